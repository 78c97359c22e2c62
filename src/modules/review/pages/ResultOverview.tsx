import { m } from '../../../generated/paraglide/messages.js'
import type { ReadFile, ShownFile } from '../share/show-review.service.ts'
import { severityCount } from './words.ts'

export const shareId = 'ta-med'

interface ResultOverviewProps {
  readonly files: readonly ShownFile[]
  readonly readable: readonly ReadFile[]
  readonly isShared: boolean
}

/** The ways from the top of the answer: to each document, when there are several, and to what one takes along. */
export const ResultOverview = ({ files, readable, isShared }: ResultOverviewProps) =>
  (files.length > 1 || isShared) && (
    <nav className="review-overview no-print" aria-label={m.review_overview()}>
      {files.length > 1 && (
        <ul>
          {files.map((file) => (
            <li key={file.name}>
              {file.fault === null ? <a href={`#d${readable.indexOf(file)}`}>{file.name}</a> : file.name}
              <span className="muted">{file.fault === null ? countWords(file) : m.review_not_read()}</span>
            </li>
          ))}
        </ul>
      )}
      {isShared && <a href={`#${shareId}`}>{m.review_share_title()}</a>}
    </nav>
  )

/** `3 motsägelser · 2 fel`; what is put aside and roundings do not count. */
function countWords({ findings }: ReadFile): string {
  const words = (['contradiction', 'error', 'note'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity && one.reason === null).length
    return count > 0 ? [severityCount[severity]({ count })] : []
  })
  return words.join(' · ') || m.review_nothing()
}
