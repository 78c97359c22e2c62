import { type Column, lineAt, type Passage, type Row } from '../document.ts'
import type { Figure } from '../figure.ts'
import type { Quoted } from '../finding.ts'

/** A figure of a table with its place and what it measures. */
export const quoted = (row: Row, column: Column | undefined, figure: Figure): Quoted => ({
  line: row.line,
  printed: figure.printed,
  figure,
  what: [row.label, column?.label].filter(Boolean).join(', '),
})

/** Words of running text with their place. @param figure the number among them, when they are one */
export function quotedText(passage: Passage, at: number, printed: string, figure: Quoted['figure'] = null): Quoted[] {
  const line = lineAt(passage, at)
  return line ? [{ line, printed, figure, what: '' }] : []
}

/** A list that begins with one for certain, or nothing at all. */
export const withFirst = <One>(all: readonly One[]): readonly [One, ...One[]] | undefined => {
  const [first, ...rest] = all
  return first === undefined ? undefined : [first, ...rest]
}
