import { parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { InvalidInput } from '../../../shared/failure.ts'
import { saveCells } from '../cell.service.ts'
import { cellsContract, sinceContract } from '../operating-budget.contract.ts'
import { changesSince, placeOfUnit } from '../show-unit.service.ts'
import { askedOf, type PageAsked } from './page-args.ts'

/** What the sheet asks for as one works: what others have stored since, and the storing of a batch of cells. */

export async function loader({ context, params, request }: PageAsked) {
  const ctx = context.get(requestContext)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { since } = parseInput(sinceContract, query, ctx.locale)
  return Response.json(await changesSince(ctx, askedOf(params), since))
}

export async function action({ context, params, request }: PageAsked) {
  const ctx = context.get(requestContext)
  const outcome = await answer(async () => {
    const sent: unknown = await request.json().catch(() => {
      throw new InvalidInput({})
    })
    const { cells } = parseInput(cellsContract, sent, ctx.locale)
    const { version, unit } = await placeOfUnit(ctx, askedOf(params))
    return saveCells(ctx, version, unit, cells)
  })
  return 'init' in outcome
    ? Response.json(outcome.data, { status: outcome.init?.status ?? 400 })
    : Response.json(outcome.done)
}
