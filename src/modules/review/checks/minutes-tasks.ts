import type { ReviewFinding } from '../finding.ts'
import { calledIn, type Minutes, type ReadParagraph } from '../minutes/minutes.ts'
import { type TaskRead, tasksOf } from '../minutes/tasks.ts'
import { told } from './told.ts'

/** What decisions ask of somebody, and on what conditions: notes to be kept in mind, nothing is wrong. */
export const checkTasks = (minutes: Minutes): ReviewFinding[] =>
  minutes.paragraphs.flatMap((paragraph) =>
    tasksOf(paragraph, minutes.meeting.day?.value ?? null).flatMap((task) => findingsOf(paragraph, task)),
  )

function findingsOf(paragraph: ReadParagraph, read: TaskRead): ReviewFinding[] {
  const { clause, actor, task, last, reportTo, condition, vague, isProposed } = read
  const words = [{ line: clause.line, printed: clause.text }]
  const section = calledIn(paragraph)
  const facts = { section, actor: lowered(actor ?? ''), task: task ?? '', last: last ?? '', reportTo: reportTo ?? '' }
  return [
    ...(actor ? told(isProposed ? 'task-proposed' : 'task-given', 'note', words, facts) : []),
    ...(condition ? told('condition-given', 'note', words, { section, condition }) : []),
    ...(actor && last === null && (vague !== null || reportTo !== null)
      ? told('task-without-day', 'note', words, { section, actor: lowered(actor), time: vague ?? '' })
      : []),
  ]
}

/** A body or an office begins a clause with a capital; a name of its own keeps it. */
const lowered = (actor: string): string =>
  /^\p{Lu}\p{Ll}*(?:nämnden|nämnderna|styrelsen|direktören|kontoret|förvaltningen|chefen|avdelningen|utskottet|fullmäktige)(?!\p{L})/u.test(
    actor,
  )
    ? `${actor.charAt(0).toLowerCase()}${actor.slice(1)}`
    : actor
