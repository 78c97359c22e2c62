import { m } from '../../../../generated/paraglide/messages.js'
import type { GoalValues } from '../../goal-form.ts'

/** What each field of the goal form is called, by its place: `indicators.0.targets.1.due`. */

const goalFields: Readonly<Record<string, () => string>> = {
  title: m.goals_page_title,
  description: m.goals_page_description,
  level: m.goals_page_level,
  parent: m.goals_page_parent,
  answerableRole: m.goals_page_answerable,
  focusUnits: m.goals_page_focus_unit,
  perspectives: m.goals_page_perspective,
  globalGoals: m.goals_page_global_goals,
  ref: m.goals_page_ref,
}
const indicatorFields: Readonly<Record<string, () => string>> = {
  name: m.goals_page_indicator_name,
  kind: m.goals_page_indicator_kind,
  unit: m.goals_page_indicator_unit,
  direction: m.goals_page_direction,
  baselineValue: m.goals_page_baseline_value,
  baselineOn: m.goals_page_baseline_on,
  baselineSource: m.goals_page_baseline_source,
  frequency: m.goals_page_frequency,
  source: m.goals_page_source,
  splitBySex: m.goals_page_split_by_sex,
}
const targetFields: Readonly<Record<string, () => string>> = {
  due: m.goals_page_due,
  type: m.goals_page_demand,
  value: m.goals_page_value,
  among: m.goals_page_among,
  measure: m.goals_page_measure,
  milestone: m.goals_page_milestone,
  answer: m.goals_page_answer,
  provision: m.goals_page_provision,
  note: m.goals_page_secrecy_note,
}
const actionFields: Readonly<Record<string, () => string>> = {
  title: m.goals_page_action_title,
  ownerRole: m.goals_page_owner,
  starts: m.goals_page_starts,
  ends: m.goals_page_ends,
  status: m.goals_page_action_status,
  budget: m.goals_page_budget,
  actual: m.goals_page_actual,
  budgetKind: m.goals_page_budget_kind,
}

/** `Indikator 1, målvärde 2: Dag`. */
export function fieldLabel(place: string): string {
  const [part, at, field = '', second, last = ''] = place.split('.')
  const number = Number(at) + 1
  if (part === 'actions') return `${m.goals_page_action_number({ number })}: ${say(actionFields, field)}`
  if (part !== 'indicators') return say(goalFields, place)
  const indicator = m.goals_page_indicator_number({ number })
  if (field !== 'targets') return `${indicator}: ${say(indicatorFields, field)}`
  return `${indicator}, ${m.goals_page_target_number({ number: Number(second) + 1 }).toLocaleLowerCase()}: ${say(targetFields, last)}`
}

const say = (fields: Readonly<Record<string, () => string>>, name: string): string => fields[name]?.() ?? name

/** Every field with its text, in the order of the form; ids are nobody's business. */
export function fieldsOf(values: GoalValues): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (thing: object, prefix: string): void => {
    for (const [name, value] of Object.entries(thing)) {
      if (name === 'id') continue
      if (typeof value === 'string') found.set(prefix + name, value)
      else if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
        found.set(prefix + name, value.join(', '))
      else if (Array.isArray(value))
        for (const [at, one] of value.entries()) walk(one as object, `${prefix}${name}.${at}.`)
    }
  }
  walk(values, '')
  return found
}

export interface FieldDifference {
  readonly place: string
  readonly stored: string
  readonly typed: string
}

/** What two people wrote differently, field by field. */
export function differencesOf(stored: GoalValues, typed: GoalValues): FieldDifference[] {
  const theirs = fieldsOf(stored)
  const mine = fieldsOf(typed)
  return [...new Set([...theirs.keys(), ...mine.keys()])].flatMap((place) => {
    const pair = { place, stored: theirs.get(place) ?? '', typed: mine.get(place) ?? '' }
    return pair.stored === pair.typed ? [] : [pair]
  })
}
