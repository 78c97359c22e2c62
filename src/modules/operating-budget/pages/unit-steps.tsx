import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { Timeline } from '../../../ui/lists.tsx'
import { Section } from '../../../ui/page-title.tsx'
import type { UnitStatus } from '../operating-budget.ts'
import type { UnitBudget } from '../show-unit.service.ts'

interface StepsProps {
  readonly status: UnitStatus
  readonly steps: UnitBudget['steps']
  readonly may: UnitBudget['may']
  readonly hasLines: boolean
  readonly failure: FailureView | undefined
}

const words = {
  proposed: m.operating_budget_proposed_by,
  approved: m.operating_budget_approved_by,
  returned: m.operating_budget_returned_by,
}

/** What comes next for the unit's budget, beside where it stands. */
export function NextStep({ status, may, hasLines }: Pick<StepsProps, 'status' | 'may' | 'hasLines'>) {
  if (may.edit && hasLines) return <Step intent="propose" label={m.operating_budget_propose()} />
  return may.approve && status === 'proposed' ? <Step intent="approve" label={m.operating_budget_approve()} /> : null
}

/** The steps so far, and the way back. */
export function UnitSteps({ steps, may, failure }: Pick<StepsProps, 'steps' | 'may' | 'failure'>) {
  if (!may.approve && !failure && steps.length === 0) return null
  return (
    <Section title={m.operating_budget_steps()}>
      <Failure failure={failure} />
      {may.approve && (
        <Disclosure summary={m.operating_budget_send_back()} open={failure?.code === 'operating-budget.reason-needed'}>
          <Form method="post" className="form">
            <TextArea label={m.operating_budget_reason()} name="reason" rows={3} maxLength={2000} required />
            <div className="form-actions">
              <Button type="submit" name="intent" value="send-back" variant="secondary">
                {m.operating_budget_send_back()}
              </Button>
            </div>
          </Form>
        </Disclosure>
      )}
      {steps.length > 0 && (
        <Timeline
          events={steps.map((step) => ({
            id: step.at + step.step,
            at: step.at,
            when: formatInstant(step.at),
            title: words[step.step]({ name: step.by }),
            body: step.reason,
            done: true,
          }))}
        />
      )}
    </Section>
  )
}

const Step = ({ intent, label }: { intent: string; label: string }) => (
  <Form method="post">
    <Button type="submit" name="intent" value={intent}>
      {label}
    </Button>
  </Form>
)
