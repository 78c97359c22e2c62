import type { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { titleOf } from './agenda-document.service.ts'
import { wallClockOf } from './calendar.ts'
import type { oparlMeetingReply } from './planning.contract.ts'
import { listPublicAgendas, listPublicMeetings, type PublicAgenda } from './public-meetings.service.ts'

/**
 * Bodies, meetings, agenda items and papers by the words of OParl 1.1 (oparl.org), so that programs written for other
 * municipalities read these. Public things only.
 */

const schema = (type: string) => `https://schema.oparl.org/1.1/${type}`

export type OparlMeeting = z.infer<typeof oparlMeetingReply>

export const oparlOrganizations = async (ctx: Context, origin: string) =>
  (await listPublicMeetings(ctx, null)).bodies.map(({ key, code, name, kind }) => ({
    id: organizationAddress(origin, key),
    type: schema('Organization'),
    name,
    shortName: code,
    classification: kind,
    meeting: `${origin}/api/v1/oparl/meetings?body=${key}`,
    web: `${origin}/moten/${key}`,
  }))

/** @throws NotFound for a body that is not there */
export async function oparlMeetings(
  ctx: Context,
  origin: string,
  bodyKey: string | null = null,
): Promise<readonly OparlMeeting[]> {
  return (await listPublicAgendas(ctx, bodyKey)).map((agenda) => meetingOf(ctx, agenda, origin))
}

const organizationAddress = (origin: string, key: string) => `${origin}/api/v1/oparl/organizations#${key}`

function meetingOf(ctx: Context, { meeting, items }: PublicAgenda, origin: string): OparlMeeting {
  const { start } = wallClockOf({ ...meeting, expectedMinutes: 0 })
  return {
    id: `${origin}/api/v1/oparl/meetings#${meeting.id}`,
    type: schema('Meeting'),
    name: meeting.bodyName,
    organization: [organizationAddress(origin, meeting.bodyKey)],
    start: start.toString({ timeZoneName: 'never' }),
    meetingState: meeting.status,
    cancelled: meeting.status === 'cancelled',
    location: { type: schema('Location'), description: meeting.place },
    web: `${origin}${meeting.path}`,
    agendaItem: (items ?? []).map((item) => ({
      id: `${origin}${item.path}`,
      type: schema('AgendaItem'),
      number: String(item.position),
      order: item.position,
      name: titleOf(item, ctx.locale),
      public: !item.isMasked,
      resolutionText: item.clauses.join('\n'),
      web: `${origin}${item.path}`,
      reference: item.caseNumber,
      auxiliaryFile: item.documents
        .filter(({ href }) => href !== null)
        .map(({ title, day, href }) => ({
          id: `${origin}${href}`,
          type: schema('File'),
          name: title,
          date: day,
          web: `${origin}${href}`,
        })),
    })),
  }
}
