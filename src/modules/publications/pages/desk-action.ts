import { type ActionFunctionArgs, redirect } from 'react-router'
import type { Context } from '../../../platform/context.ts'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { addPart, movePart, noteFigure, placePart, removePart, savePart, saveText } from '../part.service.ts'
import { correctPublication, publishPublication, removePublication } from '../publication.service.ts'
import type { PublicationId } from '../publication.ts'
import {
  changedPartContract,
  correctContract,
  newPartContract,
  noteContract,
  partPlaceContract,
  partStepContract,
  pointedPartContract,
  publishContract,
  textContract,
} from '../publications.contract.ts'

type Input = ReturnType<typeof formInput>

/** What the desk's forms ask for, one deed each. Gives the address to go on to, else stays. */
const intents: Readonly<Record<string, (ctx: Context, id: PublicationId, input: Input) => Promise<string | null>>> = {
  'save-text': async (ctx, _, input) => {
    await saveText(ctx, parseInput(textContract, input, ctx.locale))
    return null
  },
  'move-part': async (ctx, _, input) => {
    await movePart(ctx, parseInput(partStepContract, input, ctx.locale))
    return null
  },
  'add-part': async (ctx, id, input) => {
    await addPart(ctx, id, parseInput(newPartContract, input, ctx.locale))
    return null
  },
  'save-part': async (ctx, _, input) => {
    await savePart(ctx, parseInput(changedPartContract, input, ctx.locale))
    return null
  },
  'place-part': async (ctx, _, input) => {
    await placePart(ctx, parseInput(partPlaceContract, input, ctx.locale))
    return null
  },
  'remove-part': async (ctx, _, input) => {
    await removePart(ctx, parseInput(pointedPartContract, input, ctx.locale))
    return null
  },
  'note-figure': async (ctx, id, input) => {
    await noteFigure(ctx, id, parseInput(noteContract, input, ctx.locale))
    return null
  },
  publish: async (ctx, id, input) => {
    await publishPublication(ctx, id, parseInput(publishContract, input, ctx.locale).revision)
    return null
  },
  correct: async (ctx, id, input) => {
    const { key, number } = await correctPublication(ctx, id, parseInput(correctContract, input, ctx.locale).words)
    return `/arbete/publikationer/${key}?utgava=${number}`
  },
  remove: async (ctx, id) => {
    await removePublication(ctx, id)
    return '/arbete/publikationer'
  },
}

export async function deskAction({ context, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const form = formInput(await request.formData())
  const { intent, publication, ...input } = form
  const deed = intents[String(intent)]
  if (!deed) throw new NotFound('intent')
  const outcome = await answer(async () => ({ to: await deed(ctx, String(publication) as PublicationId, input) }))
  if ('done' in outcome && outcome.done) {
    const url = new URL(request.url)
    return redirect(outcome.done.to ?? `${url.pathname.replace(/\.data$/, '')}${url.search}`)
  }
  return outcome
}
