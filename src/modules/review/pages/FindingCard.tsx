import { m } from '../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Status } from '../../../ui/status.tsx'
import { pageWord, severityWord } from '../explain.service.ts'
import { familyKeys } from '../finding.ts'
import type { Arithmetic } from '../share/arithmetic.ts'
import { reasonField } from '../share/reason-field.ts'
import type { ShownFinding } from '../share/show-review.service.ts'
import { findingId, lineId } from './ids.ts'
import { Parts } from './PageText.tsx'
import { familyWord, severityMark } from './words.ts'

/** One finding: what does not agree, the line with its figures, the arithmetic, and the way to the place. */
interface FindingCardProps {
  readonly finding: ShownFinding
  readonly place: number
  /** Short sums stand written out; among many findings one asks for them. */
  readonly isOpen: boolean
}

export function FindingCard({ finding, place, isOpen }: FindingCardProps) {
  const { number, severity, family, line, explanation, marked, arithmetic, figures, reason, standing } = finding
  const label = m.review_finding_number({ number: number + 1 })
  return (
    <li
      className="review-card"
      id={findingId(place, number)}
      tabIndex={-1}
      data-severity={severity}
      data-group={familyKeys.indexOf(family)}
    >
      <p className="review-card-head">
        <Status kind={severityMark[severity]} label={severityWord(severity)} />
        <span className="muted small">
          {label} · {familyWord(family)}
        </span>
        <a href={`#${lineId(place, line)}`}>{m.review_place({ page: pageWord(finding), line })}</a>
      </p>
      <p className="review-explanation">{explanation}</p>
      <p className="review-excerpt">
        <Parts parts={marked} />
      </p>
      {arithmetic ? (
        <Sum sum={arithmetic} place={place} isOpen={isOpen} />
      ) : (
        figures.length > 1 && <Places finding={finding} place={place} />
      )}
      {reason !== null && <p className="muted">{m.review_muted_because({ reason })}</p>}
      {standing !== null && (
        <Disclosure summary={m.review_mute()}>
          <label className="field" htmlFor={`${findingId(place, number)}-reason`}>
            <span className="strong">{m.review_mute_reason()}</span>
            <span className="hint">{m.review_mute_hint()}</span>
            <textarea
              className="input review-reason"
              id={`${findingId(place, number)}-reason`}
              name={reasonField(place, standing)}
              rows={2}
              maxLength={500}
              placeholder=" "
            />
          </label>
        </Disclosure>
      )}
    </li>
  )
}

interface SumProps {
  readonly sum: Arithmetic
  readonly place: number
  readonly isOpen: boolean
}

/** As written by hand: the terms under each other, a line, what they come to, what stands, and what is between. */
function Sum({ sum: { terms, sum, printed, difference, decimals }, place, isOpen }: SumProps) {
  const number = (value: number) => formatNumber(value, { decimals })
  return (
    <Disclosure summary={m.review_arithmetic()} open={isOpen && terms.length <= 8}>
      <table className="review-sum">
        <caption className="visually-hidden">{m.review_arithmetic()}</caption>
        <tbody>
          {terms.map((term) => (
            <tr key={`${term.line}-${term.what}`}>
              <th scope="row">
                <a href={`#${lineId(place, term.line)}`}>{term.what}</a>
              </th>
              <td>{withMinus(term.printed)}</td>
            </tr>
          ))}
          <tr className="review-total">
            <th scope="row">{m.review_sum_rows()}</th>
            <td>{number(sum)}</td>
          </tr>
          <tr>
            <th scope="row">{m.review_sum_printed()}</th>
            <td>{withMinus(printed)}</td>
          </tr>
          <tr>
            <th scope="row">{m.review_sum_difference()}</th>
            <td>{number(Math.abs(difference))}</td>
          </tr>
        </tbody>
      </table>
    </Disclosure>
  )
}

/** A column of figures has one sign for minus and one space for thousands, whichever the document has. */
const withMinus = (printed: string): string =>
  printed.replaceAll(/(?<=\d)\s(?=\d{3})/g, '\u00a0').replace(/^[-\u2012\u2013\u2014] ?(?=\d)/, '\u2212')

/** The figures that the finding stands on, each with the way to its place. */
const Places = ({ finding, place }: { finding: ShownFinding; place: number }) => (
  <table className="review-sum">
    <caption className="visually-hidden">{m.review_figures()}</caption>
    <tbody>
      {finding.figures.map((figure, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: figures never move
        <tr key={index}>
          <th scope="row">
            <FigurePlace figure={figure} place={place} />
          </th>
          <td>{withMinus(figure.printed)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Another document's figure stands in no line here. */
function FigurePlace({ figure, place }: { figure: ShownFinding['figures'][number]; place: number }) {
  const page = pageWord(figure)
  const name = figure.what || m.review_place({ page, line: figure.line })
  if (figure.document === undefined) return <a href={`#${lineId(place, figure.line)}`}>{name}</a>
  return m.review_in_other({ document: figure.document, name, page, line: figure.line })
}
