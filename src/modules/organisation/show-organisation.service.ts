import type { Context, Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { type Comparison, compareDays } from './comparison.ts'
import { mayGiveSeats, mayReorganise, maySeeSeats } from './organisation.policy.ts'
import { municipalityOf } from './organisation.service.ts'
import { listUnits } from './organisation.store.ts'
import { nameOn, type Unit, type UnitKind } from './organisation.ts'
import { listSeatLines } from './organisation.views.ts'
import type { SeatLine } from './seat.ts'
import { readStaffing } from './staffing.store.ts'
import { type StaffedNode, type Staffing, type StaffOn, withStaffing } from './staffing.ts'
import { flatten, treeOn, turningDays } from './tree.ts'

/** All units with all their periods, for modules that follow units over time. */
export const unitsIn = (tx: Read): Promise<Unit[]> => listUnits(tx)

/** What each unit was called on a day; a unit that was not there has its nearest known name. */
export const unitNamesOn = async (tx: Read, on: Day): Promise<Map<UnitId, string>> =>
  new Map((await listUnits(tx)).map((unit) => [unit.id, nameOn(unit, on)]))

export interface OrganisationOn {
  readonly on: Day
  readonly tree: StaffedNode | null
  /** Days on which a unit began, changed or ended, earliest first: the reader steps between them. */
  readonly turningDays: readonly Day[]
  readonly mayReorganise: boolean
}

/** Public: bodies and units, no persons. */
export const showOrganisation = (ctx: Context, on: Day): Promise<OrganisationOn> =>
  ctx.read(async (tx) => {
    const [units, staffing] = await Promise.all([listUnits(tx), readStaffing(tx)])
    const tree = treeOn(units, on)
    return {
      on,
      tree: tree ? withStaffing(tree, staffing, on) : null,
      turningDays: turningDays(units),
      mayReorganise: mayReorganise(ctx.actor, { municipality: municipalityOf(units) }),
    }
  })

export interface UnitHistory {
  readonly unit: Unit
  /** For the names of parents, successors, givers and takers. */
  readonly units: readonly Unit[]
  readonly staffing: Staffing
  readonly seats: readonly SeatLine[]
  readonly may: { readonly reorganise: boolean; readonly giveSeats: boolean }
}

/** @throws NotFound when no unit has the key */
export const showUnit = (ctx: Context, key: string): Promise<UnitHistory> =>
  ctx.read(async (tx) => {
    ctx.must(maySeeSeats, undefined)
    const [units, staffing] = await Promise.all([listUnits(tx), readStaffing(tx)])
    const unit = units.find((candidate) => candidate.key === key)
    if (!unit) throw new NotFound('unit')
    const subject = { municipality: municipalityOf(units) }
    return {
      unit,
      units,
      staffing: {
        counts: staffing.counts.filter((count) => count.unit === unit.id),
        moves: staffing.moves.filter((move) => move.from === unit.id || move.to === unit.id),
      },
      seats: await listSeatLines(tx, { unit: unit.id }),
      may: { reorganise: mayReorganise(ctx.actor, subject), giveSeats: mayGiveSeats(ctx.actor, subject) },
    }
  })

export interface ComparedDays {
  readonly comparison: Comparison
  /** For the names of parents, successors, givers and takers. */
  readonly units: readonly Unit[]
}

/** The organisation of two days side by side. Public as the organisation itself. */
export const compareOrganisation = (ctx: Context, from: Day, to: Day): Promise<ComparedDays> =>
  ctx.read(async (tx) => {
    const [units, staffing] = await Promise.all([listUnits(tx), readStaffing(tx)])
    return { comparison: compareDays(units, staffing, from, to), units }
  })

/** @throws NotFound when no unit has the key */
export const unitOfKey = (ctx: Context, key: string): Promise<UnitId> =>
  ctx.read(async (tx) => {
    const unit = (await listUnits(tx)).find((candidate) => candidate.key === key)
    if (!unit) throw new NotFound('unit')
    return unit.id
  })

/** One unit of the tree as a row of a list. */
export interface UnitLine {
  readonly id: UnitId
  readonly key: string
  readonly name: string
  readonly kind: UnitKind
  readonly parent: UnitId | null
  readonly level: number
  readonly from: Day
  readonly until: Day | null
  readonly fullTimeEquivalents: number | null
  readonly basis: StaffOn['basis'] | null
  readonly totalFullTimeEquivalents: number | null
}

export interface UnitsWanted {
  readonly on: Day
  readonly kind?: UnitKind
}

/** The tree of a day as a list, parents first. Public: no persons. */
export async function listUnitsOn(
  ctx: Context,
  { on, kind }: UnitsWanted,
  page: { readonly offset: number; readonly size: number; readonly q: string },
): Promise<{ items: UnitLine[]; total: number }> {
  const { tree } = await showOrganisation(ctx, on)
  const words = page.q.toLocaleLowerCase('sv')
  const found = (tree ? flatten(tree) : [])
    .filter(({ node }) => kind === undefined || node.kind === kind)
    .filter(({ node }) => node.name.toLocaleLowerCase('sv').includes(words))
  const items = found.slice(page.offset, page.offset + page.size).map(({ node, depth }) => ({
    id: node.id,
    key: node.key,
    name: node.name,
    kind: node.kind,
    parent: node.parent,
    level: depth,
    from: node.from,
    until: node.until,
    fullTimeEquivalents: node.staff?.fullTimeEquivalents ?? null,
    basis: node.staff?.basis ?? null,
    totalFullTimeEquivalents: node.totalFullTimeEquivalents,
  }))
  return { items, total: found.length }
}
