import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, NumberField, type Option, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import type { DelegationRule } from '../delegation.ts'
import { type NotDelegable, notDelegableMatters } from '../delegation-law.ts'

interface Failed {
  readonly failure: FailureView
  readonly typed: Readonly<Record<string, string>>
}

interface FormProps {
  readonly bodies: readonly Option[]
  readonly today: string
  readonly failed: Failed | undefined
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
  const typed = failed?.typed ?? {}
  const errors = failed?.failure.fields ?? {}
  return (
    <DraftForm draftKey="delegated-decision" failed={failed !== undefined} className="form" noValidate>
      <Failure failure={failed?.failure} />
      <input type="hidden" name="intent" value="decision" />
      <Select
        id="d-body"
        name="body"
        label={m.delegation_body()}
        options={bodies}
        defaultValue={typed.body}
        error={errors.body}
      />
      <Select
        id="d-rule"
        name="rule"
        label={m.delegation_right()}
        hint={m.delegation_right_hint()}
        empty={m.delegation_no_rule()}
        options={rules.map((rule) => ({
          value: rule.id,
          label: `${rule.bodyName} ${rule.point} ${rule.matter} (${rule.delegate})`,
        }))}
        defaultValue={typed.rule}
        error={errors.rule}
      />
      <TextArea
        id="d-urgent"
        name="urgentReason"
        rows={2}
        label={m.delegation_urgent_reason()}
        hint={m.delegation_urgent_hint()}
        defaultValue={typed.urgentReason}
        optional
      />
      <TextArea
        id="d-what"
        name="what"
        rows={2}
        label={m.delegation_what()}
        defaultValue={typed.what}
        error={errors.what}
        required
      />
      <div className="fields">
        <TextField
          id="d-by"
          name="decidedBy"
          label={m.delegation_by()}
          defaultValue={typed.decidedBy}
          error={errors.decidedBy}
          required
        />
        <DateField
          id="d-day"
          name="decidedOn"
          label={m.delegation_day()}
          max={today}
          defaultValue={typed.decidedOn}
          error={errors.decidedOn}
          required
        />
      </div>
      <div className="fields">
        <TextField id="d-case" name="caseNumber" label={m.delegation_case()} defaultValue={typed.caseNumber} optional />
        <NumberField
          id="d-amount"
          name="amount"
          label={m.delegation_amount()}
          unit="kr"
          defaultValue={typed.amount}
          error={errors.amount}
          optional
        />
      </div>
      <div className="form-actions">
        <Button type="submit">{m.delegation_register_now()}</Button>
      </div>
    </DraftForm>
  )
}

export function RuleForm({ bodies, today, failed }: FormProps) {
  const typed = failed?.typed ?? {}
  const errors = failed?.failure.fields ?? {}
  return (
    <DraftForm draftKey="delegation-rule" failed={failed !== undefined} className="form" noValidate>
      <Failure failure={failed?.failure} />
      <input type="hidden" name="intent" value="rule" />
      <div className="fields">
        <Select
          id="r-body"
          name="body"
          label={m.delegation_body()}
          options={bodies}
          defaultValue={typed.body}
          error={errors.body}
        />
        <TextField
          id="r-point"
          name="point"
          label={m.delegation_point()}
          defaultValue={typed.point}
          error={errors.point}
          required
        />
      </div>
      <TextField
        id="r-matter"
        name="matter"
        label={m.delegation_matter()}
        defaultValue={typed.matter}
        error={errors.matter}
        required
      />
      <Select
        id="r-concerns"
        name="concerns"
        label={m.delegation_concerns()}
        hint={m.delegation_concerns_hint()}
        empty={m.delegation_concerns_none()}
        options={notDelegableMatters.map((value) => ({ value, label: concernWord[value]() }))}
        defaultValue={typed.concerns}
        error={errors.concerns}
      />
      <div className="fields">
        <TextField
          id="r-delegate"
          name="delegate"
          label={m.delegation_delegate()}
          defaultValue={typed.delegate}
          error={errors.delegate}
          required
        />
        <NumberField
          id="r-most"
          name="most"
          label={m.delegation_most()}
          unit="kr"
          defaultValue={typed.most}
          error={errors.most}
          optional
        />
      </div>
      <div className="fields">
        <DateField
          id="r-from"
          name="from"
          label={m.delegation_holds_from()}
          defaultValue={typed.from ?? today}
          error={errors.from}
          required
        />
        <DateField
          id="r-until"
          name="until"
          label={m.delegation_holds_until()}
          defaultValue={typed.until}
          error={errors.until}
          optional
        />
      </div>
      <Checkbox
        name="mayPassOn"
        value="on"
        label={m.delegation_may_pass_on()}
        defaultChecked={typed.mayPassOn === 'on'}
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
  readonly failed: (Failed & { readonly intent: string }) | undefined
}

/** A rule ends, or a new version takes its place from a day; what it was stays. */
export function ChangeRule({ rule, today, failed }: ChangeProps) {
  const said = (intent: string) => (failed?.intent === intent ? failed : undefined)
  const typed = said('replace-rule')?.typed ?? {}
  const errors = said('replace-rule')?.failure.fields ?? {}
  const id = (field: string) => `${field}-${rule.id}`
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
        <TextField
          id={id('matter')}
          name="matter"
          label={m.delegation_matter()}
          defaultValue={typed.matter ?? rule.matter}
          error={errors.matter}
          required
        />
        <div className="fields">
          <TextField
            id={id('delegate')}
            name="delegate"
            label={m.delegation_delegate()}
            defaultValue={typed.delegate ?? rule.delegate}
            error={errors.delegate}
            required
          />
          <NumberField
            id={id('most')}
            name="most"
            label={m.delegation_most()}
            unit="kr"
            defaultValue={typed.most ?? (rule.most === null ? '' : String(rule.most / 100))}
            error={errors.most}
            optional
          />
          <DateField
            id={id('from')}
            name="from"
            label={m.delegation_holds_from()}
            defaultValue={typed.from ?? today}
            error={errors.from}
            required
          />
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
        <DateField
          id={id('until')}
          name="until"
          label={m.delegation_ends_on()}
          defaultValue={said('end-rule')?.typed.until}
          error={said('end-rule')?.failure.fields.until}
          required
        />
        <div className="form-actions">
          <Button type="submit" variant="secondary">
            {m.delegation_end_now()}
          </Button>
        </div>
      </DraftForm>
    </Disclosure>
  )
}
