import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citizen } from '../shared/actor.ts'
import { AssuranceNeeded, NotAllowed, NotSignedIn, Refusal } from '../shared/failure.ts'
import type { UnitId } from '../shared/ids.ts'
import { type Context, newId, secretly, swedishDay } from './context.ts'
import { saveSetting } from './settings.ts'
import { actorWith, theSystem, useTestDatabase } from './testing/database.ts'

const database = useTestDatabase()
const unit = newId<'unit'>() as UnitId
const controller = { ...actorWith('controller', unit), person: null }

const logOf = async (target: string) =>
  (await database.owner.query('select * from audit_entry where target = $1', [target])).rows

describe('a deed', () => {
  it('leaves one row in the audit log with who, what, before and after', async () => {
    await database.as(controller).write('thing.save', 'a', async () => [{ title: 'Förr' }, { title: 'Nu' }])
    expect(await logOf('a')).toMatchObject([
      { deed: 'thing.save', actor_name: 'controller', label: 'Nu', before: { title: 'Förr' }, after: { title: 'Nu' } },
    ])
  })

  it('stores nothing and logs nothing when it fails half way', async () => {
    const id = newId<'person'>()
    const failing = database.as(theSystem).write('person.save', id, async (tx) => {
      await tx.db.insertInto('person').values({ tenantId: tx.tenant, personId: id, name: 'x' }).execute()
      throw new Error('half way')
    })
    await expect(failing).rejects.toThrow('half way')
    expect(await logOf(id)).toEqual([])
    expect((await database.owner.query('select from person where person_id = $1', [id])).rowCount).toBe(0)
  })

  it('may be one of several that are done together: all or none, each with its own row', async () => {
    const [kept, lost] = [newId<'person'>(), newId<'person'>()]
    const store = (ctx: Context, id: string, ends?: Error) =>
      ctx.write('person.save', id, async (tx) => {
        await tx.db.insertInto('person').values({ tenantId: tx.tenant, personId: id, name: 'x' }).execute()
        if (ends) throw ends
        return [null, null]
      })
    const count = async (id: string) =>
      (await database.owner.query('select from person where person_id = $1', [id])).rowCount
    await database.as(theSystem).together(async (one) => {
      await store(one, kept)
      // A refusal that is caught leaves nothing of its own deed and does not harm the others.
      await expect(store(one, lost, new Refusal('thing.no'))).rejects.toThrow(Refusal)
      expect(await one.read((tx) => tx.db.selectFrom('person').where('personId', '=', kept).execute())).toHaveLength(1)
    })
    expect([await count(kept), (await logOf(kept)).length]).toEqual([1, 1])
    expect([await count(lost), (await logOf(lost)).length]).toEqual([0, 0])

    const other = newId<'person'>()
    const failing = database.as(theSystem).together(async (one) => {
      await store(one, other)
      throw new Refusal('thing.later')
    })
    await expect(failing).rejects.toThrow(Refusal)
    expect([await count(other), (await logOf(other)).length]).toEqual([0, 0])
  })

  it('cannot be done by a citizen or by someone who only reads', async () => {
    const act = async () => [null, null] as const
    await expect(database.as(citizen).write('thing.save', 'b', act)).rejects.toThrow(NotSignedIn)
    await expect(database.as(actorWith('auditor', unit)).write('thing.save', 'b', act)).rejects.toThrow(NotAllowed)
  })

  it('demands the level of assurance the municipality has set for it', async () => {
    const loa3 = 'http://id.elegnamnden.se/loa/1.0/loa3'
    await database.as(theSystem).write('setting.save', 'assurance', async (tx) => {
      await saveSetting(tx, 'assurance', { 'plan.adopt': [loa3] })
      return [null, null]
    })
    const act = async () => [null, 'done'] as const
    await expect(database.as(controller).write('plan.adopt', 'c', act)).rejects.toThrow(AssuranceNeeded)
    await expect(database.as({ ...controller, assurance: loa3 }).write('plan.adopt', 'c', act)).resolves.toBe('done')
    await expect(database.as(controller).write('plan.propose', 'c', act)).resolves.toBe('done')
  })

  it('never writes secret content to the log', async () => {
    const secret = { [secretly]: true, value: 'kanarie' }
    await database.as(controller).write('thing.save', 'd', async () => [null, { title: 'x', demand: secret }])
    expect(JSON.stringify(await logOf('d'))).not.toContain('kanarie')
  })

  it('cannot store while it only reads', async () => {
    const id = newId<'person'>()
    const storing = database
      .as(theSystem)
      .read((tx) => tx.db.insertInto('person').values({ tenantId: tx.tenant, personId: id, name: 'x' }).execute())
    await expect(storing).rejects.toThrow(/read-only/)
  })
})

