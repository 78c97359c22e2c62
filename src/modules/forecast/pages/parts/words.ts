import { m } from '../../../../generated/paraglide/messages.js'
import { getLocale } from '../../../../generated/paraglide/runtime.js'
import type { Money, MoneyUnit } from '../../../../shared/money.ts'
import { oreIn } from '../../../../shared/money.ts'
import { formatMoney, monthName as nameOf } from '../../../../ui/format.ts'
import type { StatusKind } from '../../../../ui/status.tsx'
import type { ForecastStatus } from '../../forecast.ts'
import { varianceWord } from '../../variance.ts'

const words = { better: m.forecast_better, worse: m.forecast_worse, level: m.forecast_level }

export const decimalsOf: Readonly<Record<MoneyUnit, number>> = { kr: 2, tkr: 0, mkr: 1 }

export const money = (amount: Money, unit: MoneyUnit, signed = false): string =>
  formatMoney(amount, unit, decimalsOf[unit], { language: getLocale(), signed })

/** As it is shown: what rounds to nought is level. */
export const wordOf = (off: Money, unit: MoneyUnit): string =>
  words[varianceWord(off, oreIn[unit] / 10 ** decimalsOf[unit])]()

export const isWorse = (off: Money, unit: MoneyUnit): boolean =>
  varianceWord(off, oreIn[unit] / 10 ** decimalsOf[unit]) === 'worse'

export const monthName = (month: number): string => nameOf(month, getLocale())

export const statusKind: Readonly<Record<ForecastStatus, StatusKind>> = {
  draft: 'draft',
  sent: 'sent',
  approved: 'approved',
  locked: 'final',
}

export const statusWord: Readonly<Record<ForecastStatus, () => string>> = {
  draft: m.forecast_state_draft,
  sent: m.forecast_state_sent,
  approved: m.forecast_state_approved,
  locked: m.forecast_state_locked,
}

export const economyPath = '/arbete/ekonomi'
export const roundPath = (round: string): string => `${economyPath}/${round}`
export const unitPath = (round: string, unit: string): string => `${roundPath(round)}/${unit}`
export const planPath = (round: string, unit: string): string => `${unitPath(round, unit)}/atgarder`

/** The last month that a round counts. */
export interface Counted {
  readonly year: number
  readonly through: number
}

/** What is booked on a unit itself through the months counted, in the ledger: by account, down to vouchers. */
export function ledgerPath(unit: string, { year, through }: Counted, group?: string): string {
  const kept = group === undefined ? '' : `&grupp=${group || 'ej-fordelat'}`
  return `/arbete/huvudbok/utfall/${unit}?ar=${year}&tom=${through}&bara=1${kept}`
}

/** Effects of measures are told in mkr with two decimals (document 004, annex 2). */
export const mkr2 = (amount: Money): string => formatMoney(amount, 'mkr', 2, { language: getLocale() })
