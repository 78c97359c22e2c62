import { type Api, listRoute, route } from '../../platform/api.ts'
import * as contract from './budget.contract.ts'
import type { FrameLine } from './budget.ts'
import * as replies from './budget-replies.contract.ts'
import { compareVersions } from './compare-versions.service.ts'
import { frameOf, framesFrom } from './frame.ts'
import { saveFrameLines } from './frames.service.ts'
import { showBudgets, showVersion } from './show-budget.service.ts'
import { reverseTransfer, transferFunds } from './transfer.service.ts'
import { type Transfer, withTransfers } from './transfer.ts'
import { adoptVersion, createBudget, createVersion, proposeVersion, withdrawVersion } from './version.service.ts'

/** Budgets for programs. Amounts are whole öre, cost negative. */

const tag = 'budget'
const versionAt = '/budgets/{budget}/versions/{version}'

export function registerBudgetApi(api: Api): void {
  readBudgets(api)
  versionDeeds(api)
  stateDeeds(api)
  transfers(api)
}

const lineReply = ({ position: _, ...line }: FrameLine) => line
const transferReply = ({ from, to, version: _, fromFrame: _from, toFrame: _to, ...transfer }: Transfer) => ({
  ...transfer,
  fromUnit: from.unit,
  fromGroup: from.group,
  toUnit: to.unit,
  toGroup: to.group,
})

function readBudgets(api: Api): void {
  listRoute(
    api,
    { path: '/budgets', summary: 'budget_api_budgets', tag, open: true, item: replies.versionLineReply },
    async ({ context, wanted }) => {
      const words = wanted.q.toLocaleLowerCase('sv')
      const found = (await showBudgets(context)).versions.filter(({ budget, name }) =>
        `${budget.title} ${name}`.toLocaleLowerCase('sv').includes(words),
      )
      const items = found.slice(wanted.offset, wanted.offset + wanted.size).map((version) => ({
        ...version,
        budget: version.budget.key,
        year: version.budget.year,
        title: version.budget.title,
        version: version.number,
        decidedOn: version.decision?.decidedOn ?? null,
        paragraph: version.decision?.paragraph ?? null,
        caseNumber: version.decision?.caseNumber ?? null,
      }))
      return { items, total: found.length }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: `${versionAt}/frames`,
      summary: 'budget_api_frames',
      tag,
      open: true,
      params: contract.versionParams,
      reply: replies.framesReply,
    },
    async ({ context, params }) => {
      const {
        version,
        lines,
        transfers: moved,
        companies,
        names,
      } = await showVersion(context, params.budget, params.version)
      const decided = framesFrom(lines)
      const current = withTransfers(decided, version.budget.year, moved)
      return {
        version,
        frames: current.map(({ unit, year, amount }) => ({
          unit,
          unitName: unit === null ? null : (names[unit] ?? ''),
          year,
          decided: frameOf(decided, unit, year),
          current: amount,
        })),
        lines: lines.map(lineReply),
        companies: companies.flatMap(({ section }) => (section ? [section] : [])),
      }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/budgets/{budget}/difference',
      summary: 'budget_api_difference',
      tag,
      open: true,
      params: contract.budgetParams,
      query: contract.compareQuery,
      reply: replies.differenceReply,
    },
    async ({ context, params, query }) => {
      const from = await showVersion(context, params.budget, query.from)
      const to = await showVersion(context, params.budget, query.to)
      const difference = await compareVersions(context, from.version.id, to.version.id)
      return {
        from: difference.from,
        to: difference.to,
        frames: [...difference.frames],
        lines: difference.lines.map((change) => ({
          kind: change.kind,
          before: change.kind === 'added' ? null : lineReply(change.before),
          after: change.kind === 'removed' ? null : lineReply(change.after),
        })),
      }
    },
  )
}

