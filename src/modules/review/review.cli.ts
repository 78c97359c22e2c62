import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { m } from '../../generated/paraglide/messages.js'
import { type Command, type CommandCall, textOption, WrongUse } from '../../platform/command.ts'
import { answerOf } from './answer.service.ts'
import { explain, explainFault, severityWord } from './explain.service.ts'
import { type Severity, severities } from './finding.ts'
import { reviewFile } from './reading/review-file.service.ts'
import type { Review } from './review.ts'

/** `review FILE…`: needs no municipality and no database. */

async function reviewed(path: string): Promise<Review> {
  const bytes = await readFile(path).catch(() => {
    throw new WrongUse(m.review_cli_no_file({ file: path }))
  })
  const answer = await reviewFile(basename(path), new Uint8Array(bytes))
  if ('fault' in answer) throw new WrongUse(m.review_cli_fault({ file: path, reason: explainFault(answer.fault) }))
  return answer.review
}

/** The gravest that is asked about; roundings are never a reason to fail. */
function failLevel(call: CommandCall): Severity | undefined {
  const wanted = textOption(call, 'fail-on')
  if (wanted === undefined) return undefined
  if (wanted !== 'contradiction' && wanted !== 'error' && wanted !== 'note') throw new WrongUse(m.review_cli_fail_on())
  return wanted
}

const isAtLeast = (severity: Severity, level: Severity): boolean =>
  severity !== 'rounding' && severities.indexOf(severity) <= severities.indexOf(level)

function show(call: CommandCall, { document, findings, unread }: Review): void {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  call.io.out(
    m.review_cli_head({
      document,
      contradictions: count('contradiction'),
      errors: count('error'),
      notes: count('note'),
      roundings: count('rounding'),
    }),
  )
  for (const finding of findings.filter(({ severity }) => severity !== 'rounding')) {
    const { line } = finding.quoted[0]
    const place = m.review_cli_place({ page: line.page, line: line.number })
    call.io.out(`${severityWord(finding.severity)} · ${place} · ${finding.code}`)
    call.io.out(`  ${explain(finding)}`)
    call.io.out(`  > ${line.text.trim()}`)
  }
  if (unread.length > 0) call.io.out(m.review_cli_unread())
  for (const { line } of unread) call.io.out(`  ${line.number}: ${line.text.trim()}`)
}

const reviewCommand: Command = {
  name: 'review',
  usage: 'FILE… [--json] [--fail-on contradiction|error|note]',
  summary: () => m.review_cli_review(),
  options: { json: { type: 'boolean' }, 'fail-on': { type: 'string' } },
  positionals: { min: 1, max: 100 },
  needsPlatform: false,
  async run(call) {
    const level = failLevel(call)
    const reviews: Review[] = []
    for (const file of call.positionals) reviews.push(await reviewed(file))
    if (call.values.json) {
      const answers = reviews.map(answerOf)
      call.io.out(JSON.stringify(answers.length === 1 ? answers[0] : answers))
    } else for (const one of reviews) show(call, one)
    return level && reviews.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, level))) ? 1 : 0
  },
}

export const reviewCommands: readonly Command[] = [reviewCommand]
