import { type Context, newId, type Read } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { roundsIn } from '../follow-up/index.ts'
import { isBody, periodOn, unitsIn } from '../organisation/index.ts'
import * as store from './meeting.store.ts'
import { getMeetingBody } from './meeting-body.store.ts'
import type { MeetingOrder, PlannedMeeting } from './meeting-plan.ts'
import * as rules from './meeting-plan.ts'
import { mayPlanMeetings } from './planning.policy.ts'
import type { MeetingId } from './room-event.ts'
import { checkSchedule, type ReadLine, readSchedule, type ScheduleWarning } from './schedule.ts'

export interface ScheduleOrder extends Omit<MeetingOrder, 'day'> {
  /** One meeting on each line. */
  readonly pasted: string
}

export interface SchedulePreview {
  readonly lines: readonly ReadLine[]
  readonly warnings: readonly ScheduleWarning[]
}

/** What the pasted days would become, without planning anything. */
export const previewSchedule = (ctx: Context, order: ScheduleOrder, year: number): Promise<SchedulePreview> =>
  ctx.read(async (tx) => {
    ctx.must(mayPlanMeetings, { body: order.body })
    const lines = readSchedule(order.pasted, order)
    const read = lines.flatMap((line) => ('read' in line ? [{ ...line.read, body: order.body }] : []))
    return { lines, warnings: await warningsIn(tx, ctx.today(), order.body, year, read) }
  })

/**
 * Plans all meetings of a pasted schedule, or none; a day that is planned already at the hour is left as it is.
 * @throws Refusal meeting.schedule-unreadable
 */
export const planSchedule = (ctx: Context, order: ScheduleOrder): Promise<readonly PlannedMeeting[]> =>
  ctx.write('meeting.plan-schedule', order.body, async (tx) => {
    ctx.must(mayPlanMeetings, { body: order.body })
    const { pasted, ...common } = order
    const lines = readSchedule(pasted, order)
    const unread = lines.find((line) => 'fault' in line)
    if (unread) refuse('meeting.schedule-unreadable', { line: unread.line, text: unread.text })
    const body = await getMeetingBody(tx, order.body)
    const there = new Set((await store.listMeetings(tx, order.body)).map(({ day, startsAt }) => `${day}T${startsAt}`))
    const planned: PlannedMeeting[] = []
    for (const line of lines) {
      if (!('read' in line) || there.has(`${line.read.day}T${line.read.startsAt}`)) continue
      there.add(`${line.read.day}T${line.read.startsAt}`)
      const meeting = rules.planMeeting(newId<'meeting'>() as MeetingId, body, { ...common, ...line.read })
      await store.insertMeeting(tx, meeting)
      planned.push(meeting)
    }
    return [null, planned]
  })

/** What to look at in a year of a body. */
export const showScheduleWarnings = (ctx: Context, body: UnitId, year: number): Promise<readonly ScheduleWarning[]> =>
  ctx.read((tx) => warningsIn(tx, ctx.today(), body, year, []))

async function warningsIn(
  tx: Read,
  today: Day,
  unit: UnitId,
  year: number,
  added: readonly { readonly body: UnitId; readonly day: PlannedMeeting['day']; readonly startsAt: string }[],
): Promise<readonly ScheduleWarning[]> {
  const [meetings, rounds, units] = await Promise.all([store.listMeetings(tx, null), roundsIn(tx), unitsIn(tx)])
  const on = `${year}-06-30` as PlannedMeeting['day']
  const kind = units.filter(({ id }) => id === unit).map((one) => periodOn(one, on)?.kind)[0]
  if (!kind || !isBody(kind)) return []
  const standing = meetings.filter(({ status }) => status !== 'cancelled')
  // Rounds are treated by the boards; a working committee prepares, and the council has days of its own in the law.
  const treats = kind === 'executive-board' || kind === 'committee'
  const found = checkSchedule({ unit, kind }, year, [...standing, ...added], treats ? rounds : [])
  // What should have been met for in days that have passed cannot be planned any more.
  return found.filter((warning) => !('to' in warning) || warning.to >= today)
}
