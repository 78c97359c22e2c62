import { type LoaderFunctionArgs, redirect } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { type Asked, answerForm, type PageProps } from '../../../platform/web/page-form.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import { formatDay } from '../../../ui/format.ts'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Banner, EmptyState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import type { MeetingId } from '../../meetings/index.ts'
import { showDispatch } from '../dispatch-page.service.ts'
import { takeDispatchIntent } from './dispatch-action.ts'
import { AttestForm, StoppedPart } from './dispatch-forms.tsx'
import { ParagraphDispatch } from './dispatch-lines.tsx'

const meetingOf = (id: string | undefined): MeetingId => {
  if (!isId(String(id))) throw new NotFound('meeting')
  return id as MeetingId
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  return {
    ...(await showDispatch(ctx, meetingOf(params.id))),
    today: ctx.today(),
    done: new URL(request.url).searchParams.get('gjort') ?? '',
  }
}

export async function action({ context, params, request }: Asked<'id'>) {
  const ctx = context.get(requestContext)
  const meeting = meetingOf(params.id)
  return answerForm(await request.formData(), async (sent) =>
    redirect(`/arbete/moten/${meeting}/expediering?gjort=${await takeDispatchIntent(ctx, sent)}`),
  )
}

const doneWords: Readonly<Record<string, () => string>> = {
  mail: m.minutes_dispatch_mail_done,
  'hand-over': m.minutes_dispatch_hand_over_done,
  acknowledge: m.minutes_dispatch_acknowledge_done,
  attest: m.minutes_extract_made,
  release: m.minutes_held_done,
}

/** What to send to whom when minutes are approved, and the receipts of what was sent. */
export default function DispatchPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const { meeting, bodyName, minutes, paragraphs, stopped, left, may, today, done } = loaderData
  const lacking = minutes.filter(({ id }) =>
    paragraphs.some(({ paragraph, extract }) => paragraph.minutes === id && extract === null),
  )
  const total = paragraphs.reduce((sum, one) => sum + one.lines.length, 0)
  return (
    <>
      <PageTitle
        title={m.minutes_dispatch_page({ body: bodyName, day: formatDay(meeting.day) })}
        crumbs={[
          { label: m.minutes_list_title(), href: '/arbete/protokoll' },
          {
            label: m.minutes_page_title({ body: bodyName, day: formatDay(meeting.day) }),
            href: `/arbete/moten/${meeting.id}/protokoll`,
          },
        ]}
        lead={m.minutes_dispatch_lead()}
        status={
          total === 0 ? undefined : left === 0 ? (
            <Status kind="ok" label={m.minutes_dispatch_all_sent()} />
          ) : (
            <Status kind="open" label={m.minutes_dispatch_left({ count: left })} />
          )
        }
      />
      <Failure failure={actionData?.failure} />
      {doneWords[done] && (
        <Banner tone="success" live>
          {doneWords[done]()}
        </Banner>
      )}
      {minutes.length === 0 ? (
        <EmptyState title={m.minutes_dispatch_not_approved()}>{m.minutes_dispatch_not_approved_text()}</EmptyState>
      ) : (
        <>
          {stopped.length > 0 && <StoppedPart stopped={stopped} />}
          {may.dispatch && lacking.map((one) => <AttestForm key={one.id} minutes={one.id} />)}
          <Section title={m.minutes_page_paragraphs()} id="paragrafer">
            {paragraphs.map((one) => (
              <ParagraphDispatch key={one.paragraph.id} one={one} mayDispatch={may.dispatch} today={today} />
            ))}
          </Section>
        </>
      )}
    </>
  )
}
