import { z } from 'zod'
import { type Api, listRoute, route } from '../../platform/api.ts'
import * as contract from './access.contract.ts'
import { endSession } from './session.service.ts'
import type { SessionId } from './session.ts'
import { listPeople, readAuditLog } from './show-access.service.ts'

const tag = 'access'

export function registerAccessApi(api: Api): void {
  route(
    api,
    { method: 'get', path: '/who', tag, summary: 'access_api_who', open: true, reply: contract.whoReply },
    async ({ context: { actor } }) => ({
      ...actor,
      seats: actor.seats.map(({ role, unit, from, until }) => ({ role, unit, from, until })),
    }),
  )
  listRoute(
    api,
    { path: '/people', tag, summary: 'access_api_people', item: contract.personReply },
    async ({ context, wanted }) => {
      const { items, total } = await listPeople(context, wanted)
      return { items: items.map((person) => ({ ...person, roles: [...person.roles] })), total }
    },
  )
  listRoute(
    api,
    {
      path: '/audit-entries',
      tag,
      summary: 'access_api_audit',
      item: contract.auditEntryReply,
      filters: contract.auditFilters,
    },
    ({ context, filters, wanted }) => readAuditLog(context, filters, wanted),
  )
  route(
    api,
    {
      method: 'delete',
      path: '/sessions/{session}',
      tag,
      summary: 'access_api_end_session',
      deed: 'session.end',
      params: z.object({ session: z.uuid() }),
    },
    async ({ context, params }) => {
      await endSession(context, params.session as SessionId)
      return undefined
    },
  )
}
