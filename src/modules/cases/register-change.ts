import { refuse } from '../../shared/failure.ts'
import type { Id, PersonId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseId, SecrecyMarking } from './case-file.ts'
import type { RecordDocumentId } from './record-document.ts'

/** What was corrected in the register afterwards, and by whose decision it was marked or a marking lifted: a history that never changes. */

export const changeKinds = ['correction', 'marking', 'lifting'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const correctedFields = ['title', 'public-title', 'day', 'party'] as const
export type CorrectedField = (typeof correctedFields)[number]

export interface RegisterChange {
  readonly id: Id<'register-change'>
  readonly caseFile: CaseId
  /** Null when it is the case itself. */
  readonly document: RecordDocumentId | null
  readonly kind: ChangeKind
  /** Of a correction only. */
  readonly field: CorrectedField | null
  /** What stood there; of a marking or a lifting the provision, empty when there was none. */
  readonly before: string
  readonly after: string
  readonly reason: string
  /** Of a marking or a lifting, the day of the decision. */
  readonly decidedOn: Day | null
  readonly authority: string
  /** Instant. */
  readonly changedAt: string
  readonly changedBy: PersonId | null
}

/** What a change tells, before it is known where and by whom. */
export type ToldChange = Pick<
  RegisterChange,
  'kind' | 'field' | 'before' | 'after' | 'reason' | 'decidedOn' | 'authority'
>

/** The decision that lifts a marking. */
export interface Lifting {
  readonly decidedOn: Day
  readonly authority: string
  readonly reason: string
}

type Corrected = Partial<Readonly<Record<CorrectedField, string>>>

/** One change for each field that is another than it was. @throws Refusal register.nothing-corrected, register.reason-missing */
export function correctionsOf(before: Corrected, after: Corrected, reason: string): ToldChange[] {
  if (reason.trim() === '') refuse('register.reason-missing')
  const changes = correctedFields.flatMap((field): ToldChange[] => {
    const [was, is] = [before[field] ?? '', after[field] ?? '']
    return was === is
      ? []
      : [{ kind: 'correction', field, before: was, after: is, reason, decidedOn: null, authority: '' }]
  })
  if (changes.length === 0) refuse('register.nothing-corrected')
  return changes
}

export const markingChange = (before: SecrecyMarking | null, after: SecrecyMarking): ToldChange => ({
  kind: 'marking',
  field: null,
  before: before?.provision ?? '',
  after: after.provision,
  reason: '',
  decidedOn: after.markedOn,
  authority: after.authority,
})

/** @throws Refusal case.not-marked, case.day-ahead, register.lifted-before-marked */
export function liftingChange(before: SecrecyMarking | null, order: Lifting, today: Day): ToldChange {
  if (before === null) refuse('case.not-marked')
  if (order.decidedOn > today) refuse('case.day-ahead', { day: order.decidedOn })
  if (order.decidedOn < before.markedOn) refuse('register.lifted-before-marked', { day: before.markedOn })
  return { kind: 'lifting', field: null, before: before.provision, after: '', ...order }
}
