import type { Read } from '../../platform/context.ts'
import type { Day } from '../../shared/local-date.ts'
import { type Money, noMoney, sumOf } from '../../shared/money.ts'
import { type BudgetVersion, companySectionsOf, frameLinesOf, framesOf, getBudgetVersion } from '../budget/index.ts'
import { getRound, type Round } from '../follow-up/index.ts'
import { followedUpIn, forecastCurve, unallocatedIn } from '../forecast/index.ts'
import { getSteeringModel, goalsOfVersion, levelOf, listAdoptedPlans } from '../goals/index.ts'
import { grantsTold, investmentsOf, projectsTold } from '../investments/index.ts'
import { accountGroups, actualsOf, lastBookedMonth } from '../ledger/index.ts'
import { budgetedOf, undistributedOf } from '../operating-budget/index.ts'
import { statementsOf } from '../statements/index.ts'
import { measuresIn } from './measures.service.ts'
import { keysOfNames } from './name-key.ts'
import type { Publication } from './publication.ts'
import type { FactsGoal, FactsGrant, FactsProject, PublicationFacts } from './publication-facts.ts'
import { readUnits, type UnitWorld } from './units.service.ts'

/** Reads what a publication prints, through the doors of those who own it. */

export interface Asked extends Pick<Publication, 'budgetVersion' | 'round'> {
  readonly notes: Readonly<Record<string, string>>
}

export interface Publisher {
  readonly name: string
  readonly isDemo: boolean
}

export async function readFacts(tx: Read, asked: Asked, publisher: Publisher): Promise<PublicationFacts> {
  const version = await getBudgetVersion(tx, asked.budgetVersion)
  const round = asked.round === null ? null : await getRound(tx, asked.round)
  const { year } = version.budget
  const units = await readUnits(tx, round?.periodEnd ?? (`${year}-01-01` as Day))
  const groups = await accountGroups(tx, year)
  const statements = await statementsOf(tx, version.id)
  return {
    municipality: publisher.name,
    isDemo: publisher.isDemo,
    year,
    version: { number: version.number, name: version.name, status: version.status },
    decision: decisionOf(version, units),
    round: round && { key: round.key, name: round.name, periodEnd: round.periodEnd },
    units: units.facts,
    groups: groups.map(({ key, name }) => ({ key, name })),
    ...(await budgetFacts(tx, version, units)),
    tables: statements.tables,
    statementFigures: statements.figures,
    outcomes: statements.outcomes,
    ...(statements.missing?.words && { whyNoStatements: statements.missing.words }),
    goals: await goalsOf(tx, year, units),
    ...(await followedFacts(tx, version, round, units)),
    ...(await resourceFacts(tx, version, round, units)),
    notes: asked.notes,
  }
}

const decisionOf = ({ decision }: BudgetVersion, units: UnitWorld): PublicationFacts['decision'] => {
  if (!decision) return null
  const key = units.keyOf(decision.body)
  const body = units.facts.find((unit) => unit.key === key)?.name ?? ''
  return { ...decision, body }
}

async function budgetFacts(tx: Read, version: BudgetVersion, units: UnitWorld) {
  const decided = await framesOf(tx, version.id, 'decided')
  const current = await framesOf(tx, version.id, 'current')
  const amountIn = (frames: typeof decided, unit: string, year: number): Money =>
    sumOf(frames.filter((one) => units.keyOf(one.unit) === unit && one.year === year).map((one) => one.amount))
  const places = new Map([...decided, ...current].map((one) => [`${one.unit}/${one.year}`, one]))
  const lines = await frameLinesOf(tx, version.id)
  const budgeted = await budgetedOf(tx, version.id, 'decided')
  const investments = await investmentsOf(tx, version.id)
  const companies = await companySectionsOf(tx, version.id)
  return {
    frames: [...places.values()].map(({ unit, year }) => {
      const key = units.keyOf(unit)
      return { unit: key, year, decided: amountIn(decided, key, year), current: amountIn(current, key, year) }
    }),
    frameLines: lines.map(({ unit, year, kind, amount, reason }) => ({
      unit: units.keyOf(unit),
      year,
      kind,
      amount,
      reason,
    })),
    budgeted: budgeted.map((row) => ({ ...row, unit: units.keyOf(row.unit) })),
    investments: investments.map(({ code, name, unit, decidedTotal, years }) => ({
      code,
      name,
      unit: units.keyOf(unit),
      decidedTotal,
      years,
    })),
    companies: companies.map(({ unit, account, result }) => ({ unit: units.keyOf(unit), account, result })),
  }
}

