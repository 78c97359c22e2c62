import type { ReadDocument } from '../document.ts'
import { linesOf } from './lines.ts'
import { passagesOf } from './passages.ts'
import { findTables } from './tables.ts'

/** Text as programs take it out of a PDF, with its form feeds, as one document. */
export function readDocument(name: string, text: string): ReadDocument {
  const lines = linesOf(text)
  const { tables, unread } = findTables(lines)
  return { name, lines, passages: passagesOf(lines, tables), tables, unread }
}
