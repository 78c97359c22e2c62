import { readFile, writeFile } from 'node:fs/promises'
import { m } from '../../generated/paraglide/messages.js'
import { type Command, type CommandCall, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import type { Context } from '../../platform/context.ts'
import { newestVersion } from './place.service.ts'
import { exportSheet, sheetFormats } from './sheet-file.service.ts'
import { importSheet, previewSheet, type SheetFault } from './sheet-import.service.ts'
import { explainFault, kronor, monthWord } from './sheet-words.service.ts'
import { type Asked, showUnitBudget } from './show-unit.service.ts'

/** A unit's operating budget out to a file and back. The commands act as the system, as whoever may run them on the machine. */

const place = {
  year: { type: 'string' },
  unit: { type: 'string' },
  version: { type: 'string' },
  json: { type: 'boolean' },
  ...tenantOption,
} as const

/** Without a version the newest of the year's budget. */
async function askedOf(call: CommandCall, ctx: Context): Promise<Asked> {
  const key = textOption(call, 'year')
  const unit = textOption(call, 'unit')
  if (!key || !unit) throw new WrongUse(m.operating_budget_cli_place())
  const number = textOption(call, 'version')
  if (number !== undefined && !/^\d{1,5}$/.test(number)) throw new WrongUse(m.operating_budget_cli_version())
  return { key, unit, number: number === undefined ? await newestVersion(ctx, key) : Number(number) }
}

const exportCommand: Command = {
  name: 'operating-budget export',
  usage: 'FILE.xlsx|FILE.csv --year YEAR --unit KEY [--version N] [--json] [--tenant SLUG]',
  summary: () => m.operating_budget_cli_export(),
  options: place,
  positionals: { min: 1, max: 1 },
  async run(call) {
    const path = call.positionals[0] as string
    const format = sheetFormats.find((one) => path.toLowerCase().endsWith(`.${one}`))
    if (!format) throw new WrongUse(m.operating_budget_cli_format())
    const ctx = await contextOf(call, 'operating-budget export')
    const asked = await askedOf(call, ctx)
    const { bytes } = await exportSheet(ctx, asked, format)
    await writeFile(path, bytes).catch(() => {
      throw new WrongUse(m.operating_budget_cli_unwritable({ file: path }))
    })
    if (call.values.json) call.io.out(JSON.stringify({ file: path, bytes: bytes.length, ...asked }))
    else call.io.out(m.operating_budget_cli_exported({ file: path, version: asked.number }))
    return 0
  },
}

const importCommand: Command = {
  name: 'operating-budget import',
  usage: 'FILE --year YEAR --unit KEY [--version N] [--dry-run] [--json] [--tenant SLUG]',
  summary: () => m.operating_budget_cli_import(),
  options: { ...place, 'dry-run': { type: 'boolean' } },
  positionals: { min: 1, max: 1 },
  async run(call) {
    const path = call.positionals[0] as string
    const bytes = await readFile(path).catch(() => {
      throw new WrongUse(m.operating_budget_cli_no_file({ file: path }))
    })
    const ctx = await contextOf(call, 'operating-budget import')
    const asked = await askedOf(call, ctx)
    if (call.values['dry-run']) return showPreview(call, ctx, asked, bytes)
    const { changed, conflicts, faults } = await importSheet(ctx, asked, bytes)
    if (call.values.json) call.io.out(JSON.stringify({ stored: faults.length === 0, changed, conflicts, faults }))
    else if (faults.length > 0) tellFaults(call, faults)
    else {
      call.io.out(m.operating_budget_import_done({ count: changed }))
      if (conflicts > 0) call.io.out(m.operating_budget_import_conflicts({ count: conflicts }))
    }
    return faults.length > 0 || conflicts > 0 ? 1 : 0
  },
}

/** Each cell with what it has and what it would get, in kronor; as JSON in öre. */
async function showPreview(call: CommandCall, ctx: Context, asked: Asked, bytes: Uint8Array): Promise<0 | 1> {
  const { changes, faults, rows } = await previewSheet(ctx, asked, bytes)
  if (call.values.json) {
    call.io.out(JSON.stringify({ stored: false, rows, changes, faults }))
    return faults.length > 0 ? 1 : 0
  }
  const { lines, groups } = await showUnitBudget(ctx, asked)
  for (const { line, month, before, amount } of changes) {
    const found = lines.find(({ id }) => id === line)
    const name = groups.find(({ key }) => key === found?.group)?.name ?? found?.group
    const words = [name, found?.activity, found?.project, found?.label].filter(Boolean).join(', ')
    call.io.out(`${words}\t${monthWord(month)}\t${kronor(before)}\t${kronor(amount)}`)
  }
  if (faults.length > 0) tellFaults(call, faults)
  else if (changes.length === 0) call.io.out(m.operating_budget_import_nothing({ rows }))
  else call.io.out(m.operating_budget_cli_preview({ count: changes.length }))
  return faults.length > 0 ? 1 : 0
}

function tellFaults({ io }: CommandCall, faults: readonly SheetFault[]): void {
  io.out(m.operating_budget_import_faults())
  for (const fault of faults) io.out(explainFault(fault))
}

export const operatingBudgetCommands: readonly Command[] = [exportCommand, importCommand]
