import type { Line } from '../../review/index.ts'
import { type LeftOut, type Place, placeOf } from '../draft.ts'

/** Which lines of a plan's goals the draft holds. What it does not hold is listed, so that nothing disappears. */

/** Words that were read, with the line they begin on. */
export interface Held {
  readonly line: number
  readonly text: string
  /** They stand on this line alone: nothing below goes on with them. */
  readonly isWhole?: true
}

/** Lines from here on may go on with what began so many lines above. */
const reach = 40

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%<>≤≥]+/gu, ' ')
    .trim()
const compact = (text: string): string => plain(text).replaceAll(' ', '')

/** `Mål 3:`, `• Nyckeltal:`, `2.1 Ansvarig:` before what was read. */
const label =
  /^\W*(?:\d+(?:\.\d+)*\.?\s+)?\p{L}[\p{L}\s]{1,44}?\s*(?:(?:\p{L}?\d{1,2}(?:\.\d+)*)?\s*:|\p{L}?\d{1,2}(?:\.\d+)*\s*[.–—-])\s*/u
/** Labels that stand alone on their line. */
const lone =
  /^\W*(?:\p{L}+\s)?(?:resultat)?(?:indikator(?:er)?|nyckeltal|mått|mätetal|styrtal|mäts genom|åtgärd(?:er)?|(?:nyckel)?aktivitet(?:er)?|insats(?:er)?|ansvar(?:ig|iga)?|m[åa]l)\s*:?$/iu
const pageNumber = /^\d{1,4}(\s*\(\d+\))?$/
/** Named columns of a table of goals. */
const columnName =
  /^(?:(?:nämnds?|styrelse|verksamhets|enhets|resultat|effekt)?mål|indikator(?:er)?|nyckeltal|mått|mätetal|styrtal|(?:målvärde|målnivå|måltal)(?: 20\d\d)?|ansvar(?:ig|iga)?(?: \p{L}+)?|(?:nyckel)?aktivitet(?:er)?|åtgärd(?:er)?|insatser)$/iu

/** What runs on every page is no part of the goals. */
const timesToBeFurniture = 3

function furnitureOf(lines: readonly Line[]): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>()
  for (const { text, page } of lines) {
    const key = plain(text)
    if (key !== '') pages.set(key, (pages.get(key) ?? new Set()).add(page))
  }
  return new Set([...pages].flatMap(([key, on]) => (on.size >= timesToBeFurniture ? [key] : [])))
}

const cellsOf = (text: string): string[] => text.trim().split(/\s{2,}|\t/)

export interface GoalPart {
  /** Numbers of its first and last line. */
  readonly from: number
  readonly to: number
}

/**
 * Lines of the goals' part that are held by nothing that was read.
 * @param used lines that were read without being held in words, as the headings of columns
 */
export function leftOutOf(
  lines: readonly Line[],
  held: readonly Held[],
  used: ReadonlySet<number>,
  { from, to }: GoalPart,
): LeftOut[] {
  const ordered = held.map(({ line, text, isWhole }) => ({
    line,
    reach: isWhole ? 0 : reach,
    words: ` ${plain(text)} `,
    compact: compact(text),
  }))
  const furniture = furnitureOf(lines)
  const isHeld = (text: string, number: number): boolean => {
    const words = plain(text)
    if (words === '') return true
    const close = words.replaceAll(' ', '')
    return ordered.some(
      (one) =>
        one.line <= number &&
        number - one.line <= one.reach &&
        (one.words.includes(` ${words} `) || (close.length >= 12 && one.compact.includes(close))),
    )
  }
  return lines.flatMap((line) => {
    const { number, text } = line
    const bare = text.trim()
    if (number < from || number > to || bare === '' || used.has(number)) return []
    if (pageNumber.test(bare) || lone.test(bare) || furniture.has(plain(bare))) return []
    if (isHeld(bare, number) || isHeld(bare.replace(label, ''), number)) return []
    const cells = cellsOf(text)
    const isRow = cells.length > 1
    if (
      isRow &&
      cells.every((cell) => columnName.test(cell) || isHeld(cell, number) || isHeld(cell.replace(label, ''), number))
    )
      return []
    return [{ ...placeOf(line), why: isRow ? 'not-placed' : 'not-read' } as const]
  })
}

/** The words around something, for a person who shall place it. */
export const linesBetween = (lines: readonly Line[], from: number, to: number): Place[] =>
  lines.filter(({ number, text }) => number >= from && number <= to && text.trim() !== '').map((line) => placeOf(line))
