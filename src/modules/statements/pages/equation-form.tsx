import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { type Option, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { type Equation, equationKinds, type Term } from '../equation.ts'
import type { StatementTable } from '../statement.ts'
import { Cancel, panelId } from './edit-links.tsx'
import { TermLine, termLabel } from './term-line.tsx'
import { type SideKey, sides, type Tried } from './tried.ts'
import { equationKindWords, groupWord } from './words.ts'

interface EquationFormProps {
  /** Undefined for a new one. */
  readonly equation: Equation | undefined
  /** The equation as a sentence; empty for a new one. */
  readonly reading: string
  readonly tables: readonly StatementTable[]
  readonly revision: number
  readonly back: string
  readonly tried: Tried | undefined
}

const sideWords = {
  left: { label: m.statements_equation_left, hint: m.statements_equation_left_hint, least: 2 },
  right: { label: m.statements_equation_right, hint: m.statements_equation_right_hint, least: 4 },
  base: { label: m.statements_equation_base, hint: m.statements_equation_base_hint, least: 2 },
} as const

/** An equation as data: its name, its kind, and the terms of each side, one line each. */
export function EquationForm({ equation, reading, tables, revision, back, tried }: EquationFormProps) {
  const failure = tried?.failed === 'equation' ? tried.failure : undefined
  const typed = failure ? tried?.typed : undefined
  const title = equation ? m.statements_equation_edit_named({ title: equation.title }) : m.statements_equation_new()
  const key = `statements-equation-${equation?.code ?? ''}-${revision}`
  const eachValue = equation?.each ? `${equation.each.table}/*${equation.each.group}` : ''
  const termsOf = (side: SideKey): readonly Term[] => equation?.[side] ?? []
  const fieldsets = sides.map((side) => ({
    side,
    terms: termsOf(side),
    lines: linesFor(side, termsOf(side).length, typed),
  }))
  const labels = Object.fromEntries(
    fieldsets.flatMap(({ side, lines }) =>
      lines.flatMap((at) => [
        [`${side}.${at}.factor`, `${termLabel(sideWords[side].label(), at)}, ${m.statements_term_factor()}`],
        [`${side}.${at}.back`, `${termLabel(sideWords[side].label(), at)}, ${m.statements_term_back()}`],
      ]),
    ),
  )
  return (
    <Section title={title} id={panelId}>
      {reading && <p className="prose">{reading}</p>}
      <DraftForm
        method="post"
        className="form statements-wide-form"
        draftKey={key}
        failed={failure !== undefined}
        key={key}
      >
        <Failure failure={failure} labels={{ title: m.statements_equation_title(), ...labels }} />
        <input type="hidden" name="intent" value="equation" />
        <input type="hidden" name="revision" value={revision} />
        {equation && <input type="hidden" name="code" value={equation.code} />}
        <TextField
          label={m.statements_equation_title()}
          name="title"
          error={failure?.fields.title}
          defaultValue={typed?.title ?? equation?.title ?? ''}
          maxLength={300}
          required
        />
        <div className="fields">
          <Select
            label={m.statements_equation_kind()}
            name="kind"
            options={equationKinds.map((kind) => ({ value: kind, label: equationKindWords[kind]() }))}
            defaultValue={typed?.kind ?? equation?.kind ?? 'sum'}
          />
          <Select
            label={m.statements_equation_each()}
            name="each"
            empty={m.statements_equation_once()}
            options={groupsOf(tables).map(({ table, group }) => ({
              value: `${table.key}/*${group}`,
              label: m.statements_equation_each_group({ group: groupWord(group), table: table.title }),
            }))}
            defaultValue={typed?.each ?? eachValue}
          />
        </div>
        {fieldsets.map(({ side, terms, lines }) => (
          <fieldset className="field" key={side} aria-describedby={`${side}-hint`}>
            <legend>{sideWords[side].label()}</legend>
            <span className="hint" id={`${side}-hint`}>
              {sideWords[side].hint()}
            </span>
            {lines.map((at) => (
              <TermLine
                key={at}
                name={`${side}.${at}`}
                label={termLabel(sideWords[side].label(), at)}
                term={terms[at]}
                places={placesOf(tables)}
                typed={typed}
                failure={failure}
              />
            ))}
          </fieldset>
        ))}
        <p className="hint">{m.statements_equation_more()}</p>
        <div className="form-actions">
          <Button type="submit">{m.statements_save()}</Button>
          <Cancel href={back} />
        </div>
      </DraftForm>
      {equation && <RemoveEquation code={equation.code} revision={revision} tried={tried} />}
    </Section>
  )
}

/** As many lines as there are terms, or were typed, and two empty ones. */
function linesFor(side: SideKey, count: number, typed: Tried['typed'] | undefined): readonly number[] {
  const written = Object.keys(typed ?? {}).filter(
    (name) => name.startsWith(`${side}.`) && name.endsWith('.place'),
  ).length
  return Array.from({ length: Math.max(written, count + 2, sideWords[side].least) }, (_, at) => at)
}

const groupsOf = (tables: readonly StatementTable[]) =>
  tables.flatMap((table) =>
    [...new Set(table.rows.flatMap(({ group }) => (group === undefined ? [] : [group])))].map((group) => ({
      table,
      group,
    })),
  )

/** Every row, every group and "the row itself" of each table, under the title of the table. */
const placesOf = (tables: readonly StatementTable[]): readonly Option[] =>
  tables.flatMap((table): Option[] => [
    ...table.rows.map((row) => ({ value: `${table.key}/${row.key}`, label: row.label, group: table.title })),
    ...groupsOf([table]).map(({ group }) => ({
      value: `${table.key}/*${group}`,
      label: m.statements_term_group({ group: groupWord(group) }),
      group: table.title,
    })),
    { value: `${table.key}/*`, label: m.statements_term_star(), group: table.title },
  ])

function RemoveEquation({ code, revision, tried }: { code: string } & Pick<EquationFormProps, 'revision' | 'tried'>) {
  return (
    <Form method="post" className="form">
      <Failure failure={tried?.failed === 'remove-equation' ? tried.failure : undefined} />
      <input type="hidden" name="intent" value="remove-equation" />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="code" value={code} />
      <div className="form-actions">
        <Button type="submit" variant="danger" icon="trash">
          {m.statements_equation_remove()}
        </Button>
      </div>
    </Form>
  )
}
