import { createPerson, deactivatePerson } from '../../modules/access/index.ts'
import { giveSeat } from '../../modules/organisation/index.ts'
import type { Context } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import { addDays } from '../../shared/local-date.ts'
import type { DemoPerson } from './demo-files.contract.ts'
import { known, type UnitIds } from './load-organisation.ts'

export interface Someone {
  readonly id: PersonId
  readonly name: string
}

export type People = ReadonlyMap<string, Someone>

/** Everybody is a role, never a named person. Those who never sign in are seated first: only who may sign in can be given a seat. */
export async function loadPeople(ctx: Context, people: readonly DemoPerson[], units: UnitIds): Promise<People> {
  const made = new Map<string, Someone>()
  for (const { key, name, email, isActive, seats } of people) {
    const { id } = await createPerson(ctx, { name, email, isActive: true })
    for (const { unit, role, post, from, until } of seats) {
      const lastDay = until ? addDays(until, -1) : null
      await giveSeat(ctx, { person: id, unit: known(units, unit), role, post, from, lastDay })
    }
    if (!isActive) await deactivatePerson(ctx, id)
    made.set(key, { id, name })
  }
  return made
}
