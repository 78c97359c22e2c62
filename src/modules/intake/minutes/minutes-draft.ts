import type { PersonId, UnitId } from '../../../shared/ids.ts'
import type { DispatchPurpose } from '../../minutes/index.ts'
import type { DraftContent, Place } from '../draft.ts'

/** Minutes as they were read and as a person has put them right so far. Days, hours and numbers are kept as they were typed. */

/** Why something is not certain enough to come in by itself. */
export const minutesDoubts = ['list-unsure', 'no-clauses', 'told-secret'] as const
export type MinutesDoubt = (typeof minutesDoubts)[number]

/** What became of a §; `open`: nothing that can be told, so it stays undecided. */
export const draftOutcomes = ['decided', 'proposed', 'tabled', 'referred-back', 'noted', 'open'] as const
export type DraftOutcome = (typeof draftOutcomes)[number]

export const purposesOf = [
  'execution',
  'compilation',
  'publication',
  'further-handling',
  'information',
  'file',
] as const satisfies readonly DispatchPurpose[]

/** A hidden field that tells that the form was sent whole: without it an empty box would mean that all was left out. */
export const formMark = 'isWhole'

interface Kept {
  readonly place: Place
  /** False: a person has chosen to leave it out, or it is not certain. */
  readonly isTaken: boolean
  readonly doubt: MinutesDoubt | null
}

export interface DraftPerson extends Kept {
  readonly name: string
  readonly party: string
  /** Where in the list of attendance: who decides, who stands by, others. */
  readonly list: 'deciding' | 'substitute' | 'other'
  /** Title or errand of somebody without a mandate. */
  readonly role: string
  /** Id of whoever holds a mandate, `guest` without one; empty: by the name, when one is called so. */
  readonly as: string
  readonly isChair: boolean
  readonly isApprover: boolean
  /** As `86–93`; empty is all §§. */
  readonly only: string
  /** §§ away. */
  readonly except: string
}

/** What somebody named did in a §: kept as text where it cannot become an event. */
export interface DraftDeed extends Kept {
  readonly name: string
  readonly sentence: string
}

export interface DraftReceiverLine extends Kept {
  readonly receiver: string
  readonly purpose: DispatchPurpose
  /** Own words in place of those of the purpose. */
  readonly note: string
}

/** What a clause gives somebody to do, by our own reading of it. */
export interface DraftTask {
  readonly clause: string
  readonly actor: string
  readonly task: string
  readonly isTaken: boolean
}

export interface DraftTexts {
  readonly summary: string
  readonly background: string
  readonly treatment: string
  readonly note: string
}

export interface DraftParagraph extends Kept {
  /** As printed. */
  readonly number: string
  readonly heading: string
  readonly caseNumber: string
  readonly outcome: DraftOutcome
  readonly clauses: readonly string[]
  readonly texts: DraftTexts
  readonly conflicts: readonly DraftDeed[]
  readonly dissents: readonly DraftDeed[]
  readonly receivers: readonly DraftReceiverLine[]
  readonly tasks: readonly DraftTask[]
  readonly isSecret: boolean
  readonly provision: string
}

export interface MinutesDraft extends DraftContent {
  readonly meeting: {
    /** Id of the body; empty while nobody has chosen. */
    readonly body: string
    readonly printedBody: string
    readonly day: string
    readonly startsAt: string
    readonly room: string
    readonly place: Place
  }
  readonly people: readonly DraftPerson[]
  readonly paragraphs: readonly DraftParagraph[]
}

/** Somebody who held a mandate in the body that day. */
export interface Holder {
  readonly person: PersonId
  readonly name: string
  readonly party: string
}

/** How each § would stand after the rules of the room have been tried, in the order of the draft. */
export interface Tried {
  /** Null: whole. Else why it stays undecided. */
  readonly refusal: string | null
}

export interface MinutesChoices {
  /** Bodies whose secretary the reader is. */
  readonly bodies: readonly { readonly unit: UnitId; readonly name: string }[]
  /** The chosen one, or what the name suggests. */
  readonly body: UnitId | null
  readonly holders: readonly Holder[]
  /** For each person of the draft: id of who it is, `guest`, or empty. */
  readonly matched: readonly string[]
  /** For each §: title of its case here; null when its number is not known here, or it has none. */
  readonly cases: readonly (string | null)[]
  readonly paragraphs: readonly Tried[]
  /** What else the rules of the room say, in sentences. */
  readonly remarks: readonly string[]
  /** By field: what must be told before it can be taken in. */
  readonly needed: Readonly<Record<string, string>>
}
