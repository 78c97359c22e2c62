import type { Line } from '../document.ts'
import { caseNumberForm, notABody, partForms, saysDecision } from './words.ts'

/** Where the §§ begin, however they are called. A reference at the start of a line, or a list of contents, begins none. */

export interface ParagraphStart {
  readonly number: number
  /** How it is called, as printed: `§ 12`, `Ks § 12`, `Ärende 12`, `12.`. */
  readonly mark: string
  /** What stands after the number. */
  readonly rest: string
  /** Its place among the lines. */
  readonly index: number
}

interface Marked extends ParagraphStart {
  /** Whose numbers they are: the letters before the number, as one way of writing them. */
  readonly series: string
}

/** `§ 12`, `Ks § 12/2026`. */
const bySign =
  /^\s*(?<series>\p{Lu}\p{L}{0,7})?\s*§\s*(?<number>\d{1,4})(?:\/(?:20)?\d\d(?!\d))?(?!\d|:\d)(?<rest>.*)$/u
/** `Paragraf 12`, `Ärende 12`. */
const byWord =
  /^\s*(?<series>paragraf|ärende|punkt)(?:\s+nr)?\s+(?<number>\d{1,4})(?:\/(?:20)?\d\d(?!\d))?(?![\d/]|:\d)(?<rest>.*)$/iu
/** `Sn 49`, as where the sign was lost. */
const byLetters = /^\s*(?<series>\p{Lu}\p{L}{1,5})\s+(?<number>\d{1,4})(?![\d/.,:]|\s?%)(?<rest>.*)$/u
/** `12. Title`, `12 Title`. */
const byNumber = /^\s*(?<series>)(?<number>\d{1,4})(?<dot>\.)?\s+(?<rest>\p{Lu}.*)$/u

/** `Sn § 50    Au § 84`: where the matter was taken up before. */
export const otherMarks = /^(?:\s*\p{Lu}\p{L}{0,7}\s*§\s*\d{1,4}(?:\/\d{2,4})?(?=\s|$))+\s*/u

/** A number is followed by nothing, a title, or a stop before the title. */
const isReference = /^\s*(?:[-–](?!\s+\p{Lu})|[,;)]|[.:](?!\s*$|\s+\p{Lu})|och\b|samt\b|i\s+\p{Ll}|\p{Ll})/u
const isContents = /(?:\.{4,}|\s{4,})\s*\d{1,4}\s*$/u

const markedBy = (form: RegExp, lines: readonly Line[]): Marked[] =>
  lines.flatMap((line, index): Marked[] => {
    const { series = '', number, dot = '', rest = '' } = form.exec(line.text)?.groups ?? {}
    if (number === undefined || isReference.test(rest) || isContents.test(rest.slice(-120))) return []
    const mark = line.text
      .slice(0, line.text.length - rest.length)
      .replace(/§\s*/u, '§ ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    const title = rest.replace(/^\s*[-–.:]\s+/u, ' ').replace(otherMarks, '')
    return [
      { number: Number(number), mark: dot ? `${number}.` : mark, rest: title, index, series: series.toLowerCase() },
    ]
  })

/** The longest rising row of numbers; the latest where one number stands twice, since contents come first. */
export function paragraphStarts(lines: readonly Line[]): ParagraphStart[] {
  const isFree = ({ index, rest }: Marked) => caseNumberForm.test(rest) || standsFree(lines, index)
  const signed = longestOf(markedBy(bySign, lines).filter(isFree))
  // Where the sign is seldom it stands in references, and the matters are called otherwise.
  const seldom = (others: readonly Marked[]) => others.length >= 3 && others.length > signed.length * 3
  const called = longestOf(markedBy(byWord, lines).filter(isFree))
  if (signed.length < 2 && called.length > signed.length) return called
  if (seldom(called)) return called
  const lettered = longestOf(
    markedBy(byLetters, lines).filter((one) => !notABody.test(one.series) && isFree(one)),
    true,
  )
  if (seldom(lettered)) return lettered
  const numbered = longestOf(
    markedBy(byNumber, lines).filter((one) => isFree(one) && isTitle(lines, one)),
    true,
  )
  return seldom(numbered) && decides(lines, numbered) ? numbered : signed
}

/** A title stands alone on its line; a clause or a sentence goes on, or ends with a stop. */
function isTitle(lines: readonly Line[], { rest, index }: Marked): boolean {
  if (rest.length > 110 || /[.,;:]$/u.test(rest.trim()) || /\bbeslut(?:ar|ade)\b/u.test(rest)) return false
  const next = lines[index + 1]?.text.trim() ?? ''
  return !/^\p{Ll}/u.test(next) || rest.length > 60
}

/** Numbers that are nobody's sign begin matters only where most of what they part holds a decision. */
function decides(lines: readonly Line[], starts: readonly Marked[]): boolean {
  const parts = starts.map(({ index }, at) => lines.slice(index + 1, starts[at + 1]?.index ?? lines.length))
  const deciding = parts.filter((own) =>
    own.some(
      ({ text }) =>
        saysDecision.test(text) || partForms.some(([kind, form]) => kind === 'decision' && form.test(text.trim())),
    ),
  )
  return deciding.length * 2 >= parts.length
}

/** A wrapped line that happens to begin with § follows a line that ends in the middle of a sentence. */
function standsFree(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]
  const text = before?.text.trim() ?? ''
  if (text === '' || before?.page !== lines[index]?.page) return true
  return !/(?:\p{Ll}|\d|,|\bden|\bi|\bav)$/u.test(text) || /^\d+$/.test(text)
}

/** The series of numbers that goes on longest; another body's numbers stand among the grounds. */
function longestOf(all: readonly Marked[], isClose = false): Marked[] {
  const rows = [...Map.groupBy(all, ({ series }) => series).values()].map((own) => longestRise(own, isClose ? 2 : 50))
  return rows.reduce((best, row) => (row.length > best.length ? row : best), [])
}

/** Further back no § follows; a list of contents is shorter. */
const lookBack = 600

/** @param leap more than this is a reference, not the next § */
function longestRise(all: readonly Marked[], leap: number): Marked[] {
  const length: number[] = []
  const before: number[] = []
  for (const [index, one] of all.entries()) {
    length[index] = 1
    before[index] = -1
    for (let earlier = Math.max(0, index - lookBack); earlier < index; earlier += 1) {
      const step = one.number - (all[earlier]?.number ?? 0)
      if (step > 0 && step <= leap && (length[earlier] ?? 0) + 1 >= (length[index] ?? 0)) {
        length[index] = (length[earlier] ?? 0) + 1
        before[index] = earlier
      }
    }
  }
  const best = Math.max(0, ...length)
  const chain: Marked[] = []
  for (let at = length.lastIndexOf(best); at >= 0; at = before[at] ?? -1) {
    const one = all[at]
    if (one) chain.unshift(one)
  }
  return chain
}
