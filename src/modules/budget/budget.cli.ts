import { m } from '../../generated/paraglide/messages.js'
import { type Command, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import { shownIn } from '../../shared/money.ts'
import { yearsOf } from './budget.ts'
import { type FrameRow, totalOf } from './frame-table.ts'
import { type ShownVersion, showVersion } from './show-budget.service.ts'

/** The budget commands of `bin/styrhjul`. */

const frames: Command = {
  name: 'budget frames',
  usage: '--year YEAR [--version N] [--json] [--tenant SLUG]',
  summary: () => m.budget_cli_frames(),
  options: {
    year: { type: 'string' },
    version: { type: 'string' },
    json: { type: 'boolean' },
    ...tenantOption,
  },
  async run(call) {
    const year = textOption(call, 'year')
    if (!year) throw new WrongUse(m.budget_cli_year_needed())
    const number = textOption(call, 'version')
    const shown = await showVersion(
      await contextOf(call, 'budget frames'),
      year,
      number === undefined ? undefined : Number(number),
    )
    if (call.values.json) call.io.out(JSON.stringify(forPrograms(shown)))
    else for (const line of forPeople(shown)) call.io.out(line)
    return 0
  },
}

/** Whole öre, cost negative. */
const forPrograms = ({ version, rows, names }: ShownVersion) => ({
  year: version.budget.year,
  version: version.number,
  status: version.status,
  frames: rows.flatMap((row) =>
    yearsOf(version.budget).map((year, at) => ({
      unit: row.unit,
      unitName: row.unit === null ? null : (names[row.unit] ?? ''),
      year,
      decided: row.frames[at] ?? 0,
      current: at === 0 ? row.current : (row.frames[at] ?? 0),
    })),
  ),
})

const statusWords = {
  draft: () => m.budget_status_draft(),
  proposed: () => m.budget_status_proposed(),
  adopted: () => m.budget_status_adopted(),
  replaced: () => m.budget_status_replaced(),
} as const

function* forPeople({ version, rows, names }: ShownVersion): Generator<string> {
  const { budget, number, name, status } = version
  yield m.budget_cli_heading({ title: budget.title, number, name, status: statusWords[status]() })
  const cells = (row: Omit<FrameRow, 'unit'>) => row.frames.map((amount) => padded(shownIn(amount, 'mkr', 1)))
  yield [' '.repeat(width), ...yearsOf(budget).map((year) => String(year).padStart(columnWidth))].join('')
  for (const row of rows) {
    const label = row.unit === null ? m.budget_undistributed() : (names[row.unit] ?? '')
    yield [label.slice(0, width - 1).padEnd(width), ...cells(row)].join('')
  }
  yield [m.budget_total().padEnd(width), ...cells(totalOf(rows))].join('')
}

const width = 44
const columnWidth = 12
const padded = (amount: number): string =>
  amount.toFixed(1).replace('.', ',').replace('-', '\u2212').padStart(columnWidth)

export const budgetCommands: readonly Command[] = [frames]
