import { type Context, newId, type Read } from '../../platform/context.ts'
import { NotFound, refuse, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { yearOf } from '../../shared/local-date.ts'
import type { Money } from '../../shared/money.ts'
import { getRound, type Round, type RoundId } from '../follow-up/index.ts'
import { findUnit, reachOn, type UnitNode, unitsIn } from '../organisation/index.ts'
import { type Ground, readGround } from './books.service.ts'
import * as store from './corrective-plan.store.ts'
import type {
  CorrectivePlan,
  CorrectivePlanId,
  Measure,
  MeasureFields,
  MeasureId,
  PlanDecision,
} from './corrective-plan.ts'
import * as rules from './corrective-plan.ts'
import { mayAdoptPlan, mayApproveMeasure, mayKeepPlan, type PlanSubject } from './forecast.policy.ts'
import { mustTakeForecasts } from './forecast.ts'
import { committeeOf } from './round-figures.service.ts'

/** A committee with the departments under it, as the policies ask about it. */
export function planSubject(ground: Ground, committee: UnitId): PlanSubject {
  const below = (node: UnitNode): UnitId[] =>
    node.children.flatMap((child) => (child.kind === 'department' ? [child.id] : below(child)))
  const node = ground.nodes.get(committee)
  return { committee, departments: node ? below(node) : [] }
}

/** Departments whose head may let a measure count: the one the unit lies in, else all of the committee's. */
export function departmentsOf(ground: Ground, committee: UnitId, unit: UnitId): readonly UnitId[] {
  const { departments } = planSubject(ground, committee)
  const own = departments.filter((department) => reachOn(ground.units, department, ground.on).includes(unit))
  return own.length > 0 ? own : departments
}

/**
 * Starts a committee's corrective plan in a round. Measures of its latest earlier plan of the same year come along.
 * @throws Refusal forecast.not-a-committee, forecast.round-closed
 */
export const startPlan = (ctx: Context, order: { round: RoundId; unit: UnitId }): Promise<CorrectivePlan> =>
  ctx.write('corrective-plan.start', `${order.round}/${order.unit}`, async (tx) => {
    const round = await getRound(tx, order.round)
    const ground = await readGround(tx, round.periodEnd)
    if (committeeOf(ground, order.unit) !== order.unit) refuse('forecast.not-a-committee')
    ctx.must(mayKeepPlan, planSubject(ground, order.unit))
    mustTakeForecasts(round)
    const id = newId<'corrective-plan'>() as CorrectivePlanId
    const measures = (await earlierMeasures(tx, round, order.unit)).map((measure) => ({
      ...measure,
      id: newId<'measure'>() as MeasureId,
    }))
    const empty = { id, ...order, status: 'draft', background: '', decision: null, measures: [], revision: 1 } as const
    const inserted = await store.insertPlan(tx, empty)
    const started = measures.length > 0 ? await store.savePlan(tx, inserted, { ...inserted, measures }) : inserted
    return [null, started]
  })

async function earlierMeasures(tx: Read, round: Round, unit: UnitId): Promise<readonly Measure[]> {
  const plans = (await store.listAllPlans(tx)).filter((plan) => plan.unit === unit)
  const dated = await Promise.all(
    plans.map(async (plan) => ({ plan, end: (await getRound(tx, plan.round)).periodEnd })),
  )
  const earlier = dated
    .filter(({ end }) => end < round.periodEnd && yearOf(end) === yearOf(round.periodEnd))
    .toSorted((a, b) => a.end.localeCompare(b.end))
  return earlier.at(-1)?.plan.measures ?? []
}

export interface MeasureOrder extends MeasureFields {
  /** Null for a new one. */
  readonly id: MeasureId | null
  readonly revision: number
  /** By year, the round's own first. */
  readonly effects: readonly { readonly year: number; readonly expected: Money }[]
}

/**
 * Writes a measure into a draft plan. A changed effect loses the approval it had.
 * @throws Refusal forecast.plan-adopted, forecast.number-taken, forecast.decision-half, forecast.unit-elsewhere; StaleVersion
 */
export const saveMeasure = (ctx: Context, id: CorrectivePlanId, order: MeasureOrder): Promise<CorrectivePlan> =>
  ctx.write('corrective-plan.save-measure', id, async (tx) => {
    const { plan, round, ground } = await load(tx, id, order.revision)
    ctx.must(mayKeepPlan, planSubject(ground, plan.unit))
    if (committeeOf(ground, order.unit) !== plan.unit) refuse('forecast.unit-elsewhere')
    const before = plan.measures.find((measure) => measure.id === order.id)
    if (order.id !== null && !before) throw new NotFound('measure')
    const { revision: _, ...fields } = order
    const measure: Measure = {
      ...fields,
      id: order.id ?? (newId<'measure'>() as MeasureId),
      approval: before?.approval ?? null,
      effects: order.effects.map((effect) => ({
        ...effect,
        realised: before?.effects.find(({ year }) => year === effect.year)?.realised ?? null,
      })),
    }
    return [plan, await store.savePlan(tx, plan, rules.writeMeasure(plan, round, measure))]
  })

interface Pointed {
  readonly measure: MeasureId
  readonly revision: number
}

/** @throws Refusal forecast.plan-adopted; NotFound; StaleVersion */
export const removeMeasure = (ctx: Context, id: CorrectivePlanId, order: Pointed): Promise<CorrectivePlan> =>
  ctx.write('corrective-plan.remove-measure', id, async (tx) => {
    const { plan, round, ground } = await load(tx, id, order.revision)
    ctx.must(mayKeepPlan, planSubject(ground, plan.unit))
    measureIn(plan, order.measure)
    return [plan, await store.savePlan(tx, plan, rules.removeMeasure(plan, round, order.measure))]
  })

/** The head of department lets a planned effect count in the forecast. @throws Refusal forecast.already-counts; StaleVersion */
export const approveMeasure = (ctx: Context, id: CorrectivePlanId, order: Pointed): Promise<CorrectivePlan> =>
  ctx.write('corrective-plan.approve-measure', id, async (tx) => {
    const { plan, round, ground } = await load(tx, id, order.revision)
    const measure = measureIn(plan, order.measure)
    ctx.must(mayApproveMeasure, { departments: departmentsOf(ground, plan.unit, measure.unit) })
    const approval = { name: ctx.actor.name, on: ctx.today() }
    return [plan, await store.savePlan(tx, plan, rules.approveMeasure(plan, round, order.measure, approval))]
  })

/** Registers the committee's decision. @throws Refusal forecast.plan-empty, forecast.plan-adopted, forecast.decided-in-future; StaleVersion */
export const adoptPlan = (
  ctx: Context,
  id: CorrectivePlanId,
  order: Omit<PlanDecision, 'body'> & { readonly revision: number },
): Promise<CorrectivePlan> =>
  ctx.write('corrective-plan.adopt', id, async (tx) => {
    const { plan, round } = await load(tx, id, order.revision)
    ctx.must(mayAdoptPlan, { committee: plan.unit })
    if (order.decidedOn > ctx.today()) refuse('forecast.decided-in-future')
    const { decidedOn, paragraph, caseNumber } = order
    const after = rules.adoptPlan(plan, round, { body: plan.unit, decidedOn, paragraph, caseNumber })
    return [plan, await store.savePlan(tx, plan, after)]
  })

/** Tells what a measure brought in a year, in öre; also after the round has closed. @throws Refusal forecast.year-not-in-plan */
export const tellRealised = (
  ctx: Context,
  id: CorrectivePlanId,
  order: Pointed & { readonly year: number; readonly realised: Money | null },
): Promise<CorrectivePlan> =>
  ctx.write('corrective-plan.tell-realised', id, async (tx) => {
    const { plan, ground } = await load(tx, id, order.revision)
    ctx.must(mayKeepPlan, planSubject(ground, plan.unit))
    const after = rules.tellRealised(plan, order.measure, order.year, order.realised)
    return [plan, await store.savePlan(tx, plan, after)]
  })

/** The corrective plan of a committee in a round, for documents; undefined when there is none. */
export const correctivePlanOf = (tx: Read, round: RoundId, committee: UnitId): Promise<CorrectivePlan | undefined> =>
  store.findPlan(tx, round, committee)

/** Every corrective plan with its round and unit, for those who point at one. */
export async function listCorrectivePlans(tx: Read): Promise<
  readonly {
    readonly id: CorrectivePlanId
    readonly unit: UnitId
    readonly unitKey: string
    readonly roundKey: string
    readonly roundName: string
  }[]
> {
  const units = await unitsIn(tx)
  return Promise.all(
    (await store.listAllPlans(tx)).map(async ({ id, unit, round }) => {
      const { key, name } = await getRound(tx, round)
      return { id, unit, unitKey: findUnit(units, unit)?.key ?? '', roundKey: key, roundName: name }
    }),
  )
}

function measureIn(plan: CorrectivePlan, id: MeasureId): Measure {
  const measure = plan.measures.find((one) => one.id === id)
  if (!measure) throw new NotFound('measure')
  return measure
}

async function load(tx: Read, id: CorrectivePlanId, revision: number) {
  const plan = await store.getPlan(tx, id)
  if (plan.revision !== revision) throw new StaleVersion('corrective-plan', plan, { revision })
  const round = await getRound(tx, plan.round)
  return { plan, round, ground: await readGround(tx, round.periodEnd) }
}
