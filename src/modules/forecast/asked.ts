import type { Role } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { NextStep } from './forecast.ts'

/** Who is asked to take the next step with a forecast. */

export interface Holder {
  readonly person: PersonId
  readonly unit: UnitId
  readonly role: Role
}

/**
 * The writer is the nearest manager at or above the unit, else its reporter; the approver the nearest manager above it, else
 * the nearest economist. Everybody with the same seat there is asked.
 */
export function askedFor(
  unit: UnitId,
  step: NextStep,
  holders: readonly Holder[],
  parentOf: (unit: UnitId) => UnitId | null,
): readonly PersonId[] {
  if (step === null) return []
  const from = step === 'write' ? unit : parentOf(unit)
  const order: readonly Role[] = step === 'write' ? ['manager', 'reporter'] : ['manager', 'controller']
  for (const role of order) {
    const found = nearest(
      from,
      holders.filter((holder) => holder.role === role),
      parentOf,
    )
    if (found.length > 0) return found
  }
  return []
}

function nearest(
  from: UnitId | null,
  holders: readonly Holder[],
  parentOf: (unit: UnitId) => UnitId | null,
): readonly PersonId[] {
  const passed = new Set<UnitId>()
  for (let at = from; at !== null && !passed.has(at); at = parentOf(at)) {
    passed.add(at)
    const here = holders.filter((holder) => holder.unit === at).map((holder) => holder.person)
    if (here.length > 0) return here
  }
  return []
}
