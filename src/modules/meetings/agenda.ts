import { refuse } from '../../shared/failure.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseId, RecordDocumentId } from '../cases/index.ts'
import { lateTerms } from './deadlines.ts'
import type { AgendaItem, AgendaItemKind, Meeting, MeetingStatus } from './meeting.ts'
import type { AgendaItemId, MeetingId } from './room-event.ts'

/** The agenda of a meeting: its items in order, and what may still be done to them once the summons has gone out. */

export type PlannedItem = AgendaItem

/** What a person writes of an item. */
export interface ItemDraft
  extends Pick<
    PlannedItem,
    'kind' | 'title' | 'caseFile' | 'summary' | 'matter' | 'clauses' | 'proposesTo' | 'secrecyProvision'
  > {
  readonly wasHeldByMinority?: boolean
  readonly rows?: PlannedItem['rows']
  readonly documents?: readonly RecordDocumentId[]
}

export interface AgendaOf {
  readonly id: MeetingId
  readonly status: MeetingStatus
}

/** Before the summons anywhere; after it last, and only with a reason why it cannot wait. */
export function addItem(
  meeting: AgendaOf,
  agenda: readonly PlannedItem[],
  id: AgendaItemId,
  draft: ItemDraft,
  late: { readonly on: Day; readonly reason: string },
): PlannedItem {
  if (meeting.status === 'closed' || meeting.status === 'cancelled') refuse('agenda.meeting-is-over')
  const isAddedLate = meeting.status !== 'planned'
  const lateReason = late.reason.trim()
  if (isAddedLate && lateReason === '') refuse('agenda.late-reason-needed')
  mustBeNew(agenda, draft.caseFile, id)
  return {
    ...written(draft),
    id,
    meeting: meeting.id,
    position: agenda.reduce((last, item) => Math.max(last, item.position), 0) + 1,
    isAddedLate,
    lateOn: isAddedLate ? late.on : null,
    lateReason: isAddedLate ? lateReason : '',
    revision: 1,
  }
}

/** Words may be mended until the meeting opens; what the item is of stays. */
export function editItem(
  meeting: AgendaOf,
  agenda: readonly PlannedItem[],
  before: PlannedItem,
  draft: ItemDraft,
): PlannedItem {
  if (meeting.status !== 'planned' && meeting.status !== 'called') refuse('agenda.meeting-is-over')
  mustBeNew(agenda, draft.caseFile, before.id)
  return { ...before, ...written(draft) }
}

function mustBeNew(agenda: readonly PlannedItem[], caseFile: CaseId | null, id: AgendaItemId): void {
  if (caseFile !== null && agenda.some((item) => item.caseFile === caseFile && item.id !== id))
    refuse('agenda.case-stands-there')
}

const written = (draft: ItemDraft) => ({
  ...draft,
  clauses: draft.clauses.map((clause) => clause.trim()).filter((clause) => clause !== ''),
  isProposedOnward: draft.proposesTo !== null,
  wasHeldByMinority: draft.wasHeldByMinority ?? false,
  rows: draft.rows ?? [],
  documents: draft.documents ?? [],
})

/** The numbers of a sent agenda stand in addresses and calendars: they stay. */
const mustBePlanned = (meeting: AgendaOf): void => {
  if (meeting.status !== 'planned') refuse('agenda.is-sent')
}

/** @returns all items in their new order, numbered from one */
export function moveItem(
  meeting: AgendaOf,
  agenda: readonly PlannedItem[],
  id: AgendaItemId,
  position: number,
): readonly PlannedItem[] {
  mustBePlanned(meeting)
  const moved = agenda.find((item) => item.id === id)
  if (!moved) return agenda
  const rest = agenda.filter((item) => item.id !== id)
  return numbered(rest.toSpliced(Math.max(0, Math.min(position - 1, rest.length)), 0, moved))
}

export function removeItem(
  meeting: AgendaOf,
  agenda: readonly PlannedItem[],
  id: AgendaItemId,
): readonly PlannedItem[] {
  mustBePlanned(meeting)
  return numbered(agenda.filter((item) => item.id !== id))
}

const numbered = (agenda: readonly PlannedItem[]): readonly PlannedItem[] =>
  agenda.map((item, index) => (item.position === index + 1 ? item : { ...item, position: index + 1 }))

/** Standing items that every meeting has, in the order they stand; the matters come between. */
export const standingKinds = [
  'opening',
  'agenda',
  'information',
  'delegation',
] as const satisfies readonly AgendaItemKind[]

/** What outsiders see of a secret item: that it is there, and by which provision. */
export interface ShownItem extends PlannedItem {
  readonly isMasked: boolean
}

/** Nothing of a secret item is left but its number, its kind and the provision. */
export function masked(item: PlannedItem): ShownItem {
  if (item.secrecyProvision === null) return { ...item, isMasked: false }
  return {
    ...item,
    title: '',
    caseFile: null,
    summary: '',
    clauses: [],
    rows: [],
    documents: [],
    lateReason: '',
    isMasked: true,
  }
}

/** What lets a body decide on an item that came after the summons; null for an item that was there, and in a committee. */
export const lateTermsOf = (meeting: Pick<Meeting, 'bodyKind' | 'day'>, item: Pick<PlannedItem, 'lateOn'>) =>
  item.lateOn === null ? null : lateTerms(meeting.bodyKind, meeting.day, item.lateOn)

/** What the log keeps of an item: not what it is about when a case is, for a case that is open today may be marked tomorrow. */
export const loggedItem = ({ id, meeting, position, kind, matter, caseFile, proposesTo, ...item }: PlannedItem) => ({
  id,
  meeting,
  position,
  kind,
  matter,
  caseFile,
  proposesTo,
  secrecyProvision: item.secrecyProvision,
  isAddedLate: item.isAddedLate,
  title: item.secrecyProvision === null && caseFile === null ? item.title : '',
  clauses: item.clauses.length,
  documents: item.documents.length,
  revision: item.revision,
})
