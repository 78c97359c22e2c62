import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { FileLinks, PublicHead } from '../../../ui/document/public-parts.tsx'
import { Status } from '../../../ui/status.tsx'
import { listPublicMeetings, type PublicMeeting } from '../public-meetings.service.ts'
import { meetingStatusMark, meetingStatusWord } from './planning-words.ts'

export const handle = { script: false }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const { bodies, meetings } = await listPublicMeetings(ctx, params.body ?? null)
  const today = ctx.today()
  return {
    bodies,
    body: bodies.find(({ key }) => key === params.body) ?? null,
    coming: meetings.filter(({ day }) => day >= today),
    past: meetings.filter(({ day }) => day < today).toReversed(),
  }
}

/** When the bodies meet: coming first, then what has been, newest first. */
export default function PublicMeetingsPage() {
  const { bodies, body, coming, past } = useLoaderData<typeof loader>()
  const base = body ? `/moten/${body.key}` : '/moten'
  return (
    <div className="public-page">
      <PublicHead
        title={body?.name ?? m.meetings_title()}
        crumbs={[
          { label: m.meetings_public_start(), href: '/' },
          ...(body ? [{ label: m.meetings_title(), href: '/moten' }] : []),
        ]}
        label={m.meetings_crumbs()}
      >
        <p className="lead">{m.meetings_public_lead()}</p>
        <p>
          <a href="/sa-beslutas">{m.ui_foot_how()}</a>
        </p>
      </PublicHead>
      {!body && (
        <nav aria-label={m.meetings_bodies()}>
          <FileLinks files={bodies.map(({ key, name }) => ({ href: `/moten/${key}`, label: name }))} />
        </nav>
      )}
      <section>
        <h2>{m.meetings_coming()}</h2>
        {coming.length === 0 && <p>{m.meetings_none_coming()}</p>}
        <MeetingList meetings={coming} withBody={!body} />
      </section>
      <section>
        <h2>{m.meetings_past_public()}</h2>
        {past.length === 0 && <p>{m.meetings_none_past()}</p>}
        <MeetingList meetings={past} withBody={!body} />
      </section>
      <section>
        <h2>{m.meetings_follow()}</h2>
        <FileLinks
          files={[
            { href: `${base}.ics`, label: m.meetings_as_calendar() },
            { href: `${base}.atom`, label: m.meetings_as_feed() },
            { href: '/api/v1/oparl/meetings', label: m.meetings_as_data() },
          ]}
        />
      </section>
    </div>
  )
}

const MeetingList = ({ meetings, withBody }: { meetings: readonly PublicMeeting[]; withBody: boolean }) => (
  <ul>
    {meetings.map((meeting) => (
      <li key={meeting.id}>
        <a href={meeting.path}>
          {m.meetings_when({ day: meeting.day, time: meeting.startsAt })}
          {withBody && ` ${meeting.bodyName}`}
        </a>{' '}
        <Status kind={meetingStatusMark[meeting.status]} label={meetingStatusWord[meeting.status]()} />
      </li>
    ))}
  </ul>
)
