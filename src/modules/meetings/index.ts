/** The door of meetings: what other modules may know of bodies, agendas and what was decided in the room. */

export {
  addCase,
  addItem,
  addStandingItems,
  editItem,
  moveItem,
  removeItem,
} from './agenda.service.ts'
export {
  type AgendaWarning,
  afterMeetingCalled,
  askForPreparedProposal,
  askForRowsToReport,
  askForWarnings,
  type PreparedProposal,
} from './asked.service.ts'
export { agendaEvents } from './case-life.service.ts'
export { type Ballot, type Choice, choices, type Tally, type VoteResult } from './count.ts'
export { type BodyKind, decisionRules, type Matter, matterRules, matters } from './decision-rules.ts'
export { getHeldMeeting, showHeldMeeting } from './held-meeting.service.ts'
export {
  compositionOf,
  endMandate,
  giveMandate,
  mandatesOfPerson,
  saveBodySize,
  saveCallOrder,
} from './mandate.service.ts'
export {
  byPost,
  type Composition,
  type Mandate,
  type MandateId,
  membersOf,
  type Post,
  posts,
  substitutesOf,
} from './mandate.ts'
export {
  getMeeting,
  getMeetingBody,
  listMeetingBodies,
  listMeetings,
  planMeeting,
  saveMeetingBody,
} from './meeting.service.ts'
export {
  type AgendaItem,
  type AgendaItemKind,
  agendaItemKinds,
  type HeldMeeting,
  type Meeting,
  type MeetingStatus,
  meetingStatuses,
} from './meeting.ts'
export type { MeetingBody } from './meeting-body.ts'
export type { MeetingOrder, PlannedMeeting } from './meeting-plan.ts'
export { type ChairQuestion, questionsOf } from './question-order.ts'
export { recordRoom, takenParagraphs } from './record-room.service.ts'
export { type Recorded, rehearse } from './rehearse.ts'
export {
  askBeforeRoomChanges,
  castBallot,
  enterRoom,
  type RoomDeed,
  type RoomOrder,
  startParagraphs,
  undoInRoom,
} from './room.service.ts'
export {
  emptyRoom,
  type Item,
  type ItemPlan,
  itemIn,
  type Outcome,
  type Presence,
  type Proposal,
  presentIn,
  type Room,
} from './room.ts'
export type { AgendaItemId, Happened, MeetingId, ProposalId, QuestionKey, RoomEvent } from './room-event.ts'
export { followRoom } from './room-live.service.ts'
export { planSchedule } from './schedule.service.ts'
export { type Place, servingIn } from './serving.ts'
export { callMeeting, cancelMeeting, moveMeeting } from './summons.service.ts'
