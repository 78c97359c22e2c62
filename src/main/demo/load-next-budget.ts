import { saveAllocationKey } from '../../modules/assumptions/index.ts'
import {
  addFrameLines,
  type BudgetVersion,
  createBudget,
  createVersion,
  type FrameLineOrder,
  frameLinesOf,
  removeFrameLine,
  saveCompanySections,
} from '../../modules/budget/index.ts'
import { addGrant } from '../../modules/investments/index.ts'
import { addPosition } from '../../modules/operating-budget/index.ts'
import { fillStatements, showStatements } from '../../modules/statements/index.ts'
import type { Context } from '../../platform/context.ts'
import { inOre, type Money, negative } from '../../shared/money.ts'
import type { DemoGrants, DemoNextBudget } from './demo-next-budget.contract.ts'
import type { ContextOf } from './load-follow-up.ts'
import { known, type UnitIds } from './load-organisation.ts'
import type { People } from './load-people.ts'

/** The budget that is being written, so that somebody new can propose and adopt it: the officials' draft and a party's own. */

interface Loading {
  readonly contextAt: (now: string) => Context
  readonly contextOf: ContextOf
  readonly units: UnitIds
  readonly people: People
}

export async function loadNextBudget(
  { contextAt, contextOf, units, people }: Loading,
  budget: DemoNextBudget,
): Promise<void> {
  const now = `${budget.begun}T08:00:00Z`
  const draft = await loadOfficialsDraft(contextAt(now), budget, units)
  await loadPositions(contextAt(now), budget, draft, units)
  const author = people.get(budget.party.author)
  if (!author) throw new Error(`nobody is called ${budget.party.author}`)
  await loadParty(contextOf(author, now), budget, draft, units)
}

async function loadOfficialsDraft(ctx: Context, budget: DemoNextBudget, units: UnitIds): Promise<BudgetVersion> {
  const { year, title, name, index, lines, companies } = budget
  const made = await createBudget(ctx, { year, title, name, stage: 'officials' })
  const bodies = new Set((await ctx.read((tx) => frameLinesOf(tx, made.id))).map(({ unit }) => unit))
  const raised = [...bodies]
    .filter((unit) => unit !== null)
    .flatMap((unit) => index.map((one): FrameLineOrder => ({ ...one, unit, kind: 'index' })))
  const added = [...raised, ...lines.flatMap((line) => ordersOf(line, units))]
  const framed = await addFrameLines(ctx, made.id, { revision: made.revision, lines: added })
  const sections = companies.map(({ unit, account }) => ({ unit: known(units, unit), account, result: null }))
  const told = await saveCompanySections(ctx, made.id, { revision: framed.revision, sections })
  await fill(ctx, budget, told)
  return told
}

const hundredths = (percent: number): number => Math.round(percent * 100)

async function loadPositions(
  ctx: Context,
  { positions }: DemoNextBudget,
  { id: version }: BudgetVersion,
  units: UnitIds,
): Promise<void> {
  const where = { version, unit: known(units, positions.unit) }
  for (const { title, holders, sharePercent, monthlyPay, fromMonth } of positions.titles)
    await addPosition(ctx, where, {
      group: 'personal',
      title,
      holders,
      share: hundredths(sharePercent),
      monthlyPay: inOre(monthlyPay, 'kr'),
      surcharge: hundredths(positions.surchargePercent),
      revisedOn: positions.revisedOn,
      revisionRate: hundredths(positions.revisionPercent),
      fromMonth,
      untilMonth: 12,
    })
}

/** The party writes as anybody does: takes away what it does without, and adds its own. */
async function loadParty(
  ctx: Context,
  budget: DemoNextBudget,
  { id: basedOn }: BudgetVersion,
  units: UnitIds,
): Promise<void> {
  const { name, party, leavesOut, lines } = budget.party
  let own = await createVersion(ctx, String(budget.year), { name, stage: 'party', party, basedOn })
  const unwanted = (await ctx.read((tx) => frameLinesOf(tx, own.id))).filter(({ reason }) => leavesOut.includes(reason))
  for (const line of unwanted) own = await removeFrameLine(ctx, own.id, { revision: own.revision, line: line.id })
  const added = lines.flatMap((line) => ordersOf(line, units))
  own = await addFrameLines(ctx, own.id, { revision: own.revision, lines: added })
  await fill(ctx, budget, own)
}

const mkr = (amount: number): Money => inOre(amount, 'mkr')

function ordersOf(
  { unit, counterpart, amount, ...line }: DemoNextBudget['lines'][number],
  units: UnitIds,
): FrameLineOrder[] {
  const order = { ...line, unit: unit === null ? null : known(units, unit), amount: mkr(amount) }
  if (counterpart === undefined) return [order]
  const pair = `${unit} ${counterpart} ${line.reason}`.slice(0, 60)
  return [
    { ...order, pair },
    { ...order, unit: known(units, counterpart), amount: negative(order.amount), pair },
  ]
}

async function fill(ctx: Context, budget: DemoNextBudget, { number, id }: BudgetVersion): Promise<void> {
  const { revision } = await showStatements(ctx, String(budget.year), number)
  await fillStatements(ctx, id, {
    revision,
    opening: inMoney(budget.opening),
    years: budget.years.map(({ year, ...entry }) => ({ year, ...inMoney(entry) })),
  })
}

const inMoney = <Key extends string>(amounts: Readonly<Record<Key, number>>): Record<Key, Money> =>
  Object.fromEntries(Object.entries<number>(amounts).map(([key, amount]) => [key, mkr(amount)])) as Record<Key, Money>

/** State grants and the keys of the joint committee, in thousands of kronor as people tell them. */
export async function loadGrants(ctx: Context, { grants, allocationKeys }: DemoGrants, units: UnitIds): Promise<void> {
  for (const { unit, granted, used, ...grant } of grants)
    await addGrant(ctx, {
      ...grant,
      unit: known(units, unit),
      granted: inOre(granted, 'tkr'),
      used: inOre(used, 'tkr'),
    })
  for (const key of allocationKeys) await saveAllocationKey(ctx, key)
}
