import { type Context, newId, type Read } from '../../platform/context.ts'
import { NotFound, refuse, StaleVersion } from '../../shared/failure.ts'
import type { Finding } from '../../shared/finding.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Day, Span } from '../../shared/local-date.ts'
import { seatHoldersOn, unitsIn } from '../organisation/index.ts'
import * as store from './mandate.store.ts'
import { type Composition, compositionOn, type MandateId } from './mandate.ts'
import {
  type BodySize,
  type CallOrderFrom,
  type CompositionCode,
  callOrderOn,
  checkCallOrder,
  checkComposition,
  endMandate as end,
  giveMandate as give,
  type HeldMandate,
  type NewMandate,
  sizeOn,
} from './mandate-rules.ts'
import { findClosedMeetingIn } from './meeting.store.ts'
import { findMeetingBody, findMeetingBodyByKey } from './meeting-body.store.ts'
import { mayKeepMandates, mayReadMandates } from './room.policy.ts'
import { touchRoomsOf } from './room.store.ts'

/** Who holds a mandate in the body on a day. */
export async function compositionOf(tx: Read, body: UnitId, on: Day): Promise<Composition> {
  const mandates = await store.listMandatesHeldOn(tx, body, on)
  return { mandates, callOrder: callOrderOn(await store.listCallOrders(tx, body), on) }
}

/**
 * Enters that a person has been elected.
 * @throws NotFound for an unknown person; Refusal mandate.second-place, mandate.post-taken, mandate.is-auditor,
 * mandate.ends-before-start, mandate.meeting-held
 */
export function giveMandate(ctx: Context, order: NewMandate): Promise<HeldMandate> {
  const id = newId<'mandate'>() as MandateId
  return ctx.write('mandate.give', id, async (tx) => {
    ctx.must(mayKeepMandates, order)
    await store.lockMandates(tx)
    await mustBeUnit(tx, order.body)
    const name = await store.findPersonName(tx, order.person)
    if (name === undefined) throw new NotFound('person')
    const known = await store.listMandatesOf(tx, order.body)
    const mandate = give(known, { id, name, isAuditor: await isAuditor(tx, order) }, order)
    await mustNotRewrite(tx, mandate.body, mandate)
    await store.insertMandate(tx, mandate)
    await touchRoomsOf(tx, order.body)
    return [null, mandate]
  })
}

/** Who sat and who was called at a meeting that has closed is no longer anybody's to change. */
async function mustNotRewrite(tx: Read, body: UnitId, span: Span): Promise<void> {
  const held = await findClosedMeetingIn(tx, body, span)
  if (held !== undefined) refuse('mandate.meeting-held', { day: held })
}

async function mustBeUnit(tx: Read, body: UnitId): Promise<void> {
  if (!(await unitsIn(tx)).some((unit) => unit.id === body)) throw new NotFound('unit')
}

/** An elected auditor sits as such somewhere on the day the mandate begins. */
const isAuditor = async (tx: Read, { person, from }: NewMandate): Promise<boolean> =>
  (await seatHoldersOn(tx, from)).some((seat) => seat.person === person && seat.role === 'auditor')

/**
 * Ends a mandate with the day given, the last it is held.
 * @throws Refusal mandate.already-ended, mandate.ends-before-start, mandate.meeting-held; StaleVersion
 */
export const endMandate = (
  ctx: Context,
  id: MandateId,
  { lastDay, revision }: { readonly lastDay: Day; readonly revision: number },
): Promise<HeldMandate> =>
  ctx.write('mandate.end', id, async (tx) => {
    await store.lockMandates(tx)
    const before = await store.getMandate(tx, id)
    ctx.must(mayKeepMandates, before)
    if (before.revision !== revision) throw new StaleVersion('mandate', before, { revision })
    const ended = end(before, lastDay)
    await mustNotRewrite(tx, before.body, { from: ended.until ?? before.from, until: before.until })
    const after = await store.saveMandateEnd(tx, before, ended)
    await touchRoomsOf(tx, before.body)
    return [before, after]
  })

/**
 * Whose substitutes are called when a member of a party is missing: from a day the whole order in place of the one before.
 * @throws Refusal mandate.call-order-empty, mandate.call-order-twice, mandate.call-order-repeats, mandate.meeting-held; NotFound
 */
export const saveCallOrder = (ctx: Context, body: UnitId, order: CallOrderFrom): Promise<CallOrderFrom> =>
  ctx.write('mandate.call-order', body, async (tx) => {
    ctx.must(mayKeepMandates, { body })
    await store.lockMandates(tx)
    await mustBeUnit(tx, body)
    const after = checkCallOrder(order)
    const known = await store.listCallOrders(tx, body)
    const next = known.find(({ from }) => from > order.from)
    await mustNotRewrite(tx, body, { from: order.from, until: next?.from ?? null })
    await store.saveCallOrder(tx, body, after)
    await touchRoomsOf(tx, body)
    return [known.findLast(({ from }) => from <= order.from) ?? null, after]
  })

/** How many members and substitutes the council has decided that the body shall have, from a day. */
export const saveBodySize = (ctx: Context, body: UnitId, size: BodySize): Promise<BodySize> =>
  ctx.write('mandate.body-size', body, async (tx) => {
    ctx.must(mayKeepMandates, { body })
    const before = sizeOn(await store.listBodySizes(tx, body), size.from)
    await store.saveBodySize(tx, body, size)
    return [before, size]
  })

/** The people of a body: everybody ever elected, those who hold on the day, and what is worth a second look. */
export interface BodyPeople {
  readonly all: readonly HeldMandate[]
  readonly composition: Composition
  /** Every order of calling there has been and will be, the first first. */
  readonly callOrders: readonly CallOrderFrom[]
  readonly size: BodySize | null
  readonly findings: readonly Finding<CompositionCode>[]
  readonly mayKeep: boolean
}

export const listMandates = (ctx: Context, body: UnitId, on: Day): Promise<BodyPeople> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadMandates, undefined)
    const all = await store.listMandatesOf(tx, body)
    const callOrders = await store.listCallOrders(tx, body)
    const composition = compositionOn({ mandates: all, callOrder: callOrderOn(callOrders, on) }, on)
    const size = sizeOn(await store.listBodySizes(tx, body), on)
    const kind = (await findMeetingBody(tx, body))?.kind ?? 'committee'
    const findings = checkComposition(kind, composition, size)
    return { all, composition, callOrders, size, findings, mayKeep: mayKeepMandates(ctx.actor, { body }) }
  })

/** Whom a mandate can be given. */
export const listPersonsToElect = (ctx: Context, body: UnitId) =>
  ctx.read(async (tx) => {
    ctx.must(mayKeepMandates, { body })
    return store.listPersons(tx)
  })

/** The body of a short name, as `ks`. @throws NotFound */
export const bodyOfKey = (ctx: Context, key: string): Promise<UnitId> =>
  ctx.read(async (tx) => {
    const body = await findMeetingBodyByKey(tx, key)
    if (!body) throw new NotFound('meeting-body')
    return body.unit
  })

/** Every mandate of a person, in any body, now and before. */
export const mandatesOfPerson = (tx: Read, person: PersonId): Promise<readonly HeldMandate[]> =>
  store.listMandatesOfPerson(tx, person)
