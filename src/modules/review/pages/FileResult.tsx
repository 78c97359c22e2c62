import { Fragment } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import { kindWord, pageWord } from '../explain.service.ts'
import type { ReadFile } from '../share/show-review.service.ts'
import { FileFindings } from './FileFindings.tsx'
import { lineId } from './ids.ts'
import { PageText } from './PageText.tsx'

/** What was found in a document, beside its text. */
export const FileResult = ({ file, place }: { file: ReadFile; place: number }) => (
  <section className="review-file" aria-labelledby={`d${place}`}>
    <h2 id={`d${place}`} tabIndex={-1}>
      {file.name}
    </h2>
    <p className="review-kind muted">
      {m.review_kind_is({ kind: kindWord(file.kind) })}
      {file.kindReason.map(({ printed, line, ...at }) => (
        <Fragment key={line}>
          {' · '}
          <a href={`#${lineId(place, line)}`}>{m.review_kind_sign({ printed, page: pageWord(at), line })}</a>
        </Fragment>
      ))}
    </p>
    <div className="review-columns">
      <FileFindings file={file} place={place} />
      <PageText file={file} place={place} />
    </div>
  </section>
)