function versionDeeds(api: Api): void {
  route(
    api,
    {
      method: 'post',
      path: '/budgets',
      summary: 'budget_api_create',
      tag,
      deed: 'budget.create',
      body: contract.budgetBody,
      reply: replies.versionReply,
      status: 201,
    },
    ({ context, body }) => createBudget(context, body),
  )
  route(
    api,
    {
      method: 'post',
      path: '/budgets/{budget}/versions',
      summary: 'budget_api_draft',
      tag,
      deed: 'budget.draft',
      params: contract.budgetParams,
      body: contract.versionBody,
      reply: replies.versionReply,
      status: 201,
    },
    ({ context, params, body }) => createVersion(context, params.budget, body),
  )
  route(
    api,
    {
      method: 'put',
      path: `${versionAt}/frame-lines`,
      summary: 'budget_api_save_lines',
      tag,
      deed: 'frame.save',
      params: contract.versionParams,
      body: contract.linesBody,
      reply: replies.savedReply,
    },
    async ({ context, params, body }) => {
      const { version } = await showVersion(context, params.budget, params.version)
      const { lines, ...saved } = await saveFrameLines(context, version.id, body)
      return { version: saved, lines: lines.map(lineReply) }
    },
  )
}

function stateDeeds(api: Api): void {
  const common = { method: 'post', tag, params: contract.versionParams, reply: replies.versionReply } as const
  const idOf = async (context: Parameters<typeof showVersion>[0], params: { budget: string; version: number }) =>
    (await showVersion(context, params.budget, params.version)).version.id
  route(
    api,
    {
      ...common,
      path: `${versionAt}/propose`,
      summary: 'budget_api_propose',
      deed: 'budget.propose',
      body: contract.seenBody,
    },
    async ({ context, params, body }) => proposeVersion(context, await idOf(context, params), body),
  )
  route(
    api,
    {
      ...common,
      path: `${versionAt}/withdraw`,
      summary: 'budget_api_withdraw',
      deed: 'budget.withdraw',
      body: contract.seenBody,
    },
    async ({ context, params, body }) => withdrawVersion(context, await idOf(context, params), body),
  )
  route(
    api,
    {
      ...common,
      path: `${versionAt}/adopt`,
      summary: 'budget_api_adopt',
      deed: 'budget.adopt',
      body: contract.adoptionBody,
    },
    async ({ context, params, body }) => adoptVersion(context, await idOf(context, params), body),
  )
}

function transfers(api: Api): void {
  listRoute(
    api,
    {
      path: '/budgets/{budget}/transfers',
      summary: 'budget_api_transfers',
      tag,
      open: true,
      params: contract.budgetParams,
      item: replies.transferReply,
    },
    async ({ context, params, wanted }) => {
      const { transfers: moved } = await showVersion(context, params.budget)
      return {
        items: moved.slice(wanted.offset, wanted.offset + wanted.size).map(transferReply),
        total: moved.length,
      }
    },
  )
  route(
    api,
    {
      method: 'post',
      path: '/budgets/{budget}/transfers',
      summary: 'budget_api_transfer',
      tag,
      deed: 'budget.transfer',
      params: contract.budgetParams,
      body: contract.transferBody,
      reply: replies.transferReply,
      status: 201,
    },
    async ({ context, params, body }) => {
      const { version } = await showVersion(context, params.budget)
      return transferReply(await transferFunds(context, version.id, body))
    },
  )
  route(
    api,
    {
      method: 'post',
      path: '/budgets/{budget}/transfers/{transfer}/reversal',
      summary: 'budget_api_reverse',
      tag,
      deed: 'budget.transfer-back',
      params: contract.reversalParams,
      body: contract.reversalBody,
      reply: replies.transferReply,
      status: 201,
    },
    async ({ context, params, body }) => {
      const { version } = await showVersion(context, params.budget)
      return transferReply(await reverseTransfer(context, version.id, { ...body, transfer: params.transfer }))
    },
  )
}
