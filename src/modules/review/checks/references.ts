import { type Line, lineAt, type Passage, type ReadDocument } from '../document.ts'
import type { FindingCode, Quoted, ReviewFinding, Severity } from '../finding.ts'
import { lexicon } from '../lexicon.ts'
import { withFirst } from './quoted.ts'

/** Days, case numbers and §§: what does not exist, does not follow, or is told in two ways. */
export const checkReferences = (document: ReadDocument): ReviewFinding[] => [
  ...days(document),
  ...sameMeeting(document),
  ...caseClasses(document),
  ...paragraphs(document),
]

const finding = (
  code: FindingCode,
  severity: Severity,
  all: readonly { readonly line: Line | undefined; readonly printed: string }[],
  facts: ReviewFinding['facts'] = {},
): ReviewFinding[] => {
  const quoted = withFirst(
    all.flatMap(({ line, printed }): Quoted[] => (line ? [{ line, printed, figure: null, what: '' }] : [])),
  )
  return quoted ? [{ code, severity, quoted, facts }] : []
}

const { months, weekdays } = lexicon
const weekdayWord = `(?:(${weekdays.join('|')})(?:en)? (?:den )?)?`
const dayInWords = new RegExp(`\\b${weekdayWord}(\\d{1,2}) (${months.join('|')}) (\\d{4})\\b`, 'gi')
const dayInDigits = /\b(20\d\d)-(\d\d)-(\d\d)\b/g

interface Told {
  readonly printed: string
  readonly at: number
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: string | null
}

function daysIn(text: string): Told[] {
  const words = [...text.matchAll(dayInWords)].map(
    (hit): Told => ({
      printed: hit[0],
      at: hit.index,
      year: Number(hit[4]),
      month: (months as readonly string[]).indexOf((hit[3] ?? '').toLowerCase()) + 1,
      day: Number(hit[2]),
      weekday: hit[1]?.toLowerCase() ?? null,
    }),
  )
  const digits = [...text.matchAll(dayInDigits)].map(
    (hit): Told => ({
      printed: hit[0],
      at: hit.index,
      year: Number(hit[1]),
      month: Number(hit[2]),
      day: Number(hit[3]),
      weekday: null,
    }),
  )
  return [...words, ...digits]
}

function weekdayOf({ year, month, day }: Told): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? weekdays[at.getUTCDay()] : undefined
}

const days = ({ passages }: ReadDocument): ReviewFinding[] =>
  passages.flatMap((passage) =>
    daysIn(passage.text).flatMap((told) => {
      const really = weekdayOf(told)
      const where = { line: lineAt(passage, told.at), printed: told.printed }
      if (really === undefined) return finding('date-impossible', 'error', [where])
      return told.weekday !== null && told.weekday !== really
        ? finding('weekday-differs', 'error', [where], { weekday: really })
        : []
    }),
  )

interface Meeting {
  readonly body: string
  readonly told: Told
  readonly line: Line | undefined
  readonly printed: string
  /** Whether it stands in a list of grounds: `Kommunstyrelsen den 25 maj 2025 § 77`. */
  readonly isGround: boolean
}

const { bodies } = lexicon
const ground = new RegExp(`^${lexicon.minutesFrom}(${bodies})s? den (.+?) ?§§? ?\\d+`, 'i')

/** One § tells when a body took the matter up; its grounds tell another day of the same month. */
function sameMeeting({ passages }: ReadDocument): ReviewFinding[] {
  return sections(passages).flatMap((section) => {
    const grounds = section.flatMap((passage): Meeting[] => {
      const hit = ground.exec(passage.text)
      const told = hit ? daysIn(passage.text)[0] : undefined
      return hit && told ? [meeting(passage, told, hit[1] ?? '', hit[0], true)] : []
    })
    const texts = section.flatMap((passage): Meeting[] =>
      ground.test(passage.text)
        ? []
        : daysIn(passage.text).flatMap((told) => {
            const near = passage.text.slice(Math.max(0, told.at - 60), told.at + told.printed.length + 60)
            const body = new RegExp(`\\b${bodies}`, 'i').exec(near)?.[0]
            return body && /behandla|beslut|sammanträ|återremitt/i.test(near)
              ? [meeting(passage, told, body, told.printed, false)]
              : []
          }),
    )
    return grounds.flatMap((one) => {
      const same = texts.filter((other) => other.body === one.body && sameMonth(other.told, one.told))
      if (same.length === 0 || same.some(({ told }) => told.day === one.told.day)) return []
      return finding('date-differs', 'error', [one, ...same])
    })
  })
}

const meeting = (passage: Passage, told: Told, body: string, printed: string, isGround: boolean): Meeting => ({
  body: body.toLowerCase().replace(/s$/, ''),
  told,
  line: lineAt(passage, told.at),
  printed,
  isGround,
})

const sameMonth = (one: Told, other: Told): boolean => one.year === other.year && one.month === other.month

/** The passages of each §; a document without §§ is one. */
function sections(passages: readonly Passage[]): Passage[][] {
  const all: Passage[][] = [[]]
  for (const passage of passages) {
    if (/^§\s*\d+/.test(passage.text)) all.push([])
    all.at(-1)?.push(passage)
  }
  return all
}

const caseNumber = /\b(\p{Lu}{2,5}\d{2,4}-\d{2}) (\d{2,3})\b/gu

/** One case with two classes of the register. */
function caseClasses({ lines }: ReadDocument): ReviewFinding[] {
  const all = lines.flatMap((line) =>
    [...line.text.matchAll(caseNumber)].map((hit) => ({
      line,
      printed: hit[0],
      number: hit[1] ?? '',
      kind: hit[2] ?? '',
    })),
  )
  return [...new Set(all.map(({ number }) => number))].flatMap((number) => {
    const mine = all.filter((one) => one.number === number)
    const kinds = [...new Set(mine.map(({ kind }) => kind))]
    const count = (kind: string) => mine.filter((one) => one.kind === kind).length
    const [most, ...rest] = kinds.toSorted((a, b) => count(b) - count(a))
    const usual = mine.find(({ kind }) => kind === most)
    if (!usual || rest.length === 0) return []
    return mine
      .filter(({ kind }) => kind !== most)
      .flatMap((odd) => finding('case-class-differs', 'error', [odd, usual]))
  })
}

const paragraphHeading = /^\s*§\s*(\d+)(?!\s*(?:[-–,.]|i\b|och\b))/

/** The §§ of minutes run without gaps. */
function paragraphs({ lines }: ReadDocument): ReviewFinding[] {
  const all = lines.flatMap((line) => {
    const number = paragraphHeading.exec(line.text)?.[1]
    return number ? [{ line, number: Number(number), printed: `§ ${number}` }] : []
  })
  const runs = all.filter((one, index) => index === 0 || one.number !== all[index - 1]?.number)
  if (runs.length < 4) return []
  return runs.slice(1).flatMap((one, index) => {
    const before = runs[index]
    const step = before ? one.number - before.number : 1
    return before && step > 1 && step <= 5
      ? finding('paragraph-gap', 'error', [one, before], { missing: step - 1 })
      : []
  })
}
