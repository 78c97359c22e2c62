import type { Finding } from '../../shared/finding.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { findPersonalNumbers } from '../../shared/personal-number.ts'
import type { HeldMeeting } from '../meetings/index.ts'
import { itemsIn, missedBy } from './approval-rules.ts'
import type { MinutesText } from './compose.ts'
import { sectionRange } from './section-range.ts'

/** Reads minutes before they are sent and says what does not add up. It warns; the secretary decides. */

export const checkCodes = [
  'date-impossible',
  'weekday-wrong',
  'paragraph-gap',
  'case-unknown',
  'name-without-seat',
  'dispatch-missing',
  'approver-absent',
  'approver-missing',
  'personal-number',
] as const
export type CheckCode = (typeof checkCodes)[number]

export interface Checked {
  readonly held: HeldMeeting
  readonly text: MinutesText
  /** Numbers of the register among those written in the texts. */
  readonly knownCases: ReadonlySet<string>
  /** The last § of the body's year before this meeting; null when none is known. */
  readonly numberBefore: number | null
}

export function checkMinutes(checked: Checked): readonly Finding<CheckCode>[] {
  const written = checked.text.paragraphs.map((one) => ({ number: one.number, text: textOf(one) }))
  return [
    ...written.flatMap(({ number, text }) => [
      ...dateFindings(number, text),
      ...caseNumbersIn(text)
        .filter((wanted) => !checked.knownCases.has(wanted))
        .map((wanted): Finding<CheckCode> => warning('case-unknown', { number, case: wanted })),
      ...(findPersonalNumbers(text).length > 0 ? [warning('personal-number', { number })] : []),
      ...unseated(checked.held, text).map((name): Finding<CheckCode> => warning('name-without-seat', { number, name })),
    ]),
    ...gaps(checked),
    ...checked.text.paragraphs
      .filter((one) => (one.outcome === 'decided' || one.outcome === 'rejected') && one.caseFile !== null)
      .filter((one) => !one.isPointer && !one.sections.some((section) => section.kind === 'dispatch'))
      .map((one): Finding<CheckCode> => warning('dispatch-missing', { number: one.number })),
    ...approverFindings(checked.held),
  ]
}

const warning = (code: CheckCode, facts: Finding['facts']): Finding<CheckCode> => ({ code, severity: 'warning', facts })
const error = (code: CheckCode, facts: Finding['facts']): Finding<CheckCode> => ({ code, severity: 'error', facts })

const textOf = (one: MinutesText['paragraphs'][number]): string =>
  [one.title, ...one.sections.flatMap((section) => [...section.paragraphs, ...(section.list?.items ?? [])])].join('\n')

const named = (part: 'month' | 'weekday', dates: readonly string[]): readonly string[] =>
  dates.map((date) => new Intl.DateTimeFormat('sv-SE', { [part]: 'long', timeZone: 'UTC' }).format(new Date(date)))
const months = named(
  'month',
  Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-01T00:00:00Z`),
)
/** From Sunday, as the calendar of the language counts them. */
const weekdays = named(
  'weekday',
  Array.from({ length: 7 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}T00:00:00Z`),
)

const proseDate = new RegExp(
  String.raw`(?:(${weekdays.join('|')})(?:en)?\s+(?:den\s+)?)?(\d{1,2})\s+(${months.join('|')})\s+(\d{4})`,
  'giu',
)
const plainDate = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/g

function dateFindings(number: number, text: string): Finding<CheckCode>[] {
  const found: Finding<CheckCode>[] = []
  for (const [, date = ''] of text.matchAll(plainDate))
    if (!parseDay(date)) found.push(error('date-impossible', { number, date }))
  for (const [whole, weekday, date = '', month = '', year = ''] of text.matchAll(proseDate)) {
    const index = months.indexOf(month.toLowerCase()) + 1
    const parsed = parseDay(`${year}-${String(index).padStart(2, '0')}-${date.padStart(2, '0')}`)
    if (!parsed) found.push(error('date-impossible', { number, date: whole }))
    else if (weekday && weekday.toLowerCase() !== weekdayOf(parsed))
      found.push(error('weekday-wrong', { number, date: whole, weekday: weekdayOf(parsed) }))
  }
  return found
}

const weekdayOf = (day: Day): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''

const caseForm = /(?<![\p{L}\d])(\p{Lu}{2,6}\d{1,4}-\d{2} \d{3}|\d{4}\/\d{1,4})(?!\d)/gu

/** What looks like the number of a case: `KS117-25 020`, `2021/28`. */
export const caseNumbersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(caseForm)].map((match) => match[1] ?? '')),
]

const seatForm = /(\p{Lu}[\p{L}-]+(?: (?:\p{Lu}[\p{L}-]+|\d+))+) \((\p{Lu}\p{L}{0,4})\)/gu

/** A name with its party that nobody in the body bears. */
function unseated({ room }: HeldMeeting, text: string): readonly string[] {
  const seated = new Set(room.composition.mandates.map(({ name, party }) => `${name} (${party})`))
  return [...new Set([...text.matchAll(seatForm)].map((match) => match[0]))].filter((name) => !seated.has(name))
}

function gaps({ text, numberBefore }: Checked): readonly Finding<CheckCode>[] {
  const numbers = text.paragraphs.map((one) => one.number)
  const all = numberBefore === null ? numbers : [numberBefore, ...numbers]
  return all.slice(1).flatMap((number, index): Finding<CheckCode>[] => {
    const before = all[index] ?? number
    return number > before + 1
      ? [error('paragraph-gap', { paragraphs: sectionRange(range(before + 1, number - 1)) })]
      : []
  })
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

function approverFindings(held: HeldMeeting): readonly Finding<CheckCode>[] {
  if (held.room.approvers.length === 0) return [warning('approver-missing', {})]
  return held.room.approvers.flatMap((person): Finding<CheckCode>[] => {
    const missed = missedBy(itemsIn(held, 'whole'), person)
    const name = held.room.composition.mandates.find((one) => one.person === person)?.name ?? ''
    return missed.length > 0 ? [error('approver-absent', { name, paragraphs: sectionRange(missed) })] : []
  })
}
