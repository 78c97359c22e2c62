import { m } from '../../generated/paraglide/messages.js'
import { type Context, newId, type Write } from '../../platform/context.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import { type CaseId, findCase } from '../cases/index.ts'
import * as store from './agenda.store.ts'
import * as rules from './agenda.ts'
import { type ItemDraft, loggedItem, masked, type PlannedItem, standingKinds } from './agenda.ts'
import { preparedProposal, rowsToReport } from './asked.service.ts'
import { lockSeen } from './meeting.service.ts'
import { getMeetingBody } from './meeting-body.store.ts'
import type { PlannedMeeting } from './meeting-plan.ts'
import type { AgendaItemId, MeetingId } from './room-event.ts'

/**
 * Puts an item last on the agenda.
 * @throws Refusal agenda.meeting-is-over, agenda.late-reason-needed, agenda.case-stands-there
 */
export const addItem = (
  ctx: Context,
  meeting: MeetingId,
  draft: ItemDraft,
  late: { readonly reason: string } = { reason: '' },
): Promise<PlannedItem> => add(ctx, 'agenda.add', meeting, () => Promise.resolve(draft), late.reason)

/**
 * Puts a case on the agenda with what the body before proposed; a secret case makes a secret item.
 * @throws NotFound when the actor may not know of the case; as addItem
 */
export const addCase = (
  ctx: Context,
  meeting: MeetingId,
  id: CaseId,
  late: { readonly reason: string } = { reason: '' },
): Promise<PlannedItem> =>
  add(ctx, 'agenda.add-case', meeting, (tx, planned) => draftOfCase(ctx, tx, planned, id), late.reason)

async function draftOfCase(ctx: Context, tx: Write, meeting: PlannedMeeting, id: CaseId): Promise<ItemDraft> {
  const [file, body, proposal] = await Promise.all([
    findCase(ctx, tx, id),
    getMeetingBody(tx, meeting.body),
    preparedProposal(ctx, tx, id, meeting.body),
  ])
  if (!file) throw new NotFound('case')
  return {
    kind: 'decision',
    title: file.title,
    caseFile: id,
    summary: proposal?.summary ?? '',
    matter: 'ordinary',
    clauses: proposal?.clauses ?? [],
    proposesTo: body.proposesTo,
    secrecyProvision: file.secrecy?.provision ?? null,
  }
}

async function add(
  ctx: Context,
  deed: string,
  id: MeetingId,
  draftOf: (tx: Write, meeting: PlannedMeeting) => Promise<ItemDraft>,
  reason: string,
): Promise<PlannedItem> {
  const itemId = newId<'agenda-item'>() as AgendaItemId
  let added: PlannedItem | undefined
  await ctx.write(deed, itemId, async (tx) => {
    const meeting = await lockSeen(ctx, tx, id, null)
    const agenda = await store.listAgenda(tx, id)
    const late = { on: ctx.today(), reason }
    added = rules.addItem(meeting, agenda, itemId, await draftOf(tx, meeting), late)
    await store.insertItem(tx, added)
    return [null, loggedItem(added)]
  })
  return added as PlannedItem
}

const titles = {
  opening: m.meetings_standing_opening,
  agenda: m.meetings_standing_agenda,
  information: m.meetings_standing_information,
  delegation: m.meetings_standing_delegation,
} as const

/** Adds those of the standing items that are not there: opening and agenda first, what lies before the body last. */
export async function addStandingItems(ctx: Context, id: MeetingId): Promise<readonly PlannedItem[]> {
  let after: readonly PlannedItem[] = []
  await ctx.write('agenda.add-standing', id, async (tx) => {
    const meeting = await lockSeen(ctx, tx, id, null)
    const before = await store.listAgenda(tx, id)
    const missing = standingKinds.filter((kind) => !before.some((item) => item.kind === kind))
    after = before
    for (const kind of missing) {
      const rows =
        kind === 'information' || kind === 'delegation' ? await rowsToReport(ctx, tx, meeting.body, kind) : []
      const draft = standing(kind, rows)
      const item = rules.addItem(meeting, after, newId<'agenda-item'>() as AgendaItemId, draft, noReason(ctx))
      await store.insertItem(tx, item)
      after = [...after, item]
    }
    const first = after.filter(({ kind }) => kind === 'opening' || kind === 'agenda')
    const ordered = meeting.status === 'planned' ? inOrder(first, after) : after
    await store.saveOrder(tx, after, ordered)
    after = ordered
    return [null, { added: missing }]
  })
  return after
}

const noReason = (ctx: Context) => ({ on: ctx.today(), reason: '' })

const inOrder = (first: readonly PlannedItem[], all: readonly PlannedItem[]): readonly PlannedItem[] =>
  [
    ...first.toSorted(
      (one, other) => standingKinds.indexOf(one.kind as 'opening') - standingKinds.indexOf(other.kind as 'opening'),
    ),
    ...all.filter((item) => !first.includes(item)),
  ].map((item, index) => ({ ...item, position: index + 1 }))

const standing = (kind: keyof typeof titles, rows: PlannedItem['rows']): ItemDraft => ({
  kind,
  title: titles[kind]({}, { locale: 'sv' }),
  caseFile: null,
  summary: '',
  matter: 'ordinary',
  clauses: [],
  proposesTo: null,
  secrecyProvision: null,
  rows,
})

/** @throws Refusal agenda.meeting-is-over, agenda.case-stands-there; StaleVersion */
export async function editItem(
  ctx: Context,
  id: AgendaItemId,
  { revision, ...draft }: ItemDraft & { readonly revision: number },
): Promise<PlannedItem> {
  let saved: PlannedItem | undefined
  await ctx.write('agenda.edit', id, async (tx) => {
    const { meeting, agenda, item } = await lockItem(ctx, tx, id)
    if (item.revision !== revision) throw new StaleVersion('agenda-item', masked(item), { revision })
    saved = await store.saveItem(tx, item, rules.editItem(meeting, agenda, item, draft))
    return [loggedItem(item), loggedItem(saved)]
  })
  return saved as PlannedItem
}

/** Gives the item another place, from one. @throws Refusal agenda.is-sent */
export const moveItem = (ctx: Context, id: AgendaItemId, position: number): Promise<{ readonly position: number }> =>
  ctx.write('agenda.move', id, async (tx) => {
    const { meeting, agenda, item } = await lockItem(ctx, tx, id)
    const after = rules.moveItem(meeting, agenda, id, position)
    await store.saveOrder(tx, agenda, after)
    return [{ position: item.position }, { position: after.find((one) => one.id === id)?.position ?? position }]
  })

/** @throws Refusal agenda.is-sent */
export async function removeItem(ctx: Context, id: AgendaItemId): Promise<void> {
  await ctx.write('agenda.remove', id, async (tx) => {
    const { meeting, agenda, item } = await lockItem(ctx, tx, id)
    const after = rules.removeItem(meeting, agenda, id)
    await store.deleteItem(tx, id)
    await store.saveOrder(tx, agenda, after)
    return [loggedItem(item), null]
  })
}

async function lockItem(ctx: Context, tx: Write, id: AgendaItemId) {
  const { meeting: meetingId } = await store.getItem(tx, id)
  const meeting = await lockSeen(ctx, tx, meetingId, null)
  return { meeting, agenda: await store.listAgenda(tx, meetingId), item: await store.getItem(tx, id) }
}
