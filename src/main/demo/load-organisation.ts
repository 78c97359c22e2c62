import {
  createUnit,
  movePositions,
  moveUnit,
  renameUnit,
  saveStaffing,
  type Unit,
  type UnitPeriod,
} from '../../modules/organisation/index.ts'
import type { Context } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { DemoMunicipality, DemoUnit } from './demo-files.contract.ts'

export type UnitIds = ReadonlyMap<string, UnitId>

/** First every unit as it began, in the order of the files, then what happened to them, day by day. */
export async function loadOrganisation(ctx: Context, { units, moves }: DemoMunicipality): Promise<UnitIds> {
  const made = new Map<string, Unit>()
  const ids = new Map<string, UnitId>()
  const idOf = (key: string) => known(ids, key)
  for (const event of eventsOf(units)) {
    const unit = await happen(ctx, event, made.get(event.key), idOf)
    made.set(event.key, unit)
    ids.set(event.key, unit.id)
  }
  for (const { on, from, to, what, fullTimeEquivalents } of moves) {
    await movePositions(ctx, { movedOn: on, from: idOf(from), to: idOf(to), what, fullTimeEquivalents })
  }
  for (const { key, staffing } of units) {
    for (const { on, fullTimeEquivalents, source } of staffing) {
      await saveStaffing(ctx, { unit: idOf(key), countedOn: on, fullTimeEquivalents, source })
    }
  }
  return ids
}

type DemoPeriod = DemoUnit['periods'][number]
interface UnitEvent {
  readonly key: string
  readonly period: DemoPeriod
}

const eventsOf = (units: readonly DemoUnit[]): UnitEvent[] =>
  units
    .flatMap(({ key, periods }) => periods.map((period) => ({ key, period })))
    .toSorted((a, b) => a.period.from.localeCompare(b.period.from))

/** A unit begins, gets another name, or another place; two of these on one day become one new period. */
async function happen(
  ctx: Context,
  event: UnitEvent,
  unit: Unit | undefined,
  idOf: (key: string) => UnitId,
): Promise<Unit> {
  const { from, name, kind, reason } = event.period
  const parent = event.period.parent === null ? null : idOf(event.period.parent)
  if (!unit) return createUnit(ctx, { key: event.key, name, kind, parent, from, reason })
  const current = lastPeriod(unit)
  let changed = unit
  if (current.name !== name || current.kind !== kind) {
    changed = await renameUnit(ctx, unit.id, { from, name, kind, reason, revision: unit.revision })
  }
  if (parent !== null && current.parent !== parent) {
    changed = await moveUnit(ctx, unit.id, { from, parent, reason, revision: changed.revision })
  }
  return changed
}

const lastPeriod = (unit: Unit): UnitPeriod => unit.periods[unit.periods.length - 1]!

/** Every reference of the files was checked when they were read. */
export function known<T>(things: ReadonlyMap<string, T>, key: string): T {
  const thing = things.get(key)
  if (thing === undefined) throw new RangeError(`nothing is called ${key}`)
  return thing
}
