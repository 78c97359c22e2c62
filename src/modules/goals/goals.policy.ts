import { type Actor, holdsSeatOver, isSystem } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Plan, PlanStatus } from './plan.ts'

/** Who may do what with plans and goals, one sentence each. */

type PlanOf = Pick<Plan, 'kind' | 'unit'>

const isPublic = (status: PlanStatus): boolean => status === 'adopted' || status === 'replaced'

/** What a body has decided is public; what is being prepared is read by those who hold a seat. */
export const mayReadPlan = (actor: Actor, { status }: { readonly status: PlanStatus }): boolean =>
  isPublic(status) || actor.seats.length > 0 || isSystem(actor)

/** A controller writes the plans of the units in reach; a manager writes the unit's own activity plan. */
export const mayEditPlan = (actor: Actor, plan: PlanOf): boolean =>
  holdsSeatOver(actor, plan.unit, 'controller') || (plan.kind === 'unit' && holdsSeatOver(actor, plan.unit, 'manager'))

/** Those who write a plan put it forward for decision, and take it back. */
export const mayProposePlan = (actor: Actor, plan: PlanOf): boolean => mayEditPlan(actor, plan)

/** The secretary or the controller of the deciding body registers what it decided; nobody decides by registering. */
export const mayAdoptPlan = (actor: Actor, { body }: { readonly body: UnitId }): boolean =>
  holdsSeatOver(actor, body, 'secretary', 'controller')

interface SecretOf extends Pick<Plan, 'unit'> {
  /** The units that carry the goal, when one goal is asked about. */
  readonly focusUnits?: readonly UnitId[]
}

/**
 * Secret content shows only to those who work with the plan or carry the goal: OSL gives auditors and administrators no
 * ground of their own, while whoever reports a value must know what it is held against.
 */
export const mayReadSecret = (actor: Actor, { unit, focusUnits = [] }: SecretOf): boolean =>
  [unit, ...focusUnits].some((one) => holdsSeatOver(actor, one, 'controller', 'manager', 'reporter'))

/** How the municipality steers is set for the whole of it. */
export const mayEditModel = (actor: Actor, { municipality }: { readonly municipality: UnitId | null }): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'administrator', 'controller')
