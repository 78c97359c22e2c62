import { data, redirect } from 'react-router'
import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/context.ts'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { negative } from '../../../shared/money.ts'
import * as contract from '../budget.contract.ts'
import { saveCompanySections } from '../company-section.service.ts'
import { addFrameLines, type FrameLineOrder, removeFrameLine, renewStart } from '../frames.service.ts'
import type { ShownVersion } from '../show-budget.service.ts'
import { createVersion, withdrawVersion } from '../version.service.ts'
import { versionPath } from './budget-addresses.ts'

/** Does what a form on the page of a version asks for, and says where to go. */
export async function takeIntent(
  ctx: Context,
  { version, companies }: ShownVersion,
  sent: FormData,
  back: string,
): Promise<Response> {
  const { intent, ...input } = formInput(sent)
  const read = <S extends Parameters<typeof parseInput>[0]>(shape: S) => parseInput(shape, input, ctx.locale)
  switch (intent) {
    case 'line': {
      const { revision, ...order } = read(contract.lineForm)
      await addFrameLines(ctx, version.id, { revision, lines: linesFrom(order) })
      return redirect(back, 303)
    }
    case 'remove':
      await removeFrameLine(ctx, version.id, read(contract.removeLineForm))
      return redirect(back, 303)
    case 'renew':
      await renewStart(ctx, version.id, read(contract.seenForm))
      return redirect(back, 303)
    case 'companies': {
      const form = contract.companiesForm(companies.map(({ unit }) => unit))
      await saveCompanySections(ctx, version.id, read(form))
      return redirect(back, 303)
    }
    case 'withdraw':
      await withdrawVersion(ctx, version.id, read(contract.seenForm))
      return redirect(back, 303)
    case 'draft': {
      const made = await createVersion(ctx, version.budget.key, read(contract.newVersionForm))
      return redirect(versionPath(made), 303)
    }
    default:
      throw data(null, { status: 400 })
  }
}

type Line = Omit<ReturnType<(typeof contract.lineForm)['parse']>, 'revision'>

/** A move of responsibility is written once and becomes two lines: what one body gets, the other gives. */
export function linesFrom({ counterpart, ...line }: Line): FrameLineOrder[] {
  if (line.kind !== 'responsibility') return [line]
  const pair = newId<'frame-pair'>()
  const amount = line.amount
  if (counterpart === undefined || amount === undefined) return [{ ...line, pair }]
  return [
    { ...line, pair },
    { ...line, id: undefined, unit: counterpart, amount: negative(amount), pair },
  ]
}
