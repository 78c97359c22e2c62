import { newId, type Read, refuseStale, type Write } from '../../platform/context.ts'
import { StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'
import type { RoundId } from '../follow-up/index.ts'
import { type ForecastId, type ForecastLine, type ForecastStatus, newForecast, type UnitForecast } from './forecast.ts'
import type { Step } from './proposal.ts'

/** The forecasts of a round that somebody has saved, with their lines. */
export async function listForecasts(tx: Read, round: RoundId): Promise<UnitForecast[]> {
  const rows = await tx.db
    .selectFrom('unitForecast')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('roundId', '=', round)
    .execute()
  if (rows.length === 0) return []
  const lines = await tx.db
    .selectFrom('forecastLine')
    .innerJoin('unitForecast', (join) =>
      join
        .onRef('unitForecast.tenantId', '=', 'forecastLine.tenantId')
        .onRef('unitForecast.forecastId', '=', 'forecastLine.forecastId'),
    )
    .selectAll('forecastLine')
    .where('forecastLine.tenantId', '=', tx.tenant)
    .where('unitForecast.roundId', '=', round)
    .orderBy('groupKey')
    .execute()
  const byForecast = Map.groupBy(lines, (line) => line.forecastId)
  return rows.map((row) => ({
    id: row.forecastId as ForecastId,
    round: row.roundId as RoundId,
    unit: row.unitId as UnitId,
    status: row.status as ForecastStatus,
    author: row.authorId as PersonId | null,
    comment: row.comment,
    revision: row.revision,
    lines: (byForecast.get(row.forecastId) ?? []).map(
      (line): ForecastLine => ({
        group: line.groupKey,
        proposed: line.proposed as Money,
        basis: line.basis as unknown as Step[],
        amount: line.amount as Money,
        reason: line.reason,
      }),
    ),
  }))
}

/** The unit's forecast as saved, or a new one that nobody has saved. */
export const forecastOf = async (tx: Read, round: RoundId, unit: UnitId): Promise<UnitForecast> =>
  (await listForecasts(tx, round)).find((forecast) => forecast.unit === unit) ??
  newForecast(newId<'forecast'>() as ForecastId, round, unit)

/** @throws StaleVersion when somebody else saved first, also the first saving of all */
export async function saveForecast(tx: Write, before: UnitForecast, after: UnitForecast): Promise<UnitForecast> {
  const saved = { ...after, revision: before.revision + 1 }
  await (before.revision === 0 ? insertForecast(tx, saved) : updateForecast(tx, before, saved))
  await tx.db.deleteFrom('forecastLine').where('tenantId', '=', tx.tenant).where('forecastId', '=', after.id).execute()
  if (after.lines.length > 0) {
    const values = after.lines.map(({ group, basis, ...line }) => ({
      tenantId: tx.tenant,
      forecastId: after.id,
      groupKey: group,
      basis: JSON.stringify(basis),
      ...line,
    }))
    await tx.db.insertInto('forecastLine').values(values).execute()
  }
  return saved
}

async function insertForecast(tx: Write, saved: UnitForecast): Promise<void> {
  const inserted = await tx.db
    .insertInto('unitForecast')
    .values({
      tenantId: tx.tenant,
      forecastId: saved.id,
      roundId: saved.round,
      unitId: saved.unit,
      status: saved.status,
      authorId: saved.author,
      comment: saved.comment,
      revision: saved.revision,
    })
    .onConflict((conflict) => conflict.columns(['tenantId', 'roundId', 'unitId']).doNothing())
    .returning('forecastId')
    .executeTakeFirst()
  if (!inserted) throw new StaleVersion('forecast', await forecastOf(tx, saved.round, saved.unit), saved)
}

async function updateForecast(tx: Write, before: UnitForecast, saved: UnitForecast): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('unitForecast')
    .set({ status: saved.status, authorId: saved.author, comment: saved.comment, revision: saved.revision })
    .where('tenantId', '=', tx.tenant)
    .where('forecastId', '=', saved.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'forecast', before, saved)
}

export interface ForecastStep {
  readonly at: string
  readonly personName: string
  readonly step: 'send' | 'approve' | 'send-back'
  readonly reason: string
}

export async function insertStep(
  tx: Write,
  forecast: ForecastId,
  { at, step, reason, person, personName }: ForecastStep & { readonly person: PersonId | null },
): Promise<void> {
  const values = { tenantId: tx.tenant, stepId: newId(), forecastId: forecast, at, personId: person, personName, step }
  await tx.db
    .insertInto('forecastStep')
    .values({ ...values, reason })
    .execute()
}

export const listSteps = async (tx: Read, forecast: ForecastId): Promise<ForecastStep[]> =>
  (
    await tx.db
      .selectFrom('forecastStep')
      .select(['at', 'personName', 'step', 'reason'])
      .where('tenantId', '=', tx.tenant)
      .where('forecastId', '=', forecast)
      .orderBy('at')
      .execute()
  ).map((row) => ({ ...row, step: row.step as ForecastStep['step'] }))

/** Who sent it last; null while nobody has. */
export const senderOf = async (tx: Read, forecast: ForecastId): Promise<PersonId | null> =>
  ((
    await tx.db
      .selectFrom('forecastStep')
      .select('personId')
      .where('tenantId', '=', tx.tenant)
      .where('forecastId', '=', forecast)
      .where('step', '=', 'send')
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.personId ?? null) as PersonId | null
