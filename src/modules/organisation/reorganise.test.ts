import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import { addDays, day } from '../../shared/local-date.ts'
import { nameOn, type Unit } from './organisation.ts'
import { dayBefore, idOf, theDay, unitsAfter, unitsBefore } from './reorganisation.fixture.ts'
import { closeUnit, createUnit, moveUnit, renameUnit, replacing } from './reorganise.ts'

const pick = (units: readonly Unit[], key: string): Unit => units.find((unit) => unit.key === key)!

function codeOf(act: () => unknown): string {
  try {
    act()
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code
    throw thrown
  }
  return 'done'
}

describe('creating a unit', () => {
  const order = { key: 'ny', name: 'Ny enhet', kind: 'unit', parent: idOf('ksf'), from: theDay } as const
  const create = (change: Partial<Parameters<typeof createUnit>[2]>) =>
    codeOf(() => createUnit(unitsBefore(), idOf('ny'), { ...order, ...change }))

  it('puts it last among its siblings', () => {
    expect(createUnit(unitsBefore(), idOf('ny'), order).periods[0]?.position).toBe(6)
  })
  it('is refused when the key is taken', () => expect(create({ key: 'ks' })).toBe('organisation.key-taken'))
  it('is refused when something else than the municipality stands at the top', () =>
    expect(create({ parent: null })).toBe('organisation.municipality-is-root'))
  it('is refused when a municipality would lie below another unit', () =>
    expect(create({ kind: 'municipality' })).toBe('organisation.municipality-is-root'))
  it('is refused when there would be two municipalities', () =>
    expect(create({ kind: 'municipality', parent: null })).toBe('organisation.second-municipality'))
  it('is refused when the unit above is not there yet', () =>
    expect(create({ from: day('2018-01-01') })).toBe('organisation.parent-not-there'))
  it('is refused when the unit above is closed later on', () => {
    const units = unitsBefore()
    const closed = replacing(
      units,
      closeUnit(units, pick(units, 'hr'), { from: theDay, successor: null, openTasks: 0 }),
    )
    const early = { ...order, parent: idOf('hr'), from: dayBefore }
    expect(codeOf(() => createUnit(closed, idOf('ny'), early))).toBe('organisation.parent-not-there')
  })
})

describe('renaming a unit', () => {
  const staben = () => pick(unitsBefore(), 'staben')

  it('closes the old name and opens the new with the same identity', () => {
    const after = renameUnit(staben(), { from: theDay, name: 'Ledningsstöd', reason: 'Omorganisation' })
    expect(after.id).toBe(staben().id)
    expect(after.periods.map(({ name, from, until }) => [name, from, until])).toEqual([
      ['Staben', '2019-01-01', '2025-07-01'],
      ['Ledningsstöd', '2025-07-01', null],
    ])
    expect(after.periods[1]?.reason).toBe('Omorganisation')
  })
  it('and moving it the same day makes one new period, with both reasons', () => {
    const units = unitsBefore()
    const renamed = renameUnit(pick(units, 'staben'), { from: theDay, name: 'Ledningsstöd', reason: 'Nytt namn.' })
    const moved = moveUnit(replacing(units, renamed), renamed, {
      from: theDay,
      parent: idOf('ks'),
      reason: 'Ny plats.',
    })
    expect(moved.periods).toHaveLength(2)
    expect(moved.periods[1]).toMatchObject({ name: 'Ledningsstöd', parent: idOf('ks'), reason: 'Nytt namn. Ny plats.' })
  })
  it('can change its kind as well, when a company becomes a department', () => {
    expect(renameUnit(staben(), { from: theDay, name: 'Staben', kind: 'unit' }).periods[1]?.kind).toBe('unit')
  })
  it('is refused when neither name nor kind changes', () =>
    expect(codeOf(() => renameUnit(staben(), { from: theDay, name: 'Staben' }))).toBe('organisation.same-name'))
  it('is refused on a day before it began', () =>
    expect(codeOf(() => renameUnit(staben(), { from: day('2018-01-01'), name: 'X' }))).toBe('organisation.not-there'))
  it('is refused before a change that is already known', () =>
    expect(codeOf(() => renameUnit(pick(unitsAfter(), 'staben'), { from: dayBefore, name: 'X' }))).toBe(
      'organisation.later-change',
    ))
  it('is refused when it would make a municipality of it', () =>
    expect(codeOf(() => renameUnit(staben(), { from: theDay, name: 'X', kind: 'municipality' }))).toBe(
      'organisation.municipality-is-root',
    ))
})

