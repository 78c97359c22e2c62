import { m } from '../../generated/paraglide/messages.js'
import type { Locale } from '../../platform/context.ts'
import type { LayoutFault } from '../../platform/files/layout/layout-of.ts'
import type { FindingCode, ReviewFinding, Severity } from './finding.ts'
import type { DocumentKind } from './kind.ts'

/** One sentence about a finding, in the reader's language. */
export function explain({ code, quoted, facts }: ReviewFinding): string {
  const [first, second, third] = quoted
  const decimals = typeof facts.decimals === 'number' ? facts.decimals : 1
  const figure = (fact: string): string => {
    const value = facts[fact]
    return typeof value === 'number' ? swedish(value, decimals) : (value ?? '')
  }
  const words = {
    what: first.what,
    printed: first.printed,
    other: (code === 'opening-differs' ? quoted.at(-1) : second)?.printed ?? '',
    otherWhat: second?.what ?? '',
    third: third?.printed ?? '',
    from: second?.printed ?? '',
    to: third?.printed ?? '',
    sum: figure('sum'),
    difference: figure('difference').replace(/^\u2212/, ''),
    percent: figure('percent'),
    terms: String(facts.terms ?? ''),
    leftOut: String(facts.leftOut ?? ''),
    year: String(facts.year ?? ''),
    unit: String(facts.unit ?? ''),
    mark: String(facts.mark ?? ''),
    weekday: String(facts.weekday ?? ''),
    missing: String(facts.missing ?? ''),
    ...wordsOfMinutes(facts),
    document: String(facts.document ?? ''),
    otherDocument: second?.document ?? '',
    otherPage: String(second?.line.page ?? ''),
    otherLine: String(second?.line.number ?? ''),
    isSameVersion: facts.versions === 'same',
    quotes: (code === 'documents-differ' ? quoted.slice(2) : [])
      .map(({ document, printed }) =>
        m.review_finding_document_says({ document: document ?? String(facts.document ?? ''), printed }),
      )
      .join(''),
  }
  const sentence = sentences[code](words)
  // `punkt 12` may come first.
  return words.section === '' ? sentence : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

/** What minutes tell, as words. */
function wordsOfMinutes(facts: ReviewFinding['facts']) {
  const of = (name: string): string => String(facts[name] ?? '')
  const [last, reportTo] = [of('last'), of('reportTo')]
  return {
    section: of('section'),
    limit: of('limit'),
    votes: of('votes'),
    serving: of('serving'),
    named: of('named'),
    days: of('days'),
    law: of('law'),
    actor: of('actor'),
    task: of('task'),
    condition: of('condition'),
    time: of('time') === '' ? m.review_finding_task_no_time() : m.review_finding_task_vague_time({ time: of('time') }),
    order:
      (last === '' ? '' : m.review_finding_task_last_day({ last })) +
      (reportTo === '' ? '' : m.review_finding_task_report_to({ reportTo })),
  }
}

const swedish = (value: number, decimals: number): string =>
  new Intl.NumberFormat('sv-SE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)

interface Words {
  readonly what: string
  readonly printed: string
  readonly other: string
  readonly otherWhat: string
  readonly third: string
  readonly from: string
  readonly to: string
  readonly sum: string
  readonly difference: string
  readonly percent: string
  readonly terms: string
  readonly leftOut: string
  readonly year: string
  readonly unit: string
  readonly mark: string
  readonly weekday: string
  readonly missing: string
  readonly section: string
  readonly limit: string
  readonly votes: string
  readonly serving: string
  readonly named: string
  readonly days: string
  readonly law: string
  readonly actor: string
  readonly task: string
  readonly condition: string
  readonly time: string
  /** When a task is to be done and who is told; empty or sentences with a space before each. */
  readonly order: string
  readonly document: string
  readonly otherDocument: string
  readonly otherPage: string
  readonly otherLine: string
  readonly isSameVersion: boolean
  /** What the documents' texts say of whose amounts they are; empty or sentences with a space before each. */
  readonly quotes: string
}

const sentences: Readonly<Record<FindingCode, (words: Words) => string>> = {
  'sum-differs': m.review_finding_sum_differs,
  'sum-leaves-out': m.review_finding_sum_leaves_out,
  'sum-unexplained': m.review_finding_sum_unexplained,
  'sum-rounded': m.review_finding_sum_rounded,
  'change-differs': m.review_finding_change_differs,
  'percent-differs': m.review_finding_percent_differs,
  'share-differs': m.review_finding_share_differs,
  'same-quantity-differs': m.review_finding_same_quantity_differs,
  'documents-differ': (words) =>
    words.isSameVersion ? m.review_finding_documents_differ(words) : m.review_finding_documents_differ_versions(words),
  'opening-differs': m.review_finding_opening_differs,
  'balance-differs': m.review_finding_balance_differs,
  'investment-differs': m.review_finding_investment_differs,
  'prose-differs': m.review_finding_prose_differs,
  'prose-arithmetic': m.review_finding_prose_arithmetic,
  'prose-share': m.review_finding_prose_share,
  'prose-largest': m.review_finding_prose_largest,
  'stale-year': m.review_finding_stale_year,
  'plan-year': m.review_finding_plan_year,
  'broken-reference': m.review_finding_broken_reference,
  'numbering-differs': m.review_finding_numbering_differs,
  'label-number-differs': m.review_finding_label_number_differs,
  'note-missing': m.review_finding_note_missing,
  'reference-missing': m.review_finding_reference_missing,
  'number-twice': m.review_finding_number_twice,
  'number-gap': m.review_finding_number_gap,
  'header-year-differs': m.review_finding_header_year_differs,
  'title-year-differs': m.review_finding_title_year_differs,
  'name-spelled': m.review_finding_name_spelled,
  'population-differs': m.review_finding_population_differs,
  'liquidity-falls': m.review_finding_liquidity_falls,
  'loans-differ': m.review_finding_loans_differ,
  'percent-or-points': m.review_finding_percent_or_points,
  'date-impossible': m.review_finding_date_impossible,
  'weekday-differs': m.review_finding_weekday_differs,
  'date-differs': m.review_finding_date_differs,
  'case-class-differs': m.review_finding_case_class_differs,
  'paragraph-gap': m.review_finding_paragraph_gap,
  'paragraph-outside': m.review_finding_paragraph_outside,
  'approver-absent': m.review_finding_approver_absent,
  'approver-not-deciding': m.review_finding_approver_not_deciding,
  'actor-absent': m.review_finding_actor_absent,
  'actor-left': m.review_finding_actor_left,
  'conflict-acts': m.review_finding_conflict_acts,
  'substitute-decides': m.review_finding_substitute_decides,
  'presence-limited': m.review_finding_presence_limited,
  'votes-too-many': m.review_finding_votes_too_many,
  'votes-too-few': m.review_finding_votes_too_few,
  'voters-differ': m.review_finding_voters_differ,
  'casting-without-tie': m.review_finding_casting_without_tie,
  'approval-early': m.review_finding_approval_early,
  'approval-late': m.review_finding_approval_late,
  'dispatch-missing': m.review_finding_dispatch_missing,
  'task-given': m.review_finding_task_given,
  'task-proposed': m.review_finding_task_proposed,
  'task-without-day': m.review_finding_task_without_day,
  'condition-given': m.review_finding_condition_given,
  'goal-repeated': m.review_finding_goal_repeated,
  'goal-targets-differ': m.review_finding_goal_targets_differ,
  'goal-without-indicator': m.review_finding_goal_without_indicator,
  'indicator-without-goal': m.review_finding_indicator_without_goal,
  'goal-activity': m.review_finding_goal_activity,
  'goal-vague': m.review_finding_goal_vague,
  'goal-without-date': m.review_finding_goal_without_date,
  'target-percent': m.review_finding_target_percent,
  'target-without-base': m.review_finding_target_without_base,
  'count-with-percent': m.review_finding_count_with_percent,
  'goal-without-responsible': m.review_finding_goal_without_responsible,
  'responsible-unclear': m.review_finding_responsible_unclear,
  'responsible-unknown': m.review_finding_responsible_unknown,
  'heading-splits-goal': m.review_finding_heading_splits_goal,
  'heading-order': m.review_finding_heading_order,
  'sign-differs': m.review_finding_sign_differs,
  'sign-odd': m.review_finding_sign_odd,
  'sign-rule-differs': m.review_finding_sign_rule_differs,
  'unit-differs': m.review_finding_unit_differs,
  'unit-missing': m.review_finding_unit_missing,
  'years-out-of-order': m.review_finding_years_out_of_order,
  'column-repeated': m.review_finding_column_repeated,
}

const severityWords: Readonly<Record<Severity, () => string>> = {
  contradiction: m.review_severity_contradiction,
  error: m.review_severity_error,
  rounding: m.review_severity_rounding,
  note: m.review_severity_note,
}
const kindWords: Readonly<Record<DocumentKind, () => string>> = {
  budget: m.review_kind_budget,
  'operational-plan': m.review_kind_operational_plan,
  minutes: m.review_kind_minutes,
  'follow-up': m.review_kind_follow_up,
  other: m.review_kind_other,
}
export const kindWord = (kind: DocumentKind): string => kindWords[kind]()

/** `14`, or `14 (tryckt 12)` where the page has another number printed on it. */
export const pageWord = (
  { page, printedPage }: { readonly page: number; readonly printedPage?: number | undefined },
  options: { readonly locale?: Locale } = {},
): string => (printedPage === undefined ? `${page}` : m.review_page_printed({ page, printed: printedPage }, options))

export const severityWord = (severity: Severity): string => severityWords[severity]()

const faultWords: Readonly<Record<LayoutFault, () => string>> = {
  empty: m.review_fault_empty,
  'no-text-kind': m.review_fault_no_text_kind,
  locked: m.review_fault_locked,
  'too-big': m.review_fault_too_big,
  'too-deep': m.review_fault_too_deep,
  'too-slow': m.review_fault_too_slow,
  broken: m.review_fault_broken,
}
/** Why a file could not be read, and what to do. */
export const explainFault = (fault: LayoutFault): string => faultWords[fault]()
