import { beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../platform/context.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role, roles } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { addDays, type Day, day } from '../../shared/local-date.ts'
import { anOrganisation, type FixtureKey } from './organisation.fixture.ts'
import { askBeforeClosing, closeUnit, createUnit, moveUnit, renameUnit } from './organisation.service.ts'
import { countedStaff, dayBefore, positionMoves, theDay } from './reorganisation.fixture.ts'
import { endSeat, giveSeat, listPersonsToSeat, listSeatsOf, seatsHeldBy } from './seat.service.ts'
import type { SeatId } from './seat.ts'
import { compareOrganisation, showOrganisation, showUnit, unitNamesOn } from './show-organisation.service.ts'
import { movePositions, saveStaffing } from './staffing.service.ts'
import { flatten } from './tree.ts'

const database = useTestDatabase()
let ctx: Context
let id: Record<FixtureKey, UnitId>
let anna: PersonId

beforeAll(async () => {
  ctx = database.as(theSystem)
  id = await anOrganisation(ctx)
  anna = crypto.randomUUID() as PersonId
  await database.owner.query(`insert into person (tenant_id, person_id, name) values (1, $1, 'Ekonom ett')`, [anna])
  askBeforeClosing(async (_tx, unit) => (unit === id.bf ? 2 : 0))
})

const revisionOf = async (key: string) => (await showUnit(ctx, key)).unit.revision
const namesOn = async (on: Day) => flatten((await showOrganisation(ctx, on)).tree!).map(({ node }) => node.name)

describe('the reorganisation of 1 July 2025, through the deeds', () => {
  beforeAll(async () => {
    const reason = 'Omorganisation'
    await renameUnit(ctx, id.staben, { from: theDay, name: 'Ledningsstöd', reason, revision: 1 })
    await renameUnit(ctx, id.hr, { from: theDay, name: 'Verksamhetsstöd', reason, revision: 1 })
    await renameUnit(ctx, id.digitalisering, { from: theDay, name: 'IT-avdelningen', reason, revision: 1 })
    for (const { from, to, ...move } of positionMoves) {
      const unitOf = (fixed: UnitId) => id[fixed.replace('unit-', '') as FixtureKey]
      await movePositions(ctx, { ...move, from: unitOf(from), to: unitOf(to) })
    }
    const ksf = { id: id.ksf, from: day('2019-01-01') }
    const ledning = await createUnit(ctx, {
      key: 'ledning',
      name: 'Kommundirektör',
      kind: 'unit',
      parent: ksf.id,
      from: ksf.from,
    })
    const naringsliv = await createUnit(ctx, {
      key: 'naringsliv',
      name: 'Näringsliv',
      kind: 'division',
      parent: ksf.id,
      from: ksf.from,
    })
    const all = { ...id, ledning: ledning.id, naringsliv: naringsliv.id }
    for (const [key, fullTimeEquivalents] of countedStaff) {
      await saveStaffing(ctx, { unit: all[key], countedOn: theDay, fullTimeEquivalents, source: 'Verksamhetsplan' })
    }
  })

  it('shows the old names the day before and the new names on the day', async () => {
    expect(await namesOn(dayBefore)).toEqual(
      expect.arrayContaining(['Staben', 'HR-avdelningen', 'Digitaliseringsavdelningen']),
    )
    expect(await namesOn(theDay)).toEqual(expect.arrayContaining(['Ledningsstöd', 'Verksamhetsstöd', 'IT-avdelningen']))
    const names = await ctx.read((tx) => unitNamesOn(tx, dayBefore))
    expect(names.get(id.staben)).toBe('Staben')
  })

  it('adds up to 60.75 full-time equivalents before and after', async () => {
    for (const on of [dayBefore, theDay]) {
      const { tree } = await showOrganisation(ctx, on)
      const ksf = flatten(tree!).find(({ node }) => node.key === 'ksf')!.node
      expect(ksf.totalFullTimeEquivalents).toBe(60.75)
    }
  })

  it('compares across the day', async () => {
    const { comparison } = await compareOrganisation(ctx, dayBefore, theDay)
    const hr = comparison.units.find((unit) => unit.unit === id.hr)!
    expect(hr.changes).toEqual(['renamed'])
    expect(hr.staff).toMatchObject({ movedIn: 11.75, movedOut: 0, other: 0 })
    expect(hr.staff?.before?.fullTimeEquivalents).toBe(7.75)
    expect(comparison.moves).toHaveLength(5)
  })

  it('tells one unit’s whole history', async () => {
    const { unit, staffing } = await showUnit(ctx, 'hr')
    expect(unit.periods.map((period) => period.name)).toEqual(['HR-avdelningen', 'Verksamhetsstöd'])
    expect(staffing.counts.map((count) => count.fullTimeEquivalents)).toEqual([19.5])
    expect(staffing.moves).toHaveLength(5)
  })

  it('leaves who did what, before and after, in the audit log', async () => {
    const { rows } = await database.owner.query(
      `select deed, label, before->'periods'->0->>'name' as was from audit_entry where target = $1 order by at`,
      [id.staben],
    )
    expect(rows.map((row) => row.deed)).toEqual(['unit.create', 'unit.rename', 'staffing.save'])
    expect(rows[1].was).toBe('Staben')
  })

  it('lets a second count of the same day correct the first', async () => {
    const count = { unit: id.bf, countedOn: theDay, source: 'Räkning' }
    await saveStaffing(ctx, { ...count, fullTimeEquivalents: 400 })
    await saveStaffing(ctx, { ...count, fullTimeEquivalents: 401.5 })
    expect((await showUnit(ctx, 'bf')).staffing.counts.map((one) => one.fullTimeEquivalents)).toEqual([401.5])
  })
})