describe('a deed of many in one transaction', () => {
  const loa3 = 'http://id.elegnamnden.se/loa/1.0/loa3'
  const named = (name: string, change = {}) => database.as({ ...controller, name, ...change })

  it('is recorded for each by the own name, and a refusal of one is nothing to the others', async () => {
    const [first, second, third] = [named('First'), named('Second'), named('Third')]
    const became = await first.writeTogether('thing.try', 'together', [first, second, third], async (_tx, allowed) => {
      expect(allowed).toEqual([first, second, third])
      return new Map([
        [first, { after: { title: 'one' } }],
        [second, { failure: new Error('no') }],
        [third, { after: { title: 'three' } }],
      ])
    })
    expect(became.map((one) => 'after' in one)).toEqual([true, false, true])
    const { rows } = await database.owner.query(
      `select actor_name from audit_entry where target = 'together' order by actor_name`,
    )
    expect(rows.map((row) => row.actor_name)).toEqual(['First', 'Third'])
  })

  it('is done by nobody who may not write, is of another municipality, or has too weak a sign-in', async () => {
    await database.as(theSystem).write('setting.save', 'assurance', async (tx) => {
      await saveSetting(tx, 'assurance', { 'thing.weigh': [loa3] })
      return [null, undefined]
    })
    const strong = named('Strong', { assurance: loa3 })
    const others = [named('Weak'), database.as(citizen), named('Reader', { scope: 'read' })]
    const away = database.as({ ...controller, assurance: loa3 }, 2)
    const company = [strong, ...others, away]
    const became = await strong.writeTogether('thing.weigh', 'weighed', company, async (_tx, allowed) => {
      expect(allowed).toEqual([strong])
      return new Map(allowed.map((one) => [one, { after: 'done' }]))
    })
    expect(became[0]).toEqual({ after: 'done' })
    expect(became.slice(1).map((one) => 'failure' in one && one.failure.constructor)).toEqual([
      AssuranceNeeded,
      NotSignedIn,
      NotAllowed,
      NotAllowed,
    ])
    expect((await database.owner.query(`select from audit_entry where target = 'weighed'`)).rowCount).toBe(1)
  })

  it('leaves nothing behind when it breaks', async () => {
    const one = named('One')
    const id = newId<'person'>()
    const breaking = one.writeTogether('thing.break', 'broken', [one], async (tx) => {
      await tx.db.insertInto('person').values({ tenantId: tx.tenant, personId: id, name: 'x' }).execute()
      throw new Error('fault')
    })
    await expect(breaking).rejects.toThrow('fault')
    expect((await database.owner.query('select from person where person_id = $1', [id])).rowCount).toBe(0)
  })
})

describe('the day in Sweden', () => {
  it('turns at midnight local time, in winter and in summer', () => {
    expect(swedishDay('2026-01-10T22:59:59Z')).toBe('2026-01-10')
    expect(swedishDay('2026-01-10T23:00:00Z')).toBe('2026-01-11')
    expect(swedishDay('2026-07-10T22:00:00Z')).toBe('2026-07-11')
  })

  it('is the same or the next day of the instant in UTC, whatever the instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (instant) => {
          const text = instant.toISOString()
          const next = new Date(instant.getTime() + 86_400_000).toISOString().slice(0, 10)
          expect([text.slice(0, 10), next]).toContain(swedishDay(text))
        },
      ),
    )
  })
})
