import { m } from '../../../../generated/paraglide/messages.js'
import type { Segment } from '../../../../shared/excerpt.ts'
import { EmptyState } from '../../../../ui/notices.tsx'
import type { FoundRecords as Found } from '../search-records.service.ts'
import './documents.css'
import { Marked } from './marked.tsx'

interface FoundProps {
  readonly found: Found
  readonly hasQuestion: boolean
  readonly caseHref: (one: Found['cases']['rows'][number]) => string
  readonly documentHref: (one: Found['documents']['rows'][number]) => string
}

/** What was found, cases before documents; plain links, so that it stands without a script. */
export function FoundRecords({
  found: { cases, documents, decisions },
  hasQuestion,
  caseHref,
  documentHref,
}: FoundProps) {
  if (cases.total + documents.total + decisions.length === 0)
    return (
      <EmptyState title={hasQuestion ? m.cases_found_nothing() : m.cases_found_ask()} icon="search">
        {m.cases_found_hint()}
      </EmptyState>
    )
  return (
    <>
      <p role="status">
        {m.cases_found_count({ cases: cases.total, documents: documents.total, decisions: decisions.length })}
      </p>
      {cases.rows.length > 0 && <h2>{m.cases_found_cases()}</h2>}
      <ul className="public-list">
        {cases.rows.map((one) => (
          <li key={one.id}>
            <h3>
              <a href={caseHref(one)} dir="auto">
                {one.title}
              </a>
            </h3>
            <p className="muted small">
              {one.number} {'\u00b7'} {one.openedOn}
            </p>
          </li>
        ))}
      </ul>
      {decisions.length > 0 && <h2>{m.cases_found_decisions()}</h2>}
      <ul className="public-list">
        {decisions.map((one) => (
          <li key={one.id}>
            <h3>
              <a href={one.href} dir="auto">
                {one.title}
              </a>
            </h3>
            <p className="muted small">{one.place}</p>
            {one.excerpt.length > 0 && <Excerpt pieces={one.excerpt} />}
          </li>
        ))}
      </ul>
      {documents.rows.length > 0 && <h2>{m.cases_found_documents()}</h2>}
      <ul className="public-list">
        {documents.rows.map((one) => (
          <li key={one.id}>
            <h3>
              <a href={documentHref(one)} dir="auto">
                {one.title}
              </a>
            </h3>
            <p className="muted small">{m.cases_document_lead({ number: one.caseNumber, ordinal: one.ordinal })}</p>
            {one.excerpt.length > 0 && <Excerpt pieces={one.excerpt} />}
          </li>
        ))}
      </ul>
    </>
  )
}

const Excerpt = ({ pieces }: { pieces: readonly Segment[] }) => (
  <p className="found-excerpt" dir="auto">
    <Marked pieces={pieces} />
  </p>
)
