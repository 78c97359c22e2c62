import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { inOre, type Money, noMoney } from '../../shared/money.ts'
import type { InvestmentOrder } from './investment.ts'

export const outlayOf = (kronor: number): Money => inOre(-kronor, 'kr')

/** A million kronor over ten years from the turn of the year. */
export const aProject = (parts: Partial<InvestmentOrder> = {}): InvestmentOrder => ({
  code: '7001',
  name: 'Skolgård',
  unit: 'a9000000-0000-4000-8000-000000000001' as UnitId,
  kind: 'asset',
  purpose: '',
  decidedTotal: outlayOf(1_000_000),
  usefulLifeYears: 10,
  inUseFrom: day('2027-01-01'),
  years: [{ year: 2027, amount: outlayOf(1_000_000), carriedOver: noMoney }],
  components: [],
  ...parts,
})
