import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'
import { formatDay, formatNumber, formatWithUnit, type Language } from '../../../ui/format.ts'
import type { Demand, Secrecy } from '../../goals/index.ts'
import type { Content, Measurement } from '../../indicators/index.ts'
import type { ActionStand } from '../action-progress.ts'
import type { Judgement, Verdict } from '../assessment.ts'
import type { Proposal } from '../proposal.ts'
import type { ReportStatus } from '../report.ts'
import type { RoundKind, RoundStatus } from '../round.ts'
import type { TrendDirection } from '../trend.ts'

/** Follow-up in words: each code of the rules becomes a sentence of the reader's language. */

const language = (): Language => getLocale()

export const number = (value: number): string => formatNumber(value, { language: language() })
export const amount = (value: number, unit: string): string => formatWithUnit(value, unit, { language: language() })
/** Whole öre as kronor. */
export const kronor = (ore: number): string =>
  `${formatNumber(ore / 100, { language: language(), decimals: ore % 100 === 0 ? 0 : 2 })}\u00A0kr`
/** As it is typed into a field of kronor. */
export const typedKronor = (ore: number): string => (ore / 100).toFixed(ore % 100 === 0 ? 0 : 2).replace('.', ',')
/** A day in running text. */
export const prose = (day: string): string => formatDay(day, language())

export const judgementWord: Readonly<Record<Judgement, () => string>> = {
  met: () => m.follow_up_judgement_met(),
  'on-way': () => m.follow_up_judgement_on_way(),
  'not-met': () => m.follow_up_judgement_not_met(),
  'cannot-judge': () => m.follow_up_judgement_cannot_judge(),
}

export const statusWord: Readonly<Record<ReportStatus, () => string>> = {
  'to-report': () => m.follow_up_status_to_report(),
  reported: () => m.follow_up_status_reported(),
  approved: () => m.follow_up_status_approved(),
  accepted: () => m.follow_up_status_accepted(),
}

export const roundMark = { planned: 'draft', open: 'open', closed: 'closed' } as const satisfies Record<
  RoundStatus,
  string
>

export const roundWord: Readonly<Record<RoundStatus, () => string>> = {
  planned: () => m.follow_up_round_planned(),
  open: () => m.follow_up_round_open(),
  closed: () => m.follow_up_round_closed(),
}

export const kindWord: Readonly<Record<RoundKind, () => string>> = {
  monthly: () => m.follow_up_kind_monthly(),
  interim: () => m.follow_up_kind_interim(),
  annual: () => m.follow_up_kind_annual(),
}

export const trendWord: Readonly<Record<TrendDirection, () => string>> = {
  improving: () => m.follow_up_trend_improving(),
  unchanged: () => m.follow_up_trend_unchanged(),
  worsening: () => m.follow_up_trend_worsening(),
  'cannot-judge': () => m.follow_up_trend_cannot_judge(),
}

const side = (name: string | number | undefined): string =>
  name === 'at-least'
    ? m.follow_up_side_at_least()
    : name === 'at-most'
      ? m.follow_up_side_at_most()
      : m.follow_up_side_equals()

/** Why the system proposes what it does, in a sentence. */
export function whyWords({ why, facts }: Pick<Verdict, 'why' | 'facts'>, unit: string): string {
  const value = (name: string) => amount(Number(facts[name]), unit)
  const text = (name: string) => String(facts[name] ?? '')
  const compared = () => ({ value: value('value'), wanted: value('wanted'), side: side(facts.side) })
  const hasValue = 'value' in facts
  switch (why) {
    case 'reached':
      return hasValue ? m.follow_up_why_reached_value(compared()) : m.follow_up_why_reached()
    case 'short':
      return hasValue ? m.follow_up_why_short(compared()) : m.follow_up_why_short_answer()
    case 'reached-late':
      return m.follow_up_why_reached_late({ day: text('day'), by: text('by') })
    case 'not-reached':
      return m.follow_up_why_not_reached({ by: text('by') })
    case 'time-left':
      return m.follow_up_why_time_left({ by: text('by') })
    case 'on-path':
      return m.follow_up_why_on_path({ value: value('value'), expected: value('expected') })
    case 'behind-path':
      return m.follow_up_why_behind_path({ value: value('value'), expected: value('expected') })
    case 'value-old':
      return m.follow_up_why_value_old({ day: text('day') })
    default:
      return plainWhys[why]()
  }
}

