import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import { type MoneyUnit, shownIn } from '../../../shared/money.ts'
import { formatNumber, monthName } from '../../../ui/format.ts'
import type { Standing } from '../operating-budget.ts'
import type { SpreadingProfile } from '../spreading.ts'

/** Words and addresses that the pages of the operating budget share. */

export const statusWord: Record<Standing, () => string> = {
  draft: m.operating_budget_status_draft,
  proposed: m.operating_budget_status_proposed,
  approved: m.operating_budget_status_approved,
  adopted: m.operating_budget_status_adopted,
  replaced: m.operating_budget_status_replaced,
}

const standard: Readonly<Record<string, () => string>> = {
  even: m.operating_budget_profile_even,
  'school-year': m.operating_budget_profile_school_year,
  winter: m.operating_budget_profile_winter,
  summer: m.operating_budget_profile_summer,
  quarterly: m.operating_budget_profile_quarterly,
  december: m.operating_budget_profile_december,
}

export const profileName = ({ key, name }: Pick<SpreadingProfile, 'key' | 'name'>): string =>
  name || (standard[key]?.() ?? key)

export const monthOf = (month: number): string => monthName(month, getLocale())
export const shortMonth = (month: number): string => monthOf(month).slice(0, 3)

export const twelve = Array.from({ length: 12 }, (_, at) => at + 1)

/** Where the unit stands in the caption. */
export const amountIn = (amount: number, unit: MoneyUnit): string =>
  formatNumber(shownIn(amount as never, unit, 0), { decimals: 0, language: getLocale() })

export const moneyIn = (amount: number, unit: MoneyUnit): string => `${amountIn(amount, unit)}\u00a0${unit}`

export interface VersionAt {
  readonly key: string
  readonly version: string
}

export const versionPath = ({ key, version }: VersionAt): string => `/arbete/budget/${key}/${version}`
export const unitsPath = (at: VersionAt): string => `${versionPath(at)}/drift`
export const unitPath = (at: VersionAt & { readonly unit: string }): string => `${unitsPath(at)}/${at.unit}`

/** Budget and version said once: a first version is often called as its budget. */
export const versionWords = (budget: string, version: string): string =>
  budget === version ? budget : `${budget}, ${version}`

export const moneyUnitAsked = (url: string, usual: MoneyUnit): MoneyUnit => {
  const asked = new URL(url).searchParams.get('visa')
  return asked === 'kr' || asked === 'tkr' || asked === 'mkr' ? asked : usual
}

/** Twelve months of millions do not fit beside each other in kr, and a month out of sight is not read. */
const widestInKr = 1_000_000_00

/** The unit one begins to write in: kr where every month can be seen at once, else tkr. */
export const usualUnit = (cells: readonly { readonly amount: number }[]): MoneyUnit =>
  cells.some(({ amount }) => Math.abs(amount) >= widestInKr) ? 'tkr' : 'kr'
