import type { Context, Read } from '../../platform/context.ts'
import { citizen } from '../../shared/actor.ts'
import { NotFound } from '../../shared/failure.ts'
import type { Day } from '../../shared/local-date.ts'
import { findCase, listDocuments } from '../cases/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { listAgenda, listItemsOf } from './agenda.store.ts'
import { lateTermsOf, masked, type PlannedItem, type ShownItem } from './agenda.ts'
import * as store from './meeting.store.ts'
import type { MeetingStatus } from './meeting.ts'
import { addressed, readAddress, withPaths } from './meeting-address.ts'
import { listMeetingBodies } from './meeting-body.store.ts'
import type { PlannedMeeting } from './meeting-plan.ts'

/** Meetings as anybody may see them: as a citizen would, whoever asks. */

export interface PublicBody {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly kind: 'council' | 'committee'
}

export interface PublicMeeting {
  readonly id: string
  readonly bodyKey: string
  readonly bodyName: string
  readonly day: Day
  readonly startsAt: string
  readonly place: string
  readonly status: MeetingStatus
  readonly isPublic: boolean
  readonly movedReason: string
  readonly cancelledReason: string
  readonly calledAt: string | null
  readonly expectedMinutes: number
  readonly revision: number
  readonly path: string
  readonly isDemo: boolean
}

export interface PublicDocument {
  readonly title: string
  readonly day: Day
  /** Null when the public may not have the file, or there is none. */
  readonly href: string | null
}

export interface PublicItem
  extends Pick<
    ShownItem,
    | 'id'
    | 'position'
    | 'kind'
    | 'title'
    | 'summary'
    | 'clauses'
    | 'rows'
    | 'secrecyProvision'
    | 'isMasked'
    | 'isAddedLate'
  > {
  readonly path: string
  readonly caseNumber: string | null
  readonly caseHref: string | null
  readonly proposesToName: string | null
  readonly lateParagraph: string | null
  readonly documents: readonly PublicDocument[]
}

export interface PublicMeetings {
  readonly bodies: readonly PublicBody[]
  readonly meetings: readonly PublicMeeting[]
}

/** All meetings by day, of one body or all. Times and places are public as soon as they are planned. */
export const listPublicMeetings = (ctx: Context, bodyKey: string | null): Promise<PublicMeetings> =>
  ctx.read(async (tx) => {
    const bodies = await publicBodies(ctx, tx)
    if (bodyKey !== null && !bodies.some(({ key }) => key === bodyKey)) throw new NotFound('meeting-body')
    const all = withPaths(await store.listMeetings(tx, null))
    return {
      bodies,
      meetings: all
        .filter(({ meeting }) => bodyKey === null || meeting.bodyKey === bodyKey)
        .map(({ meeting, path }) => publicMeeting(meeting, path, bodies)),
    }
  })

async function publicBodies(ctx: Context, tx: Read): Promise<readonly PublicBody[]> {
  const [bodies, names] = await Promise.all([listMeetingBodies(tx), unitNamesOn(tx, ctx.today())])
  return bodies.map(({ unit, key, code, kind }) => ({ key, code, kind, name: names.get(unit) ?? code }))
}

const publicMeeting = (meeting: PlannedMeeting, path: string, bodies: readonly PublicBody[]): PublicMeeting => ({
  id: meeting.id,
  bodyKey: meeting.bodyKey,
  bodyName: bodies.find(({ key }) => key === meeting.bodyKey)?.name ?? meeting.bodyKey,
  day: meeting.day,
  startsAt: meeting.startsAt,
  place: meeting.place,
  status: meeting.status,
  isPublic: meeting.isPublic,
  movedReason: meeting.movedReason,
  cancelledReason: meeting.cancelledReason,
  calledAt: meeting.calledAt,
  expectedMinutes: meeting.expectedMinutes,
  revision: meeting.revision,
  path,
  isDemo: meeting.isDemo,
})

export interface PublicAgenda {
  readonly meeting: PublicMeeting
  /** Null until the meeting is called: a draft is nobody's business but the secretary's. */
  readonly items: readonly PublicItem[] | null
}

