import { m } from '../../../../generated/paraglide/messages.js'
import { Facts } from '../../../../ui/lists.tsx'
import type { Goal } from '../../goal.ts'
import { globalGoalName } from './global-goals.ts'

interface GoalFactsProps {
  readonly goal: Goal
  readonly level: string
  readonly perspectives: readonly string[]
  readonly units: readonly string[]
}

export function GoalFacts({ goal, level, perspectives, units }: GoalFactsProps) {
  const some = (label: string, values: readonly string[]) =>
    values.length === 0 ? [] : [{ label, value: values.join(', ') }]
  return (
    <Facts
      facts={[
        { label: m.goals_page_ref(), value: goal.ref },
        { label: m.goals_page_level(), value: level },
        { label: m.goals_page_answerable(), value: goal.answerableRole || m.goals_page_not_said() },
        { label: m.goals_page_focus_unit(), value: units.join(', ') || m.goals_page_not_said() },
        ...some(m.goals_page_perspective(), perspectives),
        ...some(m.goals_page_global_goals(), goal.globalGoals.map(globalGoalName)),
      ]}
    />
  )
}
