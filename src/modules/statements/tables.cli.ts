import { m } from '../../generated/paraglide/messages.js'
import { type Command, type CommandCall, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf } from '../../platform/command-context.ts'
import type { Context } from '../../platform/context.ts'
import { parseInput } from '../../platform/contract.ts'
import { unitsIn } from '../organisation/index.ts'
import { bindings } from './statement.ts'
import { common, versionOf } from './statement-command.service.ts'
import type { StatementSet } from './statement-set.ts'
import { type ShownStatements, showStatements } from './statements.service.ts'
import { addColumn, addTable, bindRow, removeColumn, removeTable } from './table-editing.service.ts'
import { columnsAs } from './table-editing.ts'
import * as contract from './tables.contract.ts'

/** The commands on whole tables, columns and what rows are bound to. */

type Deed = (ctx: Context, shown: ShownStatements) => Promise<StatementSet>

/** Does one deed on the statements as they stand now, and tells the new revision. */
async function change(call: CommandCall, name: string, deed: Deed): Promise<0> {
  const [year, number] = versionOf(call)
  const ctx = await contextOf(call, name)
  const { revision, tables } = await deed(ctx, await showStatements(ctx, year, number))
  const keys = tables.map(({ key }) => key)
  call.io.out(call.values.json ? JSON.stringify({ revision, tables: keys }) : m.statements_cli_done())
  return 0
}

const where = '--year YEAR [--version N]'
const ending = '[--json] [--tenant SLUG]'
const also = { 'also-figures': { type: 'boolean' } } as const
const tickOf = (call: CommandCall, name: string) => (call.values[name] ? 'on' : undefined)

const add: Command = {
  name: 'statements add-table',
  usage: `${where} --title TEXT --first-row TEXT [--columns-as KEY] [--unit kr|tkr|mkr] [--decimals N] ${ending}`,
  summary: () => m.statements_cli_add_table(),
  options: {
    ...common,
    title: { type: 'string' },
    'first-row': { type: 'string' },
    'columns-as': { type: 'string' },
    unit: { type: 'string' },
    decimals: { type: 'string' },
  },
  run(call) {
    const [title, firstRow] = [textOption(call, 'title'), textOption(call, 'first-row')]
    if (!title || !firstRow) throw new WrongUse(m.statements_cli_table_needed())
    return change(call, 'statements add-table', (ctx, { version, revision, tables }) => {
      const typed = {
        ...{ revision, title, firstRow },
        columnsAs: textOption(call, 'columns-as') ?? tables[0]?.key ?? 'income',
        unit: textOption(call, 'unit') ?? 'mkr',
        decimals: textOption(call, 'decimals') ?? '1',
      }
      const order = parseInput(contract.newTableForm, typed, ctx.locale)
      return addTable(ctx, version.id, { ...order, columns: columnsAs(tables, order.columnsAs, version.budget.year) })
    })
  },
}

const remove: Command = {
  name: 'statements remove-table',
  usage: `${where} --table KEY [--also-figures] ${ending}`,
  summary: () => m.statements_cli_remove_table(),
  options: { ...common, ...also, table: { type: 'string' } },
  run: (call) =>
    change(call, 'statements remove-table', (ctx, { version, revision }) => {
      const typed = { revision, table: textOption(call, 'table'), alsoFigures: tickOf(call, 'also-figures') }
      return removeTable(ctx, version.id, parseInput(contract.removeTableForm, typed, ctx.locale))
    }),
}

/** `plan-2029`, as people say it. */
function placeOf(call: CommandCall) {
  const table = textOption(call, 'table')
  const [kind, year] = (textOption(call, 'column') ?? '').split('-')
  if (!table || !kind || !year) throw new WrongUse(m.statements_cli_column_needed())
  return { table, kind, year }
}

const column: Command = {
  name: 'statements add-column',
  usage: `${where} --table KEY --column KIND-YEAR ${ending}`,
  summary: () => m.statements_cli_add_column(),
  options: { ...common, table: { type: 'string' }, column: { type: 'string' } },
  run(call) {
    const place = placeOf(call)
    return change(call, 'statements add-column', (ctx, { version, revision }) =>
      addColumn(ctx, version.id, parseInput(contract.columnForm, { revision, ...place }, ctx.locale)),
    )
  },
}

const removeOne: Command = {
  name: 'statements remove-column',
  usage: `${where} --table KEY --column KIND-YEAR [--also-figures] ${ending}`,
  summary: () => m.statements_cli_remove_column(),
  options: { ...common, ...also, table: { type: 'string' }, column: { type: 'string' } },
  run(call) {
    const { table, kind, year } = placeOf(call)
    return change(call, 'statements remove-column', (ctx, { version, revision }) => {
      const typed = { revision, table, column: `${year}.${kind}`, alsoFigures: tickOf(call, 'also-figures') }
      const { column: gone, ...order } = parseInput(contract.removeColumnForm, typed, ctx.locale)
      return removeColumn(ctx, version.id, { ...order, ...gone })
    })
  },
}

const bind: Command = {
  name: 'statements bind',
  usage: `${where} --table KEY --row KEY --to ${bindings.join('|')}|none [--unit KEY] [--reversed] [--rounded] ${ending}`,
  summary: () => m.statements_cli_bind(),
  options: {
    ...common,
    table: { type: 'string' },
    row: { type: 'string' },
    to: { type: 'string' },
    unit: { type: 'string' },
    reversed: { type: 'boolean' },
    rounded: { type: 'boolean' },
  },
  run(call) {
    const [table, row, to] = ['table', 'row', 'to'].map((name) => textOption(call, name))
    const isSource = to === 'none' || bindings.some((one) => one === to)
    if (!table || !row || !isSource) throw new WrongUse(m.statements_cli_row_needed({ sources: bindings.join(', ') }))
    return change(call, 'statements bind', async (ctx, { version, revision }) => {
      const typed = {
        ...{ revision, table, row },
        source: to === 'none' ? '' : `${to}/${(await unitIdOf(ctx, textOption(call, 'unit'))) ?? ''}`,
        isReversed: tickOf(call, 'reversed'),
        isRounded: tickOf(call, 'rounded'),
      }
      return bindRow(ctx, version.id, parseInput(contract.bindingForm, typed, ctx.locale))
    })
  },
}

async function unitIdOf(ctx: Context, key: string | undefined): Promise<string | undefined> {
  if (key === undefined) return undefined
  const found = (await ctx.read(unitsIn)).find((unit) => unit.key === key)
  if (!found) throw new WrongUse(m.statements_cli_unit_unknown({ unit: key }))
  return found.id
}

export const tablesCommands: readonly Command[] = [add, remove, column, removeOne, bind]
