import { type ReadClause, readClause } from '../../../shared/clauses/read-clause.ts'
import type { Day } from '../../../shared/local-date.ts'
import { sentencesOf } from '../reading/passages.ts'
import type { Clause, ReadParagraph } from './minutes.ts'
import { countedFrom, doneTask, proposesToOther, saysReady, vagueTimes } from './words.ts'

/** What the clauses of a decision ask of somebody. */

export interface TaskRead {
  readonly clause: Clause
  readonly actor: string | null
  readonly task: string | null
  /** The day where it is certain, else the words. */
  readonly last: string | null
  readonly reportTo: string | null
  readonly condition: string | null
  readonly vague: string | null
  /** True when another body is to decide it. */
  readonly isProposed: boolean
}

/** Without the day of the meeting a date without its year says no day. */
const noDay = '2000-01-01' as Day

/** A clause that only says when and to whom a task is told belongs to the task before it. */
export function tasksOf({ clauses }: ReadParagraph, day: Day | null): TaskRead[] {
  const tasks: TaskRead[] = []
  let isProposed = false
  for (const clause of clauses) {
    isProposed ||= proposesToOther.test(clause.text)
    if (doneTask.test(clause.text)) continue
    // `Nämnden beslutar att` stands above the clauses.
    const asked = /^ge\s/iu.test(clause.text) ? `att ${clause.text}` : clause.text
    const read = readClause(asked, day ?? noDay)
    const { actor, task, reportTo } = read
    const one = {
      clause,
      actor,
      task: task === null ? null : firstSentence(task),
      isProposed: isProposed || clause.isProposed,
      last: lastOf(read, clause.text, day),
      reportTo,
      condition: read.condition?.words ?? null,
      vague: vagueTimes.exec(clause.text)?.[0] ?? null,
    }
    const before = tasks.at(-1)
    if (
      actor === null &&
      before?.actor &&
      /^(?:att\s+)?(?:uppdraget|arbetet|utredningen|redovisning(?:en)?)(?!\p{L})/iu.test(clause.text)
    )
      tasks[tasks.length - 1] = {
        ...before,
        last: before.last ?? one.last,
        reportTo: before.reportTo ?? reportTo,
        condition: before.condition ?? one.condition,
        vague: before.vague ?? one.vague,
      }
    else if (actor !== null || one.condition !== null) tasks.push(one)
  }
  return tasks
}

/** A day before the meeting, or one that something is counted from, is no last day; a whole year only beside a word that says so. */
const lastOf = ({ lastDay }: ReadClause, text: string, day: Day | null): string | null => {
  if (!lastDay || (day !== null && lastDay.day < day)) return null
  const before = text.slice(0, Math.max(0, text.indexOf(lastDay.words)))
  if (countedFrom.test(before)) return null
  const near = before.slice(-60)
  if (
    !saysReady.test(`${near}${lastDay.words}`) &&
    !(lastDay.isExact && /(?:till|före|innan)(?: den)?\s*$/iu.test(near))
  )
    return null
  return day !== null || /\d{4}/.test(lastDay.words) ? lastDay.day : lastDay.words
}

/** What comes after the first full stop tells how, not what. */
const firstSentence = (task: string): string =>
  (sentencesOf({ text: task })[0]?.text ?? task).replace(/[\s.:;,]+(?:samt|och)?[\s.:;,]*$/u, '')
