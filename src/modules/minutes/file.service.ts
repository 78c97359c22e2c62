import type { Context, Read } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { NotFound } from '../../shared/failure.ts'
import type { LogIndex } from '../decision-log/index.ts'
import type { WaitingMinutes } from './approval-rules.ts'
import { mayApproveMinutes, mayReadDraft, mayReadSecretParagraphs } from './minutes.policy.ts'
import * as store from './minutes.store.ts'
import type { MinutesId } from './minutes.ts'

/** The file the reader may have: of approved minutes the sealed one, of sent ones what lies before those who approve. */
export const readMinutesFile = (ctx: Context, id: MinutesId): Promise<store.KeptFile> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadDraft, undefined)
    const minutes = await store.getMinutes(tx, id)
    const isOpen = !seesAll(ctx, minutes)
    const wanted = minutes.status === 'approved' ? 'sealed' : 'sent'
    return (await fileOf(tx, id, wanted, isOpen)) ?? missing()
  })

/** What anybody may have: the sealed file, without the content of secret §§. @throws NotFound */
export const readPublicFile = (ctx: Context, id: MinutesId): Promise<store.KeptFile> =>
  ctx.read(async (tx) => {
    const minutes = await store.getMinutes(tx, id)
    if (minutes.status !== 'approved') throw new NotFound('minutes')
    return (await fileOf(tx, id, 'sealed', true)) ?? missing()
  })

/** Where the proof of minutes stands in the log; null until they are approved. @throws NotFound */
export const proofOf = (ctx: Context, id: MinutesId): Promise<LogIndex | null> =>
  ctx.read(async (tx) => (await store.getMinutes(tx, id)).logIndex)

const missing = (): never => {
  throw new NotFound('minutes-file')
}

/** Whoever approves must see every byte of it. */
const seesAll = (ctx: Context, minutes: WaitingMinutes): boolean =>
  isSystem(ctx.actor) || mayReadSecretParagraphs(ctx.actor, minutes.body) || mayApproveMinutes(ctx.actor, minutes)

/** A copy without secret content exists only where there is any; else the whole is open to all. */
async function fileOf(tx: Read, id: MinutesId, kind: 'sent' | 'sealed', isOpen: boolean) {
  const open = isOpen ? await store.findFile(tx, id, { kind: `public-${kind}` }) : undefined
  return open ?? store.findFile(tx, id, { kind })
}
