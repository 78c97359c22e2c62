import { cell, column, type Table } from '../../shared/document.ts'
import { orDash } from './goal-blocks.ts'
import { underscored } from './goal-words.ts'
import type { ActionFacts, GoalFacts } from './report-facts.ts'
import type { ReportWords, SentenceKey } from './report-words.ts'

/** How far the actions of a goal have come; what has not been told of stands as in the plan. */
export function progressTable(goal: GoalFacts, words: ReportWords): Table {
  const anyMoney = goal.actions.some((action) => action.budget !== null)
  const day = goal.actions
    .flatMap(({ progress }) => progress?.on ?? [])
    .toSorted()
    .at(-1)
  return {
    caption: words.word('actions_of'),
    about: goal.title,
    columns: [
      column(words.word('action'), 3),
      // What has happened stands next to what it is about: on a phone the rest is scrolled to.
      column(day ? words.word('action_status_on', { day }) : words.word('action_status'), 1.5),
      column(words.word('action_ends'), 1.2),
      column(words.word('owner'), 1.5),
      ...(anyMoney ? [column(words.word('action_cost'), 1.3, 'end')] : []),
    ],
    rows: goal.actions.map((action) => [
      cell(action.title, ...(action.progress?.note ? [action.progress.note] : [])),
      cell(...statusLines(action, words)),
      cell(...orDash(action.ends ? [action.ends] : [])),
      cell(...orDash(action.ownerRole === '' ? [] : [action.ownerRole])),
      ...(anyMoney ? [cell(...orDash(costLines(action, words)))] : []),
    ]),
    notes: [],
  }
}

export const isToldOf = (goal: GoalFacts): boolean => goal.actions.some((action) => action.progress !== null)

const statusLines = ({ status, progress }: ActionFacts, words: ReportWords): readonly string[] => [
  words.word(underscored(progress?.status ?? status) as SentenceKey),
  ...(progress?.isLate ? [words.word('action_late')] : []),
]

function costLines({ budget, progress }: ActionFacts, words: ReportWords): readonly string[] {
  if (budget === null) return []
  const actual = progress?.actual ?? null
  if (actual === null) return [words.word('action_budget', { budget: words.money(budget) })]
  return [words.money(actual), words.word('action_of_budget', { budget: words.money(budget) })]
}
