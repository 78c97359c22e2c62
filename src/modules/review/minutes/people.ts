import type { Line } from '../document.ts'
import type { Person } from './minutes.ts'
import { officeNumbers, parties, partyWords, substitute } from './people-words.ts'
import { roleBefore } from './words.ts'

/** Names with their party in brackets, after a comma or before them, and names that a list has without any. */

const word = String.raw`\p{Lu}[\p{L}'’]*(?:[-‑][\p{L}'’]+)*\.?`
const small = '(?:af|av|von|de|der|den|van|al|el)'
const office = String.raw`(?:Ledamot|${substitute})\s(?:\d{1,3}|${officeNumbers})`
const isOffice = new RegExp(`^${office}$`, 'u')
const names = String.raw`${office}|${word}(?:\s+(?:${small}\s+)?${word}){0,5}`
const party = Object.keys(parties)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const withParty = new RegExp(String.raw`(?<name>${names})\s*\((?<party>\p{Lu}\p{L}{0,4}|${party}|[-–])\)`, 'gu')
/** `N N, S` and `N N  S`; in lists only. */
const partyAfter = new RegExp(
  String.raw`(?<name>${office}|${word}(?:\s+(?:${small}\s+)?${word}){1,4})(?:\s*,\s*|\s+)(?<party>${party})(?=\s*(?:,|$|§|\s{2,}|\())`,
  'gu',
)
/** `N N, ordförande    S`: the party in a column of its own, after the office. */
const partyLast = new RegExp(
  String.raw`^\s*(?<name>${office}|${word}(?:\s(?:${small}\s)?${word}){1,4})(?:,[^,]{2,40}?)?\s{2,}(?<party>${party})(?=\s*(?:,|$|§|\s{2,}))`,
  'gu',
)
/** `S  N N`; in lists only. */
const partyBefore = new RegExp(
  String.raw`^\s*(?<party>${party})\s+(?<name>${office}|${word}(?:\s+(?:${small}\s+)?${word}){1,4})`,
  'gu',
)
/** Words of one name stand close; what follows after more room is something else. */
const bare = new RegExp(
  String.raw`^(?<name>${office}|${word}(?:\s(?:${small}\s)?${word}){1,4})(?=\s*(?:,|$|§|\s{2,}|\())`,
  'u',
)
export interface Found extends Person {
  readonly at: number
  readonly end: number
}

/**
 * @param line where the text stands
 * @param lineOf where each place in it stands, when it runs over several
 * @param known those on the list, who need no party beside their name
 */
export function peopleIn(
  text: string,
  line: Line,
  lineOf: (at: number) => Line = () => line,
  known: readonly Pick<Person, 'name' | 'party'>[] = [],
): Found[] {
  const told = foundBy(withParty, text, lineOf)
  const others = known.flatMap(({ name, party: own }): Found[] =>
    placesOf(name, text).flatMap((at) =>
      told.some((one) => at < one.end && at + name.length > one.at)
        ? []
        : [{ name, party: own, line: lineOf(at), at, end: at + name.length }],
    ),
  )
  return others.length === 0 ? told : [...told, ...others].toSorted((a, b) => a.at - b.at)
}

/** People of a list, whose party may stand without brackets. */
export function peopleListed(text: string, line: Line): Found[] {
  const told = foundBy(withParty, text, () => line)
  if (told.length > 0 || text.length > 300) return told
  const after = foundBy(partyAfter, text, () => line)
  if (after.length > 0) return after
  const last = foundBy(partyLast, text, () => line)
  return last.length > 0 ? last : foundBy(partyBefore, text, () => line)
}

function foundBy(form: RegExp, text: string, lineOf: (at: number) => Line): Found[] {
  return [...text.matchAll(form)].flatMap((hit): Found[] => {
    const { name = '', party: own = '' } = hit.groups ?? {}
    const alone = isOffice.test(name) ? name : name.replace(roleBefore, '').trim()
    if (alone === '' || /^\p{Lu}\.?$/u.test(alone)) return []
    const at = hit.index + hit[0].indexOf(alone)
    const plain = alone.replaceAll(/\s+/g, ' ')
    return [{ name: plain, party: partyOf(own), line: lineOf(at), at, end: hit.index + hit[0].length }]
  })
}

/** One way to write each party; who has none stands with a dash. */
const partyOf = (printed: string): string | null =>
  /^[-–]$/u.test(printed) ? null : ((parties as Readonly<Record<string, string>>)[printed] ?? printed)

/** Where a name stands by itself, not as somebody's: `N N yrkar`, not `N Ns yrkande`. */
function placesOf(name: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\p{L}\d]/u.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(at + name.length))) places.push(at)
  return places
}

/** A name without a party, where a list has one on each line: `N N, secretary`. */
export function bareName(text: string, line: Line): Person | undefined {
  const name = bare.exec(text.trim())?.groups?.name
  return name ? { name: name.replaceAll(/\s+/g, ' '), party: null, line } : undefined
}

/** Names without a party, several on a line: `N N, ordförande, M M`; what is no name belongs to the one before. */
export function barePeople(text: string, line: Line): (Person & { readonly tail: string })[] {
  const all: (Person & { readonly tail: string })[] = []
  for (const part of text.split(/(?<=,)|\s+(?:och|samt)\s+|\s{3,}/u)) {
    const person = bareName(part.replace(/,\s*$/u, ''), line)
    const last = all.at(-1)
    if (person) all.push({ ...person, tail: part.trim().slice(person.name.length) })
    else if (last) all[all.length - 1] = { ...last, tail: `${last.tail} ${part}` }
  }
  return all
}

const folded = (name: string): string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s\u2011-]+/u)
    .filter(Boolean)

/** Whether two names may be one person: every word of the shorter is in the longer, or family name and party agree. */
export function isSamePerson(one: Pick<Person, 'name' | 'party'>, other: Pick<Person, 'name' | 'party'>): boolean {
  const [a, b] = [folded(one.name), folded(other.name)]
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.every((part) => long.some((other) => isNear(part, other)))) return true
  const [family, others] = [a.at(-1) ?? '', b.at(-1) ?? '']
  // A slip in the family name is one only where the first names begin alike.
  const isFamily = family === others || (isNear(family, others) && a[0]?.charAt(0) === b[0]?.charAt(0))
  return isFamily && (one.party === other.party || one.party === null || other.party === null)
}

/** One letter more, less or other: a slip of the keyboard or of a scanner. */
function isNear(one: string, other: string): boolean {
  if (one === other) return true
  if (one.length < 4 || Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const [a, b] = [one.slice(at), other.slice(at)]
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
}

/** Whether it names somebody: a party, or an office alone, stands with the same brackets. */
export function isNamed({ name, party }: Pick<Person, 'name' | 'party'>): boolean {
  const words = name.split(/[\s-]+/u)
  const initials = words.map((one) => one.charAt(0)).join('')
  return words.length > 1 && initials.toUpperCase() !== party?.toUpperCase() && !partyWords.test(name)
}
