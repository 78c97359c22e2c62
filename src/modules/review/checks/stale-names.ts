import type { Line, ReadDocument } from '../document.ts'
import type { FindingCode, ReviewFinding, Severity } from '../finding.ts'

/** Names and years that changed in some places only: page headers, the name of the file, bodies spelled in two ways. */
export const checkStaleNames = (document: Pick<ReadDocument, 'name' | 'lines'>): ReviewFinding[] => [
  ...headerYears(document),
  ...nameOfFile(document),
  ...spellings(document),
]

interface Found {
  readonly line: Line
  readonly printed: string
}

const finding = (code: FindingCode, severity: Severity, one: Found, other: Found): ReviewFinding => ({
  code,
  severity,
  quoted: [
    { ...one, figure: null, what: '' },
    { ...other, figure: null, what: '' },
  ],
  facts: {},
})

const years = /(?<!\d)20\d\d(?!\d)/g
const deepest = 3

/** Lines at the edge of pages: headers and footers, where the same words return. */
function edgeLines(lines: readonly Line[]): Line[] {
  const pages = Map.groupBy(
    lines.filter(({ text }) => text.trim() !== ''),
    ({ page }) => page,
  )
  return [...pages.values()].flatMap((page) =>
    page.filter((_, index) => index < deepest || index >= page.length - deepest),
  )
}

/** A header that says one year on most pages and the year before on another. */
function headerYears({ lines }: Pick<ReadDocument, 'lines'>): ReviewFinding[] {
  const told = edgeLines(lines).flatMap((line) => {
    const found = [...line.text.matchAll(years)].map(([year]) => year)
    const text = line.text.replaceAll(/\s+/g, ' ').trim()
    // Days and long sentences are no headers.
    const isHeader = text.length <= 80 && /\p{L}{4}/u.test(text) && !/\d{4}-\d\d/.test(text) && !/[.]$/.test(text)
    const shape = text.replaceAll(years, '#').replaceAll(/\d+/g, '').trim()
    return found.length > 0 && isHeader ? [{ line, printed: text, shape, years: found.join(' ') }] : []
  })
  return [...Map.groupBy(told, ({ shape }) => shape).values()].flatMap((same) => {
    const groups = [...Map.groupBy(same, (one) => one.years).values()].toSorted((a, b) => b.length - a.length)
    const [usual = [], odd = [], more] = groups
    const [first] = usual
    const [left] = odd
    if (!first || !left || more || usual.length < 3 || odd.length * 3 > usual.length) return []
    const isYearBefore = first.years
      .split(' ')
      .every((year, index) => Number(year) - 1 === Number(left.years.split(' ')[index]))
    return isYearBefore ? [finding('header-year-differs', 'error', left, first)] : []
  })
}

const document =
  /(?<!\p{L})(?:mål och budget|budget|verksamhetsplan|årsredovisning|årsrapport|delårsrapport|bokslut)[ _-]*(?:för )?(?:år )?(20\d\d)(?!\d)/iu

/** `budget-2025.pdf` with the title `Budget 2026`. */
function nameOfFile({ name, lines }: Pick<ReadDocument, 'name' | 'lines'>): ReviewFinding[] {
  const inName = document.exec(name)?.[1]
  const top = lines.filter(({ text }) => text.trim() !== '').slice(0, 12)
  const titles = top.flatMap((line) => {
    const hit = document.exec(line.text)
    return hit ? [{ line, printed: hit[0], year: hit[1] ?? '' }] : []
  })
  const [title] = titles
  const all = new Set(top.flatMap(({ text }) => [...text.matchAll(years)].map(([year]) => year)))
  if (!inName || !title || all.has(inName) || Number(title.year) - Number(inName) !== 1) return []
  return [finding('title-year-differs', 'note', title, { line: title.line, printed: name })]
}

const body = /(?<!\p{L})(\p{L}{4,})nämnd(?:en|ens|er|erna)?(?!\p{L})/giu

/** A committee's name that one place spells with one letter more, less or other than the rest. */
function spellings({ lines }: Pick<ReadDocument, 'lines'>): ReviewFinding[] {
  const told = lines.flatMap((line) =>
    [...line.text.matchAll(body)].map((hit) => ({ line, printed: hit[0], stem: (hit[1] ?? '').toLowerCase() })),
  )
  const stems = [...Map.groupBy(told, ({ stem }) => stem)]
  return stems.flatMap(([stem, odd]) => {
    if (odd.length > 2 || stem.length < 5) return []
    const usual = stems.find(
      ([other, all]) => all.length >= 3 && all.length >= 3 * odd.length && isOneApart(stem, other),
    )
    const [one] = odd
    const [like] = usual?.[1] ?? []
    return one && like ? [finding('name-spelled', 'note', one, like)] : []
  })
}

/** One letter put in, left out, changed, or two that changed places. */
function isOneApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (one === other || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  const isSwapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return short.slice(at + 1) === long.slice(at + 1) || isSwapped
}
