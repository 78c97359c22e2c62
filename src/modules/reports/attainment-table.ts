import { type Column, cell, column, type Table } from '../../shared/document.ts'
import type { Day } from '../../shared/local-date.ts'
import { orDash, secretNotes, withoutNote } from './goal-blocks.ts'
import { baselineLines, demandText, readingsAt, readingText, targetAt } from './goal-words.ts'
import type { GoalFacts, IndicatorFacts, TargetFacts } from './report-facts.ts'
import type { ReportWords } from './report-words.ts'

/** Promised against reached at the round's day. */
export function attainmentTable(goal: GoalFacts, on: Day, words: ReportWords): Table {
  const target = column(words.word('target_on', { day: on }), 1.4, 'end')
  return comparison(goal, on, words, { target, targetOf: (indicator) => targetAt(indicator, on) })
}

/** Where it began, what is wanted in the end, and where it stands. */
export function trendTable(goal: GoalFacts, on: Day, words: ReportWords): Table {
  const target = column(words.word('wanted'), 1.4, 'end')
  return comparison(goal, on, words, {
    target,
    targetOf: ({ targets }) => targets.toSorted((a, b) => a.due.localeCompare(b.due)).at(-1),
  })
}

interface Promised {
  readonly target: Column
  readonly targetOf: (indicator: IndicatorFacts) => TargetFacts | undefined
}

function comparison(goal: GoalFacts, on: Day, words: ReportWords, promised: Promised): Table {
  return {
    caption: words.word('indicators_of'),
    about: goal.title,
    columns: [
      column(words.word('indicator'), 2.4),
      column(words.word('baseline'), 1.1, 'end'),
      promised.target,
      column(words.word('value_on', { day: on }), 1.4, 'end'),
    ],
    rows: goal.indicators.map((indicator) => {
      const target = promised.targetOf(indicator)
      const readings = readingsAt(indicator, on)
      const measuredOn = readings[0] && readings[0].on !== on ? [readings[0].on] : []
      const dueOn = target && target.due !== on ? [target.due] : []
      return [
        cell(indicator.name),
        cell(...baselineLines(indicator, words)),
        cell(
          ...(target
            ? [demandText(withoutNote(target.demand), indicator.unit, words), ...dueOn]
            : [words.word('no_target')]),
        ),
        cell(
          ...orDash(
            readings.map((reading) =>
              readingText({ ...reading, content: withoutNote(reading.content) }, indicator.unit, words),
            ),
          ),
          ...measuredOn,
        ),
      ]
    }),
    notes: secretNotes(goal, words),
  }
}
