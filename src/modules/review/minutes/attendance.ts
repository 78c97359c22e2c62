import type { Day } from '../../../shared/local-date.ts'
import type { Line } from '../document.ts'
import { daysIn } from './days.ts'
import type { Attendance, MeetingHead, Person, Presence, Span, Told } from './minutes.ts'
import { bareName, peopleIn } from './people.ts'
import { bodyName } from './pieces.ts'
import { besideTopDay, chairWords, labelForms, servesFor } from './words.ts'

/** The pages before the first §: where and when, who was there, who approves. */

type Label = (typeof labelForms)[number][0]

interface Labelled {
  readonly label: Label | null
  /** The line without its label. */
  readonly rest: string
  readonly line: Line
}

export interface Head {
  readonly meeting: MeetingHead
  readonly attendance: Attendance
  readonly approvers: readonly Person[]
  readonly approval: Told<Day> | null
  readonly range: (Span & { readonly line: Line; readonly printed: string }) | null
}

export function readHead(lines: readonly Line[]): Head {
  const all = labelled(lines)
  const of = (...labels: readonly Label[]) => all.filter(({ label }) => label !== null && labels.includes(label))
  const people = of('deciding', 'serving', 'substitute', 'other').flatMap(presencesOf)
  const named = (one: Labelled): Person[] => {
    const found = peopleIn(one.rest, one.line)
    return found.length > 0
      ? found.map(({ name, party, line }) => ({ name, party, line }))
      : one.rest.split(/,|\s+och\s+|\s+samt\s+|\s{3,}/u).flatMap((part) => bareName(part, one.line) ?? [])
  }
  return {
    meeting: {
      body: all.map(({ line }) => line.text.trim()).find((text) => bodyName.test(text)) ?? null,
      day: dayOf(of('when').toSorted((a, b) => Number(isPrinted(a)) - Number(isPrinted(b)))) ?? dayAtTop(lines),
      place: of('where')[0]?.rest.trim() || null,
      time:
        all
          .map(({ rest }) => /\bkl(?:ockan|\.)?\s*\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?/u.exec(rest)?.[0])
          .find(Boolean) ?? null,
    },
    attendance: {
      people,
      isSure:
        people.filter(({ role }) => role === 'deciding').length >= 3 &&
        !isSideBySide(all) &&
        !hasBareNames(of('deciding', 'serving', 'substitute')),
    },
    approvers: of('approver').flatMap(named),
    approval: dayOf(of('approval')),
    range: of('range').flatMap(rangeOf)[0] ?? null,
  }
}

