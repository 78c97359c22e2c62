import type { Day } from '../local-date.ts'
import { type LastDay, lastDayIn } from './last-day.ts'
import { conditionForms, effectForms, inWords, reportForms, sameDecision, taskForms } from './words.ts'

/**
 * What a clause of a decision asks of somebody: a proposal for a secretary to confirm, never a fact. What was not
 * understood is left null, not guessed.
 */

export type Effect = keyof typeof effectForms

export interface ReadClause {
  /** As the clause names them, without `att`: `IT-chefen`. Null: it gives nobody a task. */
  readonly actor: string | null
  readonly task: string | null
  readonly lastDay: LastDay | null
  /** The body to be told afterwards. */
  readonly reportTo: string | null
  readonly condition: {
    readonly words: string
    /** Who must decide in the same words, when that is the condition. */
    readonly sameDecisionBy: string | null
  } | null
  /** What it does to earlier decisions or to money. */
  readonly effects: readonly Effect[]
}

export function readClause(clause: string, decidedOn: Day): ReadClause {
  const text = clause
    .replace(/\u00ad/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const asked = taskForms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined)
  const condition = conditionForms.map((form) => form.exec(text)).find((found) => found !== null)
  const reported = reportForms.map((form) => form.exec(text)?.groups?.body).find((body) => body !== undefined)
  return {
    actor: asked ? named(asked.actor!) : null,
    task: asked ? withoutCondition(asked.task!) : null,
    lastDay: inWords(/\b(?:senast|under|före|innan|vid|till|i)\b/iu).test(text)
      ? (lastDayIn(afterPast(text), decidedOn) ?? null)
      : null,
    reportTo: reported?.trim() ?? null,
    condition: condition
      ? {
          words: condition.groups!.condition!.trim(),
          sameDecisionBy: sameDecision.exec(condition.groups!.condition!)?.groups?.body?.trim() ?? null,
        }
      : null,
    effects: (Object.keys(effectForms) as Effect[]).filter((effect) => effectForms[effect].test(text)),
  }
}

/** A day that tells when something was decided or written is no day to be ready. */
const afterPast = (text: string): string =>
  text.replace(
    inWords(
      /\b(?:daterad|beslut(?:et|ade)?(?:\s+\p{L}+)?|bilaga\s+\d+\s+daterad)\s+(?:den\s+)?(?:\d{1,2}\s+\p{L}+\s+\d{4}|\d{4}-\d{2}-\d{2})/giu,
    ),
    ' ',
  )

const named = (actor: string): string =>
  actor
    .replace(/^(?:att|och|samt|beslutar|föreslår|(?:nämnden|styrelsen)(?!\s+för\s))\s+(?:att\s+)?/iu, '')
    .replace(inWords(/^.*\b(?:beslutar|föreslår|besluta)\s+att\s+/iu), '')
    .replace(inWords(/^.*\bbeslut\p{L}*\s+[^,]*?\b(?:stoppas|upphävs|avbryts)\s+och\s+/iu), '')
    .trim()

const withoutCondition = (task: string): string =>
  task
    .replace(/\s*(?:beslutet\s+gäller\s+)?(?:endast\s+)?(?:under\s+)?(?:förutsatt|förutsättning)\s+att\s+.*$/iu, '')
    .replace(/\s*[.;]\s*$/u, '')
    .trim()

/** Whether two bodies have decided in the same words; spaces, case and soft hyphens do not count. */
export function isSameWording(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00ad/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s*[.;]\s*$/u, '')
    .trim()
    .toLocaleLowerCase('sv')
