import { type Api, route } from '../../platform/api.ts'
import type { Context } from '../../platform/context.ts'
import { showReading } from './reading.service.ts'
import { figureReply } from './statements.contract.ts'
import { showStatements } from './statements.service.ts'
import { addColumn, addTable, bindRow, removeColumn, removeTable, saveTable } from './table-editing.service.ts'
import * as contract from './tables.contract.ts'

/** Whole tables, columns and what rows are bound to, for programs. */

const tag = 'statements'
const at = '/budgets/{budget}/versions/{version}/statements/tables'

const versionId = async (context: Context, { budget, version }: { budget: string; version: number }) =>
  (await showStatements(context, budget, version)).version.id

export function registerTablesApi(api: Api): void {
  route(
    api,
    {
      method: 'post',
      path: at,
      summary: 'statements_api_add_table',
      tag,
      deed: 'statements.add-table',
      params: contract.tableParams.omit({ table: true }),
      body: contract.newTableBody,
      reply: contract.newTableReply,
      status: 201,
    },
    async ({ context, params, body }) => {
      const { revision, tables } = await addTable(context, await versionId(context, params), body)
      return { revision, table: tables.at(-1)?.key ?? '' }
    },
  )
  route(
    api,
    {
      method: 'put',
      path: `${at}/{table}`,
      summary: 'statements_api_save_table',
      tag,
      deed: 'statements.save-table',
      params: contract.tableParams,
      body: contract.tableBody,
      reply: contract.revisionReply,
    },
    async ({ context, params, body }) =>
      saveTable(context, await versionId(context, params), { table: params.table, ...body }),
  )
  route(
    api,
    {
      method: 'delete',
      path: `${at}/{table}`,
      summary: 'statements_api_remove_table',
      tag,
      deed: 'statements.remove-table',
      params: contract.tableParams,
      query: contract.removalQuery,
      reply: contract.revisionReply,
    },
    async ({ context, params, query }) =>
      removeTable(context, await versionId(context, params), { table: params.table, ...query }),
  )
  registerColumnsApi(api)
}

function registerColumnsApi(api: Api): void {
  route(
    api,
    {
      method: 'post',
      path: `${at}/{table}/columns`,
      summary: 'statements_api_add_column',
      tag,
      deed: 'statements.add-column',
      params: contract.tableParams,
      body: contract.columnBody,
      reply: contract.revisionReply,
      status: 201,
    },
    async ({ context, params, body }) =>
      addColumn(context, await versionId(context, params), { table: params.table, ...body }),
  )
  route(
    api,
    {
      method: 'delete',
      path: `${at}/{table}/columns/{column}`,
      summary: 'statements_api_remove_column',
      tag,
      deed: 'statements.remove-column',
      params: contract.columnParams,
      query: contract.removalQuery,
      reply: contract.revisionReply,
    },
    async ({ context, params: { table, column, ...params }, query }) =>
      removeColumn(context, await versionId(context, params), { table, ...column, ...query }),
  )
  route(
    api,
    {
      method: 'put',
      path: `${at}/{table}/rows/{row}/binding`,
      summary: 'statements_api_bind_row',
      tag,
      deed: 'statements.bind-row',
      params: contract.rowParams,
      body: contract.bindingBody,
      reply: figureReply,
    },
    async ({ context, params: { table, row, ...params }, body }) => {
      await bindRow(context, await versionId(context, params), { table, row, ...body })
      const { revision, outcomes } = await showReading(context, params.budget, params.version)
      const isAbout = (cell: { readonly table: string; readonly row: string }) =>
        cell.table === table && cell.row === row
      return { revision, outcomes: outcomes.filter(({ cells }) => cells.some(isAbout)) }
    },
  )
}
