import { m } from '../../../generated/paraglide/messages.js'
import type { ChangeMeasure, DemandType, Direction, IndicatorKind } from '../../goals/index.ts'
import type { DraftGoal, PlanDoubt, PlanDraft } from '../plan/plan-draft.ts'

/** What the draft of a plan says in words: doubts, choices and names that fit on a line. */

const doubts: Readonly<Record<PlanDoubt, () => string>> = {
  'heading-inside': m.intake_plan_doubt_heading_inside,
  'beside-split': m.intake_plan_doubt_beside_split,
  loose: m.intake_plan_doubt_loose,
  'in-title': m.intake_plan_doubt_in_title,
  'day-in-title': m.intake_plan_doubt_day_in_title,
  'no-day': m.intake_plan_doubt_no_day,
  'no-value': m.intake_plan_doubt_no_value,
  misfit: m.intake_plan_doubt_misfit,
}
export const doubtWord = (doubt: PlanDoubt): string => doubts[doubt]()

type Words<Key extends string> = Readonly<Record<Key, () => string>>

const kinds: Words<IndicatorKind> = {
  number: m.goals_import_word_kind_number,
  count: m.goals_import_word_kind_count,
  share: m.goals_import_word_kind_share,
  index: m.goals_import_word_kind_index,
  rank: m.goals_import_word_kind_rank,
  answer: m.goals_import_word_kind_answer,
  milestone: m.goals_import_word_kind_milestone,
}
const directions: Words<Direction> = {
  up: m.goals_import_word_direction_up,
  down: m.goals_import_word_direction_down,
  keep: m.goals_import_word_direction_keep,
}
const demands: Words<DemandType> = {
  'at-least': m.goals_import_word_demand_at_least,
  'at-most': m.goals_import_word_demand_at_most,
  equals: m.goals_import_word_demand_equals,
  'rank-at-most': m.goals_import_word_demand_rank_at_most,
  change: m.goals_import_word_demand_change,
  milestone: m.goals_import_word_demand_milestone,
  answer: m.goals_import_word_demand_answer,
}
const measures: Words<ChangeMeasure> = {
  percent: m.goals_import_word_measure_percent,
  'percentage-points': m.goals_import_word_measure_percentage_points,
  number: m.goals_import_word_measure_number,
}
const answers: Words<'yes' | 'partly' | 'no'> = {
  yes: m.goals_import_word_answer_yes,
  partly: m.goals_import_word_answer_partly,
  no: m.goals_import_word_answer_no,
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
const optionsOf = (words: Words<string>) =>
  Object.entries(words).map(([value, word]) => ({ value, label: capital(word()) }))

export const kindOptions = () => optionsOf(kinds)
export const directionOptions = () => optionsOf(directions)
export const demandOptions = () => optionsOf(demands)
export const measureOptions = () => optionsOf(measures)
export const answerOptions = () => optionsOf(answers)

export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()}…` : text

export const goalOptions = (goals: readonly DraftGoal[]) =>
  goals.map(({ title }, at) => ({ value: String(at), label: `${at + 1}. ${shortened(title, 70)}` }))

export function headingName({ headings }: PlanDraft, at: number): string {
  const { number = null, title = '' } = headings[at] ?? {}
  return number === null ? shortened(title, 110) : `${number}. ${shortened(title, 110)}`
}
