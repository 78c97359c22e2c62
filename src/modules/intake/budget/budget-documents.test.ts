import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../../shared/ids.ts'
import { inOre, ore } from '../../../shared/money.ts'
import { keyFor } from '../../statements/index.ts'
import { asRead, sentForm } from './budget.fixture.ts'
import type { Body, BudgetDraft } from './budget-draft.ts'
import { editBudget } from './edit-budget.ts'
import { readBudget } from './read-budget.ts'
import { madeTable } from './tables-of-budget.ts'

/** The real documents that describe the system, where they lie beside the project; none of them is part of it. */
const shared = process.env.STYRHJUL_SHARED ?? join(import.meta.dirname, '../../../../../shared')
const folder = join(shared, 'sources')
const isThere = existsSync(folder)

const draftOf = (number: string): BudgetDraft => {
  const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? ''
  return readBudget(asRead(readFileSync(join(folder, file), 'utf8'), file)) ?? expect.fail('nothing was read')
}

interface Entered {
  readonly key: string
  readonly unit: 'mkr'
  readonly columns: readonly { readonly year: number; readonly kind: string }[]
  readonly rows: readonly {
    readonly key: string
    readonly label: string
    readonly group?: string
    readonly measure?: string
    readonly printed: readonly (number | null)[]
  }[]
}
const byHand: readonly Entered[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../examples/hedemora/budget-2026.json'), 'utf8'),
).tables

/** The bodies of the town, as its tables name them. */
const bodies: readonly Body[] = [
  ...new Map(
    byHand.flatMap(({ rows }) => rows.filter((row) => row.group === 'bodies').map((row) => [row.key, row.label])),
  ),
].map(([key, name]) => ({ id: key as UnitId, key, name }))

const figuresByHand = new Map<string, number>(
  byHand.flatMap(({ key, unit, columns, rows }) =>
    rows.flatMap((row) =>
      columns.flatMap(({ year, kind }, at) => {
        const printed = row.printed[at] ?? null
        const isPercent = row.measure === 'percent' || kind === 'percent'
        const amount = printed === null ? null : isPercent ? ore(Math.round(printed * 10_000)) : inOre(printed, unit)
        return amount === null ? [] : [[`${key}/${row.key}/${year}.${kind}`, amount] as const]
      }),
    ),
  ),
)

describe.skipIf(!isThere)('the budgets that lie beside the project', () => {
  it('come out of the document of 2026 as a person has entered them by hand', () => {
    const draft = draftOf('003')
    // The heading says no year for the two columns of change; it says plan over 2026 in one table, which was entered as the budget it is.
    const mended = editBudget(
      draft,
      sentForm({
        ...said(draft, 'frame-change', { 'column.2': [2026, 'change'], 'column.3': [2026, 'percent'] }),
        ...said(draft, 'income', { 'column.0': [2026, 'budget'] }),
      }),
    ).content
    const made = mended.tables.map((table) => madeTable(table.role, table, table.unit ?? 'mkr', { keyFor, bodies }))
    const read = new Map<string, number | null>(
      made.flatMap(({ figures }) =>
        figures.map((one) => [`${one.table}/${one.row}/${one.year}.${one.kind}`, one.amount]),
      ),
    )
    const differing = [...figuresByHand].filter(([cell, amount]) => read.get(cell) !== amount)
    const more = [...read.keys()].filter((cell) => !figuresByHand.has(cell))
    expect({ differing, more: more.map((cell) => cell.split('/').slice(0, 2).join('/')) }).toEqual({
      differing: [],
      more: [],
    })
    expect(read.size).toBe(figuresByHand.size)
    expect(figuresByHand.size).toBe(250)
    expect(draft.leftOut).toEqual([])
  })

  it('have their rows taken together as a person has done it', () => {
    const { tables } = draftOf('003')
    const groups = tables.flatMap((table) =>
      madeTable(table.role, table, 'mkr', { keyFor, bodies }).table.rows.map(({ key, group }) => [
        `${table.role}/${key}`,
        group,
      ]),
    )
    const entered = new Map<string, string | undefined>(
      byHand.flatMap(({ key, rows }) => rows.map((row) => [`${key}/${row.key}`, row.group] as const)),
    )
    expect(groups.filter(([row, group]) => entered.get(row ?? '') !== group)).toEqual([])
  })

  it('come out of the document of 2021 with the tables of the municipality known, and what has no place told', () => {
    const { tables, leftOut, year } = draftOf('002')
    expect(year).toBe(2021)
    expect(tables.filter(({ role }) => role !== 'other').map(({ role }) => role)).toEqual([
      'frames',
      'frame-change',
      'balance',
      'income',
      'investments',
      'means',
    ])
    expect(tables).toHaveLength(20)
    expect(leftOut.map(({ printed, why }) => [printed.split(': ')[1], why])).toEqual([
      ['2,0%', 'not-placed'],
      ['2,5%', 'not-placed'],
    ])
    const balance = tables.find(({ role }) => role === 'balance')
    expect(balance?.rows.find(({ match }) => match === 'assets')?.figures.map((figure) => figure?.printed)).toEqual([
      '476,4',
      '459,3',
      '463,7',
      '473,0',
      '482,8',
    ])
  })
})

/** A form that says the year and kind of columns of a table, and leaves the rest as it is. */
function said(draft: BudgetDraft, role: string, columns: Readonly<Record<string, readonly [number, string]>>) {
  const at = draft.tables.findIndex((table) => table.role === role)
  const table = draft.tables[at]
  return Object.fromEntries([
    [`table.${at}.title`, table?.title || role],
    [`table.${at}.role`, role],
    [`table.${at}.unit`, 'mkr'],
    [`table.${at}.take`, 'true'],
    ...Object.entries(columns).flatMap(([column, [year, kind]]) => [
      [`table.${at}.${column}.year`, String(year)],
      [`table.${at}.${column}.kind`, kind],
      [`table.${at}.${column}.take`, 'true'],
    ]),
  ])
}
