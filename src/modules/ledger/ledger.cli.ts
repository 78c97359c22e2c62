import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { m } from '../../generated/paraglide/messages.js'
import { getLocale } from '../../generated/paraglide/runtime.js'
import { type Command, type CommandCall, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import { type DimensionPart, dimensionParts } from './code-part.ts'
import { type ImportOrder, type ImportPreview, importLedger, previewImport } from './import.service.ts'
import { showUnmapped } from './keep-ledger.service.ts'
import { explainFault, moneyWords } from './ledger-words.service.ts'
import { addSource, showSources } from './source.service.ts'

/** Commands of the ledger. They act as the system, as whoever may run them on the machine. */

function yearOption(call: CommandCall): number {
  const year = Number(textOption(call, 'year'))
  if (!Number.isInteger(year) || year < 1990 || year > 2200) throw new WrongUse(m.ledger_cli_year())
  return year
}

const importCommand: Command = {
  name: 'ledger import',
  usage: 'FILE --year 2026 [--source KEY] [--dry-run] [--reason TEXT] [--json] [--tenant SLUG]',
  summary: () => m.ledger_cli_import(),
  options: {
    year: { type: 'string' },
    source: { type: 'string' },
    reason: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    ...tenantOption,
  },
  positionals: { min: 1, max: 1 },
  async run(call) {
    const { values, io, positionals } = call
    const path = positionals[0] as string
    const year = yearOption(call)
    const size = await stat(path).then(
      (found) => found.size,
      () => {
        throw new WrongUse(m.ledger_cli_no_file({ file: path }))
      },
    )
    const ctx = await contextOf(call)
    const order: ImportOrder = {
      file: { path, name: basename(path) },
      year,
      source: textOption(call, 'source') ?? 'ekonomisystem',
      reason: textOption(call, 'reason') ?? '',
      onBytes: tellProgress(call, size),
    }
    if (values['dry-run']) {
      const preview = await previewImport(ctx, order)
      if (values.json) io.out(JSON.stringify({ stored: false, ...preview }))
      else showPreview(call, preview)
      return preview.faultCount > 0 ? 1 : 0
    }
    const done = await importLedger(ctx, order)
    const { remarks: _, ...made } = done.import
    if (values.json)
      io.out(
        JSON.stringify({ stored: !done.unchanged, unchanged: done.unchanged, replaced: done.replaced, import: made }),
      )
    else if (done.unchanged) io.out(m.ledger_cli_unchanged({ file: made.fileName, at: made.importedAt.slice(0, 10) }))
    else
      io.out(
        m.ledger_cli_imported({
          vouchers: made.vouchers,
          lines: made.lines,
          first: made.firstMonth,
          last: made.lastMonth,
          year,
        }),
      )
    return 0
  },
}

/** A line for each tenth of a large file. */
function tellProgress({ io, values }: CommandCall, size: number): (bytes: number) => void {
  let told = 0
  return (bytes) => {
    const tenth = Math.floor((bytes / size) * 10)
    if (values.json || size < 20_000_000 || tenth <= told) return
    told = tenth
    io.err(m.ledger_cli_progress({ percent: tenth * 10 }))
  }
}

function showPreview({ io }: CommandCall, preview: ImportPreview): void {
  const { vouchers, lines, debit, firstMonth, lastMonth, year, faults, faultCount, unmapped, difference } = preview
  if (preview.unchanged) io.out(m.ledger_preview_unchanged())
  io.out(m.ledger_cli_preview({ vouchers, lines, debit: moneyWords(debit), first: firstMonth, last: lastMonth, year }))
  io.out(m.ledger_cli_remarks({ warning: preview.remarks.warning, info: preview.remarks.info }))
  if (unmapped.codes + unmapped.accounts > 0)
    io.out(m.ledger_cli_unmapped_found({ codes: unmapped.codes, accounts: unmapped.accounts }))
  for (const name of preview.unknownDimensions) io.out(m.ledger_cli_dimension({ name }))
  if (difference)
    io.out(
      m.ledger_cli_difference({ added: difference.added, removed: difference.removed, changed: difference.changed }),
    )
  for (const fault of faults) io.out(explainFault(fault, getLocale()))
  if (faultCount > faults.length) io.out(m.ledger_preview_more_faults({ count: faultCount - faults.length }))
}

const unmappedCommand: Command = {
  name: 'ledger unmapped',
  usage: '--year 2026 [--json] [--tenant SLUG]',
  summary: () => m.ledger_cli_unmapped(),
  options: { year: { type: 'string' }, json: { type: 'boolean' }, ...tenantOption },
  async run(call) {
    const year = yearOption(call)
    const found = await showUnmapped(await contextOf(call), year, { offset: 0, size: 1_000_000 })
    if (call.values.json) call.io.out(JSON.stringify({ year, unmapped: found.items }))
    else {
      for (const { code, name, amount } of found.items) call.io.out(`${code}\t${name}\t${moneyWords(amount)}`)
      call.io.out(m.ledger_cli_unmapped_count({ count: found.total }))
    }
    return found.total > 0 ? 1 : 0
  },
}

const sourcesCommand: Command = {
  name: 'ledger sources',
  usage: '[--json] [--tenant SLUG]',
  summary: () => m.ledger_cli_sources(),
  options: { json: { type: 'boolean' }, ...tenantOption },
  async run(call) {
    const { sources } = await showSources(await contextOf(call))
    if (call.values.json) call.io.out(JSON.stringify({ sources }))
    else
      for (const { key, name, organisationNumber } of sources)
        call.io.out(`${key}\t${name}\t${organisationNumber ?? '–'}`)
    return 0
  },
}

const addSourceCommand: Command = {
  name: 'ledger add-source',
  usage:
    'NAME [--number 000000-0000] [--key KEY] [--dimension NAME=PART ...] [--internal 1,2,3] [--json] [--tenant SLUG]',
  summary: () => m.ledger_cli_add_source(),
  options: {
    number: { type: 'string' },
    key: { type: 'string' },
    dimension: { type: 'string', multiple: true },
    internal: { type: 'string' },
    json: { type: 'boolean' },
    ...tenantOption,
  },
  positionals: { min: 1, max: 1 },
  async run(call) {
    const key = textOption(call, 'key')
    if (key !== undefined && !/^[a-z0-9-]{1,60}$/.test(key)) throw new WrongUse(m.ledger_groups_key_rule())
    const internal = textOption(call, 'internal')
    const source = await addSource(await contextOf(call), {
      name: call.positionals[0] as string,
      organisationNumber: textOption(call, 'number') ?? '',
      dimensions: ([call.values.dimension ?? []].flat() as string[]).map(readDimension),
      ...(key !== undefined && { key }),
      ...(internal !== undefined && { internalCounterparts: internal.split(/[\s,;]+/).filter((one) => one !== '') }),
    })
    if (call.values.json) call.io.out(JSON.stringify({ source }))
    else call.io.out(m.ledger_cli_source_added({ name: source.name, key: source.key }))
    return 0
  },
}

/** `Ansvar=responsibility`, or `Kund=none`. */
function readDimension(text: string) {
  const [name = '', part = ''] = text.split('=').map((side) => side.trim())
  const choices = [...dimensionParts, 'none'] as const
  if (name === '' || !choices.includes(part as DimensionPart))
    throw new WrongUse(m.ledger_cli_dimension_rule({ choices: choices.join(', ') }))
  return { name, part: part as DimensionPart | 'none' }
}

export const ledgerCommands: readonly Command[] = [importCommand, unmappedCommand, sourcesCommand, addSourceCommand]
