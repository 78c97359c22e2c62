import { expect, test } from 'vitest'
import { aSoundGoal, check } from './checked-goal.fixture.ts'
import { explainFinding } from './explain-finding.service.ts'
import { committeeGoals, councilGoals, labelledRounds } from './labelled.fixture.ts'

test('every finding is explained with a suggestion in both languages, with its facts filled in', () => {
  const found = check(committeeGoals, { above: councilGoals, rounds: labelledRounds })
  const more = check([aSoundGoal({ indicators: [], parent: null, answerableRole: '' })])
  for (const finding of [...found, ...more])
    for (const locale of ['sv', 'en'] as const) {
      const { title, explanation, suggestion } = explainFinding(finding, locale)
      for (const text of [title, explanation, suggestion]) {
        expect(text.length).toBeGreaterThan(5)
        expect(text).not.toMatch(/[{}]|undefined/)
      }
    }
  const percent = found.find(({ code, indicator }) => code === 'percent-or-percentage-points' && indicator === null)!
  expect(explainFinding(percent, 'sv').suggestion).toContain('2 procentenheter')
})
