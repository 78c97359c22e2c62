import { Fragment } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import type { ReadFile } from '../share/show-review.service.ts'
import type { LinePart, ShownLine } from '../share/shown-document.ts'
import { findingId, lineId } from './ids.ts'

/** The document as it was read, page by page, each line as it stands; the lines that something is said of lead to it. */
export function PageText({ file, place }: { file: ReadFile; place: number }) {
  return (
    // A box that scrolls must be reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls both ways
    <section className="review-text" aria-label={m.review_text({ document: file.name })} tabIndex={0}>
      {file.pages.map((page) => (
        <Fragment key={page.number}>
          <h3>{m.review_page({ page: page.number })}</h3>
          <div className="review-lines" dir="auto">
            {page.runs.map((run) =>
              'text' in run ? (
                <span key={`t${page.runs.indexOf(run)}`}>{`${run.text}\n`}</span>
              ) : (
                <MarkedLine key={run.number} line={run} place={place} />
              ),
            )}
          </div>
        </Fragment>
      ))}
    </section>
  )
}

function MarkedLine({ line, place }: { line: ShownLine; place: number }) {
  const isUnread = line.findings.length === 0
  return (
    <span className="review-line" id={lineId(place, line.number)} data-unread={isUnread || undefined}>
      <Parts parts={line.parts} />
      {isUnread && <span className="review-to"> {m.review_line_unread()}</span>}
      {line.findings.map((number) => (
        <Fragment key={number}>
          {' '}
          <a className="review-to" href={`#${findingId(place, number)}`}>
            {m.review_to_finding({ number: number + 1 })}
          </a>
        </Fragment>
      ))}
      {'\n'}
    </span>
  )
}

export const Parts = ({ parts }: { parts: readonly LinePart[] }) =>
  parts.map((part, index) =>
    part.isMarked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
      <mark key={index}>{part.text}</mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
      <Fragment key={index}>{part.text}</Fragment>
    ),
  )