describe('changing units', () => {
  it('moves a unit with all below it', async () => {
    await moveUnit(ctx, id.bf, { from: theDay, parent: id.ks, revision: 1 })
    const { tree } = await showOrganisation(ctx, theDay)
    const ks = flatten(tree!).find(({ node }) => node.key === 'ks')!.node
    expect(ks.children.map((child) => child.key)).toEqual(['ksf', 'bf'])
    await moveUnit(ctx, id.bf, { from: theDay, parent: id.bn, revision: 2 })
  })

  it('refuses somebody who saw an earlier version, and shows both', async () => {
    const mine = { from: theDay, name: 'Skolförvaltningen', revision: 1 }
    const thrown = await renameUnit(ctx, id.bf, mine).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(StaleVersion)
    expect(thrown).toMatchObject({ stored: { id: id.bf, revision: 3 }, mine })
  })

  it('asks for open reports before closing, and lets a successor take them over', async () => {
    const order = { from: addDays(theDay, 60), successor: null, revision: await revisionOf('bf') }
    await expect(closeUnit(ctx, id.bf, order)).rejects.toThrow('organisation.open-tasks')
    const closed = await closeUnit(ctx, id.bf, { ...order, successor: id.ksf })
    expect((await showUnit(ctx, 'bf')).unit).toEqual(closed)
    expect(await namesOn(addDays(theDay, 60))).not.toContain('Bildningsförvaltningen')
  })

  it('lets two moves at once never put each unit below the other', async () => {
    const pair = (key: string) =>
      createUnit(ctx, { key, name: key, kind: 'unit', parent: id.ksf, from: theDay }).then((unit) => unit.id)
    const [a, b] = [await pair('a'), await pair('b')]
    const outcomes = await Promise.allSettled([
      moveUnit(ctx, a, { from: addDays(theDay, 1), parent: b, revision: 1 }),
      moveUnit(ctx, b, { from: addDays(theDay, 1), parent: a, revision: 1 }),
    ])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await namesOn(addDays(theDay, 1))).toEqual(expect.arrayContaining(['a', 'b']))
  })

  it('stores nothing of a deed that is refused', async () => {
    const before = await database.owner.query('select count(*)::int as n from audit_entry')
    await expect(createUnit(ctx, { key: 'ks', name: 'X', kind: 'unit', parent: id.kf, from: theDay })).rejects.toThrow()
    const after = await database.owner.query('select count(*)::int as n from audit_entry')
    expect(after.rows[0].n).toBe(before.rows[0].n)
  })

  it('finds no unit of another municipality', async () => {
    const neighbour = database.as(theSystem, 2)
    await expect(renameUnit(neighbour, id.ks, { from: theDay, name: 'X', revision: 1 })).rejects.toThrow(NotFound)
    await expect(showUnit(neighbour, 'ks')).rejects.toThrow(NotFound)
    expect((await showOrganisation(neighbour, theDay)).tree).toBeNull()
  })
})