/** Each line with the label that holds there: its own, or the last before it. */
function labelled(lines: readonly Line[]): Labelled[] {
  let open: Label | null = null
  return lines.map((line) => {
    const text = line.text.trim()
    for (const [label, form] of labelForms) {
      const hit = form.exec(text)
      const rest = hit ? text.slice(hit[0].length) : ''
      // A label is followed by nothing, a colon, or what it labels; not by a word that makes it a sentence.
      if (!hit || !/^\s*(?::|[-–]\s*$|$|\s(?=[\p{Lu}\d§(])|\s{2,})/u.test(rest)) continue
      open = label
      return { label, rest: rest.replace(/^\s*[:–-]?\s*/u, ''), line }
    }
    return { label: open, rest: line.text, line }
  })
}

/** Two lists in one line cannot be told apart. */
const isSideBySide = (all: readonly Labelled[]): boolean =>
  all.some(
    ({ label, rest, line }) =>
      label !== null &&
      ['deciding', 'serving', 'substitute', 'other'].includes(label) &&
      /\S\s{3,}\S/u.test(rest.trim()) &&
      peopleIn(rest, line).length > 1,
  ) || all.some(({ line }) => /^\s*(?:beslutande|ledamöter)\s.*\s(?:ersättare|övriga närvarande)\s*$/iu.test(line.text))

/** A name without its party among the members: then others may have been missed too. */
const hasBareNames = (all: readonly Labelled[]): boolean =>
  all.some(({ rest, line }) => peopleIn(rest, line).length === 0 && bareName(rest, line) !== undefined)

function presencesOf({ label, rest, line }: Labelled): Presence[] {
  const role = label === 'substitute' || label === 'other' ? label : 'deciding'
  const found = peopleIn(rest, line)
  if (found.length === 0) {
    const single = bareName(rest, line)
    return single && role === 'other' ? [presence(single, role, rest, null)] : []
  }
  const all: Presence[] = []
  for (const [index, person] of found.entries()) {
    if (servesFor.test(rest.slice(0, person.at)) && all.length > 0) continue
    const after = found[index + 1]
    const isReplacing = after !== undefined && servesFor.test(rest.slice(0, after.at))
    const tail = rest.slice(
      person.end,
      isReplacing ? (found[index + 2]?.at ?? rest.length) : (after?.at ?? rest.length),
    )
    const { name, party } = person
    all.push(presence({ name, party, line }, role, tail, isReplacing ? after.name : replacedIn(tail)))
  }
  return all
}

const replacedIn = (tail: string): string | null =>
  /(?:tjg\.?(?:\s+ers\.?)?\s+för|tjänstgör(?:ande)?\s+för|ersätter)\s+(\p{Lu}\p{L}+(?:\s+\p{Lu}[\p{L}-]+){0,3})/u.exec(
    tail,
  )?.[1] ?? null

function presence(person: Person, role: Presence['role'], tail: string, replaced: string | null): Presence {
  const chair = role === 'other' ? null : chairWords.exec(tail)
  const { only, except, limit } = limitsIn(tail)
  return {
    ...person,
    role,
    office: chair ? (chair.groups?.vice ? 'vice-chair' : 'chair') : null,
    servesFor: replaced,
    only,
    except,
    limit,
  }
}

const limitForm =
  /(?<how>(?:ej|inte|utom|förutom|undantag(?:et)?|frånvarande|lämnar|lämnade|jäv(?:ig)?|deltog (?:ej|inte)|deltar (?:ej|inte)|från|fr\.?\s?o\.?\s?m\.?|från och med|till|t\.?\s?o\.?\s?m\.?|till och med)[\s\p{L}(]{0,40})?§{1,2}\s*(?<list>\d+(?:\s*[-–]\s*\d+)?(?:\s*(?:,|och|samt)\s*\d+(?:\s*[-–]\s*\d+)?)*)/giu

/** `§§ 86-93`, `ej § 88`, `från § 90`. */
export function limitsIn(text: string): Pick<Presence, 'only' | 'except' | 'limit'> {
  const only: Span[] = []
  const except: Span[] = []
  const printed: string[] = []
  for (const hit of text.matchAll(limitForm)) {
    const how = (hit.groups?.how ?? '').trim().toLowerCase()
    const spans = spansIn(hit.groups?.list ?? '')
    const first = spans[0]
    if (!first) continue
    printed.push(hit[0].trim())
    if (/^(?:från|fr)(?!\p{L})/u.test(how)) only.push({ from: first.from, to: Number.POSITIVE_INFINITY })
    else if (/^(?:till|t\.?\s?o)/u.test(how)) only.push({ from: 0, to: first.to })
    else if (how === '') only.push(...spans)
    else except.push(...spans)
  }
  return { only: only.length > 0 ? only : null, except, limit: printed.join(', ') }
}

export const spansIn = (list: string): Span[] =>
  [...list.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/gu)].map(([, from, to]) => ({
    from: Number(from),
    to: Number(to ?? from),
  }))

const rangeOf = ({ rest, line }: Labelled) => {
  const hit = /^\s*(?:§{1,2}\s*)?(\d{1,4})\s*[-–]\s*(?:§\s*)?(\d{1,4})\s*(?:$|\p{Lu})/u.exec(rest)
  return hit ? [{ from: Number(hit[1]), to: Number(hit[2]), line, printed: `§§ ${hit[1]}–${hit[2]}` }] : []
}

/** `Datum` alone may be the day of printing. */
const isPrinted = ({ line }: Labelled): boolean => /^\s*datum/iu.test(line.text)

function dayOf(all: readonly Labelled[]): Told<Day> | null {
  for (const { rest, line } of all) {
    const told = daysIn(rest).toSorted((a, b) => a.at - b.at)[0]
    if (told?.day) return { value: told.day, line, printed: told.printed }
  }
  return null
}

/** Without a word for it the day stands alone at the top, or beside the name of the document. */
function dayAtTop(lines: readonly Line[]): Told<Day> | null {
  for (const line of lines.slice(0, 12)) {
    const [told] = daysIn(line.text)
    if (told?.day && besideTopDay.test(line.text.replace(told.printed, ' ')))
      return { value: told.day, line, printed: told.printed }
  }
  return null
}
