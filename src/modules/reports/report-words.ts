import type { Part, Sentence } from '../../shared/document.ts'
import type { Day } from '../../shared/local-date.ts'

/** How a report speaks: the composer names a sentence and hands over its figures, the language is somebody else's. */

export type SentenceKey = (typeof sentenceKeys)[number]

export const sentenceKeys = [
  // both reports
  'adopted_by',
  'not_adopted',
  'status_draft',
  'status_proposed',
  'status_adopted',
  'status_replaced',
  'contents',
  'page',
  'table_behind',
  'missing_glyphs',
  'coat_of_arms',
  'demo_mark',
  'demo_title',
  'demo_text',
  'draft_title',
  'draft_text',
  'about_report',
  'version_number',
  'count_goals',
  'count_indicators',
  'count_actions',
  'count_strategic',
  // a goal and its parts
  'answerable',
  'focus',
  'perspectives',
  'global_goals',
  'contributes_to',
  'indicator',
  'baseline',
  'targets',
  'source',
  'target_on',
  'value_on',
  'no_baseline',
  'no_target',
  'no_indicators',
  'secret',
  'secret_note',
  'missing',
  'not_applicable',
  'preliminary',
  'women',
  'men',
  'yes',
  'partly',
  'no',
  'reached_on',
  'not_reached',
  'demo_copy',
  'demo_copy_title',
  'demo_copy_text',
  'demand_at_least',
  'demand_at_most',
  'demand_equals',
  'demand_rank',
  'demand_rank_among',
  'demand_change',
  'demand_milestone',
  'demand_done',
  'unit_percentage_points',
  'action',
  'owner',
  'when',
  'action_status',
  'action_status_on',
  'action_ends',
  'action_late',
  'action_cost',
  'action_of_budget',
  'action_budget',
  'money',
  'planned',
  'under_way',
  'done',
  'stopped',
  'indicators_of',
  'actions_of',
  // operational plan
  'plan_kind_council',
  'plan_kind_committee',
  'plan_kind_unit',
  'plan_years',
  'plan_chain_title',
  'plan_chain_lead',
  'plan_chain_lead_top',
  'plan_values',
  'plan_goals_of',
  'plan_other_goals',
  'plan_reason',
  'plan_about_lead',
  'plan_about_replaced',
  // goal part of the interim report
  'round_kind',
  'round_kind_annual',
  'round_period',
  'round_closed',
  'round_open',
  'round_summary_title',
  'round_summary',
  'round_summary_none',
  'round_not_assessed',
  'round_chart_title',
  'round_chart_alt',
  'round_counts_caption',
  'round_status',
  'round_number',
  'round_plan',
  'round_plan_lead',
  'round_differs',
  'round_no_assessment',
  'round_not_ready',
  'wanted',
  'round_trend_title',
  'round_trend_lead',
  'round_trend_none',
  'round_attention_title',
  'round_attention_lead',
  'round_about_lead',
  'status_met',
  'status_on_way',
  'status_not_met',
  'status_cannot_judge',
  'status_missing',
  'proposed',
  'assessed',
  'trend',
  'trend_improving',
  'trend_unchanged',
  'trend_worsening',
  'trend_cannot_judge',
  'trend_year',
  // charts
  'goal_indicators',
  'goal_actions',
  'goal_decision',
  'line_title',
  'line_alt',
  'line_alt_aim',
  'line_day',
  'line_value',
  'line_aim',
] as const

export type SentenceFacts = Readonly<Record<string, Part | string | number>>

export interface ReportWords {
  readonly language: 'sv' | 'en'
  /** The sentence with its figures as bound parts. */
  say(key: SentenceKey, facts?: SentenceFacts): Sentence
  /** The sentence as text. */
  word(key: SentenceKey, facts?: SentenceFacts): string
  /** A figure with its unit as the language writes it. */
  amount(value: number, unit: string): string
  /** Signed, for a change. */
  change(value: number, unit: string): string
  /** Whole öre as kronor. */
  money(ore: number): string
  /** As it stands in running text: 21 november 2026. */
  prose(day: Day): string
}

export const figure = (text: string, value: number, unit = '', source: string | null = null): Part => ({
  kind: 'figure',
  text,
  value,
  unit,
  source,
})
