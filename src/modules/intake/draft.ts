import type { Id, PersonId } from '../../shared/ids.ts'

/** What was read out of somebody else's document as data, waiting for a person to put it right and take it in. */

export type IntakeDraftId = Id<'intake-draft'>

export const draftKinds = ['minutes', 'plan', 'budget'] as const
export type DraftKind = (typeof draftKinds)[number]

/** Where something stands in the document, and how it is printed there. */
export interface Place {
  /** From 1. */
  readonly page: number
  /** The number printed on the page, where it is another. */
  readonly printedPage?: number | undefined
  /** From 1, through the whole document. */
  readonly line: number
  readonly printed: string
}

/** Why something of the document is no part of the draft. */
export const leftOutReasons = ['not-read', 'not-placed', 'no-field'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** Told, never guessed. `not-read`: it was seen and could not be made out · `not-placed`: nothing tells what it belongs to · `no-field`: we hold nothing of the sort. */
export interface LeftOut extends Place {
  readonly why: LeftOutReason
}

/** What every draft holds, whatever its kind. */
export interface DraftContent {
  readonly leftOut: readonly LeftOut[]
}

export interface IntakeDraft<Content extends DraftContent = DraftContent> {
  readonly id: IntakeDraftId
  readonly kind: DraftKind
  /** Name of the file. */
  readonly document: string
  /** Digest of its bytes, which are not kept. */
  readonly sha256: string
  readonly madeBy: PersonId
  /** Instant, UTC. */
  readonly madeAt: string
  readonly content: Content
  readonly revision: number
  /** Null while nobody has confirmed it. */
  readonly taken: Taken | null
}

export interface Taken {
  /** Instant, UTC. */
  readonly at: string
  readonly links: readonly TakenLink[]
}

/** A thing that came of the draft, as people reach it. */
export interface TakenLink {
  readonly label: string
  readonly href: string
}

export const subjectKinds = ['meeting', 'assignment', 'plan', 'goal', 'statement-figure', 'frame'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export const isSubjectKind = (text: string): text is SubjectKind => subjectKinds.some((kind) => kind === text)

/** Which words or figure of the document a thing was taken in from. */
export interface Origin extends Place {
  readonly subjectKind: SubjectKind
  /** Names the thing among its kind. */
  readonly subject: string
  /** What the thing is called, for people. */
  readonly label: string
}

/** What taking in a draft came to. */
export interface TakenIn {
  readonly links: readonly TakenLink[]
  readonly origins: readonly Origin[]
}

/** Days that a draft is kept while nobody takes it in. */
export const keptDays = 30

/** Longer lines are cut: the place tells where the rest stands. */
const longest = 300

export const placeOf = (
  line: { readonly page: number; readonly printedPage?: number; readonly number: number; readonly text: string },
  printed: string = line.text,
): Place => ({
  page: line.page,
  ...(line.printedPage === undefined ? {} : { printedPage: line.printedPage }),
  line: line.number,
  printed: printed.trim().replaceAll(/\s+/g, ' ').slice(0, longest),
})
