import type { PersonId } from '../../shared/ids.ts'
import type { Ballot, Tally, VoteResult } from './count.ts'
import type { BodyKind, Matter } from './decision-rules.ts'
import type { Composition, MandateId } from './mandate.ts'
import type { AgendaItemId, ItemText, ProposalForm, ProposalId, QuestionKey } from './room-event.ts'
import type { Place } from './serving.ts'

/** The state of a meeting room: who is there, who serves, what has been proposed and decided. */

export interface Proposal {
  readonly id: ProposalId
  readonly form: ProposalForm
  /** Null: as prepared, nobody's own. */
  readonly by: PersonId | null
  readonly clauses: readonly string[]
  /** Why it should be postponed or referred back. */
  readonly reason: string
  readonly supportedBy: readonly PersonId[]
  readonly isWithdrawn: boolean
}

/** How far a chair's question has come. */
export interface Answering {
  readonly vote: {
    readonly requestedBy: PersonId
    readonly ballots: readonly Ballot[]
    readonly counted: Tally | null
  } | null
  /** Found by acclamation, or counted. */
  readonly answer: 'yes' | 'no' | null
  readonly result: VoteResult | null
  /** Who could vote when it was counted. */
  readonly eligible: readonly PersonId[]
}

export type Outcome =
  | 'decided'
  /** The body only proposes to the next one. */
  | 'proposed'
  | 'rejected'
  /** Nothing was proposed: the body has been informed. */
  | 'noted'
  | 'postponed'
  | 'referred-back'
  | 'withdrawn'

/** What the agenda says of an item before the meeting. */
export interface ItemPlan {
  readonly id: AgendaItemId
  readonly matter: Matter
  /** True when the next body decides and this one proposes. */
  readonly isProposedOnward: boolean
  /** A minority had it postponed or referred back before: not twice (KL 5 kap. 50 §). */
  readonly wasHeldByMinority: boolean
  /** The proposal as prepared; empty for an item of information. */
  readonly clauses: readonly string[]
}

export interface Item extends ItemPlan {
  readonly paragraph: number | null
  readonly proposals: readonly Proposal[]
  readonly isDebateClosed: boolean
  /** The counter proposals in the order they are put; null until accepted. */
  readonly counters: readonly ProposalId[] | null
  readonly answers: Readonly<Record<QuestionKey, Answering>>
  readonly conflicts: readonly { readonly person: PersonId; readonly reason: string }[]
  readonly dissents: readonly { readonly person: PersonId; readonly text: string }[]
  readonly statements: readonly { readonly person: PersonId; readonly text: string }[]
  readonly texts: Readonly<Record<ItemText, string>>
  readonly outcome: Outcome | null
  /** What was decided, or is proposed onward, clause by clause. */
  readonly decision: readonly string[]
  readonly isApprovedAtOnce: boolean
  /** Who served, and who else was there, when it was decided. */
  readonly places: readonly Place[]
  readonly others: readonly PersonId[]
  readonly openedAt: string | null
  readonly decidedAt: string | null
}

export interface Presence {
  readonly person: PersonId
  readonly from: string
  readonly until: string | null
  readonly atDistance: boolean
}

/** Somebody who is or has been there without a mandate. */
export interface Guest {
  readonly person: PersonId
  readonly name: string
  /** What the guest is there as; empty when nobody said. */
  readonly role: string
}

export interface Room {
  readonly body: BodyKind
  readonly composition: Composition
  readonly stage: 'planned' | 'open' | 'adjourned' | 'closed'
  readonly presence: readonly Presence[]
  /** In the order they came first. */
  readonly guests: readonly Guest[]
  readonly departed: readonly PersonId[]
  /** Substitutes who have served today, in the order they began. */
  readonly begun: readonly PersonId[]
  readonly seated: ReadonlyMap<MandateId, PersonId>
  readonly chair: PersonId | null
  readonly approvers: readonly PersonId[]
  readonly items: readonly Item[]
  /** The item on the table. */
  readonly current: AgendaItemId | null
}

export const emptyRoom = (body: BodyKind, composition: Composition, plan: readonly ItemPlan[]): Room => ({
  body,
  composition,
  stage: 'planned',
  presence: [],
  guests: [],
  departed: [],
  begun: [],
  seated: new Map(),
  chair: null,
  approvers: [],
  items: plan.map(newItem),
  current: null,
})

const newItem = (plan: ItemPlan): Item => ({
  ...plan,
  paragraph: null,
  proposals:
    plan.clauses.length === 0
      ? []
      : [
          {
            id: preparedProposal(plan.id),
            form: 'main',
            by: null,
            clauses: plan.clauses,
            reason: '',
            supportedBy: [],
            isWithdrawn: false,
          },
        ],
  isDebateClosed: false,
  counters: null,
  answers: {},
  conflicts: [],
  dissents: [],
  statements: [],
  texts: { summary: '', background: '', treatment: '', note: '' },
  outcome: null,
  decision: [],
  isApprovedAtOnce: false,
  places: [],
  others: [],
  openedAt: null,
  decidedAt: null,
})

/** The prepared proposal has the item's own id, so that events can speak of it before anybody made one. */
export const preparedProposal = (item: AgendaItemId): ProposalId => item as string as ProposalId

export const itemIn = (room: Room, id: AgendaItemId): Item | undefined => room.items.find((item) => item.id === id)

export const presentIn = (room: Room): ReadonlySet<PersonId> =>
  new Set(room.presence.filter((presence) => presence.until === null).map((presence) => presence.person))

export const standing = (item: Item, ...forms: ProposalForm[]): readonly Proposal[] =>
  item.proposals.filter((proposal) => !proposal.isWithdrawn && forms.includes(proposal.form))
