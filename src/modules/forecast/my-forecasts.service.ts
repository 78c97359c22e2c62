import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import { holdsSeatOver } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { Money } from '../../shared/money.ts'
import { type OtherTask, type Round, roundsIn } from '../follow-up/index.ts'
import { seatHoldersOn } from '../organisation/index.ts'
import { askedFor } from './asked.ts'
import { planSubject } from './corrective-plan.service.ts'
import { lackingPlan } from './corrective-plan.ts'
import { mayAdoptPlan, mayKeepPlan, mayReadForecasts, maySeeAccuracy } from './forecast.policy.ts'
import { type ForecastStatus, type NextStep, nextStepOf } from './forecast.ts'
import { committeeStates } from './lock-round.service.ts'
import { sumFigures, yearVariance } from './roll-up.ts'
import { type RoundFigures, readRoundFigures } from './round-figures.service.ts'

/** A unit's forecast in an open round as a line of the role's list. */
export interface MyForecast {
  readonly round: Pick<Round, 'key' | 'name'>
  readonly unit: UnitId
  readonly unitKey: string
  readonly unitName: string
  readonly status: ForecastStatus
  readonly isBegun: boolean
  readonly variance: Money
  readonly step: NextStep
  /** Whether this person is the one who is waited for. */
  readonly isAsked: boolean
  readonly due: Day | null
  readonly isLate: boolean
}

export interface LackedPlan {
  readonly round: Pick<Round, 'key' | 'name'>
  readonly unitKey: string
  readonly unitName: string
  readonly variance: Money
  readonly isBegun: boolean
  readonly due: Day
  readonly isLate: boolean
}

export interface MyEconomy {
  readonly mine: readonly MyForecast[]
  readonly plans: readonly LackedPlan[]
  readonly rounds: readonly Round[]
  readonly maySeeAccuracy: boolean
}

/** What waits for this person, the units they answer for, and the rounds of the calendar that take forecasts. */
export const showMyEconomy = (ctx: Context): Promise<MyEconomy> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadForecasts, undefined)
    const rounds = (await roundsIn(tx)).filter((round) => round.coversForecast).toReversed()
    return {
      ...(await waiting(ctx, tx, rounds)),
      rounds,
      maySeeAccuracy: maySeeAccuracy(ctx.actor),
    }
  })

/** What the start page shows beside the goals' tasks. */
export const forecastTasks = async (ctx: Context, tx: Read): Promise<OtherTask[]> => {
  const open = (await roundsIn(tx)).filter((round) => round.coversForecast)
  const { mine, plans } = await waiting(ctx, tx, open)
  const forecasts = mine.flatMap((one): OtherTask[] =>
    one.isAsked && one.due
      ? [
          {
            id: `forecast-${one.round.key}-${one.unitKey}`,
            title:
              one.step === 'approve'
                ? m.forecast_task_approve({ unit: one.unitName })
                : m.forecast_task_write({ unit: one.unitName }),
            note: one.round.name,
            due: one.due,
            isLate: one.isLate,
            href: `/arbete/ekonomi/${one.round.key}/${one.unitKey}`,
          },
        ]
      : [],
  )
  const lacking = plans.map(
    (plan): OtherTask => ({
      id: `plan-${plan.round.key}-${plan.unitKey}`,
      title: m.forecast_task_plan({ unit: plan.unitName }),
      note: plan.round.name,
      due: plan.due,
      isLate: plan.isLate,
      href: `/arbete/ekonomi/${plan.round.key}/${plan.unitKey}/atgarder`,
    }),
  )
  return [...lacking, ...forecasts]
}

async function waiting(ctx: Context, tx: Read, rounds: readonly Round[]) {
  const mine: MyForecast[] = []
  const plans: LackedPlan[] = []
  if (ctx.actor.seats.length === 0) return { mine, plans }
  const holders = await seatHoldersOn(tx, ctx.today())
  for (const round of rounds.filter(({ status }) => status === 'open')) {
    const told = await readRoundFigures(tx, round)
    const parentOf = (unit: UnitId) => told.ground.nodes.get(unit)?.parent ?? null
    // Nobody is asked to approve what they wrote themselves: then the next one above is.
    const isAsked = (unit: UnitId, step: NextStep, author: PersonId | null) =>
      ctx.actor.person !== null &&
      askedFor(
        unit,
        step,
        step === 'approve' ? holders.filter(({ person }) => person !== author) : holders,
        parentOf,
      ).includes(ctx.actor.person)
    mine.push(...linesOf(ctx, told, isAsked))
    plans.push(...lackedIn(ctx, told))
  }
  return { mine, plans }
}

type IsAsked = (unit: UnitId, step: NextStep, author: PersonId | null) => boolean

function linesOf(ctx: Context, told: RoundFigures, isAsked: IsAsked): MyForecast[] {
  const { round, ground, figures, forecasts } = told
  const byUnit = Map.groupBy(figures, ({ unit }) => unit)
  // In the order of the organisation.
  return [...ground.nodes.keys()].flatMap((unit): MyForecast[] => {
    const own = byUnit.get(unit)
    const node = ground.nodes.get(unit)
    if (!own || !node || !holdsSeatOver(ctx.actor, node.id, 'manager', 'reporter', 'controller')) return []
    const forecast = forecasts.find((one) => one.unit === node.id)
    const status = forecast?.status ?? 'draft'
    const step = nextStepOf(status)
    const due = step === null ? null : step === 'write' ? round.reportDueOn : round.approveDueOn
    return [
      {
        round,
        unit: node.id,
        unitKey: node.key,
        unitName: node.name,
        status,
        isBegun: forecast !== undefined,
        variance: yearVariance(sumFigures(own)),
        step,
        isAsked: isAsked(node.id, step, forecast?.author ?? null),
        due,
        isLate: due !== null && due < ctx.today(),
      },
    ]
  })
}

const lackedIn = (ctx: Context, told: RoundFigures): LackedPlan[] =>
  lackingPlan(committeeStates(told)).flatMap(({ unit, variance, plan }): LackedPlan[] => {
    const node = told.ground.nodes.get(unit)
    const subject = planSubject(told.ground, unit)
    const isAwaited = mayKeepPlan(ctx.actor, subject) || (plan !== null && mayAdoptPlan(ctx.actor, subject))
    if (!node || !isAwaited) return []
    return [
      {
        round: told.round,
        unitKey: node.key,
        unitName: node.name,
        variance,
        isBegun: plan !== null,
        due: told.round.acceptDueOn,
        isLate: told.round.acceptDueOn < ctx.today(),
      },
    ]
  })
