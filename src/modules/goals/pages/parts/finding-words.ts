import { m } from '../../../../generated/paraglide/messages.js'
import type { Facts } from '../../../../shared/failure.ts'
import type { MeasurabilityCode, MeasurabilityFinding } from '../../measurability/measurability.ts'

/** What a finding says. Each text is named one by one, so that the browser fetches these and no other messages. */

type Sentence = (facts: never) => string

const titles: Readonly<Record<MeasurabilityCode, () => string>> = {
  'no-indicator': m.goals_check_no_indicator_title,
  'no-baseline': m.goals_check_no_baseline_title,
  'change-without-base': m.goals_check_change_without_base_title,
  'percent-or-percentage-points': m.goals_check_percent_or_percentage_points_title,
  'target-against-direction': m.goals_check_target_against_direction_title,
  'no-target-at-round': m.goals_check_no_target_at_round_title,
  'no-date': m.goals_check_no_date_title,
  'unit-missing': m.goals_check_unit_missing_title,
  'count-with-percent-target': m.goals_check_count_with_percent_target_title,
  'indicator-without-source': m.goals_check_indicator_without_source_title,
  'activity-not-effect': m.goals_check_activity_not_effect_title,
  'no-direction-or-vague': m.goals_check_no_direction_or_vague_title,
  'no-answerable-role': m.goals_check_no_answerable_role_title,
  'action-without-owner': m.goals_check_action_without_owner_title,
  'action-without-end': m.goals_check_action_without_end_title,
  'duplicate-goals': m.goals_check_duplicate_goals_title,
  'orphan-goal': m.goals_check_orphan_goal_title,
  'parent-mismatch': m.goals_check_parent_mismatch_title,
}

/** By code and, where a code has several explanations, reason. */
const texts: Readonly<Record<string, readonly [explanation: Sentence, suggestion: Sentence]>> = {
  'no-indicator': [m.goals_check_no_indicator_explanation, m.goals_check_no_indicator_suggestion],
  'no-baseline': [m.goals_check_no_baseline_explanation, m.goals_check_no_baseline_suggestion],
  'change-without-base/goal': [
    m.goals_check_change_without_base_goal_explanation,
    m.goals_check_change_without_base_goal_suggestion,
  ],
  'change-without-base/indicator': [
    m.goals_check_change_without_base_indicator_explanation,
    m.goals_check_change_without_base_indicator_suggestion,
  ],
  'percent-or-percentage-points/goal': [
    m.goals_check_percent_or_percentage_points_goal_explanation,
    m.goals_check_percent_or_percentage_points_goal_suggestion,
  ],
  'percent-or-percentage-points/indicator': [
    m.goals_check_percent_or_percentage_points_indicator_explanation,
    m.goals_check_percent_or_percentage_points_indicator_suggestion,
  ],
  'target-against-direction/down': [
    m.goals_check_target_against_direction_down_explanation,
    m.goals_check_target_against_direction_down_suggestion,
  ],
  'target-against-direction/up': [
    m.goals_check_target_against_direction_up_explanation,
    m.goals_check_target_against_direction_up_suggestion,
  ],
  'no-target-at-round/none': [
    m.goals_check_no_target_at_round_none_explanation,
    m.goals_check_no_target_at_round_none_suggestion,
  ],
  'no-target-at-round/round': [
    m.goals_check_no_target_at_round_round_explanation,
    m.goals_check_no_target_at_round_round_suggestion,
  ],
  'no-date': [m.goals_check_no_date_explanation, m.goals_check_no_date_suggestion],
  'unit-missing': [m.goals_check_unit_missing_explanation, m.goals_check_unit_missing_suggestion],
  'count-with-percent-target': [
    m.goals_check_count_with_percent_target_explanation,
    m.goals_check_count_with_percent_target_suggestion,
  ],
  'indicator-without-source': [
    m.goals_check_indicator_without_source_explanation,
    m.goals_check_indicator_without_source_suggestion,
  ],
  'activity-not-effect/goal': [
    m.goals_check_activity_not_effect_goal_explanation,
    m.goals_check_activity_not_effect_goal_suggestion,
  ],
  'activity-not-effect/indicator': [
    m.goals_check_activity_not_effect_indicator_explanation,
    m.goals_check_activity_not_effect_indicator_suggestion,
  ],
  'no-direction-or-vague/amount': [
    m.goals_check_no_direction_or_vague_amount_explanation,
    m.goals_check_no_direction_or_vague_amount_suggestion,
  ],
  'no-direction-or-vague/vague': [
    m.goals_check_no_direction_or_vague_vague_explanation,
    m.goals_check_no_direction_or_vague_vague_suggestion,
  ],
  'no-direction-or-vague/verb': [
    m.goals_check_no_direction_or_vague_verb_explanation,
    m.goals_check_no_direction_or_vague_verb_suggestion,
  ],
  'no-answerable-role/none': [
    m.goals_check_no_answerable_role_none_explanation,
    m.goals_check_no_answerable_role_none_suggestion,
  ],
  'no-answerable-role/unclear': [
    m.goals_check_no_answerable_role_unclear_explanation,
    m.goals_check_no_answerable_role_unclear_suggestion,
  ],
  'action-without-owner': [
    m.goals_check_action_without_owner_explanation,
    m.goals_check_action_without_owner_suggestion,
  ],
  'action-without-end': [m.goals_check_action_without_end_explanation, m.goals_check_action_without_end_suggestion],
  'duplicate-goals': [m.goals_check_duplicate_goals_explanation, m.goals_check_duplicate_goals_suggestion],
  'orphan-goal': [m.goals_check_orphan_goal_explanation, m.goals_check_orphan_goal_suggestion],
  'parent-mismatch/level': [
    m.goals_check_parent_mismatch_level_explanation,
    m.goals_check_parent_mismatch_level_suggestion,
  ],
  'parent-mismatch/theme': [
    m.goals_check_parent_mismatch_theme_explanation,
    m.goals_check_parent_mismatch_theme_suggestion,
  ],
}

export const findingTitle = (code: MeasurabilityCode): string => titles[code]()

export interface FindingText {
  readonly explanation: string
  readonly suggestion: string
}

export function findingText({ code, reason, facts }: MeasurabilityFinding): FindingText {
  const [explanation, suggestion] = texts[reason === '' ? code : `${code}/${reason}`] ?? []
  return { explanation: say(explanation, facts), suggestion: say(suggestion, facts) }
}

const say = (sentence: Sentence | undefined, facts: Facts): string =>
  (sentence as ((facts: Facts) => string) | undefined)?.(facts) ?? ''
