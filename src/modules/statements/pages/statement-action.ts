import { data, redirect } from 'react-router'
import type { Context } from '../../../platform/context.ts'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { BudgetVersionId } from '../../budget/index.ts'
import { removeEquation, removeRow, saveEquation, saveRow, setFigure } from '../editing.service.ts'
import {
  breachContract,
  equationForm,
  figureForm,
  missingContract,
  removeEquationForm,
  removeRowForm,
  rowForm,
} from '../statements.contract.ts'
import { explainBreach, explainMissing, type ShownStatements } from '../statements.service.ts'
import { addColumn, addTable, bindRow, removeColumn, removeTable, saveTable } from '../table-editing.service.ts'
import { columnsAs } from '../table-editing.ts'
import {
  bindingForm,
  columnForm,
  newTableForm,
  removeColumnForm,
  removeTableForm,
  tableForm,
} from '../tables.contract.ts'
import type { SideKey, Tried } from './tried.ts'

/** What the forms of the statements ask for, each one deed. */

type Deed = (ctx: Context, version: BudgetVersionId, form: FormData, shown: ShownStatements) => Promise<unknown>

const deeds: Readonly<Record<string, Deed>> = {
  explain: (ctx, id, form) => explainBreach(ctx, id, parseInput(breachContract, formInput(form), ctx.locale)),
  missing: (ctx, id, form) => explainMissing(ctx, id, parseInput(missingContract, formInput(form), ctx.locale)),
  figure: (ctx, id, form) => setFigure(ctx, id, parseInput(figureForm, formInput(form), ctx.locale)),
  row: (ctx, id, form) => {
    const { after, row, ...order } = parseInput(rowForm, formInput(form), ctx.locale)
    return saveRow(ctx, id, { ...order, ...(row ? { row } : { after }) })
  },
  'remove-row': (ctx, id, form) => removeRow(ctx, id, parseInput(removeRowForm, formInput(form), ctx.locale)),
  'new-table': (ctx, id, form, { tables, version }) => {
    const { columnsAs: as, ...order } = parseInput(newTableForm, formInput(form), ctx.locale)
    return addTable(ctx, id, { ...order, columns: columnsAs(tables, as, version.budget.year) })
  },
  table: (ctx, id, form) => saveTable(ctx, id, parseInput(tableForm, formInput(form), ctx.locale)),
  'remove-table': (ctx, id, form) => removeTable(ctx, id, parseInput(removeTableForm, formInput(form), ctx.locale)),
  column: (ctx, id, form) => addColumn(ctx, id, parseInput(columnForm, formInput(form), ctx.locale)),
  'remove-column': (ctx, id, form) => {
    const { column, ...order } = parseInput(removeColumnForm, formInput(form), ctx.locale)
    return removeColumn(ctx, id, { ...order, ...column })
  },
  bind: (ctx, id, form) => bindRow(ctx, id, parseInput(bindingForm, formInput(form), ctx.locale)),
  equation: (ctx, id, form) => {
    const { each, base, ...order } = parseInput(equationForm, equationInput(form), ctx.locale)
    const ofGroup = each?.group === undefined ? {} : { each: { table: each.table, group: each.group } }
    return saveEquation(ctx, id, { ...order, ...ofGroup, ...(base.length > 0 && { base }) })
  },
  'remove-equation': (ctx, id, form) =>
    removeEquation(ctx, id, parseInput(removeEquationForm, formInput(form), ctx.locale)),
}

const termFields = ['place', 'factor', 'back', 'kind', 'optional'] as const

/** `left.0.place` and its kin as the contract reads them; a line without a row is no term. */
function equationInput(form: FormData) {
  const given = formInput(form)
  const termsOf = (side: SideKey) =>
    Array.from({ length: 60 }, (_, at) =>
      Object.fromEntries(termFields.map((field) => [field, given[`${side}.${at}.${field}`]])),
    ).filter(({ place }) => place !== undefined)
  const { revision, code, title, kind, each } = given
  return { revision, code, title, kind, each, left: termsOf('left'), right: termsOf('right'), base: termsOf('base') }
}

/** Does the deed and goes to the part it was about; what could not be done comes back with all that was typed. */
export async function answerStatements(
  ctx: Context,
  shown: ShownStatements,
  form: FormData,
  at: (intent: string) => string,
) {
  const text = (name: string) => String(form.get(name) ?? '')
  const intent = text('intent')
  const deed = deeds[intent]
  if (!deed) throw data(null, { status: 400 })
  const answered = await answer(() => deed(ctx, shown.version.id, form, shown))
  if (!('init' in answered)) return redirect(at(intent))
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const failed = intent === 'explain' ? `${text('equation')}.${text('year')}.${text('kind')}` : intent
  const tried: Tried = { failure: answered.data.failure, failed, typed: Object.fromEntries(texts) }
  return data(tried, answered.init ?? undefined)
}
