import { randomUUID } from 'node:crypto'
import type { TestDatabase } from '../../platform/testing/database.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { aRoundPlan } from '../follow-up/follow-up.fixture.ts'
import { contextIn, seated } from '../follow-up/followed-up-town.fixture.ts'
import { askBeforeClosingRound, openRound, planRound, type RoundPlan } from '../follow-up/index.ts'
import { importLedger } from '../ledger/index.ts'
import { onDisk, sieText } from '../ledger/ledger.fixture.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { lockRound } from './lock-round.service.ts'

/** A municipality with an adopted budget, a ledger booked to August, and a round open for forecasts. */

const kr = (amount: number) => Math.round(amount * 100)

/** Months of a year's budget in kr, the same each month, on a unit and account group of an adopted version. */
export async function plantBudget(
  test: TestDatabase,
  year: number,
  lines: readonly (readonly [unit: UnitId, group: string, kronorEachMonth: number])[],
): Promise<void> {
  const [budget, version] = [randomUUID(), randomUUID()]
  await test.owner.query(`insert into budget values (1, $1, $2, $3, $4)`, [
    budget,
    String(year),
    `Budget ${year}`,
    year,
  ])
  await test.owner.query(
    `insert into budget_version (tenant_id, version_id, budget_id, number, name, stage, status, decision_body_id, decided_on, paragraph, case_number, adopted_at)
     values (1, $1, $2, 1, 'Antagen', 'council', 'adopted', $3, '2025-11-20', '§ 100', '2025/1', now())`,
    [version, budget, randomUUID()],
  )
  for (const [unit, group, amount] of lines) {
    const line = randomUUID()
    await test.owner.query(
      `insert into operating_line (tenant_id, line_id, version_id, unit_id, group_key) values (1, $1, $2, $3, $4)`,
      [line, version, unit, group],
    )
    await test.owner.query(
      `insert into operating_cell (tenant_id, line_id, month, amount, change, changed_by_name)
       select 1, $1, month, $2, 1, 'Ekonom' from generate_series(1, 12) month`,
      [line, kr(amount)],
    )
  }
}

/** A frame of an adopted budget that no body has been given, in kr. */
export async function plantFrameNotGiven(test: TestDatabase, year: number, kronor: number): Promise<void> {
  await test.owner.query(
    `insert into frame_line (tenant_id, version_id, line_id, year, kind, amount)
     select 1, version_id, $2, $1, 'start', $3 from budget_version join budget using (tenant_id, budget_id) where year = $1`,
    [year, randomUUID(), kr(kronor)],
  )
}

/** The same kr each month through a month, revenue positive, on an account and a responsibility code: a file that is taken in. */
export async function plantLedger(
  test: TestDatabase,
  year: number,
  through: number,
  rows: readonly (readonly [code: string, account: string, kronorEachMonth: number])[],
): Promise<void> {
  const months = Array.from({ length: through }, (_, at) => at + 1)
  const vouchers = months.map((month) => ({
    number: month,
    date: `${year}-${String(month).padStart(2, '0')}-15`,
    lines: [
      ...rows.map(([code, account, amount]) => [account, code, -amount] as const),
      ['1920', '-', rows.reduce((sum, [, , amount]) => sum + amount, 0)] as const,
    ],
  }))
  const file = onDisk(sieText({ year, vouchers }))
  await importLedger(contextIn(test)(), { file, year, source: 'ekonomisystem', reason: 'Bokfört vidare' })
}

export async function plantCode(test: TestDatabase, code: string, unit: UnitId): Promise<void> {
  await test.owner.query(
    `insert into ledger_unit_code (tenant_id, code, is_prefix, valid_from, unit_id) values (1, $1, false, '2019-01-01', $2)`,
    [code, unit],
  )
}

export const payroll = '5011'
const fees = '3111'

/**
 * 2026: the school department is budgeted with −1 000 000 kr a month and has booked −1 100 000; the staff −200 000 and
 * −190 000 with fees of 10 000 on both sides; the municipality's finance 1 500 000 of tax; 5 000 kr a month on code 999 that
 * belongs to no unit, and −240 000 kr of the frames that no body has been given.
 */
export async function anEconomyTown(test: TestDatabase) {
  const ctx = contextIn(test)
  const units = await anOrganisation(ctx())
  const people = {
    reporter: await seated(test, 'reporter', units.bf, 'Rapportör'),
    schools: await seated(test, 'manager', units.bf, 'Skolchef'),
    staff: await seated(test, 'manager', units.staben, 'Stabschef'),
    head: await seated(test, 'manager', units.ksf, 'Förvaltningschef'),
    secretary: await seated(test, 'secretary', units.bn, 'Nämndsekreterare'),
    controller: await seated(test, 'controller', units.kommun, 'Ekonom'),
    auditor: await seated(test, 'auditor', units.kommun, 'Revisor', 'read'),
    politician: await seated(test, 'politician', units.bn, 'Ledamot'),
  }
  await plantBudget(test, 2026, [
    [units.bf, 'personal', -1_000_000],
    [units.staben, 'personal', -200_000],
    [units.staben, 'taxor-avgifter', 10_000],
    [units.kommun, 'skatteintakter', 1_500_000],
  ])
  await plantFrameNotGiven(test, 2026, -240_000)
  for (const [code, unit] of [
    ['100', units.bf],
    ['200', units.staben],
    ['900', units.kommun],
  ] as const)
    await plantCode(test, code, unit)
  await plantLedger(test, 2026, 8, [
    ['100', payroll, -1_100_000],
    ['200', payroll, -190_000],
    ['200', fees, 10_000],
    ['900', '8011', 1_500_000],
    ['999', payroll, -5_000],
  ])
  askBeforeClosingRound(lockRound)
  const round = await anOpenRound(test)
  return { ...people, units, round }
}

export async function anOpenRound(test: TestDatabase, parts: Partial<RoundPlan> = {}) {
  const ctx = contextIn(test)()
  const planned = await planRound(ctx, aRoundPlan({ coversGoals: false, ...parts }))
  return openRound(ctx, planned.id, planned.revision)
}

export const october: Partial<RoundPlan> = {
  key: '2026-10',
  name: 'Månadsrapport oktober 2026',
  kind: 'monthly',
  periodEnd: day('2026-10-31'),
  opensOn: day('2026-11-02'),
  reportDueOn: day('2026-11-09'),
  approveDueOn: day('2026-11-12'),
  acceptDueOn: day('2026-11-24'),
}

export type EconomyTown = Awaited<ReturnType<typeof anEconomyTown>>
