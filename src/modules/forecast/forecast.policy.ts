import { type Actor, hasRole, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

/** Economic follow-up in progress is read by those who work here; a citizen reads what has been published. */
export const mayReadForecasts = (actor: Actor): boolean => isSignedIn(actor)

/** How well forecasts come true is no secret to anybody who works here or is elected here. */
export const maySeeAccuracy = (actor: Actor): boolean => isSignedIn(actor)

/** Who wrote how well is for those who can do something about it. */
export const maySeeAuthors = (actor: Actor): boolean => hasRole(actor, 'controller', 'manager', 'auditor')

/** The unit's manager writes its forecast, helped by its reporter or economist. */
export const mayWriteForecast = (actor: Actor, { unit }: { readonly unit: UnitId }): boolean =>
  holdsSeatOver(actor, unit, 'manager', 'reporter', 'controller')

/** Approved one step up: by a manager over the unit above, or by the economist there. */
export const mayApproveForecast = (actor: Actor, { above }: { readonly above: UnitId | null }): boolean =>
  above !== null && holdsSeatOver(actor, above, 'manager', 'controller')

/** Whoever may approve may send back instead. */
export const maySendBackForecast = (actor: Actor, subject: { readonly above: UnitId | null }): boolean =>
  mayApproveForecast(actor, subject)

/** A committee and the departments that work for it. */
export interface PlanSubject {
  readonly committee: UnitId
  readonly departments: readonly UnitId[]
}

/** The corrective plan is written by the heads of the committee's departments and its economist. */
export const mayKeepPlan = (actor: Actor, { committee, departments }: PlanSubject): boolean =>
  holdsSeatOver(actor, committee, 'controller') ||
  departments.some((department) => holdsSeatOver(actor, department, 'manager'))

/** Only a head of department lets a planned effect count in the forecast (document 004, annex 2); no economist, no secretary. */
export const mayApproveMeasure = (actor: Actor, { departments }: Pick<PlanSubject, 'departments'>): boolean =>
  departments.some((department) => holdsSeatOver(actor, department, 'manager'))

/** What the committee decided is registered by its secretary or controller; nobody decides by registering. */
export const mayAdoptPlan = (actor: Actor, { committee }: Pick<PlanSubject, 'committee'>): boolean =>
  holdsSeatOver(actor, committee, 'secretary', 'controller')
