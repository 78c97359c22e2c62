import { type Block, heading, type Mark, paragraph, text } from '../../shared/document.ts'
import { isToldOf, progressTable } from './action-table.ts'
import { actionTable, decisionText, goalFactLines, indicatorTable, valueChart } from './goal-blocks.ts'
import { statusKey } from './goal-words.ts'
import { trendMark } from './interim-report.ts'
import { demoNote, demoOf } from './plan-report.ts'
import { anythingInvented, type GoalFacts, type JudgedFacts, type PlanFacts } from './report-facts.ts'
import type { ReportWords } from './report-words.ts'

/** One goal as a page of its own: what is wanted, how it goes, what is done, and by what decision. */

export function composeGoalPage(
  plan: PlanFacts,
  goal: GoalFacts,
  parent: GoalFacts | null,
  words: ReportWords,
  judged: readonly JudgedFacts[] = [],
): readonly Block[] {
  const demo = demoOf(plan, anythingInvented([goal]) || judged.some((one) => one.isDemo))
  const charts = goal.indicators.flatMap((indicator) => valueChart(indicator, words) ?? [])
  const mark = trendMark(goal, words)
  return [
    ...demoNote(demo, words),
    {
      kind: 'goal',
      level: 2,
      anchor: 'mal',
      title: '',
      eyebrow: '',
      href: null,
      mark: null,
      description: goal.description,
      facts: goalFactLines(goal, parent ?? undefined, words),
    },
    ...(goal.trend
      ? [
          heading(1, words.word('trend_year', { year: goal.trend.year }), 'trend'),
          trendCard(mark, goal.trend.description),
        ]
      : []),
    ...(judged.length > 0 ? [heading(1, words.word('round_status'), 'bedomning')] : []),
    ...judged.map((one) => judgedCard(one, words)),
    heading(1, words.word('goal_indicators'), 'indikatorer'),
    ...(goal.indicators.length > 0
      ? [{ kind: 'table', table: indicatorTable(goal, words) } as const]
      : [paragraph(...words.say('no_indicators'))]),
    ...charts.map((chart) => ({ kind: 'chart', chart }) as const),
    ...(goal.actions.length > 0
      ? [
          heading(1, words.word('goal_actions'), 'atgarder'),
          { kind: 'table', table: isToldOf(goal) ? progressTable(goal, words) : actionTable(goal, words) } as const,
        ]
      : []),
    heading(1, words.word('goal_decision'), 'beslut'),
    paragraph(text(decisionText(plan.decision, words) ?? words.word('not_adopted'))),
  ]
}

/** How it went in one round, in the words the committee accepted; the whole report is a click away. */
const judgedCard = ({ round, name, assessed, assessment }: JudgedFacts, words: ReportWords): Block => ({
  kind: 'goal',
  level: 2,
  anchor: `bedomning-${round}`,
  title: name,
  eyebrow: '',
  href: `/rapporter/${round}/delarsrapport`,
  mark: { tone: assessed ?? 'neutral', text: words.word(statusKey(assessed)) },
  description: assessment,
  facts: [],
})

const trendCard = (mark: Mark | null, description: string): Block => ({
  kind: 'goal',
  level: 2,
  anchor: 'riktning',
  title: '',
  eyebrow: '',
  href: null,
  mark,
  description,
  facts: [],
})
