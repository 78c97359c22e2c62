import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import type { CaseEvent, CaseId } from '../cases/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { listItemsOfCase } from './agenda.store.ts'
import { getMeeting, listMeetingsOn } from './meeting.store.ts'
import { withPaths } from './meeting-address.ts'

/** When a case was put before a body: told once the summons has gone out. Of a secret item the day and the body. */
export async function agendaEvents(ctx: Context, tx: Read, caseFile: CaseId): Promise<readonly CaseEvent[]> {
  const events: CaseEvent[] = []
  for (const item of await listItemsOfCase(tx, caseFile)) {
    const meeting = await getMeeting(tx, item.meeting)
    if (meeting.calledAt === null) continue
    const body = (await unitNamesOn(tx, meeting.day)).get(meeting.body) ?? ''
    const sameDay = withPaths(await listMeetingsOn(tx, meeting.bodyKey, meeting.day))
    const path = sameDay.find((one) => one.meeting.id === meeting.id)?.path
    events.push({
      at: meeting.day,
      kind: 'agenda',
      text: m.meetings_case_event({ body, number: item.position }, { locale: ctx.locale }),
      body: meeting.body,
      href: `/arbete/moten/${meeting.id}#punkt-${item.id}`,
      publicHref: path ? `${path}/${item.position}` : null,
    })
  }
  return events
}
