import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import type { ItemDraft, PlannedItem } from './agenda.ts'
import type { MeetingBody } from './meeting-body.ts'
import type { MeetingOrder, PlannedMeeting } from './meeting-plan.ts'
import { planMeeting } from './meeting-plan.ts'
import type { AgendaItemId, MeetingId } from './room-event.ts'

export const aMeetingBody = (change: Partial<MeetingBody> = {}): MeetingBody => ({
  unit: 'board' as UnitId,
  kind: 'committee',
  key: 'ks',
  code: 'KS',
  proposesTo: null,
  summonsDays: 7,
  layout: 'decision-last',
  ...change,
})

export const aMeetingOrder = (change: Partial<MeetingOrder> = {}): MeetingOrder => ({
  body: 'board' as UnitId,
  day: day('2026-10-13'),
  startsAt: '13:15',
  place: 'Sessionssalen',
  expectedMinutes: 180,
  isPublic: false,
  ...change,
})

export const aMeeting = (change: Partial<PlannedMeeting> = {}, body = aMeetingBody()): PlannedMeeting => ({
  ...planMeeting('meeting' as MeetingId, body, aMeetingOrder()),
  ...change,
})

export const anItemDraft = (change: Partial<ItemDraft> = {}): ItemDraft => ({
  kind: 'decision',
  title: 'Program för landsbygden',
  caseFile: null,
  summary: '',
  matter: 'ordinary',
  clauses: ['Programmet antas.'],
  proposesTo: null,
  secrecyProvision: null,
  ...change,
})

export const anItem = (id: string, position: number, change: Partial<PlannedItem> = {}): PlannedItem => ({
  id: id as AgendaItemId,
  meeting: 'meeting' as MeetingId,
  position,
  ...anItemDraft(),
  isProposedOnward: false,
  wasHeldByMinority: false,
  rows: [],
  documents: [],
  isAddedLate: false,
  lateOn: null,
  lateReason: '',
  revision: 1,
  ...change,
})
