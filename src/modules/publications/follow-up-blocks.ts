import { type Block, type Chart, lead, paragraph, type Table, text } from '../../shared/document.ts'
import { type Money, minus, noMoney, plus, share, sumOf } from '../../shared/money.ts'
import { type Figure, figureKey, followedBodies, type Measure } from './figure.ts'
import { bodyName } from './frame-blocks.ts'
import { amountOf, type MoneyRow, moneyTable, type Printing, shown, shownWithUnit } from './money-table.ts'
import { undistributed, unitName, whole } from './publication-facts.ts'
import type { PublicationWords } from './publication-words.ts'
import { exactIn } from './shown-amount.ts'

/** How the year is going: outcome and forecast by body and account group, the months, and the measures. Better is always more. */

export const varianceWord = (variance: Money, words: PublicationWords): string =>
  words.word(variance > 0 ? 'better' : variance < 0 ? 'worse' : 'as_budget')

const period: readonly Measure[] = ['periodbudget', 'utfall', 'avvikelse']
const year: readonly Measure[] = ['budget', 'prognos', 'prognosavvikelse']

interface Entity {
  readonly label: string
  readonly entity: string
}

function followTable(
  caption: string,
  first: string,
  entities: readonly Entity[],
  measures: readonly Measure[],
  restName: 'undistributed' | 'undistributed_rest',
  printing: Printing,
): Table {
  const { facts, words } = printing
  const round = facts.round?.key ?? ''
  const row = ({ label, entity }: Entity): MoneyRow => {
    const cells = measures.map((measure) => figureKey(measure, entity, round))
    const variance = amountOf(cells.at(-1) ?? null, printing) ?? noMoney
    return { label, cells, words: [varianceWord(variance, words)] }
  }
  const rest = restOf(entities, measures, restName, printing)
  const isLast = ({ entity }: Entity) => entity === undistributed
  const rows = [
    ...entities.filter((one) => !isLast(one)).map(row),
    ...(rest ? [rest] : []),
    ...entities.filter(isLast).map(row),
  ]
  const heads: Readonly<Partial<Record<Measure, string>>> = {
    periodbudget: words.word('period_budget'),
    utfall: words.word('period_actual'),
    avvikelse: words.word('variance'),
    budget: words.word('year_budget', { year: facts.year }),
    prognos: words.word('year_forecast', { year: facts.year }),
    prognosavvikelse: words.word('variance'),
  }
  return moneyTable(
    {
      caption,
      first,
      heads: measures.map((measure) => heads[measure] ?? ''),
      wordHeads: [words.word('in_words')],
      rows: [...rows, { ...row({ label: words.word('total'), entity: whole }), sumOf: rows.map((_, i) => i) }],
    },
    printing,
  )
}

/** What lies outside every body named still belongs to the whole. */
function restOf(
  entities: readonly Entity[],
  measures: readonly Measure[],
  name: 'undistributed' | 'undistributed_rest',
  printing: Printing,
): MoneyRow | null {
  const round = printing.facts.round?.key ?? ''
  const left = measures.map((measure) =>
    entities.reduce(
      (sum, one) => minus(sum, amountOf(figureKey(measure, one.entity, round), printing) ?? noMoney),
      amountOf(figureKey(measure, whole, round), printing) ?? noMoney,
    ),
  )
  if (left.every((amount) => amount === 0)) return null
  const words = [varianceWord(left.at(-1) ?? noMoney, printing.words)]
  return { label: printing.words.word(name), cells: left, words }
}

export function outcomeBlocks(printing: Printing): readonly Block[] {
  const { facts, words, book } = printing
  if (!facts.round || facts.followed.length === 0) return [paragraph(text(words.word('data_missing')))]
  const round = facts.round.key
  const bodies = followedBodies(facts)
    .filter((key) => book.has(figureKey('prognos', key, round)))
    .map((entity) => ({ entity, label: bodyName(entity, printing) }))
  const total = amountOf(figureKey('prognosavvikelse', whole, round), printing) ?? noMoney
  // What no body has been given is a part of the budget that was decided, so it is a row as any other.
  const notGiven = book.has(figureKey('prognos', undistributed, round))
    ? [{ entity: undistributed, label: bodyName(undistributed, printing) }]
    : []
  const table = (caption: string, measures: readonly Measure[]) =>
    followTable(caption, words.word('body'), [...bodies, ...notGiven], measures, 'undistributed_rest', printing)
  const byYear = table(words.word('outcome_year_caption', { year: facts.year }), year)
  return [
    lead([
      text(
        words.word('outcome_lead', {
          year: facts.year,
          amount: shownWithUnit(total, printing),
          words: varianceWord(total, words),
        }),
      ),
    ]),
    { kind: 'chart', chart: varianceChart(bodies, total, byYear, printing) },
    { kind: 'table', table: table(words.word('outcome_caption'), period) },
  ]
}

