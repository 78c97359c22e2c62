import { Fragment } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import { pageWord } from '../explain.service.ts'
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
          <h3>{m.review_page({ page: pageWord({ page: page.number, printedPage: page.printedPage }) })}</h3>
          <div className="review-lines" dir="auto">
            {page.runs.map((run) =>
              'text' in run ? (
                <span key={`t${page.runs.indexOf(run)}`} className={layout(run)}>{`${run.text}\n`}</span>
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

/** Columns keep their places and scroll; a sentence goes on at the edge. */
const layout = ({ isLaidOut }: { readonly isLaidOut: boolean }) => (isLaidOut ? 'review-laid-out' : undefined)

function MarkedLine({ line, place }: { line: ShownLine; place: number }) {
  const [first, ...others] = line.findings
  const isUnread = first === undefined
  return (
    <span className={layout(line)}>
      <span className="review-line" id={lineId(place, line.number)} tabIndex={-1} data-unread={isUnread || undefined}>
        {first !== undefined && <ToFinding number={first} place={place} className="review-to review-gutter" />}
        <Parts parts={line.parts} />
        {isUnread && <span className="review-to"> {m.review_line_unread()}</span>}
        {others.map((number) => (
          <Fragment key={number}>
            {' '}
            <ToFinding number={number} place={place} className="review-to" />
          </Fragment>
        ))}
      </span>
      {'\n'}
    </span>
  )
}

/** The first stands beside the line, where a wide table does not hide it. */
const ToFinding = ({ number, place, className }: { number: number; place: number; className: string }) => (
  <a className={className} href={`#${findingId(place, number)}`}>
    {m.review_to_finding({ number: number + 1 })}
  </a>
)

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
