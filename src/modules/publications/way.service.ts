import type { Context, Read } from '../../platform/context.ts'
import { showMunicipality } from '../../platform/web/municipality.ts'
import { isSignedIn } from '../../shared/actor.ts'
import { NotFound } from '../../shared/failure.ts'
import { yearOf } from '../../shared/local-date.ts'
import { type Money, noMoney, sumOf } from '../../shared/money.ts'
import { type BudgetVersion, findAdoptedBudget, transfersOf } from '../budget/index.ts'
import { roundsIn } from '../follow-up/index.ts'
import { followedUpIn } from '../forecast/index.ts'
import { actualsOf, vouchersAddress } from '../ledger/index.ts'
import { decisionText } from './budget-blocks.ts'
import { readFacts } from './facts.service.ts'
import * as store from './publication.store.ts'
import {
  bodiesOf,
  type FactsFrameLine,
  type FactsGoal,
  isWithin,
  type PublicationFacts,
  undistributed,
  unitName,
} from './publication-facts.ts'
import { publicationWords } from './publication-language.service.ts'
import { readUnits, type UnitWorld } from './units.service.ts'
import { type BodyChain, type Coverage, coverageOf } from './way.ts'
import { type SentenceWay, sentencesAbout } from './way-sentences.service.ts'

/** Everything a figure of a body hangs together with. For the public only what is decided, published or adopted. */

export interface GroupWay {
  readonly key: string
  readonly name: string
  readonly budget: Money
  /** Null for the public, and where nothing is booked. */
  readonly actual: Money | null
  /** Where the vouchers behind it stand; null where nothing is told. */
  readonly vouchers: string | null
}

export interface Way {
  readonly year: number
  readonly unit: { readonly key: string; readonly name: string }
  readonly body: { readonly key: string; readonly name: string }
  readonly bodies: readonly { readonly key: string; readonly name: string; readonly frame: Money }[]
  readonly frame: { readonly decided: Money; readonly current: Money }
  readonly lines: readonly FactsFrameLine[]
  /** Of the budget that is adopted. */
  readonly version: number
  readonly decision: string | null
  readonly transfers: readonly {
    readonly number: number
    readonly amount: Money
    readonly from: string
    readonly to: string
    readonly decided: string
    readonly reason: string
  }[]
  readonly groups: readonly GroupWay[]
  /** By the unit whose plan they stand in. */
  readonly goals: readonly { readonly unit: string; readonly name: string; readonly goals: readonly FactsGoal[] }[]
  readonly forecast: {
    readonly round: string
    /** Of the round. */
    readonly key: string
    readonly budget: Money
    readonly forecast: Money
  } | null
  /** What the public reads as the forecast; null for the public itself, and while nothing is published. */
  readonly published: Way['forecast']
  readonly sentences: readonly SentenceWay[]
  readonly coverage: Coverage
  readonly isStaff: boolean
}

export interface WayAsked {
  readonly unit?: string | undefined
  readonly year?: number | undefined
}

/** @throws NotFound when no budget is adopted for the year, or no frame stands over the unit */
export async function showWay(ctx: Context, asked: WayAsked, audience: 'public' | 'staff'): Promise<Way> {
  const isStaff = audience === 'staff' && isSignedIn(ctx.actor)
  const year = asked.year ?? yearOf(ctx.today())
  const publisher = await showMunicipality(ctx)
  return ctx.read(async (tx) => {
    const version = await findAdoptedBudget(tx, year)
    if (!version) throw new NotFound('budget')
    const facts = await readFacts(tx, { budgetVersion: version.id, round: null, notes: {} }, publisher)
    const units = await readUnits(tx, ctx.today())
    const bodies = bodiesOf(facts)
    const unit = asked.unit ?? bodies[0] ?? ''
    const body = bodyOver(facts, unit)
    if (body === undefined) throw new NotFound('unit')
    const known = await readKnown(tx, year, units, isStaff)
    const nameOf = (key: string) =>
      key === undistributed ? publicationWords(ctx.locale).word('undistributed') : unitName(facts, key)
    return {
      year,
      isStaff,
      unit: { key: unit, name: nameOf(unit) },
      body: { key: body, name: nameOf(body) },
      bodies: bodies.map((key) => ({ key, name: nameOf(key), frame: frameAt(facts, key).decided })),
      frame: frameAt(facts, body),
      lines: facts.frameLines.filter((line) => line.unit === body && line.year === year),
      version: version.number,
      decision: decisionText(facts.decision, publicationWords(ctx.locale)),
      transfers: await transfersOver(ctx, tx, version, body, units, facts),
      groups: groupsOf(facts, unit, known.actuals),
      goals: goalsBy(facts, body),
      forecast: forecastOf(facts, unit, known.forecasts),
      published: isStaff ? forecastOf(facts, unit, await publishedForecasts(tx, year)) : null,
      sentences: await sentencesAbout(ctx, tx, [unit, body], year, isStaff),
      coverage: coverageIn(facts, known),
    }
  })
}

const frameAt = (facts: PublicationFacts, body: string): { decided: Money; current: Money } =>
  facts.frames.find((frame) => frame.unit === body && frame.year === facts.year) ?? {
    decided: noMoney,
    current: noMoney,
  }

const goalsBy = (facts: PublicationFacts, body: string): Way['goals'] =>
  [
    ...Map.groupBy(
      facts.goals.filter((goal) => isWithin(facts, goal.unit, body) || isWithin(facts, body, goal.unit)),
      (goal) => goal.unit,
    ),
  ].map(([unit, goals]) => ({ unit, name: unitName(facts, unit), goals }))

