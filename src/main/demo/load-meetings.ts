import { createPerson, deactivatePerson } from '../../modules/access/index.ts'
import { findCaseByNumber, listDocuments } from '../../modules/cases/index.ts'
import {
  addItem,
  callMeeting,
  giveMandate,
  type Post,
  planMeeting,
  planSchedule,
  saveBodySize,
  saveCallOrder,
  saveMeetingBody,
  startParagraphs,
} from '../../modules/meetings/index.ts'
import type { Context } from '../../platform/context.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import type { DemoMeetings } from './demo-meetings.contract.ts'
import { known, type UnitIds } from './load-organisation.ts'
import type { People } from './load-people.ts'

interface Loading {
  readonly contextAt: (now: string) => Context
  readonly units: UnitIds
  readonly people: People
}

const elected = day('2023-01-01')
/** Bodies and schedules stand before the first meeting is called. */
const decided = '2025-10-28T08:00:00Z'

/** Bodies with their people, the schedule, and meetings with their agendas; cases are there already. */
export async function loadMeetings(loading: Loading, demo: DemoMeetings): Promise<void> {
  const { contextAt, units } = loading
  const ctx = contextAt(decided)
  for (const body of demo.bodies) await loadBody(ctx, loading, body)
  for (const { body, ...numbers } of demo.paragraphs) await startParagraphs(ctx, known(units, body), numbers)
  for (const { body, days, ...order } of demo.schedules)
    await planSchedule(ctx, { ...order, body: known(units, body), isDemo: true, pasted: days.join('\n') })
  for (const meeting of demo.meetings) await loadMeeting(loading, meeting)
}

async function loadBody(ctx: Context, { units, people }: Loading, demo: DemoMeetings['bodies'][number]): Promise<void> {
  const { unit, size, mandates, callOrder, made: _made, madeNames: _names, proposesTo, ...settings } = demo
  const body = known(units, unit)
  await saveMeetingBody(ctx, {
    ...settings,
    unit: body,
    proposesTo: proposesTo === null ? null : known(units, proposesTo),
  })
  await saveBodySize(ctx, body, { ...size, from: elected })
  for (const { person, ...mandate } of mandates)
    await giveMandate(ctx, { ...mandate, body, person: known(people, person).id })
  await loadMade(ctx, body, demo)
  if (callOrder.length > 0) await saveCallOrder(ctx, body, { from: elected, orders: callOrder })
}

/** People who are there to be counted: the first of them presides when nobody else does. */
async function loadMade(
  ctx: Context,
  body: UnitId,
  { key, made, madeNames: names, mandates }: DemoMeetings['bodies'][number],
): Promise<void> {
  const presiding: Post[] = mandates.some(({ post }) => post === 'chair')
    ? []
    : ['chair', 'first-vice-chair', 'second-vice-chair']
  const numbers = { member: mandates.filter(({ post }) => post !== 'substitute').length, substitute: 0 }
  for (const { party, members, substitutes } of made) {
    const own = mandates.filter((mandate) => mandate.party === party && mandate.post !== 'substitute').length
    for (let order = own + 1; order <= own + members; order++) {
      numbers.member += 1
      const person = await aPerson(ctx, `${names.member} ${numbers.member} ${names.of}`, `${key}-${numbers.member}`)
      const post = (order === own + 1 ? presiding.shift() : undefined) ?? 'member'
      await giveMandate(ctx, { body, person, party, post, order, from: elected })
    }
    for (let order = 1; order <= substitutes; order++) {
      numbers.substitute += 1
      const person = await aPerson(
        ctx,
        `${names.substitute} ${numbers.substitute} ${names.of}`,
        `${key}-s${numbers.substitute}`,
      )
      await giveMandate(ctx, { body, person, party, post: 'substitute', order, from: elected })
    }
  }
}

async function aPerson(ctx: Context, name: string, mailbox: string): Promise<PersonId> {
  const email = `${mailbox}@hedemora.example`
  const { id } = await createPerson(ctx, { name, email, isActive: true })
  await deactivatePerson(ctx, id)
  return id
}

async function loadMeeting({ contextAt, units }: Loading, demo: DemoMeetings['meetings'][number]): Promise<void> {
  const { body, items, calledAt, ...order } = demo
  const ctx = contextAt(calledAt ?? decided)
  const isPublic = body === 'kommunfullmaktige'
  const meeting = await planMeeting(ctx, { ...order, body: known(units, body), isPublic })
  for (const { case: number, proposesTo, ...item } of items) {
    const found = number === undefined ? noCase : await ctx.read((tx) => caseOf(ctx, tx, number, order.day))
    await addItem(ctx, meeting.id, {
      ...item,
      ...found,
      proposesTo: proposesTo === null ? null : known(units, proposesTo),
    })
  }
  if (calledAt !== null) await callMeeting(ctx, meeting.id, { revision: meeting.revision, lateReason: '' })
}

const noCase = { caseFile: null, documents: [] }

/** The case with what stood in it before the meeting. */
async function caseOf(ctx: Context, tx: Parameters<Parameters<Context['read']>[0]>[0], number: string, before: string) {
  const file = await findCaseByNumber(ctx, tx, number)
  if (!file) throw new RangeError(`no case is called ${number}`)
  const documents = await listDocuments(ctx, tx, file.id)
  return {
    caseFile: file.id,
    documents: documents.filter((document) => document.day < before).map(({ id }) => id),
  }
}
