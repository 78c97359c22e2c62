import type { Money } from '../../shared/money.ts'
import type { PositionTerms } from './position.ts'

export const terms = (parts: Partial<PositionTerms> = {}): PositionTerms => ({
  group: 'personal',
  title: 'Handläggare',
  holders: 1,
  share: 10_000,
  monthlyPay: 40_000_00 as Money,
  surcharge: 4_066,
  revisedOn: null,
  revisionRate: 0,
  fromMonth: 1,
  untilMonth: 12,
  ...parts,
})
