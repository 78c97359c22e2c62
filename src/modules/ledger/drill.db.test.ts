import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { actualsOf } from './actuals.service.ts'
import { importLedger } from './import.service.ts'
import { saveGroups, showGroups, showImports, showUnmapped } from './keep-ledger.service.ts'
import { type FixtureVoucher, onDisk, sieText } from './ledger.fixture.ts'
import { showAccounts, showRollUp, showVoucher, showVouchers, unplaced } from './show-ledger.service.ts'
import { standardGroups } from './standard-groups.ts'
import { pasteUnitCodes, saveUnitCodes } from './unit-code.service.ts'

const test = useTestDatabase()
let units: Record<FixtureKey, UnitId>
const ctx = () => test.as(theSystem)
const codes = ['2200', '2300', '3300', '4400', '9999']
const accounts = ['3110', '5010', '6410', '7910', '8410', '9100', '7777']

/** Vouchers of two booked lines and the bank. */
const vouchersOf = (lines: readonly (readonly [number, number, number, number])[]): FixtureVoucher[] =>
  lines.map(([code, account, month, ore], at) => ({
    number: at + 1,
    date: `2026-${String(month).padStart(2, '0')}-10`,
    lines: [
      [accounts[account] as string, `${codes[code]} 400`, ore / 100],
      [accounts[(account + 1) % accounts.length] as string, `${codes[(code + 2) % codes.length]}`, ore / 50],
      ['1920', '-', (-ore - 2 * ore) / 100],
    ],
  }))

beforeAll(async () => {
  units = await anOrganisation(ctx())
  await pasteUnitCodes(
    ctx(),
    'Ansvar;Enhet\n2200;ekonomi\n23*\tStaben\n3300;Bildningsförvaltningen\n44*;bn\n',
    day('2020-01-01'),
  )
})

describe('the way down', () => {
  it('roll-up equals lines: what the units and the undistributed hold is what was booked, month by month', async () => {
    const line = fc.tuple(
      fc.nat(codes.length - 1),
      fc.nat(accounts.length - 1),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
    )
    let [n, compared] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 40 }), async (lines) => {
        const year = 2030 + n++
        const text = sieText({
          year,
          vouchers: vouchersOf(lines).map((one) => ({ ...one, date: one.date.replace('2026', String(year)) })),
        })
        await importLedger(ctx(), { file: onDisk(text), year, source: 'ekonomisystem' })
        const { rows } = await test.owner.query(
          `select extract(month from v.booked_on)::int as month, sum(l.amount)::text as amount
           from ledger_voucher v join ledger_import i using (tenant_id, import_id)
           cross join unnest(v.balances, v.amounts) as l (no, amount)
           join ledger_balance b on b.tenant_id = v.tenant_id and b.import_id = v.import_id and b.balance_no = l.no
           where i.year = $1 and b.account ~ '^[3-9]' group by 1`,
          [year],
        )
        const booked = Array.from(
          { length: 12 },
          (_, at) => -Number(rows.find((row) => row.month === at + 1)?.amount ?? 0) || 0,
        )
        const { rows: rolled } = await showRollUp(ctx(), { year })
        const tops = rolled.filter((row) => row.depth === 0)
        expect(booked.map((_, at) => tops.reduce((sum, row) => sum + (row.months[at] ?? 0), 0))).toEqual(booked)
        for (const row of rolled.filter((one) => one.total !== 0)) {
          compared++
          const { accounts } = await showAccounts(ctx(), { year, unit: row.key })
          expect(accounts.reduce((sum, one) => sum + one.amount, 0)).toBe(row.total)
          const { items, total, amount } = await showVouchers(ctx(), { year, unit: row.key }, { offset: 0, size: 200 })
          expect(amount).toBe(row.total)
          expect(items).toHaveLength(total)
          expect(items.reduce((sum, one) => sum + one.amount, 0)).toBe(row.total)
        }
      }),
      { numRuns: 12 },
    )
    expect(compared).toBeGreaterThan(2 * n)
  }, 120_000) // a guard against hanging, no more

  it('goes by group and month to the accounts, and by account to the vouchers, a page at a time', async () => {
    const vouchers = Array.from(
      { length: 7 },
      (_, at): FixtureVoucher => ({
        number: at + 1,
        date: `2026-0${at < 5 ? 3 : 4}-0${at + 1}`,
        text: `Faktura ${at}`,
        lines: [
          ['6410', '2200 920', 100 + at, '=SUMMA(A1)'],
          ['5010', '9999', 1],
          ['1920', '-', -101 - at],
        ],
      }),
    )
    await importLedger(ctx(), { file: onDisk(sieText({ vouchers })), year: 2026, source: 'ekonomisystem' })
    const wish = { year: 2026, unit: 'ksf', group: 'forbrukning', month: 3 }
    expect(await showAccounts(ctx(), wish)).toMatchObject({
      name: 'Kommunstyrelseförvaltningen',
      accounts: [{ account: '6410', name: 'Material', amount: -51_000, group: 'forbrukning' }],
    })
    const page = await showVouchers(ctx(), { ...wish, account: '6410' }, { offset: 2, size: 2 })
    expect(page).toMatchObject({
      total: 5,
      amount: -51_000,
      lastMonth: 4,
      items: [
        { number: '3', amount: -10_200 },
        { number: '4', amount: -10_300 },
      ],
    })
    const voucher = await showVoucher(ctx(), page.items[0]!.import, page.items[0]!.no)
    expect(voucher.head).toEqual({ series: 'A', number: '3', bookedOn: '2026-03-03', text: 'Faktura 2' })
    expect(
      voucher.lines.map((line) => [line.account, line.responsibility, line.activity, line.amount, line.text]),
    ).toEqual([
      ['6410', '2200', '920', 10_200, '=SUMMA(A1)'],
      ['5010', '9999', '', 100, ''],
      ['1920', '', '', -10_300, ''],
    ])
  })

  it('of what is not distributed is told code by code, the largest first, and stands in the tree as its own row', async () => {
    const found = await showUnmapped(ctx(), 2026, { offset: 0, size: 10 })
    expect(found.items.map((one) => [one.code, one.amount])).toEqual([['9999', -700]])
    const { rows } = await showRollUp(ctx(), { year: 2026 })
    expect(rows.at(-1)).toMatchObject({ key: unplaced, total: -700 })
    expect((await showVouchers(ctx(), { year: 2026, unit: unplaced }, { offset: 0, size: 5 })).total).toBe(7)
  })
})

