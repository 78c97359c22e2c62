import { refuse } from '../../shared/failure.ts'
import type { Id } from '../../shared/ids.ts'
import { lastOf } from '../../shared/last-of.ts'
import { addDays, type Day } from '../../shared/local-date.ts'
import type { Answer, IndicatorId, IndicatorKind, Secrecy } from '../goals/index.ts'

/** A measurement: what an indicator showed for a period, or why it shows nothing. Missing is never nought. */

export type MeasurementId = Id<'measurement'>

export const sexes = ['total', 'women', 'men'] as const
export type Sex = (typeof sexes)[number]

export const measurementStatuses = ['preliminary', 'final', 'missing', 'not-applicable', 'secret'] as const
export type MeasurementStatus = (typeof measurementStatuses)[number]

export type Content =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Null means asked and not yet reached. */
  | { readonly kind: 'milestone'; readonly reachedOn: Day | null }

export interface Measurement {
  readonly id: MeasurementId
  readonly indicator: IndicatorId
  readonly periodEnd: Day
  readonly sex: Sex
  readonly status: MeasurementStatus
  /** Null when missing, not applicable, or secret to this reader. */
  readonly content: Content | null
  readonly secrecy: Secrecy | null
  /** Known for secret content only to those who may read it. */
  readonly preliminary: boolean
  readonly source: string
  readonly isDemo: boolean
  readonly revision: number
}

/** What a person says when handing in a value. */
export interface Reading {
  readonly indicator: IndicatorId
  readonly periodEnd: Day
  readonly sex: Sex
  readonly status: 'preliminary' | 'final' | 'missing' | 'not-applicable'
  readonly content: Content | null
  readonly secrecy: Secrecy | null
  readonly source: string
  readonly isDemo: boolean
}

/** What a rule needs to know of the indicator that is measured. */
export interface Measured {
  readonly kind: IndicatorKind
  readonly splitBySex: boolean
  readonly targets: readonly { readonly secrecy: Secrecy | null }[]
}

export const contentKindOf = (kind: IndicatorKind): Content['kind'] =>
  kind === 'answer' || kind === 'milestone' ? kind : 'number'

/** Older periods are typing mistakes far more often than history. */
const oldestPeriodInDays = 30 * 366

/**
 * Says no to a reading that cannot be true of the indicator.
 * A value whose target is secret is kept secret by the same provision, whatever the form said.
 */
export function checkReading(reading: Reading, measured: Measured, today: Day): Reading {
  checkPeriod(reading, today)
  if (reading.sex !== 'total' && !measured.splitBySex) refuse('measurement.not-split')
  checkContent(reading, measured)
  const inherited = measured.targets.find((target) => target.secrecy)?.secrecy ?? null
  return { ...reading, secrecy: reading.secrecy ?? inherited }
}

function checkPeriod({ periodEnd, status }: Reading, today: Day): void {
  if (periodEnd < addDays(today, -oldestPeriodInDays)) refuse('measurement.period-too-old', { day: periodEnd })
  if (periodEnd > today && status === 'final') refuse('measurement.period-not-ended', { day: periodEnd })
}

function checkContent({ status, content, periodEnd }: Reading, measured: Measured): void {
  const hasValue = status === 'preliminary' || status === 'final'
  if (hasValue !== (content !== null)) refuse(hasValue ? 'measurement.no-value' : 'measurement.value-with-missing')
  if (content === null) return
  if (content.kind !== contentKindOf(measured.kind)) refuse('measurement.wrong-kind')
  if (content.kind === 'milestone' && content.reachedOn !== null && content.reachedOn > periodEnd)
    refuse('measurement.reached-after-period', { day: periodEnd })
  if (content.kind === 'number') checkNumber(content.value, measured.kind)
}

function checkNumber(value: number, kind: IndicatorKind): void {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) refuse('measurement.no-number')
  if ((kind === 'count' || kind === 'rank') && !Number.isInteger(value)) refuse('measurement.not-whole')
  if ((kind === 'count' && value < 0) || (kind === 'rank' && value < 1)) refuse('measurement.too-small')
}

/** The last measurement at or before a day. */
export const latestAt = (series: readonly Measurement[], on: Day, sex: Sex = 'total'): Measurement | undefined =>
  lastOf(
    series.filter((one) => one.sex === sex),
    on,
  )

/** A result is preliminary as soon as one of its parts is. */
export const anyPreliminary = (parts: readonly { readonly preliminary: boolean }[]): boolean =>
  parts.some((part) => part.preliminary)
