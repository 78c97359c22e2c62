import { sql } from 'kysely'
import type { Read, Write } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { TouchedCode, UnitCode } from './unit-code.ts'

export async function listUnitCodes(tx: Read): Promise<UnitCode[]> {
  const rows = await tx.db
    .selectFrom('ledgerUnitCode')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .orderBy('code')
    .orderBy('sourceKey')
    .orderBy('validFrom')
    .execute()
  return rows.map(({ code, isPrefix, validFrom, validUntil, unitId, sourceKey }) => ({
    code,
    isPrefix,
    from: validFrom,
    until: validUntil,
    unit: unitId as UnitId,
    ...(sourceKey !== '' && { source: sourceKey }),
  }))
}

/** All rules of the codes told are those given: one statement each way, also for hundreds of thousands. */
export async function replaceUnitCodes(
  tx: Write,
  touched: readonly TouchedCode[],
  rules: readonly UnitCode[],
): Promise<void> {
  await sql`
    delete from ledger_unit_code rule
    using unnest(
      ${touched.map((one) => one.source ?? '')}::text[], ${touched.map((one) => one.code)}::text[],
      ${touched.map((one) => one.isPrefix)}::boolean[]
    ) as gone (source_key, code, is_prefix)
    where rule.tenant_id = ${tx.tenant} and rule.source_key = gone.source_key
      and rule.code = gone.code and rule.is_prefix = gone.is_prefix`.execute(tx.db)
  await sql`
    insert into ledger_unit_code (tenant_id, source_key, code, is_prefix, valid_from, valid_until, unit_id)
    select ${tx.tenant}, source_key, code, is_prefix, valid_from, valid_until, unit_id
    from unnest(
      ${rules.map((one) => one.source ?? '')}::text[],
      ${rules.map((one) => one.code)}::text[], ${rules.map((one) => one.isPrefix)}::boolean[],
      ${rules.map((one) => one.from)}::date[], ${rules.map((one) => one.until)}::date[], ${rules.map((one) => one.unit)}::uuid[]
    ) as rule (source_key, code, is_prefix, valid_from, valid_until, unit_id)`.execute(tx.db)
}
