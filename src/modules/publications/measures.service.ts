import type { Read } from '../../platform/context.ts'
import { noMoney } from '../../shared/money.ts'
import type { RoundId } from '../follow-up/index.ts'
import { committeesIn, correctivePlanOf, countedIn } from '../forecast/index.ts'
import type { FactsMeasure } from './publication-facts.ts'
import type { UnitWorld } from './units.service.ts'

/** Measures of the corrective plans of a round, with what of them the forecast counts. */
export async function measuresIn(tx: Read, round: RoundId, year: number, units: UnitWorld): Promise<FactsMeasure[]> {
  const found: FactsMeasure[] = []
  for (const { unit } of await committeesIn(tx, round)) {
    const plan = await correctivePlanOf(tx, round, unit)
    for (const measure of plan?.measures ?? []) {
      const effect = measure.effects.find((one) => one.year === year)?.expected ?? noMoney
      const { number, description } = measure
      found.push({ unit: units.keyOf(unit), number, description, effect, counted: countedIn(measure, year) })
    }
  }
  return found
}
