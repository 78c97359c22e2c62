import type { Context, Read, Write } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, day } from '../../shared/local-date.ts'
import {
  findUnit,
  isBody,
  nameOn,
  pathOn,
  periodOn,
  sameUnitAcross,
  treeOn,
  type Unit,
  unitsIn,
} from '../organisation/index.ts'
import { type BudgetSubject, mayReadBudgetVersion } from './budget.policy.ts'
import * as store from './budget.store.ts'
import type { Budget, BudgetVersion, BudgetVersionId } from './budget.ts'
import { listFrameLines } from './frame.store.ts'
import { framesFrom, type Opening } from './frame.ts'
import { listTransfers } from './transfer.store.ts'
import { withTransfers } from './transfer.ts'

/** What the deeds of the budget have in common: the organisation, who may know of a version, and last year's frames. */

export interface Ground {
  readonly units: readonly Unit[]
  readonly municipality: UnitId | null
  subjectOf(version: BudgetSubject['version']): BudgetSubject
  nameOf(unit: UnitId): string
}

export async function readGround(ctx: Pick<Context, 'today'>, tx: Read): Promise<Ground> {
  const units = await unitsIn(tx)
  const municipality = treeOn(units, ctx.today())?.id ?? null
  return {
    units,
    municipality,
    subjectOf: (version) => ({ municipality, version }),
    nameOf: (id) => {
      const unit = findUnit(units, id)
      return unit ? nameOn(unit, ctx.today()) : ''
    },
  }
}

/** To one who may not know of a draft there is none. @throws NotFound */
export function mustBeReadable(
  ctx: Pick<Context, 'actor'>,
  ground: Ground,
  version: BudgetVersion | undefined,
): BudgetVersion {
  if (!version || !mayReadBudgetVersion(ctx.actor, ground.subjectOf(version))) throw new NotFound('budget')
  return version
}

/** The version locked until the deed is done, as the actor saw it. @throws StaleVersion */
export async function lockAsSeen(
  tx: Write,
  id: BudgetVersionId,
  seen: { readonly revision: number },
): Promise<BudgetVersion> {
  const version = await store.lockVersion(tx, id)
  if (version.revision !== seen.revision) throw new StaleVersion('budget', version, seen)
  return version
}

export const firstDayOf = ({ year }: Pick<Budget, 'year'>): Day => day(`${year}-01-01`)

/** A body gets a frame; so do the companies' owner and the administration of finance, but never the municipality as a whole. */
export const mayHoldFrame = (units: readonly Unit[], id: UnitId, budget: Pick<Budget, 'year'>, today: Day): boolean => {
  const unit = findUnit(units, id)
  const period = unit && (periodOn(unit, firstDayOf(budget)) ?? periodOn(unit, today))
  return period !== undefined && period.kind !== 'municipality' && period.kind !== 'company'
}

export const companiesOf = (units: readonly Unit[], budget: Pick<Budget, 'year'>): UnitId[] =>
  units.filter((unit) => periodOn(unit, firstDayOf(budget))?.kind === 'company').map((unit) => unit.id)

/** The path from the municipality down to a unit on the day, or as near to it as the unit was there. */
export function pathAround(units: readonly Unit[], unit: UnitId, on: Day, otherwise: Day): readonly UnitId[] {
  const path = pathOn(units, unit, on)
  return (path.length > 0 ? path : pathOn(units, unit, otherwise)).map(({ id }) => id)
}

export const bodyAbove = (units: readonly Unit[], unit: UnitId, on: Day): UnitId | null =>
  pathOn(units, unit, on).findLast(({ kind }) => isBody(kind))?.id ?? null

/** Current frames of the budget adopted for the year before, at the bodies that answer for them now; null when none is adopted. */
export async function openingOf(
  tx: Read,
  budget: Pick<Budget, 'year'>,
  units: readonly Unit[],
): Promise<Opening[] | null> {
  const last = await store.findAdoptedBudget(tx, budget.year - 1)
  if (!last) return null
  const frames = withTransfers(
    framesFrom(await listFrameLines(tx, last.id)),
    last.budget.year,
    await listTransfers(tx, last),
  )
  const ofYear = frames.filter((frame) => frame.year === last.budget.year)
  const heirOf = (unit: UnitId | null) =>
    unit === null ? null : (sameUnitAcross(units, unit, firstDayOf(budget))?.id ?? unit)
  const inherited = framesFrom(ofYear.map(({ unit, year, amount }) => ({ unit: heirOf(unit), year, amount })))
  return inherited.map(({ unit, amount }) => ({ unit, amount }))
}

/** A policy's answer for showing buttons: the same rule the deed itself asks, for those whose key can write. */
export const can = <Subject>(
  { actor }: Pick<Context, 'actor'>,
  policy: (actor: Context['actor'], subject: Subject) => boolean,
  subject: Subject,
): boolean => actor.scope === 'write' && (isSystem(actor) || policy(actor, subject))

/** What the log calls a version. */
export const labelled = (version: BudgetVersion): BudgetVersion & { readonly title: string } => ({
  ...version,
  title: `${version.budget.title}, ${version.name} (${version.number})`,
})
