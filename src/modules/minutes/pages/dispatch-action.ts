import type { Context } from '../../../platform/context.ts'
import { parseInput } from '../../../platform/contract.ts'
import { acknowledgeDispatch, handOver, mailDispatch } from '../dispatch.service.ts'
import { attestExtracts } from '../extract.service.ts'
import { attestContract, dispatchContract, handOverContract, releaseContract } from '../minutes.contract.ts'
import { judgeParagraph } from '../release.service.ts'

/** What the forms of the dispatch page do; @returns what was done, as the page tells it */
export async function takeDispatchIntent(ctx: Context, form: FormData): Promise<string> {
  const fields = Object.fromEntries(form)
  switch (form.get('intent')) {
    case 'mail':
      await mailDispatch(ctx, parseInput(dispatchContract, fields, ctx.locale).dispatch)
      return 'mail'
    case 'hand-over': {
      const { dispatch, ...order } = parseInput(handOverContract, fields, ctx.locale)
      await handOver(ctx, dispatch, order)
      return 'hand-over'
    }
    case 'acknowledge': {
      const { dispatch, ...order } = parseInput(handOverContract, fields, ctx.locale)
      await acknowledgeDispatch(ctx, dispatch, order)
      return 'acknowledge'
    }
    case 'release': {
      const { paragraph, ...verdict } = parseInput(releaseContract, fields, ctx.locale)
      await judgeParagraph(ctx, paragraph, verdict)
      return 'release'
    }
    default:
      await attestExtracts(ctx, parseInput(attestContract, fields, ctx.locale).minutes)
      return 'attest'
  }
}
