import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../../shared/ids.ts'
import { keyFor, standardEquations } from '../../statements/index.ts'
import { bodyNamed } from './bodies.ts'
import { asRead, printedBudget } from './budget.fixture.ts'
import type { DraftTable } from './budget-draft.ts'
import { fitted } from './fitted-equations.ts'
import { readBudget } from './read-budget.ts'
import { groupsOf } from './row-groups.ts'
import { madeTable } from './tables-of-budget.ts'

const made = (text: string) => {
  const tables = readBudget(asRead(text))?.tables ?? []
  const all = tables.map((table: DraftTable) =>
    madeTable(table.role, table, table.unit ?? 'mkr', { keyFor, bodies: [] }),
  )
  return { tables: all.map(({ table }) => table), figures: all.flatMap(({ figures }) => figures) }
}
const equation = (text: string, code: string) => {
  const { tables, figures } = made(text)
  return fitted(standardEquations('short', tables), tables, figures).find((one) => one.code === code)
}
const rowsOf = (text: string, code: string) => equation(text, code)?.right.map(({ row, group }) => row ?? `*${group}`)

const income = (...rows: readonly string[]) =>
  [
    'Resultatbudget (mkr)                  Budget 2027   Plan 2028',
    ...rows.map((row) => `${row.padEnd(38)}10,0        11,0`),
  ].join('\n')

describe('standard equations fitted to a document', () => {
  it('count a row of the document that stands between the parts and their sum', () => {
    const text = income(
      'Verksamhetens nettokostnader',
      'Skatteintäkter',
      'Statsbidrag och utjämning',
      'Gåvor',
      'Årets resultat',
    )
    expect(rowsOf(text, 'income.result')).toEqual(['net-cost', 'tax', 'grants', 'financial-net', 'unforeseen', 'gavor'])
  })

  it('count financial revenue and costs, and not once more when their net is printed', () => {
    const parts = [
      'Verksamhetens nettokostnader',
      'Skatteintäkter',
      'Statsbidrag och utjämning',
      'Finansiella intäkter',
    ]
    const rest = ['Finansiella kostnader', 'Årets resultat']
    expect(rowsOf(income(...parts, ...rest), 'income.result')).toContain('financial-costs')
    const withNet = income(...parts, 'Finansiella kostnader', 'Finansnetto', 'Årets resultat')
    expect(rowsOf(withNet, 'income.result')).not.toContain('financial-costs')
  })

  it('do not count what is part of another row', () => {
    const text = income(
      'Verksamhetens nettokostnader',
      'Skatteintäkter',
      'Statsbidrag och utjämning',
      'varav utjämning',
      'Årets resultat',
    )
    expect(rowsOf(text, 'income.result')).not.toContain('varav-utjamning')
  })

  it('leave the frames as they are: bodies are counted as a group', () => {
    expect(equation(printedBudget, 'frames.committees')?.right).toEqual([{ table: 'frames', group: 'bodies' }])
  })
})

describe('parts of a sum', () => {
  const row = (key: string, isSum = false) => ({ key, isSum })

  it('stand above it, down from the sum before', () => {
    expect(
      groupsOf('balance', [
        row('a'),
        row('b'),
        row('fixed', true),
        row('c'),
        row('current', true),
        row('assets', true),
        row('d'),
      ]),
    ).toEqual(['fixed-parts', 'fixed-parts', null, 'current-parts', null, null, null])
  })

  it('are not known when the document has a sum of its own among them', () => {
    expect(
      groupsOf('balance', [row('total-equity', true), row('a'), row('own', true), row('b'), row('liabilities', true)]),
    ).toEqual(Array(5).fill(null))
  })

  it('are all rows of a table of bodies that is not added up', () => {
    expect(groupsOf('frame-change', [row('ks'), row('bn')])).toEqual(['bodies', 'bodies'])
  })
})

describe('a body', () => {
  const bodies = ['Överförmyndarnämnden', 'Miljö- och samhällsbyggnadsnämnden', 'Kommunstyrelsen'].map((name, at) => ({
    id: String(at) as UnitId,
    key: String(at),
    name,
  }))

  it.each([
    ['Överförmyndaren', '0'],
    ['Miljö- o samhällsbyggnadsnämnden', '1'],
    ['KOMMUNSTYRELSEN', '2'],
  ])('is found by its name: %s', (label, id) => {
    expect(bodyNamed(label, bodies)?.id).toBe(id)
  })

  it.each(['Omsorgsnämnden', 'Kommunstyrelsens pott', '', 'Summa'])('is none: %s', (label) => {
    expect(bodyNamed(label, bodies)).toBeUndefined()
  })

  it('is none when two could be meant', () => {
    expect(bodyNamed('Kommunstyrelsen', [...bodies, ...bodies])).toBeUndefined()
  })
})
