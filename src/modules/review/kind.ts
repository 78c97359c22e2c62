import type { Line, ReadDocument } from './document.ts'
import { kindSigns } from './minutes/words.ts'

/** What sort of document it is, told with the words and the structure that decided. */

export const documentKinds = ['budget', 'operational-plan', 'minutes', 'follow-up', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const isDocumentKind = (text: string): text is DocumentKind =>
  (documentKinds as readonly string[]).includes(text)

export interface KindOfDocument {
  readonly kind: DocumentKind
  /** True when a person said it. */
  readonly isOverruled: boolean
  /** What spoke for it, the weightiest first; empty when nothing did. */
  readonly reason: readonly KindSign[]
}

export interface KindSign {
  readonly line: Line
  /** As printed: `§ 84`, `Verksamhetsplan`. */
  readonly printed: string
  /** How many times something like it stands in the document. */
  readonly times: number
}

type Told = Exclude<DocumentKind, 'other'>

const longest = 160
/** Fewer points than this say nothing. */
const least = 4

/** @param overruled what a person says it is, against the words */
export function kindOf(document: Pick<ReadDocument, 'lines' | 'tables'>, overruled?: DocumentKind): KindOfDocument {
  const all = (['minutes', 'operational-plan', 'follow-up', 'budget'] as const).map((kind) => ({
    kind,
    ...spoken(document, kind),
  }))
  if (overruled)
    return { kind: overruled, isOverruled: true, reason: all.find(({ kind }) => kind === overruled)?.reason ?? [] }
  const [first, second] = all.toSorted((a, b) => b.points - a.points)
  return first && first.points >= least && first.points > (second?.points ?? 0)
    ? { kind: first.kind, isOverruled: false, reason: first.reason }
    : { kind: 'other', isOverruled: false, reason: [] }
}

interface Spoken {
  readonly points: number
  readonly reason: readonly KindSign[]
}

function spoken({ lines, tables }: Pick<ReadDocument, 'lines' | 'tables'>, kind: Told): Spoken {
  const signs = kindSigns[kind].flatMap(({ form, points, early, most = 1 }) => {
    const hits = (early ? lines.slice(0, early) : lines).flatMap((line) => {
      // Text whose line ends were lost is one line: only its beginning is a heading.
      const hit = form.exec(line.text.slice(0, longest))
      return hit ? [{ line, printed: hit[0].trim() }] : []
    })
    const [first] = hits
    return first ? [{ ...first, times: hits.length, points: points * Math.min(most, hits.length) }] : []
  })
  const tabled = tables.flatMap(({ columns, rows }) => {
    const wanted = columns.find(({ version }) => version === tableSigns[kind])
    const line = rows[0]?.line
    return wanted && line ? [{ line, printed: wanted.label }] : []
  })
  const [table] = tabled
  const counted = table ? [...signs, { ...table, times: tabled.length, points: Math.min(3, tabled.length) }] : signs
  return {
    points: counted.reduce((sum, one) => sum + one.points, 0),
    reason: counted
      .toSorted((a, b) => b.points - a.points)
      .slice(0, 3)
      .map(({ line, printed, times }) => ({ line, printed, times })),
  }
}

/** The column of figures that such a document has. */
const tableSigns: Readonly<Record<Told, string | null>> = {
  minutes: null,
  'operational-plan': null,
  budget: 'plan',
  'follow-up': 'forecast',
}
