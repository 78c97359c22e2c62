import { actorWith, type TestDatabase, theSystem } from '../../platform/testing/database.ts'
import type { Actor, Role } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'
import { createBudget } from '../budget/index.ts'
import { reachOn, unitsIn } from '../organisation/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { saveLines } from './line.service.ts'

export const budgetYear = 2027

/** A municipality with a draft budget for 2027, and one division with two lines. */
export async function aBudgetedTown(test: TestDatabase) {
  const ctx = (actor: Actor = theSystem) => test.as(actor)
  const units = await anOrganisation(ctx())
  const version = await createBudget(ctx(), { year: budgetYear, title: 'Budget 2027', name: 'Tjänstepersonernas' })
  const reach = (unit: UnitId) => ctx().read(async (tx) => reachOn(await unitsIn(tx), unit, ctx().today()))
  const actor = async (role: Role, at: FixtureKey): Promise<Actor> => actorWith(role, units[at], await reach(units[at]))
  const lines = await saveLines(ctx(), version.id, units.staben, [
    { group: 'personal', amounts: { year: -1_200_000_00 as Money } },
    { group: 'bidrag', activity: '101', profile: 'quarterly', amounts: { year: 400_000_01 as Money } },
  ])
  return { ctx, units, version, actor, lines, where: { version: version.id, unit: units.staben } }
}

export type BudgetedTown = Awaited<ReturnType<typeof aBudgetedTown>>
