import type { Context } from '../../../platform/context.ts'
import { findText } from '../../../platform/contract.ts'
import { InvalidInput, refuse } from '../../../shared/failure.ts'
import {
  addFrameLines,
  type BudgetVersion,
  createBudget,
  createVersion,
  type FrameLineOrder,
  framesOf,
  getBudgetVersion,
} from '../../budget/index.ts'
import {
  countStates,
  type Equation,
  keyFor,
  type ShownStatements,
  type StatementTable,
  saveFigures,
  saveTables,
  showStatements,
  standardEquations,
  statementsOf,
} from '../../statements/index.ts'
import type { IntakeDraft, Origin, TakenIn, TakenLink } from '../draft.ts'
import { bodiesOn } from './bodies.service.ts'
import type { Body, BudgetDraft, BudgetTarget, DraftTable } from './budget-draft.ts'
import { faultsIn } from './faults-in.ts'
import { fitted } from './fitted-equations.ts'
import { framesIn, linesTo } from './frames-of-budget.ts'
import { type MadeTable, madeTable, type Naming, rowKeysIn } from './tables-of-budget.ts'

/** A draft of a budget becomes tables, figures and frames of a version, each figure with its place. */

interface Made {
  readonly at: number
  readonly draft: DraftTable
  readonly made: MadeTable
}

/** @throws InvalidInput for what is not said; Refusal of the deeds of budget and statements */
export async function takeInBudget(one: Context, draft: IntakeDraft<BudgetDraft>): Promise<TakenIn> {
  const { content } = draft
  const bodies = await one.read((tx) => bodiesOn(one, tx))
  const naming: Naming = { keyFor, bodies }
  invalid(one, faultsIn(content, naming))
  // The faults told of a missing target.
  const version = await versionFor(one, content.target as BudgetTarget, content)
  const before = await showStatements(one, version.budget.key, version.number)
  const tables = tablesFor(content, naming)
  invalid(one, unsaid(tables, before))
  const taken = tables.filter(
    ({ draft: { overHeld }, made }) => overHeld !== 'leave-out' || !isHeld(before, made.table),
  )
  if (taken.length === 0) return refuse('intake.budget-nothing-taken')
  await saveStatements(one, version, before, taken)
  const frames: Origin[] = []
  for (const table of taken)
    if (table.draft.asFrames && table.draft.role === 'frames')
      frames.push(...(await takeInFrames(one, version, table, { bodies, document: draft.document })))
  const origins = taken.flatMap(({ made }) => originsOf(one, version, made))
  return { links: await linksTo(one, version, frames.length > 0), origins: [...origins, ...frames] }
}

function invalid({ locale }: Context, faults: Readonly<Record<string, string>>): void {
  const fields = Object.entries(faults).map(([name, key]) => [name, findText(key, locale) ?? key])
  if (fields.length > 0) throw new InvalidInput(Object.fromEntries(fields))
}

async function versionFor(one: Context, target: BudgetTarget, content: BudgetDraft): Promise<BudgetVersion> {
  const { year, title, versionName: name } = content
  switch (target.to) {
    case 'version':
      return one.read((tx) => getBudgetVersion(tx, target.version))
    case 'new-version':
      return createVersion(one, target.budget, { name })
    case 'new-budget':
      return createBudget(one, { year: year ?? 0, title, name })
  }
}

/** Keys of the standard tables, and of the others from their titles. */
function tablesFor({ tables }: BudgetDraft, naming: Naming): Made[] {
  const keys: string[] = tables.flatMap(({ role, take }) => (take && role !== 'other' ? [role] : []))
  return tables.flatMap((draft, at): Made[] => {
    if (!draft.take || draft.unit === null) return []
    const key = draft.role === 'other' ? keyFor(draft.title, keys, 'table') : draft.role
    keys.push(key)
    return [{ at, draft, made: madeTable(key, draft, draft.unit, naming) }]
  })
}

const isHeld = ({ figures }: Pick<ShownStatements, 'figures'>, { key }: StatementTable): boolean =>
  figures.some(({ table }) => table === key)

/** Figures that stand are never overwritten without a word. */
const unsaid = (tables: readonly Made[], before: ShownStatements): Record<string, string> =>
  Object.fromEntries(
    tables.flatMap(({ at, draft, made }) =>
      draft.overHeld === null && isHeld(before, made.table)
        ? [[`table.${at}.overHeld`, 'intake_budget_held_needed']]
        : [],
    ),
  )

async function saveStatements(
  one: Context,
  { id }: BudgetVersion,
  before: ShownStatements,
  taken: readonly Made[],
): Promise<void> {
  const keys = new Set(taken.map(({ made }) => made.table.key))
  const gone = before.figures.filter(({ table }) => keys.has(table)).map((figure) => ({ ...figure, amount: null }))
  const emptied = gone.length > 0 ? await saveFigures(one, id, { revision: before.revision, figures: gone }) : before
  const tables = [
    ...before.tables.map((table) => replacing(table, taken) ?? table),
    ...taken.flatMap(({ made }) => (before.tables.some(({ key }) => key === made.table.key) ? [] : [made.table])),
  ].toSorted((a, b) => order(a) - order(b))
  const figures = taken.flatMap(({ made }) => made.figures)
  const equations = equationsFor(before, tables, fitted(standardOf(tables, one), tables, figures), one)
  const { revision } = await saveTables(one, id, { revision: emptied.revision, tables, equations })
  await saveFigures(one, id, {
    revision,
    figures: figures.map(({ table, row, year, kind, amount }) => ({ table, row, year, kind, amount })),
  })
}

