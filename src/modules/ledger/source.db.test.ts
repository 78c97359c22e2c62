import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { actualsOf } from './actuals.service.ts'
import { importLedger, previewImport } from './import.service.ts'
import { showUnmapped } from './keep-ledger.service.ts'
import { type FixtureLine, onDisk, sieText } from './ledger.fixture.ts'
import { showVouchers } from './show-ledger.service.ts'
import { addSource, changeSource, showSource, showSources } from './source.service.ts'
import { pasteUnitCodes, saveUnitCodes } from './unit-code.service.ts'

const test = useTestDatabase()
let units: Record<FixtureKey, UnitId>
const ctx = () => test.as(theSystem)
const file = (lines: readonly FixtureLine[], more: { extra?: string[]; organisationNumber?: string } = {}) =>
  onDisk(sieText({ ...more, vouchers: [{ number: 1, date: '2026-01-10', lines }] }))
const take = (
  source: string,
  wanted = file([
    ['5010', '2200', 10],
    ['1920', '-', -10],
  ]),
) => importLedger(ctx(), { file: wanted, year: 2026, source })
const wishOf = async (key: string) => {
  const { source, dimensions } = await showSource(ctx(), key)
  return { ...source, organisationNumber: source.organisationNumber ?? '', dimensions }
}

beforeAll(async () => {
  units = await anOrganisation(ctx())
})

describe('a second source', () => {
  it('is added with its number, its dimensions and its counterparts, and has its key from its name', async () => {
    await take('ekonomisystem')
    const made = await addSource(ctx(), {
      name: 'Lönesystemet',
      organisationNumber: '2120002254',
      dimensions: [{ name: 'Kst', part: 'responsibility' }],
    })
    expect(made).toMatchObject({ key: 'lonesystemet', organisationNumber: '212000-2254', isReviewed: false })
    const { sources } = await showSources(ctx())
    expect(sources.map(({ key, files }) => [key, files])).toEqual([
      ['ekonomisystem', 1],
      ['lonesystemet', 0],
    ])
  })

  it('is read by its own dimensions, beside the first, and a code may mean another unit there', async () => {
    const wages = file(
      [
        ['5010', '-', 7],
        ['1920', '-', -7],
      ],
      { extra: ['#DIM 40 "Kst"'] },
    )
    await take('lonesystemet', onDisk(sieWith(wages.path)))
    await pasteUnitCodes(ctx(), '2200;ekonomi', day('2020-01-01'))
    await pasteUnitCodes(ctx(), '2200;hr', day('2020-01-01'), 'lonesystemet')
    const sums = await ctx().read((tx) => actualsOf(tx, { year: 2026 }))
    expect(sums.map(({ unit, amount }) => [unit, amount]).sort()).toEqual(
      [
        [units.ekonomi, -1_000],
        [units.hr, -700],
      ].sort(),
    )
    const below = await showVouchers(ctx(), { year: 2026, unit: 'hr' }, { offset: 0, size: 9 })
    expect(below.items.map((one) => one.amount)).toEqual([-700])
  })

  it('tells its own codes that nobody has placed', async () => {
    await saveUnitCodes(ctx(), [
      { code: '2200', isPrefix: false, unit: units.ekonomi, from: day('2027-01-01'), until: null },
    ])
    await take(
      'lonesystemet',
      file([
        ['5010', '7700', 3],
        ['1920', '-', -3],
      ]),
    ).catch((thrown) => expect(thrown).toMatchObject({ code: 'ledger.reason-missing' }))
    const preview = await previewImport(ctx(), {
      file: file([
        ['5010', '2200 - - -', 1],
        ['5010', '7700', 2],
        ['1920', '-', -3],
      ]),
      year: 2026,
      source: 'lonesystemet',
    })
    expect(preview.unmapped).toMatchObject({ codes: 1 })
    await addSource(ctx(), { name: 'Tredje', key: 'tre' })
    await take(
      'tre',
      file([
        ['5010', '2299', 3],
        ['1920', '-', -3],
      ]),
    )
    const { items } = await showUnmapped(ctx(), 2026, { offset: 0, size: 9 })
    expect(items.map(({ source, code, amount }) => [source, code, amount])).toEqual([['tre', '2299', -300]])
  })

  it('is refused under a name or key that is taken; an unknown one is refused wherever it is named', async () => {
    await expect(addSource(ctx(), { name: 'LÖNESYSTEMET' })).rejects.toThrow('ledger-source.name-taken')
    await expect(addSource(ctx(), { name: 'Annan', key: 'tre' })).rejects.toThrow('ledger-source.key-taken')
    await expect(addSource(ctx(), { name: 'Annan', organisationNumber: '212000-2255' })).rejects.toThrow(
      'ledger-source.number-check',
    )
    await expect(take('okand')).rejects.toMatchObject({ code: 'ledger-source.unknown', facts: { key: 'okand' } })
    await expect(pasteUnitCodes(ctx(), '1;hr', day('2020-01-01'), 'okand')).rejects.toThrow('ledger-source.unknown')
    await expect(showSource(ctx(), 'okand')).rejects.toThrow('ledger-source.unknown')
  })
})

