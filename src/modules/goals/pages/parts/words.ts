import { m } from '../../../../generated/paraglide/messages.js'
import { getLocale } from '../../../../generated/paraglide/runtime.js'
import type { Day } from '../../../../shared/local-date.ts'
import { formatNumber } from '../../../../ui/format.ts'
import type { ChangeMeasure, Demand } from '../../goal.ts'
import type { FieldFault } from '../../goal-form-reading.ts'
import type { PlanKind } from '../../plan.ts'

/** The goals' closed sets in words, and demands as a person says them. */

const words = {
  kind: {
    number: m.goals_import_word_kind_number,
    count: m.goals_import_word_kind_count,
    share: m.goals_import_word_kind_share,
    index: m.goals_import_word_kind_index,
    rank: m.goals_import_word_kind_rank,
    answer: m.goals_import_word_kind_answer,
    milestone: m.goals_import_word_kind_milestone,
  },
  direction: {
    up: m.goals_import_word_direction_up,
    down: m.goals_import_word_direction_down,
    keep: m.goals_import_word_direction_keep,
  },
  frequency: {
    month: m.goals_import_word_frequency_month,
    quarter: m.goals_import_word_frequency_quarter,
    round: m.goals_import_word_frequency_round,
    'half-year': m.goals_import_word_frequency_half_year,
    year: m.goals_import_word_frequency_year,
    once: m.goals_import_word_frequency_once,
  },
  demand: {
    'at-least': m.goals_import_word_demand_at_least,
    'at-most': m.goals_import_word_demand_at_most,
    equals: m.goals_import_word_demand_equals,
    'rank-at-most': m.goals_import_word_demand_rank_at_most,
    change: m.goals_import_word_demand_change,
    milestone: m.goals_import_word_demand_milestone,
    answer: m.goals_import_word_demand_answer,
  },
  measure: {
    percent: m.goals_import_word_measure_percent,
    'percentage-points': m.goals_import_word_measure_percentage_points,
    number: m.goals_import_word_measure_number,
  },
  answer: {
    yes: m.goals_import_word_answer_yes,
    partly: m.goals_import_word_answer_partly,
    no: m.goals_import_word_answer_no,
  },
  status: {
    planned: m.goals_import_word_status_planned,
    'under-way': m.goals_import_word_status_under_way,
    done: m.goals_import_word_status_done,
    stopped: m.goals_import_word_status_stopped,
  },
  budgetKind: {
    operating: m.goals_import_word_budgetKind_operating,
    capital: m.goals_import_word_budgetKind_capital,
  },
} as const

type WordList = keyof typeof words

/** In running text and table cells: `andel`, `minst`. The same words as in the spreadsheet that can be read in. */
export const word = (list: WordList, value: string): string =>
  (words[list] as Readonly<Record<string, (() => string) | undefined>>)[value]?.() ?? value

/** As a choice in a list or the start of a line. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

const planKinds: Readonly<Record<PlanKind, readonly [one: () => string, all: () => string]>> = {
  council: [m.goals_page_kind_one_council, m.goals_page_kind_council],
  committee: [m.goals_page_kind_one_committee, m.goals_page_kind_committee],
  unit: [m.goals_page_kind_one_unit, m.goals_page_kind_unit],
}

export const planKindName = (kind: PlanKind): string => planKinds[kind][0]()
export const planKindHeading = (kind: PlanKind): string => planKinds[kind][1]()

const decimalsOf = (value: number) => Math.min(String(value).split('.')[1]?.length ?? 0, 6)

/** The figure with its unit: `70 %`, `1 250 st`. */
export const amount = (value: number, unit: string): string => {
  const figure = formatNumber(value, { language: getLocale(), decimals: decimalsOf(value) })
  return unit === '' ? figure : `${figure}\u00a0${unit}`
}

const change = (by: number, measure: ChangeMeasure, unit: string): string => {
  const unitOfChange = measure === 'number' ? unit : measure === 'percent' ? '%' : word('measure', measure)
  return `${by > 0 ? '+' : ''}${amount(by, unitOfChange)}`
}

export function demandText(demand: Demand, unit: string): string {
  switch (demand.type) {
    case 'at-least':
      return m.goals_page_demand_at_least({ value: amount(demand.value, unit) })
    case 'at-most':
      return m.goals_page_demand_at_most({ value: amount(demand.value, unit) })
    case 'equals':
      return amount(demand.value, unit)
    case 'rank-at-most':
      return demand.among === ''
        ? m.goals_page_demand_rank({ rank: demand.rank })
        : m.goals_page_demand_rank_among({ rank: demand.rank, among: demand.among })
    case 'change':
      return m.goals_page_demand_change({ value: change(demand.by, demand.measure, unit) })
    case 'milestone':
      return m.goals_page_demand_milestone({ day: demand.by })
    case 'answer':
      return capital(word('answer', demand.answer))
  }
}

const faultTexts: Readonly<Record<FieldFault, () => string>> = {
  needed: m.goals_page_fault_needed,
  number: m.goals_page_fault_number,
  'whole-number': m.goals_page_fault_whole_number,
  day: m.goals_page_fault_day,
  'far-day': m.goals_page_fault_far_day,
  choice: m.goals_page_fault_choice,
  'too-long': m.goals_page_fault_too_long,
}
export const faultText = (fault: FieldFault): string => faultTexts[fault]()

/** Whole kronor of an amount in öre. */
export const kronor = (ore: number): string =>
  m.goals_page_kronor({ amount: formatNumber(ore / 100, { language: getLocale(), decimals: ore % 100 === 0 ? 0 : 2 }) })

/** A span of days where either end may be open. */
export const spanText = (starts: Day | null, ends: Day | null): string =>
  starts || ends ? `${starts ?? ''}\u2013${ends ?? ''}` : ''

/** A title of two thousand signs is shown whole on its own page and shortened where it only points there. */
export const shortTitle = (title: string, most = 160): string =>
  title.length > most ? `${title.slice(0, most - 1).trimEnd()}…` : title
