import { weekdayOf } from '../../../shared/law/rest-days.ts'
import { deadlineOf } from '../../../shared/law/statutory-periods.ts'
import { type Day, daysBetween, yearOf } from '../../../shared/local-date.ts'
import type { Line, ReadDocument } from '../document.ts'
import type { ReviewFinding } from '../finding.ts'
import { lexicon } from '../lexicon.ts'
import { daysIn } from '../minutes/days.ts'
import type { Minutes } from '../minutes/minutes.ts'
import { readMinutes } from '../minutes/read-minutes.ts'
import { checkPeople } from './minutes-people.ts'
import { checkTasks } from './minutes-tasks.ts'
import { checkVotes } from './minutes-votes.ts'
import { told } from './told.ts'

/** Minutes: days, §§, people, votes, receivers, and what is given to somebody to do. */
export function checkMinutes(document: ReadDocument): ReviewFinding[] {
  const minutes = readMinutes(document)
  return [
    ...range(minutes),
    ...approval(minutes),
    ...weekdays(document, minutes),
    ...checkPeople(minutes),
    ...checkVotes(minutes),
    ...receivers(minutes),
    ...checkTasks(minutes),
  ]
}

/** A § outside those that the first page tells; where most are outside, the page was misread. */
function range({ range: wanted, paragraphs }: Minutes): ReviewFinding[] {
  if (!wanted) return []
  const outside = paragraphs.filter(({ number }) => number < wanted.from || number > wanted.to)
  if (outside.length * 2 >= paragraphs.length) return []
  return outside.flatMap(({ line, mark }) =>
    told('paragraph-outside', 'error', [
      { line, printed: mark },
      { line: wanted.line, printed: wanted.printed },
    ]),
  )
}

function approval({ meeting, approval: approved }: Minutes): ReviewFinding[] {
  if (!meeting.day || !approved) return []
  const words = [approved, meeting.day].map(({ line, printed }) => ({ line, printed }))
  const days = daysBetween(meeting.day.value, approved.value)
  // A year apart is a slip or another meeting's page; only what is near is told.
  if (days < 0) return days > -60 ? told('approval-early', 'error', words) : []
  const { lastDay, paragraph } = deadlineOf('minutes-approval', meeting.day.value)
  return approved.value > lastDay && days < 200 ? told('approval-late', 'note', words, { days, law: paragraph }) : []
}

const { weekdays: names, months } = lexicon
const nameForm = `(${names.join('|')})(?:en)?`
const beforeDigits = new RegExp(`\\b${nameForm}(?: den)?,? (20\\d\\d-\\d\\d-\\d\\d)\\b`, 'gi')
const afterDigits = new RegExp(`\\b(20\\d\\d-\\d\\d-\\d\\d),? \\(?${nameForm}(?!\\p{L})`, 'giu')
const withoutYear = new RegExp(`\\b${nameForm} (?:den )?(\\d{1,2}) (${months.join('|')})(?! \\d{4})(?!\\p{L})`, 'giu')

/** Weekdays beside days in digits, and on the first pages beside days whose year the meeting tells. */
function weekdays({ lines }: ReadDocument, { meeting, paragraphs }: Minutes): ReviewFinding[] {
  const first = paragraphs[0]?.line.number ?? 0
  return lines.flatMap((line) => [
    ...[...line.text.matchAll(beforeDigits)].flatMap(([printed, name, day]) => weekday(line, printed, name, day)),
    ...[...line.text.matchAll(afterDigits)].flatMap(([printed, day, name]) => weekday(line, printed, name, day)),
    ...(meeting.day && line.number < first
      ? [...line.text.matchAll(withoutYear)].flatMap(([printed, name, day, month]) =>
          // December's meeting may be approved in January.
          meeting.day && !(meeting.day.value.slice(5, 7) === '12' && month?.toLowerCase() === 'januari')
            ? weekday(line, printed, name, `${day} ${month} ${yearOf(meeting.day.value)}`)
            : [],
        )
      : []),
  ])
}

function weekday(line: Line, printed: string, name = '', text = ''): ReviewFinding[] {
  const day: Day | null | undefined = daysIn(text)[0]?.day
  const really = day ? names[weekdayOf(day)] : undefined
  return really && really !== name.toLowerCase()
    ? told('weekday-differs', 'error', [{ line, printed: printed.trim() }], { weekday: really })
    : []
}

/** A decision in a case without receivers, where the minutes otherwise name them. */
function receivers({ paragraphs }: Minutes): ReviewFinding[] {
  const decided = paragraphs.filter(({ outcome, caseNumber }) => outcome === 'decided' && caseNumber !== null)
  const without = decided.filter(({ parts }) => parts.every(({ kind }) => kind !== 'dispatch'))
  if (decided.length < 4 || without.length * 5 > decided.length) return []
  return without.flatMap(({ line, mark }) => told('dispatch-missing', 'note', [{ line, printed: mark }]))
}
