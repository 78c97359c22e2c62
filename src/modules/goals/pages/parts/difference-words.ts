import { m } from '../../../../generated/paraglide/messages.js'
import type { Baseline, Demand, Secrecy } from '../../goal.ts'
import { fieldLabel } from './field-labels.ts'
import { globalGoalName } from './global-goals.ts'
import { amount, capital, demandText, kronor, word } from './words.ts'

/** A field of a goal as a person reads it, before and after. */

export interface DifferenceNames {
  readonly units: Readonly<Record<string, string>>
  readonly goals: Readonly<Record<string, string>>
  readonly levels: Readonly<Record<string, string>>
  readonly perspectives: Readonly<Record<string, string>>
}

interface Ground {
  readonly names: DifferenceNames
  readonly unit: string
}

export function fieldName(of: 'goal' | 'indicator' | 'target' | 'action', field: string): string {
  if (field === 'baseline') return m.goals_page_baseline()
  if (field === 'demand') return m.goals_page_demand()
  if (field === 'secrecy') return m.goals_page_secrecy()
  const places = {
    goal: field,
    indicator: `indicators.0.${field}`,
    target: `indicators.0.targets.0.${field}`,
    action: `actions.0.${field}`,
  }
  return fieldLabel(places[of]).split(': ').at(-1) ?? field
}

const lists = {
  kind: 'kind',
  direction: 'direction',
  frequency: 'frequency',
  status: 'status',
  budgetKind: 'budgetKind',
} as const

const named = (value: unknown, names: Readonly<Record<string, string>>): string =>
  (value as readonly string[]).map((one) => names[one] ?? one).join(', ')

export function fieldText(field: string, value: unknown, { names, unit }: Ground): string {
  if (value === null || value === undefined || value === '') return ''
  switch (field) {
    case 'parent':
      return names.goals[String(value)] ?? ''
    case 'level':
      return names.levels[String(value)] ?? String(value)
    case 'focusUnits':
      return named(value, names.units)
    case 'perspectives':
      return named(value, names.perspectives)
    case 'globalGoals':
      return (value as readonly number[]).map(globalGoalName).join(', ')
    case 'demand':
      return capital(demandText(value as Demand, unit))
    case 'baseline': {
      const { value: figure, on, source } = value as Baseline
      return [amount(figure, unit), on, source].filter(Boolean).join(', ')
    }
    case 'secrecy': {
      const { provision, note } = value as Secrecy
      return [provision, note].filter(Boolean).join(', ')
    }
    case 'splitBySex':
      return value === true ? m.goals_page_yes() : m.goals_page_no()
    case 'budget':
    case 'actual':
      return kronor(Number(value))
    default:
      return field in lists ? capital(word(lists[field as keyof typeof lists], String(value))) : String(value)
  }
}
