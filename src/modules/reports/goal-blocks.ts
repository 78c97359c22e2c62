import {
  type Block,
  type Cell,
  type Chart,
  cell,
  column,
  type FactLine,
  type Table,
  text,
} from '../../shared/document.ts'
import type { Day } from '../../shared/local-date.ts'
import { baselineLines, demandText, nothing, secretText, underscored } from './goal-words.ts'
import type { ActionFacts, DecisionFacts, GoalFacts, IndicatorFacts } from './report-facts.ts'
import type { ReportWords, SentenceKey } from './report-words.ts'

/** A goal and its parts as blocks: the same card and tables in every report and on the public page. */

export const goalAddress = (goal: Pick<GoalFacts, 'plan' | 'ref'>): string => `/mal/${goal.plan}/${goal.ref}`
/** What people call a goal by: a number when the plan numbers its goals; a word that only stands in addresses is left out. */
export const goalName = ({ levelName, ref }: Pick<GoalFacts, 'levelName' | 'ref'>): string =>
  /^\d/.test(ref) ? `${levelName} ${ref}` : levelName

export const goalAnchor = (goal: Pick<GoalFacts, 'plan' | 'ref'>): string => `${goal.plan}-${goal.ref}`

export function decisionText(decision: DecisionFacts | null, words: ReportWords): string | null {
  if (!decision) return null
  const { body, decidedOn, caseNumber } = decision
  const paragraph = decision.paragraph.replace('§ ', '§\u00A0')
  return words.word('adopted_by', { body, day: words.prose(decidedOn), paragraph, caseNumber })
}

export function goalFactLines(goal: GoalFacts, parent: GoalFacts | undefined, words: ReportWords): readonly FactLine[] {
  const line = (key: SentenceKey, value: string): readonly FactLine[] =>
    value === '' ? [] : [{ label: words.word(key), parts: [text(value)] }]
  return [
    ...(parent
      ? [
          {
            label: words.word('contributes_to'),
            parts: [{ kind: 'link', text: parent.title, href: goalAddress(parent) }] as const,
          },
        ]
      : []),
    ...line('answerable', goal.answerableRole),
    ...line('focus', goal.focusUnits.join(', ')),
    ...line('perspectives', goal.perspectives.join(', ')),
    ...line('global_goals', goal.globalGoals.join(', ')),
  ]
}

/** Each due day its own column while they are few; else all targets of an indicator in one cell. */
const mostTargetColumns = 3

/** A column in which no row has anything to say is left out. */
export function withoutEmptyColumns(table: Table): Table {
  const filled = table.columns.map((_, i) => i === 0 || table.rows.some((row) => row[i]?.lines.join() !== nothing))
  const kept = <T>(things: readonly T[]): readonly T[] => things.filter((_, i) => filled[i])
  return { ...table, columns: kept(table.columns), rows: table.rows.map(kept) }
}

export function indicatorTable(goal: GoalFacts, words: ReportWords): Table {
  const dues = [
    ...new Set(goal.indicators.flatMap((indicator) => indicator.targets.map((target) => target.due))),
  ].toSorted()
  const spread = dues.length > 0 && dues.length <= mostTargetColumns
  return withoutEmptyColumns({
    caption: words.word('indicators_of'),
    about: goal.title,
    columns: [
      column(words.word('indicator'), 2.4),
      column(words.word('baseline'), 1.35, 'end'),
      ...(spread
        ? dues.map((due) => column(words.word('target_on', { day: due }), 1.25, 'end'))
        : [column(words.word('targets'), 2.2)]),
      column(words.word('source'), 1.5),
    ],
    rows: goal.indicators.map((indicator) => indicatorRow(indicator, spread ? dues : undefined, words)),
    notes: secretNotes(goal, words),
  })
}

function indicatorRow(
  indicator: IndicatorFacts,
  dues: readonly Day[] | undefined,
  words: ReportWords,
): readonly Cell[] {
  const demandOn = (due: Day) =>
    indicator.targets
      .filter((target) => target.due === due)
      .map((target) => demandText(withoutNote(target.demand), indicator.unit, words, due))
  const all = indicator.targets.map(
    (target) => `${target.due}: ${demandText(withoutNote(target.demand), indicator.unit, words)}`,
  )
  return [
    cell(indicator.name),
    cell(...baselineLines(indicator, words)),
    ...(dues
      ? dues.map((due) => cell(...orDash(demandOn(due))))
      : [cell(...(all.length > 0 ? all : [words.word('no_target')]))]),
    cell(...orDash(indicator.source === '' ? [] : [indicator.source])),
  ]
}