/** The nearest unit, itself or above, that has a frame. */
function bodyOver(facts: PublicationFacts, unit: string): string | undefined {
  const bodies = new Set(bodiesOf(facts))
  const above = facts.units.find((one) => one.key === unit)?.above ?? []
  return [unit, ...above].find((key) => bodies.has(key))
}

interface Row {
  readonly unit: string
  readonly group: string
  readonly amount: Money
}

interface Known {
  readonly actuals: readonly Row[]
  readonly booked: readonly string[]
  readonly forecasts: {
    readonly round: string
    readonly key: string
    readonly rows: readonly (Row & { readonly budget: Money })[]
  } | null
}

/** What is booked, and the forecast: of the latest round that has begun for staff, of what is published for others. */
async function readKnown(tx: Read, year: number, units: UnitWorld, isStaff: boolean): Promise<Known> {
  const actuals = (await actualsOf(tx, { year })).map((row) => ({
    unit: units.keyOf(row.unit),
    group: row.group ?? undistributed,
    amount: row.amount,
  }))
  const forecasts = isStaff ? await latestForecasts(tx, year, units) : await publishedForecasts(tx, year)
  return { actuals: isStaff ? actuals : [], booked: actuals.map((row) => row.unit), forecasts }
}

async function latestForecasts(tx: Read, year: number, units: UnitWorld): Promise<Known['forecasts']> {
  const rounds = (await roundsIn(tx)).filter(
    (round) => round.coversForecast && round.status !== 'planned' && yearOf(round.periodEnd) === year,
  )
  const latest = rounds.toSorted((a, b) => b.periodEnd.localeCompare(a.periodEnd))[0]
  if (!latest) return null
  const rows = (await followedUpIn(tx, latest.id)).map((row) => ({
    unit: units.keyOf(row.unit),
    group: row.group,
    amount: row.yearForecast,
    budget: row.yearBudget,
  }))
  return rows.length === 0 ? null : { round: latest.name, key: latest.key, rows }
}

async function publishedForecasts(tx: Read, year: number): Promise<Known['forecasts']> {
  const reports = (await store.listPublications(tx)).filter(
    (one) => one.kind !== 'budget-book' && one.status === 'published' && one.year === year,
  )
  const frozen = await Promise.all(reports.map((report) => store.frozenOf(tx, report.id)))
  const latest = frozen.toSorted((a, b) =>
    (b.facts.round?.periodEnd ?? '').localeCompare(a.facts.round?.periodEnd ?? ''),
  )[0]
  if (!latest?.facts.round) return null
  const rows = latest.facts.followed.map((row) => ({
    unit: row.unit,
    group: row.group,
    amount: row.yearForecast,
    budget: row.yearBudget,
  }))
  return { round: latest.facts.round.name, key: latest.facts.round.key, rows }
}

function groupsOf(facts: PublicationFacts, unit: string, actuals: readonly Row[]): readonly GroupWay[] {
  return facts.groups.flatMap(({ key, name }): GroupWay[] => {
    const within = <One extends Row>(rows: readonly One[]) =>
      rows.filter((row) => row.group === key && isWithin(facts, row.unit, unit))
    const budget = within(facts.budgeted)
    const booked = within(actuals)
    if (budget.length === 0 && booked.length === 0) return []
    const actual = booked.length === 0 ? null : sumOf(booked.map((row) => row.amount))
    const vouchers = actual === null ? null : vouchersAddress({ year: facts.year, unit, group: key })
    return [{ key, name, budget: sumOf(budget.map((row) => row.amount)), actual, vouchers }]
  })
}

function forecastOf(facts: PublicationFacts, unit: string, forecasts: Known['forecasts']): Way['forecast'] {
  const rows = forecasts?.rows.filter((row) => isWithin(facts, row.unit, unit)) ?? []
  if (!forecasts || rows.length === 0) return null
  return {
    round: forecasts.round,
    key: forecasts.key,
    budget: sumOf(rows.map((row) => row.budget)),
    forecast: sumOf(rows.map((row) => row.amount)),
  }
}

async function transfersOver(
  ctx: Context,
  tx: Read,
  version: BudgetVersion,
  body: string,
  units: UnitWorld,
  facts: PublicationFacts,
): Promise<Way['transfers']> {
  const words = publicationWords(ctx.locale)
  const name = (unit: Parameters<UnitWorld['keyOf']>[0]) =>
    unit === null ? words.word('undistributed') : unitName(facts, units.keyOf(unit))
  return (await transfersOf(tx, version.id))
    .filter(({ fromFrame, toFrame }) => units.keyOf(fromFrame) === body || units.keyOf(toFrame) === body)
    .map(({ number, amount, from, to, reason, ...decision }) => ({
      number,
      amount,
      reason,
      from: name(from.unit),
      to: name(to.unit),
      decided: decisionText({ ...decision, body: name(decision.body) }, words) ?? '',
    }))
}

function coverageIn(facts: PublicationFacts, known: Known): Coverage {
  const chains = bodiesOf(facts).map((body): BodyChain => {
    const within = (unit: string) => isWithin(facts, unit, body)
    const lines = facts.frameLines.filter((line) => line.unit === body && line.year === facts.year)
    return {
      body,
      frame: frameAt(facts, body).decided,
      has: {
        lines: lines.length > 0 && lines.every((line) => line.kind === 'start' || line.reason.trim() !== ''),
        decision: facts.decision !== null,
        operating: facts.budgeted.some((row) => within(row.unit)),
        goal: facts.goals.some((goal) => within(goal.unit)),
        booked: known.booked.some(within),
        forecast: known.forecasts?.rows.some((row) => within(row.unit)) ?? false,
      },
    }
  })
  const goals = facts.goals.map(({ unit }) => ({ unit, body: bodyOver(facts, unit) ?? null }))
  return coverageOf(chains, goals)
}
