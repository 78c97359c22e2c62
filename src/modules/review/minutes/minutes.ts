import type { Day } from '../../../shared/local-date.ts'
import type { Line, Passage } from '../document.ts'

/** Minutes as they were read: who met when, what stands in each §, and where each thing stands. What was not found is null or empty. */

export interface Minutes {
  readonly meeting: MeetingHead
  readonly attendance: Attendance
  readonly approvers: readonly Person[]
  readonly approval: Told<Day> | null
  /** The §§ the minutes say they hold. */
  readonly range: (Span & { readonly line: Line; readonly printed: string }) | null
  readonly paragraphs: readonly ReadParagraph[]
}

export interface MeetingHead {
  /** As printed. */
  readonly body: string | null
  readonly day: Told<Day> | null
  readonly place: string | null
  readonly time: string | null
}

export interface Told<Value> {
  readonly value: Value
  readonly line: Line
  readonly printed: string
}

/** §§ from and to, both counted; the last may be without end. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Person {
  readonly name: string
  /** As the brackets have it; null without. */
  readonly party: string | null
  readonly line: Line
}

export interface Presence extends Person {
  readonly role: 'deciding' | 'substitute' | 'other'
  readonly office: 'chair' | 'vice-chair' | null
  /** Who is replaced. */
  readonly servesFor: string | null
  /** Serves as a substitute, whoever is replaced. */
  readonly isServing: boolean
  /** §§ when only some are told; null is all. */
  readonly only: readonly Span[] | null
  readonly except: readonly Span[]
  /** `§§ 86-93`, as printed; empty when nothing is limited. */
  readonly limit: string
}

export interface Attendance {
  readonly people: readonly Presence[]
  /** False when the list could not be told apart with certainty: two lists side by side, or fewer than three who decide. */
  readonly isSure: boolean
}

export type PartKind =
  | 'summary'
  | 'background'
  | 'proposals'
  | 'procedure'
  | 'vote'
  | 'decision'
  | 'recommendation'
  | 'dissent'
  | 'remark'
  | 'conflict'
  | 'basis'
  | 'dispatch'

export interface Part {
  readonly kind: PartKind
  /** As printed; empty for text before any heading. */
  readonly heading: string
  readonly lines: readonly Line[]
  readonly text: Passage
}

export interface Clause {
  /** `1`, or null when the decision is not numbered. */
  readonly number: string | null
  readonly text: string
  /** True in what another body is to decide. */
  readonly isProposed: boolean
  readonly line: Line
}

/** What somebody said or did: a proposal on the table, a dissent, a conflict of interest. */
export interface Said {
  /** Empty when a party or nobody is named. */
  readonly by: readonly Person[]
  readonly sentence: string
  /** Where in the § it is told. */
  readonly part: PartKind
  readonly line: Line
}

export interface Vote {
  readonly yes: number
  readonly no: number
  /** Null when it is not told. */
  readonly abstain: number | null
  /** Who is named with each answer; null when it is not told by name, or not all could be read. */
  readonly named: { readonly yes: number | null; readonly no: number | null; readonly abstain: number | null }
  readonly voters: readonly Person[]
  readonly line: Line
  readonly printed: string
}

export type Outcome = 'decided' | 'tabled' | 'referred-back' | 'proposed'

export interface ReadParagraph {
  readonly number: number
  /** How it is called, as printed: `§ 12`, `Ks § 12`, `Ärende 12`, `12.`. */
  readonly mark: string
  readonly heading: string
  readonly caseNumber: string | null
  readonly line: Line
  readonly parts: readonly Part[]
  readonly clauses: readonly Clause[]
  readonly outcome: Outcome | null
  readonly proposals: readonly Said[]
  readonly dissents: readonly Said[]
  readonly conflicts: readonly Said[]
  readonly votes: readonly Vote[]
  readonly basis: readonly string[]
  readonly dispatch: readonly string[]
}

/** How a sentence calls it: `§ 12`, and `punkt 12` where it is only a number. */
export const calledIn = ({ mark, number }: Pick<ReadParagraph, 'mark' | 'number'>): string =>
  /^\d+\.?$/u.test(mark) ? `punkt ${number}` : mark

export const partsOf = ({ parts }: ReadParagraph, ...kinds: readonly PartKind[]): Part[] =>
  parts.filter(({ kind }) => kinds.includes(kind))

export const isIn = (spans: readonly Span[], number: number): boolean =>
  spans.some(({ from, to }) => number >= from && number <= to)

export const isThereAt = ({ only, except }: Presence, number: number): boolean =>
  (only === null || isIn(only, number)) && !isIn(except, number)
