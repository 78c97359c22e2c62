import type { Context, Read } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import { getHeldMeeting, type Meeting, type MeetingId } from '../meetings/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import type { WaitingMinutes } from './approval-rules.ts'
import { type DispatchLineState, linesOf } from './dispatch.service.ts'
import { type Extract, listExtracts } from './extract.store.ts'
import { mayDispatch, mayReadDraft } from './minutes.policy.ts'
import { listMinutesOf } from './minutes.store.ts'
import type { MinutesParagraph } from './minutes.ts'
import { listParagraphsIn } from './paragraph.service.ts'
import { emailOf } from './paragraph.store.ts'
import { type StoppedParagraph, stoppedAmong } from './release.service.ts'

/** What is to be done when minutes are approved: send each decision, attest extracts, judge what was stopped. */

export interface DispatchParagraph {
  readonly paragraph: MinutesParagraph
  readonly lines: readonly (DispatchLineState & { readonly canBeMailed: boolean })[]
  readonly extract: Extract | null
}

export interface DispatchView {
  readonly meeting: Meeting
  readonly bodyName: string
  /** Approved minutes of the meeting; none while they are drafts. */
  readonly minutes: readonly WaitingMinutes[]
  /** Only what the reader may see. */
  readonly paragraphs: readonly DispatchParagraph[]
  readonly stopped: readonly StoppedParagraph[]
  readonly left: number
  readonly may: { readonly dispatch: boolean }
}

/** @throws NotFound */
export const showDispatch = (ctx: Context, id: MeetingId): Promise<DispatchView> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadDraft, undefined)
    const { meeting } = await getHeldMeeting(ctx, tx, id)
    const minutes = (await listMinutesOf(tx, id)).filter((one) => one.status === 'approved' && one.corrects === null)
    const all: MinutesParagraph[] = []
    for (const one of minutes) all.push(...(await listParagraphsIn(ctx, tx, one.id)))
    // Of what is secret to the reader there is nothing to show.
    const seen = all.filter((one) => one.title !== '').toSorted((one, other) => one.number - other.number)
    const lines = await linesOf(ctx, tx, seen)
    const extracts = await listExtracts(
      tx,
      seen.map((one) => one.id),
    )
    const may = { dispatch: isSystem(ctx.actor) || mayDispatch(ctx.actor, meeting) }
    return {
      meeting,
      bodyName: (await unitNamesOn(tx, meeting.day)).get(meeting.body) ?? '',
      minutes,
      paragraphs: await Promise.all(
        seen.map(async (paragraph) => ({
          paragraph,
          lines: await withAddress(
            tx,
            lines.filter((one) => one.dispatch.paragraph === paragraph.id),
          ),
          extract: extracts.find((one) => one.paragraph === paragraph.id) ?? null,
        })),
      ),
      stopped: may.dispatch ? await stoppedAmong(ctx, tx, seen) : [],
      left: lines.filter((one) => one.state === 'unsent' || one.state === 'failed').length,
      may,
    }
  })

async function withAddress(tx: Read, lines: readonly DispatchLineState[]) {
  const found: (DispatchLineState & { readonly canBeMailed: boolean })[] = []
  for (const line of lines) {
    const { email, person } = line.dispatch
    found.push({ ...line, canBeMailed: email !== '' || (person !== null && (await emailOf(tx, person)) !== null) })
  }
  return found
}
