import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { Round, RoundId, RoundKind, RoundStatus } from './round.ts'

const selectRounds = (tx: Read) =>
  tx.db.selectFrom('followUpRound').selectAll().where('tenantId', '=', tx.tenant).orderBy('periodEnd')

type Row = Awaited<ReturnType<ReturnType<typeof selectRounds>['executeTakeFirstOrThrow']>>

const roundOf = ({ tenantId: _, roundId, ...row }: Row): Round => ({
  ...row,
  id: roundId as RoundId,
  kind: row.kind as RoundKind,
  status: row.status as RoundStatus,
})

export const listRounds = async (tx: Read): Promise<Round[]> => (await selectRounds(tx).execute()).map(roundOf)

export async function findRound(tx: Read, key: string): Promise<Round | undefined> {
  const row = await selectRounds(tx).where('key', '=', key).executeTakeFirst()
  return row && roundOf(row)
}

export async function getRoundByKey(tx: Read, key: string): Promise<Round> {
  const round = await findRound(tx, key)
  if (!round) throw new NotFound('round')
  return round
}

export async function getRound(tx: Read, id: RoundId): Promise<Round> {
  const row = await selectRounds(tx).where('roundId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('round')
  return roundOf(row)
}

export async function insertRound(tx: Write, { id: roundId, ...round }: Round): Promise<void> {
  const inserted = await tx.db
    .insertInto('followUpRound')
    .values({ tenantId: tx.tenant, roundId, ...round })
    .onConflict((conflict) => conflict.columns(['tenantId', 'key']).doNothing())
    .returning('roundId')
    .executeTakeFirst()
  if (!inserted) refuse('round.key-taken', { key: round.key })
}

export async function saveRoundStatus(tx: Write, before: Round, after: Round): Promise<Round> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('followUpRound')
    .set({ status: after.status, revision })
    .where('tenantId', '=', tx.tenant)
    .where('roundId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'round', before, after)
  return { ...after, revision }
}
