import { z } from 'zod'
import { type Api, listRoute, route } from '../../platform/api.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import { bookCapitalCharges, showCharges } from './charges.service.ts'
import { addGrant, saveGrant, showGrants } from './grants.service.ts'
import type { InvestmentId, InvestmentOrder } from './investment.ts'
import * as contract from './investments.contract.ts'
import { addInvestment, removeInvestment, saveInvestment } from './investments.service.ts'
import { saveInvestmentRule } from './rules.service.ts'
import { showInvestmentPlan } from './show-plan.service.ts'
import { judgeInvestment, showFollowedInvestments } from './standing.service.ts'
import type { StateGrantId } from './state-grant.ts'

const tag = 'investments'
const page = <Row>(rows: readonly Row[], { offset, size }: { readonly offset: number; readonly size: number }) => ({
  items: rows.slice(offset, offset + size),
  total: rows.length,
})
const ofVersion = z.object({ key: z.string(), number: z.coerce.number().int().min(1) })

/** Plans, charges and standing of investments; whole öre, outlays and costs negative. */
export function registerInvestmentsApi(api: Api): void {
  registerInvestmentDeeds(api)
  listRoute(
    api,
    {
      path: '/budgets/{key}/versions/{number}/investments',
      tag,
      summary: 'investments_api_plan',
      item: contract.investmentRow,
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
      item: contract.chargeRow,
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
      item: contract.standingRow,
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
    { path: '/state-grants', tag, summary: 'investments_api_grants', item: contract.grantRow },
    async ({ context, wanted }) =>
      page(
        (await showGrants(context)).map(({ unitName, ...grant }) => ({ ...grant, unit: unitName })),
        wanted,
      ),
  )
}

const inVersion = z.object({ version: z.uuid() })
const projectIn = inVersion.extend({ investment: z.uuid() })
const versionId = ({ version }: { readonly version: string }) => version as BudgetVersionId
const projectId = ({ investment }: { readonly investment: string }) => investment as InvestmentId

/** Each by the deed that the page does. */
function registerInvestmentDeeds(api: Api): void {
  planDeeds(api)
  followDeeds(api)
  grantDeeds(api)
}

function planDeeds(api: Api): void {
  route(
    api,
    {
      method: 'post',
      path: '/budget-versions/{version}/investments',
      tag,
      summary: 'investments_api_add',
      deed: 'investment.add',
      params: inVersion,
      body: contract.investmentContract,
      reply: contract.storedContract,
      status: 201,
    },
    ({ context, params, body }) => addInvestment(context, versionId(params), body as unknown as InvestmentOrder),
  )
  route(
    api,
    {
      method: 'put',
      path: '/budget-versions/{version}/investments/{investment}',
      tag,
      summary: 'investments_api_save',
      deed: 'investment.save',
      params: projectIn,
      body: contract.investmentContract.extend({ revision: z.int().min(1) }),
      reply: contract.storedContract,
    },
    ({ context, params, body }) => {
      const order = body as unknown as InvestmentOrder & { readonly revision: number }
      return saveInvestment(context, versionId(params), projectId(params), order)
    },
  )
  route(
    api,
    {
      method: 'delete',
      path: '/budget-versions/{version}/investments/{investment}',
      tag,
      summary: 'investments_api_remove',
      deed: 'investment.remove',
      params: projectIn,
      query: z.object({ revision: z.coerce.number().int().min(1) }),
      status: 204,
    },
    async ({ context, params, query }) =>
      void (await removeInvestment(context, versionId(params), projectId(params), query)),
  )
  route(
    api,
    {
      method: 'put',
      path: '/budget-versions/{version}/capital-charges',
      tag,
      summary: 'investments_api_book',
      deed: 'investment.book-charges',
      params: inVersion,
      body: contract.bookContract,
      reply: z.object({ units: z.int() }),
    },
    ({ context, params, body }) => bookCapitalCharges(context, versionId(params), body.earner as UnitId | null),
  )
}

function followDeeds(api: Api): void {
  route(
    api,
    {
      method: 'put',
      path: '/investments/{investment}/final-forecast',
      tag,
      summary: 'investments_api_judge',
      deed: 'investment.judge',
      params: z.object({ investment: z.uuid() }),
      body: contract.judgementContract,
      reply: contract.storedJudgement,
    },
    ({ context, params, body }) => judgeInvestment(context, projectId(params), body),
  )
  route(
    api,
    {
      method: 'put',
      path: '/investment-rules/{key}',
      tag,
      summary: 'investments_api_rule',
      deed: 'investment.rule',
      params: contract.ruleParams,
      body: contract.ruleContract,
      reply: contract.storedRule,
    },
    ({ context, params, body }) => saveInvestmentRule(context, { ...body, ...params }),
  )
}

function grantDeeds(api: Api): void {
  route(
    api,
    {
      method: 'post',
      path: '/state-grants',
      tag,
      summary: 'investments_api_grant_add',
      deed: 'grant.add',
      body: contract.grantContract,
      reply: contract.storedContract,
      status: 201,
    },
    ({ context, body }) => addGrant(context, body),
  )
  route(
    api,
    {
      method: 'put',
      path: '/state-grants/{grant}',
      tag,
      summary: 'investments_api_grant_save',
      deed: 'grant.save',
      params: z.object({ grant: z.uuid() }),
      body: contract.grantContract.extend({ revision: z.int().min(1) }),
      reply: contract.storedContract,
    },
    ({ context, params, body }) => saveGrant(context, params.grant as StateGrantId, body),
  )
}
