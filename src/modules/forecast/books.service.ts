import type { Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, monthOf, yearOf } from '../../shared/local-date.ts'
import { type BudgetVersionId, findAdoptedBudget } from '../budget/index.ts'
import type { Round } from '../follow-up/index.ts'
import { type AccountGroup, accountGroups, actualsOf, lastBookedMonth } from '../ledger/index.ts'
import { budgetedOf, undistributedOf } from '../operating-budget/index.ts'
import { flatten, sameUnitAcross, treeOn, type Unit, type UnitNode, unitsIn } from '../organisation/index.ts'
import { frameNotGiven } from './forecast.ts'
import { type Position, type Posted, positionsOf } from './position.ts'
import { yearsOfHistory } from './proposal.ts'

/** The organisation as a round sees it: the tree of the last day of its period. */
export interface Ground {
  readonly units: readonly Unit[]
  readonly tree: UnitNode
  readonly nodes: ReadonlyMap<UnitId, UnitNode>
  readonly on: Day
  placeOf(unit: UnitId): UnitId | null
}

/** @throws NotFound when there was no municipality on the day */
export async function readGround(tx: Read, on: Day): Promise<Ground> {
  const units = await unitsIn(tx)
  const tree = treeOn(units, on)
  if (!tree) throw new NotFound('municipality')
  const nodes = new Map(flatten(tree).map(({ node }) => [node.id, node]))
  const places = new Map<UnitId, UnitId | null>()
  const placeOf = (unit: UnitId): UnitId | null => {
    const known = places.get(unit)
    if (known !== undefined) return known
    const heir = sameUnitAcross(units, unit, on)?.id
    const place = heir !== undefined && nodes.has(heir) ? heir : null
    places.set(unit, place)
    return place
  }
  return { units, tree, nodes, on, placeOf }
}

export interface Books {
  readonly year: number
  /** The month the round's period ends with. */
  readonly periodMonth: number
  /** The last month that is both booked and in the period: budget and actual are compared through it. */
  readonly through: number
  readonly hasBudget: boolean
  readonly groups: readonly AccountGroup[]
  readonly positions: readonly Position[]
}

/** Budget, bookings and earlier years, as they stand now, of the year and period of a round. */
export const readBooks = (tx: Read, round: Pick<Round, 'periodEnd'>, ground: Ground): Promise<Books> =>
  readBooksThrough(tx, yearOf(round.periodEnd), monthOf(round.periodEnd), ground)

export async function readBooksThrough(tx: Read, year: number, periodMonth: number, ground: Ground): Promise<Books> {
  const adopted = await findAdoptedBudget(tx, year)
  const through = Math.min(periodMonth, (await lastBookedMonth(tx, year)) ?? 0)
  const positions = positionsOf({
    placeOf: ground.placeOf,
    through,
    budgeted: adopted ? await wholeBudget(tx, adopted.id) : [],
    actuals: through === 0 ? [] : await actualsOf(tx, { year, throughMonth: through }),
    history: await readHistory(tx, year),
  })
  return {
    year,
    periodMonth,
    through,
    hasBudget: adopted !== undefined,
    groups: await accountGroups(tx, year),
    positions,
  }
}

/** The current budget with what of the frames no body has been given: together the result that was decided. */
async function wholeBudget(tx: Read, version: BudgetVersionId): Promise<Posted[]> {
  const months = await undistributedOf(tx, version, 'current')
  const notGiven = months.map((amount, at) => ({ unit: null, group: frameNotGiven, month: at + 1, amount }))
  return [...(await budgetedOf(tx, version, 'current')), ...notGiven.filter(({ amount }) => amount !== 0)]
}

/** Whole years only: a year that is booked to October says nothing of how a year spreads. */
async function readHistory(tx: Read, year: number) {
  const found = []
  for (let back = 1; back <= yearsOfHistory; back++) {
    if ((await lastBookedMonth(tx, year - back)) === 12) found.push(await actualsOf(tx, { year: year - back }))
  }
  return found
}
