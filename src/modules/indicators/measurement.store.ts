import { newId, type Read, refuseStale, secretly, type Write } from '../../platform/context.ts'
import type { Day } from '../../shared/local-date.ts'
import type { Answer, IndicatorId } from '../goals/index.ts'
import type { Content, Measurement, MeasurementId, MeasurementStatus, Reading, Sex } from './measurement.ts'

export const selectMeasurements = (tx: Read) =>
  tx.db.selectFrom('measurement').selectAll().where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectMeasurements>['executeTakeFirstOrThrow']>>

export const measurementOf = (row: Row): Measurement => ({
  id: row.measurementId as MeasurementId,
  indicator: row.indicatorId as IndicatorId,
  periodEnd: row.periodEnd,
  sex: row.sex as Sex,
  status: row.status as MeasurementStatus,
  content: contentOf(row),
  secrecy: row.secrecyProvision === null ? null : { provision: row.secrecyProvision, note: row.secrecyNote ?? '' },
  preliminary: row.status === 'preliminary',
  source: row.source,
  isDemo: row.isDemo,
  revision: row.revision,
})

/** A value with neither number nor answer is a milestone that is not reached. */
function contentOf(row: Row): Content | null {
  if (row.status !== 'preliminary' && row.status !== 'final') return null
  if (row.value !== null) return { kind: 'number', value: row.value }
  if (row.answer !== null) return { kind: 'answer', answer: row.answer as Answer }
  return { kind: 'milestone', reachedOn: row.reachedOn }
}

export async function findMeasurement(
  tx: Read,
  { indicator, periodEnd, sex }: Pick<Reading, 'indicator' | 'periodEnd' | 'sex'>,
): Promise<Measurement | undefined> {
  const row = await selectMeasurements(tx)
    .where('indicatorId', '=', indicator)
    .where('periodEnd', '=', periodEnd)
    .where('sex', '=', sex)
    .executeTakeFirst()
  return row && measurementOf(row)
}

/** What a secret row keeps apart: also whether it is there at all, and how sure it is. */
interface SecretContent {
  readonly status: Reading['status']
  readonly content: Content | null
}

const isKept = (reading: Reading) => reading.secrecy !== null

/** The one function that reads secret values; called only after mayReadSecret. */
export async function readSecretContents(
  tx: Read,
  ids: readonly MeasurementId[],
): Promise<ReadonlyMap<MeasurementId, SecretContent>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('secretMeasurement')
    .select(['measurementId', 'content'])
    .where('tenantId', '=', tx.tenant)
    .where('measurementId', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.measurementId as MeasurementId, row.content as unknown as SecretContent]))
}

/** Secret content goes to its own table; the row everybody sees shows only the provision. */
export async function saveMeasurement(
  tx: Write,
  before: Measurement | undefined,
  reading: Reading,
): Promise<Measurement> {
  const columns = columnsOf(reading)
  const id = before?.id ?? (newId<'measurement'>() as MeasurementId)
  if (before) await update(tx, before, reading, columns)
  else {
    const { indicator: indicatorId, periodEnd, sex } = reading
    await tx.db
      .insertInto('measurement')
      .values({ tenantId: tx.tenant, measurementId: id, indicatorId, periodEnd, sex, ...columns })
      .execute()
  }
  await saveSecret(tx, id, reading)
  return shown(id, reading, (before?.revision ?? 0) + 1)
}

async function update(
  tx: Write,
  before: Measurement,
  reading: Reading,
  columns: ReturnType<typeof columnsOf>,
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('measurement')
    .set({ ...columns, revision: before.revision + 1 })
    .where('tenantId', '=', tx.tenant)
    .where('measurementId', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'measurement', before, isKept(reading) ? { [secretly]: true } : reading)
}

function columnsOf(reading: Reading) {
  const { content } = isKept(reading) ? { content: null } : reading
  return {
    status: isKept(reading) ? 'secret' : reading.status,
    value: content?.kind === 'number' ? content.value : null,
    answer: content?.kind === 'answer' ? content.answer : null,
    reachedOn: content?.kind === 'milestone' ? content.reachedOn : null,
    secrecyProvision: reading.secrecy?.provision ?? null,
    secrecyNote: reading.secrecy?.note ?? null,
    source: reading.source,
    isDemo: reading.isDemo,
  }
}

async function saveSecret(tx: Write, measurementId: MeasurementId, reading: Reading): Promise<void> {
  const { tenant: tenantId } = tx
  await tx.db
    .deleteFrom('secretMeasurement')
    .where('tenantId', '=', tenantId)
    .where('measurementId', '=', measurementId)
    .execute()
  if (!isKept(reading)) return
  const content = JSON.stringify({ status: reading.status, content: reading.content } satisfies SecretContent)
  await tx.db.insertInto('secretMeasurement').values({ tenantId, measurementId, content }).execute()
}

/** What the deed answers and the log keeps: of a secret value only that it is there. */
const shown = (id: MeasurementId, reading: Reading, revision: number): Measurement => ({
  ...reading,
  id,
  status: isKept(reading) ? 'secret' : reading.status,
  content: isKept(reading) ? null : reading.content,
  preliminary: !isKept(reading) && reading.status === 'preliminary',
  revision,
})

export async function listSeries(tx: Read, indicators: readonly IndicatorId[], until?: Day): Promise<Measurement[]> {
  if (indicators.length === 0) return []
  const rows = await selectMeasurements(tx)
    .where('indicatorId', 'in', [...indicators])
    .$if(until !== undefined, (query) => query.where('periodEnd', '<=', until as Day))
    .orderBy('periodEnd')
    .orderBy('sex', 'desc')
    .execute()
  return rows.map(measurementOf)
}
