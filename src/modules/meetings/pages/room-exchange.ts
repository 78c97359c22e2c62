import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { InvalidInput } from '../../../shared/failure.ts'
import { orderContract, undoContract } from '../room.contract.ts'
import { enterRoom, undoInRoom } from '../room.service.ts'
import type { MeetingId } from '../room-event.ts'
import { showRoom } from '../show-room.service.ts'
import { stateOf } from './room-state.ts'

/** What the page of the room asks for as one works: how it stands, and the taking in of one deed at a time. */

export async function loader({ context, params }: LoaderFunctionArgs) {
  const held = await showRoom(context.get(requestContext), params.id as MeetingId)
  return Response.json({ state: stateOf(held) })
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const id = params.id as MeetingId
  const outcome = await answer(async () => {
    const sent: unknown = await request.json().catch(() => {
      throw new InvalidInput({})
    })
    if (typeof sent === 'object' && sent !== null && 'undo' in sent)
      return undoInRoom(ctx, id, parseInput(undoContract, sent, ctx.locale).undo)
    return enterRoom(ctx, id, parseInput(orderContract, sent, ctx.locale))
  })
  if ('init' in outcome)
    return Response.json({ failure: outcome.data.failure }, { status: outcome.init?.status ?? 400 })
  return Response.json({ state: stateOf(outcome.done) })
}
