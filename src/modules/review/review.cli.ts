import { m } from '../../generated/paraglide/messages.js'
import { type Command, type CommandCall, type ExitCode, textOption, WrongUse } from '../../platform/command.ts'
import { answerOf } from './answer.service.ts'
import { type Severity, severities } from './finding.ts'
import { type DocumentKind, isDocumentKind } from './kind.ts'
import { nameFiles, type Opened, openedFiles, openedMuted } from './open-files.service.ts'
import type { ReviewAnswer } from './review.contract.ts'
import { reviewBeside } from './review.ts'
import { ruleAnswers } from './rules.service.ts'
import { toldAnswer, toldRules } from './tell.service.ts'

/** `review FILE…`: needs no municipality and no database. */

const reviewCommand: Command = {
  name: 'review',
  usage:
    'FILE… [--against FILE]… [--kind budget|plan|minutes|report|other] [--muted FILE] [--fail-on contradiction|error|note] [--json] | --rules [--json]',
  summary: () => m.review_cli_review(),
  help: () => m.review_cli_help(),
  options: {
    json: { type: 'boolean' },
    rules: { type: 'boolean' },
    against: { type: 'string', multiple: true },
    kind: { type: 'string' },
    muted: { type: 'string' },
    'fail-on': { type: 'string' },
  },
  positionals: { min: 0, max: 100 },
  needsPlatform: false,
  run: (call) => (call.values.rules ? Promise.resolve(showRules(call)) : reviewFiles(call)),
}

function showRules({ values, io }: CommandCall): ExitCode {
  const rules = ruleAnswers()
  if (values.json) io.out(JSON.stringify({ rules }))
  else for (const line of toldRules(rules)) io.out(line)
  return 0
}

/** A file that cannot be read is told, and the others are read all the same; then the command ends with 2. */
async function reviewFiles(call: CommandCall): Promise<ExitCode> {
  if (call.positionals.length === 0) throw new WrongUse(m.review_cli_no_document())
  const level = failLevel(call)
  const kind = wantedKind(call)
  const mutedFile = textOption(call, 'muted')
  const muted = mutedFile === undefined ? [] : await openedMuted(mutedFile)
  if ('problem' in muted) throw new WrongUse(muted.problem)
  const against = againstOf(call)
  const nameOf = nameFiles([...call.positionals, ...against])
  const own = await openedFiles(call.positionals, nameOf, kind)
  const others = await openedFiles(against, nameOf)
  const answers = read(own).map((one) => answerOf(reviewBeside(one, read(others)), muted))
  show(call, answers)
  const problems = [...own, ...others].flatMap((one) => ('problem' in one ? [one.problem] : []))
  for (const problem of problems) call.io.err(problem)
  if (problems.length > 0) return 2
  return level && answers.some((answer) => hasLevel(answer, level)) ? 1 : 0
}

const read = (opened: readonly Opened[]) => opened.flatMap((one) => ('problem' in one ? [] : [one]))

/** One file is one answer and several are a list, whether or not all of them could be read. */
function show({ values, positionals, io }: CommandCall, answers: readonly ReviewAnswer[]): void {
  if (!values.json) for (const line of answers.flatMap(toldAnswer)) io.out(line)
  else if (positionals.length > 1) io.out(JSON.stringify(answers))
  else if (answers[0]) io.out(JSON.stringify(answers[0]))
}

function againstOf({ values }: CommandCall): string[] {
  const { against } = values
  return Array.isArray(against) ? against.filter((one) => typeof one === 'string') : []
}

/** The gravest that is asked about; roundings are never a reason to fail. */
function failLevel(call: CommandCall): Severity | undefined {
  const wanted = textOption(call, 'fail-on')
  if (wanted === undefined) return undefined
  if (wanted !== 'contradiction' && wanted !== 'error' && wanted !== 'note') throw new WrongUse(m.review_cli_fail_on())
  return wanted
}

const shortKinds: Readonly<Record<string, DocumentKind>> = { plan: 'operational-plan', report: 'follow-up' }

function wantedKind(call: CommandCall): DocumentKind | undefined {
  const wanted = textOption(call, 'kind')
  const kind = wanted === undefined ? undefined : (shortKinds[wanted] ?? wanted)
  if (kind !== undefined && !isDocumentKind(kind)) throw new WrongUse(m.review_cli_kind())
  return kind
}

const hasLevel = ({ findings }: ReviewAnswer, level: Severity): boolean =>
  findings.some(({ severity }) => severity !== 'rounding' && severities.indexOf(severity) <= severities.indexOf(level))

export const reviewCommands: readonly Command[] = [reviewCommand]
