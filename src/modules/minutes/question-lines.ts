import type { ChairQuestion, Item } from '../meetings/index.ts'
import type { Naming } from './item-lines.ts'

/** The order the chair put the questions in, and each vote with its numbers, its rule and how everyone voted (KL 5 kap. 66 §). */

const byWords = {
  majority: 'vote_majority',
  'casting-vote': 'vote_casting_vote',
  lot: 'vote_lot',
  minority: 'vote_minority',
  'too-few': 'vote_too_few',
} as const

export interface AskedLines {
  readonly questions: readonly string[]
  readonly votes: readonly string[]
}

export function questionLines(naming: Naming, item: Item, questions: readonly ChairQuestion[]): AskedLines {
  const answered = questions.filter((question) => question.answering?.answer != null)
  // A single proposal that everybody said yes to needs no words of its own.
  const isPlain = answered.length === 1 && answered[0]?.form === 'main' && answered[0].no === null
  const told = isPlain && !answered[0]?.answering?.vote ? [] : answered
  return {
    questions: told.map((question) => `${asks(naming, item, question)} ${finds(naming, item, question)}`),
    votes: told.flatMap((question) => voteLines(naming, item, question)),
  }
}

function proposalName({ words, nameOf }: Naming, item: Item, id: ChairQuestion['yes'] | null): string {
  const proposal = item.proposals.find((one) => one.id === id)
  if (!proposal || proposal.by === null) return words.word('prepared_proposal')
  return words.word('proposal_of', { who: nameOf(proposal.by) })
}

function asks(naming: Naming, item: Item, question: ChairQuestion): string {
  const { word } = naming.words
  const yes = proposalName(naming, item, question.yes)
  const no = proposalName(naming, item, question.no)
  if (question.form === 'today') return word('asks_today', { no })
  if (question.form === 'counter') return word('asks_counter', { yes, no })
  if (question.form === 'addition') return word('asks_addition', { yes })
  return question.no === null ? word('asks_main_alone', { yes }) : word('asks_main', { yes, no })
}

function finds(naming: Naming, item: Item, question: ChairQuestion): string {
  const { word } = naming.words
  const isYes = question.answering?.answer === 'yes'
  if (question.form === 'today') return word(isYes ? 'finds_today' : 'finds_not_today')
  if (question.no === null)
    return word(isYes ? 'finds_yes' : 'finds_no', { what: proposalName(naming, item, question.yes) })
  return word('finds_yes', { what: proposalName(naming, item, isYes ? question.yes : question.no) })
}

function voteLines(naming: Naming, item: Item, question: ChairQuestion): readonly string[] {
  const answering = question.answering
  const result = answering?.result
  if (!answering?.vote || !result) return []
  const { word } = naming.words
  const isToday = question.form === 'today'
  const no =
    question.no === null
      ? word('vote_no_plain')
      : word('vote_no_for', { what: proposalName(naming, item, question.no) })
  const yes = word('vote_yes_for', {
    what: isToday ? word('finds_today') : proposalName(naming, item, question.yes),
  })
  const by = word(byWords[result.by], { paragraph: result.paragraph })
  const { yes: ayes, no: noes, abstain, absent } = result
  return [
    word('vote_requested', { who: naming.nameOf(answering.vote.requestedBy) }),
    `${yes} ${no}`,
    `${word('vote_result', { yes: ayes, no: noes, abstain, absent })} ${by}`,
    ...howEachVoted(naming, answering),
  ]
}

function howEachVoted(
  { words, nameOf }: Naming,
  { vote, eligible }: NonNullable<ChairQuestion['answering']>,
): string[] {
  if (!vote) return []
  if (vote.counted) return [words.word('vote_is_secret')]
  const mine = vote.ballots.filter((ballot) => eligible.includes(ballot.person))
  const names = (choice: string) =>
    mine.filter((ballot) => ballot.choice === choice).map((ballot) => nameOf(ballot.person))
  const silent = eligible.filter((person) => !mine.some((ballot) => ballot.person === person)).map(nameOf)
  const line = (key: 'voted_yes' | 'voted_no' | 'voted_abstain' | 'voted_absent', found: readonly string[]) =>
    found.length > 0 ? [words.word(key, { names: found.join(', ') })] : []
  return [
    ...line('voted_yes', names('yes')),
    ...line('voted_no', names('no')),
    ...line('voted_abstain', names('abstain')),
    ...line('voted_absent', silent),
  ]
}
