import {
  type Block,
  type Chart,
  cell,
  column,
  heading,
  lead,
  type Mark,
  paragraph,
  type ReportDocument,
  type Table,
  text,
  writtenText,
} from '../../shared/document.ts'
import type { Day } from '../../shared/local-date.ts'
import { isToldOf, progressTable } from './action-table.ts'
import { attainmentTable, trendTable } from './attainment-table.ts'
import { goalAddress, goalAnchor, goalFactLines, goalName, valueChart } from './goal-blocks.ts'
import { statusKey, underscored } from './goal-words.ts'
import { demoNote, demoOf, documentFrame } from './plan-report.ts'
import {
  type AttainmentFacts,
  type AttainmentStatus,
  anythingInvented,
  type GoalFacts,
  type RoundFacts,
} from './report-facts.ts'
import { figure, type ReportWords, type SentenceKey } from './report-words.ts'

/** The goal part of an interim report: what was promised by a day, what was reached, and what the body says of it. */

export const attainmentStatuses = ['met', 'on-way', 'not-met', 'cannot-judge'] as const

export function composeInterimReport(facts: RoundFacts, words: ReportWords): ReportDocument {
  const all = facts.plans.flatMap((part) => part.attainments)
  const demo = demoOf(
    facts,
    all.some((a) => a.isDemo) || anythingInvented([...all.map((a) => a.goal), ...facts.strategic]),
  )
  return {
    ...documentFrame(facts.municipality, words, demo),
    kind: words.word(facts.kind === 'annual' ? 'round_kind_annual' : 'round_kind'),
    title: facts.name,
    subtitle: words.word('round_period', { day: words.prose(facts.periodEnd) }),
    decision: null,
    status: {
      tone: facts.status === 'closed' ? 'met' : 'neutral',
      text: words.word(facts.status === 'closed' ? 'round_closed' : 'round_open'),
    },
    dated: facts.dated,
    blocks: [
      ...summaryBlocks(facts, words),
      ...attentionBlocks(all, words),
      ...strategicBlocks(facts, words),
      ...facts.plans.flatMap((part) => planBlocks(part, facts.periodEnd, words)),
      heading(1, words.word('about_report'), 'om'),
      paragraph(
        ...words.say('round_about_lead', { municipality: text(facts.municipality), day: words.prose(facts.periodEnd) }),
      ),
      ...demoNote(demo, words),
    ],
  }
}

export type StatusCounts = Readonly<Record<AttainmentStatus | 'missing', number>>

/** How many goals stand where, by the assessment a person made; a proposal alone is no assessment. */
export function countStatuses(attainments: readonly AttainmentFacts[]): StatusCounts {
  const counts = { met: 0, 'on-way': 0, 'not-met': 0, 'cannot-judge': 0, missing: 0 }
  for (const { assessed } of attainments) counts[assessed ?? 'missing'] += 1
  return counts
}

function summaryBlocks(facts: RoundFacts, words: ReportWords): readonly Block[] {
  const all = facts.plans.flatMap((part) => part.attainments)
  if (all.length === 0)
    return [heading(1, words.word('round_summary_title'), 'sammanfattning'), lead(words.say('round_summary_none'))]
  const counts = countStatuses(all)
  const bound = (value: number) => figure(words.amount(value, ''), value, '', '#per-plan')
  const sentence = words.say('round_summary', {
    goals: figure(words.word('count_goals', { count: all.length }), all.length, '', '#per-plan'),
    met: bound(counts.met),
    onWay: bound(counts['on-way']),
    notMet: bound(counts['not-met']),
    cannotJudge: bound(counts['cannot-judge']),
  })
  return [
    heading(1, words.word('round_summary_title'), 'sammanfattning'),
    lead(sentence),
    ...(counts.missing > 0
      ? [paragraph(...words.say('round_not_assessed', { goals: bound(counts.missing), count: counts.missing }))]
      : []),
    { kind: 'chart', chart: statusChart(counts, all.length, countsTable(facts, words), words) },
  ]
}

function statusChart(counts: StatusCounts, total: number, table: Table, words: ReportWords): Chart {
  const bars = [...attainmentStatuses, ...(counts.missing > 0 ? (['missing'] as const) : [])].map((status) => ({
    label: words.word(status === 'missing' ? 'status_missing' : statusKey(status)),
    value: counts[status],
    text: words.amount(counts[status], ''),
    tone: status === 'missing' ? ('neutral' as const) : status,
  }))
  return {
    type: 'bars',
    title: words.word('round_chart_title'),
    alt: words.word('round_chart_alt', { total, list: bars.map((bar) => `${bar.label} ${bar.text}`).join(', ') }),
    bars,
    table,
  }
}

