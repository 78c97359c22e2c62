import { m } from '../../generated/paraglide/messages.js'
import { families } from './checks/register.ts'
import type { FamilyKey } from './finding.ts'

/** What each family of rules looks for, on what grounds, and what it cannot see: the register as people read it. */

interface RuleWords {
  readonly name: () => string
  readonly looks: () => string
  readonly grounds: () => string
  readonly blind: () => string
}

const words: Readonly<Record<FamilyKey, RuleWords>> = {
  sums: {
    name: m.review_family_sums,
    looks: m.review_rules_sums_looks,
    grounds: m.review_rules_sums_grounds,
    blind: m.review_rules_sums_blind,
  },
  units: {
    name: m.review_family_units,
    looks: m.review_rules_units_looks,
    grounds: m.review_rules_units_grounds,
    blind: m.review_rules_units_blind,
  },
  changes: {
    name: m.review_family_changes,
    looks: m.review_rules_changes_looks,
    grounds: m.review_rules_changes_grounds,
    blind: m.review_rules_changes_blind,
  },
  'same-quantity': {
    name: m.review_family_same_quantity,
    looks: m.review_rules_same_quantity_looks,
    grounds: m.review_rules_same_quantity_grounds,
    blind: m.review_rules_same_quantity_blind,
  },
  across: {
    name: m.review_family_across,
    looks: m.review_rules_across_looks,
    grounds: m.review_rules_across_grounds,
    blind: m.review_rules_across_blind,
  },
  articulation: {
    name: m.review_family_articulation,
    looks: m.review_rules_articulation_looks,
    grounds: m.review_rules_articulation_grounds,
    blind: m.review_rules_articulation_blind,
  },
  prose: {
    name: m.review_family_prose,
    looks: m.review_rules_prose_looks,
    grounds: m.review_rules_prose_grounds,
    blind: m.review_rules_prose_blind,
  },
  stale: {
    name: m.review_family_stale,
    looks: m.review_rules_stale_looks,
    grounds: m.review_rules_stale_grounds,
    blind: m.review_rules_stale_blind,
  },
  assumptions: {
    name: m.review_family_assumptions,
    looks: m.review_rules_assumptions_looks,
    grounds: m.review_rules_assumptions_grounds,
    blind: m.review_rules_assumptions_blind,
  },
  references: {
    name: m.review_family_references,
    looks: m.review_rules_references_looks,
    grounds: m.review_rules_references_grounds,
    blind: m.review_rules_references_blind,
  },
  minutes: {
    name: m.review_family_minutes,
    looks: m.review_rules_minutes_looks,
    grounds: m.review_rules_minutes_grounds,
    blind: m.review_rules_minutes_blind,
  },
  goals: {
    name: m.review_family_goals,
    looks: m.review_rules_goals_looks,
    grounds: m.review_rules_goals_grounds,
    blind: m.review_rules_goals_blind,
  },
}

export interface RuleAnswer {
  readonly family: FamilyKey
  readonly name: string
  readonly codes: readonly string[]
  readonly looksFor: string
  readonly grounds: string
  readonly blindTo: string
}

/** In the reader's language, in the order of the register. */
export const ruleAnswers = (): RuleAnswer[] =>
  families.map(({ key, codes }) => ({
    family: key,
    name: words[key].name(),
    codes,
    looksFor: words[key].looks(),
    grounds: words[key].grounds(),
    blindTo: words[key].blind(),
  }))
