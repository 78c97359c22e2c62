import { beforeAll, describe, expect, it } from 'vitest'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { actualsOf, lastBookedMonth, spentOnProjects } from './actuals.service.ts'
import { importLedger, previewImport } from './import.service.ts'
import { onDisk, sieText, someVouchers } from './ledger.fixture.ts'
import { saveUnitCodes } from './unit-code.service.ts'

const test = useTestDatabase()
let units: Record<FixtureKey, UnitId>
const ctx = () => test.as(theSystem)
const order = (text: string | Uint8Array, more: { reason?: string; year?: number; source?: string } = {}) => ({
  file: onDisk(text),
  year: 2026,
  source: 'ekonomisystem',
  ...more,
})
const rows = async (table: string) =>
  Number((await test.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n)

beforeAll(async () => {
  units = await anOrganisation(ctx())
})

describe('a file that is taken in', () => {
  it('is told first: vouchers, lines, sums, months and what nobody has placed', async () => {
    const preview = await previewImport(ctx(), order(sieText({})))
    expect(preview).toMatchObject({
      unchanged: false,
      vouchers: 4,
      lines: 9,
      debit: 6_125_050,
      firstMonth: 1,
      lastMonth: 2,
      faults: [],
      unmapped: { codes: 3, accounts: 0 },
      replaces: [],
    })
    expect(await rows('ledger_voucher')).toBe(0)
    expect(await rows('ledger_source')).toBe(0)
  })

  it('is stored with its balances, and answers by unit, group and month', async () => {
    const done = await importLedger(ctx(), order(sieText({})))
    expect(done).toMatchObject({ unchanged: false, replaced: 0, import: { vouchers: 4, lines: 9 } })
    await saveUnitCodes(ctx(), [
      { code: '2200', isPrefix: false, unit: units.ekonomi, from: day('2019-01-01'), until: null },
      { code: '33', isPrefix: true, unit: units.bf, from: day('2019-01-01'), until: null },
    ])
    const sums = await ctx().read((tx) => actualsOf(tx, { year: 2026 }))
    expect(sums).toHaveLength(4)
    expect(sums).toEqual(
      expect.arrayContaining([
        { unit: units.ekonomi, group: 'taxor-avgifter', month: 1, amount: 100_000 },
        { unit: units.ekonomi, group: 'personal', month: 1, amount: -400_000 },
        { unit: units.bf, group: 'personal', month: 1, amount: -600_000 },
        { unit: null, group: 'forbrukning', month: 2, amount: -25_050 },
      ]),
    )
    expect(await ctx().read((tx) => lastBookedMonth(tx, 2026))).toBe(2)
    expect(await ctx().read((tx) => lastBookedMonth(tx, 2025))).toBeNull()
  })

  it('leaves out postings inside the municipality when asked, by counterpart', async () => {
    const sums = await ctx().read((tx) => actualsOf(tx, { year: 2026, withoutInternal: true }))
    expect(sums.map((sum) => sum.group)).not.toContain('forbrukning')
    expect(sums).toHaveLength(3)
  })

  it('tells what was spent on projects, outlays negative', async () => {
    expect(await ctx().read((tx) => spentOnProjects(tx, 2026))).toEqual([
      { project: 'P100', month: 2, amount: -5_000_000 },
    ])
  })

  it('changes nothing when the same bytes come again, and says so', async () => {
    const before = await rows('audit_entry')
    expect(await importLedger(ctx(), order(sieText({})))).toMatchObject({ unchanged: true })
    expect(await previewImport(ctx(), order(sieText({})))).toMatchObject({ unchanged: true, replaces: [] })
    expect([await rows('ledger_import'), await rows('ledger_voucher'), await rows('audit_entry')]).toEqual([
      1,
      4,
      before,
    ])
  })
})

describe('a changed file for the same months', () => {
  const changed = () =>
    sieText({
      vouchers: [
        ...someVouchers.slice(1, 3),
        {
          ...someVouchers[3]!,
          lines: [
            ['6410', '9999 440 - 123', 300],
            ['1920', '-', -300],
          ],
        },
        {
          number: 5,
          date: '2026-03-02',
          lines: [
            ['5010', '2200', 10],
            ['1920', '-', -10],
          ],
        },
      ],
    })

  it('shows which vouchers are added, removed and changed, and sums by account group', async () => {
    const { difference, replaces } = await previewImport(ctx(), order(changed()))
    expect(replaces).toHaveLength(1)
    expect(difference).toMatchObject({ added: 1, removed: 1, changed: 1 })
    expect(difference?.first.map((one) => [one.kind, one.number])).toEqual([
      ['removed', '1'],
      ['changed', '4'],
      ['added', '5'],
    ])
    expect(difference?.groups).toContainEqual({ group: 'forbrukning', before: -25_050, after: -30_000 })
    expect(difference?.groups).toContainEqual({ group: 'taxor-avgifter', before: 100_000, after: 0 })
  })

  it('is refused without a reason, and replaces with one while the old is kept', async () => {
    await expect(importLedger(ctx(), order(changed()))).rejects.toThrow('ledger.reason-missing')
    expect(await rows('ledger_voucher')).toBe(4)
    const done = await importLedger(ctx(), order(changed(), { reason: 'Rättade poster i februari' }))
    expect(done).toMatchObject({ replaced: 1, import: { lastMonth: 3, reason: 'Rättade poster i februari' } })
    const statuses = await test.owner.query('select status, replaced_by::text from ledger_import order by status')
    expect(statuses.rows).toEqual([
      { status: 'active', replaced_by: null },
      { status: 'replaced', replaced_by: done.import.id },
    ])
    expect(await ctx().read((tx) => lastBookedMonth(tx, 2026))).toBe(3)
    const sums = await ctx().read((tx) => actualsOf(tx, { year: 2026 }))
    expect(sums.some((sum) => sum.group === 'taxor-avgifter')).toBe(false)
  })

  it('that leaves out months already read is refused', async () => {
    const late = sieText({ vouchers: [someVouchers[2]!, someVouchers[3]!] })
    await expect(importLedger(ctx(), order(late, { reason: 'Bara februari' }))).rejects.toThrow('ledger.months-lost')
  })

  it('for months not read yet stands beside what is there', async () => {
    const april = sieText({
      vouchers: [
        {
          number: 9,
          date: '2026-04-01',
          lines: [
            ['5010', '2200', 7],
            ['1920', '-', -7],
          ],
        },
      ],
    })
    expect(await importLedger(ctx(), order(april))).toMatchObject({ replaced: 0 })
    expect(await ctx().read((tx) => lastBookedMonth(tx, 2026))).toBe(4)
  })
})

describe('a file that is not right is refused whole', () => {
  const unbalanced = sieText({ vouchers: [{ number: 7, date: '2026-05-01', lines: [['5010', '2200', 7]] }] })
  const withSum = (text: string, sum: string) =>
    text.replace('#PROGRAM', '#KSUMMA\r\n#PROGRAM').concat(`#KSUMMA ${sum}\r\n`)
  const cases: readonly [string, string, string, object][] = [
    ['of another year', sieText({ year: 2025, vouchers: [] }), 'ledger.other-year', {}],
    ['of another municipality', sieText({ organisationNumber: '212000-0001' }), 'ledger.other-organisation', {}],
    [
      'with a voucher that does not balance',
      unbalanced,
      'ledger.unbalanced',
      { line: 19, number: '7', difference: '7,00' },
    ],
    ['with a wrong checksum', withSum(sieText({}), '12345'), 'ledger.checksum-wrong', {}],
    ['that was cut off', sieText({}).slice(0, -60), 'ledger.truncated', {}],
    ['cut off before its checksum', sieText({}).replace('#PROGRAM', '#KSUMMA\r\n#PROGRAM'), 'ledger.truncated', {}],
    ['without vouchers', sieText({ vouchers: [] }), 'ledger.no-vouchers', {}],
    ['with an amount nobody can read', sieText({}).replace('4000.00', '4000.0x'), 'ledger.unreadable', { line: 26 }],
    [
      'with a day outside the year',
      sieText({ vouchers: [{ number: 1, date: '2027-01-01', lines: [['5010', '1', 0]] }] }),
      'ledger.date-outside-year',
      { line: 19 },
    ],
    [
      'without a day',
      sieText({ vouchers: [{ number: 1, date: '', lines: [['5010', '1', 0]] }] }),
      'ledger.date-missing',
      {},
    ],
    ['that is no ledger at all', 'Ekby kommun;2026\r\n', 'ledger.not-sie', {}],
    ['that is empty', '', 'ledger.empty-file', {}],
  ]
  it.each(cases)('%s', async (_title, text, code, facts) => {
    const before = [await rows('ledger_voucher'), await rows('ledger_balance'), await rows('ledger_import')]
    await expect(importLedger(ctx(), order(text, { reason: 'prov' }))).rejects.toMatchObject({ code, facts })
    if (text !== '') {
      const { faults } = await previewImport(ctx(), order(text))
      expect(faults[0]).toMatchObject({ code })
    }
    expect([await rows('ledger_voucher'), await rows('ledger_balance'), await rows('ledger_import')]).toEqual(before)
  })

  it.each([
    ['cut off in the middle of a voucher', sieText({}).slice(0, -60), 'ledger.truncated'],
    [
      'cut off in the middle of a day',
      sieText({}).slice(0, sieText({}).lastIndexOf('20260220') + 1),
      'ledger.truncated',
    ],
    ['of another year', sieText({}).replaceAll('2026', '2025'), 'ledger.other-year'],
  ])('%s: that is told once, and nothing that only follows from it', async (_title, text, code) => {
    const { faults, faultCount } = await previewImport(ctx(), order(text))
    expect(faults.map((one) => one.code)).toEqual([code])
    expect(faultCount).toBe(1)
  })

  it('when another is being taken in', async () => {
    const held = await test.owner.connect()
    await held.query(`begin; select pg_advisory_xact_lock(hashtext('ledger.import'), 1)`)
    try {
      await expect(importLedger(ctx(), order(sieText({ extra: ['#PROSA "ny"'] })))).rejects.toThrow(
        'ledger.import-going-on',
      )
    } finally {
      await held.query('rollback')
      held.release()
    }
  })

  it('two at once: one is taken in, the other refused or told that nothing changed', async () => {
    const text = sieText({ year: 2024, vouchers: [{ number: 1, date: '2024-01-01', lines: [['5010', '1', 0]] }] })
    const both = await Promise.allSettled([1, 2].map(() => importLedger(ctx(), order(text, { year: 2024 }))))
    const stored = both.filter((one) => one.status === 'fulfilled' && !one.value.unchanged)
    expect(stored).toHaveLength(1)
    expect((await test.owner.query('select from ledger_import where year = 2024')).rowCount).toBe(1)
  })
})

describe('odd files that are taken in', () => {
  it('a decimal comma and UTF-8 that claims to be PC8 are read, and remarked on', async () => {
    const text = sieText({
      year: 2023,
      vouchers: [
        {
          number: 1,
          date: '2023-01-01',
          text: 'Lön i skärgården',
          lines: [
            ['5010', '2200', 12.5],
            ['1920', '-', -12.5],
          ],
        },
      ],
    }).replaceAll('12.50', '12,50')
    const { import: made } = await importLedger(ctx(), order(Buffer.from(text, 'utf8'), { year: 2023 }))
    expect(made.remarks.warning + made.remarks.info).toBeGreaterThan(0)
    const kept = await test.owner.query('select text, amounts from ledger_voucher where import_id = $1', [made.id])
    expect(kept.rows).toEqual([{ text: 'Lön i skärgården', amounts: ['1250', '-1250'] }])
  })

  it('a name that looks like a formula is stored as it is', async () => {
    const text = sieText({
      year: 2022,
      extra: ['#OBJEKT 20 "2200" "=HYPERLINK(1)"'],
      vouchers: [{ number: 1, date: '2022-01-01', lines: [['5010', '2200', 0, '=1+1 \\ "citat" {x}']] }],
    })
    await importLedger(ctx(), order(text, { year: 2022 }))
    const name = await test.owner.query(`select name from ledger_code where code = '2200' and part = 'responsibility'`)
    expect(name.rows).toEqual([{ name: '=HYPERLINK(1)' }])
    const texts = await test.owner.query(`select texts from ledger_voucher where booked_on = '2022-01-01'`)
    expect(texts.rows[0].texts[0]).toContain('=1+1')
  })
})

describe('who may', () => {
  const roles = ['controller', 'manager', 'reporter', 'secretary', 'politician', 'auditor', 'administrator'] as const
  it.each(roles)('%s', async (role) => {
    const reach = Object.values(units)
    const actor = test.as(actorWith(role, units.kommun, reach))
    const doing = previewImport(actor, order(sieText({})))
    if (role === 'controller') expect(await doing).toMatchObject({ vouchers: 4 })
    else await expect(doing).rejects.toThrow('not allowed')
  })
  it('a controller of one committee does not read in the ledger of all', async () => {
    const actor = test.as(actorWith('controller', units.bn, [units.bn, units.bf]))
    await expect(importLedger(actor, order(sieText({})))).rejects.toThrow('not allowed')
  })
})
