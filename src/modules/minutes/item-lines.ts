import type { PersonId } from '../../shared/ids.ts'
import type { Item, Proposal } from '../meetings/index.ts'
import type { MinutesWords } from './minutes-words.ts'

/** What was said and done in an item, as sentences: proposals that were not withdrawn must be told (KL 5 kap. 66 §). */

export interface Naming {
  readonly words: MinutesWords
  readonly nameOf: (person: PersonId) => string
}

const formWords = {
  main: 'proposes_main',
  counter: 'proposes_main',
  rejection: 'proposes_rejection',
  addition: 'proposes_addition',
  postponement: 'proposes_postponement',
  'referral-back': 'proposes_referral_back',
} as const

/** What people proposed at the table, who supported it, and what was withdrawn. The prepared proposal is nobody's own. */
export const proposalLines = (naming: Naming, item: Item): readonly string[] =>
  item.proposals
    .filter((proposal) => proposal.by !== null || proposal.isWithdrawn)
    .map((one) => proposalLine(naming, one))

function proposalLine({ words, nameOf }: Naming, proposal: Proposal): string {
  const who = proposal.by === null ? words.word('prepared_proposal') : nameOf(proposal.by)
  const what = proposal.clauses.join(' ') || proposal.reason
  const made = proposal.by === null ? [] : [words.word(formWords[proposal.form], { who, what })]
  const supported =
    proposal.supportedBy.length > 0
      ? [words.word('supported_by', { names: proposal.supportedBy.map(nameOf).join(', ') })]
      : []
  const withdrawn = proposal.isWithdrawn
    ? [proposal.by === null ? words.word('withdrawn_proposal', { who: capital(who) }) : words.word('withdrawn_of')]
    : []
  return [...made, ...supported, ...withdrawn].join(' ')
}

export const conflictLines = ({ words, nameOf }: Naming, item: Item): readonly string[] =>
  item.conflicts.map(({ person, reason }) => words.word('conflict_line', { who: nameOf(person), reason }))

export const dissentLines = (
  { nameOf }: Naming,
  entered: readonly { readonly person: PersonId; readonly text: string }[],
): readonly string[] => entered.map(({ person, text }) => (text ? `${nameOf(person)}: ${text}` : nameOf(person)))

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
