import { sql } from 'kysely'
import type { Read } from '../../platform/context.ts'
import type { Day } from '../../shared/local-date.ts'
import { negative, ore } from '../../shared/money.ts'
import type { CodePart } from './account.ts'
import { joinSource } from './balance.views.ts'
import type { PlacedCode } from './unit-code.ts'

/** From a sum down to accounts, vouchers and lines. Amounts here are money of the house: revenue positive, cost negative. */

export interface DrillWanted {
  readonly imports: readonly string[]
  readonly placed: readonly PlacedCode[]
  readonly accounts: readonly string[]
  readonly months: readonly number[]
}

/** The balances of the codes and accounts, a row for each month asked for. */
const hits = (tx: Read, { imports, placed, accounts, months }: DrillWanted) => sql`
  place_of as materialized (
    select * from unnest(${placed.map((one) => one.source)}::text[], ${placed.map((one) => one.code)}::text[],
      ${placed.map((one) => one.firstMonth)}::int[], ${placed.map((one) => one.lastMonth)}::int[])
      as p (source, code, first_month, last_month)
  ), hit as materialized (
    select b.import_id, b.balance_no, b.account, m.month, b.months[m.month] as amount
    from ledger_balance b ${joinSource(tx)}
    join place_of p on p.source = source_of.key and p.code = b.responsibility
    join unnest(${[...months]}::int[]) as m (month) on m.month between p.first_month and p.last_month
    where b.tenant_id = ${tx.tenant} and b.import_id = any(${[...imports]}::uuid[])
      and b.account = any(${[...accounts]}::text[])
  )`

export interface AccountSum {
  readonly account: string
  readonly name: string
  readonly amount: number
}

export async function sumAccounts(tx: Read, wanted: DrillWanted): Promise<AccountSum[]> {
  const { rows } = await sql<{ account: string; name: string | null; amount: number }>`
    with ${hits(tx, wanted)}
    select account, (select min(name) from ledger_code c where c.tenant_id = ${tx.tenant} and c.part = 'account' and c.code = account) as name,
      sum(amount)::bigint as amount
    from hit group by account having bool_or(amount <> 0) order by account`.execute(tx.db)
  return rows.map((row) => ({ account: row.account, name: row.name ?? '', amount: negative(ore(row.amount)) }))
}

export interface VoucherSum {
  readonly import: string
  readonly no: number
  readonly series: string
  readonly number: string
  readonly bookedOn: string
  readonly text: string
  /** What of the voucher falls on the codes and accounts asked for. */
  readonly amount: number
}

/** A page of the vouchers; `total` and `amount` are those of all pages. */
export async function listVouchers(
  tx: Read,
  wanted: DrillWanted,
  page: { readonly offset: number; readonly size: number },
): Promise<{ items: VoucherSum[]; total: number; amount: number }> {
  const posted = sql`, posted as materialized (
    select distinct h.import_id, u.no
    from hit h
    join ledger_posting p on p.tenant_id = ${tx.tenant} and p.import_id = h.import_id and p.balance_no = h.balance_no
    cross join unnest(p.vouchers[coalesce(p.month_ends[h.month - 1], 0) + 1 : p.month_ends[h.month]]) as u (no)
  )`
  const { rows } = await sql<VoucherSum & { total: number; whole: number }>`
    with ${hits(tx, wanted)} ${posted}, shown as (
      select *, count(*) over () as total from posted order by import_id, no limit ${page.size} offset ${page.offset}
    )
    select v.import_id as import, v.voucher_no as no, v.series, v.number, v.booked_on, v.text, s.total,
      (select coalesce(sum(amount), 0) from hit)::bigint as whole,
      (select coalesce(sum(l.amount), 0) from unnest(v.balances, v.amounts) as l (balance_no, amount)
        where exists (select from hit h where h.import_id = v.import_id and h.balance_no = l.balance_no))::bigint as amount
    from shown s
    join ledger_voucher v on v.tenant_id = ${tx.tenant} and v.import_id = s.import_id and v.voucher_no = s.no
    order by v.booked_on, v.voucher_no`.execute(tx.db)
  const items = rows.map(({ total: _, whole: _all, ...row }) => ({ ...row, amount: negative(ore(row.amount)) }))
  return { items, total: rows[0]?.total ?? 0, amount: negative(ore(rows[0]?.whole ?? 0)) }
}

