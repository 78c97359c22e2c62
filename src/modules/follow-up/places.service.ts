import type { Context, Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { Goal, Plan } from '../goals/index.ts'
import {
  closedFrom,
  nameOn,
  periodOn,
  type SeatHolder,
  seatHoldersOn,
  treeOn,
  type Unit,
  unitsIn,
} from '../organisation/index.ts'
import type { ReportedUnits } from './follow-up.policy.ts'
import { type Carrier, carrierOf, type UnitPlace } from './task.ts'

/** The organisation as follow-up asks about it on one day: who answers for a goal, and what the units are called. */
export interface Places {
  readonly municipality: UnitId | null
  readonly holders: readonly SeatHolder[]
  placeOf(unit: UnitId): UnitPlace | undefined
  nameOf(unit: UnitId): string
  /** Who answers today for a goal; its plan's unit when no unit is named. */
  carriersOf(goal: Pick<Goal, 'focusUnits'>, plan: Pick<Plan, 'unit'>): readonly Carrier[]
  subjectOf(goal: Pick<Goal, 'focusUnits'>, plan: Pick<Plan, 'unit'>): ReportedUnits
}

export async function readPlaces(ctx: Pick<Context, 'today'>, tx: Read): Promise<Places> {
  const today = ctx.today()
  const [units, holders] = await Promise.all([unitsIn(tx), seatHoldersOn(tx, today)])
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const placeOf = (id: UnitId) => {
    const unit = byId.get(id)
    return unit && placeOn(unit, today)
  }
  const carriersOf: Places['carriersOf'] = ({ focusUnits }, plan) =>
    (focusUnits.length > 0 ? focusUnits : [plan.unit]).map((unit) => carrierOf(unit, placeOf))
  return {
    municipality: treeOn(units, today)?.id ?? null,
    holders,
    placeOf,
    nameOf: (id) => {
      const unit = byId.get(id)
      return unit ? nameOn(unit, today) : ''
    },
    carriersOf,
    subjectOf: (goal, plan) => ({
      planUnit: carrierOf(plan.unit, placeOf).unit,
      carriers: carriersOf(goal, plan).map((carrier) => carrier.unit),
    }),
  }
}

/** A closed unit hands over to its successor, else to the unit it stood under. */
function placeOn(unit: Unit, today: Day): UnitPlace {
  const end = closedFrom(unit)
  const isClosed = end !== null && end <= today
  const period = periodOn(unit, today) ?? unit.periods.at(-1)
  const above = period?.parent ?? null
  return { unit: unit.id, parent: isClosed ? (unit.successor ?? above) : above, isClosed }
}
