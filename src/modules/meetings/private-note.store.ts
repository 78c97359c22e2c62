import type { Read, Write } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { AgendaItemId, MeetingId } from './room-event.ts'

/** The only reading of private notes: those of one person, to the items of one meeting. */
export async function listOwnNotes(
  tx: Read,
  meeting: MeetingId,
  owner: PersonId,
): Promise<ReadonlyMap<AgendaItemId, string>> {
  const rows = await tx.db
    .selectFrom('privateNote')
    .innerJoin('agendaItem', (join) =>
      join
        .onRef('agendaItem.tenantId', '=', 'privateNote.tenantId')
        .onRef('agendaItem.itemId', '=', 'privateNote.itemId'),
    )
    .select(['privateNote.itemId', 'privateNote.text'])
    .where('privateNote.tenantId', '=', tx.tenant)
    .where('agendaItem.meetingId', '=', meeting)
    .where('privateNote.personId', '=', owner)
    .execute()
  return new Map(rows.map((row) => [row.itemId as AgendaItemId, row.text]))
}

/** @param text empty: the note is taken away */
export async function saveOwnNote(
  tx: Write,
  item: AgendaItemId,
  owner: PersonId,
  note: { readonly text: string; readonly at: string },
): Promise<void> {
  const key = { tenantId: tx.tenant, itemId: item, personId: owner }
  if (note.text === '') {
    await tx.db
      .deleteFrom('privateNote')
      .where('tenantId', '=', key.tenantId)
      .where('itemId', '=', item)
      .where('personId', '=', owner)
      .execute()
    return
  }
  await tx.db
    .insertInto('privateNote')
    .values({ ...key, text: note.text, writtenAt: note.at })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'itemId', 'personId']).doUpdateSet({ text: note.text, writtenAt: note.at }),
    )
    .execute()
}
