import { refuse } from '../../shared/failure.ts'
import { type Money, minus, negative, noMoney, plus, sumOf } from '../../shared/money.ts'
import type { Frame } from '../budget/index.ts'
import { writtenMoney } from './arithmetic.ts'
import type { Outlay } from './outlay.ts'
import type { FigureKind, StatementFigure, StatementRowDefinition, StatementTable } from './statement.ts'

/** Result, balance, cash flow and investments computed from the frames, so that they hold together from the start. */

export const openingKeys = [
  'fixed',
  'current',
  'liquid',
  'equity',
  'pensions',
  'longTermDebt',
  'shortTermDebt',
] as const
export const entryKeys = [
  'tax',
  'grants',
  'financialNet',
  'sharedCosts',
  'unforeseen',
  'depreciation',
  'investments',
] as const
export type OpeningKey = (typeof openingKeys)[number]
export type EntryKey = (typeof entryKeys)[number]

/** The balance at the end of the year before, all positive; `liquid` is part of `current`. */
export type Opening = Readonly<Record<OpeningKey, Money>>

/** Entries that may be left to the assumptions and the projects of the version. */
export const sourcedKeys = ['tax', 'grants', 'depreciation', 'investments'] as const satisfies readonly EntryKey[]
export type SourcedKey = (typeof sourcedKeys)[number]

/** One year: revenue positive, cost negative; depreciation and investments are costs and outlays. */
export type YearEntry = Readonly<Record<EntryKey, Money>> & {
  readonly year: number
  /** How much of the investments is projects, by body; the rest stands as not given out. */
  readonly outlays?: readonly Outlay[]
}

/** An entry as a person leaves it: null is fetched from its source each time the tables are filled. */
export type FillYear = { readonly year: number } & {
  readonly [Key in EntryKey]: Key extends SourcedKey ? Money | null : Money
}

export interface FillOrder {
  readonly opening: Opening
  readonly years: readonly FillYear[]
}

/** What the assumptions and the projects give for a year; null where they say nothing. */
export type Sourced = Readonly<Record<SourcedKey, Money | null>> & {
  readonly year: number
  readonly outlays: readonly Outlay[]
}

/** @throws Refusal statements.source-missing */
export const withSources = (
  { opening, years }: FillOrder,
  sources: readonly Sourced[],
  nameOf: (key: SourcedKey) => string,
): LinkedOrder => ({
  opening,
  years: years.map((entry) => {
    const source = sources.find(({ year }) => year === entry.year)
    const given = (key: SourcedKey): Money =>
      entry[key] ?? source?.[key] ?? refuse('statements.source-missing', { what: nameOf(key), year: entry.year })
    const found = { tax: given('tax'), grants: given('grants'), depreciation: given('depreciation') }
    return { ...entry, ...found, investments: given('investments'), outlays: source?.outlays ?? [] }
  }),
})

export interface LinkedOrder {
  readonly opening: Opening
  /** The budget year first, then the plan years. */
  readonly years: readonly YearEntry[]
}

export interface Named {
  /** What a table or a row is called, by its key as `cash-flow` or `balance/fixed`. */
  nameOf(key: string): string
  /** Bodies in the order they are printed; null is what no body has been given. */
  readonly bodies: readonly NamedBody[]
  /** Those that have projects. */
  readonly investors?: readonly NamedBody[]
}

export interface NamedBody {
  readonly unit: Frame['unit']
  readonly key: string
  readonly label: string
}

/** A year as it comes out of the one before. */
interface Step extends YearEntry {
  readonly frames: readonly Frame[]
  readonly committees: Money
  readonly result: Money
  readonly cash: Money
  readonly before: State
  readonly after: State
}

interface State {
  readonly fixed: Money
  readonly current: Money
  readonly liquid: Money
  readonly equity: Money
}

/** @throws Refusal statements.opening-uneven, statements.liquid-beyond-current */
export function stepsFrom({ opening, years }: LinkedOrder, frames: readonly Frame[]): Step[] {
  const owed = sumOf([opening.equity, opening.pensions, opening.longTermDebt, opening.shortTermDebt])
  const off = minus(plus(opening.fixed, opening.current), owed)
  if (off !== 0) refuse('statements.opening-uneven', { difference: writtenMoney(off, 'mkr', 3) })
  if (opening.liquid > opening.current) refuse('statements.liquid-beyond-current')
  let before: State = opening
  return years.map((entry) => {
    const own = frames.filter(({ year }) => year === entry.year)
    const committees = sumOf(own.map(({ amount }) => amount))
    const { tax, grants, financialNet, sharedCosts, unforeseen, depreciation, investments } = entry
    const result = sumOf([committees, tax, grants, financialNet, sharedCosts, unforeseen])
    const cash = sumOf([result, negative(depreciation), investments])
    const after: State = {
      fixed: sumOf([before.fixed, negative(investments), depreciation]),
      current: plus(before.current, cash),
      liquid: plus(before.liquid, cash),
      equity: plus(before.equity, result),
    }
    const step: Step = { ...entry, frames: own, committees, result, cash, before, after }
    before = after
    return step
  })
}

type Values = readonly (readonly [row: string, amount: Money, more?: Partial<StatementRowDefinition>])[]

const sum = { isSum: true } as const

