import type { Day } from '../../../shared/local-date.ts'
import type { Line } from '../document.ts'
import { inColumns } from './columns.ts'
import { daysIn } from './days.ts'
import { type Label, type Labelled, labelOf } from './labels.ts'
import { limitsIn } from './limits.ts'
import type { Attendance, MeetingHead, Person, Presence, Span, Told } from './minutes.ts'
import { bareName, barePeople, peopleListed } from './people.ts'
import { inChair } from './people-words.ts'
import { bodyName } from './pieces.ts'
import { rangeIn } from './ranges.ts'
import { besideTopDay, chairWords, servesFor } from './words.ts'

/** The pages before the first §: where and when, who was there, who approves. */

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
  // Where nobody on the list has a party, a name is enough.
  const isBare = of('deciding', 'serving', 'substitute').every(
    ({ rest, line }) => peopleListed(rest, line).length === 0,
  )
  const people = of('deciding', 'serving', 'substitute', 'other')
    .filter(({ rest }) => !isAway.test(rest))
    .flatMap((one) => presencesOf(one, isBare))
  const named = (one: Labelled): Person[] => {
    const found = peopleListed(one.rest, one.line)
    return found.length > 0
      ? found.map(({ name, party, line }) => ({ name, party, line }))
      : one.rest.split(/,|\s+och\s+|\s+samt\s+|\s{3,}/u).flatMap((part) => bareName(part, one.line) ?? [])
  }
  return {
    meeting: {
      body:
        lines
          .flatMap(({ text }) => text.trim().split(/\s{2,}|(?<=\p{Ll})\s+(?=\d)/u))
          .map((text) => text.replace(/^(?:sammanträdes)?protokoll\s+(?:för|från)\s+/iu, ''))
          .find((text) => bodyName.test(text)) ?? null,
      day: dayOf(of('when').toSorted((a, b) => Number(isPrinted(a)) - Number(isPrinted(b)))) ?? dayAtTop(lines),
      place: of('where')[0]?.rest.trim() || null,
      time:
        all
          .map(({ rest }) => /\bkl(?:ockan|\.)?\s*\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?/iu.exec(rest)?.[0])
          .find(Boolean) ?? null,
    },
    attendance: {
      people,
      isSure:
        people.filter(({ role }) => role === 'deciding').length >= 3 &&
        !isSideBySide(all) &&
        !of('deciding', 'serving').some(({ rest }) => hasGap.test(rest)) &&
        (isBare || !hasBareNames(of('deciding', 'serving', 'substitute'))),
    },
    approvers: [
      ...new Map(
        of('approver')
          .flatMap(named)
          .map((one) => [one.name, one]),
      ).values(),
    ],
    approval: dayOf(of('approval')),
    range: rangeIn(of('range'), lines),
  }
}

/** Each line with the label that holds there: its own, or the last before it. Two lists beside each other are two. */
function labelled(lines: readonly Line[]): Labelled[] {
  let open: Label | null = null
  let isApproving = false
  const pieces = inColumns(lines)
  return pieces.map((one, at) => {
    if (one.label !== undefined) return { label: one.label, rest: one.text, line: one.line }
    const own = labelOf(one.text)
    // In the list the one in the chair is a member; below it the words stand beside a signature.
    if (own && (open === 'deciding' || open === 'serving') && isMember(own.rest, one))
      return { label: open, rest: `${own.rest}${inChair}`, line: one.line }
    if (own && (open === 'deciding' || open === 'serving') && isAbove(one.text, pieces[at + 1]))
      return { label: open, rest: '', line: one.line }
    isApproving ||= own?.label === 'approver' || /^\s*justering\s*:?\s*$/iu.test(one.text)
    // When and where, told once more below those who approve, is of the approval.
    open = own?.label === 'when' && isApproving && againWhen.test(one.text) ? 'approval' : (own?.label ?? open)
    return { label: open, rest: own?.rest ?? one.text, line: one.line }
  })
}

/** On the list as one who was not there; `frånvarande § 12` was there otherwise. */
const isAway = /(?<!\p{L})(?:frånvarande|ej närvarande|förhinder|anmält frånvaro)(?!\p{L})(?!.*(?:§|\d))/iu

/** A dash in a column of its own: away, or nobody in the seat; which of them is not told. */
const hasGap = /\S\s{2,}[-–](?=\s{2,}|\s*$)/u

/** An official on the list of a body without parties. */
const isOfficial =
  /(?<!\p{L})(?:\p{L}*sekreterare|sekr\.?|\p{L}*chef|\p{L}*direktör|föredragande|handläggare|\p{L}*ekonom|utredare|\p{L}*strateg|rektor)(?!\p{L})/iu

