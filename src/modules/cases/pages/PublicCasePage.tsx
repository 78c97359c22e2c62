import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { PublicHead } from '../../../ui/document/public-parts.tsx'
import { Facts, Timeline } from '../../../ui/lists.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { showPublicCase } from '../diary.service.ts'
import { Clauses } from './clauses.tsx'
import { directionWord, eventWord, headOf, kindWord, nextWord, statusMark, statusWord } from './words.ts'

export const handle = { script: false }

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { caseFile, bodyName, names, documents, events, chain, next } = await showPublicCase(
    context.get(requestContext),
    params.number ?? '',
  )
  return {
    caseFile,
    bodyName,
    next,
    documents: documents.map(({ ordinal, direction, day, registeredOn, party, publicTitle, secrecy, file }) => ({
      ...{ ordinal, direction, day, registeredOn, party, title: publicTitle },
      provision: secrecy?.provision ?? null,
      href: file ? `/diarium/${caseFile.slug}/handling/${ordinal}` : null,
    })),
    events: events.map(({ at, kind, text, body, publicHref }) => ({
      ...{ at, kind, text, href: publicHref },
      body: body ? (names.get(body) ?? '') : '',
    })),
    chain: chain.map(({ body, events }) => ({
      body: body ? (names.get(body) ?? '') : '',
      events: events.map(({ at, kind, text, publicHref }) => ({ at, kind, text, href: publicHref })),
    })),
  }
}

type Data = Awaited<ReturnType<typeof loader>>

/** One matter, from its first day until its last, as everybody may read it. */
export default function PublicCasePage() {
  const shown = useLoaderData<typeof loader>()
  const { caseFile } = shown
  return (
    <div className="public-page">
      <PublicHead
        title={caseFile.publicTitle}
        eyebrow={`${caseFile.number} \u00b7 ${shown.bodyName}`}
        crumbs={[
          { label: m.reports_start(), href: '/' },
          { label: m.cases_public_title_page(), href: '/diarium' },
        ]}
        label={m.reports_crumbs()}
      >
        <p>
          <Status kind={statusMark[caseFile.status]} label={statusWord[caseFile.status]()} />
        </p>
      </PublicHead>
      <h2>{m.cases_public_next()}</h2>
      <p className="lead">{nextWord[caseFile.status]()}</p>
      {shown.next.length > 0 && (
        <ul>
          {shown.next.map(({ text, href }) => (
            <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>
          ))}
        </ul>
      )}
      <p className="no-print">
        <a href="/sa-beslutas">{m.ui_foot_how()}</a>
      </p>
      <h2>{m.cases_facts()}</h2>
      <Facts
        facts={[
          { label: m.cases_number(), value: caseFile.number },
          { label: m.cases_body(), value: shown.bodyName },
          { label: m.cases_class(), value: caseFile.classification },
          { label: m.cases_kind(), value: kindWord[caseFile.kind]() },
          { label: m.cases_opened(), value: caseFile.openedOn },
          ...(caseFile.closedOn ? [{ label: m.cases_closed_on(), value: caseFile.closedOn }] : []),
          ...(caseFile.secrecy ? [{ label: m.cases_secrecy(), value: caseFile.secrecy.provision }] : []),
        ]}
      />
      <h2>{m.cases_timeline()}</h2>
      <Timeline
        events={shown.events.map((event, at) => ({
          id: String(at),
          at: event.at,
          title: <Linked {...event} />,
          body: [event.text && eventWord[event.kind](), event.body].filter(Boolean).join(' \u00b7 '),
          done: true,
        }))}
      />
      {shown.chain.length > 0 && <h2>{m.cases_chain()}</h2>}
      {shown.chain.map((part) => (
        // A body may come back to a case, on another day.
        <section key={`${part.body} ${part.events[0]?.at}`}>
          <h3>{part.body}</h3>
          <ul>
            {part.events.map((event) => (
              <li key={`${event.at} ${event.kind} ${event.text}`}>
                {event.at}: <Linked {...event} />
                <Clauses text={event.text} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2 id="handlingar">{m.cases_documents()}</h2>
      <Documents documents={shown.documents} />
    </div>
  )
}

function Linked({ kind, text, href }: Pick<Data['events'][number], 'kind' | 'text' | 'href'>) {
  const words = headOf(text) || eventWord[kind]()
  return kind === 'registered' || kind === 'closed' || !href ? words : <a href={href}>{words}</a>
}

function Documents({ documents }: { documents: Data['documents'] }) {
  if (documents.length === 0) return <p>{m.cases_documents_empty()}</p>
  return (
    <Table
      caption={m.cases_documents_table()}
      captionHidden
      cards
      rows={documents}
      rowKey={(one) => String(one.ordinal)}
      columns={[
        {
          key: 'title',
          label: m.cases_document_title(),
          cell: (one) => (
            <>
              {one.href ? (
                <a href={one.href} dir="auto">
                  {one.title}
                </a>
              ) : (
                one.title
              )}
              {one.provision && <div className="muted small">{m.cases_secret({ provision: one.provision })}</div>}
            </>
          ),
        },
        { key: 'no', label: m.cases_document_no(), cell: (one) => one.ordinal, number: true },
        { key: 'direction', label: m.cases_direction(), cell: (one) => directionWord[one.direction](), nowrap: true },
        { key: 'party', label: m.cases_party(), cell: (one) => one.party || '\u2013' },
        { key: 'day', label: m.cases_day(), cell: (one) => one.day, nowrap: true },
      ]}
    />
  )
}
