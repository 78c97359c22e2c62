import type { Read, Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { BodyKind } from './decision-rules.ts'
import type { BodyLayout, MeetingBody } from './meeting-body.ts'

const selectBodies = (tx: Read) => tx.db.selectFrom('meetingBody').selectAll().where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectBodies>['executeTakeFirstOrThrow']>>

const bodyOf = (row: Row): MeetingBody => ({
  unit: row.unitId as UnitId,
  kind: row.kind as BodyKind,
  key: row.key,
  code: row.code,
  proposesTo: row.proposesToUnitId as UnitId | null,
  summonsDays: row.summonsDays,
  layout: row.layout as BodyLayout,
})

export const listMeetingBodies = async (tx: Read): Promise<MeetingBody[]> =>
  (await selectBodies(tx).orderBy('kind', 'desc').orderBy('key').execute()).map(bodyOf)

export async function findMeetingBody(tx: Read, unit: UnitId): Promise<MeetingBody | undefined> {
  const row = await selectBodies(tx).where('unitId', '=', unit).executeTakeFirst()
  return row && bodyOf(row)
}

/** `key` is the short name that stands in addresses. */
export async function findMeetingBodyByKey(tx: Read, key: string): Promise<MeetingBody | undefined> {
  const row = await selectBodies(tx).where('key', '=', key).executeTakeFirst()
  return row && bodyOf(row)
}

export async function getMeetingBody(tx: Read, unit: UnitId): Promise<MeetingBody> {
  const body = await findMeetingBody(tx, unit)
  if (!body) throw new NotFound('meeting-body')
  return body
}

export async function saveMeetingBody(tx: Write, body: MeetingBody): Promise<void> {
  const { unit: unitId, proposesTo: proposesToUnitId, ...rest } = body
  const taken = await selectBodies(tx).where('key', '=', body.key).where('unitId', '<>', unitId).executeTakeFirst()
  if (taken) refuse('meeting-body.key-taken', { key: body.key })
  await tx.db
    .insertInto('meetingBody')
    .values({ tenantId: tx.tenant, unitId, proposesToUnitId, ...rest })
    .onConflict((conflict) => conflict.columns(['tenantId', 'unitId']).doUpdateSet({ proposesToUnitId, ...rest }))
    .execute()
}
