import type { Context, Read } from '../../platform/context.ts'
import type { CaseFile } from './case-file.ts'
import { mayReadSecretCase } from './cases.policy.ts'
import type { RecordDocument } from './record-document.ts'
import { readSecretCases, readSecretRecords } from './secret.store.ts'

/** Fills in what is secret for a reader the policy lets through; for everybody else the cases stay as they are. */
export async function revealCases(ctx: Context, tx: Read, cases: readonly CaseFile[]): Promise<CaseFile[]> {
  const seen = cases.filter((one) => one.secrecy !== null && mayReadSecretCase(ctx.actor, one))
  const secrets = await readSecretCases(
    tx,
    seen.map(({ id }) => id),
  )
  return cases.map((one) => ({ ...one, ...secrets.get(one.id) }))
}

export async function revealCase(ctx: Context, tx: Read, caseFile: CaseFile): Promise<CaseFile> {
  const [revealed] = await revealCases(ctx, tx, [caseFile])
  return revealed ?? caseFile
}

/** The documents of one case, with what is secret of them for those who may read the case's secrets. */
export async function revealRecords(
  ctx: Context,
  tx: Read,
  caseFile: CaseFile,
  records: readonly RecordDocument[],
): Promise<RecordDocument[]> {
  if (!mayReadSecretCase(ctx.actor, caseFile)) return [...records]
  const secrets = await readSecretRecords(
    tx,
    records.filter(({ secrecy }) => secrecy !== null).map(({ id }) => id),
  )
  return records.map((one) => ({ ...one, ...secrets.get(one.id) }))
}
