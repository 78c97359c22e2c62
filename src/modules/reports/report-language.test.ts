import { expect, test } from 'vitest'
import { reportWords } from './report-language.service.ts'
import { figure, sentenceKeys } from './report-words.ts'

test('every sentence a report can speak has a text in both languages', () => {
  for (const language of ['sv', 'en'] as const)
    for (const key of sentenceKeys) expect(reportWords(language).word(key), key).not.toBe('')
})

test('a bound figure stands in its place in the sentence and keeps its value', () => {
  const bound = figure('12', 12, '', '/mal/x')
  const sentence = reportWords('sv').say('round_attention_lead', { goals: bound })
  expect(sentence[0]).toEqual(bound)
  expect(sentence).toHaveLength(2)
})

test('signs that mark places cannot be smuggled in by a text', () => {
  const words = reportWords('sv')
  expect(words.word('plan_reason', { reason: '\uE000reason\uE001{reason}' })).toBe(
    'Varför den här versionen gjordes: reason{reason}',
  )
})

test('numbers, minus, units and days follow the language', () => {
  const [swedish, english] = [reportWords('sv'), reportWords('en')]
  expect(swedish.amount(-1234567.891, '%')).toBe('\u22121\u202F234\u202F567,89\u00A0%')
  expect(english.amount(-1234567.891, '')).toBe('\u22121\u202F234\u202F567.89')
  expect(swedish.change(2, '')).toBe('+2')
  expect(swedish.prose('2026-11-21' as never)).toBe('21 november 2026')
  expect(english.word('count_goals', { count: 1 })).toBe('1 goal')
})
