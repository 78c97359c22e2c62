import { type Actor, hasRole, holdsSeatOver } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'

/** The municipality itself, null while it has no unit yet. */
interface Municipality {
  readonly municipality: UnitId | null
}

/** The ledger is the whole municipality's: its controllers read files in, place codes and gather accounts. */
export const mayKeepLedger = (actor: Actor, { municipality }: Municipality): boolean =>
  municipality !== null && holdsSeatOver(actor, municipality, 'controller')

/** What was booked is read by those who answer for money and those who review it. */
export const mayReadLedger = (actor: Actor): boolean => hasRole(actor, 'controller', 'manager', 'auditor')

/**
 * Vouchers may name people in their texts, so they are read unit by unit: a manager sees the units below the seat;
 * controllers and auditors see all. What no unit has been named for is theirs alone.
 */
export const mayReadVouchers = (actor: Actor, { unit }: { readonly unit: UnitId | null }): boolean =>
  hasRole(actor, 'controller', 'auditor') || (unit !== null && holdsSeatOver(actor, unit, 'manager'))
