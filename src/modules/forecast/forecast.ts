import { refuse } from '../../shared/failure.ts'
import type { Id, PersonId, UnitId } from '../../shared/ids.ts'
import { type Money, plus } from '../../shared/money.ts'
import type { Round, RoundId } from '../follow-up/index.ts'
import type { Step } from './proposal.ts'

/** How the year is going: budget, actual and forecast of each unit in a follow-up round. */

/** One row of follow-up. Variance is actual less budget, both signed: positive is better than budget. */
export interface FollowedUp {
  readonly unit: UnitId
  /** Key of the account group; empty for accounts that belong to none. */
  readonly group: string
  readonly periodBudget: Money
  readonly periodActual: Money
  readonly yearBudget: Money
  /** With the corrective measures that count. */
  readonly yearForecast: Money
}

/** Group of what is booked on an account that no group takes. */
export const noGroup = ''

/**
 * Group of the frame that no body has been given, on no unit: it stands in whole as forecast until it is decided who gets it.
 * No account group has a key with a full stop.
 */
export const frameNotGiven = 'ram.ej-fordelad'

/** The same row with the forecast in its two parts. A null unit is the frame no body has been given, and what is booked on no known unit: "ej fördelat". */
export interface Figure {
  readonly unit: UnitId | null
  readonly group: string
  readonly periodBudget: Money
  readonly periodActual: Money
  readonly yearBudget: Money
  /** Before corrective measures. */
  readonly forecast: Money
  /** Effect this year of the measures that count. */
  readonly measures: Money
}

export const yearForecast = (figure: Pick<Figure, 'forecast' | 'measures'>): Money =>
  plus(figure.forecast, figure.measures)

export type ForecastId = Id<'forecast'>

export const forecastStatuses = ['draft', 'sent', 'approved', 'locked'] as const
export type ForecastStatus = (typeof forecastStatuses)[number]

export interface ForecastLine {
  readonly group: string
  /** As the system proposed it when the line was last saved, with its steps. */
  readonly proposed: Money
  readonly basis: readonly Step[]
  readonly amount: Money
  /** Why the amount is not the proposed one. */
  readonly reason: string
}

export interface UnitForecast {
  readonly id: ForecastId
  readonly round: RoundId
  readonly unit: UnitId
  readonly status: ForecastStatus
  /** Who saved last. */
  readonly author: PersonId | null
  readonly comment: string
  readonly lines: readonly ForecastLine[]
  /** 0 while nobody has saved it. */
  readonly revision: number
}

export const newForecast = (id: ForecastId, round: RoundId, unit: UnitId): UnitForecast => ({
  id,
  round,
  unit,
  status: 'draft',
  author: null,
  comment: '',
  lines: [],
  revision: 0,
})

export function mustTakeForecasts(round: Pick<Round, 'status' | 'name' | 'coversForecast'>): void {
  if (!round.coversForecast) refuse('forecast.not-in-round', { name: round.name })
  if (round.status === 'planned') refuse('forecast.round-not-open', { name: round.name })
  if (round.status === 'closed') refuse('forecast.round-closed', { name: round.name })
}

export interface Written {
  readonly author: PersonId | null
  readonly comment: string
  readonly lines: readonly ForecastLine[]
}

/** A figure of one's own needs its reason; without one the proposal stands. What is sent or approved is not written in. */
export function writeForecast(forecast: UnitForecast, round: Round, written: Written): UnitForecast {
  mustTakeForecasts(round)
  if (forecast.status !== 'draft') refuse('forecast.already-sent')
  const bare = written.lines.find((line) => line.amount !== line.proposed && line.reason.trim() === '')
  if (bare) refuse('forecast.reason-missing', { group: bare.group })
  const lines = written.lines.map((line) => (line.amount === line.proposed ? { ...line, reason: '' } : line))
  return { ...forecast, ...written, lines }
}

/** A comment belongs to every forecast: the figures do not say what the unit does about them. */
export function sendForecast(forecast: UnitForecast, round: Round): UnitForecast {
  mustTakeForecasts(round)
  if (forecast.status !== 'draft') refuse('forecast.already-sent')
  if (forecast.comment.trim() === '') refuse('forecast.comment-missing')
  return { ...forecast, status: 'sent' }
}

/** Whose forecast it is: of whoever wrote in it last, and of whoever sent it. */
export const isOwnForecast = ({ author }: UnitForecast, sender: PersonId | null, person: PersonId | null): boolean =>
  person !== null && (author === person || sender === person)

/** A second pair of eyes: nobody approves a forecast of their own, whatever seats they hold. */
export function approveForecast(forecast: UnitForecast, round: Round, isOwn: boolean): UnitForecast {
  mustTakeForecasts(round)
  if (forecast.status === 'approved') refuse('forecast.already-approved')
  if (forecast.status !== 'sent') refuse('forecast.not-sent')
  if (isOwn) refuse('forecast.own-forecast')
  return { ...forecast, status: 'approved' }
}

/** To the one who wrote it, also what is approved, as long as the round is open. */
export function sendBackForecast(forecast: UnitForecast, round: Round, reason: string): UnitForecast {
  mustTakeForecasts(round)
  if (forecast.status === 'draft') refuse('forecast.nothing-to-send-back')
  if (reason.trim() === '') refuse('forecast.why-sent-back')
  return { ...forecast, status: 'draft' }
}

/** What a closed round holds is history: also what nobody approved keeps its state, and its figures. */
export const lockForecast = (forecast: UnitForecast): UnitForecast =>
  forecast.status === 'approved' ? { ...forecast, status: 'locked' } : forecast

export type NextStep = 'write' | 'approve' | null

export const nextStepOf = (status: ForecastStatus): NextStep =>
  (({ draft: 'write', sent: 'approve', approved: null, locked: null }) as const)[status]
