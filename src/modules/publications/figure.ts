import { type Money, minus, plus, sumOf } from '../../shared/money.ts'
import {
  bodiesOf,
  type FactsFollowed,
  type FactsGrant,
  type FactsProject,
  type PublicationFacts,
  undistributed,
  unitName,
  whole,
} from './publication-facts.ts'

/**
 * A figure and its identity: what is measured, of whom, for which period, in which version. Every table, sentence, picture and
 * file takes its amounts from here, so that the same quantity printed twice has one value.
 */

export const measures = [
  'ram',
  'ram-aktuell',
  'driftbudget',
  'periodbudget',
  'utfall',
  'avvikelse',
  'budget',
  'prognos',
  'prognosavvikelse',
  'tabell',
  'investering',
  'investering-total',
  'investering-beslutat',
  'investering-utfall',
  'investering-prognos',
  'investering-avvikelse',
  'bidrag-beviljat',
  'bidrag-nyttjat',
  'bidrag-kvar',
] as const
export type Measure = (typeof measures)[number]

export interface Figure {
  /** `ram:bn:2026`: measure, entity and period, as it is written in texts. */
  readonly key: string
  readonly measure: Measure
  readonly entity: string
  readonly entityName: string
  readonly period: string
  /** The version the amount is from: of the budget, or the round. */
  readonly version: string
  /** Öre; of a percent millionths. */
  readonly amount: Money
  readonly isPercent: boolean
  readonly note: string | null
}

export type FigureBook = ReadonlyMap<string, Figure>

export const figureKey = (measure: Measure, entity: string, period: string | number): string =>
  `${measure}:${entity}:${period}`

/** Every figure of a publication. Where two facts would give one key two amounts, that is a fault of ours and never printed. */
export function figureBook(facts: PublicationFacts): FigureBook {
  const book = new Map<string, Figure>()
  const budget = `${facts.year}/${facts.version.number}`
  const round = facts.round?.key ?? budget
  const add = (
    measure: Measure,
    entity: readonly [key: string, name: string],
    period: string | number,
    amount: Money,
    version = budget,
    note: string | null = null,
    isPercent = false,
  ): void => {
    const key = figureKey(measure, entity[0], period)
    const before = book.get(key)
    if (before && before.amount !== amount) throw new Error(`two amounts of one figure: ${key}`)
    const remark = facts.notes[key] ?? note
    book.set(key, {
      key,
      measure,
      entity: entity[0],
      entityName: entity[1],
      period: String(period),
      version,
      amount,
      isPercent,
      note: remark,
    })
  }
  addFrames(facts, add)
  addBudgeted(facts, add)
  addFollowed(facts, add, round)
  for (const { table, row, year, kind, amount, note } of facts.statementFigures) {
    const name = rowName(facts, table, row)
    add(
      'tabell',
      [`${table}.${row}`, name],
      kind === 'budget' || kind === 'plan' ? year : `${year}-${kind}`,
      amount,
      budget,
      note,
      kind === 'percent' || isPercentRow(facts, table, row),
    )
  }
  for (const { code, name, decidedTotal, years } of facts.investments) {
    add('investering-total', [code, name], facts.year, decidedTotal)
    for (const { year, amount, carriedOver } of years) add('investering', [code, name], year, plus(amount, carriedOver))
  }
  addTotals(facts, add)
  addProjects(facts, add, facts.round?.key ?? String(facts.year))
  addGrants(facts, add, facts.round?.key ?? String(facts.year))
  return book
}

type Add = (
  measure: Measure,
  entity: readonly [key: string, name: string],
  period: string | number,
  amount: Money,
  version?: string,
  note?: string | null,
  isPercent?: boolean,
) => void

const nameOf = (facts: PublicationFacts, key: string): readonly [string, string] => [
  key,
  key === whole ? facts.municipality : unitName(facts, key),
]

function addFrames(facts: PublicationFacts, add: Add): void {
  for (const { unit, year, decided, current } of facts.frames) {
    add('ram', nameOf(facts, unit), year, decided)
    add('ram-aktuell', nameOf(facts, unit), year, current)
  }
  for (const year of new Set(facts.frames.map((frame) => frame.year))) {
    const frames = facts.frames.filter((frame) => frame.year === year)
    add('ram', nameOf(facts, whole), year, sumOf(frames.map((frame) => frame.decided)))
    add('ram-aktuell', nameOf(facts, whole), year, sumOf(frames.map((frame) => frame.current)))
  }
}

/** A unit's figure holds what is booked or budgeted on it and on every unit below it. */
const tops = (facts: PublicationFacts, unit: string): readonly string[] => [
  unit,
  ...(facts.units.find((one) => one.key === unit)?.above ?? []),
]

function summed<Row extends { readonly unit: string }>(
  facts: PublicationFacts,
  rows: readonly Row[],
  amount: (row: Row) => Money,
): ReadonlyMap<string, Money> {
  const sums = new Map<string, Money>()
  for (const row of rows)
    for (const top of tops(facts, row.unit)) sums.set(top, plus(sums.get(top) ?? (0 as Money), amount(row)))
  return sums
}

