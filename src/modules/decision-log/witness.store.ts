import { fromBase64, toBase64 } from '#decision-log'
import type { Read, Write } from '../../platform/context.ts'
import type { LogWitness, VerifierKeyText, WitnessedLog } from './witness.ts'

export async function listWitnesses(tx: Read): Promise<LogWitness[]> {
  const rows = await tx.db
    .selectFrom('logWitness')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .orderBy('name')
    .execute()
  return rows.map(({ tenantId: _, verifierKey, ...row }) => ({ ...row, verifierKey: verifierKey as VerifierKeyText }))
}

export async function saveWitness(tx: Write, witness: LogWitness): Promise<void> {
  const { name, ...rest } = witness
  await tx.db
    .insertInto('logWitness')
    .values({ tenantId: tx.tenant, name, ...rest })
    .onConflict((conflict) => conflict.columns(['tenantId', 'name']).doUpdateSet(rest))
    .execute()
}

export async function listWitnessedLogs(tx: Read): Promise<WitnessedLog[]> {
  const rows = await tx.db
    .selectFrom('witnessedLog')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .orderBy('origin')
    .execute()
  return rows.map(({ tenantId: _, verifierKey, root, ...row }) => ({
    ...row,
    verifierKey: verifierKey as VerifierKeyText,
    root: root && toBase64(root),
  }))
}

/** Locked until the transaction ends: of two checkpoints at once the second sees what was signed beside the first. */
export async function lockWitnessedLog(tx: Write, origin: string): Promise<WitnessedLog | undefined> {
  await tx.db
    .selectFrom('witnessedLog')
    .select('origin')
    .where('tenantId', '=', tx.tenant)
    .where('origin', '=', origin)
    .forUpdate()
    .execute()
  return (await listWitnessedLogs(tx)).find((log) => log.origin === origin && log.isActive)
}

/** Takes up a log, or changes its key; how far it had come stays. */
export async function saveWitnessedLog(
  tx: Write,
  log: Pick<WitnessedLog, 'origin' | 'verifierKey' | 'isActive'>,
): Promise<void> {
  const { origin, ...rest } = log
  await tx.db
    .insertInto('witnessedLog')
    .values({ tenantId: tx.tenant, origin, ...rest })
    .onConflict((conflict) => conflict.columns(['tenantId', 'origin']).doUpdateSet(rest))
    .execute()
}

export const saveSeen = async (tx: Write, origin: string, size: number, root: string): Promise<void> =>
  void (await tx.db
    .updateTable('witnessedLog')
    .set({ size, root: Buffer.from(fromBase64(root) ?? []) })
    .where('tenantId', '=', tx.tenant)
    .where('origin', '=', origin)
    .execute())