const framesOf = (step: Step, { bodies }: Named): Values => [
  ...bodies.map(({ unit, key }) => {
    const amount = step.frames.find((frame) => frame.unit === unit)?.amount ?? noMoney
    return [key, amount, { group: 'bodies', bound: { to: 'frame', unit } }] as const
  }),
  ['committees', step.committees, { ...sum, bound: { to: 'net-cost', unit: null } }],
  ['tax', step.tax],
  ['grants', step.grants],
  ['financial-net', step.financialNet],
  ['shared-costs', step.sharedCosts],
  ['unforeseen', step.unforeseen],
  ['finance', minus(step.result, step.committees), sum],
  ['result', step.result, sum],
]

const netCostOf = (step: Step): Money => sumOf([step.committees, step.sharedCosts, step.unforeseen])

/** The frames pay for depreciation as part of the capital charges, so it is shown apart and not added once more. */
const incomeOf = (step: Step): Values => [
  ['operations', minus(netCostOf(step), step.depreciation)],
  ['depreciation', step.depreciation],
  ['net-cost', netCostOf(step), { ...sum, bound: { to: 'operations', unit: null } }],
  ['tax', step.tax],
  ['grants', step.grants],
  ['financial-net', step.financialNet],
  ['result', step.result, sum],
]

const balanceOf = ({ before, after, result }: Step, opening: Opening): Values => {
  const liabilities = sumOf([opening.pensions, opening.longTermDebt, opening.shortTermDebt])
  return [
    ['fixed', after.fixed],
    ['current', after.current],
    ['assets', plus(after.fixed, after.current), sum],
    ['equity', before.equity, { group: 'equity-parts' }],
    ['result', result, { group: 'equity-parts' }],
    ['total-equity', after.equity, sum],
    ['pensions', opening.pensions, { group: 'liability-parts' }],
    ['long-term-debt', opening.longTermDebt, { group: 'liability-parts' }],
    ['short-term-debt', opening.shortTermDebt, { group: 'liability-parts' }],
    ['liabilities', liabilities, sum],
    ['equity-and-liabilities', plus(after.equity, liabilities), sum],
  ]
}

const cashFlowOf = ({ before, after, result, depreciation, investments, cash }: Step): Values => {
  const funds = minus(result, depreciation)
  return [
    ['result', result],
    ['depreciation', negative(depreciation), { group: 'adjustments' }],
    ['funds', funds, sum],
    ['receivables', noMoney, { group: 'working-capital' }],
    ['short-term-debt', noMoney, { group: 'working-capital' }],
    ['operations', funds, sum],
    ['tangible', investments, { group: 'investing-parts' }],
    ['investing', investments, sum],
    ['loans', noMoney, { group: 'financing-parts' }],
    ['financing', noMoney, sum],
    ['year', cash, sum],
    ['opening-funds', before.liquid],
    ['closing-funds', after.liquid, sum],
  ]
}

/** Projects by body, positive as investments are printed; what is no project stands as not given out, so that the rows add up. */
function investmentsOf({ investments, outlays = [], year }: Step, { investors = [] }: Named): Values {
  const ofUnit = (unit: Frame['unit']): Money =>
    negative(outlays.find((one) => one.unit === unit && one.year === year)?.amount ?? noMoney)
  const bodies = investors.map((body) => [body, ofUnit(body.unit)] as const)
  const rest = minus(negative(investments), sumOf(bodies.map(([, amount]) => amount)))
  const group = 'bodies'
  return [
    ...bodies.map(([{ unit, key }, amount]) => [key, amount, { group, bound: { to: 'investments', unit } }] as const),
    ...(investors.length > 0 ? [['undistributed', rest, { group }] as const] : []),
    ['total', negative(investments), sum],
  ]
}

/**
 * Tables and figures, exact to the öre, shown in mkr. Provisions and debts stay as they were; nothing is borrowed.
 * @throws as `stepsFrom`
 */
export function linkedStatements(
  order: LinkedOrder,
  frames: readonly Frame[],
  named: Named,
): { readonly tables: StatementTable[]; readonly figures: StatementFigure[] } {
  const steps = stepsFrom(order, frames)
  const parts: readonly (readonly [string, (step: Step) => Values])[] = [
    ['frames', (step) => framesOf(step, named)],
    ['income', incomeOf],
    ['balance', (step) => balanceOf(step, order.opening)],
    ['cash-flow', cashFlowOf],
    ['investments', (step) => investmentsOf(step, named)],
  ]
  const kindOf = (at: number): FigureKind => (at === 0 ? 'budget' : 'plan')
  const columns = steps.map(({ year }, at) => ({ year, kind: kindOf(at) }))
  const labelOf = (table: string, row: string) => {
    const own = { frames: named.bodies, investments: named.investors ?? [] }[table] ?? []
    if (row === 'undistributed') return named.nameOf(row)
    return own.find(({ key }) => key === row)?.label ?? named.nameOf(`${table}/${row}`)
  }
  return {
    tables: parts.map(([key, valuesOf]) => ({
      key,
      title: named.nameOf(key),
      unit: 'mkr',
      decimals: 1,
      note: '',
      columns,
      rows: (steps[0] ? valuesOf(steps[0]) : []).map(([row, , more]) => ({
        key: row,
        label: labelOf(key, row),
        isSum: false,
        ...more,
      })),
    })),
    figures: parts.flatMap(([table, valuesOf]) =>
      steps.flatMap((step, at) =>
        valuesOf(step).map(([row, amount]) => ({ table, row, year: step.year, kind: kindOf(at), amount, note: null })),
      ),
    ),
  }
}
