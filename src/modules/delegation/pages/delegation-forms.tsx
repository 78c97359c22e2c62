import { m } from '../../../generated/paraglide/messages.js'
import { type FailedForm, fieldOf } from '../../../platform/web/asked-field.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, NumberField, type Option, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import type { DelegationRule } from '../delegation.ts'
import { type NotDelegable, notDelegableMatters } from '../delegation-law.ts'

interface FormProps {
  readonly bodies: readonly Option[]
  readonly today: string
  readonly failed: FailedForm | undefined
}

const concernWord: Readonly<Record<NotDelegable, () => string>> = {
  'goals-and-scope': m.delegation_concerns_goals_and_scope,
  'proposal-to-council': m.delegation_concerns_proposal_to_council,
  'exercise-of-authority-of-principle': m.delegation_concerns_authority,
  'resident-proposal': m.delegation_concerns_resident_proposal,
  'other-law': m.delegation_concerns_other_law,
}

export function DecisionForm({
  bodies,
  rules,
  today,
  failed,
}: FormProps & { readonly rules: readonly (DelegationRule & { readonly bodyName: string })[] }) {
  const field = fieldOf(failed, 'decision')
  return (
    <DraftForm draftKey="delegated-decision" failed={failed !== undefined} className="form" noValidate>
      <Failure failure={failed?.failure} />
      <input type="hidden" name="intent" value="decision" />
      <Select {...field('body')} label={m.delegation_body()} options={bodies} />
      <Select
        {...field('rule')}
        label={m.delegation_right()}
        hint={m.delegation_right_hint()}
        empty={m.delegation_no_rule()}
        options={rules.map((rule) => ({
          value: rule.id,
          label: `${rule.bodyName} ${rule.point} ${rule.matter} (${rule.delegate})`,
        }))}
      />
      <TextArea
        {...field('urgentReason')}
        rows={2}
        label={m.delegation_urgent_reason()}
        hint={m.delegation_urgent_hint()}
        optional
      />
      <TextArea {...field('what')} rows={2} label={m.delegation_what()} required />
      <div className="fields">
        <TextField {...field('decidedBy')} label={m.delegation_by()} required />
        <DateField {...field('decidedOn')} label={m.delegation_day()} max={today} required />
      </div>
      <div className="fields">
        <TextField {...field('caseNumber')} label={m.delegation_case()} optional />
        <NumberField {...field('amount')} label={m.delegation_amount()} unit="kr" optional />
      </div>
      <div className="form-actions">
        <Button type="submit">{m.delegation_register_now()}</Button>
      </div>
    </DraftForm>
  )
}

export function RuleForm({ bodies, today, failed }: FormProps) {
  const field = fieldOf(failed, 'rule')
  return (
    <DraftForm draftKey="delegation-rule" failed={failed !== undefined} className="form" noValidate>
      <Failure failure={failed?.failure} />
      <input type="hidden" name="intent" value="rule" />
      <div className="fields">
        <Select {...field('body')} label={m.delegation_body()} options={bodies} />
        <TextField {...field('point')} label={m.delegation_point()} required />
      </div>
      <TextField {...field('matter')} label={m.delegation_matter()} required />
      <Select
        {...field('concerns')}
        label={m.delegation_concerns()}
        hint={m.delegation_concerns_hint()}
        empty={m.delegation_concerns_none()}
        options={notDelegableMatters.map((value) => ({ value, label: concernWord[value]() }))}
      />
      <div className="fields">
        <TextField {...field('delegate')} label={m.delegation_delegate()} required />
        <NumberField {...field('most')} label={m.delegation_most()} unit="kr" optional />
      </div>
      <div className="fields">
        <DateField {...field('from', today)} label={m.delegation_holds_from()} required />
        <DateField {...field('until')} label={m.delegation_holds_until()} optional />
      </div>
      <Checkbox
        name="mayPassOn"
        value="on"
        label={m.delegation_may_pass_on()}
        defaultChecked={failed?.typed.mayPassOn === 'on'}
      />
      <div className="form-actions">
        <Button type="submit" variant="secondary">
          {m.delegation_add_rule_now()}
        </Button>
      </div>
    </DraftForm>
  )
}

interface ChangeProps {
  readonly rule: DelegationRule & { readonly bodyName: string }
  readonly today: string
  readonly failed: (FailedForm & { readonly intent: string }) | undefined
}

/** A rule ends, or a new version takes its place from a day; what it was stays. */
export function ChangeRule({ rule, today, failed }: ChangeProps) {
  const said = (intent: string) => (failed?.intent === intent ? failed : undefined)
  const field = fieldOf(said('replace-rule'), rule.id)
  return (
    <Disclosure
      summary={m.delegation_change_rule({ body: rule.bodyName, point: rule.point })}
      open={said('replace-rule') !== undefined || said('end-rule') !== undefined}
    >
      <DraftForm draftKey={`replace-${rule.id}`} failed={failed !== undefined} className="form" noValidate>
        <Failure failure={said('replace-rule')?.failure} />
        <input type="hidden" name="intent" value="replace-rule" />
        <input type="hidden" name="replaced" value={rule.id} />
        <input type="hidden" name="revision" value={rule.revision} />
        <input type="hidden" name="body" value={rule.body} />
        <input type="hidden" name="point" value={rule.point} />
        <input type="hidden" name="mayPassOn" value={rule.mayPassOn ? 'on' : ''} />
        <TextField {...field('matter', rule.matter)} label={m.delegation_matter()} required />
        <div className="fields">
          <TextField {...field('delegate', rule.delegate)} label={m.delegation_delegate()} required />
          <NumberField
            {...field('most', rule.most === null ? '' : String(rule.most / 100))}
            label={m.delegation_most()}
            unit="kr"
            optional
          />
          <DateField {...field('from', today)} label={m.delegation_holds_from()} required />
        </div>
        <div className="form-actions">
          <Button type="submit">{m.delegation_replace_now()}</Button>
        </div>
      </DraftForm>
      <DraftForm draftKey={`end-${rule.id}`} failed={failed !== undefined} className="form" noValidate>
        <Failure failure={said('end-rule')?.failure} />
        <input type="hidden" name="intent" value="end-rule" />
        <input type="hidden" name="rule" value={rule.id} />
        <input type="hidden" name="revision" value={rule.revision} />
        <DateField {...fieldOf(said('end-rule'), rule.id)('until')} label={m.delegation_ends_on()} required />
        <div className="form-actions">
          <Button type="submit" variant="secondary">
            {m.delegation_end_now()}
          </Button>
        </div>
      </DraftForm>
    </Disclosure>
  )
}
