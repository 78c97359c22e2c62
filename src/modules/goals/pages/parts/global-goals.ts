import { m } from '../../../../generated/paraglide/messages.js'

/** The global goals of Agenda 2030 by number. */
const names = [
  m.goals_page_global_1,
  m.goals_page_global_2,
  m.goals_page_global_3,
  m.goals_page_global_4,
  m.goals_page_global_5,
  m.goals_page_global_6,
  m.goals_page_global_7,
  m.goals_page_global_8,
  m.goals_page_global_9,
  m.goals_page_global_10,
  m.goals_page_global_11,
  m.goals_page_global_12,
  m.goals_page_global_13,
  m.goals_page_global_14,
  m.goals_page_global_15,
  m.goals_page_global_16,
  m.goals_page_global_17,
] as const

export const globalGoals: readonly number[] = names.map((_, at) => at + 1)

/** `3 God hälsa och välbefinnande`. */
export const globalGoalName = (number: number): string => `${number} ${names[number - 1]?.() ?? ''}`.trim()
