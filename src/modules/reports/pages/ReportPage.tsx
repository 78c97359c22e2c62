import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { MarkView, ReportView } from '../../../ui/document/document-view.tsx'
import { FileLinks, PublicHead } from '../../../ui/document/public-parts.tsx'
import { reportAsked } from '../report-asked.service.ts'

export const handle = { script: false }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const { report } = await reportAsked(context.get(requestContext), url)
  const chapters = report.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block] : []))
  const file = (ending: string) => `${url.pathname.replace(/\.data$/, '')}.${ending}${url.search}`
  return {
    report,
    chapters,
    pdf: file('pdf'),
    word: file('docx'),
    list: url.pathname.startsWith('/arbete') ? '/arbete/rapporter' : '/rapporter',
  }
}

/** A report to read on screen: the same document as the PDF and the Word file. */
export default function ReportPage() {
  const { report, chapters, pdf, word, list } = useLoaderData<typeof loader>()
  return (
    <article className="public-page">
      <PublicHead
        title={report.title}
        eyebrow={report.kind}
        label={m.reports_crumbs()}
        crumbs={[{ label: m.reports_list_title(), href: list }]}
      >
        <p className="lead">{report.subtitle}</p>
        <MarkView mark={report.status} />
        {report.decision && <p className="public-decision">{report.decision}</p>}
        {report.demoMark && <p className="report-note">{report.demoMark}</p>}
        <FileLinks
          files={[
            { label: m.reports_file_pdf_short(), href: pdf },
            { label: m.reports_file_word_short(), href: word },
          ]}
        />
      </PublicHead>
      <nav aria-label={report.words.contents}>
        <h2>{report.words.contents}</h2>
        <ul>
          {chapters.map((chapter) => (
            <li key={chapter.anchor}>
              <a href={`#${chapter.anchor}`}>{chapter.text}</a>
            </li>
          ))}
        </ul>
      </nav>
      <ReportView blocks={report.blocks} />
    </article>
  )
}
