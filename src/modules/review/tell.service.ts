import { m } from '../../generated/paraglide/messages.js'
import { kindWord, pageWord, severityWord } from './explain.service.ts'
import type { Severity } from './finding.ts'
import type { FindingAnswer, ReviewAnswer } from './review.contract.ts'
import type { RuleAnswer } from './rules.service.ts'

/** A review as lines of text for a terminal; roundings are only counted. */
export function toldAnswer({ document, kind, kindReason, findings, unread, muted }: ReviewAnswer): string[] {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return [
    m.review_cli_head({
      document,
      contradictions: count('contradiction'),
      errors: count('error'),
      notes: count('note'),
      roundings: count('rounding'),
    }),
    m.review_cli_kind_is({ kind: kindWord(kind), reason: reasonOf(kindReason) }).trimEnd(),
    ...findings.filter(({ severity }) => severity !== 'rounding').flatMap(toldFinding),
    ...(muted.length > 0 ? [m.review_cli_muted({ count: muted.length })] : []),
    ...muted.map(({ code, line, reason }) => `  ${line}: ${code}: ${reason}`),
    ...(unread.length > 0 ? [m.review_cli_unread()] : []),
    ...unread.map(({ line, excerpt }) => `  ${line}: ${excerpt}`),
  ]
}

const reasonOf = (reason: ReviewAnswer['kindReason']): string =>
  reason.length === 0
    ? ''
    : `(${reason.map(({ printed, line }) => m.review_cli_kind_reason({ printed, line })).join(', ')})`

const toldFinding = ({ severity, line, code, explanation, excerpt, ...place }: FindingAnswer): string[] => [
  `${severityWord(severity)} · ${m.review_cli_place({ page: pageWord(place), line })} · ${code}`,
  `  ${explanation}`,
  `  > ${excerpt}`,
]

/** The register of rules, a family at a time. */
export const toldRules = (rules: readonly RuleAnswer[]): string[] =>
  rules.flatMap(({ name, codes, looksFor, grounds, blindTo }) => [
    name,
    m.review_cli_rule_looks({ text: looksFor }),
    m.review_cli_rule_grounds({ text: grounds }),
    m.review_cli_rule_blind({ text: blindTo }),
    m.review_cli_rule_codes({ codes: codes.join(', ') }),
  ])
