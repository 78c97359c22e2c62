import { type Api, listRoute, route } from '../../platform/api.ts'
import type { Context } from '../../platform/context.ts'
import { holdsOn } from '../../shared/local-date.ts'
import * as mandates from './mandate.contract.ts'
import { bodyOfKey, endMandate, giveMandate, listMandates, saveBodySize, saveCallOrder } from './mandate.service.ts'
import * as contract from './room.contract.ts'
import { enterRoom, undoInRoom } from './room.service.ts'
import type { MeetingId } from './room-event.ts'
import { listRooms, reportRoom } from './room-report.service.ts'

const tag = 'meetings'
const params = contract.meetingParam
const reply = contract.roomReply

/** A deed answers with the room as it became. */
async function reported(context: Context, id: MeetingId, deed: Promise<unknown>) {
  await deed
  return reportRoom(context, id)
}

export function registerRoomApi(api: Api): void {
  listRoute(
    api,
    {
      path: '/meetings',
      tag,
      summary: 'meetings_api_meetings',
      item: contract.meetingLine,
      filters: contract.meetingFilters,
      open: true,
    },
    async ({ context, filters, wanted }) => {
      const meetings = await listRooms(context, filters.body)
      return { items: meetings.slice(wanted.offset, wanted.offset + wanted.size), total: meetings.length }
    },
  )
  route(
    api,
    { method: 'get', path: '/meetings/{meeting}/room', tag, summary: 'meetings_api_room', params, reply, open: true },
    ({ context, params: { meeting } }) => reportRoom(context, meeting),
  )
  route(
    api,
    {
      method: 'post',
      path: '/meetings/{meeting}/room/events',
      tag,
      summary: 'meetings_api_enter',
      deed: 'room.enter',
      params,
      body: contract.orderContract,
      reply,
      status: 201,
    },
    ({ context, params: { meeting }, body }) => reported(context, meeting, enterRoom(context, meeting, body)),
  )
  route(
    api,
    {
      method: 'post',
      path: '/meetings/{meeting}/room/undo',
      tag,
      summary: 'meetings_api_undo',
      deed: 'room.undo',
      params,
      body: contract.undoContract,
      reply,
    },
    ({ context, params: { meeting }, body }) => reported(context, meeting, undoInRoom(context, meeting, body.undo)),
  )
  mandateRoutes(api)
}

function mandateRoutes(api: Api): void {
  const ofBody = { tag, params: mandates.bodyParam } as const
  route(
    api,
    {
      ...ofBody,
      method: 'get',
      path: '/meeting-bodies/{body}/mandates',
      summary: 'meetings_api_mandates',
      query: mandates.onQuery,
      reply: mandates.peopleReply,
    },
    async ({ context, params: { body }, query }) => {
      const on = query.on ?? context.today()
      const { all, composition, size, findings } = await listMandates(context, await bodyOfKey(context, body), on)
      return {
        mandates: all.filter((mandate) => holdsOn(mandate, on)),
        callOrder: composition.callOrder.map(({ party, next }) => ({ party, next: [...next] })),
        size,
        findings: findings.map(({ code, severity, facts }) => ({ code, severity, facts: { ...facts } })),
      }
    },
  )
  route(
    api,
    {
      ...ofBody,
      method: 'post',
      path: '/meeting-bodies/{body}/mandates',
      summary: 'deed_mandate_give',
      deed: 'mandate.give',
      body: mandates.mandateContract,
      reply: mandates.mandateLine,
      status: 201,
    },
    async ({ context, params: { body }, body: order }) =>
      giveMandate(context, { ...order, body: await bodyOfKey(context, body) }),
  )
  route(
    api,
    {
      tag,
      method: 'post',
      path: '/mandates/{mandate}/end',
      summary: 'deed_mandate_end',
      deed: 'mandate.end',
      params: mandates.mandateParam,
      body: mandates.endContract,
      reply: mandates.mandateLine,
    },
    ({ context, params: { mandate }, body }) => endMandate(context, mandate, body),
  )
  route(
    api,
    {
      ...ofBody,
      method: 'put',
      path: '/meeting-bodies/{body}/call-order',
      summary: 'deed_mandate_call_order',
      deed: 'mandate.call-order',
      body: mandates.callOrderContract,
      reply: mandates.callOrderReply,
    },
    async ({ context, params: { body }, body: order }) => {
      const { from, orders } = await saveCallOrder(context, await bodyOfKey(context, body), order)
      return { from, orders: orders.map(({ party, next }) => ({ party, next: [...next] })) }
    },
  )
  route(
    api,
    {
      ...ofBody,
      method: 'put',
      path: '/meeting-bodies/{body}/size',
      summary: 'deed_mandate_body_size',
      deed: 'mandate.body-size',
      body: mandates.sizeContract,
      reply: mandates.sizeReply,
    },
    async ({ context, params: { body }, body: size }) => saveBodySize(context, await bodyOfKey(context, body), size),
  )
}
