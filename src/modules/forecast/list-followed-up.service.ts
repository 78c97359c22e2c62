import type { Context } from '../../platform/context.ts'
import { getRoundByKey } from '../follow-up/index.ts'
import { mayReadForecasts } from './forecast.policy.ts'
import { yearForecast } from './forecast.ts'
import { yearVariance } from './roll-up.ts'
import { readRoundFigures } from './round-figures.service.ts'

/** Every figure of a round as a flat list, for programs: amounts in öre, units by key. @throws NotFound */
export const listFollowedUp = (ctx: Context, roundKey: string) =>
  ctx.read(async (tx) => {
    ctx.must(mayReadForecasts, undefined)
    const told = await readRoundFigures(tx, await getRoundByKey(tx, roundKey))
    return told.figures.map((figure) => {
      const node = figure.unit === null ? undefined : told.ground.nodes.get(figure.unit)
      return {
        round: told.round.key,
        unit: node?.key ?? null,
        unitName: node?.name ?? '',
        group: figure.group,
        periodBudget: figure.periodBudget,
        periodActual: figure.periodActual,
        yearBudget: figure.yearBudget,
        forecast: figure.forecast,
        measures: figure.measures,
        yearForecast: yearForecast(figure),
        variance: yearVariance(figure),
        status: told.forecasts.find((forecast) => forecast.unit === figure.unit)?.status ?? 'draft',
      }
    })
  })
