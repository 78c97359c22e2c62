import { type Api, listRoute, route } from '../../platform/api.ts'
import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { saveCells } from './cell.service.ts'
import { commentCell, settleComment } from './comment.service.ts'
import { saveLines } from './line.service.ts'
import { standingOf } from './operating-budget.ts'
import * as contract from './sheet.contract.ts'
import { type Asked, changesSince, placeOfUnit, showUnitBudget } from './show-unit.service.ts'
import { showVersionSums } from './show-version.service.ts'
import { approveUnit, returnUnit, submitUnit } from './unit.service.ts'

/** Units' operating budgets for programs: the same deeds as the sheet on the page. Amounts are whole öre, cost negative. */

const tag = 'operating-budget'
const versionAt = '/budgets/{budget}/versions/{version}'
const unitAt = `${versionAt}/units/{unit}/operating-budget`

export function registerOperatingBudgetApi(api: Api): void {
  readUnits(api)
  write(api)
  steps(api)
  comments(api)
}

interface Params {
  readonly budget: string
  readonly version: number
  readonly unit: string
}

const askedOf = ({ budget, version, unit }: Params): Asked => ({ key: budget, number: version, unit })

function readUnits(api: Api): void {
  listRoute(
    api,
    {
      path: `${versionAt}/operating-budgets`,
      summary: 'operating_budget_api_units',
      tag,
      params: contract.versionAsked,
      item: contract.unitSumReply,
    },
    async ({ context, params, wanted }) => {
      const words = wanted.q.toLocaleLowerCase('sv')
      const { units } = await showVersionSums(context, { key: params.budget, number: params.version })
      const found = units.filter(({ name }) => name.toLocaleLowerCase('sv').includes(words))
      return { items: found.slice(wanted.offset, wanted.offset + wanted.size), total: found.length }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: unitAt,
      summary: 'operating_budget_api_sheet',
      tag,
      params: contract.unitAsked,
      reply: contract.sheetReply,
    },
    async ({ context, params }) => {
      const { place, state, may, lines, cells, comments: said } = await showUnitBudget(context, askedOf(params))
      return {
        budget: place.version.budget.key,
        version: place.version.number,
        unit: place.unit,
        unitKey: place.key,
        unitName: place.name,
        standing: standingOf(place.version, state.status),
        reason: state.reason,
        mayEdit: may.edit,
        change: state.lastChange,
        lines: [...lines],
        cells: [...cells],
        comments: [...said],
      }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: `${unitAt}/cells`,
      summary: 'operating_budget_api_changes',
      tag,
      params: contract.unitAsked,
      query: contract.sinceQuery,
      reply: contract.changesReply,
    },
    async ({ context, params, query }) => {
      const changes = await changesSince(context, askedOf(params), query.since)
      return { ...changes, cells: [...changes.cells] }
    },
  )
}

function write(api: Api): void {
  route(
    api,
    {
      method: 'post',
      path: `${unitAt}/lines`,
      summary: 'operating_budget_api_add_lines',
      tag,
      deed: 'operating-budget.add-lines',
      params: contract.unitAsked,
      body: contract.linesBody,
      reply: contract.linesReply,
      status: 201,
    },
    async ({ context, params, body }) => {
      const { version, unit } = await placeOfUnit(context, askedOf(params))
      return { lines: [...(await saveLines(context, version, unit, body.lines))] }
    },
  )
  route(
    api,
    {
      method: 'put',
      path: `${unitAt}/cells`,
      summary: 'operating_budget_api_save',
      tag,
      deed: 'operating-budget.save-cells',
      params: contract.unitAsked,
      body: contract.cellsBody,
      reply: contract.savedReply,
    },
    async ({ context, params, body }) => {
      const { version, unit } = await placeOfUnit(context, askedOf(params))
      const { stored, conflicts, change } = await saveCells(context, version, unit, body.cells)
      return { stored: [...stored], conflicts: [...conflicts], change }
    },
  )
}

function steps(api: Api): void {
  const common = { method: 'post', tag, params: contract.unitAsked, reply: contract.stateReply } as const
  route(
    api,
    {
      ...common,
      path: `${unitAt}/propose`,
      summary: 'operating_budget_api_propose',
      deed: 'operating-budget.propose',
    },
    async ({ context, params }) => {
      const { version, unit } = await placeOfUnit(context, askedOf(params))
      return submitUnit(context, version, unit)
    },
  )
  route(
    api,
    {
      ...common,
      path: `${unitAt}/approve`,
      summary: 'operating_budget_api_approve',
      deed: 'operating-budget.approve',
    },
    async ({ context, params }) => {
      const { version, unit } = await placeOfUnit(context, askedOf(params))
      return approveUnit(context, version, unit)
    },
  )
  route(
    api,
    {
      ...common,
      path: `${unitAt}/send-back`,
      summary: 'operating_budget_api_send_back',
      deed: 'operating-budget.send-back',
      body: contract.reasonBody,
    },
    async ({ context, params, body }) => {
      const { version, unit } = await placeOfUnit(context, askedOf(params))
      return returnUnit(context, version, unit, body.reason)
    },
  )
}

function comments(api: Api): void {
  route(
    api,
    {
      method: 'post',
      path: `${unitAt}/comments`,
      summary: 'operating_budget_api_comment',
      tag,
      deed: 'operating-budget.comment',
      params: contract.unitAsked,
      body: contract.commentBody,
      reply: contract.commentReply,
      status: 201,
    },
    async ({ context, params, body: { line, ...comment } }) => {
      const { lines } = await showUnitBudget(context, askedOf(params))
      if (!lines.some(({ id }) => id === line)) throw new NotFound('operating-line')
      return commentCell(context, line, comment)
    },
  )
  route(
    api,
    {
      method: 'post',
      path: `${unitAt}/comments/{comment}/settle`,
      summary: 'operating_budget_api_settle',
      tag,
      deed: 'operating-budget.settle-comment',
      params: contract.commentAsked,
      reply: contract.commentReply,
    },
    async ({ context, params }) => {
      const found = await commentOf(context, params)
      return { ...found, ...(await settleComment(context, found.line, found.id)) }
    },
  )
}

async function commentOf(context: Context, params: Params & { readonly comment: string }) {
  const { comments: said } = await showUnitBudget(context, askedOf(params))
  const found = said.find(({ id }) => id === params.comment)
  if (!found) throw new NotFound('operating-comment')
  return found
}