/** `Ordförande` on a line, and who it is on the next. */
const isAbove = (text: string, next: { readonly text: string; readonly line: Line } | undefined): boolean =>
  /^\s*ordförande\s*:?\s*$/iu.test(text) && next !== undefined && peopleListed(next.text, next.line).length === 1

const againWhen = /^\s*(?:plats och tid|tid och plats|tid)(?!\p{L})/iu

const isMember = (rest: string, { text, line }: { readonly text: string; readonly line: Line }): boolean =>
  /^\s*ordförande(?!\p{L})/iu.test(text) && !/\.{3,}|_{3,}/u.test(text) && peopleListed(rest, line).length === 1

/** Two lists in one line cannot be told apart. */
const isSideBySide = (all: readonly Labelled[]): boolean =>
  all.some(
    ({ label, rest, line }) =>
      label !== null &&
      ['deciding', 'serving', 'substitute', 'other'].includes(label) &&
      /\S\s{3,}\S/u.test(rest.trim()) &&
      peopleListed(rest, line).length > 1,
  ) || all.some(({ line }) => isOtherList.test(line.text))

/** `Beslutande Ersättare` with one space between: the names below it have lost their places. */
const isOtherList = /^\s*(?:Beslutande|Ledamöter|Närvarande) (?:Ersättare|Övriga(?: närvarande)?)\s*$/u

/** A name without its party among the members: then others may have been missed too. */
const hasBareNames = (all: readonly Labelled[]): boolean =>
  all.some(({ rest, line }) => peopleListed(rest, line).length === 0 && bareName(rest, line) !== undefined)

function presencesOf({ label, rest, line }: Labelled, isBare: boolean): Presence[] {
  // Among the substitutes it may stand who served.
  const serves =
    label === 'substitute' && /(?<!(?:ej|icke|inte)[\s-])(?<!\p{L})(?:tjänstgör(?:ande|de)?|tjg)(?!\p{L})/iu.test(rest)
  const role = (label === 'substitute' && !serves) || label === 'other' ? label : 'deciding'
  const found = peopleListed(rest, line)
  if (found.length === 0 && isBare && role !== 'other')
    return barePeople(rest, line).map(({ tail, ...person }) =>
      presence(person, isOfficial.test(tail) ? 'other' : role, tail, replacedIn(tail), label === 'serving'),
    )
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
      person.at + person.name.length,
      isReplacing ? (found[index + 2]?.at ?? rest.length) : (after?.at ?? rest.length),
    )
    const { name, party } = person
    // A name in the column after the member's is the one who took the seat.
    const beside = role === 'deciding' && !isReplacing ? inNextColumn(tail, line) : undefined
    if (beside) all.push(presence({ ...beside, party }, role, '', name, true))
    all.push(
      presence({ name, party, line }, role, tail, isReplacing ? after.name : replacedIn(tail), label === 'serving'),
    )
  }
  return all
}

const inNextColumn = (tail: string, line: Line): Person | undefined =>
  tail
    .split(/\s{2,}/u)
    .slice(1)
    .flatMap((part) => (/ordförande|ledamot|ersättare/iu.test(part) ? [] : (bareName(part, line) ?? [])))[0]

const replacedIn = (tail: string): string | null =>
  /(?:tjg\.?(?:\s+ers\.?)?\s+för|tjänstgör(?:ande)?\s+för|ersätter)\s+(\p{Lu}\p{L}+(?:\s+\p{Lu}[\p{L}-]+){0,3})/u.exec(
    tail,
  )?.[1] ?? null

function presence(
  person: Person,
  role: Presence['role'],
  tail: string,
  replaced: string | null,
  isServing = false,
): Presence {
  const chair = role === 'other' ? null : chairWords.exec(tail)
  const { only, except, limit } = limitsIn(tail)
  return {
    ...person,
    role,
    office: chair ? (chair.groups?.vice ? 'vice-chair' : 'chair') : null,
    servesFor: replaced,
    isServing: isServing || replaced !== null || /\b(?:tjg|tjänstgör)/iu.test(tail),
    only,
    except,
    limit,
  }
}

/** `Protokoll fört vid sammanträde med … den 3 juni`. */
const isTitleOf = /^\s*(?:sammanträdes)?protokoll(?!\p{L}).{0,100}$/iu

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
    const beside = line.text.replace(told?.printed ?? '', ' ')
    if (told?.day && (besideTopDay.test(beside) || bodyName.test(beside.trim()) || isTitleOf.test(beside)))
      return { value: told.day, line, printed: told.printed }
  }
  return null
}
