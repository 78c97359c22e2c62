import type { TableRole } from './budget-draft.ts'

/** Rows that equations take together, told by where they stand: the parts of a sum stand above it. */

interface Standing {
  readonly key: string
  readonly isSum: boolean
}

const partsAbove: Partial<Record<TableRole, Readonly<Record<string, string>>>> = {
  frames: { committees: 'bodies' },
  'frame-change': { committees: 'bodies' },
  investments: { total: 'bodies' },
  balance: {
    fixed: 'fixed-parts',
    current: 'current-parts',
    'total-equity': 'equity-parts',
    liabilities: 'liability-parts',
  },
  'cash-flow': {
    funds: 'adjustments',
    operations: 'working-capital',
    investing: 'investing-parts',
    financing: 'financing-parts',
  },
}

/** Rows that are never parts of the sum beneath them in the same group. */
const apart: Partial<Record<TableRole, readonly string[]>> = {
  balance: ['fixed', 'infrastructure', 'current', 'assets', 'equity-and-liabilities'],
  'cash-flow': ['result', 'funds', 'operations', 'investing', 'financing', 'year', 'infrastructure-grants'],
}

/** Null for a row of no group. A sum with a sum of the document's own above it has no parts: which of them are counted cannot be known. */
export function groupsOf(role: TableRole, rows: readonly Standing[]): (string | null)[] {
  const named = partsAbove[role] ?? {}
  const groups = rows.map((): string | null => null)
  const known = new Set([...Object.keys(named), ...(apart[role] ?? [])])
  rows.forEach(({ key }, at) => {
    const group = named[key]
    if (group === undefined) return
    const above = rows.findLastIndex((row, there) => there < at && (known.has(row.key) || row.isSum))
    const stop = rows[above]
    if (stop && !known.has(stop.key)) return
    for (let part = above + 1; part < at; part += 1) groups[part] = group
  })
  // Without a sum beneath, every row of a table of bodies is one.
  if (
    Object.values(named).includes('bodies') &&
    !rows.some(({ key }) => key in named) &&
    !rows.some((row) => row.isSum)
  )
    return rows.map(() => 'bodies')
  return groups
}
