import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { formatPercent } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, NumberField, type Option, Select, TextField } from '../../../ui/forms/fields.tsx'
import type { Position } from '../position.ts'
import type { UnitPositions } from '../show-unit.service.ts'
import { monthOf, twelve } from './words.ts'

interface PositionFormProps {
  readonly intent: 'add' | 'change'
  readonly position?: Position
  readonly groups: readonly Option[]
  readonly usualGroup: string
  /** What the budget's assumptions tell. */
  readonly surcharge: UnitPositions['surcharge']
  readonly year: number
  readonly failure: FailureView | undefined
}

export function PositionForm({ intent, position, groups, usualGroup, surcharge, year, failure }: PositionFormProps) {
  const id = (name: string) => `${name}-${position?.id ?? 'new'}`
  const months = twelve.map((month) => ({ value: String(month), label: monthOf(month) }))
  const rate = (name: 'share' | 'surcharge' | 'revisionRate', label: string, usual: number | null, hint?: string) => (
    <NumberField
      label={label}
      name={name}
      id={id(name)}
      unit="%"
      hint={hint}
      defaultValue={position ? position[name] / 100 : usual}
      error={failure?.fields[name]}
      required={name !== 'revisionRate'}
      optional={name === 'revisionRate'}
    />
  )
  return (
    <DraftForm draftKey={`position-${position?.id ?? 'new'}`} failed={failure !== undefined}>
      <Failure failure={failure} />
      {position && <input type="hidden" name="position" value={position.id} />}
      {position && <input type="hidden" name="revision" value={position.revision} />}
      <div className="fields">
        <TextField
          label={m.operating_budget_title_of()}
          name="title"
          id={id('title')}
          defaultValue={position?.title ?? ''}
          maxLength={120}
          error={failure?.fields.title}
          required
        />
        <NumberField
          label={m.operating_budget_holders()}
          name="holders"
          id={id('holders')}
          defaultValue={position?.holders ?? 1}
          error={failure?.fields.holders}
          required
        />
        {rate('share', m.operating_budget_share(), 100)}
        <NumberField
          label={m.operating_budget_monthly_pay()}
          name="monthlyPay"
          id={id('monthlyPay')}
          unit="kr"
          defaultValue={position ? position.monthlyPay / 100 : null}
          error={failure?.fields.monthlyPay}
          required
        />
        {rate('surcharge', m.operating_budget_surcharge(), surcharge?.percent ?? null, sourceOf(surcharge, year))}
        <DateField
          label={m.operating_budget_revised_on()}
          name="revisedOn"
          id={id('revisedOn')}
          defaultValue={position?.revisedOn ?? ''}
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          error={failure?.fields.revisedOn}
          optional
        />
        {rate('revisionRate', m.operating_budget_revision_rate(), null)}
        <Select
          label={m.operating_budget_from_month()}
          name="fromMonth"
          id={id('fromMonth')}
          options={months}
          defaultValue={String(position?.fromMonth ?? 1)}
        />
        <Select
          label={m.operating_budget_until_month()}
          name="untilMonth"
          id={id('untilMonth')}
          options={months}
          defaultValue={String(position?.untilMonth ?? 12)}
        />
        <Select
          label={m.operating_budget_group()}
          name="group"
          id={id('group')}
          options={groups}
          defaultValue={position?.group ?? usualGroup}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" name="intent" value={intent} variant={intent === 'add' ? 'primary' : 'secondary'}>
          {intent === 'add' ? m.operating_budget_add_position() : m.operating_budget_save()}
        </Button>
      </div>
    </DraftForm>
  )
}

/** Where the surcharge comes from, also beside a position that was given another. */
const sourceOf = (surcharge: UnitPositions['surcharge'], year: number): string =>
  surcharge
    ? m.operating_budget_surcharge_from({
        percent: formatPercent(surcharge.percent, { language: getLocale() }),
        set: surcharge.set,
        year,
      })
    : m.operating_budget_surcharge_none({ year })
