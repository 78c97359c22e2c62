import { Fragment } from 'react'
import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Facts, Timeline } from '../../../ui/lists.tsx'
import { Banner, EmptyState, SecretMark } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { caseAt, showCase } from '../show-case.service.ts'
import { takeCaseIntent } from './case-action.ts'
import { DocumentForm, Steps } from './case-forms.tsx'
import { type CaseView, viewOf } from './case-view.ts'
import { ChangeHistory } from './change-forms.tsx'
import { Clauses } from './clauses.tsx'
import { directionWord, eventWord, headOf, kindWord, statusMark, statusWord } from './words.ts'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  return { ...viewOf(await showCase(ctx, await caseAt(ctx, params.id ?? ''))), today: ctx.today() }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const id = await caseAt(ctx, params.id ?? '')
  const sent = await request.formData()
  const outcome = await answer(() => takeCaseIntent(ctx, id, sent))
  if ('done' in outcome) return redirect(outcome.done)
  return data({ ...outcome.data, intent: String(sent.get('intent') ?? '') }, outcome.init ?? undefined)
}

/** A case with its whole life on one page. */
export default function CasePage() {
  const shown = useLoaderData<typeof loader>() as CaseView & { today: string }
  const answered = useActionData<typeof action>() as { failure?: FailureView; intent?: string } | undefined
  const failureOf = (...intents: string[]) =>
    answered?.failure && intents.includes(answered.intent ?? '') ? answered.failure : undefined
  const isOpen = shown.status !== 'closed'
  return (
    <Fragment key={shown.revision}>
      <PageTitle
        title={shown.title}
        lead={`${shown.number} · ${shown.body}`}
        crumbs={[{ label: m.cases_title(), href: '/arbete/arenden' }]}
        status={<Status kind={statusMark[shown.status]} label={statusWord[shown.status]()} />}
        actions={
          <LinkButton href={`/diarium/${shown.slug}`} variant="secondary">
            {m.cases_public_link()}
          </LinkButton>
        }
      />
      {shown.secrecy && <SecretMark provision={shown.secrecy.provision} />}
      {shown.returned && (
        <Banner tone="warning" title={m.cases_returned()}>
          {shown.returned.reason
            ? m.cases_returned_by({ body: shown.returned.by, reason: shown.returned.reason })
            : m.cases_returned_plain({ body: shown.returned.by })}
        </Banner>
      )}
      <CaseFacts shown={shown} />
      <Section title={m.cases_timeline()}>
        <Timeline
          events={shown.events.map((event) => ({
            id: event.id,
            at: event.at,
            title: <Told {...event} />,
            body: [eventWord[event.kind](), event.body].filter(Boolean).join(' · '),
            done: true,
          }))}
        />
      </Section>
      <Chain shown={shown} />
      <Section title={m.cases_documents()} id="handlingar">
        {shown.documents.length === 0 ? (
          <EmptyState title={m.cases_documents_empty()} />
        ) : (
          <Table
            caption={m.cases_documents_table()}
            captionHidden
            columns={documentColumns(shown.id)}
            rows={shown.documents}
            rowKey={(one) => one.id}
            cards
          />
        )}
        {shown.may.work && isOpen && <DocumentForm today={shown.today} failure={failureOf('document')} />}
      </Section>
      {(shown.may.keep || shown.may.work) && (
        <Steps shown={shown} today={shown.today} failureOf={failureOf} isOpen={isOpen} />
      )}
      <ChangeHistory changes={shown.changes} />
    </Fragment>
  )
}

const CaseFacts = ({ shown }: { shown: CaseView }) => (
  <Facts
    facts={[
      { label: m.cases_number(), value: shown.number },
      { label: m.cases_body(), value: shown.body },
      { label: m.cases_class(), value: shown.classification },
      { label: m.cases_kind(), value: kindWord[shown.kind]() },
      { label: m.cases_officer(), value: shown.officerName || m.cases_no_officer() },
      { label: m.cases_opened(), value: shown.openedOn },
      ...(shown.closedOn ? [{ label: m.cases_closed_on(), value: shown.closedOn }] : []),
      ...(shown.secrecy && shown.may.readSecret ? [{ label: m.cases_public_title(), value: shown.publicTitle }] : []),
    ]}
  />
)

type ToldEvent = Pick<CaseView['events'][number], 'kind' | 'text' | 'href' | 'publicHref'>

/** Its own page, else the public one; that a case was registered leads nowhere but here. */
function Told({ kind, text, href, publicHref }: ToldEvent) {
  const to = href ?? (kind === 'registered' || kind === 'closed' ? null : publicHref)
  return to ? <Link to={to}>{headOf(text)}</Link> : headOf(text)
}

/** Each body's own proposal and decision, apart. */
function Chain({ shown }: { shown: CaseView }) {
  return (
    <Section title={m.cases_chain()}>
      {shown.chain.length === 0 ? (
        <p className="muted">{m.cases_chain_empty()}</p>
      ) : (
        <>
          <p className="muted">{m.cases_chain_lead()}</p>
          {shown.chain.map((part) => (
            <div className="panel" key={part.id}>
              <h3>{part.body}</h3>
              <ul>
                {part.events.map((event) => (
                  <li key={`${event.on} ${event.kind} ${event.text}`}>
                    <span className="strong">{eventWord[event.kind]()}</span> {event.on}: <Told {...event} />
                    <Clauses text={event.text} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
    </Section>
  )
}

const documentColumns = (id: string): readonly Column<CaseView['documents'][number]>[] => [
  {
    key: 'title',
    label: m.cases_document_title(),
    cell: (one) => (
      <>
        <Link to={`/arbete/arenden/${id}/handlingar/${one.id}`} dir="auto">
          {one.title}
        </Link>
        {one.secrecy && <div className="muted small">{m.cases_secret({ provision: one.secrecy })}</div>}
        {one.file && <div className="muted small">{one.file}</div>}
      </>
    ),
  },
  { key: 'no', label: m.cases_document_no(), cell: (one) => one.ordinal, number: true },
  { key: 'direction', label: m.cases_direction(), cell: (one) => directionWord[one.direction](), nowrap: true },
  { key: 'party', label: m.cases_party(), cell: (one) => one.party || '\u2013' },
  { key: 'day', label: m.cases_day(), cell: (one) => one.day, nowrap: true },
  { key: 'registered', label: m.cases_registered_on(), cell: (one) => one.registeredOn, nowrap: true },
]
