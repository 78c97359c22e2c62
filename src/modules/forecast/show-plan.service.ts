import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { yearOf } from '../../shared/local-date.ts'
import type { Money } from '../../shared/money.ts'
import { getRoundByKey, type Round } from '../follow-up/index.ts'
import { departmentsOf, planSubject } from './corrective-plan.service.ts'
import { type CorrectivePlan, countingOf, type MeasureId, type PlanSums, sumPlan } from './corrective-plan.ts'
import { mayAdoptPlan, mayApproveMeasure, mayKeepPlan, mayReadForecasts } from './forecast.policy.ts'
import { committeeStates } from './lock-round.service.ts'
import { committeesOfUnits } from './roll-up.ts'
import { readRoundFigures } from './round-figures.service.ts'

export interface PlanView {
  readonly round: Round
  readonly year: number
  /** The year it is today: what has not begun has nothing to follow up. */
  readonly thisYear: number
  readonly unit: { readonly id: UnitId; readonly key: string; readonly name: string }
  /** The committee's forecast less budget before measures. */
  readonly variance: Money
  readonly plan: CorrectivePlan | null
  readonly sums: PlanSums
  /** Units of the committee, for the choice of whose forecast an effect falls on. */
  readonly units: readonly { readonly id: UnitId; readonly name: string }[]
  readonly groups: readonly { readonly key: string; readonly name: string }[]
  readonly may: {
    readonly start: boolean
    readonly write: boolean
    readonly adopt: boolean
    readonly follow: boolean
    /** Measures this person may let count. */
    readonly approve: readonly MeasureId[]
  }
}

/** A committee's corrective plan in a round. @throws NotFound when there is no such round, or the unit is no committee */
export const showPlan = (ctx: Context, roundKey: string, unitKey: string): Promise<PlanView> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadForecasts, undefined)
    const round = await getRoundByKey(tx, roundKey)
    const told = await readRoundFigures(tx, round)
    const { ground, books } = told
    const node = [...ground.nodes.values()].find((one) => one.key === unitKey)
    const committees = committeesOfUnits(ground.tree)
    if (!node || committees.get(node.id) !== node.id) throw new NotFound('committee')
    const plan = told.plans.find((one) => one.unit === node.id) ?? null
    const year = yearOf(round.periodEnd)
    const state = committeeStates(told).find((one) => one.unit === node.id)
    const keeps = ctx.actor.scope === 'write' && mayKeepPlan(ctx.actor, planSubject(ground, node.id))
    const isOpen = round.status === 'open' && round.coversForecast
    const isDraft = isOpen && plan?.status === 'draft'
    const approvable = (plan?.measures ?? []).filter(
      (measure) =>
        isOpen &&
        ctx.actor.scope === 'write' &&
        countingOf(measure) === 'not-likely-enough' &&
        mayApproveMeasure(ctx.actor, { departments: departmentsOf(ground, node.id, measure.unit) }),
    )
    return {
      round,
      year,
      thisYear: yearOf(ctx.today()),
      unit: { id: node.id, key: node.key, name: node.name },
      variance: state?.variance ?? (0 as Money),
      plan,
      sums: sumPlan(plan ?? { measures: [] }, year),
      units: [...ground.nodes.values()]
        .filter((one) => committees.get(one.id) === node.id)
        .map(({ id, name }) => ({ id, name })),
      groups: books.groups.map(({ key, name }) => ({ key, name })),
      may: {
        start: keeps && isOpen && plan === null,
        write: keeps && isDraft,
        adopt: ctx.actor.scope === 'write' && isDraft && mayAdoptPlan(ctx.actor, { committee: node.id }),
        follow: keeps && plan !== null,
        approve: approvable.map((measure) => measure.id),
      },
    }
  })