/** The agenda at an address as `ks` and `2026-12-08`. @throws NotFound */
export const showPublicAgenda = (ctx: Context, bodyKey: string, address: string): Promise<PublicAgenda> =>
  ctx.read(async (tx) => {
    const read = readAddress(address)
    const sameDay = read ? withPaths(await store.listMeetingsOn(tx, bodyKey, read.day)) : []
    const meeting = addressed(
      sameDay.map((one) => one.meeting),
      read?.startsAt ?? null,
    )
    const found = sameDay.find((one) => one.meeting === meeting)
    if (!found) throw new NotFound('meeting')
    const bodies = await publicBodies(ctx, tx)
    const shown = publicMeeting(found.meeting, found.path, bodies)
    if (!isTold(found.meeting)) return { meeting: shown, items: null }
    const names = await unitNamesOn(tx, found.meeting.day)
    const items: PublicItem[] = []
    for (const item of await listAgenda(tx, found.meeting.id))
      items.push(await publicItem({ ...ctx, actor: citizen }, tx, found, item, names))
    return { meeting: shown, items }
  })

/** A cancelled meeting keeps the agenda it was called with; one that was entered afterwards is told of when its secretary has closed it. */
const isTold = ({ status, calledAt }: PlannedMeeting): boolean =>
  status === 'called' || status === 'closed' || (status !== 'planned' && calledAt !== null)

async function publicItem(
  ctx: Context,
  tx: Read,
  { meeting, path }: { readonly meeting: PlannedMeeting; readonly path: string },
  whole: PlannedItem,
  names: ReadonlyMap<string, string>,
): Promise<PublicItem> {
  const found = whole.caseFile === null ? undefined : await findCase(ctx, tx, whole.caseFile)
  // A case may have become secret after it was put on the agenda.
  const item = masked({ ...whole, secrecyProvision: whole.secrecyProvision ?? found?.secrecy?.provision ?? null })
  const file = item.isMasked ? undefined : found
  const chosen = file && item.documents.length > 0 ? await listDocuments(ctx, tx, file.id) : []
  return {
    id: item.id,
    position: item.position,
    kind: item.kind,
    title: item.title,
    summary: item.summary,
    clauses: item.clauses,
    rows: item.rows,
    secrecyProvision: item.secrecyProvision,
    isMasked: item.isMasked,
    isAddedLate: item.isAddedLate,
    path: `${path}/${item.position}`,
    caseNumber: file?.number ?? null,
    caseHref: file ? `/diarium/${file.slug}` : null,
    proposesToName: item.isMasked || item.proposesTo === null ? null : (names.get(item.proposesTo) ?? null),
    lateParagraph: lateTermsOf(meeting, item)?.paragraph ?? null,
    documents: chosen
      .filter((document) => item.documents.includes(document.id))
      .map((document) => ({
        title: document.publicTitle,
        day: document.day,
        href: document.file && file ? `/diarium/${file.slug}/handling/${document.ordinal}` : null,
      })),
  }
}

/** Agendas of many meetings at once, for lists that other machines read. @throws NotFound for a body that is not there */
export const listPublicAgendas = (ctx: Context, bodyKey: string | null): Promise<readonly PublicAgenda[]> =>
  ctx.read(async (tx) => {
    const bodies = await publicBodies(ctx, tx)
    if (bodyKey !== null && !bodies.some(({ key }) => key === bodyKey)) throw new NotFound('meeting-body')
    const all = withPaths(await store.listMeetings(tx, null)).filter(
      ({ meeting }) => bodyKey === null || meeting.bodyKey === bodyKey,
    )
    const told = all.filter(({ meeting }) => isTold(meeting))
    const items = await listItemsOf(
      tx,
      told.map(({ meeting }) => meeting.id),
    )
    const names = await unitNamesOn(tx, ctx.today())
    const agendas: PublicAgenda[] = []
    for (const one of all) {
      const shown: PublicItem[] = []
      for (const item of items.filter(({ meeting }) => meeting === one.meeting.id))
        shown.push(await publicItem({ ...ctx, actor: citizen }, tx, one, item, names))
      agendas.push({ meeting: publicMeeting(one.meeting, one.path, bodies), items: isTold(one.meeting) ? shown : null })
    }
    return agendas
  })
