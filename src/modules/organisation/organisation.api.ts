import { type Api, listRoute, route } from '../../platform/api.ts'
import * as contract from './organisation.contract.ts'
import { closeUnit, createUnit, moveUnit, renameUnit } from './organisation.service.ts'
import { endSeat, giveSeat } from './seat.service.ts'
import { compareOrganisation, listUnitsOn, showUnit, unitOfKey } from './show-organisation.service.ts'
import { movePositions, saveStaffing } from './staffing.service.ts'

const tag = 'organisation'
const params = contract.unitKeyParam
const reply = contract.unitReply

export function registerOrganisationApi(api: Api): void {
  listUnits(api)
  unitDeeds(api)
  staffingDeeds(api)
  seatDeeds(api)
}

function listUnits(api: Api): void {
  listRoute(
    api,
    {
      path: '/organisation/units',
      summary: 'organisation_api_units',
      tag,
      open: true,
      item: contract.unitLine,
      filters: contract.unitFilters,
    },
    ({ context, filters, wanted }) => listUnitsOn(context, { ...filters, on: filters.on ?? context.today() }, wanted),
  )
  route(
    api,
    {
      method: 'get',
      path: '/organisation/comparison',
      summary: 'organisation_api_comparison',
      tag,
      open: true,
      query: contract.comparisonQuery,
      reply: contract.comparisonReply,
    },
    async ({ context, query }) => (await compareOrganisation(context, query.from, query.to)).comparison,
  )
  route(
    api,
    {
      method: 'get',
      path: '/organisation/units/{key}',
      summary: 'organisation_api_unit',
      tag,
      params,
      reply: contract.unitHistoryReply,
    },
    ({ context, params: { key } }) => showUnit(context, key),
  )
}

function unitDeeds(api: Api): void {
  const change = { method: 'post', tag, params, reply } as const
  route(
    api,
    {
      method: 'post',
      path: '/organisation/units',
      summary: 'organisation_api_create',
      tag,
      deed: 'unit.create',
      body: contract.unitCreation,
      reply,
      status: 201,
    },
    ({ context, body }) => createUnit(context, body),
  )
  route(
    api,
    {
      ...change,
      path: '/organisation/units/{key}/name',
      summary: 'organisation_api_rename',
      deed: 'unit.rename',
      body: contract.unitRenaming,
    },
    async ({ context, params: { key }, body }) => renameUnit(context, await unitOfKey(context, key), body),
  )
  route(
    api,
    {
      ...change,
      path: '/organisation/units/{key}/place',
      summary: 'organisation_api_move',
      deed: 'unit.move',
      body: contract.unitMoving,
    },
    async ({ context, params: { key }, body }) => moveUnit(context, await unitOfKey(context, key), body),
  )
  route(
    api,
    {
      ...change,
      path: '/organisation/units/{key}/closing',
      summary: 'organisation_api_close',
      deed: 'unit.close',
      body: contract.unitClosing,
    },
    async ({ context, params: { key }, body }) => closeUnit(context, await unitOfKey(context, key), body),
  )
}

function staffingDeeds(api: Api): void {
  route(
    api,
    {
      method: 'put',
      path: '/organisation/units/{key}/staffing',
      summary: 'organisation_api_staffing',
      tag,
      deed: 'staffing.save',
      params,
      body: contract.staffCounting,
      reply: contract.staffCountReply,
    },
    async ({ context, params: { key }, body }) =>
      saveStaffing(context, { ...body, unit: await unitOfKey(context, key) }),
  )
  route(
    api,
    {
      method: 'post',
      path: '/organisation/position-moves',
      summary: 'organisation_api_position_move',
      tag,
      deed: 'position.move',
      body: contract.positionMoving,
      reply: contract.positionMoveReply,
      status: 201,
    },
    ({ context, body }) => movePositions(context, body),
  )
}

function seatDeeds(api: Api): void {
  route(
    api,
    {
      method: 'post',
      path: '/organisation/seats',
      summary: 'organisation_api_seat_give',
      tag,
      deed: 'seat.give',
      body: contract.seatGiving,
      reply: contract.seatReply,
      status: 201,
    },
    ({ context, body }) => giveSeat(context, body),
  )
  route(
    api,
    {
      method: 'post',
      path: '/organisation/seats/{seat}/end',
      summary: 'organisation_api_seat_end',
      tag,
      deed: 'seat.end',
      params: contract.seatParam,
      body: contract.seatEnding,
      reply: contract.seatReply,
    },
    ({ context, params: { seat }, body }) => endSeat(context, seat, body),
  )
}
