import { sql } from 'kysely'
import type { Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { negative, ore } from '../../shared/money.ts'
import type { Actual } from './account.ts'
import type { PlacedCode, SourceCode } from './unit-code.ts'

/** Imports that count in a year. */
export async function activeImports(tx: Read, year: number): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('ledgerImport')
    .select('importId')
    .where('tenantId', '=', tx.tenant)
    .where('year', '=', year)
    .where('status', '=', 'active')
    .execute()
  return rows.map((row) => row.importId)
}

export async function lastMonthOf(tx: Read, year: number): Promise<number | null> {
  const row = await tx.db
    .selectFrom('ledgerImport')
    .select((eb) => eb.fn.max('lastMonth').as('month'))
    .where('tenantId', '=', tx.tenant)
    .where('year', '=', year)
    .where('status', '=', 'active')
    .executeTakeFirst()
  return row?.month ?? null
}

/** Accounts that have been booked on in the imports, each once. */
export async function bookedAccounts(tx: Read, imports: readonly string[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('ledgerBalance')
    .select('account')
    .distinct()
    .where('tenantId', '=', tx.tenant)
    .where('importId', 'in', [...imports])
    .execute()
  return rows.map((row) => row.account)
}

/** Responsibility codes that have been booked on in the imports, each once for each source. */
export async function bookedCodes(tx: Read, imports: readonly string[]): Promise<SourceCode[]> {
  const { rows } = await sql<SourceCode>`
    select distinct source_of.key as source, b.responsibility as code
    from ledger_balance b ${joinSource(tx)}
    where b.tenant_id = ${tx.tenant} and b.import_id = any(${[...imports]}::uuid[])`.execute(tx.db)
  return rows
}

/** Each import with its source, joined to balances as `source_of`: a handful of rows. */
export const joinSource = (tx: Read) => sql`
    join (
      select i.import_id, s.key, s.internal_counterparts from ledger_import i
      join ledger_source s on s.tenant_id = i.tenant_id and s.source_id = i.source_id
      where i.tenant_id = ${tx.tenant}
    ) source_of on source_of.import_id = b.import_id`

export interface SumsWanted {
  readonly imports: readonly string[]
  readonly throughMonth: number
  readonly withoutInternal: boolean
  /** Accounts of the result with their groups, side by side. */
  readonly accounts: readonly string[]
  readonly groups: readonly (string | null)[]
  readonly placed: readonly PlacedCode[]
}

/** Unit × group × month from the kept balances: one pass over them, joined with two small lists. */
export async function sumBalances(tx: Read, wanted: SumsWanted): Promise<Actual<UnitId>[]> {
  const { placed } = wanted
  interface Row extends Record<string, unknown> {
    readonly unit: UnitId | null
    readonly group: string | null
    readonly first: number
    readonly last: number
  }
  const { rows } = await sql<Row>`
    with account_of as materialized (
      select * from unnest(${[...wanted.accounts]}::text[], ${[...wanted.groups]}::text[]) as a (account, group_key)
    ), place_of as materialized (
      select * from unnest(
        ${placed.map((one) => one.source)}::text[], ${placed.map((one) => one.code)}::text[],
        ${placed.map((one) => one.unit)}::uuid[],
        ${placed.map((one) => one.firstMonth)}::int[], ${placed.map((one) => one.lastMonth)}::int[]
      ) as p (source, code, unit_id, first_month, last_month)
    )
    select p.unit_id as unit, a.group_key as "group", p.first_month as first, p.last_month as last, ${monthSums}
    from ledger_balance b
    join account_of a on a.account = b.account
    ${joinSource(tx)}
    join place_of p on p.source = source_of.key and p.code = b.responsibility
    where b.tenant_id = ${tx.tenant} and b.import_id = any(${[...wanted.imports]}::uuid[])
      ${wanted.withoutInternal ? notInternal : sql``}
    group by p.unit_id, a.group_key, p.first_month, p.last_month`.execute(tx.db)
  return rows.flatMap(({ unit, group, first, last, ...sums }) =>
    monthNumbers
      .filter((month) => first <= month && month <= last && month <= wanted.throughMonth && sums[`m${month}`] !== 0)
      .map((month) => ({ unit, group, month, amount: negative(ore(sums[`m${month}`] as number)) })),
  )
}

const monthNumbers = Array.from({ length: 12 }, (_, at) => at + 1)
const monthSums = sql.raw(monthNumbers.map((month) => `sum(b.months[${month}])::bigint as m${month}`).join(', '))

/** A counterpart that begins as the source says its own units do makes a posting internal. */
const notInternal = sql`
      and not exists (select from unnest(source_of.internal_counterparts) own where b.counterpart like own || '%')`

/** Fixed assets (account groups 10–13) booked on a project, by month: outlays negative, as money of the house. */
export async function sumProjects(tx: Read, imports: readonly string[]) {
  const { rows } = await sql<{ project: string; month: number; amount: number }>`
    select b.project, m.month::int as month, sum(m.amount)::bigint as amount
    from ledger_balance b cross join unnest(b.months) with ordinality as m (amount, month)
    where b.tenant_id = ${tx.tenant} and b.import_id = any(${[...imports]}::uuid[])
      and b.project <> '' and b.account ~ '^1[0-3]' and m.amount <> 0
    group by b.project, m.month order by b.project, m.month`.execute(tx.db)
  return rows.map(({ project, month, amount }) => ({ project, month, amount: negative(ore(amount)) }))
}
