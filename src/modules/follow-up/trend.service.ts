import type { Context } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import { lastOfMonth } from '../../shared/local-date.ts'
import {
  findCurrentGoal,
  type Goal,
  type GoalId,
  getSteeringModel,
  goalsOfVersion,
  type Indicator,
  levelOf,
  type PlanVersion,
} from '../goals/index.ts'
import { openSeries } from '../indicators/index.ts'
import { mayDescribeTrend, mayReadFollowUp } from './follow-up.policy.ts'
import { readPlaces } from './places.service.ts'
import { plansOfYear } from './round.service.ts'
import * as store from './trend.store.ts'
import { type Trend, type TrendDescription, type TrendDirection, trendOf } from './trend.ts'

export interface TrendOrder {
  readonly year: number
  readonly direction: TrendDirection
  readonly description: string
  /** Nought when none was there. */
  readonly revision: number
  readonly isDemo?: boolean
}

/** Describes which way a strategic goal moves this year. @throws StaleVersion, NotFound */
export const saveTrend = (ctx: Context, goal: GoalId, order: TrendOrder): Promise<TrendDescription> =>
  ctx.write('trend.save', goal, async (tx) => {
    const home = await findCurrentGoal(tx, goal)
    if (!home) throw new NotFound('goal')
    ctx.must(mayDescribeTrend, (await readPlaces(ctx, tx)).subjectOf(home.goal, home.version.plan))
    const before = await store.findTrend(tx, goal, order.year)
    if ((before?.revision ?? 0) !== order.revision) throw new StaleVersion('trend', before, order)
    const isDemo = order.isDemo === true && isSystem(ctx.actor)
    const after = { goal, ...order, isDemo, revision: 1 }
    const saved = await store.saveTrend(tx, before, after, ctx.actor.person)
    return [before ?? null, { ...saved, title: home.goal.title }]
  })

export interface StrategicGoal {
  readonly goal: Goal
  readonly version: PlanVersion
  readonly trends: readonly { readonly indicator: Indicator; readonly trend: Trend }[]
  /** Latest year first. */
  readonly descriptions: readonly TrendDescription[]
  readonly may: { readonly describe: boolean }
}

/** The strategic goals of a year with the movement of their indicators and what has been said of it. */
export const showTrends = (ctx: Context, year: number): Promise<StrategicGoal[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadFollowUp, undefined)
    const [places, descriptions] = await Promise.all([readPlaces(ctx, tx), store.listTrends(tx)])
    const found: StrategicGoal[] = []
    for (const version of await plansOfYear(tx, year)) {
      const model = await getSteeringModel(tx, version.plan.model)
      const goals = (await goalsOfVersion(tx, version.id)).filter(
        (goal) => levelOf(model, goal.level)?.kind === 'strategic',
      )
      const series = await openSeries(
        tx,
        goals.flatMap((goal) => goal.indicators.map((indicator) => indicator.id)),
      )
      for (const goal of goals) {
        const trends = goal.indicators.map((indicator) => ({
          indicator,
          trend: trendOf(
            indicator,
            series.filter((one) => one.indicator === indicator.id),
            lastOfMonth(year, 12),
          ),
        }))
        const may = { describe: mayDescribeTrend(ctx.actor, places.subjectOf(goal, version.plan)) }
        found.push({ goal, version, trends, descriptions: descriptions.filter((one) => one.goal === goal.id), may })
      }
    }
    return found
  })
