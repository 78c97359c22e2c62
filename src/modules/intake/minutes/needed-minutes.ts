import type { Day } from '../../../shared/local-date.ts'
import { parseDay } from '../../../shared/local-date.ts'
import type { DraftParagraph, DraftPerson, MinutesDraft } from './minutes-draft.ts'
import { readSpans } from './spans.ts'

/** What a person must still tell before the draft can be taken in, by the field where it is told. */

export const needs = [
  'body',
  'day',
  'day-ahead',
  'time',
  'who',
  'spans',
  'number',
  'number-twice',
  'number-taken',
  'heading',
  'clauses',
  'no-next-body',
  'provision',
  'nothing',
] as const
export type Need = (typeof needs)[number]

export interface KnownHere {
  readonly hasBody: boolean
  readonly hasNextBody: boolean
  readonly today: Day
  /** Numbers that §§ of the body have already that year. */
  readonly taken: readonly number[]
  /** For each person of the draft: who it is, or empty. */
  readonly matched: readonly string[]
}

export function neededFor(content: MinutesDraft, here: KnownHere): Readonly<Record<string, Need>> {
  const { meeting, people, paragraphs } = content
  const day = parseDay(meeting.day)
  const all: readonly (readonly [field: string, need: Need | null])[] = [
    ['meeting.body', here.hasBody ? null : 'body'],
    ['meeting.day', day === undefined ? 'day' : day > here.today ? 'day-ahead' : null],
    ['meeting.startsAt', isTime(meeting.startsAt) ? null : 'time'],
    ...people.flatMap((one, at) => ofPerson(one, `people.${at}`, here.matched[at] ?? '', here)),
    ...paragraphs.flatMap((one, at) => ofParagraph(one, `paragraphs.${at}`, content, here)),
    // Told where the first § would be chosen.
    ['paragraphs.0.isTaken', paragraphs.some(({ isTaken }) => isTaken) ? null : 'nothing'],
  ]
  return Object.fromEntries(all.flatMap(([field, need]) => (need ? [[field, need]] : [])))
}

export const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)

const ofPerson = (
  one: DraftPerson,
  at: string,
  who: string,
  { hasBody }: KnownHere,
): (readonly [string, Need | null])[] =>
  one.isTaken
    ? [
        // Until the body is told nobody can be found by name.
        [`${at}.as`, who === '' && hasBody ? 'who' : null],
        [`${at}.only`, readSpans(one.only) ? null : 'spans'],
        [`${at}.except`, readSpans(one.except) ? null : 'spans'],
      ]
    : []

function ofParagraph(
  one: DraftParagraph,
  at: string,
  { paragraphs }: MinutesDraft,
  here: KnownHere,
): (readonly [string, Need | null])[] {
  if (!one.isTaken) return []
  const decides = one.outcome === 'decided' || one.outcome === 'proposed'
  return [
    [`${at}.number`, numberNeed(one, paragraphs, here)],
    [`${at}.heading`, one.heading === '' ? 'heading' : null],
    [`${at}.clauses`, decides && one.clauses.length === 0 ? 'clauses' : null],
    [`${at}.outcome`, one.outcome === 'proposed' && here.hasBody && !here.hasNextBody ? 'no-next-body' : null],
    [`${at}.provision`, one.isSecret && one.provision === '' ? 'provision' : null],
  ]
}

function numberNeed(one: DraftParagraph, paragraphs: MinutesDraft['paragraphs'], here: KnownHere): Need | null {
  if (!/^[1-9]\d{0,3}$/.test(one.number)) return 'number'
  if (paragraphs.some((other) => other !== one && other.isTaken && other.number === one.number)) return 'number-twice'
  return here.taken.includes(Number(one.number)) ? 'number-taken' : null
}
