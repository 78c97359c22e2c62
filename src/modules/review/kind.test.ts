import { describe, expect, test } from 'vitest'
import { kindOf } from './kind.ts'
import { minutesText } from './minutes/minutes.fixture.ts'
import { readDocument } from './reading/read-lines.ts'

const kind = (text: string) => kindOf(readDocument('prov', text))

const budget = [
  'Mål och budget 2027',
  'Resultatbudget',
  'Mkr Budget Plan Plan',
  '2027 2028 2029',
  'Skola -1,0 -2,0 -3,0',
  'Investeringsbudget',
]
const plan = [
  'Verksamhetsplan för tekniska nämnden',
  'Mål: torget är rent',
  'Indikator: antal skräp',
  'Mål: parken är grön',
]
const report = ['Delårsrapport augusti 2026', 'Måluppfyllelse', 'Prognosen visar ett underskott', 'Utfall']

describe('the kind of a document', () => {
  test.each([
    ['minutes', minutesText()],
    ['budget', budget.join('\n')],
    ['operational-plan', plan.join('\n')],
    ['follow-up', report.join('\n')],
  ])('%s is told by its words and structure', (wanted, text) => {
    const told = kind(text)
    expect([told.kind, told.isOverruled]).toEqual([wanted, false])
    expect(told.reason.length).toBeGreaterThan(1)
  })

  test('the reason quotes what stands there, with its place', () => {
    expect(kind(plan.join('\n')).reason).toContainEqual(
      expect.objectContaining({ printed: 'Verksamhetsplan', times: 1, line: expect.objectContaining({ number: 1 }) }),
    )
  })

  test.each([
    ['', 'nothing'],
    ['Hej. Här är en inbjudan till invigningen av torget den 3 maj 2026.', 'an invitation'],
    ['Ärendelista\n1. Upprop\n2. Årsredovisning 2025\n3. Taxor', 'a list of matters'],
  ])('%j is other, and no reason is made up', (text) => {
    expect(kind(text)).toEqual({ kind: 'other', isOverruled: false, reason: [] })
  })

  test('a person may say otherwise', () => {
    expect(kindOf(readDocument('prov', plan.join('\n')), 'follow-up')).toMatchObject({
      kind: 'follow-up',
      isOverruled: true,
    })
  })
})