function countsTable(facts: RoundFacts, words: ReportWords): Table {
  const row = (name: string, attainments: readonly AttainmentFacts[]) => {
    const counts = countStatuses(attainments)
    return [cell(name), ...[...attainmentStatuses, 'missing' as const].map((s) => cell(words.amount(counts[s], '')))]
  }
  return {
    caption: words.word('round_counts_caption'),
    about: '',
    columns: [
      column(words.word('round_plan'), 1.7),
      ...attainmentStatuses.map((status) => column(words.word(statusKey(status)), 1, 'end')),
      column(words.word('status_missing'), 1, 'end'),
    ],
    rows: facts.plans.map((part) => row(part.plan.title, part.attainments)),
    notes: [],
  }
}

/** The goals a reader must not miss: those that will not be met. */
function attentionBlocks(all: readonly AttainmentFacts[], words: ReportWords): readonly Block[] {
  const missed = all.filter((attainment) => attainment.assessed === 'not-met')
  if (missed.length === 0) return []
  return [
    heading(2, words.word('round_attention_title'), 'uppmarksamma'),
    paragraph(
      ...words.say('round_attention_lead', {
        goals: figure(words.word('count_goals', { count: missed.length }), missed.length),
      }),
    ),
    {
      kind: 'list',
      items: missed.map(({ goal }) => ({
        depth: 0,
        label: goalName(goal),
        text: goal.title,
        href: `#${goalAnchor(goal)}`,
      })),
    },
  ]
}

/** A strategic goal is told by its trend from baseline to wanted value, not by attainment. */
function strategicBlocks(facts: RoundFacts, words: ReportWords): readonly Block[] {
  if (facts.strategic.length === 0) return []
  return [
    heading(1, words.word('round_trend_title'), 'trend'),
    lead(words.say('round_trend_lead')),
    ...facts.strategic.flatMap((goal) => strategicGoal(goal, facts.periodEnd, words)),
  ]
}

export function trendMark(goal: GoalFacts, words: ReportWords): Mark | null {
  if (!goal.trend) return null
  const tone = { improving: 'met', unchanged: 'on-way', worsening: 'not-met', 'cannot-judge': 'cannot-judge' } as const
  return {
    tone: tone[goal.trend.direction],
    text: words.word(`trend_${underscored(goal.trend.direction)}` as SentenceKey),
  }
}

function strategicGoal(goal: GoalFacts, on: Day, words: ReportWords): readonly Block[] {
  return [
    {
      kind: 'goal',
      level: 2,
      anchor: goalAnchor(goal),
      title: goal.title,
      eyebrow: goalName(goal),
      href: goalAddress(goal),
      mark: trendMark(goal, words),
      description: '',
      facts: [],
    },
    ...(goal.trend
      ? [
          paragraph({ kind: 'strong', text: words.word('trend_year', { year: goal.trend.year }) }),
          ...writtenText(goal.trend.description),
        ]
      : [paragraph(...words.say('round_trend_none'))]),
    ...(goal.indicators.length > 0 ? [{ kind: 'table', table: trendTable(goal, on, words) } as const] : []),
    ...goal.indicators.flatMap((indicator) => chartOf(valueChart(indicator, words))),
  ]
}

const chartOf = (chart: Chart | undefined): readonly Block[] => (chart ? [{ kind: 'chart', chart }] : [])

function planBlocks({ plan, attainments }: RoundFacts['plans'][number], on: Day, words: ReportWords): readonly Block[] {
  if (attainments.length === 0) return []
  const counts = countStatuses(attainments)
  return [
    heading(1, plan.title, `plan-${plan.key}`),
    paragraph(
      ...words.say('round_plan_lead', {
        unit: text(plan.unit),
        goals: figure(
          words.word('count_goals', { count: attainments.length }),
          attainments.length,
          '',
          `/mal/${plan.key}`,
        ),
        met: figure(words.amount(counts.met, ''), counts.met),
      }),
    ),
    ...attainments.flatMap((attainment) => attainmentBlocks(attainment, on, words)),
  ]
}

function attainmentBlocks(attainment: AttainmentFacts, on: Day, words: ReportWords): readonly Block[] {
  const { goal, assessed, proposed, assessment } = attainment
  const differs = proposed !== null && assessed !== null && proposed !== assessed
  return [
    {
      kind: 'goal',
      level: 2,
      anchor: goalAnchor(goal),
      title: goal.title,
      eyebrow: goalName(goal),
      href: goalAddress(goal),
      mark: { tone: assessed ?? 'neutral', text: words.word(statusKey(assessed)) },
      description: '',
      facts: goalFactLines({ ...goal, perspectives: [], globalGoals: [] }, undefined, words),
    },
    ...(assessment.trim() === ''
      ? [paragraph(...words.say(assessed ? 'round_no_assessment' : 'round_not_ready'))]
      : writtenText(assessment)),
    ...(differs
      ? [
          paragraph(
            ...words.say('round_differs', {
              proposed: words.word(statusKey(proposed)),
              assessed: words.word(statusKey(assessed)),
            }),
          ),
        ]
      : []),
    ...(goal.indicators.length > 0 ? [{ kind: 'table', table: attainmentTable(goal, on, words) } as const] : []),
    ...(isToldOf(goal) ? [{ kind: 'table', table: progressTable(goal, words) } as const] : []),
  ]
}
