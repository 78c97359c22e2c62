import { type Actor, hasRole, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

/** A unit and the one above it in the year of the budget. */
export interface BudgetedUnit {
  readonly unit: UnitId
  readonly parent: UnitId | null
  /** Whether the actor may read the version at all: a party's own draft is the party's. */
  readonly isReadable: boolean
  /** The version is decided, or was until another took its place: its figures are public. */
  readonly isDecided: boolean
  /** In a party's own version: whether the actor writes for the party. Null in every other version. */
  readonly writesForParty: boolean | null
}

/** What is decided is read by everybody who is signed in; a budget in the making by those who may follow the work. */
export const mayReadUnitBudget = (actor: Actor, place: BudgetedUnit): boolean =>
  place.isReadable && ((place.isDecided && isSignedIn(actor)) || mayFollowUnitWork(actor, place))

/**
 * Drafts, comments, steps and positions with their pay are read by those who work with the budget over the unit, by those
 * elected over it, and by the auditor.
 */
export const mayFollowUnitWork = (actor: Actor, place: BudgetedUnit): boolean =>
  place.isReadable &&
  (place.writesForParty === true ||
    hasRole(actor, 'auditor') ||
    holdsSeatOver(actor, place.unit, 'controller', 'manager', 'reporter', 'secretary', 'politician'))

/** Managers and controllers over a unit fill in its budget, comment on it and propose it; in a party's own version the party does. */
export const mayEditUnitBudget = (actor: Actor, { unit, writesForParty }: BudgetedUnit): boolean =>
  actor.scope === 'write' && (writesForParty ?? holdsSeatOver(actor, unit, 'controller', 'manager'))

/** Who reads may ask: comments are open to everybody who works with the unit's budget. */
export const mayCommentUnitBudget = (actor: Actor, { unit, writesForParty }: BudgetedUnit): boolean =>
  actor.scope === 'write' && (writesForParty ?? holdsSeatOver(actor, unit, 'controller', 'manager', 'reporter'))

/** Nobody approves their own: the manager over the unit above does, or a controller over the unit. Sending back is the same right. */
export const mayApproveUnitBudget = (actor: Actor, { unit, parent, writesForParty }: BudgetedUnit): boolean =>
  actor.scope === 'write' &&
  writesForParty === null &&
  (holdsSeatOver(actor, unit, 'controller') || (parent !== null && holdsSeatOver(actor, parent, 'manager')))

/** Profiles are shared by the whole municipality; its controllers keep them. */
export const mayKeepProfiles = (actor: Actor, { municipality }: { readonly municipality: UnitId | null }): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'controller')

/** What other parts work out for a unit, such as capital charges, is brought in by the controllers over it; in a party's own version by the party. */
export const mayStoreDerived = (actor: Actor, { unit, writesForParty }: BudgetedUnit): boolean =>
  actor.scope === 'write' && (writesForParty ?? holdsSeatOver(actor, unit, 'controller'))
