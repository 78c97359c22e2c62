import { refuse } from '../../shared/failure.ts'
import type { Id, PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { MoneyUnit } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { RoundId } from '../follow-up/index.ts'

/** A budget book or an economic report: one table of contents, parts by many authors, published once and then never changed. */

export type PublicationId = Id<'publication'>
export type PartId = Id<'publication-part'>
export type TextId = Id<'publication-text'>

export const publicationKinds = ['monthly', 'interim', 'budget-book'] as const
export type PublicationKind = (typeof publicationKinds)[number]

export const publicationStatuses = ['draft', 'published', 'replaced'] as const
export type PublicationStatus = (typeof publicationStatuses)[number]

export interface Publication {
  readonly id: PublicationId
  /** In addresses; corrections share it. */
  readonly key: string
  /** 1 first; a correction is the next number. */
  readonly number: number
  readonly kind: PublicationKind
  readonly title: string
  readonly year: number
  /** The budget version whose figures are printed. */
  readonly budgetVersion: BudgetVersionId
  /** The round a report is about; a budget book has none. */
  readonly round: RoundId | null
  readonly unit: MoneyUnit
  readonly decimals: number
  readonly status: PublicationStatus
  /** What was wrong in the number before; printed first in the document. */
  readonly correction: string
  readonly publishedOn: Day | null
  readonly contentHash: string | null
  readonly revision: number
}

export const partStatuses = ['not-begun', 'writing', 'ready', 'locked'] as const
export type PartStatus = (typeof partStatuses)[number]

/** What a part prints from data beside its texts. */
export const partContents = [
  'text',
  'decision',
  'goals',
  'krona',
  'frames',
  'bridge',
  'operating',
  'statements',
  'investments',
  'projects',
  'grants',
  'companies',
  'outcome',
  'groups',
  'months',
  'measures',
] as const
export type PartContent = (typeof partContents)[number]

export interface Part {
  readonly id: PartId
  readonly publication: PublicationId
  readonly position: number
  readonly title: string
  readonly content: PartContent
  /** Who answers for it, as a role in words. */
  readonly role: string
  readonly unit: UnitId
  readonly status: PartStatus
  readonly revision: number
}

export interface TextBlock {
  readonly id: TextId
  readonly part: PartId
  readonly position: number
  readonly body: string
  readonly person: PersonId | null
  readonly revision: number
}

export type Beginning = Pick<
  Publication,
  'id' | 'key' | 'kind' | 'title' | 'year' | 'budgetVersion' | 'round' | 'unit' | 'decimals'
>

/** A report tells of a round; a budget book of a budget. */
export function begin(order: Beginning): Publication {
  const { id, key, kind, title, year, budgetVersion, round, unit, decimals } = order
  if (kind !== 'budget-book' && round === null) refuse('publication.report-needs-round')
  const fields = { id, key, kind, title, year, budgetVersion, round, unit, decimals }
  return { ...fields, number: 1, status: 'draft', correction: '', publishedOn: null, contentHash: null, revision: 1 }
}

export function mustBeDraft({ status, title }: Publication): void {
  if (status !== 'draft') refuse('publication.not-draft', { title })
}

/** Words go into a part until it is locked; the first word begins it. */
export function written(part: Part): Part {
  mustBeOpen(part)
  return part.status === 'not-begun' ? { ...part, status: 'writing' } : part
}

/** What a part says of itself in the contents. */
export type PartHead = Pick<Part, 'title' | 'content' | 'role' | 'unit'>

/** A part is renamed, given to another or printed with other data until it is locked. */
export function described(part: Part, head: PartHead): Part {
  mustBeOpen(part)
  const { title, content, role, unit } = head
  return { ...part, title, content, role, unit }
}

/** A locked part is what somebody answers for: it is neither changed nor taken away before its lock is opened. */
export function mustBeOpen(part: Part): void {
  if (part.status === 'locked') refuse('publication.part-locked', { part: part.title })
}

/** Puts a part at a nought-based place among the others; the order is the whole publication's and passes locked parts by. */
export function placed(parts: readonly Part[], id: PartId, place: number): readonly Part[] {
  const moved = parts.find((part) => part.id === id)
  if (!moved) return parts
  const others = parts.filter((part) => part.id !== id)
  const at = Math.min(Math.max(place, 0), others.length)
  return [...others.slice(0, at), moved, ...others.slice(at)].map((part, position) => ({ ...part, position }))
}

/** Only what is ready is locked, and only a lock is opened again: nothing is locked in passing. */
const steps: Readonly<Record<PartStatus, readonly PartStatus[]>> = {
  'not-begun': ['writing', 'ready'],
  writing: ['not-begun', 'ready'],
  ready: ['writing', 'locked'],
  locked: ['writing'],
}

export function movedTo(part: Part, status: PartStatus): Part {
  if (!steps[part.status].includes(status))
    refuse('publication.part-step', { part: part.title, from: part.status, to: status })
  return { ...part, status }
}

export const nextSteps = (status: PartStatus): readonly PartStatus[] => steps[status]

/** The statuses that open and close the lock, for which more is asked than for writing. */
export const isLocking = (from: PartStatus, to: PartStatus): boolean => from === 'locked' || to === 'locked'

/** What stands in the way of publishing; all of it at once, so that a person can mend all of it. */
export type Hindrance =
  | { readonly kind: 'no-parts' }
  | { readonly kind: 'part-open'; readonly part: string }
  | { readonly kind: 'figure-unknown'; readonly part: string; readonly figure: string }
  | { readonly kind: 'equation-broken'; readonly equation: string; readonly year: number; readonly arithmetic: string }
  | { readonly kind: 'not-adopted' }
  | { readonly kind: 'round-open' }

export function publish(
  publication: Publication,
  parts: readonly Part[],
  hindrances: readonly Hindrance[],
  made: { readonly on: Day; readonly contentHash: string },
): Publication {
  mustBeDraft(publication)
  if (parts.length === 0) refuse('publication.no-parts')
  const first = hindrances[0]
  if (first) refuseFor(first)
  return { ...publication, status: 'published', publishedOn: made.on, contentHash: made.contentHash }
}

function refuseFor(hindrance: Hindrance): never {
  switch (hindrance.kind) {
    case 'no-parts':
      return refuse('publication.no-parts')
    case 'part-open':
      return refuse('publication.part-open', { part: hindrance.part })
    case 'figure-unknown':
      return refuse('publication.figure-unknown', { part: hindrance.part, figure: hindrance.figure })
    case 'equation-broken':
      return refuse('publication.equation-broken', {
        equation: hindrance.equation,
        year: hindrance.year,
        arithmetic: hindrance.arithmetic,
      })
    case 'not-adopted':
      return refuse('publication.budget-not-adopted')
    case 'round-open':
      return refuse('publication.round-open')
  }
}

/** What is published is never changed: what was wrong is said in words, and a new number takes its place. */
export function correct(publication: Publication, id: PublicationId, number: number, words: string): Publication {
  if (publication.status !== 'published') refuse('publication.not-published', { title: publication.title })
  if (words.trim() === '') refuse('publication.correction-needs-words')
  return {
    ...publication,
    id,
    number,
    status: 'draft',
    correction: words.trim(),
    publishedOn: null,
    contentHash: null,
    revision: 1,
  }
}
