import type { Read } from '../../platform/context.ts'
import type { Day } from '../../shared/local-date.ts'
import type { Money } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import { listFinalForecasts } from './forecast.store.ts'
import { listGrants } from './grant.store.ts'
import { listInvestments } from './investment.store.ts'
import type { Investment } from './investment.ts'
import { type ProjectStanding, standingOf } from './project-standing.ts'
import { spendingIn } from './spending.service.ts'
import { type RepaymentRisk, repaymentRisk, type StateGrant } from './state-grant.ts'

/** What reports tell of projects and grants, on a given day; outlays negative, grants positive. */

export type ToldProject = Pick<Investment, 'code' | 'name' | 'unit'> & ProjectStanding

export async function projectsTold(
  tx: Read,
  { version, year, throughMonth }: { version: BudgetVersionId; year: number; throughMonth: number },
): Promise<readonly ToldProject[]> {
  const projects = await listInvestments(tx, version)
  const spending = await spendingIn(tx, new Set(projects.map(({ code }) => code)), year, throughMonth)
  const forecasts = await listFinalForecasts(tx)
  return projects.map((project) => {
    const forecast = forecasts.find((one) => one.project === project.id) ?? null
    const { code, name, unit } = project
    return { code, name, unit, ...standingOf(project, year, spending.get(code) ?? [], forecast) }
  })
}

export type ToldGrant = Omit<StateGrant, 'revision' | 'comment'> & {
  readonly unused: Money
  readonly risk: RepaymentRisk
}

export const grantsTold = async (tx: Read, on: Day): Promise<readonly ToldGrant[]> =>
  (await listGrants(tx)).map(({ revision: _, comment: __, ...grant }) => ({ ...grant, ...repaymentRisk(grant, on) }))
