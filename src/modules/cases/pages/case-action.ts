import type { Context } from '../../../platform/context.ts'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { NotFound } from '../../../shared/failure.ts'
import { assignCase, closeCase, liftSecrecy, markCaseSecret, reopenCase } from '../case-deeds.service.ts'
import type { CaseId } from '../case-file.ts'
import {
  assignContract,
  caseCorrectionContract,
  liftingContract,
  markingContract,
  newRecordContract,
  stepContract,
} from '../cases.contract.ts'
import { registerDocument } from '../record.service.ts'
import { correctCase } from '../register-change.service.ts'

/** The forms of a case's page: the button says which deed. @returns where to go then: a new document waits for its file */
export async function takeCaseIntent(ctx: Context, id: CaseId, sent: FormData): Promise<string> {
  const here = `/arbete/arenden/${id}`
  if (sent.get('intent') !== 'document') {
    await takeStep(ctx, id, sent)
    return here
  }
  const { intent: _, ...input } = formInput(sent)
  const { id: document } = await registerDocument(ctx, id, parseInput(newRecordContract, input, ctx.locale))
  return `${here}/handlingar/${document}`
}

function takeStep(ctx: Context, id: CaseId, sent: FormData): Promise<unknown> {
  const { intent, ...input } = formInput(sent)
  const step = () => ({ id, ...parseInput(stepContract, input, ctx.locale) })
  switch (intent) {
    case 'assign': {
      const { officer, revision } = parseInput(assignContract, input, ctx.locale)
      return assignCase(ctx, { id, revision }, officer)
    }
    case 'mark': {
      const { marking, revision } = parseInput(markingContract, input, ctx.locale)
      return markCaseSecret(ctx, { id, revision }, marking)
    }
    case 'lift': {
      const { lifting, revision } = parseInput(liftingContract, input, ctx.locale)
      return liftSecrecy(ctx, { id, revision }, lifting)
    }
    case 'correct': {
      const { correction, revision } = parseInput(caseCorrectionContract, input, ctx.locale)
      return correctCase(ctx, { id, revision }, correction)
    }
    case 'close':
      return closeCase(ctx, step())
    case 'reopen':
      return reopenCase(ctx, step())
    default:
      throw new NotFound('deed')
  }
}
