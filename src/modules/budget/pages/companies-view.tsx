import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { type MoneyUnit, shownIn } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { formatMoney } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField, TextArea } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { BudgetVersion } from '../budget.ts'
import type { CompanySection } from '../company-section.ts'
import { exactDecimals } from '../frame-table.ts'

interface CompaniesViewProps {
  readonly version: BudgetVersion
  readonly companies: readonly { readonly unit: string; readonly section: CompanySection | null }[]
  readonly names: Readonly<Record<string, string>>
  readonly unit: MoneyUnit
  readonly mayEdit: boolean
  readonly failure: FailureView | undefined
  readonly typed: Readonly<Record<string, string>>
}

/** What the budget tells of the companies of the group (KL 11 kap. 6 a §): to read, or to write in a draft. */
export function CompaniesView(props: CompaniesViewProps) {
  const { companies, names, unit, mayEdit } = props
  if (companies.length === 0) return null
  return (
    <Section title={m.budget_companies_title()} id="koncernforetag">
      <p className="muted">{m.budget_companies_law()}</p>
      {mayEdit ? (
        <CompaniesForm {...props} />
      ) : (
        companies.map(({ unit: company, section }) => (
          <div key={company} className="prose">
            <h3>{names[company]}</h3>
            <p className={section ? 'budget-account' : 'muted'}>{section?.account ?? m.budget_companies_none()}</p>
            {section?.result != null && (
              <p>{m.budget_companies_result({ result: formatMoney(section.result, unit), unit })}</p>
            )}
          </div>
        ))
      )}
    </Section>
  )
}

function CompaniesForm({ version, companies, names, unit, failure, typed }: CompaniesViewProps) {
  const errors = failure?.fields ?? {}
  return (
    <DraftForm draftKey={`companies-${version.id}`} failed={Boolean(failure)} noValidate>
      <Failure failure={failure} />
      <input type="hidden" name="revision" value={version.revision} />
      <input type="hidden" name="moneyUnit" value={unit} />
      {companies.map(({ unit: company, section }) => (
        <fieldset key={company} className="field">
          <legend>{names[company]}</legend>
          <TextArea
            name={`account-${company}`}
            label={m.budget_companies_account()}
            rows={4}
            defaultValue={typed[`account-${company}`] ?? section?.account}
            error={errors[`account-${company}`]}
          />
          <NumberField
            name={`result-${company}`}
            label={m.budget_companies_result_field({ unit })}
            defaultValue={
              typed[`result-${company}`] ??
              (section?.result == null ? undefined : shownIn(section.result, unit, exactDecimals[unit]))
            }
            error={errors[`result-${company}`]}
            optional
          />
        </fieldset>
      ))}
      <div className="form-actions">
        <Button name="intent" value="companies" variant="secondary">
          {m.budget_companies_save()}
        </Button>
      </div>
    </DraftForm>
  )
}