function varianceChart(bodies: readonly Entity[], total: Money, table: Table, printing: Printing): Chart {
  const { facts, words, book, scale } = printing
  const figures = bodies.map(({ entity, label }) => ({
    label,
    figure: book.get(figureKey('prognosavvikelse', entity, facts.round?.key ?? '')) as Figure,
  }))
  const worst = figures.toSorted((a, b) => a.figure.amount - b.figure.amount)[0]
  return {
    type: 'diverging',
    title: words.word('outcome_chart', { unit: scale.unit }),
    alt: words.word('outcome_alt', {
      amount: shownWithUnit(total, printing),
      words: varianceWord(total, words),
      body: worst?.label ?? '',
      worst: worst ? shownWithUnit(worst.figure.amount, printing) : '',
    }),
    rows: figures.map(({ label, figure }) => ({
      label,
      value: exactIn(figure.amount, scale.unit),
      text: `${shown(figure.amount, printing)} ${varianceWord(figure.amount, words)}`,
    })),
    table,
  }
}

export function groupsBlocks(printing: Printing): readonly Block[] {
  const { facts, words, book } = printing
  const round = facts.round?.key ?? ''
  const groups = facts.groups
    .map(({ key, name }) => ({ entity: `grupp.${key}`, label: name }))
    .filter((group) => book.has(figureKey('prognos', group.entity, round)))
  if (groups.length === 0) return [paragraph(text(words.word('data_missing')))]
  const table = followTable(
    words.word('groups_caption', { year: facts.year }),
    words.word('group'),
    groups,
    year,
    'undistributed',
    printing,
  )
  return [{ kind: 'table', table }]
}

const addedUp = (amounts: readonly Money[], from: Money = noMoney): Money[] => {
  let sum = from
  return amounts.map((amount) => {
    sum = plus(sum, amount)
    return sum
  })
}

/**
 * Added up over the year. What is left to the forecast is spread as the budget of the months that are left; how far off it may
 * land is learnt from earlier forecasts; where too few are known no band is drawn.
 */
export function monthsBlocks(printing: Printing): readonly Block[] {
  const { facts, words, scale } = printing
  if (facts.months.length === 0) return [paragraph(text(words.word('data_missing')))]
  const booked = facts.months.filter((month) => month.actual !== null).map((month) => month.actual as Money)
  const budget = facts.months.map((month) => month.budget)
  const planned = addedUp(budget)
  const actual = addedUp(booked)
  const end = amountOf(figureKey('prognos', whole, facts.round?.key ?? ''), printing)
  const start = actual.at(-1) ?? noMoney
  const rest = budget.slice(booked.length).map((month) => Math.abs(month))
  const towards = (to: Money | null): Money[] => (to === null ? [] : addedUp(share(minus(to, start), rest), start))
  const expected = towards(end)
  const low = towards(end === null ? null : (facts.yearBand?.low ?? end))
  const high = towards(end === null ? null : (facts.yearBand?.high ?? end))
  const tell = (amounts: readonly Money[]) => amounts.map((amount) => exactIn(amount, scale.unit))
  const names = facts.months.map(({ month }) => String(month))
  const table = moneyTable(
    {
      caption: words.word('months_caption', { year: facts.year }),
      first: words.word('month'),
      heads: [words.word('months_budget'), words.word('months_actual'), words.word('months_expected')],
      rows: facts.months.map((month, i) => ({
        label: String(month.month),
        cells: [planned[i] ?? null, actual[i] ?? null, expected[i - booked.length] ?? null],
      })),
    },
    printing,
  )
  const chart: Chart = {
    type: 'curve',
    title: words.word('months_chart', { year: facts.year, unit: scale.unit }),
    alt: words.word('months_alt', {
      month: booked.length,
      actual: shownWithUnit(start, printing),
      budget: shownWithUnit(planned[booked.length - 1] ?? noMoney, printing),
      forecast: end === null ? '' : shownWithUnit(end, printing),
    }),
    curve: {
      months: names,
      unit: scale.unit,
      planned: { name: words.word('months_budget'), values: tell(planned) },
      actual: { name: words.word('months_actual'), values: tell(actual) },
      expected: {
        name: words.word('months_expected'),
        values: tell(expected),
        low: tell(low),
        high: tell(high),
      },
    },
    table,
  }
  return [{ kind: 'chart', chart }]
}

/** Document 004's rule: an effect counts when it is secured or approved; else it stands beside, at nought. */
export function measuresBlocks(printing: Printing): readonly Block[] {
  const { facts, words } = printing
  if (facts.measures.length === 0) return [paragraph(text(words.word('measures_none')))]
  const rows = facts.measures.map((measure) => ({
    label: `${unitName(facts, measure.unit)} ${measure.number} ${measure.description}`,
    cells: [measure.effect, measure.counted],
  }))
  const table = moneyTable(
    {
      caption: words.word('measures_caption'),
      first: words.word('measure'),
      heads: [words.word('measure_effect'), words.word('measure_counted')],
      rows: [
        ...rows,
        {
          label: words.word('total'),
          cells: [sumOf(facts.measures.map((one) => one.effect)), sumOf(facts.measures.map((one) => one.counted))],
          sumOf: rows.map((_, i) => i),
        },
      ],
      notes: [words.word('measures_rule')],
    },
    printing,
  )
  return [{ kind: 'table', table }]
}
