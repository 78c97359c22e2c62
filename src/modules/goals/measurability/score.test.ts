import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { labelledGoals } from './labelled-goals.fixture.ts'
import { measurabilityCodes } from './measurability.ts'
import { scores, scoreTable } from './score.fixture.ts'

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')

const cellsOf = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 9 && !cells[1]!.startsWith('--'))

test('the README shows the precision and recall that the rules have today, and no other', () => {
  expect(cellsOf(readme)).toEqual(cellsOf(scoreTable(scores())))
})

test('every miss and every false finding is named in the README', () => {
  for (const { wrong, missed } of scores())
    for (const one of [...wrong, ...missed]) expect(readme).toContain(`\`${one.replace('|', '` ')}`)
})

test('labels use known codes and point at indicators that exist', () => {
  for (const goal of labelledGoals)
    for (const label of goal.labels) {
      const [code, part] = label.split(' ')
      expect(measurabilityCodes).toContain(code)
      if (part) expect(goal.indicators[Number(part.slice(1)) - 1], `${goal.ref} ${label}`).toBeDefined()
    }
})
