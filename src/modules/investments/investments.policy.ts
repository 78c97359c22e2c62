import { type Actor, holdsSeatOver, isSignedIn } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

/** Who may do what with investments, one sentence each. */

export interface InvestmentPlace {
  /** The unit that will use the asset. */
  readonly unit: UnitId
  /** Whether the actor may read the version at all: a party's own draft is the party's. */
  readonly isReadable: boolean
  /** In a party's own version: whether the actor writes for the party. Null in every other version. */
  readonly writesForParty: boolean | null
}

/** Controllers and managers over the unit plan its projects; in a party's own version the party does. */
export const mayPlanInvestment = (actor: Actor, { unit, isReadable, writesForParty }: InvestmentPlace): boolean =>
  isReadable && (writesForParty ?? holdsSeatOver(actor, unit, 'controller', 'manager'))

/** Those who answer for the project judge what it will have cost. */
export const mayJudgeInvestment = (actor: Actor, { unit }: Pick<InvestmentPlace, 'unit'>): boolean =>
  holdsSeatOver(actor, unit, 'controller', 'manager', 'reporter')

/** The progress of projects is read by those who hold a seat. */
export const mayFollowInvestments = (actor: Actor): boolean => actor.seats.length > 0

interface Whole {
  readonly municipality: UnitId | null
}

/** What counts as an investment is set for the whole municipality. */
export const mayEditInvestmentRules = (actor: Actor, { municipality }: Whole): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'administrator', 'controller')

/** The municipality's controllers bring capital charges into the operating budget; in a party's own version the party does. */
export const mayBookCharges = (
  actor: Actor,
  { municipality, isReadable, writesForParty }: Whole & Pick<InvestmentPlace, 'isReadable' | 'writesForParty'>,
): boolean =>
  isReadable && (writesForParty ?? (municipality !== null && holdsSeatOver(actor, municipality, 'controller')))

/** Controllers and managers over the unit that uses a grant keep its account. */
export const mayKeepGrant = (actor: Actor, { unit }: Pick<InvestmentPlace, 'unit'>): boolean =>
  holdsSeatOver(actor, unit, 'controller', 'manager')

/** Who is asked about rules and charges sees them even where they may not change them. */
export const maySeeGrants = (actor: Actor): boolean => isSignedIn(actor)
