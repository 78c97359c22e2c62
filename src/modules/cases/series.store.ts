import { sql } from 'kysely'
import type { Read, Write } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { ExplainedGap, NumberSeries } from './number-series.ts'

const selectSeries = (tx: Read) =>
  tx.db
    .selectFrom('caseSeries')
    .select(['unitId', 'year', 'form', 'bodyCode', 'nextNumber'])
    .where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectSeries>['executeTakeFirstOrThrow']>>

const seriesOf = ({ unitId, ...row }: Row): NumberSeries => ({ ...row, body: unitId as UnitId })

export const listSeries = async (tx: Read): Promise<NumberSeries[]> =>
  (await selectSeries(tx).orderBy('year', 'desc').orderBy('bodyCode').execute()).map(seriesOf)

export async function saveSeries(tx: Write, { body: unitId, ...series }: NumberSeries): Promise<void> {
  await tx.db
    .insertInto('caseSeries')
    .values({ tenantId: tx.tenant, unitId, ...series })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'unitId', 'year']).doUpdateSet({ form: series.form, bodyCode: series.bodyCode }),
    )
    .execute()
}

/** A new year goes on in the form of the year before, from one. Of two clerks who open the year at once the second waits and finds it there. */
async function openYear(tx: Write, body: UnitId, year: number): Promise<void> {
  const columns = ['tenantId', 'unitId', 'year', 'form', 'bodyCode'] as const
  await tx.db
    .insertInto('caseSeries')
    .columns([...columns])
    .expression((from) =>
      from
        .selectFrom('caseSeries')
        .select(['tenantId', 'unitId', sql<number>`${year}::integer`.as('year'), 'form', 'bodyCode'])
        .where('tenantId', '=', tx.tenant)
        .where('unitId', '=', body)
        .where('year', '<', year)
        .orderBy('year', 'desc')
        .limit(1),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface DrawnNumber {
  readonly series: NumberSeries
  readonly number: number
}

/**
 * The next number, under the row's lock until the deed is stored: a deed that fails gives its number back.
 * @throws Refusal case.no-series
 */
export async function drawNumber(tx: Write, body: UnitId, year: number): Promise<DrawnNumber> {
  const draw = () =>
    tx.db
      .updateTable('caseSeries')
      .set((of) => ({ nextNumber: of('nextNumber', '+', 1) }))
      .where('tenantId', '=', tx.tenant)
      .where('unitId', '=', body)
      .where('year', '=', year)
      .returning(['unitId', 'year', 'form', 'bodyCode', 'nextNumber'])
      .executeTakeFirst()
  let row = await draw()
  if (!row) {
    await openYear(tx, body, year)
    row = await draw()
  }
  if (!row) refuse('case.no-series', { year })
  return { series: seriesOf(row), number: row.nextNumber - 1 }
}

/** A number from an earlier register: the series goes on after it. */
export async function takeNumber(tx: Write, body: UnitId, year: number, number: number): Promise<NumberSeries> {
  const row = await tx.db
    .updateTable('caseSeries')
    .set((of) => ({ nextNumber: of.fn<number>('greatest', ['nextNumber', of.val(number + 1)]) }))
    .where('tenantId', '=', tx.tenant)
    .where('unitId', '=', body)
    .where('year', '=', year)
    .returning(['unitId', 'year', 'form', 'bodyCode', 'nextNumber'])
    .executeTakeFirst()
  if (!row) refuse('case.no-series', { year })
  return seriesOf(row)
}

export async function listTakenNumbers(tx: Read, body: UnitId, year: number): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('caseFile')
    .select('runningNumber')
    .where('tenantId', '=', tx.tenant)
    .where('unitId', '=', body)
    .where('year', '=', year)
    .orderBy('runningNumber')
    .execute()
  return rows.map(({ runningNumber }) => runningNumber)
}

export async function listExplainedGaps(tx: Read, body: UnitId, year: number): Promise<ExplainedGap[]> {
  const rows = await tx.db
    .selectFrom('caseNumberGap')
    .select(['firstNumber as first', 'lastNumber as last', 'reason'])
    .where('tenantId', '=', tx.tenant)
    .where('unitId', '=', body)
    .where('year', '=', year)
    .orderBy('firstNumber')
    .execute()
  return rows
}

export async function insertGap(tx: Write, body: UnitId, year: number, gap: ExplainedGap): Promise<void> {
  await tx.db
    .insertInto('caseNumberGap')
    .values({
      tenantId: tx.tenant,
      unitId: body,
      year,
      firstNumber: gap.first,
      lastNumber: gap.last,
      reason: gap.reason,
    })
    .execute()
}
