import { ChartRun } from 'docx/charts'
import type { Chart, Tile, Tone } from '../../shared/document.ts'
import { brand, muted, negative, wordText } from './word-text.ts'

/** A chart of the word processor's own: its figures can be changed in the file. */

const chartColours: Readonly<Record<Tone, string>> = {
  met: brand,
  'on-way': brand,
  'not-met': negative,
  'cannot-judge': muted,
  neutral: muted,
}

export function chartRun(chart: Chart): ChartRun {
  const altText = { name: wordText(chart.title), title: wordText(chart.title), description: wordText(chart.alt) }
  const common = {
    altText,
    legend: false,
    transformation: { width: 576, height: 240 },
    chartArea: { border: 'none' },
  } as const
  const bars = barsOf(chart)
  if (bars)
    return new ChartRun({
      ...common,
      type: 'bar',
      categories: bars.map((bar) => wordText(bar.label)),
      series: [
        {
          name: wordText(chart.title),
          values: bars.map((bar) => bar.value),
          colors: bars.map((bar) => bar.colour),
        },
      ],
      gapWidth: 50,
      categoryAxis: { reverseOrder: true },
      valueAxis: { visible: false, gridlines: false },
      dataLabels: { value: true },
    })
  if (chart.type === 'curve') return curveRun(chart, common)
  if (chart.type !== 'line') throw new Error(`no chart of Word for ${chart.type}`)
  const days = [...new Set([...chart.points, ...chart.aims].map((point) => point.on))].toSorted()
  const valueOn = (points: Extract<Chart, { type: 'line' }>['points'], day: string) =>
    points.find((point) => point.on === day)?.value ?? null
  const titles = chart.table.columns.map((column) => wordText(column.title))
  return new ChartRun({
    ...common,
    legend: chart.aims.length > 0 ? { position: 'bottom' } : false,
    type: 'line',
    markers: true,
    emptyValues: 'connect',
    categories: days,
    series: [
      { name: titles[1] ?? '', values: days.map((day) => valueOn(chart.points, day)), color: brand },
      ...(chart.aims.length > 0
        ? [{ name: titles[2] ?? '', values: days.map((day) => valueOn(chart.aims, day)), color: muted }]
        : []),
    ],
    dataLabels: { value: true },
    valueAxis: { gridlines: false },
  })
}

/** Word has no picture of tiles or steps that can be worked on: the same values stand as bars, with their signs. */
function barsOf(
  chart: Chart,
): readonly { readonly label: string; readonly value: number; readonly colour: string }[] | undefined {
  const signed = ({ label, value }: Tile) => ({ label, value, colour: value < 0 ? negative : brand })
  switch (chart.type) {
    case 'bars':
      return chart.bars.map(({ label, value, tone }) => ({ label, value, colour: chartColours[tone] }))
    case 'treemap':
      return chart.tiles.toSorted((a, b) => b.value - a.value).map(signed)
    case 'diverging':
      return chart.rows.map(signed)
    case 'waterfall':
      return chart.steps.map(signed)
    default:
      return undefined
  }
}

function curveRun(chart: Extract<Chart, { type: 'curve' }>, common: object): ChartRun {
  const { months, planned, actual, expected } = chart.curve
  const booked = actual.values.length
  const after = (values: readonly number[]) => months.map((_, i) => values[i - booked] ?? null)
  return new ChartRun({
    ...common,
    altText: { name: wordText(chart.title), title: wordText(chart.title), description: wordText(chart.alt) },
    transformation: { width: 576, height: 240 },
    legend: { position: 'bottom' },
    type: 'line',
    markers: true,
    categories: [...months],
    series: [
      { name: wordText(planned.name), values: [...planned.values], color: muted },
      { name: wordText(actual.name), values: months.map((_, i) => actual.values[i] ?? null), color: brand },
      ...(expected.values.length > 0
        ? [{ name: wordText(expected.name), values: after(expected.values), color: brand }]
        : []),
    ],
    valueAxis: { gridlines: false },
  })
}
