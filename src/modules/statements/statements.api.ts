import { type Api, route } from '../../platform/api.ts'
import { setFigure } from './editing.service.ts'
import { showReading } from './reading.service.ts'
import * as contract from './statements.contract.ts'
import { showStatements } from './statements.service.ts'

/** Statements for programs: the tables, the state of every equation, and one figure at a time. Amounts are whole öre. */

const tag = 'statements'
const at = '/budgets/{budget}/versions/{version}/statements'

export function registerStatementsApi(api: Api): void {
  route(
    api,
    {
      method: 'get',
      path: at,
      summary: 'statements_api_read',
      tag,
      open: true,
      params: contract.statementParams,
      reply: contract.statementsReply,
    },
    ({ context, params }) => showReading(context, params.budget, params.version),
  )
  route(
    api,
    {
      method: 'put',
      path: `${at}/figures`,
      summary: 'statements_api_set_figure',
      tag,
      deed: 'statements.set-figure',
      params: contract.statementParams,
      body: contract.figureBody,
      reply: contract.figureReply,
    },
    async ({ context, params, body }) => {
      const { version } = await showStatements(context, params.budget, params.version)
      await setFigure(context, version.id, body)
      const { revision, outcomes } = await showReading(context, params.budget, params.version)
      const isAbout = (cell: { readonly table: string; readonly row: string }) =>
        cell.table === body.table && cell.row === body.row
      return { revision, outcomes: outcomes.filter(({ cells }) => cells.some(isAbout)) }
    },
  )
}
