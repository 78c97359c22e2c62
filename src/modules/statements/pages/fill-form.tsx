import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField } from '../../../ui/forms/fields.tsx'
import { type EntryKey, entryKeys, type OpeningKey, openingKeys } from '../linked-statements.ts'

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

interface FillFormProps {
  readonly year: number
  readonly revision: number
  readonly failure: FailureView | undefined
}

/** The opening balance and three years of entries, from which every table is computed. */
export function FillForm({ year, revision, failure }: FillFormProps) {
  const years = [year, year + 1, year + 2]
  const labels = Object.fromEntries([
    ...openingKeys.map((key) => [`opening.${key}`, words[key]()]),
    ...years.flatMap((one, at) => entryKeys.map((key) => [`years.${at}.${key}`, `${words[key]()} ${one}`])),
  ])
  return (
    <DraftForm method="post" draftKey={`statements-fill-${year}`} failed={failure !== undefined}>
      <Failure failure={failure} labels={labels} />
      <p className="prose">{m.statements_fill_hint({ year: String(year) })}</p>
      <input type="hidden" name="intent" value="fill" />
      <input type="hidden" name="revision" value={revision} />
      <fieldset className="field">
        <legend>{m.statements_fill_opening({ year: String(year) })}</legend>
        <div className="fields">
          {openingKeys.map((key) => (
            <NumberField key={key} label={words[key]()} name={`opening.${key}`} defaultValue={null} required />
          ))}
        </div>
      </fieldset>
      {years.map((one, at) => (
        <fieldset className="field" key={one}>
          <legend>{m.statements_fill_year({ year: String(one) })}</legend>
          <div className="fields">
            {entryKeys.map((key) => (
              <NumberField key={key} label={words[key]()} name={`years.${at}.${key}`} defaultValue={null} required />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="form-actions">
        <Button type="submit">{m.statements_fill_save()}</Button>
      </div>
    </DraftForm>
  )
}
