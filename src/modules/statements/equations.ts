import { type Money, ore, roundingSlack } from '../../shared/money.ts'
import {
  inSigns,
  type Tongue,
  writtenDifference,
  writtenGrowth,
  writtenPercent,
  writtenPoints,
  writtenSum,
} from './arithmetic.ts'
import { type Counted, cellsOf, columnsOf, type Equation, type Term, writtenOut } from './equation.ts'
import {
  cellKey,
  type EquationOutcome,
  type EquationState,
  type Explanation,
  type NotApplicable,
  type StatementCell,
  type StatementColumn,
  type StatementFigure,
  type StatementTable,
} from './statement.ts'

/** Tries equations against the figures as printed: each holds, holds within rounding, or does not hold by so much. */

export interface Judged {
  readonly outcomes: readonly EquationOutcome[]
  readonly notApplicable: readonly NotApplicable[]
}

export function judge(
  tables: readonly StatementTable[],
  figures: readonly StatementFigure[],
  equations: readonly Equation[],
  explanations: readonly Explanation[] = [],
  tongue: Tongue = inSigns,
): Judged {
  const amounts = new Map(figures.map((figure) => [cellKey(figure), figure.amount]))
  const look: Look = { tables, amounts, explanations, tongue }
  const tried = writtenOut(equations, tables).flatMap((equation) =>
    columnsOf(equation, tables).map((column) => tryIn(look, equation, column)),
  )
  return {
    outcomes: tried.filter((one): one is EquationOutcome => 'state' in one),
    notApplicable: tried.filter((one): one is NotApplicable => 'missing' in one),
  }
}

interface Look {
  readonly tables: readonly StatementTable[]
  readonly amounts: ReadonlyMap<string, Money>
  readonly explanations: readonly Explanation[]
  readonly tongue: Tongue
}

interface Side {
  readonly counted: readonly Counted[]
  readonly missing: readonly StatementCell[]
}

/**
 * A part that was left empty in print counts as nothing in a sum, as long as some part is there.
 * Everywhere else an empty cell makes the equation impossible to try.
 */
function sideOf(look: Look, terms: readonly Term[], column: StatementColumn, emptyIsNothing: boolean): Side {
  const counted: Counted[] = []
  const missing: StatementCell[] = []
  for (const term of terms) {
    const cells = cellsOf(term, column, look.tables)
    if (cells.length === 0 && !term.optional) missing.push(lacking(term, column))
    for (const cell of cells) {
      const amount = look.amounts.get(cellKey(cell))
      const table = look.tables.find(({ key }) => key === cell.table)
      if (amount !== undefined && table) counted.push({ cell, factor: term.factor ?? 1, amount, table })
      else if (!term.optional && !emptyIsNothing) missing.push(cell)
    }
  }
  if (counted.length === 0 && missing.length === 0) missing.push(...terms.map((term) => lacking(term, column)))
  return { counted, missing }
}

const lacking = (term: Term, { year, kind }: StatementColumn): StatementCell => ({
  table: term.table,
  row: term.row ?? term.group ?? '',
  year: year - (term.back ?? 0),
  kind: term.kind ?? kind,
})

function tryIn(look: Look, equation: Equation, column: StatementColumn): EquationOutcome | NotApplicable {
  const left = sideOf(look, equation.left, column, false)
  const right = sideOf(look, equation.right, column, equation.kind === 'sum')
  const base = equation.base ? sideOf(look, equation.base, column, false) : { counted: [], missing: [] }
  const missing = [...left.missing, ...right.missing, ...base.missing]
  const name = { equation: equation.code, title: equation.title, year: column.year, kind: column.kind }
  if (missing.length > 0) return { ...name, missing }
  const cells = [...left.counted, ...right.counted, ...base.counted].map(({ cell }) => cell)
  if (equation.kind !== 'growth')
    return withWords(look, { ...name, ...balanced(look.tongue, left.counted, right.counted), cells })
  const grown = growth(look.tongue, left.counted, right.counted, base.counted)
  return grown
    ? withWords(look, { ...name, ...grown, cells })
    : { ...name, missing: base.counted.map(({ cell }) => cell) }
}

