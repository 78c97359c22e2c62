import { type TableRole, tableRoles } from './budget-draft.ts'
import { hasBodies, isBodyName, keysOf, plain } from './known-rows.ts'

/** Which of the municipality's tables a table is, from its title and rows. */

interface Seen {
  readonly title: string
  readonly labels: readonly string[]
  /** It has a column that tells what has changed. */
  readonly hasChange: boolean
  /** It has columns of years to come. */
  readonly hasPlan: boolean
}

const titles: Partial<Record<TableRole, RegExp>> = {
  frames: /ram|driftbudget|budgetjamforelse|nettokostnad|namnd/,
  'frame-change': /forandring/,
  means: /medel|effektivisering/,
  income: /resultat/,
  balance: /balans/,
  'cash-flow': /kassaflode|finansieringsanalys|finansieringsbudget/,
  investments: /investering/,
}

/** Sets of rows one of which a table must have to be what its role says. */
const needed: Readonly<Record<Exclude<TableRole, 'other'>, readonly (readonly string[])[]>> = {
  frames: [[]],
  'frame-change': [[]],
  means: [
    ['revenue', 'revenue-growth'],
    ['revenue', 'committees-growth'],
  ],
  income: [
    ['net-cost', 'result'],
    ['operations', 'result'],
    ['revenue', 'costs'],
    ['tax', 'result'],
  ],
  balance: [['assets'], ['fixed', 'current'], ['equity-and-liabilities']],
  'cash-flow': [['year'], ['closing-funds'], ['operations', 'investing']],
  investments: [[]],
}

/** 0 when it is not; else more the more of its rows are known. */
export function likeness(role: TableRole, { title, labels, hasChange, hasPlan }: Seen): number {
  if (role === 'other') return 0
  const keys = new Set(keysOf(role, labels).filter((key) => key !== null))
  const bodies = hasBodies(role) ? new Set(labels.filter(isBodyName).map(plain)).size : 0
  const isNamed = titles[role]?.test(plain(title)) === true
  const isAboutInvestments = titles.investments?.test(plain(title)) === true
  if (hasBodies(role)) {
    if (bodies < 2 || (role === 'investments') !== isAboutInvestments) return 0
    if (role !== 'investments' && (role === 'frame-change') !== (hasChange && !hasPlan)) return 0
  } else if (!needed[role].some((set) => set.every((key) => keys.has(key)))) return 0
  return keys.size + bodies + (isNamed ? 2 : 0)
}

/** One table of each kind: the likest, the first among equals. The others are tables of their own. */
export function rolesOf(tables: readonly Seen[]): TableRole[] {
  const best = tables.map((table): { readonly role: TableRole; readonly size: number } =>
    tableRoles
      .map((role) => ({ role, size: likeness(role, table) }))
      .reduce((a, b) => (b.size > a.size ? b : a), { role: 'other', size: 0 }),
  )
  return best.map(({ role, size }, at) =>
    best.some((other, there) => other.role === role && (other.size > size || (other.size === size && there < at)))
      ? 'other'
      : role,
  )
}
