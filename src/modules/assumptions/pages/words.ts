import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import { ore } from '../../../shared/money.ts'
import { formatMoney, formatNumber } from '../../../ui/format.ts'
import type { AssumptionUnit } from '../assumption.ts'

export const unitWord: Record<AssumptionUnit, () => string> = {
  percent: () => m.assumptions_unit_percent(),
  count: () => m.assumptions_unit_count(),
  money: () => m.assumptions_unit_money(),
  factor: () => m.assumptions_unit_factor(),
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length

const toldIn = (value: number, unit: AssumptionUnit): number => (unit === 'money' ? value / 100 : value)

/** As shown: kronor when money, with the decimals it has, or as many as the others beside it. */
export const shownValue = (value: number, unit: AssumptionUnit, beside: readonly number[] = []): string => {
  const decimals = Math.max(...[value, ...beside].map((one) => decimalsOf(toldIn(one, unit))))
  return formatNumber(toldIn(value, unit), { language: getLocale(), decimals })
}

export const mkr = (amount: number, signed = false): string =>
  formatMoney(ore(amount), 'mkr', 1, { language: getLocale(), signed })

/** For what is small beside a budget: thousands with one decimal. */
export const inTkr = (amount: number): string => formatMoney(ore(amount), 'tkr', 1, { language: getLocale() })

/** A version that is called as its budget is named once. */
export const versionName = ({ budget, name }: { budget: { title: string }; name: string }): string =>
  budget.title === name ? name : `${budget.title}, ${name}`
