import { m } from '../../generated/paraglide/messages.js'
import { type Command, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf } from '../../platform/command-context.ts'
import { parseInput } from '../../platform/contract.ts'
import { shownIn } from '../../shared/money.ts'
import { setFigure } from './editing.service.ts'
import { showReading } from './reading.service.ts'
import { common, versionOf } from './statement-command.service.ts'
import { figureForm } from './statements.contract.ts'
import { showStatements } from './statements.service.ts'

/** The commands of the statements of a budget. */

type Reading = Awaited<ReturnType<typeof showReading>>

const width = 44
const columnWidth = 16

function* forPeople({ tables, figures, outcomes }: Reading): Generator<string> {
  for (const { key, title, unit, decimals, columns, rows } of tables) {
    yield `${title} (${key}), ${unit}`
    yield [' '.repeat(width), ...columns.map(({ year, kind }) => `${kind} ${year}`.padStart(columnWidth))].join('')
    for (const row of rows) {
      const cells = columns.map((column) => {
        const figure = figures.find(
          (one) => one.table === key && one.row === row.key && one.year === column.year && one.kind === column.kind,
        )
        if (!figure) return ''
        if (row.measure === 'percent' || column.kind === 'percent') return `${written(figure.amount / 10_000, 1)} %`
        return written(shownIn(figure.amount, unit, decimals), decimals)
      })
      const name = `${row.label} (${row.key})`
      yield [name.slice(0, width - 1).padEnd(width), ...cells.map((cell) => cell.padStart(columnWidth))].join('')
    }
    yield ''
  }
  const told = outcomes.filter(({ state }) => state === 'broken' || state === 'explained')
  yield m.statements_cli_equations({ count: String(outcomes.length), broken: String(told.length) })
  for (const { title, year, arithmetic, explanation } of told)
    yield `  ${title} (${year}): ${arithmetic}${explanation === null ? '' : ` (${explanation})`}`
}

const written = (value: number, decimals: number): string =>
  value.toFixed(decimals).replace('.', ',').replace('-', '\u2212')

const show: Command = {
  name: 'statements show',
  usage: '--year YEAR [--version N] [--json] [--tenant SLUG]',
  summary: () => m.statements_cli_show(),
  options: common,
  async run(call) {
    const [year, number] = versionOf(call)
    const reading = await showReading(await contextOf(call, 'statements show'), year, number)
    if (call.values.json) call.io.out(JSON.stringify(reading))
    else for (const line of forPeople(reading)) call.io.out(line)
    return 0
  },
}

const set: Command = {
  name: 'statements set',
  usage:
    '--year YEAR [--version N] --table KEY --row KEY --column KIND-YEAR --amount NUMBER [--note TEXT] [--json] [--tenant SLUG]',
  summary: () => m.statements_cli_set(),
  options: {
    ...common,
    table: { type: 'string' },
    row: { type: 'string' },
    column: { type: 'string' },
    amount: { type: 'string' },
    note: { type: 'string' },
  },
  async run(call) {
    const [year, number] = versionOf(call)
    const [kind, of] = (textOption(call, 'column') ?? '').split('-')
    const amount = textOption(call, 'amount')
    if (amount === undefined || !kind || !of) throw new WrongUse(m.statements_cli_cell_needed())
    const ctx = await contextOf(call, 'statements set')
    const { version, revision } = await showStatements(ctx, year, number)
    const typed = { table: textOption(call, 'table'), row: textOption(call, 'row'), kind, year: of, amount }
    const order = parseInput(figureForm, { ...typed, revision, note: textOption(call, 'note') }, ctx.locale)
    await setFigure(ctx, version.id, order)
    const reading = await showReading(ctx, year, number)
    const about = reading.outcomes.filter(({ cells }) =>
      cells.some((cell) => cell.table === order.table && cell.row === order.row && cell.year === order.year),
    )
    if (call.values.json) call.io.out(JSON.stringify({ revision: reading.revision, outcomes: about }))
    else {
      call.io.out(m.statements_cli_saved({ count: String(about.length) }))
      for (const one of about) call.io.out(`  ${one.title} (${one.year}): ${one.arithmetic}`)
    }
    return 0
  },
}

export const statementsCommands: readonly Command[] = [show, set]