/** The table of the document in place of the one that is there; what its rows are bound to stays. */
function replacing(before: StatementTable, taken: readonly Made[]): StatementTable | undefined {
  const made = taken.find((one) => one.made.table.key === before.key)?.made.table
  return (
    made && {
      ...made,
      note: before.note,
      rows: made.rows.map((row) => {
        const bound = row.bound ?? before.rows.find(({ key }) => key === row.key)?.bound
        return bound ? { ...row, bound } : row
      }),
    }
  )
}

const printed = ['frames', 'frame-change', 'means', 'income', 'balance', 'cash-flow', 'investments']
const order = ({ key }: StatementTable): number => (printed.includes(key) ? printed.indexOf(key) : printed.length)

/** Of the form whose rows the tables have. */
const standardOf = (tables: readonly StatementTable[], { locale }: Context): Equation[] => {
  const isFull = tables.some(
    ({ key, rows }) =>
      key === 'income' && rows.some((row) => ['operating-result', 'after-financial'].includes(row.key)),
  )
  return standardEquations(isFull ? 'full' : 'short', tables, locale)
}

/** Those that stand stay, but standard ones whose rows are no longer there; new are those that could not be tried before. */
function equationsFor(
  before: ShownStatements,
  tables: readonly StatementTable[],
  standard: readonly Equation[],
  { locale }: Context,
): Equation[] {
  const codes = (of: readonly StatementTable[]) =>
    new Set(
      [...standardEquations('short', of, locale), ...standardEquations('full', of, locale)].map(({ code }) => code),
    )
  const [was, is] = [codes(before.tables), codes(tables)]
  const kept = before.equations.filter(({ code }) => !was.has(code) || is.has(code))
  const has = new Set(kept.map(({ code }) => code))
  return [...kept, ...standard.filter(({ code }) => !has.has(code) && !was.has(code))]
}

function originsOf({ locale }: Context, { id }: BudgetVersion, { table, figures }: MadeTable): Origin[] {
  return figures.flatMap(({ place, rowLabel, row, year, kind }) =>
    place === null
      ? []
      : [
          {
            ...place,
            subjectKind: 'statement-figure' as const,
            subject: `${id}/${table.key}/${row}/${year}.${kind}`,
            label: `${table.title}: ${rowLabel}, ${columnIn(kind, year, locale)}`,
          },
        ],
  )
}

const columnIn = (kind: string, year: number, locale: Context['locale']): string =>
  findText(`statements_kind_${kind}`, locale, { year: String(year) }) ?? `${year}`

interface FramesFrom {
  readonly bodies: readonly Body[]
  readonly document: string
}

/** Year by year, since a frame is the start of the next. */
async function takeInFrames(
  one: Context,
  { id, budget }: BudgetVersion,
  { draft, made }: Made,
  { bodies, document }: FramesFrom,
): Promise<Origin[]> {
  const keys = rowKeysIn(draft, { keyFor, bodies })
  const wantedIn = (year: number) => framesIn(draft, made, keys, bodies, { year, budget: budget.year })
  const origins: Origin[] = []
  for (const year of [budget.year, budget.year + 1, budget.year + 2]) {
    const wanted = wantedIn(year)
    const { standing, revision } = await one.read(async (tx) => ({
      standing: (await framesOf(tx, id, 'decided')).filter((frame) => frame.year === year),
      revision: (await getBudgetVersion(tx, id)).revision,
    }))
    const lines = linesTo(wanted, standing, wantedIn(budget.year - 1)).flatMap(({ frame, start, more }) => {
      const { unit, figure } = frame
      const reason = reasonOf(one, document, figure.place)
      const line: FrameLineOrder = { unit, year, kind: 'other', amount: more, reason }
      return [
        ...(start === null ? [] : [{ unit, year, kind: 'start', amount: start } satisfies FrameLineOrder]),
        ...(more === 0 ? [] : [line]),
      ]
    })
    if (lines.length > 0) await addFrameLines(one, id, { revision, lines })
    origins.push(
      ...wanted.flatMap(({ unit, figure: { place, rowLabel } }) =>
        place === null
          ? []
          : [
              {
                ...place,
                subjectKind: 'frame' as const,
                subject: `${id}/${unit}/${year}`,
                label: `${rowLabel} ${year}`,
              },
            ],
      ),
    )
  }
  return origins
}

function reasonOf({ locale }: Context, document: string, place: MadeTable['figures'][number]['place']): string {
  const facts = { document, page: place?.page ?? 0, line: place?.line ?? 0 }
  return findText(place ? 'intake_budget_frame_reason' : 'intake_budget_frame_reason_bare', locale, facts) ?? document
}

async function linksTo(one: Context, { id, budget, number }: BudgetVersion, hasFrames: boolean): Promise<TakenLink[]> {
  const { outcomes } = await one.read((tx) => statementsOf(tx, id, one.locale))
  const counts = countStates(outcomes)
  const at = `/arbete/budget/${budget.key}/${number}`
  const say = (key: string, facts: Readonly<Record<string, string | number>>) => findText(key, one.locale, facts) ?? key
  const facts = { title: budget.title, number }
  return [
    { label: say('intake_budget_link_tables', facts), href: `${at}/rakenskaper` },
    {
      label: say('intake_budget_link_equations', {
        ...facts,
        hold: counts.holds + counts.rounding + counts.explained,
        broken: counts.broken,
      }),
      href: `${at}/rakenskaper?del=samband${counts.broken > 0 ? '&lage=broken' : ''}`,
    },
    ...(hasFrames ? [{ label: say('intake_budget_link_frames', facts), href: at }] : []),
  ]
}
