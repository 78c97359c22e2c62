import { z } from 'zod'
import { type Api, listRoute, route } from '../../platform/api.ts'
import { planMeeting } from './meeting.service.ts'
import * as oparl from './oparl.contract.ts'
import {
  oparlFile,
  oparlItem,
  oparlMeeting,
  oparlMeetings,
  oparlOrganization,
  oparlOrganizations,
} from './oparl.service.ts'
import { callContract, meetingContract, meetingReply } from './planning.contract.ts'
import { listPublicMeetings } from './public-meetings.service.ts'
import type { MeetingId } from './room-event.ts'
import { callMeeting } from './summons.service.ts'

const tag = 'meetings'
const byBody = z.object({ body: z.string().max(20).optional() })

const page = <T>(all: readonly T[], { offset, size }: { readonly offset: number; readonly size: number }) => ({
  items: all.slice(offset, offset + size),
  total: all.length,
})

/** Meetings for programs: what is public, by our own words and by those of OParl, and the deeds of planning. */
export function registerPlanningApi(api: Api): void {
  listRoute(
    api,
    { path: '/public-meetings', tag, summary: 'meetings_api_list', item: meetingReply, filters: byBody, open: true },
    async ({ context, filters, wanted }) =>
      page((await listPublicMeetings(context, filters.body ?? null)).meetings, wanted),
  )
  oparlRoutes(api)
  route(
    api,
    {
      method: 'post',
      path: '/planned-meetings',
      tag,
      summary: 'meetings_api_plan',
      deed: 'meeting.plan',
      body: meetingContract,
      reply: z.object({ id: z.string(), revision: z.int() }),
      status: 201,
    },
    ({ context, body }) => planMeeting(context, body),
  )
  route(
    api,
    {
      method: 'post',
      path: '/planned-meetings/{meeting}/summons',
      tag,
      summary: 'meetings_api_call',
      deed: 'meeting.call',
      params: z.object({ meeting: z.uuid() }),
      body: callContract,
      reply: z.object({ told: z.int() }),
    },
    ({ context, params, body }) => callMeeting(context, params.meeting as MeetingId, body),
  )
}

/** Lists, and each object at the address that is its `id`. */
function oparlRoutes(api: Api): void {
  const open = { tag, open: true } as const
  const get = { ...open, method: 'get', summary: 'meetings_api_oparl_object' } as const
  listRoute(
    api,
    { ...open, path: '/oparl/organizations', summary: 'meetings_api_organizations', item: oparl.organizationReply },
    async ({ context, origin, wanted }) => page(await oparlOrganizations(context, origin), wanted),
  )
  listRoute(
    api,
    {
      ...open,
      path: '/oparl/meetings',
      summary: 'meetings_api_oparl_meetings',
      item: oparl.oparlMeetingReply,
      filters: byBody,
      columns: ['id', 'name', 'start', 'meetingState', 'web'],
    },
    async ({ context, origin, filters, wanted }) =>
      page(await oparlMeetings(context, origin, filters.body ?? null), wanted),
  )
  route(
    api,
    {
      ...get,
      path: '/oparl/organizations/{organization}',
      params: oparl.organizationParam,
      reply: oparl.organizationReply,
    },
    ({ context, origin, params }) => oparlOrganization(context, origin, params.organization),
  )
  route(
    api,
    { ...get, path: '/oparl/meetings/{meeting}', params: oparl.oparlMeetingParam, reply: oparl.oparlMeetingReply },
    ({ context, origin, params }) => oparlMeeting(context, origin, params.meeting),
  )
  route(
    api,
    {
      ...get,
      path: '/oparl/meetings/{meeting}/items/{position}',
      params: oparl.agendaItemParam,
      reply: oparl.agendaItemReply,
    },
    ({ context, origin, params }) => oparlItem(context, origin, params.meeting, params.position),
  )
  route(
    api,
    {
      ...get,
      path: '/oparl/meetings/{meeting}/items/{position}/files/{file}',
      params: oparl.fileParam,
      reply: oparl.fileReply,
    },
    ({ context, origin, params }) => oparlFile(context, origin, params),
  )
}
