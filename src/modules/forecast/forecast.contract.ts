import { z } from 'zod'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import { inOre, type MoneyUnit, noMoney } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import { deciders, type MeasureId, measureStates } from './corrective-plan.ts'

/** What crosses the wire about forecasts and corrective plans. */

const revision = z.coerce.number().int().min(0)
const longText = z.string().trim().max(10_000).default('')
const dayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'platform_field_day')
  .transform((text) => text as Day)

/** An amount as typed in a unit with at most so many decimals; empty is nought. */
const amountIn = (unit: MoneyUnit, decimals: number, rule: string) =>
  z
    .string()
    .default('')
    .refine((text) => {
      const value = text.trim() === '' ? 0 : parseSwedishNumber(text)
      if (value === undefined || Math.abs(value) > 1e9) return false
      return Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6
    }, rule)
    .transform((text) => (text.trim() === '' ? noMoney : inOre(parseSwedishNumber(text) ?? 0, unit)))

export const commentContract = z.object({ revision, comment: longText })
export const stepContract = z.object({ revision })
export const sendBackContract = stepContract.extend({ reason: z.string().trim().max(2_000).default('') })

const effect = amountIn('mkr', 2, 'forecast_measure_effect_rule')

export const measureContract = z.object({
  revision,
  id: z
    .uuid()
    .transform((id) => id as MeasureId)
    .nullable()
    .default(null),
  number: z
    .string()
    .trim()
    .regex(/^\d{1,3}(\.\d{1,3})?$/, 'forecast_measure_number_rule'),
  unit: z.uuid().transform((id) => id as UnitId),
  group: z.string().trim().min(1).max(60),
  activity: z.string().trim().max(200).default(''),
  description: z.string().trim().min(1).max(2_000),
  goal: z.string().trim().max(1_000).default(''),
  decidedBy: z.enum(deciders),
  decidedOn: dayText.nullable().default(null),
  state: z.enum(measureStates),
  startsOn: dayText.nullable().default(null),
  isSecured: z
    .literal('on')
    .transform(() => true)
    .default(false),
  effect0: effect,
  effect1: effect,
  effect2: effect,
  effect3: effect,
})

export const pointedContract = z.object({ revision, measure: z.uuid().transform((id) => id as MeasureId) })

export const realisedContract = pointedContract.extend({
  year: z.coerce.number().int().min(2000).max(2200),
  realised: amountIn('kr', 2, 'forecast_realised_rule'),
})

export const decisionContract = z.object({
  revision,
  decidedOn: dayText,
  paragraph: z
    .string()
    .trim()
    .max(20)
    .transform((text) => text.replace(/^§?\s*(\d)/, '§ $1'))
    .pipe(z.string().regex(/^§ \d{1,4}/, 'forecast_paragraph_rule')),
  caseNumber: z.string().trim().min(1).max(60),
})

export const forecastRowReply = z
  .object({
    round: z.string(),
    unit: z.string().nullable().meta({ description: 'Null for what is booked on no known unit.' }),
    unitName: z.string(),
    group: z.string(),
    periodBudget: z.int(),
    periodActual: z.int(),
    yearBudget: z.int(),
    forecast: z.int().meta({ description: 'Before corrective measures.' }),
    measures: z.int().meta({ description: 'Effect this year of the measures that count.' }),
    yearForecast: z.int(),
    variance: z.int().meta({ description: 'Forecast less budget: positive is better.' }),
    status: z.string(),
  })
  .meta({ id: 'ForecastRow' })