/** The note of a secret stands at the foot of the table, where there is room for it. */
export const withoutNote = <T extends object>(thing: T): T => ('note' in thing ? { ...thing, note: '' } : thing)

export function secretNotes(goal: GoalFacts, words: ReportWords): readonly string[] {
  const marks = goal.indicators.flatMap((indicator) => [
    ...indicator.targets.map((target) => target.demand).filter((demand) => 'kind' in demand),
    ...indicator.readings.map((reading) => reading.content).filter((content) => content.kind === 'secret'),
  ])
  return [...new Set(marks.filter((mark) => mark.note !== '').map((mark) => secretText(mark, words)))]
}

export const orDash = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? lines : [nothing])

export function actionTable(goal: GoalFacts, words: ReportWords): Table {
  const anyMoney = goal.actions.some((action) => action.budget !== null)
  return withoutEmptyColumns({
    caption: words.word('actions_of'),
    about: goal.title,
    columns: [
      column(words.word('action'), 3),
      column(words.word('owner'), 1.6),
      column(words.word('when'), 1.3),
      column(words.word('action_status'), 1),
      ...(anyMoney ? [column(words.word('money'), 1, 'end')] : []),
    ],
    rows: goal.actions.map((action) => [
      cell(action.title),
      cell(...orDash(action.ownerRole === '' ? [] : [action.ownerRole])),
      cell(...orDash(daysOf(action))),
      cell(words.word(underscored(action.status) as SentenceKey)),
      ...(anyMoney ? [cell(action.budget === null ? nothing : words.money(action.budget))] : []),
    ]),
    notes: [],
  })
}

function daysOf({ starts, ends }: ActionFacts): readonly string[] {
  if (starts && ends) return [`${starts} –`, ends]
  if (ends) return [ends]
  return starts ? [`${starts} –`] : []
}

export function goalCard(goal: GoalFacts, parent: GoalFacts | undefined, words: ReportWords): readonly Block[] {
  return [
    {
      kind: 'goal',
      level: 2,
      anchor: goalAnchor(goal),
      title: goal.title,
      eyebrow: goalName(goal),
      href: goalAddress(goal),
      mark: null,
      description: goal.description,
      facts: goalFactLines(goal, parent, words),
    },
    ...(goal.indicators.length > 0
      ? [{ kind: 'table', table: indicatorTable(goal, words) } as const]
      : [{ kind: 'paragraph', parts: words.say('no_indicators'), lead: false } as const]),
    ...(goal.actions.length > 0 ? [{ kind: 'table', table: actionTable(goal, words) } as const] : []),
  ]
}

/** How an indicator has moved, with the levels it should reach; undefined until there is something to draw. */
export function valueChart(indicator: IndicatorFacts, words: ReportWords): Chart | undefined {
  const { baseline, unit, name } = indicator
  const read = indicator.readings.flatMap((reading) =>
    reading.sex === 'total' && reading.content.kind === 'number'
      ? [{ on: reading.on, value: reading.content.value }]
      : [],
  )
  const start =
    baseline && !read.some((point) => point.on === baseline.on) ? [{ on: baseline.on, value: baseline.value }] : []
  const points = [...start, ...read]
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map((point) => ({ ...point, text: words.amount(point.value, unit) }))
  const aims = indicator.targets
    .flatMap((target) => (isLevel(target.demand) ? [{ on: target.due, value: target.demand.value }] : []))
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map((aim) => ({ ...aim, text: words.amount(aim.value, unit) }))
  if (points.length + aims.length < 2 || points.length === 0) return undefined
  const first = points[0]!
  const last = points.at(-1)!
  const aim = aims.at(-1)
  const alt = { name, from: first.text, fromDay: first.on, to: last.text, toDay: last.on }
  return {
    type: 'line',
    title: words.word('line_title', { name }),
    alt: aim ? words.word('line_alt_aim', { ...alt, aim: aim.text, aimDay: aim.on }) : words.word('line_alt', alt),
    unit,
    points,
    aims,
    table: {
      caption: words.word('line_title', { name }),
      about: '',
      columns: [
        column(words.word('line_day')),
        column(words.word('line_value'), 1, 'end'),
        ...(aims.length > 0 ? [column(words.word('line_aim'), 1, 'end')] : []),
      ],
      rows: [...new Set([...points, ...aims].map((point) => point.on))]
        .toSorted()
        .map((on) => [
          cell(on),
          cell(points.find((point) => point.on === on)?.text ?? nothing),
          ...(aims.length > 0 ? [cell(aims.find((point) => point.on === on)?.text ?? nothing)] : []),
        ]),
      notes: [],
    },
  }
}

const isLevel = (demand: object): demand is { type: 'at-least' | 'at-most' | 'equals'; value: number } =>
  'value' in demand
