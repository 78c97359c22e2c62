import type { Line } from '../document.ts'
import { labelForms } from './words.ts'

export type Label = (typeof labelForms)[number][0]

export interface Labelled {
  readonly label: Label | null
  /** The line without its label. */
  readonly rest: string
  readonly line: Line
}

/** The label a line begins with, and what follows it; undefined where it has none. */
export function labelOf(line: string): { readonly label: Label; readonly rest: string } | undefined {
  const text = line.trim()
  for (const [label, form] of labelForms) {
    const hit = form.exec(text)
    const rest = hit ? text.slice(hit[0].length) : ''
    // A label is followed by nothing, a colon, or what it labels; not by a word that makes it a sentence.
    if (hit && /^\s*(?::|[-–]\s*$|$|\s(?=[\p{Lu}\d§(])|\s{2,})/u.test(rest))
      return { label, rest: rest.replace(/^\s*[:–-]?\s*/u, '') }
  }
  return undefined
}
