import { type Column, isRow, type ReadDocument, type Row, type Table, type Version } from '../document.ts'
import { amountOf, type Figure, scaled } from '../figure.ts'
import type { Quoted, ReviewFinding } from '../finding.ts'
import { nameOf, periodOf, type Quantity, quantitiesOf } from './quantity.ts'
import { quoted } from './quoted.ts'
import { isNamedTotal, isPercentRow } from './row-kind.ts'

/** What a figure counts in: units, signs and the years of its columns. */
export const checkUnits = ({ tables, lines }: Pick<ReadDocument, 'tables' | 'lines'>): ReviewFinding[] => [
  ...unitsApart(tables),
  ...withoutUnit(tables, lines),
  ...signRules(tables),
  ...tables.flatMap(oddSigns),
  ...tables.flatMap(yearsInOrder),
  ...tables.flatMap(repeatedColumns),
]

const headingOf = (table: Table, column: Column): Quoted[] => {
  const line = table.rows[0]?.line
  return line ? [{ line, printed: column.label, figure: null, what: '' }] : []
}

const note = (code: ReviewFinding['code'], [first, ...rest]: readonly Quoted[]): ReviewFinding[] =>
  first ? [{ code, severity: 'note', quoted: [first, ...rest], facts: {} }] : []

const quoteOf = ({ row, column, figure }: Quantity): Quoted => quoted(row, column, figure)

/** The same names and years in two tables of one unit, a thousand times apart: one of the units is wrong. */
function unitsApart(tables: readonly Table[]): ReviewFinding[] {
  const known = tables.flatMap(quantitiesOf).filter(({ table }) => table.unit !== null)
  const pairs = [...Map.groupBy(known, keyOf).values()].flatMap((same) => {
    const once = same.filter(({ table }) => same.filter((other) => other.table === table).length === 1)
    return once.length > most
      ? []
      : once.flatMap((one, index) =>
          once.slice(index + 1).flatMap((other) => (other.table.unit === one.table.unit ? [{ one, other }] : [])),
        )
  })
  const telling = pairs.filter(({ one }) => Math.abs(one.figure.digits) >= 20)
  const byTables = Map.groupBy(telling, ({ one, other }) => `${one.table.from} ${other.table.from}`)
  return [...byTables.values()].flatMap((all): ReviewFinding[] => {
    const [pair] = all
    if (!pair || all.length < 2 || !all.every(isThousandfold)) return []
    return [
      {
        code: 'unit-differs',
        severity: 'error',
        quoted: [quoteOf(pair.other), quoteOf(pair.one)],
        facts: { unit: pair.one.table.unit ?? '' },
      },
    ]
  })
}

/** A name that stands in more tables than this says nothing of any two of them. */
const most = 20

const keyOf = (quantity: Quantity): string => `${nameOf(quantity.row.label)}|${periodOf(quantity)}`

function isThousandfold({ one, other }: { readonly one: Quantity; readonly other: Quantity }): boolean {
  const [small, large] = [one.figure, other.figure].toSorted((a, b) => Math.abs(amountOf(a)) - Math.abs(amountOf(b)))
  if (!small || !large || small.digits === 0) return false
  const half = 500 / 10 ** small.decimals
  return Math.abs(Math.abs(amountOf(large)) - 1000 * Math.abs(amountOf(small))) <= half + 0.5
}

/** A table of budgets without a unit, where nearly all the others have one and the text tells none for all. */
function withoutUnit(tables: readonly Table[], lines: ReadDocument['lines']): ReviewFinding[] {
  const ofMoney = tables.filter(({ columns }) => columns.some(({ version, year }) => isMoney(version) && year !== null))
  const without = ofMoney.filter(
    ({ unit, columns }) => unit === null && columns.every(({ label }) => !hasUnit.test(label)),
  )
  if (without.length === 0 || ofMoney.length < 4 || without.length * 4 > ofMoney.length) return []
  if (lines.some(({ text }) => forAll.test(text))) return []
  return without.flatMap((table) => {
    const near = lines.filter(({ number }) => number >= table.from - 8 && number <= table.to + 3)
    const rows = table.rows.filter(isRow)
    const [row] = rows
    const figure = row?.cells.find((cell) => cell !== null)
    const isTold = near.some(({ text }) => hasUnit.test(text)) || rows.some(isPercentRow)
    return isTold || !row || !figure || rows.length < 3 ? [] : note('unit-missing', [quoted(row, undefined, figure)])
  })
}

