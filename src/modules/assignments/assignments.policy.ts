import { type Actor, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

/** Who may do what with assignments: the body's secretary settles and closes, whoever leads the unit reports. */

export interface OfBody {
  readonly body: UnitId
}

export interface OfUnit extends OfBody {
  readonly unit: UnitId | null
}

export const mayReadAssignments = (actor: Actor, _: undefined): boolean => isSignedIn(actor)

export const maySettleAssignment = (actor: Actor, { body }: OfBody): boolean => holdsSeatOver(actor, body, 'secretary')

/** The unit that has it, or the body's secretary for them. */
export const mayReportAssignment = (actor: Actor, { body, unit }: OfUnit): boolean =>
  holdsSeatOver(actor, body, 'secretary') || (unit !== null && holdsSeatOver(actor, unit, 'manager', 'reporter'))

/** A job, as the system. */
export const mayRemindOfAssignments = (_actor: Actor, _: undefined): boolean => false
