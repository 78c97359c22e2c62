import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { formatDay } from '../../../ui/format.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import type { MeetingId } from '../../meetings/index.ts'
import { showDraft } from '../draft.service.ts'
import { ApprovalPart } from './approval-part.tsx'
import { FindingList } from './finding-list.tsx'
import { takeIntent } from './minutes-action.ts'
import { MinutesParagraphs } from './minutes-paragraphs.tsx'

const meetingOf = (id: string | undefined): MeetingId => {
  if (!isId(String(id))) throw new NotFound('meeting')
  return id as MeetingId
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const draft = await showDraft(ctx, meetingOf(params.id))
  const { text, written, minutes, dispatch, suggested, ...rest } = draft
  const isMine = ({ chairs, approvers }: (typeof minutes)[number]) =>
    ctx.actor.person !== null && [...chairs, ...approvers].includes(ctx.actor.person)
  return {
    ...rest,
    attendance: text.attendance.filter((group) => group.people.length > 0),
    paragraphs: text.paragraphs.map((one) => ({
      ...one,
      written: written.get(one.item) ?? null,
      receivers: dispatch.filter((line) => line.item === one.item),
      suggested: suggested.get(one.item) ?? [],
    })),
    minutes: minutes.map((one) => ({
      ...one,
      waitsForMe:
        one.status === 'for-approval' &&
        isMine(one) &&
        !one.approvals.some((approval) => approval.person === ctx.actor.person),
      left: [...one.chairs, ...one.approvers].length - one.approvals.length,
    })),
  }
}

export type MinutesPageData = Awaited<ReturnType<typeof loader>>

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = await request.formData()
  const meeting = meetingOf(params.id)
  const outcome = await answer(() => takeIntent(ctx, meeting, form))
  return 'done' in outcome && outcome.done
    ? redirect(`/arbete/moten/${meeting}/protokoll?gjort=${encodeURIComponent(outcome.done)}`)
    : outcome
}

const doneWords: Readonly<Record<string, () => string>> = {
  sent: m.minutes_done_sent,
  'taken-back': m.minutes_done_taken_back,
  approved: m.minutes_done_approved,
  corrected: m.minutes_done_corrected,
}

/** The minutes of a meeting: written by themselves, completed by the secretary, approved here. */
export default function MinutesPage() {
  const data = useLoaderData<typeof loader>()
  const failure = (useActionData<typeof action>() as { failure?: FailureView } | undefined)?.failure
  const [search] = useSearchParams()
  const done = doneWords[search.get('gjort') ?? '']
  const whole = data.minutes.find((one) => one.corrects === null && !one.isImmediate)
  const isEditable = data.may.write && (whole === undefined || whole.status === 'draft')
  return (
    <>
      <PageTitle
        title={m.minutes_page_title({ body: data.bodyName, day: formatDay(data.meeting.day) })}
        crumbs={[{ label: m.minutes_list_title(), href: '/arbete/protokoll' }]}
        lead={m.minutes_page_deadline({ day: formatDay(data.deadline.lastDay), paragraph: data.deadline.paragraph })}
        status={
          whole?.status === 'approved' ? (
            <Status kind="approved" label={m.minutes_status_approved()} />
          ) : data.isOverdue ? (
            <Status kind="late" />
          ) : whole?.status === 'for-approval' ? (
            <Status kind="sent" label={m.minutes_status_for_approval()} />
          ) : (
            <Status kind="draft" label={m.minutes_status_draft()} />
          )
        }
      />
      <Failure failure={failure} />
      {done && (
        <Banner tone="success" live>
          {done()}
        </Banner>
      )}
      <ApprovalPart data={data} />
      {data.minutes.some((one) => one.status === 'approved' && one.corrects === null) && (
        <p className="row">
          <LinkButton href={`/arbete/moten/${data.meeting.id}/expediering`}>{m.minutes_dispatch_open()}</LinkButton>
        </p>
      )}
      {isEditable && <FindingList findings={data.findings} />}
      <Section title={m.minutes_page_attendance()} id="narvaro">
        {data.attendance.map((group) => (
          <div key={group.kind}>
            <h3>{group.title}</h3>
            <ul>
              {group.people.map((one) => (
                <li key={one.person}>{[one.name, ...one.notes].join(', ')}</li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
      <MinutesParagraphs paragraphs={data.paragraphs} isEditable={isEditable} done={search.get('gjort') ?? ''} />
    </>
  )
}
