import type { Line, Minutes } from '../../review/index.ts'
import type { LeftOut, LeftOutReason } from '../draft.ts'
import { placeOf } from '../draft.ts'
import type { MinutesDraft } from './minutes-draft.ts'

/** Lines of which nothing stands in the draft: told one by one, what is printed on every page once. */

const squeezed = (text: string): string => text.replaceAll(/[\s\u00ad]+/gu, '').toLocaleLowerCase('sv')

const spaced = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** A heading alone says nothing that could be missing. */
const isLabel = (text: string): boolean => /^\p{Lu}?[\p{Ll}\s,:()-]+$/u.test(text) && text.length <= 60

/** Pages with the same words in a line: those are no part of the minutes. */
const often = 3

export function notKept(
  lines: readonly Line[],
  minutes: Minutes,
  draft: Omit<MinutesDraft, 'leftOut'>,
  told: readonly LeftOut[],
): readonly LeftOut[] {
  const words = wordsOf(draft)
  const kept = squeezed(words)
  const wordwise = ` ${spaced(words)} `
  // A short figure may stand inside another.
  const isKept = (text: string) =>
    squeezed(text).length < 8 ? wordwise.includes(` ${spaced(text)} `) : kept.includes(squeezed(text))
  const placed = new Set([...told.map(({ line }) => line), ...linesOf(minutes)])
  const withoutDigits = ({ text }: Line) => squeezed(text).replaceAll(/\d+/gu, '#')
  const times = Map.groupBy(lines, withoutDigits)
  return lines.flatMap((line): LeftOut[] => {
    const said = line.text.replace(/^\s*(?:[-–•*\uf0b7]|\d{1,2}[.)]|att)\s+/u, '')
    if (!/[\p{L}\d]/u.test(said) || placed.has(line.number) || isKept(said) || isLabel(line.text.trim())) return []
    const alike = times.get(withoutDigits(line)) ?? []
    const isOnEachPage = new Set(alike.map(({ page }) => page)).size >= often
    if (isOnEachPage && alike[0] !== line) return []
    const why: LeftOutReason = isOnEachPage || /\d/u.test(said) ? 'not-placed' : 'not-read'
    return [{ ...placeOf(line), why }]
  })
}

/** Lines that were read as something, whatever it is called there. */
const linesOf = ({ meeting, attendance, approvers, range, paragraphs }: Minutes): number[] => [
  ...(meeting.day ? [meeting.day.line.number] : []),
  ...(range ? [range.line.number] : []),
  ...[...attendance.people, ...approvers].map(({ line }) => line.number),
  ...paragraphs.map(({ line }) => line.number),
]

const wordsOf = ({ meeting, people, paragraphs }: Omit<MinutesDraft, 'leftOut'>): string =>
  [
    meeting.printedBody,
    meeting.room,
    ...people.map(({ name, role }) => `${name}${role}`),
    ...paragraphs.flatMap((one) => [
      `${one.heading}\n${one.caseNumber}\ndnr${one.caseNumber}`,
      ...Object.values(one.texts),
      ...one.clauses,
      ...one.conflicts.map(({ sentence }) => sentence),
      ...one.dissents.map(({ sentence }) => sentence),
      ...one.receivers.map(({ place }) => place.printed),
    ]),
  ].join('\n')
