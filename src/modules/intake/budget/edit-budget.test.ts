import { describe, expect, it } from 'vitest'
import { asRead, printedBudget, sentForm } from './budget.fixture.ts'
import type { BudgetDraft } from './budget-draft.ts'
import { editBudget } from './edit-budget.ts'
import { readBudget } from './read-budget.ts'

const draft = readBudget(asRead(printedBudget)) as BudgetDraft
const edited = (fields: Readonly<Record<string, string>>) => editBudget(draft, sentForm(fields))
/** What the first table must send to be read at all. */
const frames = { 'table.0.title': 'Ramar', 'table.0.role': 'frames', 'table.0.unit': 'mkr', 'table.0.take': 'true' }

describe('what a person writes in the form of a budget', () => {
  it('changes nothing that was not sent', () => {
    expect(edited({})).toEqual({ content: draft, faults: {} })
  })

  it('says where it goes', () => {
    expect(edited({ target: 'new-version:2027', versionName: 'Andra' }).content).toMatchObject({
      target: { to: 'new-version', budget: '2027' },
      versionName: 'Andra',
    })
    expect(edited({ target: '' }).content.target).toBeNull()
    expect(edited({ target: 'version:abc' }).content.target).toEqual({ to: 'version', version: 'abc' })
  })

  it('brings along a column that has got its year and kind', () => {
    const { content } = edited({ ...frames, 'table.0.column.2.year': '2027', 'table.0.column.2.kind': 'change' })
    expect(content.tables[0]?.columns[2]).toEqual({ label: 'Förändring', year: 2027, kind: 'change', take: true })
  })

  it('leaves a column outside while it is half said', () => {
    const { content } = edited({ ...frames, 'table.0.column.2.year': '2027', 'table.0.column.2.kind': '' })
    expect(content.tables[0]?.columns[2]).toMatchObject({ year: 2027, take: false, doubt: 'no-kind' })
  })

  it('puts a figure right and keeps what was printed', () => {
    const { content } = edited({
      ...frames,
      'table.0.row.0.label': 'Styrelsen',
      'table.0.row.0.take': 'true',
      'table.0.row.0.figure.0': '-101,25',
      'table.0.row.0.figure.1': '',
    })
    expect(content.tables[0]?.rows[0]).toMatchObject({ label: 'Styrelsen', take: true })
    expect(content.tables[0]?.rows[0]?.figures.slice(0, 2)).toEqual([
      { printed: '-100,0', digits: -10125, decimals: 2 },
      null,
    ])
  })

  it('leaves out a row or table whose box is not ticked', () => {
    const { content } = edited({ ...frames, 'table.0.take': '', 'table.0.row.0.label': 'Styrelsen' })
    expect(content.tables[0]?.rows[0]?.take).toBe(false)
    const { 'table.0.take': _, ...without } = frames
    expect(edited(without).content.tables[0]?.take).toBe(false)
  })

  it('looks for the rows of the table that it is said to be', () => {
    const { content } = edited({ 'table.1.title': 'Annan', 'table.1.role': 'other', 'table.1.unit': 'tkr' })
    expect(content.tables[1]?.rows.map(({ match }) => match)).toEqual(Array(5).fill(null))
    const back = editBudget(content, sentForm({ 'table.1.title': 'Resultat', 'table.1.role': 'income' })).content
    expect(back.tables[1]?.rows.map(({ match }) => match)).toEqual([
      'net-cost',
      'tax',
      'grants',
      'financial-net',
      'result',
    ])
  })

  it('says which fields could not be read', () => {
    const { faults } = edited({
      ...frames,
      year: '27',
      'table.0.unit': 'dollar',
      'table.0.column.0.year': 'i fjol',
      'table.0.row.0.label': 'Styrelsen',
      'table.0.row.0.figure.0': 'mycket',
    })
    expect(faults).toEqual({
      year: 'year',
      'table.0.unit': 'choice',
      'table.0.column.0.year': 'year',
      'table.0.row.0.figure.0': 'number',
    })
  })
})
