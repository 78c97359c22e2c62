import type { Column } from '../document.ts'
import { noteWord, versionOf, yearOf } from './heading.ts'

/**
 * A heading that stands on one line and tells every column by itself: `Budget 2025 mkr Budget 2026 mkr Förändring %`,
 * `Kostnad Intäkt Netto`, `Kv 1 Kv 2 Kv 3 Kv 4 Helår`.
 */

const amountWord = /^(kostnad(er)?|intäkt(er)?|netto(kostnad(er)?)?|belopp|helår|tidigare|andel|antal)$/i
const month =
  /^(jan(uari)?|feb(ruari)?|mars?|apr(il)?|maj|juni?|juli?|aug(usti)?|sept?(ember)?|okt(ober)?|nov(ember)?|dec(ember)?)$/i
const quarter = /^(q[1-4]|t[1-3])([-–](q[1-4]|t[1-3]))?$/i
const counted = /^(kv|kvartal|tertial)$/i
const unit = /^\(?(mkr|mnkr|msek|tkr|ksek|kr|%|procent)\)?$/i
const isPercent = (word: string): boolean => /^\(?(%|procent)\)?$/i.test(word)

/** `Belopp i mnkr` in front of the columns is the unit of them all. */
const inUnit = /^belopp,?(?: i)? \(?(?:mkr|mnkr|msek|tkr|ksek|kr)\)?\s+/i

/** Undefined when a word among the columns is none that columns are called, or fewer than two are told. */
export function columnsInLine(text: string): readonly Column[] | undefined {
  const words = text
    .trim()
    .replace(inUnit, '')
    .replaceAll(/[,;:](?=\s|$)/g, '')
    .split(/\s+/)
  const columns: Column[] = []
  let at = 0
  // Before the columns stands what the names of the rows are, and perhaps the unit of all amounts.
  while (at < words.length && at < 4 && !columnAt(words, at)) at += 1
  while (at < words.length) {
    // A column of notes is none of amounts.
    if (noteWord.test(words[at] ?? '')) {
      at += 1
      continue
    }
    const found = columnAt(words, at)
    if (!found) return undefined
    columns.push(found.column)
    at = found.next
  }
  return columns.length < 2 || text.length > 140 ? undefined : columns
}

function columnAt(
  words: readonly string[],
  from: number,
): { readonly column: Column; readonly next: number } | undefined {
  const word = words[from] ?? ''
  const version = versionOf(word) ?? null
  const isNumbered = counted.test(word) && /^[1-4]$/.test(words[from + 1] ?? '')
  const isYear = yearOf(word) !== undefined
  const isOther = amountWord.test(word) || month.test(word) || quarter.test(word) || isNumbered
  if (version === null && !isYear && !isOther) return undefined
  let next = from + (isNumbered ? 2 : 1)
  const year = isYear ? yearOf(word) : yearOf(words[next] ?? '')
  if (!isYear && year !== undefined) next += 1
  const told = unit.test(words[next] ?? '') ? words[next] : undefined
  if (told !== undefined) next += 1
  const kind = told !== undefined && isPercent(told) ? 'percent' : 'amount'
  const label = words.slice(from, next).join(' ')
  return { column: { label, version, year: year ?? null, unit: kind }, next }
}
