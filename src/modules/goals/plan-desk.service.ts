import type { Context, Read, Write } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { isBody, nameOn, pathOn, periodOn, type Unit, unitsIn } from '../organisation/index.ts'
import type { Decider } from './deciding-body.ts'
import { mayReadPlan } from './goals.policy.ts'
import { listVersionsOf, lockPlanVersion } from './plan.store.ts'
import type { PlanVersion, PlanVersionId } from './plan.ts'

/** What the deeds of plans have in common: which version is meant, who may know of it, which bodies decide. */

/** To one who may not know of a draft there is none. @throws NotFound */
export function mustBeReadable(ctx: Pick<Context, 'actor'>, version: PlanVersion | undefined): PlanVersion {
  if (!version || !mayReadPlan(ctx.actor, version)) throw new NotFound('plan')
  return version
}

/**
 * The version asked for by number, else the one that holds, else the newest the reader may see.
 * @throws NotFound
 */
export async function pickVersion(
  ctx: Pick<Context, 'actor'>,
  tx: Read,
  plan: string,
  number?: number,
): Promise<{ version: PlanVersion; versions: PlanVersion[] }> {
  const versions = (await listVersionsOf(tx, plan)).filter((version) => mayReadPlan(ctx.actor, version))
  const version =
    number === undefined
      ? (versions.find(({ status }) => status === 'adopted') ?? versions[0])
      : versions.find((one) => one.number === number)
  return { version: mustBeReadable(ctx, version), versions }
}

/** The version locked until the deed is done, as the actor saw it. @throws StaleVersion */
export async function lockForState(
  tx: Write,
  id: PlanVersionId,
  seen: { readonly revision: number },
): Promise<PlanVersion> {
  const version = await lockPlanVersion(tx, id)
  if (version.revision !== seen.revision) throw new StaleVersion('plan', version, seen)
  return version
}

/** Those who can have decided a plan of the unit on the day: the bodies and units above it, and the council. */
export function decidersOf(units: readonly Unit[], unit: UnitId, on: Day, today: Day): Decider[] {
  const then = pathOn(units, unit, on)
  const path = then.length > 0 ? then : pathOn(units, unit, today)
  const councils = units.flatMap(({ id, periods }) =>
    periods.some((period) => period.kind === 'council') ? [{ unit: id, isBody: true, isCouncil: true }] : [],
  )
  const above = path.map(({ id, kind }) => ({ unit: id, isBody: isBody(kind), isCouncil: kind === 'council' }))
  return [...above, ...councils.filter((council) => !above.some(({ unit: one }) => one === council.unit))]
}

export const isThere = (units: readonly Unit[], id: UnitId, on: Day): boolean => {
  const unit = units.find((one) => one.id === id)
  return unit !== undefined && periodOn(unit, on) !== undefined
}

/** Names of units as of the day, for pages that show where a goal lies. */
export const namesOf = async (tx: Read, on: Day): Promise<Record<UnitId, string>> =>
  Object.fromEntries((await unitsIn(tx)).map((unit) => [unit.id, nameOn(unit, on)]))

/** A policy's answer for showing buttons: the same rule the deed itself asks, for those whose key can write. */
export const can = <Subject>(
  { actor }: Pick<Context, 'actor'>,
  policy: (actor: Context['actor'], subject: Subject) => boolean,
  subject: Subject,
): boolean => actor.scope === 'write' && (isSystem(actor) || policy(actor, subject))

/** What the log calls a plan. */
export const labelled = (version: PlanVersion): PlanVersion & { readonly label: string } => ({
  ...version,
  label: `${version.plan.title} (${version.number})`,
})
