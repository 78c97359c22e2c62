import { type Context, type Read, secretly, type Write } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { StaleVersion } from '../../shared/failure.ts'
import type { Day } from '../../shared/local-date.ts'
import {
  getCurrentIndicator,
  type IndicatorId,
  type IndicatorInPlan,
  mayReadPlan,
  revealGoals,
} from '../goals/index.ts'
import { type MeasuredUnits, mayReadSecretMeasurement, mayRecordMeasurement } from './measurement.policy.ts'
import * as store from './measurement.store.ts'
import { checkReading, type Measurement, type Reading } from './measurement.ts'

/** A value as handed in, with the revision the person saw: null when none was there, left out when it does not matter. */
export interface RecordOrder extends Reading {
  readonly seenRevision?: number | null
}

const unitsOf = ({ version, goal }: Pick<IndicatorInPlan, 'version' | 'goal'>): MeasuredUnits => ({
  planUnit: version.plan.unit,
  focusUnits: goal.focusUnits,
})

/**
 * Hands in the value of an indicator for a period; the same period again replaces it.
 * @throws Refusal measurement.*, StaleVersion, NotFound
 */
export const recordMeasurement = (ctx: Context, order: RecordOrder): Promise<Measurement> =>
  ctx.write('measurement.record', order.indicator, async (tx) => {
    const measured = await getCurrentIndicator(tx, order.indicator)
    ctx.must(mayRecordMeasurement, unitsOf(measured))
    const [before, after] = await storeReading(ctx, tx, measured, order)
    return [before, { ...after, name: measured.indicator.name }]
  })

/** The same inside a deed that has authorised already: a report brings its values along. */
export async function storeReading(
  ctx: Context,
  tx: Write,
  { indicator }: Pick<IndicatorInPlan, 'indicator'>,
  order: RecordOrder,
): Promise<readonly [Measurement | null, Measurement]> {
  const { seenRevision, ...given } = order
  const reading = checkReading(given, indicator, ctx.today())
  const before = await store.findMeasurement(tx, reading)
  if (seenRevision !== undefined && (before?.revision ?? null) !== seenRevision)
    throw new StaleVersion('measurement', before, reading.secrecy ? { [secretly]: true } : reading)
  return [before ?? null, await store.saveMeasurement(tx, before, reading)]
}

/** All values of some indicators of one goal, secret ones without content unless the actor may read them. */
export async function seriesOfGoal(
  ctx: Pick<Context, 'actor'>,
  tx: Read,
  home: Pick<IndicatorInPlan, 'version' | 'goal'>,
  until?: Day,
): Promise<Measurement[]> {
  const series = await store.listSeries(
    tx,
    home.goal.indicators.map((indicator) => indicator.id),
    until,
  )
  const may = isSystem(ctx.actor) || mayReadSecretMeasurement(ctx.actor, unitsOf(home))
  return may ? reveal(tx, series) : series
}

/** Values of many indicators as anybody may see them: for lists, public pages and what is stored. */
export const openSeries = (tx: Read, indicators: readonly IndicatorId[], until?: Day): Promise<Measurement[]> =>
  store.listSeries(tx, indicators, until)

/** Content that was secret stays marked, so that no log takes it in. */
async function reveal(tx: Read, series: readonly Measurement[]): Promise<Measurement[]> {
  const ids = series.filter((one) => one.status === 'secret').map((one) => one.id)
  const contents = await store.readSecretContents(tx, ids)
  return series.map((one) => {
    const kept = contents.get(one.id)
    if (!kept) return one
    const content = kept.content && { ...kept.content, [secretly]: true }
    return { ...one, status: kept.status, content, preliminary: kept.status === 'preliminary' }
  })
}

export interface IndicatorSeries extends IndicatorInPlan {
  readonly series: readonly Measurement[]
  readonly may: { readonly record: boolean }
}

/** One indicator with all its values, also split by sex where it is. Public where its plan is. */
export const showIndicatorSeries = (ctx: Context, id: IndicatorId): Promise<IndicatorSeries> =>
  ctx.read(async (tx) => {
    const home = await getCurrentIndicator(tx, id)
    ctx.must(mayReadPlan, home.version)
    const [goal = home.goal] = await revealGoals(ctx, tx, home.version, [home.goal])
    const all = await seriesOfGoal(ctx, tx, home)
    return {
      ...home,
      goal,
      indicator: goal.indicators.find((indicator) => indicator.id === id) ?? home.indicator,
      series: all.filter((one) => one.indicator === id),
      may: { record: mayRecordMeasurement(ctx.actor, unitsOf(home)) },
    }
  })
