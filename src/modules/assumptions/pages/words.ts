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

/** As shown: kronor when money, with the decimals it has. */
export const shownValue = (value: number, unit: AssumptionUnit): string => {
  const told = unit === 'money' ? value / 100 : value
  return formatNumber(told, { language: getLocale(), decimals: decimalsOf(told) })
}

export const mkr = (amount: number, signed = false): string =>
  formatMoney(ore(amount), 'mkr', 1, { language: getLocale(), signed })

export const versionName = (version: { budget: { title: string }; name: string }): string =>
  `${version.budget.title}, ${version.name}`