describe('seats', () => {
  it('give a person the reach of the tree on the day', async () => {
    await giveSeat(ctx, { person: anna, unit: id.ksf, role: 'controller', post: 'ekonomichef', from: theDay })
    const held = (on: Day) => ctx.read((tx) => seatsHeldBy(tx, anna, on))
    expect(await held(dayBefore)).toEqual([])
    const [seat] = await held(theDay)
    expect(seat).toMatchObject({ role: 'controller', unit: id.ksf, from: theDay, until: null })
    expect(seat?.reach).toEqual(expect.arrayContaining([id.ksf, id.hr, id.staben]))
    expect(seat?.reach).not.toContain(id.ks)
  })

  it('are refused twice in the same place, and end with their last day', async () => {
    const order = { person: anna, unit: id.ksf, role: 'controller', from: addDays(theDay, 10) } as const
    await expect(giveSeat(ctx, order)).rejects.toThrow('organisation.seat-overlaps')
    const [line] = await listSeatsOf(ctx, anna)
    await endSeat(ctx, line!.id, { lastDay: addDays(theDay, 9), revision: line!.revision })
    await giveSeat(ctx, order)
    const lines = await listSeatsOf(ctx, anna)
    expect(lines.map(({ from, until, personName }) => [from, until, personName])).toEqual([
      ['2025-07-11', null, 'Ekonom ett'],
      ['2025-07-01', '2025-07-11', 'Ekonom ett'],
    ])
  })

  it('cannot be ended by somebody who saw an earlier version', async () => {
    const line = (await listSeatsOf(ctx, anna)).at(-1)!
    await expect(endSeat(ctx, line.id, { lastDay: theDay, revision: 1 })).rejects.toThrow(StaleVersion)
  })

  it('are not given to somebody who may not sign in', async () => {
    const stranger = crypto.randomUUID() as PersonId
    await database.owner.query(
      `insert into person (tenant_id, person_id, name, is_active) values (1, $1, 'Har slutat', false)`,
      [stranger],
    )
    const order = { person: stranger, unit: id.ksf, role: 'reporter', from: theDay } as const
    await expect(giveSeat(ctx, order)).rejects.toThrow(NotFound)
  })

  it('cannot be ended when nobody holds them', async () => {
    const nobody = crypto.randomUUID() as SeatId
    await expect(endSeat(ctx, nobody, { lastDay: theDay, revision: 1 })).rejects.toThrow(NotFound)
  })

  it('are shown with the unit to those who are signed in', async () => {
    const { seats } = await showUnit(database.as(actorWith('reporter', id.hr)), 'ksf')
    expect(seats.map((seat) => [seat.personName, seat.role])).toContainEqual(['Ekonom ett', 'controller'])
    await expect(showUnit(database.as(citizen), 'ksf')).rejects.toThrow(NotSignedIn)
    await expect(listSeatsOf(database.as(citizen), anna)).rejects.toThrow(NotSignedIn)
  })

  it('show no person in the public tree', async () => {
    const shown = JSON.stringify(await showOrganisation(database.as(citizen), theDay))
    expect(shown).toContain('Verksamhetsstöd')
    expect(shown).not.toContain('Ekonom ett')
  })
})