const plainWhys = {
  partly: () => m.follow_up_why_partly(),
  'already-there': () => m.follow_up_why_already_there(),
  'no-path': () => m.follow_up_why_no_path(),
  'no-baseline': () => m.follow_up_why_no_baseline(),
  'baseline-zero': () => m.follow_up_why_baseline_zero(),
  'no-value': () => m.follow_up_why_no_value(),
  'value-missing': () => m.follow_up_why_value_missing(),
  'not-applicable': () => m.follow_up_why_not_applicable(),
  'wrong-kind': () => m.follow_up_why_wrong_kind(),
  secret: () => m.follow_up_why_secret(),
} as const

export const proposalWords = ({ why, deciding, counted }: Proposal): string =>
  why === 'all-met'
    ? m.follow_up_goal_why_all_met({ counted })
    : why === 'worst'
      ? m.follow_up_goal_why_worst({ deciding, counted })
      : m.follow_up_goal_why_no_targets()

export const answerWord = {
  yes: () => m.follow_up_answer_yes(),
  partly: () => m.follow_up_answer_partly(),
  no: () => m.follow_up_answer_no(),
}

export const actionWord: Readonly<Record<ActionStand['status'], () => string>> = {
  planned: () => m.follow_up_action_planned(),
  'under-way': () => m.follow_up_action_under_way(),
  done: () => m.follow_up_action_done(),
  stopped: () => m.follow_up_action_stopped(),
}

export const sexWord = {
  women: () => m.follow_up_sex_women(),
  men: () => m.follow_up_sex_men(),
}

export function demandWords(demand: Demand | null, secrecy: Secrecy | null, day: string, unit: string): string {
  if (demand === null) return m.follow_up_demand_secret({ provision: secrecy?.provision ?? '', day })
  switch (demand.type) {
    case 'at-least':
      return m.follow_up_demand_at_least({ value: amount(demand.value, unit), day })
    case 'at-most':
      return m.follow_up_demand_at_most({ value: amount(demand.value, unit), day })
    case 'equals':
      return m.follow_up_demand_equals({ value: amount(demand.value, unit), day })
    case 'rank-at-most':
      return m.follow_up_demand_rank({ rank: number(demand.rank), among: demand.among, day })
    case 'change':
      return changeWords(demand, day, unit)
    case 'milestone':
      return m.follow_up_demand_milestone({ day: demand.by })
    case 'answer':
      return m.follow_up_demand_answer({ answer: answerWord[demand.answer]().toLowerCase(), day })
  }
}

function changeWords({ by, measure }: Extract<Demand, { type: 'change' }>, day: string, unit: string): string {
  const size = number(Math.abs(by))
  const words =
    measure === 'percent'
      ? m.follow_up_percent({ value: size })
      : measure === 'percentage-points'
        ? m.follow_up_points({ value: size })
        : amount(Math.abs(by), unit)
  if (by === 0) return m.follow_up_demand_change_none({ day })
  return by > 0 ? m.follow_up_demand_change_up({ by: words, day }) : m.follow_up_demand_change_down({ by: words, day })
}

export function valueWords(
  { status, content, secrecy }: Pick<Measurement, 'status' | 'content' | 'secrecy'>,
  unit: string,
): string {
  if (status === 'secret') return m.follow_up_value_secret({ provision: secrecy?.provision ?? '' })
  if (status === 'missing') return m.follow_up_value_missing()
  if (status === 'not-applicable') return m.follow_up_value_not_applicable()
  return content ? contentWords(content, unit) : ''
}

function contentWords(content: Content, unit: string): string {
  if (content.kind === 'number') return amount(content.value, unit)
  if (content.kind === 'answer') return answerWord[content.answer]()
  return content.reachedOn ?? m.follow_up_value_not_reached()
}

/** As it is typed into a field. */
export function typedValue(content: Content | null): string {
  if (content === null) return ''
  if (content.kind === 'number') return String(content.value).replace('.', ',')
  return content.kind === 'answer' ? content.answer : (content.reachedOn ?? '')
}
