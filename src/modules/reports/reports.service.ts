import type { Context, Read } from '../../platform/context.ts'
import { showMunicipality } from '../../platform/web/municipality.ts'
import type { ReportDocument } from '../../shared/document.ts'
import { NotFound } from '../../shared/failure.ts'
import { yearOf } from '../../shared/local-date.ts'
import type { Round } from '../follow-up/index.ts'
import { listAdoptedPlans, listPlanVersions, mayReadPlan, type Plan, type PlanVersion } from '../goals/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import {
  type FollowUpState,
  listGoalRounds,
  publicAssessments,
  readFollowUp,
  readPublicValues,
} from './followed-up.service.ts'
import { decisionText } from './goal-blocks.ts'
import { composeInterimReport } from './interim-report.ts'
import { type Edition, isDecided, readPlanFacts } from './plan-facts.service.ts'
import { composePlanReport } from './plan-report.ts'
import type { GoalFacts, JudgedFacts, PlanFacts, RoundFacts } from './report-facts.ts'
import { reportWords } from './report-language.service.ts'
import { readRoundFacts } from './round-facts.service.ts'

/** Reading for the public and for reports: only what is decided, closed or accepted, the same for everybody who asks. */

/** `staff` also sees plans that are not decided, when the actor may read them; never anything secret. */
export type Audience = 'public' | 'staff'

export interface PlanLine {
  readonly key: string
  readonly title: string
  readonly kind: PlanFacts['kind']
  readonly unit: string
  readonly firstYear: number
  readonly lastYear: number
  readonly version: number
  readonly status: PlanFacts['status']
  readonly decision: string | null
  /** Its years have passed. */
  readonly isEarlier: boolean
}

export interface RoundLine {
  readonly key: string
  readonly name: string
  readonly kind: RoundFacts['kind']
  readonly periodEnd: string
  readonly status: RoundFacts['status']
  readonly isPublic: boolean
}

export interface ReportShelf {
  readonly plans: readonly PlanLine[]
  readonly rounds: readonly RoundLine[]
}

const editionOf = async (ctx: Context): Promise<Edition> => showMunicipality(ctx)

/** What there is to read: plans in force and published rounds; for staff also drafts and rounds under way. */
export async function listReports(ctx: Context, audience: Audience = 'public'): Promise<ReportShelf> {
  const rounds = await listGoalRounds(ctx)
  return ctx.read(async (tx) => {
    const adopted = await listAdoptedPlans(tx)
    const drafts = audience === 'staff' ? await listDrafts(ctx, tx, adopted) : []
    const names = await unitNamesOn(tx, ctx.today())
    const state = await readFollowUp(tx, rounds)
    return {
      plans: [...adopted, ...drafts].map((version) => planLine(version, names, ctx)),
      rounds: state.rounds
        .filter((round) => round.status !== 'planned')
        .map((round) => ({ ...roundLine(round), isPublic: isRoundPublic(round, state) }))
        .filter((round) => audience === 'staff' || round.isPublic),
    }
  })
}

function planLine(version: PlanVersion, names: ReadonlyMap<string, string>, ctx: Context): PlanLine {
  const { plan, decision } = version
  const body = decision && { ...decision, body: names.get(decision.body) ?? '' }
  return {
    key: plan.key,
    title: plan.title,
    kind: plan.kind,
    unit: names.get(plan.unit) ?? '',
    firstYear: plan.firstYear,
    lastYear: plan.lastYear,
    version: version.number,
    status: version.status,
    decision: decisionText(body, reportWords(ctx.locale)),
    isEarlier: plan.lastYear < yearOf(ctx.today()),
  }
}

const roundLine = ({ key, name, kind, periodEnd, status }: Round) => ({ key, name, kind, periodEnd, status })

/** Newer versions of plans in force, and plans that were never adopted. */
async function listDrafts(ctx: Context, tx: Read, adopted: readonly PlanVersion[]): Promise<readonly PlanVersion[]> {
  const rows = await tx.db.selectFrom('plan').select('key').where('tenantId', '=', tx.tenant).orderBy('key').execute()
  const known = new Set(adopted.map((version) => version.id))
  const newest = await Promise.all(rows.map(async ({ key }) => (await listPlanVersions(tx, key))[0]))
  return newest.filter(
    (version) => version !== undefined && !known.has(version.id) && mayReadPlan(ctx.actor, version),
  ) as PlanVersion[]
}

