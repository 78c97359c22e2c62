import type { Column, Version } from '../document.ts'
import type { Edges } from './cells.ts'
import { versionOf, yearOf } from './heading.ts'

/** The heading of a table whose lines keep their layout: every word belongs to the column it stands over. */
export interface Placed {
  readonly columns: readonly Column[]
  readonly unit: string | null
  /** What stands over the names of the rows. */
  readonly before: string
  /** Nothing stands over the numbers. */
  readonly isEmpty: boolean
  /** Running text that happens to stand above. */
  readonly isProse: boolean
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const unitWord = /^\(?(mkr|mnkr|msek|tkr|ksek|kr)\)?$/i
const percentWord = /^\(?(%|procent)\)?$/i

export function columnsByPlace(lines: readonly string[], { ends }: Edges): Placed {
  const right = ends.map(([, most]) => most)
  const steps = right.slice(1).map((end, index) => end - (right[index] ?? 0))
  const step = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 20
  const from = (right[0] ?? 0) - step
  const over: Word[][] = right.map(() => [])
  const before: string[] = []
  let isProse = false
  const spanning: { readonly year: number }[] = []
  for (const line of lines) {
    const words = [...line.matchAll(/\S+/g)].map(
      ({ 0: text, index }): Word => ({ text, start: index, end: index + text.length }),
    )
    if (longestRun(words) > 7) isProse = true
    const years = words.filter(({ text, start, end }) => yearOf(text) !== undefined && (start + end) / 2 > from)
    const isSpanning = years.length > 0 && years.length < right.length
    for (const word of words) {
      const at = (word.start + word.end) / 2
      if (at <= from) {
        before.push(word.text)
        continue
      }
      const year = yearOf(word.text)
      if (isSpanning && year !== undefined) spanning.push({ year })
      over[columnAt(right, word)]?.push(word)
    }
  }
  const columns = over.map((words) => columnOf(words))
  return {
    columns: withYears(columns, spanning),
    unit:
      [...before, ...over.flat().map(({ text }) => text)]
        .map((text) => unitWord.exec(text)?.[1]?.toLowerCase())
        .find(Boolean) ?? null,
    before: before.join(' '),
    isEmpty: over.every((words) => words.length === 0),
    isProse,
  }
}

/** The most words that stand with one space between them: a sentence, not the heads of columns. */
function longestRun(words: readonly Word[]): number {
  let run = 1
  let longest = 1
  for (const [index, word] of words.entries()) {
    run = index > 0 && word.start - (words[index - 1]?.end ?? 0) === 1 ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return longest
}

/** Numbers end where their column ends; a word stands over the first column that its middle does not pass. */
function columnAt(right: readonly number[], { start, end }: Word): number {
  const middle = (start + end) / 2
  const found = right.findIndex((edge) => middle <= edge + 0.5)
  return found === -1 ? right.length - 1 : found
}

function columnOf(words: readonly Word[]): Column {
  const texts = words.map(({ text }) => text)
  const label = texts.join(' ').replaceAll(/(\p{L})- (\p{Ll})/gu, '$1$2')
  const told = label.split(/[\s,;:]+/).flatMap((text): Version[] => {
    const version = versionOf(text)
    return version ? [version] : []
  })
  const years = [...new Set(texts.flatMap((text) => yearOf(text) ?? []))]
  const strong = told.find((version) => version === 'change' || version === 'variance')
  return {
    label,
    version: strong ?? (new Set(told).size === 1 ? (told[0] ?? null) : null),
    year: years.length === 1 ? (years[0] ?? null) : null,
    unit: texts.some((text) => percentWord.test(text)) ? 'percent' : 'amount',
  }
}

/** A year that stands over several columns is theirs when every column without one has a nearest such year. */
function withYears(columns: readonly Column[], spanning: readonly { readonly year: number }[]): Column[] {
  const isMissing = columns.some(({ year }) => year === null)
  const bare = columns.filter(({ version, year }) => version !== null && year === null).length
  // Each spanning year must have its share of the columns, or it may be the year of one of them alone.
  const share = spanning.length > 0 ? columns.length / spanning.length : 0
  if (!isMissing || bare === 0 || share < 2 || !Number.isInteger(share)) return [...columns]
  return columns.map((column, index) => ({ ...column, year: spanning[Math.floor(index / share)]?.year ?? column.year }))
}
