import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'
import type { RoundId } from '../follow-up/index.ts'
import type {
  CorrectivePlan,
  CorrectivePlanId,
  Decider,
  Effect,
  Measure,
  MeasureId,
  MeasureState,
  PlanStatus,
} from './corrective-plan.ts'

const selectPlans = (tx: Read) => tx.db.selectFrom('correctivePlan').selectAll().where('tenantId', '=', tx.tenant)
type PlanRow = Awaited<ReturnType<ReturnType<typeof selectPlans>['executeTakeFirstOrThrow']>>

const selectMeasures = (tx: Read) => tx.db.selectFrom('correctiveMeasure').selectAll().where('tenantId', '=', tx.tenant)
type MeasureRow = Awaited<ReturnType<ReturnType<typeof selectMeasures>['executeTakeFirstOrThrow']>>

export const listPlans = async (tx: Read, round: RoundId): Promise<CorrectivePlan[]> =>
  withMeasures(tx, await selectPlans(tx).where('roundId', '=', round).execute())

/** Of every round: what measures were worth and what came of them. */
export const listAllPlans = async (tx: Read): Promise<CorrectivePlan[]> =>
  withMeasures(tx, await selectPlans(tx).execute())

export const findPlan = async (tx: Read, round: RoundId, unit: UnitId): Promise<CorrectivePlan | undefined> =>
  (await listPlans(tx, round)).find((plan) => plan.unit === unit)

export async function getPlan(tx: Read, id: CorrectivePlanId): Promise<CorrectivePlan> {
  const [plan] = await withMeasures(tx, await selectPlans(tx).where('planId', '=', id).execute())
  if (!plan) throw new NotFound('corrective-plan')
  return plan
}

async function withMeasures(tx: Read, plans: readonly PlanRow[]): Promise<CorrectivePlan[]> {
  if (plans.length === 0) return []
  const ids = plans.map((plan) => plan.planId)
  const measures = await selectMeasures(tx).where('planId', 'in', ids).execute()
  const effects = await tx.db
    .selectFrom('correctiveEffect')
    .select(['measureId', 'year', 'expected', 'realised'])
    .where('tenantId', '=', tx.tenant)
    .where(
      'measureId',
      'in',
      measures.map((measure) => measure.measureId).concat('00000000-0000-0000-0000-000000000000'),
    )
    .orderBy('year')
    .execute()
  const effectsOf = Map.groupBy(effects, (effect) => effect.measureId)
  const measuresOf = Map.groupBy(measures, (measure) => measure.planId)
  return plans.map((plan) =>
    planOf(
      plan,
      (measuresOf.get(plan.planId) ?? []).map((row) => measureOf(row, effectsOf.get(row.measureId) ?? [])),
    ),
  )
}

const planOf = (row: PlanRow, measures: readonly Measure[]): CorrectivePlan => ({
  id: row.planId as CorrectivePlanId,
  round: row.roundId as RoundId,
  unit: row.unitId as UnitId,
  status: row.status as PlanStatus,
  background: row.background,
  decision:
    row.decidedBody && row.decidedOn
      ? {
          body: row.decidedBody as UnitId,
          decidedOn: row.decidedOn,
          paragraph: row.paragraph,
          caseNumber: row.caseNumber,
        }
      : null,
  measures: measures.toSorted((a, b) => a.number.localeCompare(b.number, 'sv', { numeric: true })),
  revision: row.revision,
})

const measureOf = (
  row: MeasureRow,
  effects: readonly { readonly year: number; readonly expected: number; readonly realised: number | null }[],
): Measure => ({
  id: row.measureId as MeasureId,
  number: row.number,
  unit: row.unitId as UnitId,
  group: row.groupKey,
  activity: row.activity,
  description: row.description,
  goal: row.goal,
  decidedBy: row.decidedBy as Decider,
  decidedOn: row.decidedOn,
  state: row.state as MeasureState,
  startsOn: row.startsOn,
  isSecured: row.isSecured,
  approval: row.approvedOn ? { name: row.approvedByName, on: row.approvedOn } : null,
  effects: effects.map(
    ({ year, expected, realised }): Effect => ({
      year,
      expected: expected as Money,
      realised: realised as Money | null,
    }),
  ),
})

export async function insertPlan(tx: Write, plan: CorrectivePlan): Promise<CorrectivePlan> {
  const inserted = await tx.db
    .insertInto('correctivePlan')
    .values({
      tenantId: tx.tenant,
      planId: plan.id,
      roundId: plan.round,
      unitId: plan.unit,
      status: plan.status,
      background: plan.background,
      revision: plan.revision,
    })
    .onConflict((conflict) => conflict.columns(['tenantId', 'roundId', 'unitId']).doNothing())
    .returning('planId')
    .executeTakeFirst()
  if (!inserted) throw new StaleVersion('corrective-plan', await findPlan(tx, plan.round, plan.unit), plan)
  return plan
}

/** The plan with all its measures; one revision for the whole. */
export async function savePlan(tx: Write, before: CorrectivePlan, after: CorrectivePlan): Promise<CorrectivePlan> {
  const saved = { ...after, revision: before.revision + 1 }
  const { numUpdatedRows } = await tx.db
    .updateTable('correctivePlan')
    .set({
      status: saved.status,
      background: saved.background,
      decidedBody: saved.decision?.body ?? null,
      decidedOn: saved.decision?.decidedOn ?? null,
      paragraph: saved.decision?.paragraph ?? '',
      caseNumber: saved.decision?.caseNumber ?? '',
      revision: saved.revision,
    })
    .where('tenantId', '=', tx.tenant)
    .where('planId', '=', saved.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'corrective-plan', before, saved)
  await tx.db.deleteFrom('correctiveMeasure').where('tenantId', '=', tx.tenant).where('planId', '=', saved.id).execute()
  for (const measure of saved.measures) await insertMeasure(tx, saved.id, measure)
  return saved
}

async function insertMeasure(tx: Write, plan: CorrectivePlanId, measure: Measure): Promise<void> {
  const { id, unit, group, approval, effects, ...fields } = measure
  await tx.db
    .insertInto('correctiveMeasure')
    .values({
      tenantId: tx.tenant,
      measureId: id,
      planId: plan,
      unitId: unit,
      groupKey: group,
      approvedByName: approval?.name ?? '',
      approvedOn: approval?.on ?? null,
      ...fields,
    })
    .execute()
  const values = effects.map((effect) => ({ tenantId: tx.tenant, measureId: id, ...effect }))
  if (values.length > 0) await tx.db.insertInto('correctiveEffect').values(values).execute()
}