export interface VoucherLine {
  readonly account: string
  readonly accountName: string
  readonly responsibility: string
  readonly activity: string
  readonly work: string
  readonly project: string
  readonly object: string
  readonly counterpart: string
  /** In the sign of the ledger: debit positive, for a voucher is read as it was booked. */
  readonly amount: number
  readonly text: string
}

export interface VoucherHead {
  readonly series: string
  readonly number: string
  readonly bookedOn: Day
  readonly text: string
}

export async function findVoucher(
  tx: Read,
  id: string,
  no: number,
): Promise<{ head: VoucherHead; source: string; lines: VoucherLine[] } | undefined> {
  const found = await tx.db
    .selectFrom('ledgerVoucher as v')
    .innerJoin('ledgerImport as i', (join) =>
      join.onRef('i.tenantId', '=', 'v.tenantId').onRef('i.importId', '=', 'v.importId'),
    )
    .innerJoin('ledgerSource as s', (join) =>
      join.onRef('s.tenantId', '=', 'i.tenantId').onRef('s.sourceId', '=', 'i.sourceId'),
    )
    .select(['v.series', 'v.number', 'v.bookedOn', 'v.text', 's.key as source'])
    .where('v.tenantId', '=', tx.tenant)
    .where('v.importId', '=', id)
    .where('v.voucherNo', '=', no)
    .executeTakeFirst()
  if (!found) return undefined
  const { source, ...head } = found
  const { rows } = await sql<VoucherLine>`
    select b.account, coalesce(c.name, '') as account_name, b.responsibility, b.activity, coalesce(l.work, '') as work, b.project,
      coalesce(l.object, '') as object, b.counterpart, l.amount, coalesce(l.text, '') as text
    from ledger_voucher v
    join ledger_import i on i.tenant_id = v.tenant_id and i.import_id = v.import_id
    cross join unnest(v.balances, v.amounts, v.texts, v.works, v.objects) with ordinality
      as l (balance_no, amount, text, work, object, position)
    join ledger_balance b on b.tenant_id = v.tenant_id and b.import_id = v.import_id and b.balance_no = l.balance_no
    left join ledger_code c on c.tenant_id = v.tenant_id and c.source_id = i.source_id and c.part = 'account' and c.code = b.account
    where v.tenant_id = ${tx.tenant} and v.import_id = ${id} and v.voucher_no = ${no}
    order by l.position`.execute(tx.db)
  return { head, source, lines: rows }
}

export interface CodeSum {
  /** Key of the source whose code it is. */
  readonly source: string
  readonly code: string
  readonly name: string
  readonly amount: number
  readonly lines: number
}

/** What each responsibility code of each source holds of the result, and what it is called there. */
export async function sumCodes(tx: Read, imports: readonly string[]): Promise<CodeSum[]> {
  const { rows } = await sql<Omit<CodeSum, 'name'> & { name: string | null }>`
    select s.source, s.code, c.name, s.lines, s.amount
    from (
      select i.source_id, ls.key as source, b.responsibility as code, sum(b.lines)::int as lines,
        sum((select sum(m) from unnest(b.months) m))::bigint as amount
      from ledger_balance b
      join ledger_import i on i.tenant_id = b.tenant_id and i.import_id = b.import_id
      join ledger_source ls on ls.tenant_id = i.tenant_id and ls.source_id = i.source_id
      where b.tenant_id = ${tx.tenant} and b.import_id = any(${[...imports]}::uuid[])
        and b.account ~ '^[3-9]' and b.account !~ '^89'
      group by i.source_id, ls.key, b.responsibility
    ) s
    left join ledger_code c
      on c.tenant_id = ${tx.tenant} and c.source_id = s.source_id and c.part = 'responsibility' and c.code = s.code`.execute(
    tx.db,
  )
  return rows.map((row) => ({ ...row, name: row.name ?? '', amount: negative(ore(row.amount)) }))
}

/** What the newest file of any source calls the codes of a part; the same code in two sources keeps one of their names. */
export async function listCodeNames(tx: Read, part: CodePart): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom('ledgerCode')
    .select(({ fn }) => ['code', fn.min('name').as('name')])
    .where('tenantId', '=', tx.tenant)
    .where('part', '=', part)
    .where('name', '<>', '')
    .groupBy('code')
    .execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}
