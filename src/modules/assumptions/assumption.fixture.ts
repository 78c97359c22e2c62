import { day } from '../../shared/local-date.ts'
import type { AssumptionSet, AssumptionSetId, AssumptionValue } from './assumption.ts'

export const aValue = (key: string, year: number, value: number, evidence = ''): AssumptionValue => ({
  key,
  year,
  value,
  evidence,
})

/** Tax base 3 600 mkr two years before, so that 2027 and 2028 can be reckoned. */
export const circularValues = (): AssumptionValue[] => [
  aValue('population', 2027, 15_110),
  aValue('tax-base', 2025, 360_000_000_000),
  aValue('tax-base-growth', 2026, 4),
  aValue('tax-base-growth', 2027, 3.5),
  aValue('tax-base-growth', 2028, 3),
  aValue('tax-rate', 2027, 22.16),
  aValue('tax-rate', 2028, 22.16),
  aValue('income-equalisation', 2027, 30_000_000_000),
  aValue('price-index', 2027, 3),
  aValue('internal-interest', 2027, 2.75),
  aValue('payroll-surcharge', 2027, 43.5),
]

export const aSet = (parts: Partial<AssumptionSet> = {}): AssumptionSet => ({
  id: 'a8000000-0000-4000-8000-000000000001' as AssumptionSetId,
  key: 'februari',
  name: 'Cirkulär februari',
  source: 'Cirkulär 26:11',
  publishedOn: day('2026-02-18'),
  basedOn: null,
  values: circularValues(),
  revision: 1,
  ...parts,
})
