import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '../../shared/local-date.ts'
import { closedFrom, isBody, nameOn, periodOn, sameUnitAcross, type Unit } from './organisation.ts'
import { dayBefore, idOf, theDay, unitsAfter, unitsBefore } from './reorganisation.fixture.ts'
import { closeUnit, createUnit, moveUnit, renameUnit, replacing } from './reorganise.ts'
import { flatten, pathOn, reachOn, treeFault, treeOn, turningDays } from './tree.ts'

const names = (on: Day) => flatten(treeOn(unitsAfter(), on)!).map(({ node }) => node.name)

describe('the tree as of a day', () => {
  it('shows the names of that day', () => {
    expect(names(dayBefore)).toContain('Staben')
    expect(names(dayBefore)).not.toContain('Ledningsstöd')
    expect(names(theDay)).toContain('Ledningsstöd')
    expect(names(theDay)).not.toContain('Staben')
  })

  it('shows the places of that day', () => {
    const above = (on: Day) => pathOn(unitsAfter(), idOf('servicecenter'), on).map((unit) => unit.name)
    expect(above(dayBefore).slice(-2)).toEqual(['Digitaliseringsavdelningen', 'Servicecenter'])
    expect(above(theDay).slice(-2)).toEqual(['Verksamhetsstöd', 'Servicecenter'])
    expect(above(theDay)[0]).toBe('Ekby kommun')
  })

  it('is empty before the municipality began', () => {
    expect(treeOn(unitsAfter(), day('2018-12-31'))).toBeUndefined()
    expect(pathOn(unitsAfter(), idOf('ks'), day('2018-12-31'))).toEqual([])
    expect(reachOn(unitsAfter(), idOf('ks'), day('2018-12-31'))).toEqual([])
  })

  it('keeps siblings in their order', () => {
    const ksf = flatten(treeOn(unitsAfter(), theDay)!).find(({ node }) => node.key === 'ksf')!.node
    expect(ksf.children.map((child) => child.key)).toEqual([
      'ledning',
      'hr',
      'ekonomi',
      'staben',
      'naringsliv',
      'digitalisering',
    ])
  })

  it('lets a unit reach itself and all below it on the day', () => {
    expect(reachOn(unitsAfter(), idOf('digitalisering'), dayBefore)).toEqual([
      idOf('digitalisering'),
      idOf('servicecenter'),
    ])
    expect(reachOn(unitsAfter(), idOf('digitalisering'), theDay)).toEqual([idOf('digitalisering')])
    expect(reachOn(unitsAfter(), idOf('kommun'), theDay)).toHaveLength(11)
  })

  it('turns on the days something began, changed or ended', () => {
    expect(turningDays(unitsAfter())).toEqual(['2019-01-01', '2025-07-01'])
  })

  it('tells elected bodies from the officials’ organisation', () => {
    expect([isBody('council'), isBody('joint-committee'), isBody('department'), isBody('company')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('the same unit across a reorganisation', () => {
  it('is the unit itself when it was only renamed', () => {
    const unit = sameUnitAcross(unitsAfter(), idOf('staben'), theDay)!
    expect(unit.id).toBe(idOf('staben'))
    expect(nameOn(unit, theDay)).toBe('Ledningsstöd')
    expect(nameOn(unit, dayBefore)).toBe('Staben')
  })

  it('is the successor, and that one’s successor, when it was closed', () => {
    const close = (units: Unit[], key: string, successor: string, from: Day) => {
      const unit = units.find((one) => one.key === key)!
      return replacing(units, closeUnit(units, unit, { from, successor: idOf(successor), openTasks: 0 }))
    }
    const once = close(unitsBefore(), 'hr', 'staben', theDay)
    const twice = close(once, 'staben', 'ekonomi', addDays(theDay, 10))
    expect(sameUnitAcross(twice, idOf('hr'), dayBefore)?.key).toBe('hr')
    expect(sameUnitAcross(twice, idOf('hr'), theDay)?.key).toBe('staben')
    expect(sameUnitAcross(twice, idOf('hr'), addDays(theDay, 10))?.key).toBe('ekonomi')
  })

  it('is nobody when a unit was closed without a successor', () => {
    const units = unitsBefore()
    const hr = units.find((unit) => unit.key === 'hr')!
    const closed = replacing(units, closeUnit(units, hr, { from: theDay, successor: null, openTasks: 0 }))
    expect(sameUnitAcross(closed, idOf('hr'), theDay)).toBeUndefined()
    expect(closedFrom(closed.find((unit) => unit.key === 'hr')!)).toBe(theDay)
  })

  it('has the nearest known name on a day when it was not there', () => {
    expect(nameOn(unitsAfter().find((unit) => unit.key === 'hr')!, day('1999-01-01'))).toBe('HR-avdelningen')
  })
})

/** Whatever orders come in, in whatever order: those that are refused change nothing, the rest keep the rules. */
const anOrder = fc.record({
  deed: fc.constantFrom('create', 'rename', 'move', 'close'),
  unit: fc.nat(14),
  other: fc.nat(14),
  on: fc.integer({ min: 0, max: 40 }).map((days) => addDays(day('2019-01-01'), days)),
  name: fc.constantFrom('Norra', 'Södra', 'Östra', 'Västra'),
})

function live(orders: readonly (typeof anOrder extends fc.Arbitrary<infer Order> ? Order : never)[]): Unit[] {
  return orders.reduce<Unit[]>((units, { deed, unit: at, other, on, name }, index) => {
    const unit = units[at % units.length]!
    const target = units[other % units.length]!
    try {
      if (deed === 'create') {
        const order = { key: `ny-${index}`, name, kind: 'unit' as const, parent: target.id, from: on }
        return units.concat(createUnit(units, idOf(`ny-${index}`), order))
      }
      if (deed === 'rename') return replacing(units, renameUnit(unit, { from: on, name }))
      if (deed === 'move') return replacing(units, moveUnit(units, unit, { from: on, parent: target.id }))
      return replacing(units, closeUnit(units, unit, { from: on, successor: null, openTasks: 0 }))
    } catch {
      return units
    }
  }, unitsBefore())
}

const manyOrders = fc.array(anOrder, { maxLength: 25 })

describe('whatever is reorganised', () => {
  it('each unit has at most one period on any day, without gaps', () => {
    fc.assert(
      fc.property(manyOrders, (orders) => {
        for (const { periods } of live(orders)) {
          for (const [index, period] of periods.entries()) {
            expect(period.until).toBe(periods[index + 1]?.from ?? period.until)
            if (period.until !== null) expect(period.until > period.from).toBe(true)
          }
        }
      }),
    )
  })

  it('the units are one tree without cycles on every day', () => {
    fc.assert(
      fc.property(manyOrders, (orders) => {
        const units = live(orders)
        expect(treeFault(units)).toBeUndefined()
        for (const on of turningDays(units)) {
          const there = units.filter((unit) => periodOn(unit, on))
          expect(flatten(treeOn(units, on)!)).toHaveLength(there.length)
        }
      }),
    )
  })

  it('a rename keeps the identity, the place and all earlier days', () => {
    fc.assert(
      fc.property(manyOrders, anOrder, (orders, { unit: at, on, name }) => {
        const units = live(orders)
        const before = units[at % units.length]!
        let after: Unit
        try {
          after = renameUnit(before, { from: on, name })
        } catch {
          return
        }
        expect([after.id, after.key]).toEqual([before.id, before.key])
        expect(nameOn(after, on)).toBe(name)
        expect(periodOn(after, on)?.parent).toBe(periodOn(before, on)?.parent)
        for (let earlier = addDays(day('2019-01-01'), -1); earlier < on; earlier = addDays(earlier, 1)) {
          expect(periodOn(after, earlier)?.name).toBe(periodOn(before, earlier)?.name)
        }
      }),
    )
  })
})

describe('a fault of the tree', () => {
  const at = (key: string, parent: string | null, until: Day | null = null): Unit => ({
    id: idOf(key),
    key,
    periods: [
      {
        from: day('2020-01-01'),
        until,
        name: key,
        kind: 'unit',
        parent: parent === null ? null : idOf(parent),
        position: 0,
        reason: '',
      },
    ],
    successor: null,
    closingReason: '',
    revision: 1,
  })

  it('is named with its day', () => {
    expect(treeFault([at('a', null), at('b', null)])).toEqual({ kind: 'two-roots', on: '2020-01-01' })
    expect(treeFault([at('a', null), at('b', 'c')])).toMatchObject({ kind: 'parent-missing', unit: idOf('b') })
    expect(treeFault([at('a', null), at('b', 'c'), at('c', 'b')])).toMatchObject({ kind: 'cycle' })
    const ended = [at('a', null), at('b', 'a', day('2021-01-01')), at('c', 'b')]
    expect(treeFault(ended)).toEqual({ kind: 'parent-missing', on: '2021-01-01', unit: idOf('c') })
  })
})
