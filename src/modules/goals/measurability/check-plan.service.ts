import type { Context, Read } from '../../../platform/context.ts'
import type { Day } from '../../../shared/local-date.ts'
import { goalsOfVersion } from '../goal.store.ts'
import { goalsAbove } from '../goal-kin.service.ts'
import { listVersionsOf } from '../plan.store.ts'
import type { PlanVersion } from '../plan.ts'
import { mustBeReadable } from '../plan-desk.service.ts'
import { listVersions } from '../plans.views.ts'
import { getSteeringModel } from '../steering-model.store.ts'
import { type ExplainedFinding, explainFinding } from './explain-finding.service.ts'
import type { CheckedPlan, MeasurabilityFinding } from './measurability.ts'
import { checkMeasurability } from './register.ts'
import { roundsOf } from './rounds.ts'

/** The measurability check of a plan as it stands, explained in the reader's language. */

export type PlanFinding = MeasurabilityFinding & ExplainedFinding

export interface CheckResult {
  readonly version: PlanVersion
  readonly goalCount: number
  readonly findings: readonly PlanFinding[]
}

export interface CheckWish {
  /** The newest the reader may see, unless told. */
  readonly version?: number | undefined
  /** Days to be judged for, unless the interim and annual report of the year at hand. */
  readonly rounds?: readonly Day[] | undefined
}

/**
 * @param plan key or id
 * @throws NotFound
 */
export const checkPlan = (ctx: Context, plan: string, wish: CheckWish = {}): Promise<CheckResult> =>
  ctx.read(async (tx) => {
    const versions = await listVersionsOf(tx, plan)
    const wanted = wish.version === undefined ? versions[0] : versions.find((one) => one.number === wish.version)
    return checkVersion(ctx, tx, mustBeReadable(ctx, wanted), wish)
  })

/** The newest version of every plan the reader may see. */
export const checkAllPlans = (ctx: Context): Promise<CheckResult[]> =>
  ctx.read(async (tx) => {
    const versions = await listVersions(tx, ['draft', 'proposed', 'adopted'])
    const newest = new Map(versions.toReversed().map((version) => [version.plan.id, version]))
    for (const version of versions)
      if (version.number > (newest.get(version.plan.id)?.number ?? 0)) newest.set(version.plan.id, version)
    const results: CheckResult[] = []
    for (const version of newest.values()) results.push(await checkVersion(ctx, tx, version, {}))
    return results
  })

async function checkVersion(ctx: Context, tx: Read, version: PlanVersion, wish: CheckWish): Promise<CheckResult> {
  const goals = await goalsOfVersion(tx, version.id)
  const above = (await goalsAbove(ctx, tx, goals)).map(({ goal }) => goal)
  const { levels } = await getSteeringModel(tx, version.plan.model)
  const rounds = wish.rounds ?? roundsOf(version.plan, ctx.today())
  return { version, goalCount: goals.length, findings: explainAll({ goals, above, levels, rounds }, ctx.locale) }
}

export const explainAll = (plan: CheckedPlan, locale: Context['locale']): PlanFinding[] =>
  checkMeasurability(plan).map((finding) => ({ ...finding, ...explainFinding(finding, locale) }))
