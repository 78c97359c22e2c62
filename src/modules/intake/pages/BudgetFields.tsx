import { m } from '../../../generated/paraglide/messages.js'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { BudgetChoices, BudgetDraft } from '../budget/budget-draft.ts'
import { editBudget } from '../budget/edit-budget.ts'
import { BudgetTableFields } from './BudgetTableFields.tsx'
import { fieldWord } from './budget-words.ts'
import './budget-draft.css'

/** What every part of the form knows. */
export interface BudgetForm {
  readonly choices: BudgetChoices
  readonly errors: Readonly<Record<string, string>>
  /** What stands in a field: as it was typed, else as it is kept. */
  written(name: string, kept: string): string
}

interface BudgetFieldsProps {
  readonly content: BudgetDraft
  readonly choices: BudgetChoices
  readonly errors?: Readonly<Record<string, string>> | undefined
  /** What was sent and could not be kept. */
  readonly typed?: Readonly<Record<string, string>> | undefined
}

/** Tables that were read out of a budget: where they go, which each is, and every figure beside its place. */
export function BudgetFields({ content: kept, choices, errors = {}, typed }: BudgetFieldsProps) {
  const content = typed ? editBudget(kept, formOf(typed)).content : kept
  const form: BudgetForm = { choices, errors, written: (name, otherwise) => typed?.[name] ?? otherwise }
  return (
    <>
      <Needed content={content} choices={choices} />
      <Where content={content} form={form} />
      <Section title={m.intake_budget_tables({ count: content.tables.length })}>
        <p className="prose">{m.intake_budget_tables_lead(countsOf(content))}</p>
        {content.tables.map((table, at) => (
          <BudgetTableFields key={`${table.line}`} table={table} at={at} form={form} />
        ))}
      </Section>
    </>
  )
}

const formOf = (typed: Readonly<Record<string, string>>): Pick<FormData, 'has' | 'get'> => ({
  has: (name) => name in typed,
  get: (name) => typed[name] ?? null,
})

function countsOf({ tables }: BudgetDraft) {
  const taken = tables.filter(({ take }) => take)
  const figures = taken.flatMap(({ rows, columns }) =>
    rows.flatMap(({ take, figures: own }) => (take ? own.filter((one, at) => one !== null && columns[at]?.take) : [])),
  )
  return { taken: taken.length, count: tables.length, figures: figures.length }
}

/** All that stands in the way of taking it in, each with a way there. */
function Needed({ content, choices }: { readonly content: BudgetDraft; readonly choices: BudgetChoices }) {
  const faults = Object.entries(choices.needed)
  if (faults.length === 0) return null
  return (
    <Banner tone="warning" title={m.intake_budget_needed()}>
      <ul>
        {faults.map(([name, what]) => (
          <li key={name}>
            <a href={`#${name}`}>{m.intake_budget_needed_at({ table: fieldWord(content, name) ?? name, what })}</a>
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function Where({ content, form }: { readonly content: BudgetDraft; readonly form: BudgetForm }) {
  const { choices, errors, written } = form
  const options = [
    ...choices.versions.map(({ id, label }) => ({
      value: `version:${id}`,
      label,
      group: m.intake_budget_target_drafts(),
    })),
    ...choices.budgets.map(({ key, label }) => ({
      value: `new-version:${key}`,
      label: m.intake_budget_target_new_version({ budget: label }),
      group: m.intake_budget_target_new(),
    })),
    ...(choices.mayCreate
      ? [{ value: 'new-budget', label: m.intake_budget_target_new_budget(), group: m.intake_budget_target_new() }]
      : []),
  ]
  return (
    <Section title={m.intake_budget_where()}>
      <div className="fields">
        <Select
          name="target"
          label={m.intake_budget_target()}
          hint={m.intake_budget_target_hint()}
          options={options}
          empty={m.intake_budget_target_choose()}
          defaultValue={written('target', choices.suggested)}
          error={errors.target}
        />
        <TextField
          name="versionName"
          label={m.intake_budget_version_name()}
          hint={m.intake_budget_version_name_hint()}
          defaultValue={written('versionName', content.versionName)}
          error={errors.versionName}
          maxLength={100}
        />
        {choices.mayCreate && (
          <>
            <TextField
              name="year"
              label={m.intake_budget_year()}
              hint={m.intake_budget_year_hint()}
              defaultValue={written('year', content.year === null ? '' : String(content.year))}
              error={errors.year}
              maxLength={4}
            />
            <TextField
              name="title"
              label={m.intake_budget_title()}
              hint={m.intake_budget_title_hint()}
              defaultValue={written('title', content.title)}
              error={errors.title}
              maxLength={100}
            />
          </>
        )}
      </div>
    </Section>
  )
}