describe('moving a unit', () => {
  const move = (key: string, parent: string, from = theDay) =>
    codeOf(() => moveUnit(unitsBefore(), pick(unitsBefore(), key), { from, parent: idOf(parent) }))

  it('keeps its name and where it stood before', () => {
    const after = pick(unitsAfter(), 'servicecenter')
    expect(after.periods.map(({ name, parent }) => [name, parent])).toEqual([
      ['Servicecenter', idOf('digitalisering')],
      ['Servicecenter', idOf('hr')],
    ])
  })
  it('is refused when it already stands there', () => expect(move('hr', 'ksf')).toBe('organisation.same-parent'))
  it('is refused below itself', () => expect(move('ksf', 'ksf')).toBe('organisation.below-itself'))
  it('is refused below a unit that lies below it', () => expect(move('ks', 'hr')).toBe('organisation.below-itself'))
  it('is refused for the municipality itself', () =>
    expect(move('kommun', 'kf')).toBe('organisation.municipality-is-root'))
  it('is refused to a unit that does not exist', () =>
    expect(move('hr', 'okand')).toBe('organisation.parent-not-there'))
})

describe('closing a unit', () => {
  const close = (key: string, change: Partial<Parameters<typeof closeUnit>[2]>, units = unitsBefore()) =>
    codeOf(() => closeUnit(units, pick(units, key), { from: theDay, successor: null, openTasks: 0, ...change }))

  it('ends its last period and keeps why and who took over', () => {
    const order = { from: theDay, successor: idOf('staben'), openTasks: 3, reason: 'Slås samman' }
    const closed = closeUnit(unitsBefore(), pick(unitsBefore(), 'hr'), order)
    expect(closed).toMatchObject({ successor: idOf('staben'), closingReason: 'Slås samman' })
    expect(closed.periods[0]?.until).toBe(theDay)
    expect(nameOn(closed, addDays(theDay, 100))).toBe('HR-avdelningen')
  })
  it('is refused while reports are waited for and nobody takes over', () =>
    expect(close('hr', { openTasks: 1 })).toBe('organisation.open-tasks'))
  it('is allowed with open reports when a successor is named', () =>
    expect(close('hr', { openTasks: 1, successor: idOf('staben') })).toBe('done'))
  it('is refused when the successor is the unit itself', () =>
    expect(close('hr', { successor: idOf('hr') })).toBe('organisation.successor-not-there'))
  it('is refused when the successor is not there that day', () =>
    expect(close('hr', { successor: idOf('okand') })).toBe('organisation.successor-not-there'))
  it('is refused while other units lie below it', () =>
    expect(close('digitalisering', {})).toBe('organisation.has-subunits'))
  it('is allowed from the day the units below it have moved away', () =>
    expect(close('digitalisering', { from: addDays(theDay, 1) }, unitsAfter())).toBe('done'))
  it('is refused when it is closed already', () => {
    const units = unitsBefore()
    const closed = replacing(
      units,
      closeUnit(units, pick(units, 'hr'), { from: theDay, successor: null, openTasks: 0 }),
    )
    expect(close('hr', {}, closed)).toBe('organisation.already-closed')
  })
  it('is refused on the very day it began or changed', () =>
    expect(close('staben', {}, unitsAfter())).toBe('organisation.closed-before-change'))
  it('is refused for the municipality itself', () =>
    expect(close('kommun', {})).toBe('organisation.municipality-is-root'))
})
