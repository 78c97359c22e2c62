import { sql } from 'kysely'
import type { Read } from '../../platform/context.ts'
import type { ImportId } from './ledger-import.ts'

/** Sums of some imports by account, in the sign of the ledger. */
export async function sumsByAccount(
  tx: Read,
  imports: readonly ImportId[],
): Promise<{ account: string; amount: number }[]> {
  const rows = await tx.db
    .selectFrom('ledgerBalance')
    .select((eb) => ['account', eb.fn.sum<number>(sql`(select sum(month) from unnest(months) month)`).as('amount')])
    .where('tenantId', '=', tx.tenant)
    .where('importId', 'in', [...imports])
    .groupBy('account')
    .execute()
  return rows.map(({ account, amount }) => ({ account, amount: Number(amount) }))
}