export const totalOf = (counted: readonly Counted[]): Money =>
  ore(Math.round(counted.reduce((sum, { factor, amount }) => sum + factor * amount, 0)))

const halfStep = ({ unit, decimals }: StatementTable): number => roundingSlack(0, unit, decimals)

/** How far rounding can have moved a side: half a step of each figure, times how often it counts. */
const reach = (counted: readonly Counted[]): number =>
  counted.reduce((sum, { factor, table }) => sum + Math.abs(factor) * halfStep(table), 0)

/** The same figure printed twice is rounded the same way, so no rounding excuses that two places differ. */
const slackOf = (all: readonly Counted[]): number => {
  const [one, other] = all
  const isSame =
    all.length === 2 &&
    one?.table.unit === other?.table.unit &&
    one?.table.decimals === other?.table.decimals &&
    all.every(({ factor }) => Math.abs(factor) === 1)
  return isSame ? 0 : reach(all)
}

type Bare = Omit<EquationOutcome, 'equation' | 'title' | 'year' | 'kind' | 'explanation' | 'cells'>

function balanced({ marks, tell }: Tongue, left: readonly Counted[], right: readonly Counted[]): Bare {
  const [told, counted] = [totalOf(left), totalOf(right)]
  const difference = ore(told - counted)
  const state = stateOf(difference, slackOf([...left, ...right]))
  const arithmetic = tell({
    state,
    left: writtenSum(left, marks),
    right: writtenSum(right, marks),
    difference: writtenDifference(difference, left, marks),
  })
  return { state, measure: 'money', left: told, right: counted, difference, arithmetic }
}

const stateOf = (difference: number, slack: number): 'holds' | 'rounding' | 'broken' =>
  difference === 0 ? 'holds' : Math.abs(difference) <= slack ? 'rounding' : 'broken'

const million = 1_000_000
/** Percentages are printed with one decimal: a step is 0,1 %. */
const percentStep = 1_000

/**
 * The printed percentage against the growth of the printed figures. What the unrounded figures may have been is an interval;
 * only a percentage that no figure in it rounds to is wrong. Undefined when rounding alone may have made the base.
 */
function growth(
  { marks, tell }: Tongue,
  told: readonly Counted[],
  now: readonly Counted[],
  base: readonly Counted[],
): Bare | undefined {
  const [n, b] = [Math.abs(totalOf(now)), Math.abs(totalOf(base))]
  const isReversed = Math.sign(totalOf(now)) === -Math.sign(totalOf(base))
  if (b <= reach(base) || isReversed) return undefined
  const lowest = ((n - reach(now)) / (b + reach(base)) - 1) * million
  const highest = ((n + reach(now)) / (b - reach(base)) - 1) * million
  const exact = (n / b - 1) * million
  const left = totalOf(told)
  const right = ore(Math.sign(exact) * Math.round(Math.abs(exact) / percentStep) * percentStep)
  const canBe = left + percentStep / 2 >= lowest && left - percentStep / 2 <= highest
  const difference = ore(left - right)
  const state = difference === 0 ? 'holds' : canBe ? 'rounding' : 'broken'
  const arithmetic = tell({
    state,
    left: writtenPercent(left, 1, marks),
    right: writtenGrowth(exact, now, base, marks),
    difference: writtenPoints(difference, marks),
  })
  return { state, measure: 'percent', left, right, difference, arithmetic }
}

function withWords({ explanations }: Look, outcome: Omit<EquationOutcome, 'explanation'>): EquationOutcome {
  const written = explanations.find(
    ({ equation, year, kind }) => equation === outcome.equation && year === outcome.year && kind === outcome.kind,
  )
  const excuses = outcome.state === 'broken' && written?.difference === outcome.difference
  const state: EquationState = excuses ? 'explained' : outcome.state
  return { ...outcome, state, explanation: written?.words ?? null }
}

/** Breaches nobody has put words on. */
export const unexplained = (outcomes: readonly EquationOutcome[]): EquationOutcome[] =>
  outcomes.filter(({ state }) => state === 'broken')
