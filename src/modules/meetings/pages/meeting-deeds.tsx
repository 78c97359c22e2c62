import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import type { PlannedMeeting } from '../meeting-plan.ts'
import type { MeetingData } from './MeetingPage.tsx'
import { ItemFields, WhenFields } from './planning-forms.tsx'

/** What the secretary does to a meeting and its agenda. */

interface Of {
  readonly shown: MeetingData
  readonly failure: FailureView | undefined
}

/** Only when a last day has passed is a reason asked for. */
export function CallForm({ shown: { meeting, deadlines }, failure }: Of) {
  const passed = deadlines.find(({ state }) => state === 'late')
  return (
    <Form method="post" className="form">
      <input type="hidden" name="revision" value={meeting.revision} />
      {passed && (
        <TextField
          label={m.meetings_field_late_reason()}
          name="lateReason"
          hint={m.meetings_field_late_reason_hint({ day: passed.lastDay, paragraph: passed.paragraph })}
          maxLength={1000}
          error={failure?.fields.lateReason}
          required
        />
      )}
      <div className="form-actions">
        <Button type="submit" name="intent" value="call" variant="primary">
          {m.meetings_call()}
        </Button>
      </div>
    </Form>
  )
}

const LateReason = ({ meeting, failure }: { meeting: PlannedMeeting; failure: FailureView | undefined }) =>
  meeting.status === 'planned' ? null : (
    <TextField
      label={m.meetings_field_item_late_reason()}
      name="lateReason"
      maxLength={1000}
      error={failure?.fields.lateReason}
      required
    />
  )

export function AddCase({ shown: { meeting, openCases }, failure }: Of) {
  if (openCases.length === 0) return null
  return (
    <Disclosure summary={m.meetings_add_case()}>
      <Form method="post" className="form">
        <Select
          label={m.meetings_case()}
          name="caseFile"
          options={openCases.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
        />
        <LateReason meeting={meeting} failure={failure} />
        <div className="form-actions">
          <Button type="submit" name="intent" value="add-case">
            {m.meetings_add()}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}

const blank = {
  kind: 'decision',
  matter: 'ordinary',
  title: '',
  summary: '',
  clauses: [],
  proposesTo: null,
  secrecyProvision: null,
} as const

export function AddItem({ shown: { meeting, body, proposesToName }, failure }: Of) {
  const to = body.proposesTo && proposesToName ? { unit: body.proposesTo, name: proposesToName } : null
  return (
    <>
      <Disclosure summary={m.meetings_add_item()}>
        <DraftForm draftKey={`agenda-new-${meeting.id}`} method="post" failed={failure !== undefined}>
          <ItemFields item={blank} proposesTo={to} failure={failure} />
          <LateReason meeting={meeting} failure={failure} />
          <div className="form-actions">
            <Button type="submit" name="intent" value="add">
              {m.meetings_add()}
            </Button>
          </div>
        </DraftForm>
      </Disclosure>
      {meeting.status === 'planned' && (
        <Form method="post">
          <Button type="submit" name="intent" value="standing" variant="secondary">
            {m.meetings_add_standing()}
          </Button>
        </Form>
      )}
    </>
  )
}

interface OfMeeting {
  readonly meeting: PlannedMeeting
  readonly failure: FailureView | undefined
}

const Reason = ({ failure, isNeeded }: { failure: FailureView | undefined; isNeeded: boolean }) => (
  <TextField
    label={m.meetings_field_reason()}
    name="reason"
    maxLength={1000}
    error={failure?.fields.reason}
    required={isNeeded}
  />
)

export const MoveForm = ({ meeting, failure }: OfMeeting) => (
  <Form method="post" className="form">
    <input type="hidden" name="revision" value={meeting.revision} />
    <WhenFields when={meeting} failure={failure} />
    <Reason failure={failure} isNeeded={meeting.status === 'called'} />
    <div className="form-actions">
      <Button type="submit" name="intent" value="move">
        {m.meetings_move()}
      </Button>
    </div>
  </Form>
)

export const CancelForm = ({ meeting, failure }: OfMeeting) => (
  <Form method="post" className="form">
    <input type="hidden" name="revision" value={meeting.revision} />
    <Reason failure={failure} isNeeded />
    <div className="form-actions">
      <Button type="submit" name="intent" value="cancel" variant="danger">
        {m.meetings_cancel()}
      </Button>
    </div>
  </Form>
)
