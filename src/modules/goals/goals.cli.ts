import { readFile, writeFile } from 'node:fs/promises'
import { m } from '../../generated/paraglide/messages.js'
import { getLocale } from '../../generated/paraglide/runtime.js'
import { type Command, type CommandCall, textOption, WrongUse } from '../../platform/command.ts'
import { contextOf, tenantOption } from '../../platform/command-context.ts'
import { type CheckResult, checkAllPlans, checkPlan } from './measurability/check-plan.service.ts'
import { registerOfRules } from './measurability/explain-finding.service.ts'
import { type ExportFormat, exportFormats, exportPlan, planTemplate } from './plan-import/plan-export.service.ts'
import { type ImportResult, importPlan } from './plan-import/plan-import.service.ts'

/** The goals commands of `bin/styrhjul`: check, import, export. They act as the system, which never sees secret content. */

const planOption = (call: CommandCall): string => {
  const plan = textOption(call, 'plan')
  if (!plan) throw new WrongUse(m.goals_import_cli_plan_needed())
  return plan
}

const check: Command = {
  name: 'goals check',
  usage: '[--plan KEY] [--rules] [--json] [--tenant SLUG]',
  summary: () => m.goals_check_cli_summary(),
  options: { plan: { type: 'string' }, rules: { type: 'boolean' }, json: { type: 'boolean' }, ...tenantOption },
  async run(call) {
    if (call.values.rules) {
      showRules(call)
      return 0
    }
    const plan = textOption(call, 'plan')
    const ctx = await contextOf(call)
    const results = plan === undefined ? await checkAllPlans(ctx) : [await checkPlan(ctx, plan)]
    if (call.values.json) call.io.out(JSON.stringify({ findings: results.flatMap(findingsForPrograms) }))
    else for (const result of results) showFindings(call, result)
    return results.some((result) => result.findings.length > 0) ? 1 : 0
  },
}

const findingsForPrograms = ({ version, findings }: CheckResult) =>
  findings.map(({ code, severity, ref, explanation, suggestion }) => ({
    code,
    severity,
    goal: `${version.plan.key}/${ref}`,
    explanation,
    suggestion,
  }))

const severityNames = {
  error: () => m.goals_check_severity_error(),
  warning: () => m.goals_check_severity_warning(),
  note: () => m.goals_check_severity_note(),
} as const

function showFindings({ io }: CommandCall, { version, findings, goalCount }: CheckResult): void {
  io.out(`${version.plan.title} (${version.plan.key})`)
  for (const [ref, some] of Map.groupBy(findings, (finding) => finding.ref)) {
    io.out(`  ${ref}`)
    for (const { severity, title, explanation, suggestion } of some) {
      io.out(`    ${severityNames[severity]()} · ${title}: ${explanation}`)
      io.out(`      → ${suggestion}`)
    }
  }
  const goals = new Set(findings.map((finding) => finding.ref)).size
  io.out(
    findings.length === 0
      ? m.goals_check_cli_none({ count: goalCount })
      : m.goals_check_cli_found({ count: findings.length, goals, all: goalCount }),
  )
}

function showRules({ io, values }: CommandCall): void {
  const register = registerOfRules(getLocale())
  if (values.json) io.out(JSON.stringify({ rules: register }))
  else
    for (const { code, title, looksFor, blindSpot } of register) {
      io.out(`${title} (${code})`)
      io.out(`  ${m.goals_check_cli_looks()}: ${looksFor}`)
      io.out(`  ${m.goals_check_cli_blind()}: ${blindSpot}`)
    }
}

const importCommand: Command = {
  name: 'goals import',
  usage: 'FILE --plan KEY [--dry-run] [--skip-faulty] [--json] [--tenant SLUG]',
  summary: () => m.goals_import_cli_summary(),
  options: {
    plan: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'skip-faulty': { type: 'boolean' },
    json: { type: 'boolean' },
    ...tenantOption,
  },
  positionals: { min: 1, max: 1 },
  async run(call) {
    const plan = planOption(call)
    const file = call.positionals[0]!
    const bytes = await readFile(file).catch(() => {
      throw new WrongUse(m.goals_import_cli_no_file({ file }))
    })
    call.io.err(m.goals_import_cli_reading({ file }))
    const ctx = await contextOf(call)
    const trial = await importPlan(ctx, plan, bytes, { dryRun: true, skipFaulty: false })
    const mayStore = trial.faults.length === 0 || call.values['skip-faulty'] === true
    const done =
      call.values['dry-run'] || !mayStore || !canStore(trial)
        ? trial
        : await importPlan(ctx, plan, bytes, { dryRun: false, skipFaulty: call.values['skip-faulty'] === true })
    if (call.values.json) call.io.out(JSON.stringify(done))
    else showImport(call, done)
    return done.faults.length > 0 ? 1 : 0
  },
}

/** A file that could not be read at all has nothing to store, whatever may be skipped. */
const canStore = ({ added, changed }: ImportResult): boolean => added.length + changed.length > 0

function showImport({ io }: CommandCall, done: ImportResult): void {
  for (const { place, text } of done.faults) io.out(place === '' ? text : `${place}: ${text}`)
  for (const { ref, title } of done.added) io.out(`+ ${ref}  ${title}`)
  for (const { ref, title } of done.changed) io.out(`~ ${ref}  ${title}`)
  const { added, changed, unchanged, skippedRows } = done
  io.out(m.goals_import_cli_counts({ added: added.length, changed: changed.length, unchanged, skipped: skippedRows }))
  if (done.stored) io.out(m.goals_import_cli_stored())
  else io.out(canStore(done) ? m.goals_import_cli_dry() : m.goals_import_cli_nothing())
}

const exportCommand: Command = {
  name: 'goals export',
  usage: '(--plan KEY [--version N] | --template) --format xlsx|csv|json --out FILE [--tenant SLUG]',
  summary: () => m.goals_import_cli_export_summary(),
  options: {
    plan: { type: 'string' },
    version: { type: 'string' },
    template: { type: 'boolean' },
    format: { type: 'string' },
    out: { type: 'string' },
    ...tenantOption,
  },
  async run(call) {
    const out = textOption(call, 'out')
    if (!out) throw new WrongUse(m.goals_import_cli_out_needed())
    const { bytes } = call.values.template
      ? await planTemplate({ locale: getLocale() })
      : await exported(call, planOption(call))
    await writeFile(out, bytes)
    call.io.err(m.goals_import_cli_written({ file: out }))
    return 0
  },
}

async function exported(call: CommandCall, plan: string) {
  const format = exportFormats.find((one): one is ExportFormat => one === (textOption(call, 'format') ?? 'xlsx'))
  if (!format) throw new WrongUse(m.goals_import_cli_format())
  const said = textOption(call, 'version')
  if (said !== undefined && !/^[1-9]\d{0,5}$/.test(said)) throw new WrongUse(m.goals_import_cli_version())
  return exportPlan(await contextOf(call), plan, { format, version: said === undefined ? undefined : Number(said) })
}

export const goalsCommands: readonly Command[] = [check, importCommand, exportCommand]