const isMoney = (version: Version | null): boolean =>
  version === 'budget' || version === 'outcome' || version === 'plan'
const hasUnit = /(?<!\p{L})(?:m?kr|mnkr|msek|tkr|ksek|kronor|miljoner|antal|procent|årsarbetare|st)(?!\p{L})|%/iu
const forAll = /(?:alla|samtliga) (?:belopp|tabeller|siffror)|belopp(?:en)? (?:anges|redovisas|är) i/i

type SignRule = 'costs-minus' | 'income-less-cost' | 'cost-less-income'

interface Ruled {
  readonly rule: SignRule
  readonly net: Quoted
}

/** Which sign rule a table of income, cost and net follows; undefined when its columns do not say so alike. */
function ruleOf({ columns, rows: all }: Table): Ruled | undefined {
  const rows = all.filter(isRow)
  const named = (shape: RegExp) => rows.filter(({ label }) => shape.test(nameOf(label)))
  const [income, ...moreIncome] = named(/^(?:summa )?intäkter$/)
  const [cost, ...moreCosts] = named(/^(?:summa )?kostnader$/)
  const net = named(/^netto(?:kostnad(?:er)?)?$|^resultat$/)[0]
  if (!income || !cost || !net || moreIncome.length > 0 || moreCosts.length > 0) return undefined
  const rules = new Set<SignRule>()
  let shown: Quoted | undefined
  for (const [index, column] of columns.entries()) {
    const [a, b, c] = [income.cells[index], cost.cells[index], net.cells[index]]
    if (!a || !b || !c || column.version === 'variance' || column.version === 'change' || c.digits === 0) continue
    const rule = ruleOfColumn(a, b, c)
    if (!rule) return undefined
    rules.add(rule)
    shown ??= quoted(net, column, c)
  }
  const [rule] = rules
  return rules.size === 1 && rule && shown ? { rule, net: shown } : undefined
}

function ruleOfColumn(income: Figure, cost: Figure, net: Figure): SignRule | undefined {
  const decimals = Math.max(income.decimals, cost.decimals, net.decimals)
  const [a, b, c] = [income, cost, net].map((figure) => scaled(figure, decimals)) as [number, number, number]
  if (b < 0) return Math.abs(a + b - c) <= 1 ? 'costs-minus' : undefined
  if (Math.abs(a - b - c) <= 1 && Math.abs(c) > 1) return 'income-less-cost'
  return Math.abs(b - a - c) <= 1 && Math.abs(c) > 1 ? 'cost-less-income' : undefined
}

/** A net that is written as cost in a document where others write it as result: plus means worse in one and better in the other. */
function signRules(tables: readonly Table[]): ReviewFinding[] {
  const ruled = tables.flatMap((table) => ruleOf(table) ?? [])
  const asCost = ruled.filter(({ rule }) => rule === 'cost-less-income')
  const asResult = ruled.filter(({ rule }) => rule !== 'cost-less-income')
  const [odd, usual] = asCost.length <= asResult.length ? [asCost, asResult] : [asResult, asCost]
  return odd.flatMap(({ net }) => note('sign-rule-differs', usual[0] ? [net, usual[0].net] : []))
}

const mayTurn =
  /result|netto|avvikelse|förändring|kassaflöde|likvid|finansiell|ränt|invester|avsättning|kapital|omfördel|utfördel|reserv|jämför|balans|justering|över|under|differens|varav|övrig/i

