/** The door of investments. */
export type { Investment, InvestmentId, InvestmentYear } from './investment.ts'
export { investmentsOf } from './investments.service.ts'
