import { type Actor, holdsSeatOver } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

/** Whose goal the indicator measures. */
export interface MeasuredUnits {
  /** The unit whose plan the goal stands in. */
  readonly planUnit: UnitId
  /** The units that carry the goal; empty means the plan's own. */
  readonly focusUnits: readonly UnitId[]
}

const carriers = ({ planUnit, focusUnits }: MeasuredUnits) => (focusUnits.length > 0 ? focusUnits : [planUnit])

/** Those who report for a unit that carries the goal, or lead it, hand in its values; a controller over the plan may as well. */
export const mayRecordMeasurement = (actor: Actor, subject: MeasuredUnits): boolean =>
  carriers(subject).some((unit) => holdsSeatOver(actor, unit, 'reporter', 'manager')) ||
  holdsSeatOver(actor, subject.planUnit, 'controller')

/** Secret values show to those who work with the plan or carry the goal, not to auditors and administrators (OSL needs a ground for each reader). */
export const mayReadSecretMeasurement = (actor: Actor, subject: MeasuredUnits): boolean =>
  [subject.planUnit, ...subject.focusUnits].some((unit) =>
    holdsSeatOver(actor, unit, 'controller', 'manager', 'reporter'),
  )