describe('codes of units', () => {
  it('change from a day: months before stay with the old unit', async () => {
    await saveUnitCodes(ctx(), [
      { code: '2200', isPrefix: false, unit: units.hr, from: day('2026-04-01'), until: null },
    ])
    const sums = await ctx().read((tx) => actualsOf(tx, { year: 2026 }))
    const of = (unit: UnitId) => sums.filter((one) => one.unit === unit).map((one) => [one.month, one.amount])
    expect(of(units.ekonomi)).toEqual([[3, -51_000]])
    expect(of(units.hr)).toEqual([[4, -21_100]])
  })

  it('of a unit that does not exist are refused with the line, and nothing is kept', async () => {
    const before = await showUnmapped(ctx(), 2026, { offset: 0, size: 10 })
    const pasted = pasteUnitCodes(ctx(), '9999\tStaben\n8888\tFinns inte', day('2026-01-01'))
    await expect(pasted).rejects.toMatchObject({
      code: 'unit-code.unit-unknown',
      facts: { line: 2, unit: 'Finns inte' },
    })
    await expect(pasteUnitCodes(ctx(), '9999', day('2026-01-01'))).rejects.toThrow('unit-code.unreadable')
    await expect(saveUnitCodes(ctx(), [])).rejects.toThrow('unit-code.none')
    expect(await showUnmapped(ctx(), 2026, { offset: 0, size: 10 })).toMatchObject({ total: before.total })
  })

  it('two hundred thousand are placed in one go', async () => {
    const text = Array.from({ length: 200_000 }, (_, at) => `k${at};staben`).join('\n')
    expect(await pasteUnitCodes(ctx(), text, day('2026-01-01'))).toMatchObject({ saved: 200_000 })
    const { rows } = await test.owner.query(`select count(*)::int as n from ledger_unit_code where code like 'k%'`)
    expect(rows).toEqual([{ n: 200_000 }])
  }, 120_000) // a guard against hanging, no more
})

describe('account groups', () => {
  it('are the standard set until the municipality makes its own, which holds from its year', async () => {
    expect((await showGroups(ctx(), 2026)).set.fromYear).toBeNull()
    const own = standardGroups.map((one) => (one.key === 'personal' ? { ...one, name: 'Personal' } : one))
    await saveGroups(ctx(), 2027, own)
    expect((await showGroups(ctx(), 2026)).set.fromYear).toBeNull()
    const { set } = await showGroups(ctx(), 2028)
    expect(set.fromYear).toBe(2027)
    expect(set.groups.find((one) => one.key === 'personal')?.name).toBe('Personal')
  })
})

describe('who may read', () => {
  const roles = ['controller', 'manager', 'reporter', 'secretary', 'politician', 'auditor', 'administrator'] as const
  const reads = ['controller', 'manager', 'auditor']
  it.each(roles)('%s', async (role) => {
    const actor = test.as(actorWith(role, units.ks, [units.ks, units.ksf, units.ekonomi, units.staben, units.hr]))
    const all = [
      () => showImports(actor),
      () => showRollUp(actor, { year: 2026 }),
      () => showUnmapped(actor, 2026, { offset: 0, size: 1 }),
      () => showGroups(actor, 2026),
      () => showAccounts(actor, { year: 2026, unit: 'ksf' }),
    ]
    for (const look of all) {
      if (reads.includes(role)) await look()
      else await expect(look()).rejects.toThrow('not allowed')
    }
    await expect(saveGroups(actor, 2029, standardGroups)).rejects.toThrow('not allowed')
    await expect(
      saveUnitCodes(actor, [{ code: 'x', isPrefix: false, unit: units.ks, from: day('2026-01-01'), until: null }]),
    ).rejects.toThrow('not allowed')
  })

  it('a manager goes down in units below the seat only, and sees no lines of others', async () => {
    const manager = test.as(actorWith('manager', units.hr))
    await expect(showAccounts(manager, { year: 2026, unit: 'bf' })).rejects.toThrow('not allowed')
    await expect(showVouchers(manager, { year: 2026, unit: unplaced }, { offset: 0, size: 5 })).rejects.toThrow(
      'not allowed',
    )
    const { items } = await showVouchers(manager, { year: 2026, unit: 'hr' }, { offset: 0, size: 5 })
    const voucher = await showVoucher(manager, items[0]!.import, items[0]!.no)
    expect(voucher.lines.map((line) => line.responsibility)).toEqual(['2200'])
    expect(voucher.hidden).toBe(2)
    const { items: march } = await showVouchers(ctx(), { year: 2026, unit: 'ekonomi' }, { offset: 0, size: 5 })
    await expect(showVoucher(manager, march[0]!.import, march[0]!.no)).rejects.toThrow('not found')
  })
})