describe('who may', () => {
  type Deed = (ctx: Context) => Promise<unknown>
  let number = 0
  const deeds: Record<string, Deed> = {
    'unit.create': (as) =>
      createUnit(as, { key: `ny-${number++}`, name: 'Ny', kind: 'unit', parent: id.ksf, from: theDay }),
    'unit.rename': async (as) =>
      renameUnit(as, id.bn, { from: theDay, name: `BN ${number++}`, revision: await revisionOf('bn') }),
    'unit.move': async (as) =>
      moveUnit(as, id.ekonomi, {
        from: theDay,
        parent: (await showUnit(ctx, 'ekonomi')).unit.periods.at(-1)!.parent === id.ksf ? id.ks : id.ksf,
        revision: await revisionOf('ekonomi'),
      }),
    'unit.close': async (as) => {
      const key = `stang-${number++}`
      const unit = await createUnit(ctx, { key, name: key, kind: 'unit', parent: id.ksf, from: theDay })
      return closeUnit(as, unit.id, { from: addDays(theDay, 1), successor: null, revision: 1 })
    },
    'position.move': (as) =>
      movePositions(as, {
        movedOn: addDays(theDay, 5),
        from: id.hr,
        to: id.staben,
        what: 'En tjänst',
        fullTimeEquivalents: null,
      }),
    'staffing.save': (as) =>
      saveStaffing(as, { unit: id.hr, countedOn: addDays(theDay, 6), fullTimeEquivalents: 20, source: '' }),
    'seat.give': (as) => giveSeat(as, { person: anna, unit: id.bn, role: 'reporter', from: theDay, lastDay: theDay }),
    'seat.end': async (as) => {
      const unit = id.staben
      await database.owner.query('delete from seat where unit_id = $1', [unit])
      const seat = await giveSeat(ctx, { person: anna, unit, role: 'manager', from: theDay })
      return endSeat(as, seat.id, { lastDay: addDays(theDay, 3), revision: 1 })
    },
    'seat.list-persons': (as) => listPersonsToSeat(as),
  }
  const allowed: Record<string, readonly Role[]> = {
    'unit.create': ['administrator', 'controller'],
    'unit.rename': ['administrator', 'controller'],
    'unit.move': ['administrator', 'controller'],
    'unit.close': ['administrator', 'controller'],
    'position.move': ['administrator', 'controller'],
    'staffing.save': ['administrator', 'controller'],
    'seat.give': ['administrator'],
    'seat.end': ['administrator'],
    'seat.list-persons': ['administrator'],
  }
  const outcome = (deed: string, actor: Actor) =>
    deeds[deed]!(database.as(actor)).then(
      () => 'done',
      (error: unknown) => (error instanceof NotAllowed || error instanceof NotSignedIn ? error.name : error),
    )
  const everywhere = () => Object.values(id)

  for (const deed of Object.keys(deeds)) {
    for (const role of roles) {
      const may = allowed[deed]!.includes(role)
      it(`${deed} by a ${role} of the municipality is ${may ? 'done' : 'not allowed'}`, async () => {
        expect(await outcome(deed, actorWith(role, id.kommun, everywhere()))).toBe(may ? 'done' : 'NotAllowed')
      })
    }
    it(`${deed} by an administrator or controller of one department is not allowed`, async () => {
      for (const role of allowed[deed]!) expect(await outcome(deed, actorWith(role, id.ksf))).toBe('NotAllowed')
    })
    it(`${deed} by a citizen asks for sign-in`, async () => {
      expect(await outcome(deed, citizen)).toBe('NotSignedIn')
    })
  }
})
