import { type Actor, holdsSeatOver, isSystem } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { BudgetVersion, VersionStage } from './budget.ts'

/** Who may do what with the budget, one sentence each. */

export interface BudgetSubject {
  /** The root of the tree; null in a municipality without units. */
  readonly municipality: UnitId | null
  readonly version: Pick<BudgetVersion, 'stage' | 'author' | 'status'>
}

const controls = (actor: Actor, municipality: UnitId | null): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'controller')

const isAuthor = (actor: Actor, { stage, author }: BudgetSubject['version']): boolean =>
  stage === 'party' && author !== null && actor.person === author

/** What the council has decided is public; drafts are read by those who hold a seat, a party's own draft only by the party and those who help it. */
export const mayReadBudgetVersion = (actor: Actor, { municipality, version }: BudgetSubject): boolean => {
  if (version.status === 'adopted' || version.status === 'replaced' || isSystem(actor)) return true
  if (version.stage === 'party' && version.status === 'draft')
    return isAuthor(actor, version) || controls(actor, municipality)
  return actor.seats.length > 0
}

/** The municipality's controllers make budgets and versions; a politician begins the party's own. */
export const mayCreateBudgetVersion = (
  actor: Actor,
  { municipality, stage }: { readonly municipality: UnitId | null; readonly stage: VersionStage },
): boolean =>
  controls(actor, municipality) || (stage === 'party' && actor.seats.some((seat) => seat.role === 'politician'))

/** The municipality's controllers write; a party's own version also the politician who began it. */
export const mayEditBudgetVersion = (actor: Actor, { municipality, version }: BudgetSubject): boolean =>
  controls(actor, municipality) || isAuthor(actor, version)

/** Those who write a version put it forward, and take it back. */
export const mayProposeBudgetVersion = (actor: Actor, subject: BudgetSubject): boolean =>
  mayEditBudgetVersion(actor, subject)

/** The secretary or the controller of the council registers what it decided; nobody decides by registering. */
export const mayAdoptBudget = (actor: Actor, { body }: { readonly body: UnitId }): boolean =>
  holdsSeatOver(actor, body, 'secretary', 'controller')

/** A transfer is registered by the secretary or controller of the body that decided it. */
export const mayTransferFunds = (actor: Actor, { body }: { readonly body: UnitId }): boolean =>
  holdsSeatOver(actor, body, 'secretary', 'controller')

/** Who decides which transfer is set for the whole municipality. */
export const mayEditBudgetRules = (actor: Actor, { municipality }: { readonly municipality: UnitId | null }): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'administrator', 'controller')
