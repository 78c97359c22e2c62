import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { FileLinks, PublicHead } from '../../../ui/document/public-parts.tsx'
import { SecretMark } from '../../../ui/notices.tsx'
import { Status } from '../../../ui/status.tsx'
import { type PublicItem, type PublicMeeting, showPublicAgenda } from '../public-meetings.service.ts'
import { ClauseList, RowList } from './item-lists.tsx'
import { meetingStatusMark, meetingStatusWord } from './planning-words.ts'

export const handle = { script: false }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { meeting, items } = await showPublicAgenda(
    context.get(requestContext),
    String(params.body),
    String(params.day),
  )
  if (params.position === undefined) return { meeting, items, item: null }
  const item = items?.find(({ position }) => String(position) === params.position)
  if (!item) throw data(null, { status: 404 })
  return { meeting, items, item }
}

/** The agenda of a meeting, or one item of it: each with an address that stays. */
export default function PublicAgendaPage() {
  const { meeting, items, item } = useLoaderData<typeof loader>()
  return (
    <div className="public-page">
      {item ? (
        <OneItem meeting={meeting} item={item} items={items ?? []} />
      ) : (
        <Agenda meeting={meeting} items={items} />
      )}
    </div>
  )
}

const crumbsTo = (meeting: PublicMeeting) => [
  { label: m.meetings_public_start(), href: '/' },
  { label: m.meetings_title(), href: '/moten' },
  { label: meeting.bodyName, href: `/moten/${meeting.bodyKey}` },
]

const titleOf = (item: PublicItem): string =>
  item.isMasked ? m.meetings_secret_item({ provision: item.secrecyProvision ?? '' }) : item.title

function Agenda({ meeting, items }: { meeting: PublicMeeting; items: readonly PublicItem[] | null }) {
  return (
    <>
      <PublicHead
        title={`${meeting.bodyName} ${meeting.day}`}
        crumbs={crumbsTo(meeting)}
        label={m.meetings_crumbs()}
        eyebrow={m.meetings_document_kind()}
      >
        <p className="lead">
          {m.meetings_notice_text({
            body: meeting.bodyName,
            day: meeting.day,
            time: meeting.startsAt,
            place: meeting.place,
          })}
        </p>
        <p>
          <Status kind={meetingStatusMark[meeting.status]} label={meetingStatusWord[meeting.status]()} />
        </p>
      </PublicHead>
      {meeting.cancelledReason && <p>{m.meetings_cancelled_because({ reason: meeting.cancelledReason })}</p>}
      {meeting.movedReason && <p>{m.meetings_moved_because({ reason: meeting.movedReason })}</p>}
      <p>{meeting.isPublic ? m.meetings_open_doors() : m.meetings_closed_doors()}</p>
      <h2>{m.meetings_agenda()}</h2>
      {items === null ? (
        <p>{m.meetings_not_called_yet()}</p>
      ) : (
        <>
          <ol>
            {items.map((item) => (
              <li key={item.id} value={item.position}>
                <a href={item.path} dir="auto">
                  {titleOf(item)}
                </a>
                {item.caseNumber && <span className="muted"> {item.caseNumber}</span>}
                {item.isAddedLate && ` (${m.meetings_late()})`}
              </li>
            ))}
          </ol>
          <FileLinks files={[{ href: `${meeting.path}/kallelse.pdf`, label: m.meetings_as_pdf() }]} />
        </>
      )}
    </>
  )
}

function OneItem({ meeting, item, items }: { meeting: PublicMeeting; item: PublicItem; items: readonly PublicItem[] }) {
  const near = items.filter(({ position }) => Math.abs(position - item.position) === 1)
  return (
    <>
      <PublicHead
        title={`${item.position}. ${titleOf(item)}`}
        crumbs={[...crumbsTo(meeting), { label: meeting.day, href: meeting.path }]}
        label={m.meetings_crumbs()}
        eyebrow={`${meeting.bodyName} ${meeting.day}`}
      />
      {item.isMasked && item.secrecyProvision && <SecretMark provision={item.secrecyProvision} />}
      {item.caseNumber && (
        <p>
          {m.meetings_case()}: {item.caseHref ? <a href={item.caseHref}>{item.caseNumber}</a> : item.caseNumber}
        </p>
      )}
      {item.proposesToName && <p>{`${m.meetings_proposed_to()}: ${item.proposesToName}`}</p>}
      {item.isAddedLate && <p>{`${m.meetings_late()}${item.lateParagraph ? ` (${item.lateParagraph})` : ''}`}</p>}
      {item.summary && <p dir="auto">{item.summary}</p>}
      {item.clauses.length > 0 && (
        <>
          <h2>{m.meetings_proposal()}</h2>
          <ClauseList clauses={item.clauses} />
        </>
      )}
      {item.rows.length > 0 && (
        <>
          <h2>{m.meetings_rows()}</h2>
          <RowList rows={item.rows} />
        </>
      )}
      {item.documents.length > 0 && (
        <>
          <h2>{m.meetings_documents()}</h2>
          <ul className="public-files">
            {item.documents.map(({ title, day, href }) => (
              <li key={`${href} ${title}`}>{href ? <a href={href}>{`${title} (${day})`}</a> : `${title} (${day})`}</li>
            ))}
          </ul>
        </>
      )}
      <nav aria-label={m.meetings_agenda()}>
        <FileLinks files={near.map((other) => ({ href: other.path, label: `${other.position}. ${titleOf(other)}` }))} />
      </nav>
    </>
  )
}
