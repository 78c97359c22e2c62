import type { Context, Read } from '../../platform/context.ts'
import { NotAllowed, NotFound } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { listDocuments, type RecordDocument } from '../cases/index.ts'
import { seatHoldersOn } from '../organisation/index.ts'
import { getHeldMeeting } from './held-meeting.service.ts'
import { compositionOf } from './mandate.service.ts'
import { maskRoom } from './masked-room.ts'
import type { HeldMeeting, Meeting } from './meeting.ts'
import { mayUseMemberPage } from './member-page.policy.ts'
import { listOwnNotes, saveOwnNote } from './private-note.store.ts'
import { mayKeepRoom } from './room.policy.ts'
import { listGuestsOf } from './room.store.ts'
import type { AgendaItemId, MeetingId } from './room-event.ts'

/** The meeting room for the one who writes in it. @throws NotFound, NotAllowed */
export const showRoom = (ctx: Context, id: MeetingId): Promise<HeldMeeting> =>
  ctx.read(async (tx) => {
    const held = await getHeldMeeting(ctx, tx, id)
    ctx.must(mayKeepRoom, held.meeting)
    return held
  })

/** Who may be expected without a mandate: those who were before, with what they came as, and those who work here. */
export const listKnownGuests = (ctx: Context, { body, day }: Pick<Meeting, 'body' | 'day'>) =>
  ctx.read(async (tx) => {
    ctx.must(mayKeepRoom, { body })
    const before = await listGuestsOf(tx, body)
    const { mandates } = await compositionOf(tx, body, day)
    const known = new Set(before.map(({ name }) => name))
    const holders = (await seatHoldersOn(tx, ctx.today())).filter(
      ({ person, personName }) => !known.has(personName) && !mandates.some((mandate) => mandate.person === person),
    )
    return [...before, ...[...new Set(holders.map(({ personName }) => personName))].map((name) => ({ name, role: '' }))]
  })

/** The room as everybody in it may see it on the wall, whoever has signed in to show it. @throws NotFound */
export const showScreen = (ctx: Context, id: MeetingId): Promise<HeldMeeting> =>
  ctx.read(async (tx) => maskRoom(await getHeldMeeting(ctx, tx, id)))

export interface MemberMeeting extends HeldMeeting {
  readonly person: PersonId
  /** The reader's own; nobody else's can be asked for. */
  readonly notes: ReadonlyMap<AgendaItemId, string>
  /** Those chosen for the agenda that this reader may see. */
  readonly documents: ReadonlyMap<AgendaItemId, readonly RecordDocument[]>
  readonly may: { readonly keepRoom: boolean }
}

const membersIn = ({ room }: HeldMeeting) => ({
  members: room.composition.mandates.map((mandate) => mandate.person),
})

/** The meeting for somebody with a mandate in the body. @throws NotFound, NotAllowed */
export const showMemberMeeting = (ctx: Context, id: MeetingId): Promise<MemberMeeting> =>
  ctx.read(async (tx) => {
    const held = await getHeldMeeting(ctx, tx, id)
    ctx.must(mayUseMemberPage, membersIn(held))
    const { person } = ctx.actor
    // A note is the person's own: the system is nobody, and reads none.
    if (person === null) throw new NotAllowed('mayUseMemberPage')
    return {
      ...held,
      person,
      notes: await listOwnNotes(tx, id, person),
      documents: await documentsOf(ctx, tx, held),
      may: { keepRoom: mayKeepRoom(ctx.actor, held.meeting) },
    }
  })

async function documentsOf(ctx: Context, tx: Read, { agenda }: HeldMeeting): Promise<MemberMeeting['documents']> {
  const found = new Map<AgendaItemId, readonly RecordDocument[]>()
  for (const { id, caseFile, documents } of agenda) {
    if (caseFile === null || documents.length === 0) continue
    const ofCase = await listDocuments(ctx, tx, caseFile)
    found.set(
      id,
      ofCase.filter((document) => documents.includes(document.id)),
    )
  }
  return found
}

/** Writes the actor's own note to an item; an empty one takes it away. The log tells that it was written, never what. */
export const savePrivateNote = async (ctx: Context, id: MeetingId, item: AgendaItemId, text: string): Promise<void> => {
  await ctx.write('private-note.save', item, async (tx) => {
    const held = await getHeldMeeting(ctx, tx, id)
    ctx.must(mayUseMemberPage, membersIn(held))
    const { person } = ctx.actor
    if (person === null) throw new NotAllowed('mayUseMemberPage')
    if (!held.agenda.some((one) => one.id === item)) throw new NotFound('agenda-item')
    await saveOwnNote(tx, item, person, { text: text.trim(), at: ctx.now() })
    return [null, { item }]
  })
}
