import type { Context, Read } from '../../platform/context.ts'
import { question } from '../../platform/question.ts'
import type { GoalId } from './goal.ts'

/** How a goal stood when it was last followed up. Follow-up knows goals, not the other way round, so it is asked. */
export interface GoalAssessment {
  readonly status: 'met' | 'on-way' | 'not-met' | 'cannot-judge'
  /** Name of the round, as people call it. */
  readonly round: string
}

type Answer = ReadonlyMap<GoalId, GoalAssessment>

const assessments = question<[tx: Read, goals: readonly GoalId[]], Answer>('goals.assessments')

export const askForAssessments = (answer: (tx: Read, goals: readonly GoalId[]) => Promise<Answer>): void =>
  assessments.answerWith(answer)

export const assessmentsOf = (ctx: Context, goals: readonly GoalId[]): Promise<Answer> =>
  ctx.read((tx) => assessments.ask(tx, goals))
