import type { Line } from '../document.ts'
import type { Person } from './minutes.ts'
import { partyWords, roleBefore, substitute } from './words.ts'

/** Names with their party in brackets. */

const word = String.raw`\p{Lu}[\p{L}'’]*(?:[-‑][\p{L}'’]+)*\.?`
const small = '(?:af|av|von|de|der|den|van|al|el)'
const withParty = new RegExp(
  String.raw`(?<name>(?:Ledamot|${substitute})\s\d{1,3}|${word}(?:\s+(?:${small}\s+)?${word}){0,5})\s*\((?<party>\p{Lu}\p{L}{0,4})\)`,
  'gu',
)
const bare = new RegExp(String.raw`^(?<name>${word}(?:\s+(?:${small}\s+)?${word}){1,4})(?=\s*(?:,|$|§|\s{3,}|\())`, 'u')

export interface Found extends Person {
  readonly at: number
  readonly end: number
}

/** @param line where the text stands; @param lineOf where each place in it stands, when it runs over several */
export function peopleIn(text: string, line: Line, lineOf: (at: number) => Line = () => line): Found[] {
  return [...text.matchAll(withParty)].flatMap((hit): Found[] => {
    const { name = '', party = '' } = hit.groups ?? {}
    const own = /\d/.test(name) ? name : name.replace(roleBefore, '').trim()
    if (own === '' || /^\p{Lu}\.?$/u.test(own)) return []
    const at = hit.index + hit[0].indexOf(own)
    return [{ name: own.replaceAll(/\s+/g, ' '), party, line: lineOf(at), at, end: hit.index + hit[0].length }]
  })
}

/** A name without a party, where a list has one on each line: `N N, secretary`. */
export function bareName(text: string, line: Line): Person | undefined {
  const name = bare.exec(text.trim())?.groups?.name
  return name ? { name: name.replaceAll(/\s+/g, ' '), party: null, line } : undefined
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
  return (
    isNear(a.at(-1) ?? '', b.at(-1) ?? '') && (one.party === other.party || one.party === null || other.party === null)
  )
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
