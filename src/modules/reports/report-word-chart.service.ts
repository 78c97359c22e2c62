import { ChartRun } from 'docx/charts'
import type { Chart, Tone } from './report-document.ts'
import { brand, muted, negative, wordText } from './report-word-text.service.ts'

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
  if (chart.type === 'bars')
    return new ChartRun({
      ...common,
      type: 'bar',
      categories: chart.bars.map((bar) => wordText(bar.label)),
      series: [
        {
          name: wordText(chart.title),
          values: chart.bars.map((bar) => bar.value),
          colors: chart.bars.map((bar) => chartColours[bar.tone]),
        },
      ],
      gapWidth: 50,
      categoryAxis: { reverseOrder: true },
      valueAxis: { visible: false, gridlines: false },
      dataLabels: { value: true },
    })
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
