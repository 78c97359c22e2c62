import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findingCodes } from '../finding.ts'
import { clean, faulty, precisionOf, recallOf, scores, scoreTable } from './score.fixture.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const all = scores()

const cellsOf = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 8 && !/^:?-+/.test(cells[1] ?? ''))

test('the README shows the precision and recall that the rules have today, and no other', () => {
  const table = readme.slice(readme.indexOf('| family | labelled')).split('\n\n')[0] ?? ''
  expect(cellsOf(table)).toEqual(cellsOf(scoreTable(all)))
})

test('contradictions are right nearly always and found nearly always', () => {
  const contradictions = all.find(({ name }) => name === 'contradictions')
  expect(contradictions && precisionOf(contradictions)).toBeGreaterThanOrEqual(0.98)
  expect(contradictions && recallOf(contradictions)).toBeGreaterThanOrEqual(0.9)
})

test('every miss and every false finding is named in the README', () => {
  for (const { wrong, missed } of all) for (const one of [...wrong, ...missed]) expect(readme).toContain(`\`${one}\``)
})

test('there are thirty documents with faults, thirty without, and labels that the rules know', () => {
  expect(faulty.length).toBeGreaterThanOrEqual(30)
  expect(clean.length).toBeGreaterThanOrEqual(30)
  expect(new Set([...faulty, ...clean].map(({ name }) => name)).size).toBe(faulty.length + clean.length)
  for (const { labels, name } of [...faulty, ...clean])
    for (const label of labels) expect(findingCodes, name).toContain(label.split(' ')[0])
})

test('a family that is judged has planted faults, and not only alarms', () => {
  for (const { name, right, missed } of all) expect(right + missed.length, name).toBeGreaterThan(0)
})
