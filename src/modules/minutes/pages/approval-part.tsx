import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { Checkbox, CheckboxGroup } from '../../../ui/forms/choices.tsx'
import { TextArea } from '../../../ui/forms/fields.tsx'
import { Facts } from '../../../ui/lists.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { receiptPath } from '../../decision-log/index.ts'
import type { MinutesPageData } from './MinutesPage.tsx'

type Shown = MinutesPageData['minutes'][number]

/** Sending, approving, taking back and correcting: one part for each paper of the meeting. */
export function ApprovalPart({ data }: { data: MinutesPageData }) {
  const whole = data.minutes.find((one) => one.corrects === null && !one.isImmediate)
  const isImmediateSent = data.minutes.some((one) => one.isImmediate && one.status !== 'draft')
  return (
    <Section title={m.minutes_approval_title()} id="justering">
      {data.minutes.map((one) => (
        <Paper key={one.id} one={one} mayWrite={data.may.write} />
      ))}
      {data.may.write && data.isClosed && (!whole || whole.status === 'draft') && <Send data={data} part="whole" />}
      {data.may.write && data.hasImmediate && !isImmediateSent && <Send data={data} part="immediate" />}
      {data.minutes.length === 0 && !data.may.write && <p>{m.minutes_approval_not_sent()}</p>}
    </Section>
  )
}

function Send({ data, part }: { data: MinutesPageData; part: 'whole' | 'immediate' }) {
  const label = part === 'whole' ? m.minutes_send() : m.minutes_send_immediate()
  return (
    <Form method="post" className="form" aria-label={label}>
      <input type="hidden" name="part" value={part} />
      <p>{m.minutes_send_hint({ chair: data.chairs.join(', ') })}</p>
      <CheckboxGroup
        label={m.minutes_send_approvers()}
        name="approvers"
        id={`approvers-${part}`}
        choices={data.candidates.map(({ person, name }) => ({ value: person, label: name }))}
        defaultValues={data.candidates.filter((one) => one.isChosen).map((one) => one.person)}
      />
      <div className="form-actions">
        <Button type="submit" name="intent" value="send" variant={part === 'whole' ? 'primary' : 'secondary'}>
          {label}
        </Button>
      </div>
    </Form>
  )
}

function Paper({ one, mayWrite }: { one: Shown; mayWrite: boolean }) {
  if (one.status === 'draft') return null
  return (
    <article className="panel stack">
      <h3>
        {one.corrects
          ? m.minutes_paper_correction()
          : one.isImmediate
            ? m.minutes_paper_immediate()
            : m.minutes_paper_whole()}
      </h3>
      <p>
        {one.status === 'approved' ? (
          <Status kind="approved" label={m.minutes_status_approved_on({ day: one.approvedOn ?? '' })} />
        ) : (
          <Status kind="sent" label={m.minutes_status_waits({ count: one.left })} />
        )}
      </p>
      {one.correction && <p>{one.correction}</p>}
      <Facts
        facts={[
          { label: m.minutes_paper_digest(), value: <code className="digest">{one.sentDigest}</code> },
          ...one.approvals.map((approval) => ({
            label: approval.as === 'chair' ? m.minutes_as_chair() : m.minutes_as_approver(),
            value: `${approval.name}, ${formatInstant(approval.at)}${approval.assurance ? ` (${approval.assurance})` : ''}`,
          })),
        ]}
      />
      <div className="row">
        <LinkButton href={`/arbete/protokoll/${one.id}/protokoll.pdf`} variant="secondary" document>
          {one.status === 'approved' ? m.minutes_paper_open_sealed() : m.minutes_paper_open()}
        </LinkButton>
        {one.logIndex !== null && (
          <LinkButton href={receiptPath(one.logIndex)} variant="quiet" document>
            {m.minutes_paper_receipt()}
          </LinkButton>
        )}
      </div>
      {one.waitsForMe && <Approve one={one} />}
      {mayWrite && one.status === 'for-approval' && one.corrects === null && (
        <Form method="post">
          <input type="hidden" name="minutes" value={one.id} />
          <input type="hidden" name="revision" value={one.revision} />
          <Button type="submit" name="intent" value="take-back" variant="quiet">
            {m.minutes_take_back()}
          </Button>
        </Form>
      )}
      {mayWrite && one.status === 'approved' && one.corrects === null && <Correct one={one} />}
    </article>
  )
}

function Approve({ one }: { one: Shown }) {
  return (
    <Form method="post" className="form" aria-label={m.minutes_approve()}>
      <Banner title={m.minutes_approve_title()}>{m.minutes_approve_hint()}</Banner>
      <input type="hidden" name="minutes" value={one.id} />
      <input type="hidden" name="digest" value={one.sentDigest ?? ''} />
      <Checkbox name="isConfirmed" value="yes" label={m.minutes_approve_statement()} />
      <div className="form-actions">
        <Button type="submit" name="intent" value="approve">
          {m.minutes_approve()}
        </Button>
      </div>
    </Form>
  )
}

function Correct({ one }: { one: Shown }) {
  return (
    <Disclosure summary={m.minutes_correct()}>
      <Form method="post" className="form" aria-label={m.minutes_correct()}>
        <input type="hidden" name="minutes" value={one.id} />
        <TextArea
          name="correction"
          id={`correction-${one.id}`}
          label={m.minutes_correct_text()}
          hint={m.minutes_correct_hint()}
          rows={4}
          required
        />
        <div className="form-actions">
          <Button type="submit" name="intent" value="correct" variant="secondary">
            {m.minutes_correct_send()}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