async function goalsOf(tx: Read, year: number, units: UnitWorld): Promise<readonly FactsGoal[]> {
  const plans = (await listAdoptedPlans(tx)).filter(({ plan }) => plan.firstYear <= year && year <= plan.lastYear)
  const found: FactsGoal[] = []
  for (const version of plans) {
    const model = await getSteeringModel(tx, version.plan.model)
    for (const goal of await goalsOfVersion(tx, version.id)) {
      const kind = levelOf(model, goal.level)?.kind
      if (kind === 'vision') continue
      const { key: plan, unit } = version.plan
      found.push({ plan, ref: goal.ref, title: goal.title, unit: units.keyOf(unit), isStrategic: kind === 'strategic' })
    }
  }
  return found
}

async function followedFacts(tx: Read, version: BudgetVersion, round: Round | null, units: UnitWorld) {
  if (!round) return { followed: [], months: [], yearBand: null, measures: [] }
  const { year } = version.budget
  const beside = (await unallocatedIn(tx, round.id)).map((row) => ({ ...row, unit: null }))
  const followed = [...(await followedUpIn(tx, round.id)), ...beside].map((row) => ({
    ...row,
    unit: units.keyOf(row.unit),
  }))
  const month = Number(round.periodEnd.slice(5, 7))
  const budgeted = await budgetedOf(tx, version.id, 'current')
  const notGiven = await undistributedOf(tx, version.id, 'current')
  const actuals = await actualsOf(tx, { year, throughMonth: month })
  const last = Math.min(month, (await lastBookedMonth(tx, year)) ?? 0)
  const months = Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    budget: sumOf([
      notGiven[at] ?? noMoney,
      ...budgeted.filter((row) => row.month === at + 1).map((row) => row.amount),
    ]),
    actual: at < last ? sumOf(actuals.filter((row) => row.month === at + 1).map((row) => row.amount)) : null,
  }))
  const yearBand = await bandOf(tx, round, year, units)
  return { followed, months, yearBand, measures: await measuresIn(tx, round.id, year, units) }
}

/** Projects and grants stand in reports only: a budget tells what is decided, not how it went. */
async function resourceFacts(tx: Read, version: BudgetVersion, round: Round | null, units: UnitWorld) {
  if (!round) return { projects: [], grants: [] }
  const { year } = version.budget
  const throughMonth = Number(round.periodEnd.slice(5, 7))
  const projects = await projectsTold(tx, { version: version.id, year, throughMonth })
  const grants = await grantsTold(tx, round.periodEnd)
  const keys = keysOfNames(grants.map(({ name }) => name))
  return {
    projects: projects.map(({ code, name, unit, decidedTotal, spentTotal, ...one }): FactsProject => {
      const { spentThisYear, availableThisYear, finalTotal } = one
      const told = { decided: decidedTotal, spent: spentTotal, spentThisYear, availableThisYear, finalTotal }
      return { code, name, unit: units.keyOf(unit), ...told }
    }),
    grants: grants.map((grant, at): FactsGrant => {
      const { name, authority, granted, used, unused, useUntil, risk } = grant
      const told = { name, authority, granted, used, unused, useUntil, risk }
      return { key: keys[at]!, unit: units.keyOf(grant.unit), ...told }
    }),
  }
}

/** The band is learnt from how earlier forecasts have missed; it belongs to the latest round only. */
async function bandOf(tx: Read, round: Round, year: number, units: UnitWorld): Promise<PublicationFacts['yearBand']> {
  if (units.municipality === null) return null
  const curve = await forecastCurve(tx, units.municipality, year)
  const end = curve.months.at(-1)
  if (curve.round !== round.key || !end || end.low === null || end.high === null) return null
  return { low: end.low, high: end.high }
}
