import type { Context, Read } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, day } from '../../shared/local-date.ts'
import { findUnit, isBody, periodOn, type Unit, unitNamesOn, unitsIn } from '../organisation/index.ts'
import { mayKeepRegister, mayKeepSettings } from './cases.policy.ts'
import { listDelays, type RegistrationDelay } from './cases.views.ts'
import { listClasses, saveClasses } from './class.store.ts'
import { type CaseClass, type ClassRow, parentOf } from './classification.ts'
import {
  checkApart,
  checkForm,
  checkGap,
  type ExplainedGap,
  missingNumbers,
  type NumberSeries,
  type NumberSpan,
  unexplained,
} from './number-series.ts'
import * as store from './series.store.ts'

const municipalityOf = (units: readonly Unit[], on: Day): UnitId | null =>
  units.find((unit) => periodOn(unit, on)?.kind === 'municipality')?.id ?? null

export const municipalityName = (units: readonly Unit[], on: Day): string =>
  units.flatMap((unit) => periodOn(unit, on) ?? []).find(({ kind }) => kind === 'municipality')?.name ?? ''

/**
 * How a body numbers its cases from a year on. A form that is already used in the year can be changed: numbers that are
 * given keep as they were written.
 * @throws Refusal case-series.number-missing, year-missing, place-unknown, places-touch, body-code, body-needed, body-code-taken; case.no-body
 */
export const setSeries = (ctx: Context, order: Omit<NumberSeries, 'nextNumber'>): Promise<NumberSeries> =>
  ctx.write('case-series.set', `${order.body} ${order.year}`, async (tx) => {
    const units = await unitsIn(tx)
    ctx.must(mayKeepSettings, { municipality: municipalityOf(units, ctx.today()) })
    const unit = findUnit(units, order.body)
    const period = unit && (periodOn(unit, `${order.year}-12-31` as Day) ?? periodOn(unit, ctx.today()))
    if (!period || !isBody(period.kind)) refuse('case.no-body', { day: `${order.year}-12-31` })
    checkForm(order)
    const all = await store.listSeries(tx)
    const mine = (series: NumberSeries) => series.body === order.body && series.year === order.year
    checkApart(
      order,
      all.filter((series) => series.body !== order.body && series.year === order.year),
    )
    const before = all.find(mine) ?? null
    const after = { ...order, nextNumber: before?.nextNumber ?? 1 }
    await store.saveSeries(tx, after)
    return [before, after]
  })

/** Says why numbers are no case. @throws Refusal case-series.no-gap */
export const explainGap = (ctx: Context, body: UnitId, year: number, gap: ExplainedGap): Promise<ExplainedGap> =>
  ctx.write('case.explain-gap', `${body} ${year}`, async (tx) => {
    ctx.must(mayKeepRegister, { body })
    const series = (await store.listSeries(tx)).find((one) => one.body === body && one.year === year)
    if (!series) refuse('case.no-series', { year })
    const missing = missingNumbers(await store.listTakenNumbers(tx, body, year), series.nextNumber)
    checkGap(gap, missing, await store.listExplainedGaps(tx, body, year))
    await store.insertGap(tx, body, year, gap)
    return [null, gap]
  })

/** Takes in rows of a classification scheme; a code that is there gets the new name. */
export const importClasses = (ctx: Context, rows: readonly ClassRow[], from: Day = day('2000-01-01')) =>
  ctx.write('case-class.import', 'scheme', async (tx) => {
    ctx.must(mayKeepSettings, { municipality: municipalityOf(await unitsIn(tx), ctx.today()) })
    const before = await listClasses(tx)
    const codes = [...before, ...rows].map(({ code }) => code)
    await saveClasses(
      tx,
      rows.map((row) => ({ ...row, parent: parentOf(row.code, codes), from, until: null })),
    )
    return [null, { classes: rows.length }] as const
  })

export interface SeriesLine extends NumberSeries {
  readonly bodyName: string
  readonly open: readonly NumberSpan[]
  readonly explained: readonly ExplainedGap[]
  readonly mayExplain: boolean
}

export interface RegisterSettings {
  readonly series: readonly SeriesLine[]
  readonly classes: readonly CaseClass[]
  readonly delays: readonly (RegistrationDelay & { readonly bodyName: string })[]
  readonly bodies: readonly { readonly id: UnitId; readonly name: string }[]
  readonly may: { readonly keep: boolean }
}

export const bodiesOn = (units: readonly Unit[], on: Day) =>
  units
    .flatMap((unit) => {
      const period = periodOn(unit, on)
      return period && isBody(period.kind) ? [{ id: unit.id, key: unit.key, name: period.name }] : []
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'))

/** Public except who may what: series with their gaps, the scheme, and how fast each body registers. */
export const showSettings = (ctx: Context): Promise<RegisterSettings> =>
  ctx.read(async (tx) => {
    const [units, names] = [await unitsIn(tx), await unitNamesOn(tx, ctx.today())]
    const nameOf = (body: UnitId) => names.get(body) ?? ''
    const series = []
    for (const one of await store.listSeries(tx)) series.push(await lineOf(ctx, tx, one, nameOf(one.body)))
    const delays = await listDelays(tx)
    return {
      series,
      classes: await listClasses(tx),
      delays: delays.map((one) => ({ ...one, bodyName: nameOf(one.body) })),
      bodies: bodiesOn(units, ctx.today()),
      may: { keep: mayKeepSettings(ctx.actor, { municipality: municipalityOf(units, ctx.today()) }) },
    }
  })

async function lineOf(ctx: Context, tx: Read, series: NumberSeries, bodyName: string): Promise<SeriesLine> {
  const explained = await store.listExplainedGaps(tx, series.body, series.year)
  const missing = missingNumbers(await store.listTakenNumbers(tx, series.body, series.year), series.nextNumber)
  return {
    ...series,
    bodyName,
    explained,
    open: unexplained(missing, explained),
    mayExplain: mayKeepRegister(ctx.actor, series),
  }
}
