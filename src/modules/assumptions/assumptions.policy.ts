import { type Actor, holdsSeatOver } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

/** Who may do what with the assumptions, one sentence each. */

interface Whole {
  /** The root of the tree; null in a municipality without units. */
  readonly municipality: UnitId | null
}

/** What a budget rests on is read by everybody who holds a seat. */
export const mayReadAssumptions = (actor: Actor): boolean => actor.seats.length > 0

/** The municipality's controllers keep sets and values. */
export const mayEditAssumptions = (actor: Actor, { municipality }: Whole): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'controller')

/** Definitions and what is plausible are set for the whole municipality. */
export const mayEditDefinitions = (actor: Actor, { municipality }: Whole): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'administrator', 'controller')

/** Keys for dividing shared costs are kept by the municipality's controllers. */
export const mayEditAllocation = (actor: Actor, { municipality }: Whole): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'controller')