describe('the organisation number of a source', () => {
  it('is learnt from its first file, and a file of another municipality is refused with both numbers', async () => {
    expect((await wishOf('ekonomisystem')).organisationNumber).toBe('212000-2254')
    const other = file(
      [
        ['5010', '1', 1],
        ['1920', '-', -1],
      ],
      { organisationNumber: '212000-0142' },
    )
    await expect(take('ekonomisystem', other)).rejects.toMatchObject({
      code: 'ledger.other-organisation',
      facts: { told: '212000-0142', own: '212000-2254' },
    })
  })

  it('can be changed, and holds for the next file', async () => {
    await changeSource(ctx(), 'tre', { ...(await wishOf('tre')), organisationNumber: '212000-0142' })
    await expect(
      take(
        'tre',
        file([
          ['5010', '2', 1],
          ['1920', '-', -1],
        ]),
      ),
    ).rejects.toMatchObject({
      facts: { told: '212000-2254', own: '212000-0142' },
    })
    await changeSource(ctx(), 'tre', { ...(await wishOf('tre')), organisationNumber: '' })
    expect((await wishOf('tre')).organisationNumber).toBe('')
  })

  it('is not overwritten by somebody who has not seen the latest', async () => {
    const seen = await wishOf('tre')
    await changeSource(ctx(), 'tre', { ...seen, name: 'Tredje systemet' })
    await expect(changeSource(ctx(), 'tre', { ...seen, name: 'Fjärde' })).rejects.toThrow('stale version')
  })
})

describe('counterparts inside the municipality', () => {
  it('are a guess until somebody has reviewed them, and then decide what is internal at once', async () => {
    await addSource(ctx(), { name: 'Motparter' })
    await take(
      'motparter',
      file([
        ['6410', '2200 920 - 170', 5],
        ['6410', '2200 920 - 850', 8],
        ['1920', '-', -13],
      ]),
    )
    const external = async () => {
      const sums = await ctx().read((tx) => actualsOf(tx, { year: 2026, withoutInternal: true }))
      return sums.filter((one) => one.group === 'forbrukning').reduce((sum, one) => sum + one.amount, 0)
    }
    expect(await external()).toBe(-800)
    expect((await wishOf('motparter')).isReviewed).toBe(false)
    await changeSource(ctx(), 'motparter', { ...(await wishOf('motparter')), internalCounterparts: ['85', '17'] })
    expect(await external()).toBe(0)
    expect(await wishOf('motparter')).toMatchObject({ isReviewed: true, internalCounterparts: ['17', '85'] })
    await changeSource(ctx(), 'motparter', { ...(await wishOf('motparter')), internalCounterparts: [] })
    expect(await external()).toBe(-1_300)
  })
})

describe('who may', () => {
  const roles = ['controller', 'manager', 'reporter', 'secretary', 'politician', 'auditor', 'administrator'] as const
  it.each(roles)('%s', async (role) => {
    const actor = test.as(actorWith(role, units.kommun, Object.values(units)))
    const look = showSources(actor)
    if (['controller', 'manager', 'auditor'].includes(role)) await look
    else await expect(look).rejects.toThrow('not allowed')
    const wish = await wishOf('motparter')
    for (const deed of [
      () => addSource(actor, { name: `Till ${role}` }),
      () => changeSource(actor, 'motparter', { ...wish, name: `Av ${role}` }),
    ]) {
      if (role === 'controller') await deed()
      else await expect(deed()).rejects.toThrow('not allowed')
    }
  })
})

/** The same file where the responsibility is told by a dimension of the source's own. */
function sieWith(path: string): string {
  return readFileSync(path, 'latin1').replace('#TRANS 5010 {}', '#TRANS 5010 {"40" "2200"}')
}
