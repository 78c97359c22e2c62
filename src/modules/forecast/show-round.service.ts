import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'
import { getRoundByKey, type Round } from '../follow-up/index.ts'
import { pathOn } from '../organisation/index.ts'
import { lackingPlan, type PlanStatus } from './corrective-plan.ts'
import { mayReadForecasts } from './forecast.policy.ts'
import type { ForecastStatus } from './forecast.ts'
import { committeeStates } from './lock-round.service.ts'
import { addSums, byCommittee, committeesOfUnits, noSums, rollUp, type SummedNode, type Sums } from './roll-up.ts'
import { type RoundFigures, readRoundFigures } from './round-figures.service.ts'

/** A row of the round's table: a unit with all below it, or one of the two that are no unit. */
export interface RoundRow {
  readonly kind: 'unit' | 'own' | 'finance' | 'unallocated'
  readonly unit: UnitId | null
  readonly key: string
  readonly name: string
  readonly sums: Sums
  /** There are rows below it to look into. */
  readonly hasBelow: boolean
  /** It has figures of its own, so a forecast of its own. */
  readonly hasOwn: boolean
  readonly status: ForecastStatus | null
  /** Of the forecasts in the row, the unit's own and those below it, how many are approved or locked. */
  readonly approved: { readonly done: number; readonly of: number }
}

export interface Hindrance {
  readonly key: string
  readonly name: string
  readonly variance: Money
  readonly plan: PlanStatus | null
}

export interface RoundView {
  readonly round: Round
  readonly through: number
  readonly periodMonth: number
  readonly hasBudget: boolean
  /** From the municipality down to what is looked into; empty at the top. */
  readonly path: readonly { readonly key: string; readonly name: string }[]
  readonly rows: readonly RoundRow[]
  readonly total: Sums
  readonly whole: Sums
  readonly hindrances: readonly Hindrance[]
  readonly statuses: Readonly<Record<ForecastStatus, number>>
}

/** Key of what lies under no committee, where a unit's key would stand. */
export const financeKey = 'finansforvaltning'

/**
 * A round as a table: committees, finance and not allocated at the top, or what lies below one unit.
 * @throws NotFound when there is no such round or unit
 */
export const showRound = (ctx: Context, key: string, under?: string): Promise<RoundView> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadForecasts, undefined)
    const round = await getRoundByKey(tx, key)
    const told = await readRoundFigures(tx, round)
    const { ground, books } = told
    const rows = under === undefined ? topRows(told) : rowsUnder(told, under)
    const place = [...ground.nodes.values()].find((node) => node.key === under)
    const path = place ? pathOn(ground.units, place.id, ground.on).slice(1) : []
    return {
      round,
      through: books.through,
      periodMonth: books.periodMonth,
      hasBudget: books.hasBudget,
      path: path.map(({ key: at, name }) => ({ key: at, name })),
      rows,
      total: rows.reduce((so, row) => addSums(so, row.sums), noSums),
      whole: byCommittee(ground.tree, told.figures).total,
      hindrances: hindrancesOf(told),
      statuses: countStatuses(told),
    }
  })

const hindrancesOf = (told: RoundFigures): Hindrance[] =>
  lackingPlan(committeeStates(told)).map(({ unit, variance, plan }) => {
    const node = told.ground.nodes.get(unit)
    return { key: node?.key ?? '', name: node?.name ?? '', variance, plan }
  })

/** How far the forecasts of some units have come; units without figures make none. */
function approvedAmong(told: RoundFigures, units: ReadonlySet<UnitId>): RoundRow['approved'] {
  const writing = [...new Set(told.figures.flatMap(({ unit }) => unit ?? []))].filter((unit) => units.has(unit))
  const done = writing.filter((unit) => ['approved', 'locked'].includes(statusOf(told, unit)))
  return { done: done.length, of: writing.length }
}

const within = (node: SummedNode): UnitId[] => [node.id, ...node.children.flatMap(within)]

const statusOf = ({ forecasts }: RoundFigures, unit: UnitId): ForecastStatus =>
  forecasts.find((forecast) => forecast.unit === unit)?.status ?? 'draft'

