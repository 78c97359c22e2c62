/** The door of meetings: what other modules may know of bodies, agendas and what was decided in the room. */

export { type Ballot, type Choice, choices, type Tally, type VoteResult } from './count.ts'
export { type BodyKind, decisionRules, type Matter, matterRules, matters } from './decision-rules.ts'
export { getHeldMeeting } from './held-meeting.service.ts'
export { compositionOf } from './mandate.service.ts'
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
export { listMeetings } from './meeting.service.ts'
export {
  type AgendaItem,
  type AgendaItemKind,
  agendaItemKinds,
  type HeldMeeting,
  type Meeting,
  type MeetingStatus,
  meetingStatuses,
} from './meeting.ts'
export { type ChairQuestion, questionsOf } from './question-order.ts'
export { type Item, itemIn, type Outcome, type Presence, type Proposal, presentIn, type Room } from './room.ts'
export type { AgendaItemId, Happened, MeetingId, ProposalId, QuestionKey, RoomEvent } from './room-event.ts'
export { type Place, servingIn } from './serving.ts'
