import type { Line } from '../document.ts'
import { caseNumberForm } from './words.ts'

/** Where the §§ begin. A reference to another § at the start of a line, or a list of contents, begins none. */

export interface ParagraphStart {
  readonly number: number
  /** What stands after the number. */
  readonly rest: string
  /** Its place among the lines. */
  readonly index: number
}

const start = /^\s*§\s*(\d{1,4})(?![\d:])(?<rest>.*)$/u
const isReference = /^\s*(?:[-–,.;)]|och\b|samt\b|i\s+\p{Ll}|\p{Ll})/u
const isContents = /(?:\.{4,}|\s{4,})\s*\d{1,4}\s*$/u

/** The longest rising row of numbers; the latest where one number stands twice, since contents come first. */
export function paragraphStarts(lines: readonly Line[]): ParagraphStart[] {
  const marked = lines.flatMap((line, index): ParagraphStart[] => {
    const hit = start.exec(line.text)
    const rest = hit?.groups?.rest ?? ''
    return hit && !isReference.test(rest) && !isContents.test(rest) ? [{ number: Number(hit[1]), rest, index }] : []
  })
  return longestRise(marked.filter(({ index, rest }) => caseNumberForm.test(rest) || standsFree(lines, index)))
}

/** A wrapped line that happens to begin with § follows a line that ends in the middle of a sentence. */
function standsFree(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]
  const text = before?.text.trim() ?? ''
  if (text === '' || before?.page !== lines[index]?.page) return true
  return !/(?:\p{Ll}|\d|,|\bden|\bi|\bav)$/u.test(text) || /^\d+$/.test(text)
}

/** Further back no § follows; a list of contents is shorter. */
const lookBack = 600

function longestRise(all: readonly ParagraphStart[]): ParagraphStart[] {
  const length: number[] = []
  const before: number[] = []
  for (const [index, one] of all.entries()) {
    length[index] = 1
    before[index] = -1
    for (let earlier = Math.max(0, index - lookBack); earlier < index; earlier += 1) {
      const step = one.number - (all[earlier]?.number ?? 0)
      // A leap of more than fifty is a reference, not the next §.
      if (step > 0 && step <= 50 && (length[earlier] ?? 0) + 1 >= (length[index] ?? 0)) {
        length[index] = (length[earlier] ?? 0) + 1
        before[index] = earlier
      }
    }
  }
  const best = Math.max(0, ...length)
  const chain: ParagraphStart[] = []
  for (let at = length.lastIndexOf(best); at >= 0; at = before[at] ?? -1) {
    const one = all[at]
    if (one) chain.unshift(one)
  }
  return chain
}
