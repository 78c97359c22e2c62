import { isRowLine, isSentence, usualCount } from './cells.ts'
import { tellsColumns } from './heading.ts'

/** What a line can be to a table. */

/** A row: a name and its numbers. */
export const isDataLine = (text: string): boolean =>
  isRowLine(text) && !tellsColumns(text) && !(chapter.test(text) && usualCount(text) === 1)
export const isBlank = (text: string): boolean => text.trim() === ''
/** A numbered heading of a chapter, which no table goes past. */
export const chapter = /^\s*\d+(\.\d+)*\.?\s+\p{Lu}/u
export const loneNumber = /^\s*\d{1,4}(\s*\(\d+\))?\s*$/
export const isBetween = (text: string): boolean =>
  !tellsColumns(text) && !chapter.test(text) && text.trim().length <= 80 && !isSentence(text)

/** A row whose cells are all dashes: nothing is told, but its place is in the table. */
export const isEmptyRow = (text: string): boolean => /\p{L}[^\d]*?(?:\s+[-\u2212\u2013\u2014]){2,}\s*$/u.test(text)
