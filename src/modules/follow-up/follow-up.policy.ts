import { type Actor, hasRole, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

/** Whose report it is: the units that answer for it today, and the unit whose plan the goal stands in. */
export interface ReportedUnits {
  readonly planUnit: UnitId
  /** Closed units replaced by those that took over; never empty. */
  readonly carriers: readonly UnitId[]
}

/** The calendar of rounds is the whole municipality's; its controllers keep it. */
export const mayKeepCalendar = (actor: Actor, { municipality }: { readonly municipality: UnitId | null }): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'controller')

/** Follow-up in progress is read by those who work here; a citizen reads what has been published. */
export const mayReadFollowUp = (actor: Actor): boolean => isSignedIn(actor)

/** A reporter of a unit that carries the goal writes and sends; where nobody reports, and after a unit has closed, its manager does. */
export const mayReport = (actor: Actor, { carriers }: ReportedUnits): boolean =>
  carriers.some((unit) => holdsSeatOver(actor, unit, 'reporter', 'manager'))

/** A manager over a unit that carries the goal approves. */
export const mayApprove = (actor: Actor, { carriers }: ReportedUnits): boolean =>
  carriers.some((unit) => holdsSeatOver(actor, unit, 'manager'))

/** What the committee has accepted is registered by its secretary or controller; nobody decides by registering. */
export const mayAccept = (actor: Actor, { planUnit }: ReportedUnits): boolean =>
  holdsSeatOver(actor, planUnit, 'secretary', 'controller')

/** Whoever may take the next step may send back instead; what is accepted, only those who registered it. */
export const maySendBack = (actor: Actor, subject: ReportedUnits & { readonly status: string }): boolean =>
  subject.status === 'approved' || subject.status === 'accepted'
    ? mayAccept(actor, subject)
    : mayApprove(actor, subject)

/** The trend of a strategic goal is described by the controller over its plan. */
export const mayDescribeTrend = (actor: Actor, { planUnit }: Pick<ReportedUnits, 'planUnit'>): boolean =>
  holdsSeatOver(actor, planUnit, 'controller')

/** Who is late is for those who can do something about it. */
export const maySeeLate = (actor: Actor): boolean => hasRole(actor, 'controller', 'manager', 'secretary', 'auditor')

/** Reminders go out by the clock; no person sends them. */
export const mayRemind = (_: Actor): boolean => false
