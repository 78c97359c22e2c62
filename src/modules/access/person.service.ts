import { type Context, newId } from '../../platform/context.ts'
import { StaleVersion } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { mayManagePeople } from './access.policy.ts'
import * as store from './person.store.ts'
import { changePerson, deactivate, newPerson, type Person, type PersonDetails } from './person.ts'
import { listOpenSessions, saveSessionEnd } from './session.store.ts'
import { endSession } from './session.ts'
import { wholeOf } from './whole.service.ts'

/** Enters someone who may then sign in with a verified address. @throws Refusal access.email-taken */
export function createPerson(ctx: Context, details: PersonDetails): Promise<Person> {
  const id = newId<'person'>() as PersonId
  return ctx.write('person.save', id, async (tx) => {
    ctx.must(mayManagePeople, await wholeOf(ctx, tx))
    const taken = details.email ? await store.findPersonByEmail(tx, details.email) : undefined
    const person = newPerson(id, details, taken)
    await store.insertPerson(tx, person)
    return [null, person]
  })
}

/** @throws Refusal access.email-taken */
export const changePersonDetails = (
  ctx: Context,
  id: PersonId,
  order: PersonDetails & { readonly revision: number },
): Promise<Person> =>
  ctx.write('person.save', id, async (tx) => {
    ctx.must(mayManagePeople, await wholeOf(ctx, tx))
    const before = await store.getPerson(tx, id)
    const { revision, ...details } = order
    if (before.revision !== revision) throw new StaleVersion('person', before, details)
    const taken = details.email ? await store.findPersonByEmail(tx, details.email) : undefined
    return [before, await store.savePerson(tx, before, changePerson(before, details, taken))]
  })

/** Closes someone's way in: visits end at once, seats and the log stay. @throws Refusal access.own-account */
export const deactivatePerson = (ctx: Context, id: PersonId): Promise<Person> =>
  ctx.write('person.deactivate', id, async (tx) => {
    ctx.must(mayManagePeople, await wholeOf(ctx, tx))
    const before = await store.getPerson(tx, id)
    const after = await store.savePerson(tx, before, deactivate(before, ctx.actor.person))
    for (const session of await listOpenSessions(tx, id)) await saveSessionEnd(tx, endSession(session, ctx.now()))
    return [before, after]
  })
