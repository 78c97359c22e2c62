import { m } from '../../../generated/paraglide/messages.js'
import type { ReportDocument } from '../../../shared/document.ts'
import { MarkView, ReportView } from '../../../ui/document/document-view.tsx'
import { FileLinks, PublicHead } from '../../../ui/document/public-parts.tsx'
import './publications.css'

interface DocumentPageProps {
  readonly document: ReportDocument
  readonly files: readonly { readonly label: string; readonly href: string }[]
  readonly crumbs?: readonly { readonly label: string; readonly href: string }[]
  readonly way?: string | undefined
  /** Where the § behind it can be read. */
  readonly decisionHref?: string | null
  /** Other documents to read, after this one. */
  readonly beside?: readonly { readonly label: string; readonly href: string }[]
}

/** Anchors of the page itself; those of chapters are the parts' own. */
const contents = 'innehall'
const more = 'mer-att-lasa'

/** A publication to read on screen: the same words and figures as in every file of it. */
export function DocumentPage({ document, files, crumbs = [], way, decisionHref, beside = [] }: DocumentPageProps) {
  const chapters = document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block] : []))
  return (
    <article className="public-page">
      <PublicHead title={document.title} eyebrow={document.kind} label={m.publications_public_here()} crumbs={crumbs}>
        <p className="lead">{document.subtitle}</p>
        <MarkView mark={document.status} />
        {document.decision && (
          <p className="public-decision">
            {decisionHref ? <a href={decisionHref}>{document.decision}</a> : document.decision}
          </p>
        )}
        {document.demoMark && <p className="report-note">{document.demoMark}</p>}
        <FileLinks files={files} />
        {way && (
          <p>
            <a href={way}>{m.publications_public_way()}</a>
          </p>
        )}
      </PublicHead>
      <nav id={contents} aria-label={document.words.contents}>
        <h2>{document.words.contents}</h2>
        <ul>
          {chapters.map((chapter) => (
            <li key={chapter.anchor}>
              <a href={`#${chapter.anchor}`}>{chapter.text}</a>
            </li>
          ))}
          {beside.length > 0 && (
            <li>
              <a href={`#${more}`}>{m.publications_public_more()}</a>
            </li>
          )}
        </ul>
      </nav>
      <ReportView blocks={document.blocks} />
      {beside.length > 0 && (
        <nav id={more} aria-label={m.publications_public_more()}>
          <h2>{m.publications_public_more()}</h2>
          <ul>
            {beside.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p className="publication-up no-print">
        <a href={`#${contents}`}>{m.publications_public_up()}</a>
      </p>
    </article>
  )
}
