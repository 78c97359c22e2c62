import {
  adoptVersion,
  createBudget,
  type FrameLineOrder,
  proposeVersion,
  saveFrameLines,
} from '../../modules/budget/index.ts'
import { closeRound, openRound, planRound, type Round } from '../../modules/follow-up/index.ts'
import {
  adoptPlan,
  approveForecast,
  followedUpIn,
  saveForecast,
  sendForecast,
  tellRealised,
} from '../../modules/forecast/index.ts'
import { explainMissing } from '../../modules/statements/index.ts'
import type { Context } from '../../platform/context.ts'
import { yearOf } from '../../shared/local-date.ts'
import { inOre, type Money, minus, noMoney, plus } from '../../shared/money.ts'
import type { DemoBudget } from './demo-budget.contract.ts'
import type { DemoEarlierYear } from './demo-forecast.contract.ts'
import type { ContextOf } from './load-follow-up.ts'
import { loadPlan } from './load-forecasts.ts'
import { loadOperatingBudget } from './load-operating-budget.ts'
import { known, type UnitIds } from './load-organisation.ts'
import type { People } from './load-people.ts'
import { printedBudget } from './printed-budget.ts'

/** The year before the demo's own: its budget and rounds that are over, so that forecasts can be held against what came of them. */

type ContextAt = (now: string) => Context

const morning = (day: string): string => `${day}T08:00:00Z`

/** Frames as the next year's budget prints them; the lines within them are made up, as that year's own. */
export async function loadEarlierBudget(
  contextAt: ContextAt,
  { year, budget: { title, frameReason, whyNoStatements, decision } }: DemoEarlierYear,
  printed: readonly DemoBudget[],
  units: UnitIds,
): Promise<void> {
  const next = printed.find((one) => one.year === year + 1)
  if (!next) throw new Error(`no printed budget of ${year + 1}`)
  const ctx = contextAt(morning(decision.decidedOn))
  const made = await createBudget(ctx, { year, title, name: title, stage: 'officials' })
  const lines = framesOfYear(year, frameReason, next, units)
  const draft = await saveFrameLines(ctx, made.id, { revision: made.revision, lines })
  await loadOperatingBudget(ctx, draft, units)
  await explainMissing(ctx, draft.id, { revision: 0, words: whyNoStatements })
  const { revision } = await proposeVersion(ctx, draft.id, draft)
  const { body, decidedOn, paragraph, caseNumber } = decision
  await adoptVersion(ctx, draft.id, { body: known(units, body), decidedOn, paragraph, caseNumber, revision })
}

function framesOfYear(year: number, reason: string, next: DemoBudget, units: UnitIds): FrameLineOrder[] {
  const { tables, figures } = printedBudget(next, (key) => known(units, key))
  return tables
    .flatMap(({ key, rows }) => rows.flatMap((row) => (row.bound?.to === 'frame' ? [{ table: key, row }] : [])))
    .flatMap(({ table, row }) => {
      const unit = row.bound?.unit ?? null
      const printedIn = (of: number): Money =>
        figures.find((one) => one.table === table && one.row === row.key && one.year === of)?.amount ?? noMoney
      const lines: FrameLineOrder[] = [
        { unit, year, kind: 'start', amount: printedIn(year - 1) },
        { unit, year, kind: 'index', amount: minus(printedIn(year), printedIn(year - 1)), reason },
      ]
      return lines.filter(({ amount }) => amount !== 0)
    })
}

interface Loading {
  readonly contextAt: ContextAt
  readonly contextOf: ContextOf
  readonly units: UnitIds
  readonly people: People
}

type Told = DemoEarlierYear['rounds'][number]

/** Each round is opened, forecast, sent, approved and closed by the deeds of those it concerns. */
export async function loadEarlierRounds(loading: Loading, { rounds }: DemoEarlierYear): Promise<void> {
  for (const told of rounds) {
    const { status: _, ...plan } = told.round
    const keeper = loading.contextAt(morning(plan.opensOn))
    const planned = await planRound(keeper, plan)
    const round = await openRound(keeper, planned.id, planned.revision)
    for (const forecast of told.forecasts) await loadForecast(loading, round, forecast)
    await loadDecidedPlan(loading, round, told.plan)
    await closeRound(loading.contextAt(morning(plan.acceptDueOn)), round.id, round.revision)
  }
}

/** The budget is held but for what the manager says is off. */
async function loadForecast(
  { contextAt, contextOf, units, people }: Loading,
  round: Round,
  { unit, person, comment, reason, off }: Told['forecasts'][number],
): Promise<void> {
  const own = contextOf(known(people, person), morning(round.reportDueOn))
  const place = { round: round.id, unit: known(units, unit) }
  const rows = (await own.read((tx) => followedUpIn(tx, round.id))).filter((row) => row.unit === place.unit)
  const lost = off.find(({ group }) => !rows.some((row) => row.group === group))
  if (lost) throw new Error(`${unit} has no ${lost.group} in ${round.key}`)
  const lines = rows.map(({ group, yearBudget }) => {
    const said = off.find((one) => one.group === group)
    return { group, amount: plus(yearBudget, said ? inOre(said.amount, 'mkr') : noMoney), reason }
  })
  const saved = await saveForecast(own, place, { revision: 0, comment, lines })
  const sent = await sendForecast(own, place, saved.revision)
  await approveForecast(contextAt(morning(round.approveDueOn)), place, sent.revision)
}

/** Decided before the round is closed; what the measures brought is told when the year is over. */
async function loadDecidedPlan(
  { contextAt, contextOf, units, people }: Loading,
  round: Round,
  plan: Told['plan'],
): Promise<void> {
  if (!plan) return
  const { decision, realised, ...drafted } = plan
  const person = known(people, plan.person)
  const draft = await loadPlan(contextOf(person, morning(round.reportDueOn)), round, drafted, units)
  const adopted = await adoptPlan(contextAt(morning(round.acceptDueOn)), draft.id, {
    ...decision,
    revision: draft.revision,
  })
  const year = yearOf(round.periodEnd)
  const afterwards = contextOf(person, morning(`${year + 1}-02-02`))
  let kept = adopted
  for (const [at, amount] of realised.entries()) {
    const measure = kept.measures[at]
    if (!measure) throw new Error(`no measure ${at + 1} in the plan of ${plan.unit}`)
    const order = { measure: measure.id, revision: kept.revision, year, realised: inOre(amount, 'mkr') }
    kept = await tellRealised(afterwards, kept.id, order)
  }
}
