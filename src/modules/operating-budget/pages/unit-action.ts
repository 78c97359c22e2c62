import { m } from '../../../generated/paraglide/messages.js'
import type { Context } from '../../../platform/context.ts'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { InvalidInput } from '../../../shared/failure.ts'
import { saveCells } from '../cell.service.ts'
import { commentCell, settleComment } from '../comment.service.ts'
import { changeLine, removeLine, saveLines } from '../line.service.ts'
import {
  commentContract,
  lineChangeContract,
  lineContract,
  newLineContract,
  previewedContract,
  sendBackContract,
  settleContract,
} from '../operating-budget.contract.ts'
import type { Where } from '../place.service.ts'
import { previewSheet, type SheetPreview } from '../sheet-import.service.ts'
import type { Asked } from '../show-unit.service.ts'
import { approveUnit, returnUnit, submitUnit } from '../unit.service.ts'

/** What the buttons of the unit's page do, one deed each; the amounts themselves are saved as they are written. */

export interface Done {
  readonly intent: string
  readonly preview?: SheetPreview
  readonly imported?: { readonly changed: number; readonly conflicts: number }
}

export async function takeIntent(ctx: Context, where: Where, asked: Asked, form: FormData): Promise<Done> {
  const intent = String(form.get('intent') ?? '')
  const { version, unit } = where
  const input = formInput(form)
  switch (intent) {
    case 'add-line':
      await saveLines(ctx, version, unit, [parseInput(newLineContract, input, ctx.locale)])
      return { intent }
    case 'change-line': {
      const { line, ...change } = parseInput(lineChangeContract, input, ctx.locale)
      await changeLine(ctx, line, change)
      return { intent }
    }
    case 'remove-line':
      await removeLine(ctx, parseInput(lineContract, input, ctx.locale).line)
      return { intent }
    case 'comment': {
      const { line, ...comment } = parseInput(commentContract, input, ctx.locale)
      await commentCell(ctx, line, comment)
      return { intent }
    }
    case 'settle': {
      const { line, comment } = parseInput(settleContract, input, ctx.locale)
      await settleComment(ctx, line, comment)
      return { intent }
    }
    case 'propose':
      await submitUnit(ctx, version, unit)
      return { intent }
    case 'approve':
      await approveUnit(ctx, version, unit)
      return { intent }
    case 'send-back':
      await returnUnit(ctx, version, unit, parseInput(sendBackContract, input, ctx.locale).reason)
      return { intent }
    case 'import':
      return { intent, preview: await previewSheet(ctx, asked, await fileIn(form)) }
    case 'import-confirm': {
      const { cells } = parseInput(previewedContract, input, ctx.locale)
      const { stored, conflicts } = await saveCells(ctx, version, unit, cells)
      return { intent, imported: { changed: stored.length, conflicts: conflicts.length } }
    }
    default:
      throw new InvalidInput({ intent: m.platform_field_kind() })
  }
}

async function fileIn(form: FormData): Promise<Uint8Array> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) throw new InvalidInput({ file: m.operating_budget_import_no_file() })
  return new Uint8Array(await file.arrayBuffer())
}
