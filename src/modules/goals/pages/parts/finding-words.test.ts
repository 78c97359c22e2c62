import { describe, expect, it } from 'vitest'
import { explainFinding } from '../../measurability/explain-finding.service.ts'
import { committeeGoals, councilGoals, labelledRounds } from '../../measurability/labelled.fixture.ts'
import type { MeasurabilityFinding } from '../../measurability/measurability.ts'
import { measurabilityCodes } from '../../measurability/measurability.ts'
import { checkMeasurability } from '../../measurability/register.ts'
import { findingText, findingTitle } from './finding-words.ts'

const levels = [
  { key: 'strategic', kind: 'strategic' as const, name: '', plural: '' },
  { key: 'committee', kind: 'committee' as const, name: '', plural: '' },
]

describe('what the browser says about a finding', () => {
  const plan = { goals: committeeGoals, above: councilGoals, levels, rounds: labelledRounds }

  it('is the same as what the server says, for every finding of the labelled goals', () => {
    for (const finding of checkMeasurability(plan)) {
      const { title, ...text } = explainFinding(finding, 'sv')
      expect(findingText(finding)).toEqual(text)
      expect(findingTitle(finding.code)).toBe(title)
    }
  })

  it('has words for every code and reason there is', () => {
    const reasons = [
      '',
      'goal',
      'indicator',
      'none',
      'unclear',
      'round',
      'up',
      'down',
      'level',
      'theme',
      'verb',
      'vague',
      'amount',
    ]
    for (const code of measurabilityCodes) {
      const said = reasons.map(
        (reason) => findingText({ code, reason, facts: {} } as unknown as MeasurabilityFinding).explanation,
      )
      expect(
        said.some((text) => text !== ''),
        code,
      ).toBe(true)
    }
  })
})
