import type { IndicatorId } from '../../modules/goals/index.ts'
import { type Content, type RecordOrder, recordMeasurement } from '../../modules/indicators/index.ts'
import type { Context } from '../../platform/context.ts'
import type { DemoMeasurement } from './demo-files.contract.ts'
import { known } from './load-organisation.ts'

export async function loadValues(
  ctx: Context,
  measurements: readonly DemoMeasurement[],
  indicators: ReadonlyMap<string, IndicatorId>,
): Promise<void> {
  for (const measurement of measurements) await recordMeasurement(ctx, orderOf(measurement, indicators))
}

function orderOf(measurement: DemoMeasurement, indicators: ReadonlyMap<string, IndicatorId>): RecordOrder {
  const { periodEnd, sex, source, isDemo } = measurement
  const indicator = known(indicators, measurement.indicator)
  const common = { indicator, periodEnd, sex, source, isDemo, secrecy: null, seenRevision: null }
  if (measurement.status === 'secret') {
    const { provision, note, value } = measurement.secrecy
    return { ...common, status: 'final', content: { kind: 'number', value }, secrecy: { provision, note } }
  }
  return { ...common, status: measurement.status, content: contentOf(measurement) }
}

function contentOf(measurement: DemoMeasurement): Content | null {
  if ('value' in measurement) return { kind: 'number', value: measurement.value }
  if ('answer' in measurement) return { kind: 'answer', answer: measurement.answer }
  if ('reachedOn' in measurement) return { kind: 'milestone', reachedOn: measurement.reachedOn }
  return null
}
