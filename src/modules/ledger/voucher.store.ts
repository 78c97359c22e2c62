import { sql } from 'kysely'
import type { Read, Write } from '../../platform/context.ts'
import type { Balances } from './balance-keeper.ts'
import type { CodeName, CollectedVoucher } from './ledger-collector.ts'
import type { ImportId, VoucherPrint } from './ledger-import.ts'
import type { SourceId } from './ledger-source.ts'

/**
 * Vouchers and balances of one import. COPY may not be used on tables with row security, so columns go as arrays and are
 * unfolded by the server: one statement for thousands of vouchers.
 */

/** `{1,2}`: an array as PostgreSQL writes it, so that arrays of different lengths can travel in one. */
const numberList = (numbers: readonly number[]): string => `{${numbers.join(',')}}`
const special = /[\\"]/g
const textList = (texts: readonly string[] | null): string | null =>
  texts && `{${texts.map((text) => `"${plain(text).replace(special, '\\$&')}"`).join(',')}}`
const plain = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', ' ') : text)
const textColumn = (texts: readonly (string | null)[]): string =>
  `{${texts.map((text) => (text === null ? 'NULL' : `"${plain(text).replace(special, '\\$&')}"`)).join(',')}}`

export async function insertVouchers(tx: Write, id: ImportId, batch: readonly CollectedVoucher[]): Promise<void> {
  const some = <T>(read: (voucher: CollectedVoucher) => T): T[] => batch.map(read)
  await sql`
    insert into ledger_voucher (tenant_id, import_id, voucher_no, series, number, booked_on, text, debit, digest, balances, amounts, texts, works, objects)
    select ${tx.tenant}, ${id}, no, series, number, booked_on, text, debit, digest,
      balances::integer[], amounts::bigint[], texts::text[], works::text[], objects::text[]
    from unnest(
      ${numberList(some((one) => one.no))}::integer[], ${textColumn(some((one) => one.series))}::text[],
      ${textColumn(some((one) => one.number))}::text[], ${textColumn(some((one) => one.bookedOn))}::date[],
      ${textColumn(some((one) => one.text))}::text[], ${numberList(some((one) => one.debit))}::bigint[],
      ${numberList(some((one) => one.digest))}::bigint[],
      ${textColumn(some((one) => numberList(one.balances)))}::text[], ${textColumn(some((one) => numberList(one.amounts)))}::text[],
      ${textColumn(some((one) => textList(one.texts)))}::text[], ${textColumn(some((one) => textList(one.works)))}::text[],
      ${textColumn(some((one) => textList(one.objects)))}::text[]
    ) as v (no, series, number, booked_on, text, debit, digest, balances, amounts, texts, works, objects)`.execute(
    tx.db,
  )
}

const balancesAtOnce = 10_000

export async function insertBalances(tx: Write, id: ImportId, balances: Balances): Promise<void> {
  for (let from = 0; from < balances.accounts.length; from += balancesAtOnce) {
    const until = from + balancesAtOnce
    const texts = (of: readonly string[]) => textColumn(of.slice(from, until))
    const no = numberList(balances.lines.slice(from, until).map((_, at) => from + at))
    await sql`
      insert into ledger_balance (tenant_id, import_id, balance_no, account, responsibility, activity, project, counterpart, months, lines)
      select ${tx.tenant}, ${id}, no, account, responsibility, activity, project, counterpart, months::bigint[], lines
      from unnest(
        ${no}::integer[], ${texts(balances.accounts)}::text[],
        ${texts(balances.responsibilities)}::text[], ${texts(balances.activities)}::text[], ${texts(balances.projects)}::text[],
        ${texts(balances.counterparts)}::text[], ${textColumn(balances.months.slice(from, until).map(numberList))}::text[],
        ${numberList(balances.lines.slice(from, until))}::integer[]
      ) as b (no, account, responsibility, activity, project, counterpart, months, lines)`.execute(tx.db)
    const postings = balances.postings.slice(from, until)
    await sql`
      insert into ledger_posting (tenant_id, import_id, balance_no, vouchers, month_ends)
      select ${tx.tenant}, ${id}, no, vouchers::integer[], month_ends::integer[]
      from unnest(
        ${no}::integer[], ${textColumn(postings.map((some) => numberList(some.flatMap((month) => month ?? []))))}::text[],
        ${textColumn(postings.map((some) => numberList(monthEnds(some))))}::text[]
      ) as p (no, vouchers, month_ends)`.execute(tx.db)
  }
}

/** How many stand there when each month has been told. */
function monthEnds(postings: readonly (readonly number[] | undefined)[]): number[] {
  let end = 0
  return Array.from({ length: 12 }, (_, month) => {
    end += postings[month]?.length ?? 0
    return end
  })
}

/** The newest name wins; codes that a file no longer names keep the one they had. */
export async function saveCodes(tx: Write, source: SourceId, names: readonly CodeName[]): Promise<void> {
  const newest = [...new Map(names.map((one) => [`${one.part}|${one.code}`, one])).values()]
  await sql`
    insert into ledger_code (tenant_id, source_id, part, code, name)
    select ${tx.tenant}, ${source}, c.*
    from unnest(${textColumn(newest.map((one) => one.part))}::text[], ${textColumn(newest.map((one) => one.code))}::text[],
      ${textColumn(newest.map((one) => one.name))}::text[]) as c
    on conflict (tenant_id, source_id, part, code) do update set name = excluded.name
    where ledger_code.name <> excluded.name`.execute(tx.db)
}

const printsAtOnce = 50_000

/** All vouchers of some imports as they are compared, a stretch at a time. */
export async function listPrints(tx: Read, imports: readonly ImportId[]): Promise<VoucherPrint[]> {
  const prints: VoucherPrint[] = []
  for (const id of imports) {
    for (let after = 0; ; after += printsAtOnce) {
      const rows = await tx.db
        .selectFrom('ledgerVoucher')
        .select(['series', 'number', 'bookedOn', 'text', 'debit', 'digest'])
        .where('tenantId', '=', tx.tenant)
        .where('importId', '=', id)
        .where('voucherNo', '>', after)
        .where('voucherNo', '<=', after + printsAtOnce)
        .orderBy('voucherNo')
        .execute()
      for (const row of rows) prints.push(row)
      if (rows.length < printsAtOnce) break
    }
  }
  return prints
}
