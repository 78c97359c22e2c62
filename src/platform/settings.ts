import { z } from 'zod'
import type { Read, Write } from './context.ts'

/** Which sign-in levels (OpenID Connect `acr`) a deed demands; no entry means that any sign-in will do. */
const assurance = z.record(z.string(), z.array(z.string()))

/** A municipality's own look. */
const look = z.object({
  brandColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .default(null),
})

/** Who the municipality is outside its own house; as 212000-2254. */
const organisation = z.object({
  number: z
    .string()
    .regex(/^\d{6}-\d{4}$/)
    .nullable()
    .default(null),
})

const contracts = { assurance, look, organisation } as const
type Contracts = typeof contracts
export type SettingKey = keyof Contracts
export type SettingValue<Key extends SettingKey> = z.infer<Contracts[Key]>

export async function findSetting<Key extends SettingKey>(
  tx: Read,
  key: Key,
): Promise<{ value: SettingValue<Key>; revision: number } | undefined> {
  const row = await tx.db
    .selectFrom('setting')
    .select(['value', 'revision'])
    .where('tenantId', '=', tx.tenant)
    .where('key', '=', key)
    .executeTakeFirst()
  return row && { value: contracts[key].parse(row.value) as SettingValue<Key>, revision: row.revision }
}

export async function saveSetting<Key extends SettingKey>(
  tx: Write,
  key: Key,
  value: SettingValue<Key>,
): Promise<void> {
  const checked = JSON.stringify(contracts[key].parse(value))
  await tx.db
    .insertInto('setting')
    .values({ tenantId: tx.tenant, key, value: checked })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'key'])
        .doUpdateSet((eb) => ({ value: checked, revision: eb('setting.revision', '+', 1) })),
    )
    .execute()
}

export async function readDemandedAssurance(tx: Read, deed: string): Promise<readonly string[]> {
  return (await findSetting(tx, 'assurance'))?.value[deed] ?? []
}
