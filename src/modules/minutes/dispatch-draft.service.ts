import { type Context, type Read, secretly } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import { type AgendaItemId, getHeldMeeting, type HeldMeeting, type MeetingId } from '../meetings/index.ts'
import { findUnit, unitsIn } from '../organisation/index.ts'
import * as store from './dispatch.store.ts'
import { checkNewReceiver, type DispatchLineId, type DraftReceiver, type Receiver } from './dispatch.ts'
import { mayWriteMinutes } from './minutes.policy.ts'
import { lockMeetingMinutes } from './minutes.store.ts'
import { namesOf } from './paragraph.store.ts'
import { holdSentItem } from './send.service.ts'

/** The list of receivers of a §, written by the secretary while the minutes are a draft. */

/** Whom the list is about, before it is known who: a receiver without words is nobody. */
export type NewReceiver = Omit<Receiver, 'email'> & { readonly email?: string }

/** @throws Refusal dispatch.receiver-missing, dispatch.same-receiver, minutes.sent; NotFound */
export const addReceiver = (
  ctx: Context,
  meeting: MeetingId,
  item: AgendaItemId,
  wanted: NewReceiver,
): Promise<DraftReceiver> =>
  ctx.write('dispatch.add-receiver', item, async (tx) => {
    const held = await openItem(ctx, tx, meeting, item)
    ctx.must(mayWriteMinutes, held.meeting)
    await lockMeetingMinutes(tx, meeting)
    await holdSentItem(ctx, tx, meeting, item)
    const receiver = {
      ...wanted,
      receiver: wanted.receiver.trim(),
      note: wanted.note.trim(),
      email: wanted.email ?? '',
    }
    if (receiver.receiver === '') refuse('dispatch.receiver-missing')
    await mustBeKnown(tx, receiver)
    const before = await store.listLines(tx, [item])
    checkNewReceiver(before, receiver)
    const added = await store.insertLine(tx, item, receiver, before.length + 1)
    return [null, logged(held, added)]
  })

/** @throws Refusal minutes.sent; NotFound */
export const removeReceiver = (ctx: Context, meeting: MeetingId, item: AgendaItemId, id: DispatchLineId) =>
  ctx.write('dispatch.remove-receiver', item, async (tx) => {
    const held = await openItem(ctx, tx, meeting, item)
    ctx.must(mayWriteMinutes, held.meeting)
    await lockMeetingMinutes(tx, meeting)
    await holdSentItem(ctx, tx, meeting, item)
    const before = (await store.listLines(tx, [item])).find((line) => line.id === id)
    if (!before) throw new NotFound('dispatch-line')
    await store.deleteLine(tx, id)
    return [logged(held, before), { id }]
  })

async function openItem(ctx: Context, tx: Read, meeting: MeetingId, item: AgendaItemId): Promise<HeldMeeting> {
  const held = await getHeldMeeting(ctx, tx, meeting)
  if (!held.agenda.some((one) => one.id === item)) throw new NotFound('agenda-item')
  return held
}

/** A person or unit that is pointed at must be there. */
async function mustBeKnown(tx: Read, { person, unit }: Receiver): Promise<void> {
  if (person !== null && !(await namesOf(tx, [person])).has(person)) throw new NotFound('person')
  if (unit !== null && !findUnit(await unitsIn(tx), unit)) throw new NotFound('unit')
}

/** Whom a secret matter concerns is secret as well. */
function logged({ agenda }: HeldMeeting, line: DraftReceiver): DraftReceiver {
  const isSecret = agenda.find((one) => one.id === line.item)?.secrecyProvision !== null
  return isSecret ? Object.assign({ ...line }, { [secretly]: true }) : line
}