/** The only figure of a table with another sign than the rest of its row, and of their size; the other rows keep theirs. */
function oddSigns(table: Table): ReviewFinding[] {
  const levels = table.columns.flatMap(({ version, unit }, index) =>
    unit === 'amount' && version !== null && version !== 'change' && version !== 'variance' ? [index] : [],
  )
  // Columns of income and of cost side by side have signs of their own.
  if (levels.some((index) => /intäkt|kostnad/i.test(table.columns[index]?.label ?? ''))) return []
  const told = table.rows.filter(isRow).filter((row) => !isPercentRow(row))
  const turning = told.flatMap((row) => turnOf(row, levels) ?? [])
  const [turn] = turning
  const keeps = told.filter((row) => new Set(levels.flatMap((index) => signOf(row.cells[index]))).size === 1)
  if (!turn || turning.length > 1 || keeps.length < 2) return []
  const { row, odd, peer } = turn
  return mayTurn.test(row.label) || isNamedTotal(row)
    ? []
    : note('sign-odd', [
        quoted(row, table.columns[odd.index], odd.figure),
        quoted(row, table.columns[peer.index], peer.figure),
      ])
}

const signOf = (figure: Figure | null | undefined): number[] =>
  figure && figure.digits !== 0 ? [Math.sign(figure.digits)] : []

interface Placed {
  readonly index: number
  readonly figure: Figure
}

function turnOf(
  row: Row,
  levels: readonly number[],
): { readonly row: Row; readonly odd: Placed; readonly peer: Placed } | undefined {
  const figures = levels.flatMap((index): Placed[] => {
    const figure = row.cells[index]
    return figure && figure.digits !== 0 ? [{ index, figure }] : []
  })
  const minus = figures.filter(({ figure }) => figure.digits < 0)
  const plus = figures.filter(({ figure }) => figure.digits > 0)
  const [odd, usual] = minus.length === 1 ? [minus[0], plus] : plus.length === 1 ? [plus[0], minus] : [undefined, []]
  const peer = usual[0]
  const isSure = usual.length >= 2 && usual.every(({ figure }) => odd && isLike(odd.figure, figure))
  return odd && peer && isSure ? { row, odd, peer } : undefined
}

/** Within a quarter of each other. */
function isLike(one: Figure, other: Figure): boolean {
  const ratio = Math.abs(amountOf(one) / amountOf(other))
  return ratio > 0.75 && ratio < 1.33
}

const yearsOf = ({ columns }: Table): Column[] =>
  columns.filter(
    ({ version, year }) => year !== null && version !== 'change' && version !== 'variance' && version !== 'total',
  )

/** Years that go both forwards and back: 2025, 2027, 2026. */
function yearsInOrder(table: Table): ReviewFinding[] {
  const told = yearsOf(table)
  const years = told.map(({ year }) => year ?? 0)
  if (years.length < 3 || new Set(years).size !== years.length) return []
  const steps = years.slice(1).map((year, index) => Math.sign(year - (years[index] ?? 0)))
  const most = steps.filter((step) => step > 0).length * 2 >= steps.length ? 1 : -1
  const at = steps.findIndex((step) => step !== most)
  const column = told[at + 1]
  const before = told[at]
  return steps.every((step) => step === most) || !column || !before
    ? []
    : note('years-out-of-order', [...headingOf(table, column), ...headingOf(table, before)])
}

/** One heading over two columns, where every other column has its own. */
function repeatedColumns(table: Table): ReviewFinding[] {
  const told = table.columns.filter(({ version, year }) => version !== null && year !== null)
  const twice = told.filter(({ label }, index) => told.findIndex((other) => other.label === label) !== index)
  const [column] = twice
  if (told.length < 3 || told.length !== table.columns.length || twice.length !== 1 || !column) return []
  const places = table.columns.flatMap(({ label }, index) => (label === column.label ? [index] : []))
  const differs = table.rows
    .filter((row): row is Row => isRow(row))
    .some(({ cells }) => {
      const [a, b] = places.map((place) => cells[place])
      return a && b && a.printed !== b.printed
    })
  return differs ? note('column-repeated', headingOf(table, column)) : []
}