/** A round can be read outside when it is closed, or when a committee has accepted something in it. */
const isRoundPublic = (round: Round, { reports }: FollowUpState): boolean =>
  round.status === 'closed' || reports.some((report) => report.round === round.id && report.status === 'accepted')

/** The version asked for, else the one in force. @throws NotFound also when it exists but may not be read */
async function findReadableVersion(
  ctx: Context,
  tx: Read,
  key: string,
  number: number | undefined,
  audience: Audience,
): Promise<PlanVersion> {
  const versions = await listPlanVersions(tx, key)
  const found =
    number === undefined
      ? versions.find((one) => one.status === 'adopted')
      : versions.find((one) => one.number === number)
  const readable = found && (isDecided(found) || (audience === 'staff' && mayReadPlan(ctx.actor, found)))
  if (!found || !readable) throw new NotFound('plan')
  return found
}

export interface PlanOrder {
  readonly plan: string
  readonly version?: number
  readonly audience?: Audience
}

export async function readPlan(ctx: Context, { plan, version, audience = 'public' }: PlanOrder): Promise<PlanFacts> {
  const [edition, rounds] = [await editionOf(ctx), await listGoalRounds(ctx)]
  return ctx.read(async (tx) => {
    const found = await findReadableVersion(ctx, tx, plan, version, audience)
    const state = await readFollowUp(tx, rounds)
    return readPlanFacts(tx, found, edition, (goals) => readPublicValues(tx, goals, state))
  })
}

/** The council's goals of today: vision and strategic goals, not those of a period that has passed. */
export const readCouncilGoals = async (ctx: Context): Promise<readonly GoalFacts[]> =>
  (await readPlansInForce(ctx, ({ kind, lastYear }) => kind === 'council' && lastYear >= yearOf(ctx.today()))).flatMap(
    (plan) => plan.goals,
  )

/** Every plan in force that is wanted, with goals and public values. */
export async function readPlansInForce(
  ctx: Context,
  isWanted: (plan: Plan) => boolean = () => true,
): Promise<readonly PlanFacts[]> {
  const [edition, rounds] = [await editionOf(ctx), await listGoalRounds(ctx)]
  return ctx.read(async (tx) => {
    const state = await readFollowUp(tx, rounds)
    const plans: PlanFacts[] = []
    for (const version of (await listAdoptedPlans(tx)).filter(({ plan }) => isWanted(plan)))
      plans.push(await readPlanFacts(tx, version, edition, (goals) => readPublicValues(tx, goals, state)))
    return plans
  })
}

export async function readRound(ctx: Context, key: string, audience: Audience = 'public'): Promise<RoundFacts> {
  const [edition, rounds] = [await editionOf(ctx), await listGoalRounds(ctx)]
  return ctx.read(async (tx) => {
    const state = await readFollowUp(tx, rounds)
    const round = state.rounds.find((one) => one.key === key)
    const readable = round && (isRoundPublic(round, state) || (audience === 'staff' && ctx.actor.kind !== 'citizen'))
    if (!round || !readable || round.status === 'planned') throw new NotFound('report')
    return readRoundFacts(tx, round, state, edition)
  })
}

export const showPlanReport = async (ctx: Context, order: PlanOrder): Promise<ReportDocument> =>
  composePlanReport(await readPlan(ctx, order), reportWords(ctx.locale))

export const showRoundReport = async (ctx: Context, key: string, audience?: Audience): Promise<ReportDocument> =>
  composeInterimReport(await readRound(ctx, key, audience), reportWords(ctx.locale))

export interface GoalPage {
  readonly plan: PlanFacts
  readonly goal: GoalFacts
  readonly parent: GoalFacts | null
  readonly children: readonly GoalFacts[]
  readonly judged: readonly JudgedFacts[]
}

/** One goal of a decided plan by its stable address. @throws NotFound */
export async function readGoal(ctx: Context, order: PlanOrder & { readonly ref: string }): Promise<GoalPage> {
  const plan = await readPlan(ctx, order)
  const goal = plan.goals.find((one) => one.ref === order.ref)
  if (!goal) throw new NotFound('goal')
  const all = [...plan.above, ...plan.goals]
  const rounds = await listGoalRounds(ctx)
  return {
    plan,
    goal,
    judged: await ctx.read(async (tx) => publicAssessments(goal.id, await readFollowUp(tx, rounds))),
    parent: all.find((one) => one.id === goal.parent) ?? null,
    children: all.filter((one) => one.parent === goal.id),
  }
}
