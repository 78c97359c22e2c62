import { m } from '../../../generated/paraglide/messages.js'
import { AnnualWheel } from '../../../ui/charts/annual-wheel.tsx'
import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import { LineChart } from '../../../ui/charts/line-chart.tsx'
import { StatusBar } from '../../../ui/charts/status-bar.tsx'
import { type ChartNode, TreeChart } from '../../../ui/charts/tree-chart.tsx'
import { Section } from '../../../ui/page-title.tsx'

const trend = [68.2, 69.5, undefined, 72.8, 74.1, 76.4].map((value, at) => ({ label: String(2020 + at), value }))

const chain = (): ChartNode => ({
  id: 'vision',
  label: m.ui_sample_vision(),
  children: [
    {
      id: 'childhood',
      label: m.ui_sample_strategic(),
      status: 'on-way',
      children: [
        {
          id: 'diploma',
          label: m.ui_sample_goal_value(),
          sub: m.ui_sample_focus(),
          status: 'not-met',
          href: '/formsprak',
        },
        { id: 'teachers', label: m.ui_sample_before(), sub: m.ui_sample_focus(), status: 'met' },
      ],
    },
    {
      id: 'economy',
      label: m.ui_sample_strategic_2(),
      status: 'cannot-judge',
      children: [{ id: 'streets', label: m.ui_sample_streets(), status: 'missing' }],
    },
  ],
})

const year = () => [
  { id: 'a', day: '2026-01-20', label: m.ui_sample_wheel_4(), done: true, kind: 'ok' as const },
  { id: 'b', day: '2026-03-03', label: m.ui_sample_wheel_1(), done: true, kind: 'ok' as const },
  { id: 'c', day: '2026-05-12', label: m.ui_sample_wheel_2(), done: true, kind: 'ok' as const },
  { id: 'd', day: '2026-06-15', label: m.ui_sample_wheel_3(), done: true, kind: 'ok' as const },
  { id: 'e', day: '2026-09-15', label: m.ui_sample_event_next(), kind: 'late' as const, href: '/formsprak' },
  { id: 'f', day: '2026-12-08', label: m.ui_sample_wheel_5(), kind: 'open' as const },
]

export function ShowCharts() {
  return (
    <Section title={m.ui_sample_charts()}>
      <LineChart
        title={m.ui_sample_trend()}
        description={m.ui_sample_trend_point()}
        unit="%"
        points={trend}
        target={{ label: m.ui_sample_target(), value: 80 }}
      />
      <BarChart
        title={m.ui_sample_bars()}
        description={m.ui_sample_bars_point()}
        rows={[
          { label: m.ui_sample_streets(), value: 48, target: 55 },
          { label: m.ui_sample_parks(), value: 63, target: 60 },
          { label: m.ui_sample_change(), value: -4 },
        ]}
      />
      <StatusBar
        title={m.ui_sample_counts()}
        counts={[
          { kind: 'met', count: 9 },
          { kind: 'on-way', count: 6 },
          { kind: 'not-met', count: 4 },
          { kind: 'cannot-judge', count: 3 },
        ]}
      />
      <AnnualWheel title={m.ui_sample_wheel()} year={2026} today="2026-11-21" events={year()} />
      <TreeChart title={m.ui_sample_chain()} description={m.ui_sample_chain_point()} root={chain()} />
    </Section>
  )
}
