import { sql } from 'kysely'
import type { Read, Write } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Choice } from './count.ts'
import type { AgendaItemId, MeetingId, QuestionKey } from './room-event.ts'

/** A vote from an own device. */
export interface DeviceBallot {
  /** The event that asked for the vote. */
  readonly vote: number
  readonly person: PersonId
  readonly item: AgendaItemId
  readonly question: QuestionKey
  readonly choice: Choice
  readonly castAt: string
}

/**
 * The later vote of a person stands; an order that was taken before changes nothing.
 * @param ballots one of each person
 */
export async function saveBallots(
  tx: Write,
  meeting: MeetingId,
  ballots: readonly (DeviceBallot & { readonly clientId: string })[],
): Promise<void> {
  if (ballots.length === 0) return
  // In one order everywhere, so that two servers never wait for each other.
  const sorted = ballots.toSorted((one, other) => (one.person < other.person ? -1 : 1))
  const column = <Key extends keyof (typeof sorted)[number]>(key: Key) => sorted.map((ballot) => ballot[key])
  await sql`
    insert into ballot (tenant_id, meeting_id, vote_sequence, person_id, item_id, question, choice, client_ids, cast_at)
    select ${tx.tenant}::integer, ${meeting}::uuid, vote, person, item, question, choice, array[client_id], cast_at
    from unnest(${column('vote')}::integer[], ${column('person')}::uuid[], ${column('item')}::uuid[],
      ${column('question')}::text[], ${column('choice')}::text[], ${column('clientId')}::uuid[],
      ${column('castAt')}::timestamptz[]) as given (vote, person, item, question, choice, client_id, cast_at)
    on conflict (tenant_id, meeting_id, vote_sequence, person_id) do update set
      choice = excluded.choice, client_ids = ballot.client_ids || excluded.client_ids, cast_at = excluded.cast_at,
      is_entered = false, revision = ballot.revision + 1
    where not ballot.client_ids @> excluded.client_ids`.execute(tx.db)
}

const selectWaiting = (tx: Read, meeting: MeetingId) =>
  tx.db
    .selectFrom('ballot')
    .select(['voteSequence', 'personId', 'itemId', 'question', 'choice', 'castAt'])
    .where('tenantId', '=', tx.tenant)
    .where('meetingId', '=', meeting)
    .where('isEntered', '=', false)
    .orderBy('castAt')
    .orderBy('personId')

/** Votes that are not yet events, in the order they came. */
export const listWaitingBallots = async (tx: Read, meeting: MeetingId): Promise<DeviceBallot[]> =>
  (await selectWaiting(tx, meeting).execute()).map((row) => ({
    vote: row.voteSequence,
    person: row.personId as PersonId,
    item: row.itemId as AgendaItemId,
    question: row.question,
    choice: row.choice as Choice,
    castAt: row.castAt,
  }))

export async function markEntered(tx: Write, meeting: MeetingId): Promise<void> {
  await tx.db
    .updateTable('ballot')
    .set({ isEntered: true })
    .where('tenantId', '=', tx.tenant)
    .where('meetingId', '=', meeting)
    .where('isEntered', '=', false)
    .execute()
}

/** Grows by one for each vote given or changed. */
export async function countBallotChanges(tx: Read, meeting: MeetingId): Promise<number> {
  const row = await tx.db
    .selectFrom('ballot')
    .select((count) => count.fn.sum<number | null>('revision').as('changes'))
    .where('tenantId', '=', tx.tenant)
    .where('meetingId', '=', meeting)
    .executeTakeFirst()
  return Number(row?.changes ?? 0)
}
