import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import type { Finding } from '../../../shared/finding.ts'
import type { Money } from '../../../shared/money.ts'
import { formatMoney, formatNumber } from '../../../ui/format.ts'
import type { InvestmentFindingCode, InvestmentKind } from '../investment.ts'
import type { RepaymentRisk } from '../state-grant.ts'

/** Investments in words. */

export const kr = (amount: Money, decimals = 0): string =>
  formatMoney(amount, 'kr', decimals, { language: getLocale() })
export const tkr = (amount: Money): string => formatMoney(amount, 'tkr', 1, { language: getLocale() })

/** The name of a version where the budget's own does not say it already. */
export const versionTitle = ({
  budget,
  name,
}: {
  readonly budget: { readonly title: string }
  readonly name: string
}) => (name === budget.title ? name : `${budget.title}, ${name}`)

/** For a form: an outlay without its sign. */
export const typedOutlay = (amount: Money): string =>
  amount === 0 ? '' : formatNumber(-amount / 100, { language: getLocale() })

export const kindWord: Record<InvestmentKind, () => string> = {
  asset: () => m.investments_kind_asset(),
  land: () => m.investments_kind_land(),
}

const number = (value: string | number | undefined): string =>
  formatNumber(Number(value ?? 0), { language: getLocale() })

const sentences: Record<InvestmentFindingCode, (facts: Finding['facts']) => string> = {
  'below-threshold': ({ total, limit }) =>
    m.investments_finding_below_threshold({ total: number(total), limit: number(limit) }),
  'life-too-short': ({ years, limit }) => m.investments_finding_life({ years: number(years), limit: number(limit) }),
  'years-beyond-decided': ({ beyond }) => m.investments_finding_beyond({ beyond: number(beyond) }),
  'not-in-use': () => m.investments_finding_not_in_use(),
  'used-before-spent': ({ year }) => m.investments_finding_used_before({ year: String(year) }),
}

export const findingWord = ({ code, facts }: Finding): string =>
  sentences[code as InvestmentFindingCode]?.(facts) ?? code

/** Better or worse than decided, in words. */
export function varianceWord(variance: Money | null): string {
  if (variance === null) return m.investments_variance_none()
  if (variance === 0) return m.investments_variance_zero()
  const size = formatNumber(Math.abs(variance) / 100_000, { language: getLocale(), decimals: 0 })
  return variance > 0 ? m.investments_variance_better({ size }) : m.investments_variance_worse({ size })
}

export const riskWord: Record<RepaymentRisk, () => string> = {
  none: () => m.investments_risk_none(),
  some: () => m.investments_risk_some(),
  high: () => m.investments_risk_high(),
  due: () => m.investments_risk_due(),
}

export const riskKind = { none: 'ok', some: 'remark', high: 'warning', due: 'error' } as const
