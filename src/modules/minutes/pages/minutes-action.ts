import type { Context } from '../../../platform/context.ts'
import { parseInput } from '../../../platform/contract.ts'
import type { MeetingId } from '../../meetings/index.ts'
import { approveMinutes } from '../approve.service.ts'
import { correctMinutes } from '../correct.service.ts'
import { addReceiver, removeReceiver } from '../dispatch-draft.service.ts'
import { saveTexts } from '../draft.service.ts'
import {
  addReceiverContract,
  approveContract,
  correctContract,
  removeReceiverContract,
  sendContract,
  takeBackContract,
  textsContract,
} from '../minutes.contract.ts'
import { sendForApproval, takeBack } from '../send.service.ts'

/** What the forms of the page of minutes do. */
export async function takeIntent(ctx: Context, meeting: MeetingId, form: FormData): Promise<string> {
  const fields = Object.fromEntries(form)
  switch (form.get('intent')) {
    case 'send':
      await sendForApproval(
        ctx,
        meeting,
        parseInput(sendContract, { ...fields, approvers: form.getAll('approvers') }, ctx.locale),
      )
      return 'sent'
    case 'take-back': {
      const { minutes, revision } = parseInput(takeBackContract, fields, ctx.locale)
      await takeBack(ctx, minutes, revision)
      return 'taken-back'
    }
    case 'approve': {
      const { minutes, ...order } = parseInput(
        approveContract,
        { ...fields, isConfirmed: form.get('isConfirmed') === 'yes' },
        ctx.locale,
      )
      await approveMinutes(ctx, minutes, order)
      return 'approved'
    }
    case 'correct': {
      const { minutes, correction } = parseInput(correctContract, fields, ctx.locale)
      await correctMinutes(ctx, minutes, correction)
      return 'corrected'
    }
    case 'add-receiver': {
      const { item, ...receiver } = parseInput(addReceiverContract, fields, ctx.locale)
      await addReceiver(ctx, meeting, item, receiver)
      return `receiver-${item}`
    }
    case 'remove-receiver': {
      const { item, line } = parseInput(removeReceiverContract, fields, ctx.locale)
      await removeReceiver(ctx, meeting, item, line)
      return `removed-${item}`
    }
    default: {
      const { item, ...texts } = parseInput(textsContract, fields, ctx.locale)
      await saveTexts(ctx, meeting, item, texts)
      return `saved-${item}`
    }
  }
}