function countStatuses(told: RoundFigures): Record<ForecastStatus, number> {
  const counts = { draft: 0, sent: 0, approved: 0, locked: 0 }
  const units = new Set(told.figures.flatMap(({ unit }) => unit ?? []))
  for (const unit of units) counts[statusOf(told, unit)]++
  return counts
}

/** Nodes that hold anything, themselves or below. */
const withFigures = (told: RoundFigures): ReadonlySet<UnitId> => {
  const filled = new Set<UnitId>()
  for (const { unit } of told.figures) {
    for (let at = unit; at !== null && !filled.has(at); at = told.ground.nodes.get(at)?.parent ?? null) filled.add(at)
  }
  return filled
}

function topRows(told: RoundFigures): RoundRow[] {
  const { committees, finance, unallocated } = byCommittee(told.ground.tree, told.figures)
  const found = summedOf(told)
  const committeeOf = committeesOfUnits(told.ground.tree)
  const answering = (committee: UnitId | undefined) =>
    new Set([...told.ground.nodes.keys()].filter((unit) => committeeOf.get(unit) === committee))
  const rows = committees.map(({ unit, sums }) => ({
    ...unitRow(told, found.get(unit) as SummedNode),
    sums,
    approved: approvedAmong(told, answering(unit)),
  }))
  const beside = (kind: 'finance' | 'unallocated', key: string, sums: Sums): RoundRow => ({
    kind,
    unit: null,
    key,
    name: '',
    sums,
    hasBelow: kind === 'finance',
    hasOwn: false,
    status: null,
    approved: kind === 'finance' ? approvedAmong(told, answering(undefined)) : { done: 0, of: 0 },
  })
  const hasFinance = told.figures.some(({ unit }) => unit !== null && !committeeOf.has(unit))
  const hasUnallocated = told.figures.some(({ unit }) => unit === null)
  return [
    ...rows,
    ...(hasFinance ? [beside('finance', financeKey, finance)] : []),
    ...(hasUnallocated ? [beside('unallocated', '', unallocated)] : []),
  ]
}

function summedOf(told: RoundFigures): Map<UnitId, SummedNode> {
  const found = new Map<UnitId, SummedNode>()
  const keep = (node: SummedNode): void => {
    found.set(node.id, node)
    for (const child of node.children) keep(child)
  }
  keep(rollUp(told.ground.tree, told.figures))
  return found
}

function unitRow(told: RoundFigures, node: SummedNode): RoundRow {
  const { key, name } = told.ground.nodes.get(node.id) ?? { key: '', name: '' }
  const filled = withFigures(told)
  return {
    kind: 'unit',
    unit: node.id,
    key,
    name,
    sums: node.total,
    hasBelow: node.children.some((child) => filled.has(child.id)),
    hasOwn: node.hasOwn,
    status: node.hasOwn ? statusOf(told, node.id) : null,
    approved: approvedAmong(told, new Set(within(node))),
  }
}

function rowsUnder(told: RoundFigures, key: string): RoundRow[] {
  const found = summedOf(told)
  if (key === financeKey) {
    const committeeOf = committeesOfUnits(told.ground.tree)
    return [...found.values()]
      .filter((node) => node.hasOwn && !committeeOf.has(node.id))
      .map((node) => ({ ...unitRow(told, node), sums: node.own, hasBelow: false }))
  }
  const place = [...told.ground.nodes.values()].find((node) => node.key === key)
  const node = place && found.get(place.id)
  if (!node) throw new NotFound('unit')
  const filled = withFigures(told)
  const committeeOf = committeesOfUnits(told.ground.tree)
  // A committee that hangs under another is its own row at the top, never a part of the other.
  const below = node.children.filter(
    (child) => filled.has(child.id) && committeeOf.get(child.id) === committeeOf.get(node.id),
  )
  const own: RoundRow[] = node.hasOwn ? [{ ...unitRow(told, node), kind: 'own', sums: node.own, hasBelow: false }] : []
  return [...own, ...below.map((child) => unitRow(told, child))]
}
