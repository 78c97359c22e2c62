import type { Figure } from './figure.ts'

/** What a review reads, whatever it was written in: pages of lines, and the tables found among them. */

export interface Line {
  /** From 1. */
  readonly page: number
  /** The number printed on the page, where it is another. */
  readonly printedPage?: number
  /** From 1, through the whole document. */
  readonly number: number
  readonly text: string
}

/** What a column tells. `null`: the heading does not say. */
export interface Column {
  /** As printed, its parts joined: `Plan 2027`. */
  readonly label: string
  readonly version: Version | null
  readonly year: number | null
  readonly unit: 'percent' | 'amount'
  /** Of the municipality alone or of it with its companies, where a table tells both. */
  readonly whose?: 'municipality' | 'group'
}

export const versions = ['outcome', 'budget', 'forecast', 'plan', 'change', 'variance', 'total'] as const
export type Version = (typeof versions)[number]

export interface Row {
  readonly label: string
  /** Each column's figure; null where nothing is printed. */
  readonly cells: readonly (Figure | null)[]
  readonly line: Line
  /** Its numbers could not be placed: the cells are empty, and what it would come to is not known. */
  readonly isUnread?: true
  /** What the cells may be instead, where the line can be cut in another way. */
  readonly otherwise?: readonly (readonly (Figure | null)[])[]
}

export interface Table {
  readonly title: string
  /** `mkr`, `tkr`, `kr`, or null when it is not said. */
  readonly unit: string | null
  readonly columns: readonly Column[]
  /** Numbers of its first and last line, its heading among them. */
  readonly from: number
  readonly to: number
  /** In order; a heading between rows is a row without cells. */
  readonly rows: readonly (Row | { readonly heading: string; readonly line: Line })[]
}

/** A line with numbers that could not be placed; it is told, never guessed. */
export interface Unread {
  readonly line: Line
  readonly reason: 'columns'
}

/** Running text: lines that belong together, joined by a space. */
export interface Passage {
  readonly text: string
  /** Where each line starts in the text. */
  readonly starts: readonly { readonly at: number; readonly line: Line }[]
}

export interface ReadDocument {
  /** Name of the file, or what the reader called it. */
  readonly name: string
  readonly lines: readonly Line[]
  readonly passages: readonly Passage[]
  readonly tables: readonly Table[]
  readonly unread: readonly Unread[]
}

export const isRow = (row: Table['rows'][number]): row is Row => 'cells' in row

/** The line that a place in the text stands on. */
export const lineAt = ({ starts }: Passage, at: number): Line | undefined =>
  starts.findLast((one) => one.at <= at)?.line
