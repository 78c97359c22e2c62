import type { Context, Read } from '../../platform/context.ts'
import { NotFound, refuse, StaleVersion } from '../../shared/failure.ts'
import type { Money } from '../../shared/money.ts'
import { type BudgetVersion, findAdoptedBudget } from '../budget/index.ts'
import { lastBookedMonth } from '../ledger/index.ts'
import { findUnit, nameOn, unitsIn } from '../organisation/index.ts'
import { listFinalForecasts, saveFinalForecast } from './forecast.store.ts'
import { listInvestments } from './investment.store.ts'
import type { Investment, InvestmentId } from './investment.ts'
import { mayFollowInvestments, mayJudgeInvestment } from './investments.policy.ts'
import { type FinalForecast, type ProjectStanding, standingOf } from './project-standing.ts'
import { spendingIn } from './spending.service.ts'

/** How the projects of the adopted budget stand: decided, spent, left of the year, and what they will have cost. */

export interface FollowedProject {
  readonly project: Investment
  readonly unitName: string
  readonly standing: ProjectStanding
  readonly forecast: FinalForecast | null
  readonly spending: readonly { readonly year: number; readonly amount: Money }[]
  readonly mayJudge: boolean
}

export interface FollowedInvestments {
  readonly year: number
  /** Null while no budget is adopted for the year. */
  readonly version: BudgetVersion | null
  /** The last month with postings; null when none is booked for the year. */
  readonly bookedThrough: number | null
  readonly projects: readonly FollowedProject[]
}

/** @param year that of today when left out */
export const showFollowedInvestments = (ctx: Context, year?: number): Promise<FollowedInvestments> =>
  ctx.read(async (tx) => {
    ctx.must(mayFollowInvestments, undefined)
    return followed(ctx, tx, year ?? Number(ctx.today().slice(0, 4)))
  })

async function followed(ctx: Context, tx: Read, year: number): Promise<FollowedInvestments> {
  const version = (await findAdoptedBudget(tx, year)) ?? null
  const bookedThrough = await lastBookedMonth(tx, year)
  if (!version) return { year, version, bookedThrough, projects: [] }
  const projects = await listInvestments(tx, version.id)
  const spending = await spendingIn(tx, new Set(projects.map((project) => project.code)), year)
  const forecasts = await listFinalForecasts(tx)
  const units = await unitsIn(tx)
  return {
    year,
    version,
    bookedThrough,
    projects: projects.map((project) => {
      const unit = findUnit(units, project.unit)
      const forecast = forecasts.find((one) => one.project === project.id) ?? null
      const spent = spending.get(project.code) ?? []
      return {
        project,
        unitName: unit ? nameOn(unit, ctx.today()) : '',
        standing: standingOf(project, year, spent, forecast),
        forecast,
        spending: spent,
        mayJudge: ctx.actor.scope === 'write' && mayJudgeInvestment(ctx.actor, project),
      }
    }),
  }
}

/** @throws NotFound when the adopted budget of the year has no such project */
export async function showFollowedProject(ctx: Context, id: InvestmentId, year?: number) {
  const all = await showFollowedInvestments(ctx, year)
  const found = all.projects.find(({ project }) => project.id === id)
  if (!found) throw new NotFound('investment')
  return { ...all, found }
}

export interface Judgement {
  /** Outlay, negative. */
  readonly finalTotal: Money
  readonly comment: string
  /** 0 when nobody has judged before. */
  readonly revision: number
}

/**
 * Judges what a project of an adopted budget will have cost when it is ready.
 * @throws Refusal investment.outlay-not-negative, investment.comment-needed; StaleVersion, NotFound
 */
export const judgeInvestment = (
  ctx: Context,
  id: InvestmentId,
  { finalTotal, comment, revision }: Judgement,
  year?: number,
): Promise<FinalForecast> =>
  ctx.write('investment.judge', id, async (tx) => {
    const all = await followed(ctx, tx, year ?? Number(ctx.today().slice(0, 4)))
    const found = all.projects.find(({ project }) => project.id === id)
    if (!found) throw new NotFound('investment')
    ctx.must(mayJudgeInvestment, found.project)
    const before = found.forecast
    if ((before?.revision ?? 0) !== revision) throw new StaleVersion('investment-forecast', before, { revision })
    if (finalTotal > 0) refuse('investment.outlay-not-negative')
    if (finalTotal !== found.project.decidedTotal && comment.trim() === '') refuse('investment.comment-needed')
    const judged = { project: id, finalTotal, comment: comment.trim(), judgedBy: ctx.actor.name, judgedAt: ctx.now() }
    return [before, await saveFinalForecast(tx, before ?? undefined, judged)]
  })
