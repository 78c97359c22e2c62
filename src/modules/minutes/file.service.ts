import type { Context, Read } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { LogIndex } from '../decision-log/index.ts'
import { getHeldMeeting } from '../meetings/index.ts'
import type { WaitingMinutes } from './approval-rules.ts'
import { mayApproveMinutes, mayReadDraft, mayWriteMinutes } from './minutes.policy.ts'
import * as store from './minutes.store.ts'
import type { MinutesId } from './minutes.ts'
import { readerOf } from './paragraph.service.ts'
import { everybody, listParagraphs } from './paragraph.store.ts'

/** The file the reader may have: of approved minutes the sealed one, of sent ones what lies before those who approve. */
export const readMinutesFile = (ctx: Context, id: MinutesId): Promise<store.KeptFile> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadDraft, undefined)
    const minutes = await store.getMinutes(tx, id)
    const isOpen = !(await seesAll(ctx, tx, minutes))
    const wanted = minutes.status === 'approved' ? 'sealed' : 'sent'
    return (await fileOf(tx, id, wanted, isOpen)) ?? missing()
  })

/** What anybody may have: the sealed file, without the content of secret §§. @throws NotFound, Refusal minutes.publication-stopped */
export const readPublicFile = (ctx: Context, id: MinutesId): Promise<store.KeptFile> =>
  ctx.read(async (tx) => {
    const minutes = await store.getMinutes(tx, id)
    if (minutes.status !== 'approved') throw new NotFound('minutes')
    const paragraphs = await listParagraphs(tx, { minutes: id, order: 'oldest' }, everybody)
    if (paragraphs.some((one) => one.isHeld && one.secrecyProvision === null)) refuse('minutes.publication-stopped')
    return (await fileOf(tx, id, 'sealed', true)) ?? missing()
  })

/** Where the proof of minutes stands in the log; null until they are approved. @throws NotFound */
export const proofOf = (ctx: Context, id: MinutesId): Promise<LogIndex | null> =>
  ctx.read(async (tx) => (await store.getMinutes(tx, id)).logIndex)

const missing = (): never => {
  throw new NotFound('minutes-file')
}

/** Whoever approves must see every byte of it; the others may when there is no § in it that is kept from them. */
async function seesAll(ctx: Context, tx: Read, minutes: WaitingMinutes): Promise<boolean> {
  if (isSystem(ctx.actor) || mayApproveMinutes(ctx.actor, minutes) || mayWriteMinutes(ctx.actor, minutes)) return true
  const { agenda, room } = await getHeldMeeting(ctx, tx, minutes.meeting)
  const secret = new Set(agenda.filter((item) => item.secrecyProvision !== null).map((item) => item.id))
  const disqualified = room.items
    .filter((item) => secret.has(item.id))
    .flatMap((item) => item.conflicts.map(({ person }) => person))
  const { maySee } = await readerOf(ctx, tx)
  return maySee({ body: minutes.body, disqualified, approvers: [] })
}

/** A copy without secret content exists only where there is any; else the whole is open to all. */
async function fileOf(tx: Read, id: MinutesId, kind: 'sent' | 'sealed', isOpen: boolean) {
  const open = isOpen ? await store.findFile(tx, id, { kind: `public-${kind}` }) : undefined
  return open ?? store.findFile(tx, id, { kind })
}
