import type { Answering, Item, Outcome, Proposal } from './room.ts'
import { standing } from './room.ts'
import type { ProposalId, QuestionKey } from './room-event.ts'

/** Which questions the chair puts, in which order, and what the answers come to (KL 5 kap. 53–56 §§, FL 29 §). */

export interface ChairQuestion {
  readonly key: QuestionKey
  readonly form: 'today' | 'counter' | 'main' | 'addition'
  readonly yes: ProposalId | 'today'
  /** Null: a plain no. */
  readonly no: ProposalId | null
  readonly answering: Answering | undefined
}

const answered = (item: Item, key: QuestionKey) => item.answers[key]?.answer ?? null

/** The main proposal is the prepared one; where that is missing or withdrawn, the first that somebody made. */
function mainOf(item: Item): Proposal | undefined {
  return standing(item, 'main')[0] ?? standing(item, 'counter')[0]
}

export const countersOf = (item: Item): readonly Proposal[] => {
  const main = mainOf(item)
  return standing(item, 'main', 'counter').filter((proposal) => proposal !== main)
}

/**
 * The questions that can be known by now: those behind an unanswered one wait for it.
 * First whether to decide today, once for each proposal not to; then counter proposals against each other until one is
 * left to stand against the main one; then the main question; then each addition by itself.
 */
export function questionsOf(item: Item): readonly ChairQuestion[] {
  const found: ChairQuestion[] = []
  const put = (key: QuestionKey, form: ChairQuestion['form'], yes: ChairQuestion['yes'], no: ProposalId | null) => {
    found.push({ key, form, yes, no, answering: item.answers[key] })
    return answered(item, key)
  }
  for (const [index, proposal] of standing(item, 'referral-back', 'postponement').entries()) {
    if (put(index === 0 ? 'today' : `today-${index + 1}`, 'today', 'today', proposal.id) !== 'yes') return found
  }
  const main = mainOf(item)
  if (!main) return found
  const left = [...(item.counters ?? countersOf(item).map((proposal) => proposal.id))]
  let against = left.shift() ?? null
  for (let round = 1; left.length > 0 && against !== null; round++) {
    const next = left.shift()!
    const answer = put(`counter-${round}`, 'counter', against, next)
    if (answer === null) return found
    if (answer === 'no') against = next
  }
  const rejection = standing(item, 'rejection')[0]
  if (against !== null && put('main', 'main', main.id, against) === null) return found
  if (against === null && put('main', 'main', main.id, rejection?.id ?? null) === null) return found
  if (against !== null && rejection) {
    const winner = answered(item, 'main') === 'yes' ? main.id : against
    if (put('rejection', 'main', winner, rejection.id) === null) return found
  }
  if (adopted(item, found) === null) return found
  for (const [index, addition] of standing(item, 'addition').entries())
    if (put(`addition-${index + 1}`, 'addition', addition.id, null) === null) return found
  return found
}

export const openQuestion = (item: Item): ChairQuestion | undefined =>
  questionsOf(item).find((question) => question.answering?.answer == null)

/** The proposal that has won the main question; null when all of it was rejected. */
function adopted(item: Item, questions: readonly ChairQuestion[]): ProposalId | null {
  const last = questions.findLast((question) => question.form === 'main')
  const answer = last && answered(item, last.key)
  if (!last || !answer) return null
  const won = answer === 'yes' ? last.yes : last.no
  const proposal = item.proposals.find((one) => one.id === won)
  return proposal && proposal.form !== 'rejection' ? proposal.id : null
}

export interface Settled {
  readonly outcome: Outcome
  readonly clauses: readonly string[]
}

/** What the answers come to; undefined while a question is open. */
export function settle(item: Item): Settled | undefined {
  const questions = questionsOf(item)
  const held = questions.find((question) => question.form === 'today' && answered(item, question.key) === 'no')
  if (held) {
    const proposal = item.proposals.find((one) => one.id === held.no)!
    return {
      outcome: proposal.form === 'postponement' ? 'postponed' : 'referred-back',
      clauses: proposal.clauses.length > 0 ? proposal.clauses : [proposal.reason],
    }
  }
  if (openQuestion(item)) return undefined
  const clausesOf = (id: ProposalId) => item.proposals.find((one) => one.id === id)!.clauses
  const won = adopted(item, questions)
  if (won === null)
    return questions.some((question) => question.form === 'main')
      ? { outcome: 'rejected', clauses: standing(item, 'rejection')[0]?.clauses ?? [] }
      : { outcome: 'noted', clauses: [] }
  const added = questions
    .filter((question) => question.form === 'addition' && answered(item, question.key) === 'yes')
    .flatMap((question) => clausesOf(question.yes as ProposalId))
  return { outcome: item.isProposedOnward ? 'proposed' : 'decided', clauses: [...clausesOf(won), ...added] }
}
