import type { Day } from './local-date.ts'

/** A report as it is before it is a web page, a PDF or a Word file: one model, so that all three say the same thing. */

/** A piece of running text. A figure keeps its value and where it comes from, so that a changed value changes the sentence. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** Drawn as a black box with this word in it, in place of what is not handed out. */
  | { readonly kind: 'masked'; readonly text: string }
  | {
      readonly kind: 'figure'
      readonly text: string
      readonly value: number
      readonly unit: string
      /** Address within the site, or `#anchor` in the same document. */
      readonly source: string | null
    }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

export type Sentence = readonly Part[]

/** Colour alone never tells: each tone is drawn with its own shape and stands beside its word. */
export const tones = ['met', 'on-way', 'not-met', 'cannot-judge', 'neutral'] as const
export type Tone = (typeof tones)[number]

export interface Mark {
  readonly tone: Tone
  readonly text: string
}

export interface Column {
  readonly title: string
  readonly align: 'start' | 'end'
  /** Share of the width, 1 unless told. */
  readonly width: number
}

/** Several lines stand under each other in the cell. */
export interface Cell {
  readonly lines: readonly string[]
  readonly tone?: Tone
  readonly href?: string
  /** Belongs to a row that sums up the rows above it. */
  readonly strong?: boolean
  /** What a spreadsheet calculates with; the lines say the same, rounded. */
  readonly amount?: CellAmount
}

/** A figure in a unit with so many decimals shown. Rows of the same table that it is the sum of make it a formula in a workbook. */
export interface CellAmount {
  readonly value: number
  readonly decimals: number
  /** Nought-based rows of the same column, without the header. */
  readonly sumOf?: readonly number[]
}

export interface Table {
  readonly caption: string
  /** What the rows are of, for those who hear the table without the heading above it; may be empty. */
  readonly about: string
  readonly columns: readonly Column[]
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly Cell[])[]
  readonly notes: readonly string[]
}

export interface Bar {
  readonly label: string
  readonly value: number
  readonly text: string
  readonly tone: Tone
}

/** A part of a whole, or a value with its sign. */
export interface Tile {
  readonly label: string
  readonly value: number
  readonly text: string
}

/** A step of a waterfall: a total stands on nought, a change on the step before. */
export interface Step extends Tile {
  readonly kind: 'total' | 'change'
}

/** Months of a year: what was planned, what became of it, and between what the rest is expected to fall. */
export interface Curve {
  readonly months: readonly string[]
  readonly planned: { readonly name: string; readonly values: readonly number[] }
  /** As far as the months are booked. */
  readonly actual: { readonly name: string; readonly values: readonly number[] }
  /** For the months after the booked ones; the same length each. */
  readonly expected: {
    readonly name: string
    readonly values: readonly number[]
    readonly low: readonly number[]
    readonly high: readonly number[]
  }
  readonly unit: string
}

export interface Point {
  readonly on: Day
  readonly value: number
  readonly text: string
}

export type Chart = {
  readonly title: string
  /** States the point, for those who cannot see the picture. */
  readonly alt: string
  /** The figures behind the picture. */
  readonly table: Table
} & (
  | { readonly type: 'bars'; readonly bars: readonly Bar[] }
  | { readonly type: 'line'; readonly unit: string; readonly points: readonly Point[]; readonly aims: readonly Point[] }
  | { readonly type: 'treemap'; readonly tiles: readonly Tile[] }
  | { readonly type: 'diverging'; readonly rows: readonly Tile[] }
  | { readonly type: 'waterfall'; readonly steps: readonly Step[] }
  | { readonly type: 'curve'; readonly curve: Curve }
)

export interface ListItem {
  readonly depth: number
  readonly label: string
  readonly text: string
  readonly href: string | null
}

export interface FactLine {
  readonly label: string
  readonly parts: Sentence
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly anchor: string }
  /** `withNext`: it is about the block below, and stands on the same page. */
  | { readonly kind: 'paragraph'; readonly parts: Sentence; readonly lead: boolean; readonly withNext?: true }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | {
      readonly kind: 'note'
      readonly tone: 'demo' | 'draft' | 'information'
      readonly title: string
      readonly parts: Sentence
    }
  /** Remarks that are folded away on screen, under one line that says what they are; in print they stand open. */
  | { readonly kind: 'folded'; readonly title: string; readonly items: readonly { title: string; text: string }[] }
  | {
      readonly kind: 'goal'
      readonly level: 2 | 3
      readonly anchor: string
      readonly title: string
      readonly eyebrow: string
      readonly href: string | null
      readonly mark: Mark | null
      readonly description: string
      readonly facts: readonly FactLine[]
    }

export interface ReportDocument {
  readonly language: 'sv' | 'en'
  readonly publisher: string
  readonly title: string
  readonly subtitle: string
  /** What kind of document it is: stands over the title. */
  readonly kind: string
  /** Body, day, paragraph and case number in words; null when nothing has been decided. */
  readonly decision: string | null
  readonly status: Mark
  /** The day the content is of: also the document's date, so that the same data gives the same bytes. */
  readonly dated: Day
  /** Stands on every page when something in the document is invented. */
  readonly demoMark: string | null
  readonly words: DocumentWords
  /** Where anybody can try that the file is what was approved; printed on its first page as words and as a code to scan. */
  readonly receipt?: { readonly address: string; readonly text: string }
  readonly blocks: readonly Block[]
}

/** Words a renderer needs of its own. */
export interface DocumentWords {
  readonly contents: string
  readonly page: string
  readonly tableBehind: string
  readonly missingGlyphs: string
  readonly coatOfArms: string
}

export const text = (value: string): Part => ({ kind: 'text', text: value })
export const plain = (sentence: Sentence): string => sentence.map((part) => part.text).join('')

export const heading = (level: 1 | 2 | 3, title: string, anchor: string): Block => ({
  kind: 'heading',
  level,
  text: title,
  anchor,
})
export const paragraph = (...parts: readonly Part[]): Block => ({ kind: 'paragraph', parts, lead: false })
export const lead = (parts: Sentence): Block => ({ kind: 'paragraph', parts, lead: true })
export const cell = (...lines: readonly string[]): Cell => ({ lines })
export const column = (title: string, width = 1, align: 'start' | 'end' = 'start'): Column => ({ title, align, width })

/** One paragraph for each blank-line separated piece a person wrote. */
export const writtenText = (written: string): readonly Block[] =>
  written
    .split(/\n\s*\n/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => paragraph(text(piece)))

/** Long titles stay whole in the heading; a caption repeats only as much as names them. */
export const shortened = (title: string, most = 90): string => {
  const signs = [...title]
  return signs.length <= most
    ? title
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
