import type { Context, Locale, Read } from '../../../platform/context.ts'
import { findText } from '../../../platform/contract.ts'
import { isSystem } from '../../../shared/actor.ts'
import { InvalidInput } from '../../../shared/failure.ts'
import {
  type BudgetVersion,
  knownVersions,
  mayCreateBudgetVersion,
  mayEditBudgetVersion,
  mayReadBudgetVersion,
} from '../../budget/index.ts'
import { treeOn, unitsIn } from '../../organisation/index.ts'
import { keyFor, statementsOf } from '../../statements/index.ts'
import type { IntakeDraft } from '../draft.ts'
import type { KindOfDraft } from '../kinds.service.ts'
import { bodiesOn } from './bodies.service.ts'
import { matchOf } from './bodies.ts'
import { budgetDraftContract } from './budget-draft.contract.ts'
import { type BudgetChoices, type BudgetDraft, tableRoles, targetKey, targetOf } from './budget-draft.ts'
import { editBudget } from './edit-budget.ts'
import { faultsIn } from './faults-in.ts'
import { rowKeys } from './known-rows.ts'
import { readBudget } from './read-budget.ts'
import { takeInBudget } from './take-in-budget.service.ts'

const sentences = { number: 'intake_budget_not_number', year: 'intake_budget_not_year', choice: 'platform_field_kind' }

export const budgetDrafts: KindOfDraft<BudgetDraft, BudgetChoices> = {
  contract: budgetDraftContract,
  read: readBudget,
  edited(ctx, draft, form) {
    const { content, faults } = editBudget(draft, form)
    const fields = Object.entries(faults).map(([name, fault]) => [
      name,
      findText(sentences[fault], ctx.locale) ?? fault,
    ])
    if (fields.length > 0) throw new InvalidInput(Object.fromEntries(fields))
    return content
  },
  choices: choicesFor,
  takeIn: takeInBudget,
}

async function choicesFor(ctx: Context, tx: Read, { content }: IntakeDraft<BudgetDraft>): Promise<BudgetChoices> {
  const municipality = treeOn(await unitsIn(tx), ctx.today())?.id ?? null
  const bodies = await bodiesOn(ctx, tx)
  const known = (await knownVersions(tx)).filter((version) =>
    mayReadBudgetVersion(ctx.actor, { municipality, version }),
  )
  const mayEdit = (version: BudgetVersion) =>
    version.status === 'draft' && (isSystem(ctx.actor) || mayEditBudgetVersion(ctx.actor, { municipality, version }))
  const mayCreate = isSystem(ctx.actor) || mayCreateBudgetVersion(ctx.actor, { municipality, stage: 'officials' })
  const budgets = mayCreate
    ? [...new Map(known.map(({ budget }) => [budget.key, budget])).values()].map(({ key, title }) => ({
        key,
        label: title,
      }))
    : []
  const { target, year } = content
  const isThere = budgets.some(({ key }) => key === String(year))
  const suggested = target ? targetKey(target) : mayCreate ? (isThere ? `new-version:${year}` : 'new-budget') : ''
  // The form calls an untitled table what it is.
  const titled = content.tables.map((table) => ({
    ...table,
    title: table.title || (table.role === 'other' ? '' : table.role),
  }))
  const needed = faultsIn({ ...content, tables: titled, target: targetOf(suggested) }, { keyFor, bodies })
  return {
    versions: known.filter(mayEdit).map(({ id, budget, number, name }) => ({
      id,
      label: `${budget.title}, ${number}: ${name}`,
    })),
    budgets,
    mayCreate,
    bodies,
    suggested,
    held: target?.to === 'version' ? await heldIn(tx, known, target.version) : [],
    found: Object.fromEntries(
      content.tables.flatMap((table, at) =>
        table.rows.map((row, there) => [`${at}.${there}`, matchOf(table, row, bodies) ?? 'own']),
      ),
    ),
    needed: Object.fromEntries(Object.entries(needed).map(([name, key]) => [name, findText(key, ctx.locale) ?? key])),
    rowNames: rowNamesIn(ctx.locale),
  }
}

/** The browser is sent these names, and not every text there is. */
const rowNamesIn = (locale: Locale): Record<string, string> =>
  Object.fromEntries(
    tableRoles.flatMap((role) =>
      rowKeys(role).flatMap((key): [string, string][] => {
        const name = findText(`statements_name_${role}_${key}`.replaceAll('-', '_'), locale)
        return name === undefined ? [] : [[`${role}.${key}`, name]]
      }),
    ),
  )

async function heldIn(tx: Read, known: readonly BudgetVersion[], wanted: BudgetVersion['id']): Promise<string[]> {
  const version = known.find(({ id }) => id === wanted)
  if (!version) return []
  const { figures } = await statementsOf(tx, version.id)
  return [...new Set(figures.map(({ table }) => table))]
}
