import { z } from 'zod'
import { type Api, listRoute, route } from '../../platform/api.ts'
import { planMeeting } from './meeting.service.ts'
import { oparlMeetings, oparlOrganizations } from './oparl.service.ts'
import {
  callContract,
  meetingContract,
  meetingReply,
  oparlMeetingReply,
  organizationReply,
} from './planning.contract.ts'
import { listPublicMeetings } from './public-meetings.service.ts'
import type { MeetingId } from './room-event.ts'
import { callMeeting } from './summons.service.ts'

const tag = 'meetings'
const byBody = z.object({ body: z.string().max(20).optional() })
/** Addresses in the answers are paths: the same answer serves under every name of the site. */
const here = ''

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
  listRoute(
    api,
    { path: '/oparl/organizations', tag, summary: 'meetings_api_organizations', item: organizationReply, open: true },
    async ({ context, wanted }) => page(await oparlOrganizations(context, here), wanted),
  )
  listRoute(
    api,
    {
      path: '/oparl/meetings',
      tag,
      summary: 'meetings_api_oparl_meetings',
      item: oparlMeetingReply,
      filters: byBody,
      columns: ['id', 'name', 'start', 'meetingState', 'web'],
      open: true,
    },
    async ({ context, filters, wanted }) => page(await oparlMeetings(context, here, filters.body ?? null), wanted),
  )
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
