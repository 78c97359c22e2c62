import { accountsOf, demoBudgetOf, weightsOf } from '#hedemora-ledger'
import type { BudgetVersion } from '../../modules/budget/index.ts'
import { accountGroups, groupOf } from '../../modules/ledger/index.ts'
import { saveLines } from '../../modules/operating-budget/index.ts'
import type { Context } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { inOre, type Money, ore, share } from '../../shared/money.ts'
import { known, type UnitIds } from './load-organisation.ts'

/** The year that is planned and followed up; the year before it has its lines too, to learn from. */
export const operatingYear = 2026

/** Twelve months of one account group and activity in a unit. */
interface Row {
  readonly unit: UnitId
  readonly group: string
  readonly activity: string
  readonly label: string
  readonly months: readonly Money[]
}

/** The made-up operating budget of the demo, written into a draft version line by line as a controller would. */
export async function loadOperatingBudget(
  ctx: Context,
  { id: version, budget: { year } }: Pick<BudgetVersion, 'id' | 'budget'>,
  units: UnitIds,
): Promise<void> {
  const { responsibilities, finance } = demoBudgetOf(year)
  const groups = await ctx.read((tx) => accountGroups(tx, year))
  const groupKey = (account: string): string => {
    const group = groupOf(groups, account)
    if (!group) throw new Error(`no account group takes ${account}`)
    return group.key
  }
  const rows: Row[] = [...responsibilities, finance].flatMap((one) =>
    accountsOf(one).map(([account, thousands]) => ({
      unit: known(units, one.unit),
      group: groupKey(account),
      activity: one.work,
      label: one.name,
      months: share(inOre(thousands, 'tkr'), weightsOf(account)),
    })),
  )
  for (const unit of new Set(rows.map((row) => row.unit))) {
    const own = gathered(rows.filter((row) => row.unit === unit))
    await saveLines(
      ctx,
      version,
      unit,
      own.map(({ group, activity, label, months }) => ({ group, activity, label, amounts: { months } })),
    )
  }
}

/** Accounts of the same group and activity make one line. */
function gathered(rows: readonly Row[]): Row[] {
  const lines = new Map<string, Row>()
  for (const row of rows) {
    const key = `${row.group} ${row.activity}`
    const before = lines.get(key)
    const months = before ? row.months.map((amount, at) => ore(amount + (before.months[at] ?? 0))) : row.months
    lines.set(key, { ...row, months })
  }
  return [...lines.values()]
}
