import type { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { titleOf } from './agenda-document.service.ts'
import { wallClockOf } from './calendar.ts'
import type { agendaItemReply, fileReply, oparlMeetingReply, organizationReply } from './oparl.contract.ts'
import { listPublicAgendas, listPublicMeetings, type PublicAgenda, type PublicItem } from './public-meetings.service.ts'

/**
 * Bodies, meetings, agenda items and papers by the words of OParl 1.1 (oparl.org), so that programs written for other
 * municipalities read these. Public things only. `origin` is where the reader found the site: every `id` is an address
 * there, and answers with the object.
 */

const schema = (type: string) => `https://schema.oparl.org/1.1/${type}`
const root = (origin: string) => `${origin}/api/v1/oparl`
const organizationAddress = (origin: string, key: string) => `${root(origin)}/organizations/${key}`
const meetingAddress = (origin: string, id: string) => `${root(origin)}/meetings/${id}`
const itemAddress = (origin: string, id: string, position: number) => `${meetingAddress(origin, id)}/items/${position}`

export type OparlMeeting = z.infer<typeof oparlMeetingReply>
type Organization = z.infer<typeof organizationReply>
type AgendaItem = z.infer<typeof agendaItemReply>
type File = z.infer<typeof fileReply>

export const oparlOrganizations = async (ctx: Context, origin: string): Promise<readonly Organization[]> =>
  (await listPublicMeetings(ctx, null)).bodies.map(({ key, code, name, kind }) => ({
    id: organizationAddress(origin, key),
    type: schema('Organization'),
    name,
    shortName: code,
    classification: kind,
    meeting: `${root(origin)}/meetings?body=${key}`,
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

/** @throws NotFound */
export const oparlOrganization = async (ctx: Context, origin: string, key: string): Promise<Organization> =>
  withId(await oparlOrganizations(ctx, origin), organizationAddress(origin, key))

/** @throws NotFound */
export const oparlMeeting = async (ctx: Context, origin: string, id: string): Promise<OparlMeeting> =>
  withId(await oparlMeetings(ctx, origin), meetingAddress(origin, id))

/** @throws NotFound */
export const oparlItem = async (ctx: Context, origin: string, id: string, position: number): Promise<AgendaItem> =>
  withId((await oparlMeeting(ctx, origin, id)).agendaItem, itemAddress(origin, id, position))

/** @throws NotFound */
export async function oparlFile(
  ctx: Context,
  origin: string,
  { meeting, position, file }: { readonly meeting: string; readonly position: number; readonly file: number },
): Promise<File> {
  const { id, auxiliaryFile } = await oparlItem(ctx, origin, meeting, position)
  return withId(auxiliaryFile, `${id}/files/${file}`)
}

function withId<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id)
  if (!found) throw new NotFound('oparl-object')
  return found
}

function meetingOf(ctx: Context, { meeting, items }: PublicAgenda, origin: string): OparlMeeting {
  const { start } = wallClockOf({ ...meeting, expectedMinutes: 0 })
  return {
    id: meetingAddress(origin, meeting.id),
    type: schema('Meeting'),
    name: meeting.bodyName,
    organization: [organizationAddress(origin, meeting.bodyKey)],
    start: start.toString({ timeZoneName: 'never' }),
    meetingState: meeting.status,
    cancelled: meeting.status === 'cancelled',
    location: { type: schema('Location'), description: meeting.place },
    web: `${origin}${meeting.path}`,
    agendaItem: (items ?? []).map((item) => itemOf(ctx, meeting.id, item, origin)),
  }
}

function itemOf(ctx: Context, meeting: string, item: PublicItem, origin: string): AgendaItem {
  const id = itemAddress(origin, meeting, item.position)
  return {
    id,
    type: schema('AgendaItem'),
    meeting: meetingAddress(origin, meeting),
    number: String(item.position),
    order: item.position,
    name: titleOf(item, ctx.locale),
    public: !item.isMasked,
    resolutionText: item.clauses.join('\n'),
    web: `${origin}${item.path}`,
    reference: item.caseNumber,
    auxiliaryFile: item.documents.flatMap(({ title, day, href }, index) =>
      href === null
        ? []
        : [
            {
              id: `${id}/files/${index + 1}`,
              type: schema('File'),
              name: title,
              date: day,
              accessUrl: `${origin}${href}`,
            },
          ],
    ),
  }
}
