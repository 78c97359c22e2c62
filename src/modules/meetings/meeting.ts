import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseId, RecordDocumentId } from '../cases/index.ts'
import type { BodyKind, Matter } from './decision-rules.ts'
import type { ItemPlan, Room } from './room.ts'
import type { AgendaItemId, Happened, MeetingId } from './room-event.ts'

/** A meeting of a body: planned in the schedule, called with its agenda, held in the room, written in minutes. */

export const meetingStatuses = ['planned', 'called', 'open', 'closed', 'cancelled'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export interface Meeting {
  readonly id: MeetingId
  readonly body: UnitId
  readonly bodyKind: BodyKind
  /** Short name for addresses and case numbers, as `ks`, `ksau`, `kf`. */
  readonly bodyKey: string
  /** The day it begins: numbers of §§ follow its year even past midnight into a new one. */
  readonly day: Day
  /** Swedish wall clock, as `13:15`. */
  readonly startsAt: string
  readonly place: string
  readonly status: MeetingStatus
  readonly isPublic: boolean
  readonly revision: number
}

export const agendaItemKinds = [
  'opening',
  'agenda',
  'decision',
  'information',
  'delegation',
  'report',
  'question',
] as const
export type AgendaItemKind = (typeof agendaItemKinds)[number]

export interface AgendaItem extends ItemPlan {
  readonly id: AgendaItemId
  readonly meeting: MeetingId
  readonly position: number
  readonly kind: AgendaItemKind
  readonly title: string
  readonly caseFile: CaseId | null
  readonly summary: string
  readonly matter: Matter
  /** The body this one proposes to; null when it decides itself. */
  readonly proposesTo: UnitId | null
  /** Rows of an item that lays before the body: letter, day and what. */
  readonly rows: readonly { readonly caseNumber: string; readonly text: string; readonly day: Day | null }[]
  /** As `OSL 18 kap. 13 §`: outsiders are told that the item is there, and nothing more. */
  readonly secrecyProvision: string | null
  /** Documents of the case that go out with the summons. */
  readonly documents: readonly RecordDocumentId[]
  readonly isAddedLate: boolean
  readonly lateOn: Day | null
  readonly lateReason: string
  readonly revision: number
}

/** All there is to know of a meeting at one moment: minutes are written from it. */
export interface HeldMeeting {
  readonly meeting: Meeting
  readonly agenda: readonly AgendaItem[]
  readonly happened: readonly Happened[]
  readonly room: Room
}
