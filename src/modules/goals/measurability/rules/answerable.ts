import type { Action, Goal } from '../../goal.ts'
import { has } from '../lexicon.ts'
import { carriedLevels, eachGoal, type Rule } from '../measurability.ts'

/** Who answers for a goal and its actions, and when the actions are over. */

export const noAnswerableRole: Rule = {
  code: 'no-answerable-role',
  severity: 'error',
  reads: 'language',
  prepare: (plan) => {
    const carried = carriedLevels(plan)
    return (goal) => {
      if (!carried.has(goal.level)) return []
      if (goal.answerableRole.trim() === '') return [{ reason: 'none' }]
      return has('unclearRole', goal.answerableRole)
        ? [{ reason: 'unclear', facts: { role: goal.answerableRole } }]
        : []
    }
  },
}

const remarkOn = (lacking: readonly Action[], all: readonly Action[]) =>
  lacking.length === 0
    ? []
    : [{ action: lacking[0]!.id, facts: { title: lacking[0]!.title, count: lacking.length, all: all.length } }]

/** Whoever answers for the goal answers for its actions, unless another is named. */
export const actionWithoutOwner: Rule = {
  code: 'action-without-owner',
  severity: 'warning',
  reads: 'fields',
  prepare: eachGoal((goal: Goal) =>
    goal.answerableRole.trim() === ''
      ? remarkOn(
          goal.actions.filter((one) => one.ownerRole.trim() === ''),
          goal.actions,
        )
      : [],
  ),
}

const isOver = (one: Action): boolean => one.status === 'done' || one.status === 'stopped'

/** One remark for the goal, on the first of its actions without end: a page of the same sentence helps nobody. */
export const actionWithoutEnd: Rule = {
  code: 'action-without-end',
  severity: 'note',
  reads: 'fields',
  prepare: eachGoal((goal) =>
    remarkOn(
      goal.actions.filter((one) => one.ends === null && !isOver(one)),
      goal.actions,
    ),
  ),
}
