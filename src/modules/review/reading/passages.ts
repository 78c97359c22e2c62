import type { Line, Passage, Table } from '../document.ts'

/** Running text between the tables. A blank line, a heading's number or a list mark begins a new passage. */
export function passagesOf(lines: readonly Line[], tables: readonly Pick<Table, 'from' | 'to'>[]): Passage[] {
  const taken = new Set(tables.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)))
  const inTable = (line: Line) => taken.has(line.number)
  const passages: Passage[] = []
  let open: Line[] = []
  const close = () => {
    if (open.length > 0) passages.push(joined(open))
    open = []
  }
  for (const line of lines) {
    const text = line.text.trim()
    const isEmpty = text === '' || loneNumber.test(text)
    if (isEmpty || inTable(line) || begins.test(line.text) || open[0]?.page !== line.page) close()
    if (!isEmpty && !inTable(line)) open.push(line)
  }
  close()
  return passages
}

const loneNumber = /^\d{1,4}(\s*\(\d+\))?$/
/** `3.2 Title`, `§ 88`, `- point`, `a) point`, `1. point`. */
const begins = /^\s*(\d+(\.\d+)*\.?\s+\p{Lu}|§\s*\d|[-•*–\uf0b7]\s|[a-zåäö]\)\s|\d{1,3}\.\s)/u

export function joined(lines: readonly Line[]): Passage {
  let text = ''
  const starts: { at: number; line: Line }[] = []
  for (const line of lines) {
    const part = line.text.replaceAll(/\s+/g, ' ').trim()
    // A word divided at the end of a line is one word; `natur-` before `och` is not.
    const isDivided = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(part) && !/^(och|eller|samt)\b/.test(part)
    text = isDivided ? text.slice(0, -1) : text === '' ? '' : `${text} `
    starts.push({ at: text.length, line })
    text += part
  }
  return { text, starts }
}

/** Sentences with where they start. An abbreviation or `3.2` ends none. */
export function sentencesOf({ text }: Pick<Passage, 'text'>): { readonly text: string; readonly at: number }[] {
  const sentences: { text: string; at: number }[] = []
  let from = 0
  for (const end of text.matchAll(/[.!?](?=\s+[\p{Lu}”"])/gu)) {
    const part = text.slice(from, end.index + 1)
    if (/\b(t\.?ex|bl\.?a|ca|kap|dvs|tf|nr|resp|inkl|exkl|st)\.$/i.test(part)) continue
    sentences.push({ text: part.trim(), at: from + (part.length - part.trimStart().length) })
    from = end.index + 1
  }
  const rest = text.slice(from)
  if (rest.trim() !== '') sentences.push({ text: rest.trim(), at: from + (rest.length - rest.trimStart().length) })
  return sentences
}
