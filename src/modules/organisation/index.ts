/** The door of the organisation: what other modules may know of units, staffing and seats. */
export { type Comparison, compareDays, type UnitComparison } from './comparison.ts'
export {
  askBeforeClosing,
  type CountOpenTasks,
  closeUnit,
  createUnit,
  moveUnit,
  renameUnit,
} from './organisation.service.ts'
export {
  closedFrom,
  findUnit,
  isBody,
  nameOn,
  periodOn,
  sameUnitAcross,
  type Unit,
  type UnitKind,
  type UnitPeriod,
  unitKinds,
} from './organisation.ts'
export type { Closing, Move, NewUnit, Rename } from './reorganise.ts'
export { endSeat, giveSeat, listSeatsOf, type SeatHolder, seatHoldersOn, seatsHeldBy } from './seat.service.ts'
export type { HeldSeat, NewSeat, SeatId } from './seat.ts'
export {
  compareOrganisation,
  type OrganisationOn,
  showOrganisation,
  showUnit,
  type UnitHistory,
  unitNamesOn,
  unitsIn,
} from './show-organisation.service.ts'
export { movePositions, saveStaffing } from './staffing.service.ts'
export {
  addUp,
  type PositionMove,
  type StaffCount,
  type StaffedNode,
  type Staffing,
  type StaffOn,
  staffOn,
  withStaffing,
} from './staffing.ts'
export { flatten, pathOn, reachOn, treeOn, type UnitNode } from './tree.ts'
