import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField, Select } from '../../../ui/forms/fields.tsx'
import { columnKey, figureKinds, type StatementTable } from '../statement.ts'
import type { Tried } from './tried.ts'
import { bareKindWords, columnWord } from './words.ts'

interface ColumnFormsProps {
  readonly table: Omit<StatementTable, 'rows'>
  readonly counts: Readonly<Record<string, number>>
  readonly revision: number
  readonly tried: Tried | undefined
}

/** Adds a column, takes one away, or the whole table: each a form of its own, shut until it is wanted. */
export function ColumnForms(props: ColumnFormsProps) {
  const { tried } = props
  const figures = Object.values(props.counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className="stack">
      <Disclosure summary={m.statements_column_new()} open={tried?.failed === 'column'}>
        <AddColumn {...props} />
      </Disclosure>
      <Disclosure summary={m.statements_column_remove()} open={tried?.failed === 'remove-column'}>
        <Removal {...props} intent="remove-column" hasFigures={figures > 0}>
          <Select
            label={m.statements_column_which()}
            name="column"
            id="remove-column"
            options={props.table.columns.map((column) => ({
              value: columnKey(column),
              label: m.statements_column_with_figures({
                column: columnWord(column),
                count: props.counts[columnKey(column)] ?? 0,
              }),
            }))}
            defaultValue={tried?.failed === 'remove-column' ? (tried.typed.column ?? '') : ''}
          />
        </Removal>
      </Disclosure>
      <Disclosure summary={m.statements_table_remove()} open={tried?.failed === 'remove-table'}>
        <Removal {...props} intent="remove-table" hasFigures={figures > 0} />
      </Disclosure>
    </div>
  )
}

function AddColumn({ table, revision, tried }: ColumnFormsProps) {
  const failure = tried?.failed === 'column' ? tried.failure : undefined
  const last = table.columns.at(-1)
  return (
    <Form method="post" className="form" key={revision}>
      <Failure failure={failure} labels={{ year: m.statements_column_year() }} />
      <input type="hidden" name="intent" value="column" />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="table" value={table.key} />
      <div className="fields">
        <NumberField
          label={m.statements_column_year()}
          name="year"
          error={failure?.fields.year}
          defaultValue={failure ? (tried?.typed.year ?? '') : String((last?.year ?? 0) + 1)}
        />
        <Select
          label={m.statements_column_kind()}
          name="kind"
          id="column-kind"
          options={figureKinds.map((kind) => ({ value: kind, label: bareKindWords[kind]() }))}
          defaultValue={failure ? (tried?.typed.kind ?? '') : (last?.kind ?? 'plan')}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" variant="secondary">
          {m.statements_column_new()}
        </Button>
      </div>
    </Form>
  )
}

interface RemovalProps extends ColumnFormsProps {
  readonly intent: 'remove-column' | 'remove-table'
  readonly hasFigures: boolean
  readonly children?: React.ReactNode
}

/** Figures go away only when that is ticked. */
function Removal({ table, revision, tried, intent, hasFigures, children }: RemovalProps) {
  return (
    <Form method="post" className="form" key={revision}>
      <Failure failure={tried?.failed === intent ? tried.failure : undefined} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="table" value={table.key} />
      {children}
      {hasFigures && (
        <Checkbox
          label={m.statements_also_figures()}
          name="alsoFigures"
          id={`${intent}-figures`}
          value="on"
          hint={m.statements_also_figures_hint()}
        />
      )}
      <div className="form-actions">
        <Button type="submit" variant="danger" icon="trash">
          {intent === 'remove-column' ? m.statements_column_remove_one() : m.statements_table_remove()}
        </Button>
      </div>
    </Form>
  )
}
