import type { Context, Read } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { yearOf } from '../../shared/local-date.ts'
import { type Money, noMoney, plus, sumOf } from '../../shared/money.ts'
import { type Round, roundsIn } from '../follow-up/index.ts'
import { actualsOf, lastBookedMonth } from '../ledger/index.ts'
import { seatHoldersOn, unitNamesOn } from '../organisation/index.ts'
import { type Accuracy, accuracyBy, accuracyOf, type Judged } from './accuracy.ts'
import { type Ground, readGround } from './books.service.ts'
import { listAllPlans } from './corrective-plan.store.ts'
import { countedIn, expectedIn } from './corrective-plan.ts'
import { maySeeAccuracy, maySeeAuthors } from './forecast.policy.ts'
import { yearForecast } from './forecast.ts'
import { listLockedFigures } from './locked-figure.store.ts'

/** Every locked forecast of a unit's year whose outcome is known: the year is booked to December. */
export async function readJudged(tx: Read): Promise<Judged[]> {
  const closed = (await roundsIn(tx)).filter((round) => round.status === 'closed' && round.coversForecast)
  const judged: Judged[] = []
  for (const [year, rounds] of Map.groupBy(closed, (round) => yearOf(round.periodEnd))) {
    if ((await lastBookedMonth(tx, year)) !== 12) continue
    const outcome = await actualsOf(tx, { year })
    for (const round of rounds) judged.push(...(await judgedIn(tx, round, outcome)))
  }
  return judged
}

async function judgedIn(
  tx: Read,
  round: Round,
  outcome: readonly { readonly unit: UnitId | null; readonly amount: Money }[],
): Promise<Judged[]> {
  const locked = await listLockedFigures(tx, round.id)
  if (locked.length === 0) return []
  const became = outcomesOn(await readGround(tx, round.periodEnd), outcome)
  const year = yearOf(round.periodEnd)
  const month = Number(round.periodEnd.slice(5, 7))
  return [...Map.groupBy(locked, ({ unit }) => unit)].flatMap(([unit, figures]) =>
    unit === null
      ? []
      : [
          {
            unit,
            year,
            month,
            author: figures[0]?.author ?? null,
            forecast: sumOf(figures.map(yearForecast)),
            outcome: became.get(unit) ?? noMoney,
          },
        ],
  )
}

/** The year's outcome set on the units of the round's day. */
function outcomesOn(ground: Ground, outcome: readonly { readonly unit: UnitId | null; readonly amount: Money }[]) {
  const became = new Map<UnitId, Money>()
  for (const { unit, amount } of outcome) {
    const place = unit && ground.placeOf(unit)
    if (place) became.set(place, plus(became.get(place) ?? noMoney, amount))
  }
  return became
}

export interface NamedAccuracy extends Accuracy {
  readonly key: string
  readonly name: string
}

export interface MeasuresAfterwards {
  readonly year: number
  readonly expected: Money
  readonly counted: Money
  readonly realised: Money
  /** How many effects nobody has followed up yet. */
  readonly untold: number
}

export interface AccuracyView {
  readonly all: Accuracy
  readonly byUnit: readonly NamedAccuracy[]
  readonly byMonth: readonly NamedAccuracy[]
  /** Null for those who may not see who wrote how well. */
  readonly byAuthor: readonly NamedAccuracy[] | null
  readonly byYear: readonly NamedAccuracy[]
  readonly measures: readonly MeasuresAfterwards[]
}

/** Accuracy and bias by unit, month, author and year, and what measures brought of what was expected of them. */
export const showAccuracy = (ctx: Context): Promise<AccuracyView> =>
  ctx.read(async (tx) => {
    ctx.must(maySeeAccuracy, undefined)
    const judged = await readJudged(tx)
    const names = await unitNamesOn(tx, ctx.today())
    const people = new Map((await seatHoldersOn(tx, ctx.today())).map((one) => [one.person, one.personName]))
    const named = <Key extends string | number | null>(
      keyOf: (one: Judged) => Key,
      nameOf: (key: Key) => string,
    ): NamedAccuracy[] =>
      [...accuracyBy(judged, keyOf)].map(([key, found]) => ({ key: String(key), name: nameOf(key), ...found }))
    return {
      all: accuracyOf(judged),
      byUnit: named(
        ({ unit }) => unit,
        (unit) => names.get(unit) ?? '',
      ).toSorted((a, b) => b.error - a.error),
      byMonth: named(({ month }) => month, String).toSorted((a, b) => Number(a.key) - Number(b.key)),
      byAuthor:
        isSystem(ctx.actor) || maySeeAuthors(ctx.actor)
          ? named(
              ({ author }) => author,
              (author: PersonId | null) => (author && people.get(author)) ?? '',
            ).toSorted((a, b) => b.error - a.error)
          : null,
      byYear: named(({ year }) => year, String).toSorted((a, b) => Number(b.key) - Number(a.key)),
      measures: await measuresAfterwards(tx),
    }
  })

/** Of the last plan of each committee and year, so that a measure carried from round to round is not counted twice. */
async function measuresAfterwards(tx: Read): Promise<MeasuresAfterwards[]> {
  const rounds = new Map((await roundsIn(tx)).map((round) => [round.id, round]))
  const plans = (await listAllPlans(tx))
    .filter((plan) => plan.status === 'adopted')
    .map((plan) => ({ plan, end: rounds.get(plan.round)?.periodEnd ?? '' }))
    .toSorted((a, b) => a.end.localeCompare(b.end))
  const last = new Map(plans.map((one) => [`${one.plan.unit}|${one.end.slice(0, 4)}`, one]))
  const byYear = Map.groupBy(last.values(), ({ end }) => Number(end.slice(0, 4)))
  return [...byYear]
    .map(([year, some]) => {
      const measures = some.flatMap(({ plan }) => plan.measures)
      const effects = measures.flatMap((one) => one.effects.filter((effect) => effect.year === year))
      return {
        year,
        expected: sumOf(measures.map((one) => expectedIn(one, year))),
        counted: sumOf(measures.map((one) => countedIn(one, year))),
        realised: sumOf(effects.map((effect) => effect.realised ?? noMoney)),
        untold: effects.filter((effect) => effect.realised === null).length,
      }
    })
    .toSorted((a, b) => b.year - a.year)
}
