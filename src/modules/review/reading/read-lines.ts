import type { ReadDocument } from '../document.ts'
import { asRead, inDocument } from './as-read.ts'
import { linesOf } from './lines.ts'
import { passagesOf } from './passages.ts'
import { findTables } from './tables.ts'

/** Text as programs take it out of a PDF, with its form feeds, as one document. */
export function readDocument(name: string, text: string): ReadDocument {
  const plain = linesOf(text)
  const { forTables, forPassages, printed } = asRead(plain)
  const lines = plain.map((line) => {
    const number = printed.get(line.page)
    return number === undefined ? line : { ...line, printedPage: number }
  })
  const found = findTables(forTables)
  const byNumber = new Map(lines.map((line) => [line.number, line]))
  const shown = forPassages.map((line) => byNumber.get(line.number) ?? line)
  return {
    name,
    lines,
    passages: passagesOf(shown, found.tables),
    tables: found.tables.map((table) => inDocument(table, byNumber)),
    unread: found.unread.map((one) => ({ ...one, line: byNumber.get(one.line.number) ?? one.line })),
  }
}
