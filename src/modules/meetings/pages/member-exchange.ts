import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { InvalidInput } from '../../../shared/failure.ts'
import { castBallot } from '../ballot.service.ts'
import { noteContract } from '../member-page.contract.ts'
import { ballotContract } from '../room.contract.ts'
import type { MeetingId } from '../room-event.ts'
import { savePrivateNote, showMemberMeeting } from '../show-room.service.ts'
import { memberViewOf } from './member-view.ts'

/** What a member's device asks for during the meeting: how it stands, the giving of a vote, the keeping of a note. */

export const loader = async ({ context, params }: LoaderFunctionArgs) =>
  Response.json(memberViewOf(await showMemberMeeting(context.get(requestContext), params.id as MeetingId)))

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const id = params.id as MeetingId
  const isBallot = request.headers.get('content-type')?.startsWith('application/json')
  const outcome = await answer(async () => {
    if (isBallot) {
      const sent: unknown = await request.json().catch(() => {
        throw new InvalidInput({})
      })
      await castBallot(ctx, id, parseInput(ballotContract, sent, ctx.locale))
    } else {
      const form = await request.formData()
      const { item, text } = parseInput(noteContract, { text: '', ...formInput(form) }, ctx.locale)
      await savePrivateNote(ctx, id, item, text)
    }
    return true
  })
  return 'init' in outcome
    ? Response.json({ failure: outcome.data.failure }, { status: outcome.init?.status ?? 400 })
    : Response.json({ done: true })
}
