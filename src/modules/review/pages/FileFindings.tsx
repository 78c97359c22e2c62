import { m } from '../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { EmptyState } from '../../../ui/notices.tsx'
import { pageWord } from '../explain.service.ts'
import { familyKeys, severities } from '../finding.ts'
import type { ReadFile, ShownFinding } from '../share/show-review.service.ts'
import { FindingCard } from './FindingCard.tsx'
import { lineId } from './ids.ts'
import { familyWord, severityCount } from './words.ts'

/** What was found in one document: the grave first, roundings and what is put aside folded, what could not be read last. */
export function FileFindings({ file, place }: { file: ReadFile; place: number }) {
  const standing = file.findings.filter(({ reason }) => reason === null)
  const open = standing.filter(({ severity }) => severity !== 'rounding')
  const roundings = standing.filter(({ severity }) => severity === 'rounding')
  const muted = file.findings.filter(({ reason }) => reason !== null)
  return (
    <div className="review-findings">
      {open.length === 0 ? <Nothing file={file} /> : <Filter findings={open} place={place} />}
      <Cards findings={open} place={place} />
      {roundings.length > 0 && (
        <Disclosure summary={m.review_roundings({ count: roundings.length })}>
          <p>{m.review_roundings_lead()}</p>
          <Cards findings={roundings} place={place} />
        </Disclosure>
      )}
      {muted.length > 0 && (
        <Disclosure summary={m.review_muted({ count: muted.length })}>
          <Cards findings={muted} place={place} />
        </Disclosure>
      )}
      {file.unread.length > 0 && (
        <Disclosure summary={m.review_unread({ count: file.unread.length })}>
          <p>{m.review_unread_lead()}</p>
          <ul className="review-unread">
            {file.unread.map((one) => (
              <li key={one.line}>
                <a href={`#${lineId(place, one.line)}`}>{m.review_place({ page: pageWord(one), line: one.line })}</a>
                <span className="review-excerpt">{one.excerpt}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

const fewFindings = 20

const Cards = ({ findings, place }: { findings: readonly ShownFinding[]; place: number }) => (
  <ol className="review-cards">
    {findings.map((finding) => (
      <FindingCard key={finding.number} finding={finding} place={place} isOpen={findings.length <= fewFindings} />
    ))}
  </ol>
)

/** Says what was looked for, so that nobody takes silence for a clean bill. */
const Nothing = ({ file }: { file: ReadFile }) => (
  <EmptyState title={m.review_nothing()} icon="success">
    <p>{m.review_nothing_lead()}</p>
    <p>
      {m.review_nothing_looked({
        pages: file.pages.length,
        tables: file.tables,
        families: familyKeys.map(familyWord).join(' · '),
      })}
    </p>
  </EmptyState>
)

/** Boxes that hide what is not ticked, by style alone: it works before and without the script. */
function Filter({ findings, place }: { findings: readonly ShownFinding[]; place: number }) {
  const bySeverity = severities.map((key) => ({ key, count: findings.filter((one) => one.severity === key).length }))
  const byFamily = familyKeys.map((key, group) => ({
    ...{ key, group },
    count: findings.filter((one) => one.family === key).length,
  }))
  return (
    <div className="review-filter no-print">
      <fieldset>
        <legend>{m.review_filter_severity()}</legend>
        <div className="review-choices">
          {bySeverity
            .filter(({ count }) => count > 0)
            .map(({ key, count }) => (
              <label key={key} className="choice">
                <input type="checkbox" defaultChecked data-severity={key} id={`d${place}-${key}`} />
                <span>{severityCount[key]({ count })}</span>
              </label>
            ))}
        </div>
      </fieldset>
      {byFamily.filter(({ count }) => count > 0).length > 1 && (
        <fieldset>
          <legend>{m.review_filter_family()}</legend>
          <div className="review-choices">
            {byFamily
              .filter(({ count }) => count > 0)
              .map(({ key, group, count }) => (
                <label key={key} className="choice">
                  <input type="checkbox" defaultChecked data-group={group} id={`d${place}-${key}`} />
                  <span>{m.review_filter_count({ name: familyWord(key), count })}</span>
                </label>
              ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}
