import { readClause } from '../../../shared/clauses/read-clause.ts'
import { day, parseDay } from '../../../shared/local-date.ts'
import type { DraftParagraph, DraftTask } from './minutes-draft.ts'

/** What the clauses of a § give people to do: nothing in a proposal, which is read when the next body decides, nor in what is secret. */
export function tasksOf(
  { outcome, isSecret, clauses, tasks }: Pick<DraftParagraph, 'outcome' | 'isSecret' | 'clauses' | 'tasks'>,
  decidedOn: string,
): readonly DraftTask[] {
  if (outcome !== 'decided' || isSecret) return []
  return clauses.flatMap((clause): DraftTask[] => {
    const { actor, task } = readClause(clause, parseDay(decidedOn) ?? day('2000-01-01'))
    if (actor === null || task === null) return []
    return [{ clause, actor, task, isTaken: tasks.find((one) => one.clause === clause)?.isTaken ?? true }]
  })
}
