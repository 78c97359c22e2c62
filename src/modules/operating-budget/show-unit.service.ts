import type { Context, Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { assumptionFor, setBehind } from '../assumptions/index.ts'
import { type AccountGroup, accountGroups, codeNames } from '../ledger/index.ts'
import { type Unit, unitsIn } from '../organisation/index.ts'
import { listCells } from './cell.store.ts'
import { type CellComment, listComments } from './comment.store.ts'
import { listLines } from './line.store.ts'
import {
  mayApproveUnitBudget,
  mayCommentUnitBudget,
  mayEditUnitBudget,
  mayFollowUnitWork,
  mayReadUnitBudget,
} from './operating-budget.policy.ts'
import { type Cell, type Line, type Lock, lockOf, type UnitState } from './operating-budget.ts'
import { type Place, placeIn, versionAt, type Where } from './place.service.ts'
import { listPositions } from './position.store.ts'
import type { Position } from './position.ts'
import { listSpreadingProfiles, patternsOfLastYear } from './profile.service.ts'
import { lastYear, type SpreadingProfile } from './spreading.ts'
import { listSteps, readUnitState, type UnitStep } from './unit.store.ts'

/** Where a page or a program is: key and number of the version, key of the unit, or its id. */
export interface Asked {
  readonly key: string
  readonly number: number
  readonly unit: string
}

/** A line with the weights that spread a sum over its months. */
export type ShownLine = Line & { readonly weights: readonly number[] }

export interface UnitBudget {
  readonly place: Place
  readonly state: UnitState
  readonly steps: readonly UnitStep[]
  readonly groups: readonly AccountGroup[]
  readonly profiles: readonly SpreadingProfile[]
  readonly lines: readonly ShownLine[]
  /** What the ledger calls the activities of the lines, by code; those it does not know are left out. */
  readonly activities: Readonly<Record<string, string>>
  readonly cells: readonly Cell[]
  readonly comments: readonly CellComment[]
  readonly may: {
    readonly edit: boolean
    readonly comment: boolean
    readonly approve: boolean
    /** Sees comments, steps and positions. */
    readonly follow: boolean
  }
  /** Why nothing can be written; null when it can. */
  readonly lock: Lock | null
}

/** @throws NotFound for a unit or a version that is not there or not the actor's to see */
export async function placeAt(ctx: Context, tx: Read, { key, number, unit }: Asked): Promise<Place> {
  const version = await versionAt(ctx, tx, key, number)
  const units: Unit[] = await unitsIn(tx)
  const found = units.find((one) => one.key === unit || one.id === unit)
  if (!found) throw new NotFound('unit')
  const place = placeIn(ctx, version, units, found)
  ctx.must(mayReadUnitBudget, place)
  return place
}

const rights = (ctx: Context, place: Place, state: UnitState) => {
  const isOpen = place.version.status === 'draft'
  const can = (policy: typeof mayEditUnitBudget) => isAllowed(ctx, policy, place)
  const lock = lockOf(place.version, state.status, can(mayEditUnitBudget))
  const may = {
    edit: lock === null,
    comment: can(mayCommentUnitBudget),
    follow: can(mayFollowUnitWork),
    approve: isOpen && state.status !== 'draft' && can(mayApproveUnitBudget),
  }
  return { may, lock }
}

const isAllowed = (ctx: Context, policy: typeof mayEditUnitBudget, place: Place) =>
  ctx.actor.kind === 'system' || policy(ctx.actor, place)

/** Everything of one unit's operating budget in a version. */
export const showUnitBudget = (ctx: Context, asked: Asked): Promise<UnitBudget> =>
  ctx.read(async (tx) => {
    const place = await placeAt(ctx, tx, asked)
    const { id } = place.version
    const { year } = place.version.budget
    const state = await readUnitState(tx, id, place.unit)
    const profiles = await listSpreadingProfiles(tx)
    const allowed = rights(ctx, place, state)
    const lines = await listLines(tx, id, place.unit)
    return {
      place,
      state,
      activities: await activitiesOf(tx, lines),
      steps: allowed.may.follow ? await listSteps(tx, id, place.unit) : [],
      groups: await accountGroups(tx, year),
      profiles,
      lines: await weighted(tx, lines, profiles, year),
      cells: await listCells(tx, id, place.unit),
      comments: allowed.may.follow ? await listComments(tx, id, place.unit) : [],
      ...allowed,
    }
  })

async function activitiesOf(tx: Read, lines: readonly Line[]): Promise<UnitBudget['activities']> {
  const used = new Set(lines.flatMap(({ activity }) => activity || []))
  if (used.size === 0) return {}
  return Object.fromEntries([...(await codeNames(tx, 'activity'))].filter(([code]) => used.has(code)))
}

async function weighted(
  tx: Read,
  lines: readonly Line[],
  profiles: readonly SpreadingProfile[],
  year: number,
): Promise<ShownLine[]> {
  const needsLedger = lines.some(({ profile }) => profile === lastYear)
  const pattern = needsLedger ? await patternsOfLastYear(tx, year) : undefined
  return lines.map((line) => ({
    ...line,
    weights:
      (line.profile === lastYear
        ? pattern?.(line)
        : profiles.find((profile) => profile.key === line.profile)?.weights) ?? Array<number>(12).fill(1),
  }))
}

export interface Changes {
  readonly cells: readonly Cell[]
  readonly change: number
  /** Grows when lines, comments or the state of the unit change: the page is then read anew. */
  readonly lineChange: number
}

/** What has been stored in a unit after a number of change. */
export const changesSince = (ctx: Context, asked: Asked, since: number): Promise<Changes> =>
  ctx.read(async (tx) => {
    const place = await placeAt(ctx, tx, asked)
    // Read first: a change that is stored in between is then told twice rather than never.
    const state = await readUnitState(tx, place.version.id, place.unit)
    const cells = await listCells(tx, place.version.id, place.unit, since)
    return { cells, change: state.lastChange, lineChange: state.lastLineChange }
  })

export interface UnitPositions {
  readonly place: Place
  readonly state: UnitState
  readonly groups: readonly AccountGroup[]
  readonly positions: readonly Position[]
  /** Per cent that the budget rests on, and the set of assumptions that says so; null while nothing is said of it. */
  readonly surcharge: { readonly percent: number; readonly set: string; readonly setKey: string } | null
  readonly may: { readonly edit: boolean }
  readonly lock: Lock | null
}

export const showPositions = (ctx: Context, asked: Asked): Promise<UnitPositions> =>
  ctx.read(async (tx) => {
    const place = await placeAt(ctx, tx, asked)
    ctx.must(mayFollowUnitWork, place)
    const state = await readUnitState(tx, place.version.id, place.unit)
    return {
      place,
      state,
      groups: await accountGroups(tx, place.version.budget.year),
      positions: await listPositions(tx, place.version.id, place.unit),
      surcharge: await surchargeOf(tx, place),
      ...rights(ctx, place, state),
    }
  })

async function surchargeOf(tx: Read, { version }: Place): Promise<UnitPositions['surcharge']> {
  const percent = await assumptionFor(tx, version.id, 'payroll-surcharge', version.budget.year)
  const set = percent === null ? null : await setBehind(tx, version.id)
  return percent === null || set === null ? null : { percent, set: set.name, setKey: set.key }
}

/** The ids behind an address. @throws NotFound */
export const placeOfUnit = (ctx: Context, asked: Asked): Promise<Where> =>
  ctx.read(async (tx) => {
    const { version, unit } = await placeAt(ctx, tx, asked)
    return { version: version.id, unit }
  })

export type { CellComment }
