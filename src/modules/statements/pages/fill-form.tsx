import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { type Money, oreIn } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { formatMoney } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField } from '../../../ui/forms/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import {
  type EntryKey,
  entryKeys,
  type FillOrder,
  type OpeningKey,
  openingKeys,
  type SourcedKey,
  sourcedKeys,
} from '../linked-statements.ts'

const words: Readonly<Record<OpeningKey | EntryKey, () => string>> = {
  fixed: m.statements_entry_fixed,
  current: m.statements_entry_current,
  liquid: m.statements_entry_liquid,
  equity: m.statements_entry_equity,
  pensions: m.statements_entry_pensions,
  longTermDebt: m.statements_entry_longTermDebt,
  shortTermDebt: m.statements_entry_shortTermDebt,
  tax: m.statements_entry_tax,
  grants: m.statements_entry_grants,
  financialNet: m.statements_entry_financialNet,
  sharedCosts: m.statements_entry_sharedCosts,
  unforeseen: m.statements_entry_unforeseen,
  depreciation: m.statements_entry_depreciation,
  investments: m.statements_entry_investments,
}

type Source = { readonly year: number } & Readonly<Record<SourcedKey, Money | null>>

interface FillFormProps {
  readonly year: number
  readonly revision: number
  /** What the tables were last filled with. */
  readonly filledWith: FillOrder | null
  readonly sources: readonly Source[]
  /** What the budget of the year before closes with. */
  readonly opening: Partial<Readonly<Record<OpeningKey, Money>>>
  readonly typed: Readonly<Record<string, string>> | undefined
  readonly failure: FailureView | undefined
}

/** The opening balance and three years of entries, from which every table is computed. */
export function FillForm({ year, revision, filledWith, sources, opening, typed, failure }: FillFormProps) {
  const years = [year, year + 1, year + 2]
  const labels = Object.fromEntries([
    ...openingKeys.map((key) => [`opening.${key}`, words[key]()]),
    ...years.flatMap((one, at) => entryKeys.map((key) => [`years.${at}.${key}`, `${words[key]()} ${one}`])),
  ])
  const isSourced = (key: EntryKey): key is SourcedKey => (sourcedKeys as readonly string[]).includes(key)
  const lastOr = (name: string, last: Money | null | undefined) =>
    typed?.[name] ?? (last === null || last === undefined ? null : last / oreIn.mkr)
  return (
    <DraftForm
      method="post"
      className="form statements-wide-form"
      draftKey={`statements-fill-${year}-${revision}`}
      failed={failure !== undefined}
    >
      <Failure failure={failure} labels={labels} />
      <p className="prose">{m.statements_fill_hint({ year: String(year) })}</p>
      <input type="hidden" name="intent" value="preview" />
      <input type="hidden" name="revision" value={revision} />
      <fieldset className="field">
        <legend>{m.statements_fill_opening({ year: String(year) })}</legend>
        <div className="fields">
          {openingKeys.map((key) => (
            <NumberField
              key={key}
              label={words[key]()}
              name={`opening.${key}`}
              unit="mkr"
              error={failure?.fields[`opening.${key}`]}
              hint={
                opening[key] === undefined ? undefined : m.statements_fill_opening_source({ year: String(year - 1) })
              }
              defaultValue={lastOr(`opening.${key}`, filledWith?.opening[key] ?? opening[key])}
              required
            />
          ))}
        </div>
      </fieldset>
      <Table
        caption={m.statements_fill_years()}
        note={m.statements_unit({ unit: 'mkr' })}
        columns={[
          { key: 'entry', label: m.statements_row(), cell: (key: EntryKey) => words[key]() },
          ...years.map((one, at) => ({
            key: String(one),
            label: String(one),
            cell: (key: EntryKey) => {
              const source = sources.find((found) => found.year === one)?.[key as SourcedKey] ?? null
              return (
                <NumberField
                  label={<span className="visually-hidden">{`${words[key]()} ${one}`}</span>}
                  name={`years.${at}.${key}`}
                  hint={isSourced(key) ? sourceHint(key, source) : undefined}
                  error={failure?.fields[`years.${at}.${key}`]}
                  defaultValue={lastOr(`years.${at}.${key}`, filledWith?.years[at]?.[key])}
                  required={!isSourced(key) || source === null}
                />
              )
            },
          })),
        ]}
        rows={entryKeys}
        rowKey={(key) => key}
      />
      <div className="form-actions">
        <Button type="submit">{m.statements_fill_preview()}</Button>
      </div>
    </DraftForm>
  )
}

function sourceHint(key: SourcedKey, amount: Money | null): string {
  const isRevenue = key === 'tax' || key === 'grants'
  if (amount === null) return isRevenue ? m.statements_fill_source_none_tax() : m.statements_fill_source_none_projects()
  const shown = { amount: formatMoney(amount, 'mkr', 1, { language: getLocale() }) }
  if (isRevenue) return m.statements_fill_source_tax(shown)
  return key === 'depreciation'
    ? m.statements_fill_source_depreciation(shown)
    : m.statements_fill_source_projects(shown)
}