function addBudgeted(facts: PublicationFacts, add: Add): void {
  if (facts.budgeted.length === 0) return
  for (const [unit, amount] of summed(facts, facts.budgeted, (row) => row.amount))
    add('driftbudget', nameOf(facts, unit), facts.year, amount)
  for (const { key, name } of facts.groups) {
    const rows = facts.budgeted.filter((row) => row.group === key)
    if (rows.length > 0) add('driftbudget', [`grupp.${key}`, name], facts.year, sumOf(rows.map((row) => row.amount)))
  }
  add('driftbudget', nameOf(facts, whole), facts.year, sumOf(facts.budgeted.map((row) => row.amount)))
}

const followedMeasures: readonly (readonly [Measure, (row: FactsFollowed) => Money])[] = [
  ['periodbudget', (row) => row.periodBudget],
  ['utfall', (row) => row.periodActual],
  ['avvikelse', (row) => minus(row.periodActual, row.periodBudget)],
  ['budget', (row) => row.yearBudget],
  ['prognos', (row) => row.yearForecast],
  ['prognosavvikelse', (row) => minus(row.yearForecast, row.yearBudget)],
]

function addFollowed(facts: PublicationFacts, add: Add, round: string): void {
  if (!facts.round) return
  for (const [measure, amount] of followedMeasures) {
    for (const [unit, sum] of summed(facts, facts.followed, amount))
      add(measure, nameOf(facts, unit), round, sum, round)
    for (const { key, name } of facts.groups) {
      const rows = facts.followed.filter((row) => row.group === key)
      if (rows.length > 0) add(measure, [`grupp.${key}`, name], round, sumOf(rows.map(amount)), round)
    }
    add(measure, nameOf(facts, whole), round, sumOf(facts.followed.map(amount)), round)
  }
}

function addTotals(facts: PublicationFacts, add: Add): void {
  if (facts.investments.length === 0) return
  add('investering-total', nameOf(facts, whole), facts.year, sumOf(facts.investments.map((one) => one.decidedTotal)))
  const years = new Set(facts.investments.flatMap((one) => one.years.map((year) => year.year)))
  for (const year of years) {
    const amounts = facts.investments.flatMap((one) =>
      one.years.filter((row) => row.year === year).map((row) => plus(row.amount, row.carriedOver)),
    )
    add('investering', nameOf(facts, whole), year, sumOf(amounts))
  }
}

/** Decided, spent and what it will have cost; a forecast is told only of what somebody has judged, of all only when all are. */
function addProjects(facts: PublicationFacts, add: Add, period: string): void {
  for (const { code, name, decided, spent, finalTotal } of facts.projects) {
    add('investering-beslutat', [code, name], period, decided, period)
    add('investering-utfall', [code, name], period, spent, period)
    if (finalTotal === null) continue
    add('investering-prognos', [code, name], period, finalTotal, period)
    add('investering-avvikelse', [code, name], period, minus(finalTotal, decided), period)
  }
  if (facts.projects.length === 0) return
  const all = nameOf(facts, whole)
  const sum = (of: (one: FactsProject) => Money): Money => sumOf(facts.projects.map(of))
  add(
    'investering-beslutat',
    all,
    period,
    sum((one) => one.decided),
    period,
  )
  add(
    'investering-utfall',
    all,
    period,
    sum((one) => one.spent),
    period,
  )
  const finals = facts.projects.flatMap((one) => (one.finalTotal === null ? [] : [one.finalTotal]))
  if (finals.length < facts.projects.length) return
  add('investering-prognos', all, period, sumOf(finals), period)
  add(
    'investering-avvikelse',
    all,
    period,
    minus(
      sumOf(finals),
      sum((one) => one.decided),
    ),
    period,
  )
}

const grantMeasures: readonly (readonly [Measure, (grant: FactsGrant) => Money])[] = [
  ['bidrag-beviljat', (grant) => grant.granted],
  ['bidrag-nyttjat', (grant) => grant.used],
  ['bidrag-kvar', (grant) => grant.unused],
]

function addGrants(facts: PublicationFacts, add: Add, period: string): void {
  if (facts.grants.length === 0) return
  for (const [measure, amount] of grantMeasures) {
    for (const grant of facts.grants) add(measure, [grant.key, grant.name], period, amount(grant), period)
    add(measure, nameOf(facts, whole), period, sumOf(facts.grants.map(amount)), period)
  }
}

const isPercentRow = (facts: PublicationFacts, table: string, row: string): boolean =>
  facts.tables.find((one) => one.key === table)?.rows.find((one) => one.key === row)?.measure === 'percent'

const rowName = (facts: PublicationFacts, table: string, row: string): string => {
  const found = facts.tables.find((one) => one.key === table)
  return `${found?.title ?? table}: ${found?.rows.find((one) => one.key === row)?.label ?? row}`
}

/** Bodies whose figures a round tells: those with frames, and else every unit right below the council. */
export const followedBodies = (facts: PublicationFacts): readonly string[] => {
  const bodies = bodiesOf(facts).filter((key) => key !== undistributed)
  return bodies.length > 0 ? bodies : [...new Set(facts.followed.map((row) => row.unit))]
}
