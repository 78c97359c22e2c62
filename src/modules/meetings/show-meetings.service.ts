import type { Context, Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type CaseFile, findCase, listDocuments, listOpenCases, type RecordDocument } from '../cases/index.ts'
import { isBody, nameOn, periodOn, type Unit, unitNamesOn, unitsIn } from '../organisation/index.ts'
import { listAgenda } from './agenda.store.ts'
import { lateTermsOf, masked, type ShownItem } from './agenda.ts'
import { type AgendaWarning, warningsOf } from './asked.service.ts'
import { deadlinesOf, type MeetingDeadline, nextDeadline } from './deadlines.ts'
import { compositionOf } from './mandate.service.ts'
import type { Composition } from './mandate.ts'
import * as store from './meeting.store.ts'
import { withPaths } from './meeting-address.ts'
import { getMeetingBody, listMeetingBodies } from './meeting-body.store.ts'
import type { MeetingBody } from './meeting-body.ts'
import type { PlannedMeeting } from './meeting-plan.ts'
import { mayKeepMeetingBody, mayPlanMeetings, mayReadAgendaDraft, mayReadSecretItem } from './planning.policy.ts'
import type { MeetingId } from './room-event.ts'

/** Meetings as those who work with them see them. */

export interface NamedBody extends MeetingBody {
  readonly name: string
  readonly mayPlan: boolean
  readonly mayKeep: boolean
}

export interface MeetingLine {
  readonly meeting: PlannedMeeting
  readonly bodyName: string
  /** The next last day, while the summons has not gone out. */
  readonly next: MeetingDeadline | null
  readonly mayPlan: boolean
}

export interface MeetingsShown {
  readonly bodies: readonly NamedBody[]
  readonly lines: readonly MeetingLine[]
}

export const showMeetings = (ctx: Context, body: UnitId | null): Promise<MeetingsShown> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAgendaDraft, undefined)
    const bodies = await namedBodies(ctx, tx)
    const byUnit = new Map(bodies.map((one) => [one.unit, one]))
    const lines = (await store.listMeetings(tx, body)).flatMap((meeting): MeetingLine[] => {
      const of = byUnit.get(meeting.body)
      if (!of) return []
      const next = meeting.status === 'planned' ? nextDeadline(of, meeting.day, ctx.today()) : null
      return [{ meeting, bodyName: of.name, next, mayPlan: of.mayPlan }]
    })
    return { bodies, lines }
  })

async function namedBodies(ctx: Context, tx: Read): Promise<readonly NamedBody[]> {
  const [bodies, names] = await Promise.all([listMeetingBodies(tx), unitNamesOn(tx, ctx.today())])
  return bodies.map((body) => ({
    ...body,
    name: names.get(body.unit) ?? body.code,
    mayPlan: mayPlanMeetings(ctx.actor, { body: body.unit }),
    mayKeep: mayKeepMeetingBody(ctx.actor, { body: body.unit }),
  }))
}

export interface BodyCandidate {
  readonly unit: UnitId
  readonly name: string
}

export interface BodiesShown {
  readonly bodies: readonly (NamedBody & { readonly composition: Composition })[]
  /** Bodies of the organisation that have no settings for meetings and that the actor may give them. */
  readonly without: readonly BodyCandidate[]
}

export const showBodies = (ctx: Context): Promise<BodiesShown> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAgendaDraft, undefined)
    const [bodies, units] = await Promise.all([namedBodies(ctx, tx), unitsIn(tx)])
    const shown = []
    for (const body of bodies) shown.push({ ...body, composition: await compositionOf(tx, body.unit, ctx.today()) })
    const without = units
      .filter((unit) => isBodyToday(unit, ctx) && !bodies.some((body) => body.unit === unit.id))
      .filter((unit) => mayKeepMeetingBody(ctx.actor, { body: unit.id }))
      .map((unit) => ({ unit: unit.id, name: nameOn(unit, ctx.today()) }))
    return { bodies: shown, without }
  })

const isBodyToday = (unit: Unit, ctx: Context): boolean => {
  const kind = periodOn(unit, ctx.today())?.kind
  return kind !== undefined && isBody(kind)
}

export interface ItemShown extends ShownItem {
  readonly caseNumber: string | null
  /** What lets the council decide on an item that was not in the notice. */
  readonly lateParagraph: string | null
  /** Documents of its case, to choose from and to read. */
  readonly caseDocuments: readonly Pick<RecordDocument, 'id' | 'ordinal' | 'title' | 'day'>[]
}

export interface MeetingShown {
  readonly meeting: PlannedMeeting
  readonly body: NamedBody
  readonly proposesToName: string | null
  readonly agenda: readonly ItemShown[]
  readonly deadlines: readonly MeetingDeadline[]
  readonly warnings: readonly AgendaWarning[]
  /** Open cases that are not on the agenda; empty for those who do not make it. */
  readonly openCases: readonly Pick<CaseFile, 'id' | 'number' | 'title'>[]
  readonly composition: Composition
  /** Null until the agenda is public. */
  readonly publicPath: string | null
  readonly may: { readonly plan: boolean }
}

/** @throws NotFound */
export const showMeeting = (ctx: Context, id: MeetingId): Promise<MeetingShown> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAgendaDraft, undefined)
    const meeting = await store.getMeeting(tx, id)
    const [bodies, composition, whole] = await Promise.all([
      namedBodies(ctx, tx),
      compositionOf(tx, meeting.body, meeting.day),
      listAgenda(tx, id),
    ])
    const settings = await getMeetingBody(tx, meeting.body)
    const body = bodies.find((one) => one.unit === meeting.body) as NamedBody
    const subject = { body: meeting.body, mandateHolders: composition.mandates.map(({ person }) => person) }
    const maySeeAll = mayReadSecretItem(ctx.actor, subject)
    const shown = whole.map((item): ShownItem => (maySeeAll ? { ...item, isMasked: false } : masked(item)))
    const agenda: ItemShown[] = []
    for (const item of shown) agenda.push(await withCase(ctx, tx, meeting, item))
    const used = new Set(whole.map(({ caseFile }) => caseFile))
    const open = body.mayPlan ? await listOpenCases(ctx, tx, null) : []
    const sameDay = withPaths(await store.listMeetingsOn(tx, meeting.bodyKey, meeting.day))
    return {
      meeting,
      body,
      proposesToName: bodies.find(({ unit }) => unit === settings.proposesTo)?.name ?? null,
      agenda,
      deadlines: deadlinesOf(settings, meeting.day, ctx.today()),
      warnings: await warningsOf(
        ctx,
        tx,
        shown.filter(({ isMasked }) => !isMasked),
      ),
      openCases: open
        .filter((file) => !used.has(file.id))
        .map(({ id: caseId, number, title }) => ({ id: caseId, number, title })),
      composition,
      publicPath: meeting.status === 'planned' ? null : (sameDay.find((one) => one.meeting.id === id)?.path ?? null),
      may: { plan: body.mayPlan },
    }
  })

async function withCase(ctx: Context, tx: Read, meeting: PlannedMeeting, item: ShownItem): Promise<ItemShown> {
  const lateParagraph = lateTermsOf(meeting, item)?.paragraph ?? null
  const file = item.caseFile === null ? undefined : await findCase(ctx, tx, item.caseFile)
  const documents = file ? await listDocuments(ctx, tx, file.id) : []
  return {
    ...item,
    lateParagraph,
    caseNumber: file?.number ?? null,
    caseDocuments: documents.map(({ id, ordinal, title, day }) => ({ id, ordinal, title, day })),
  }
}
