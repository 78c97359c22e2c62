/** The door of investments. */
export { type CapitalCharge, type ChargeOfYear, chargeOf } from './capital-charge.ts'
export { baseOfInterest, bookCapitalCharges, capitalChargesOf } from './charges.service.ts'
export { addGrant, saveGrant, showGrants } from './grants.service.ts'
export type {
  Investment,
  InvestmentComponent,
  InvestmentId,
  InvestmentKind,
  InvestmentOrder,
  InvestmentRule,
  InvestmentYear,
} from './investment.ts'
export {
  addInvestment,
  copyInvestments,
  investmentsOf,
  removeInvestment,
  saveInvestment,
} from './investments.service.ts'
export { judgeInvestment, showFollowedInvestments } from './standing.service.ts'
export type { GrantOrder, RepaymentRisk, StateGrant, StateGrantId } from './state-grant.ts'
export { grantsTold, projectsTold } from './told.service.ts'
