import { writeFile } from 'node:fs/promises'
import { m } from '../../generated/paraglide/messages.js'
import { getLocale } from '../../generated/paraglide/runtime.js'
import { type Command, type CommandCall, textOption, WrongUse } from '../../platform/command.ts'
import { tenantOf } from '../../platform/command-context.ts'
import type { Context } from '../../platform/context.ts'
import { makeReportFile, type ReportFormat, reportFormats } from '../../platform/document/document-file.ts'
import { citizen } from '../../shared/actor.ts'
import { datasetCsv, datasetJson } from './open-data.service.ts'
import { datasetNames, isDatasetName } from './open-data.ts'
import { makePublication } from './publications-asked.service.ts'
import { showPlanReport, showRoundReport } from './reports.service.ts'

/** The command line publishes what the public may read, nothing else: it acts as a citizen. */
async function publicContext(call: CommandCall): Promise<Context> {
  const platform = await call.platform()
  const { id } = await tenantOf(platform, call, 'municipality')
  return platform.contextFor({ actor: citizen, tenant: id, locale: getLocale() })
}

function needed(call: CommandCall, name: string): string {
  const value = textOption(call, name)
  if (value === undefined) throw new WrongUse(m.reports_cli_need({ option: `--${name}` }))
  return value
}

async function write(call: CommandCall, file: string, bytes: Uint8Array | string): Promise<0> {
  await writeFile(file, bytes)
  call.io.err(m.reports_cli_written({ file, bytes: Buffer.byteLength(bytes) }))
  return 0
}

const reportCommand: Command = {
  name: 'report',
  usage:
    'plan --plan KEY [--version N] | interim --round KEY | budget [--year YEAR] | month [--round KEY]  ' +
    '--format pdf|docx|html (budget and month also xlsx|csv|json|fdp) --out FILE [--municipality SLUG]',
  summary: () => m.reports_cli_report(),
  options: {
    plan: { type: 'string' },
    version: { type: 'string' },
    round: { type: 'string' },
    year: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    municipality: { type: 'string' },
  },
  positionals: { min: 1, max: 1 },
  async run(call) {
    const [what] = call.positionals
    if (what === 'budget' || what === 'month') return writePublication(call, what)
    if (what !== 'plan' && what !== 'interim') throw new WrongUse(m.reports_cli_what())
    const key = needed(call, what === 'plan' ? 'plan' : 'round')
    const out = needed(call, 'out')
    const format = textOption(call, 'format') ?? 'pdf'
    if (!isReportFormat(format)) throw new WrongUse(m.reports_cli_format({ format, choices: reportFormats.join(', ') }))
    const version = textOption(call, 'version')
    const ctx = await publicContext(call)
    const report =
      what === 'plan'
        ? await showPlanReport(ctx, { plan: key, ...(version === undefined ? {} : { version: Number(version) }) })
        : await showRoundReport(ctx, key)
    return write(call, out, await makeReportFile(report, format))
  },
}

const publicationFormats = 'pdf, docx, xlsx, html, csv, json, fdp'

async function writePublication(call: CommandCall, what: 'budget' | 'month'): Promise<0> {
  const out = needed(call, 'out')
  const format = textOption(call, 'format') ?? 'pdf'
  const year = textOption(call, 'year')
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new WrongUse(m.reports_cli_need({ option: '--year' }))
  const bytes = await makePublication(await publicContext(call), {
    what,
    format,
    year: year === undefined ? undefined : Number(year),
    round: textOption(call, 'round'),
  })
  if (!bytes) throw new WrongUse(m.reports_cli_format({ format, choices: publicationFormats }))
  return write(call, out, bytes)
}

const isReportFormat = (format: string): format is ReportFormat => (reportFormats as readonly string[]).includes(format)

const exportCommand: Command = {
  name: 'export',
  usage: '--dataset NAME --format csv|json --out FILE [--municipality SLUG]',
  summary: () => m.reports_cli_export(),
  options: {
    dataset: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    municipality: { type: 'string' },
  },
  async run(call) {
    const dataset = needed(call, 'dataset')
    if (!isDatasetName(dataset))
      throw new WrongUse(m.reports_cli_dataset({ dataset, choices: datasetNames.join(', ') }))
    const format = textOption(call, 'format') ?? 'csv'
    if (format !== 'csv' && format !== 'json')
      throw new WrongUse(m.reports_cli_format({ format, choices: 'csv, json' }))
    const out = needed(call, 'out')
    const ctx = await publicContext(call)
    return write(call, out, format === 'csv' ? await datasetCsv(ctx, dataset) : await datasetJson(ctx, dataset))
  },
}

export const reportsCommands: readonly Command[] = [reportCommand, exportCommand]
