import { readFile } from 'node:fs/promises'
import { m } from '../../generated/paraglide/messages.js'
import { type Command, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import { statusContract } from './cases.contract.ts'
import { readRows } from './classification.ts'
import { showDiary, showPublicCase } from './diary.service.ts'
import { slugOf } from './number-series.ts'
import { importClasses } from './settings.service.ts'

/** The case commands of `bin/styrhjul`: they read what everybody may read. */

const common = { json: { type: 'boolean' }, ...tenantOption } as const

const list: Command = {
  name: 'cases list',
  usage: '[--body KEY] [--status STATUS] [--year YEAR] [--q WORDS] [--json] [--tenant SLUG]',
  summary: () => m.cases_cli_list(),
  options: {
    ...common,
    body: { type: 'string' },
    status: { type: 'string' },
    year: { type: 'string' },
    q: { type: 'string' },
  },
  async run(call) {
    const status = statusContract.optional().safeParse(textOption(call, 'status'))
    const year = textOption(call, 'year')
    if (!status.success) throw new WrongUse(`--status ${statusContract.options.join('|')}`)
    if (year !== undefined && !/^\d{4}$/.test(year)) throw new WrongUse('--year')
    const { items, names } = await showDiary(await contextOf(call, 'cases list'), {
      bodyKey: textOption(call, 'body'),
      status: status.data,
      year: year === undefined ? undefined : Number(year),
      q: textOption(call, 'q'),
      offset: 0,
      size: 10_000,
    })
    const lines = items.map(({ publicTitle: title, body, ...one }) => ({ ...one, title, body: names.get(body) ?? '' }))
    if (call.values.json) call.io.out(JSON.stringify(lines))
    else
      for (const { number, openedOn, status, title } of lines)
        call.io.out(`${openedOn}  ${number}  ${status}  ${title}`)
    return 0
  },
}

const show: Command = {
  name: 'cases show',
  usage: 'NUMBER [--json] [--tenant SLUG]',
  summary: () => m.cases_cli_show(),
  options: common,
  positionals: { min: 1, max: 2 },
  async run(call) {
    const number = call.positionals.join(' ')
    const { caseFile, bodyName, documents, events } = await showPublicCase(
      await contextOf(call, 'cases show'),
      slugOf(number),
    )
    if (call.values.json) call.io.out(JSON.stringify({ ...caseFile, bodyName, documents, events }))
    else {
      call.io.out(`${caseFile.number}  ${caseFile.publicTitle}  (${bodyName})`)
      for (const { at, text, kind } of events) call.io.out(`${at}  ${text || kind}`)
    }
    return 0
  },
}

const importScheme: Command = {
  name: 'cases import-classes',
  usage: 'FILE [--json] [--tenant SLUG]',
  summary: () => m.cases_cli_import_classes(),
  options: common,
  positionals: { min: 1, max: 1 },
  async run(call) {
    const { rows, faults } = readRows(await readFile(call.positionals[0] ?? '', 'utf8'))
    if (faults.length > 0) {
      call.io.err(m.cases_scheme_fault({ lines: faults.join(', ') }))
      return 1
    }
    const { classes: count } = await importClasses(await contextOf(call, 'cases import-classes'), rows)
    call.io.out(call.values.json ? JSON.stringify({ classes: count }) : m.cases_cli_imported({ count }))
    return 0
  },
}

export const casesCommands: readonly Command[] = [list, show, importScheme]
