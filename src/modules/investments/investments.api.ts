import { z } from 'zod'
import { type Api, listRoute, route } from '../../platform/api.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import { showCharges } from './charges.service.ts'
import { showGrants } from './grants.service.ts'
import type { InvestmentOrder } from './investment.ts'
import { chargeRow, grantRow, investmentContract, investmentRow, standingRow } from './investments.contract.ts'
import { addInvestment } from './investments.service.ts'
import { showInvestmentPlan } from './show-plan.service.ts'
import { showFollowedInvestments } from './standing.service.ts'

const tag = 'investments'
const page = <Row>(rows: readonly Row[], { offset, size }: { readonly offset: number; readonly size: number }) => ({
  items: rows.slice(offset, offset + size),
  total: rows.length,
})
const ofVersion = z.object({ key: z.string(), number: z.coerce.number().int().min(1) })

/** Plans, charges and standing of investments; whole öre, outlays and costs negative. */
export function registerInvestmentsApi(api: Api): void {
  listRoute(
    api,
    {
      path: '/budgets/{key}/versions/{number}/investments',
      tag,
      summary: 'investments_api_plan',
      item: investmentRow,
      params: ofVersion,
    },
    async ({ context, params, wanted }) => {
      const { bodies } = await showInvestmentPlan(context, params.key, params.number)
      const rows = bodies.flatMap((body) =>
        body.projects.flatMap(({ project, unitName }) => {
          const { years, components: _, purpose: __, revision: ___, ...rest } = project
          const told = years.length > 0 ? years : [{ year: null, amount: 0, carriedOver: 0 }]
          return told.map((one) => ({ ...rest, unit: unitName, body: body.name, ...one }))
        }),
      )
      return page(rows, wanted)
    },
  )
  listRoute(
    api,
    {
      path: '/budgets/{key}/versions/{number}/capital-charges',
      tag,
      summary: 'investments_api_charges',
      item: chargeRow,
      params: ofVersion,
    },
    async ({ context, params, wanted }) => page(await showCharges(context, params.key, params.number), wanted),
  )
  listRoute(
    api,
    {
      path: '/investments',
      tag,
      summary: 'investments_api_standing',
      item: standingRow,
      filters: z.object({ year: z.coerce.number().int().min(1990).max(2200).optional() }),
    },
    async ({ context, filters, wanted }) => {
      const { projects } = await showFollowedInvestments(context, filters.year)
      const rows = projects.map(({ project, unitName, standing, forecast }) => {
        const { id, code, name } = project
        return { id, code, name, unit: unitName, ...standing, comment: forecast?.comment ?? '' }
      })
      return page(rows, wanted)
    },
  )
  listRoute(
    api,
    { path: '/state-grants', tag, summary: 'investments_api_grants', item: grantRow },
    async ({ context, wanted }) =>
      page(
        (await showGrants(context)).map(({ unitName, ...grant }) => ({ ...grant, unit: unitName })),
        wanted,
      ),
  )
  route(
    api,
    {
      method: 'post',
      path: '/budget-versions/{version}/investments',
      tag,
      summary: 'investments_api_add',
      deed: 'investment.add',
      params: z.object({ version: z.uuid() }),
      body: investmentContract,
      reply: z.object({ id: z.string() }),
      status: 201,
    },
    async ({ context, params, body }) => {
      const { id } = await addInvestment(context, params.version as BudgetVersionId, body as unknown as InvestmentOrder)
      return { id }
    },
  )
}
