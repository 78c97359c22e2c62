import type { Line } from '../document.ts'

/** Goals in a table: a heading that names its columns, and a row for each goal or indicator below it. */

export type GoalColumn = 'goal' | 'indicator' | 'target' | 'responsible' | 'action' | 'other'

export interface TableHeading {
  readonly columns: readonly { readonly kind: GoalColumn; readonly start: number; readonly end: number }[]
}

const names: readonly (readonly [GoalColumn, RegExp])[] = [
  ['goal', /^(?:nämnds?mål|styrelsemål|verksamhetsmål|enhetsmål|resultatmål|effektmål|mål)$/i],
  ['indicator', /^(?:indikator(?:er)?|nyckeltal|mått|mätetal|styrtal)$/i],
  ['target', /^(?:målvärde|målnivå|måltal|mål)(?: (?:för )?20\d\d)?$/i],
  ['responsible', /^(?:ansvar|ansvarig(?:a)?)(?: \p{L}+)?$/iu],
  ['action', /^(?:nyckel)?(?:aktivitet(?:er)?|åtgärd(?:er)?|insatser)$/i],
  ['other', /^(?:utfall|nuläge|utgångsvärde|startvärde|resultat|källa|prognos|status|kommentar)(?: 20\d\d)?$/i],
]

interface Cell {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What stands apart by two spaces or more. */
const cellsOf = (text: string): Cell[] =>
  [...text.matchAll(/\S+(?: \S+)*/g)].map((hit) => ({
    text: hit[0],
    start: hit.index,
    end: hit.index + hit[0].length,
  }))

/** Undefined for a line that does not name the columns of goals: a goal, and what measures it. */
export function tableHeadingOf(text: string): TableHeading | undefined {
  if (!/mål\s{2,}/i.test(text)) return undefined
  const columns = cellsOf(text).map(({ text: name, start, end }) => ({
    kind: names.find(([, shape]) => shape.test(name))?.[0] ?? null,
    start,
    end,
  }))
  const known = columns.flatMap(({ kind, start, end }) => (kind ? [{ kind, start, end }] : []))
  const has = (kind: GoalColumn) => known.filter((one) => one.kind === kind).length
  const isHeading = known.length === columns.length && has('goal') === 1 && has('indicator') === 1
  return isHeading && known[0]?.kind === 'goal' ? { columns: known } : undefined
}

export interface TableRow {
  readonly line: Line
  readonly cells: Readonly<Partial<Record<GoalColumn, string>>>
}

/**
 * The line's words by column; undefined when they cannot be placed: then the table is over, or was laid out otherwise.
 * A cell belongs to the column that it touches alone.
 */
export function tableRowOf({ columns }: TableHeading, line: Line): TableRow | undefined {
  const cells: Partial<Record<GoalColumn, string>> = {}
  for (const { text, start, end } of cellsOf(line.text)) {
    const touched = columns.filter((column, index) => {
      const next = columns[index + 1]?.start ?? Number.POSITIVE_INFINITY
      return start < next - 1 && end > column.start - 1
    })
    // A number wider than its heading reaches in under the one before it, and ends where its own does.
    const rightmost = touched.at(-1)
    const column = touched.length === 2 && rightmost && Math.abs(rightmost.end - end) <= 1 ? rightmost : touched[0]
    if (!column || (touched.length > 1 && column !== rightmost)) return undefined
    cells[column.kind] = column.kind in cells ? `${cells[column.kind]} ${text}` : text
  }
  return Object.keys(cells).length === 0 ? undefined : { line, cells }
}
