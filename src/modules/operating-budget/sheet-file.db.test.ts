import { beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../platform/spreadsheet/workbook-writer.ts'
import { listZip, unzipEntry } from '../../platform/spreadsheet/zip-directory.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { NotAllowed } from '../../shared/failure.ts'
import type { Money } from '../../shared/money.ts'
import { aBudgetedTown, type BudgetedTown } from './budgeted-town.fixture.ts'
import { saveLines } from './line.service.ts'
import { terms } from './position.fixture.ts'
import { addPosition } from './position.service.ts'
import { exportSheet } from './sheet-file.service.ts'
import { importSheet, previewSheet } from './sheet-import.service.ts'
import { showUnitBudget } from './show-unit.service.ts'

const test = useTestDatabase()
let town: BudgetedTown

beforeAll(async () => {
  town = await aBudgetedTown(test)
})

const asked = { key: '2027', number: 1, unit: 'staben' }
const head = 'Nyckel;Kontogrupp;Aktivitet;Projekt;Benämning;1;2;3;4;5;6;7;8;9;10;11;12;År'
const csv = (...rows: string[]) => new TextEncoder().encode(`${[head, ...rows].join('\n')}\n`)
const personal = (first: string) => `personal;;;;;${first}${';-100000'.repeat(11)};0`
const firstCell = async () =>
  (await showUnitBudget(town.ctx(), asked)).cells.find(
    (cell) => cell.line === town.lines[0]?.id && cell.month === 1,
  ) as { amount: number; revision: number }

const sheetXml = (bytes: Uint8Array): string => {
  const entry = listZip(bytes)?.find(({ path }) => path === 'xl/worksheets/sheet1.xml')
  return new TextDecoder().decode(unzipEntry(bytes, entry!))
}

describe('a sheet that is taken out', () => {
  it('and read back changes nothing, as a workbook and as CSV', async () => {
    await addPosition(town.ctx(), town.where, terms())
    for (const format of ['xlsx', 'csv'] as const) {
      const { name, bytes } = await exportSheet(town.ctx(), asked, format)
      expect(name).toBe(`driftbudget-2027-1-staben.${format}`)
      expect(await previewSheet(town.ctx(), asked, bytes)).toEqual({ changes: [], rows: 2, faults: [] })
    }
  })

  it('has the year and the sums as formulas, each with what it comes to', async () => {
    const xml = sheetXml((await exportSheet(town.ctx(), asked)).bytes)
    const formulas = [...xml.matchAll(/<f>([^<]*)<\/f><v>([^<]*)<\/v>/g)].map(([, text, value]) => [text, value])
    const { cells, lines } = await showUnitBudget(town.ctx(), asked)
    const sum = (rows: readonly { amount: number }[]) => rows.reduce((all, { amount }) => all + amount, 0) / 100
    expect(formulas).toHaveLength(lines.length + 13)
    for (const [at, line] of lines.entries())
      expect(formulas[at]).toEqual([
        `SUM(F${at + 2}:Q${at + 2})`,
        String(sum(cells.filter((one) => one.line === line.id))),
      ])
    expect(formulas.at(-13)).toEqual(['SUM(F2:F4)', String(sum(cells.filter(({ month }) => month === 1)))])
    expect(formulas.at(-1)).toEqual(['SUM(R2:R4)', String(sum(cells))])
    expect([...xml.matchAll(/<f>/g)]).toHaveLength(formulas.length)
  })

  it('has names that look like formulas as texts, and finds their lines again', async () => {
    const labels = ['=1+1', '+46 40', '-minus', '@SUM(A1)', "'=redan"]
    await saveLines(
      town.ctx(),
      town.version.id,
      town.units.ekonomi,
      labels.map((label) => ({ group: 'energi', label, amounts: { year: -1_200 as Money } })),
    )
    const at = { ...asked, unit: 'ekonomi' }
    const book = (await exportSheet(town.ctx(), at)).bytes
    expect(
      [...sheetXml(book).matchAll(/<f>([^<]*)/g)].map(([, text]) => text).filter((text) => !/^SUM\(/.test(text!)),
    ).toEqual([])
    const text = new TextDecoder().decode((await exportSheet(town.ctx(), at, 'csv')).bytes)
    expect(text.split(/[\r\n;]+/).filter((cell) => /^[=+@]/.test(cell))).toEqual([])
    for (const format of ['xlsx', 'csv'] as const)
      expect(await previewSheet(town.ctx(), at, (await exportSheet(town.ctx(), at, format)).bytes)).toMatchObject({
        rows: labels.length,
        changes: [],
        faults: [],
      })
  })
})

describe('a sheet that is read in', () => {
  it('is first looked at: each cell with what it has and what it would get, and nothing is stored', async () => {
    const before = await firstCell()
    const { changes, faults } = await previewSheet(town.ctx(), asked, csv(personal('-100000,5')))
    expect(changes).toEqual([
      { line: town.lines[0]?.id, month: 1, before: -10_000_000, amount: -10_000_050, seen: before.revision },
    ])
    expect(faults).toEqual([])
    expect(await firstCell()).toEqual(before)
    expect(await importSheet(town.ctx(), asked, csv(personal('-100000,5')))).toMatchObject({ changed: 1, faults: [] })
    expect((await firstCell()).amount).toBe(-10_000_050)
  })

  it('leaves months that the file has no column for, and makes an empty cell nought', async () => {
    const short = csv('personal;;;;;-100000,5;;-100000')
    const { changes, faults } = await previewSheet(town.ctx(), asked, short)
    expect([changes.map(({ month, amount }) => [month, amount]), faults]).toEqual([[[2, 0]], []])
  })

  it('tells every row and cell that is not understood, and stores nothing of the rest', async () => {
    const file = csv(personal('vet ej'), personal('-1'), 'hittepa;;;;;5', ';okänd;;;;5', '')
    const { faults } = await previewSheet(town.ctx(), asked, file)
    expect(faults).toEqual([
      { row: 2, month: 1, code: 'not-a-number', text: 'vet ej' },
      { row: 3, month: null, code: 'row-twice', text: 'personal' },
      { row: 4, month: null, code: 'no-such-line', text: 'hittepa' },
      { row: 5, month: null, code: 'no-such-line', text: '' },
    ])
    const before = await firstCell()
    expect(await importSheet(town.ctx(), asked, file)).toMatchObject({ changed: 0, faults })
    expect(await firstCell()).toEqual(before)
  })

  it('takes no formula for an amount: nobody knows what it came to elsewhere', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'Blad',
        columns: head.split(';').map((name) => ({ name, width: 10 })),
        rows: [
          ['personal', '', '', '', '', { formula: 'A1*2', decimals: 0, value: 7 }, ...Array<number>(11).fill(-100_000)],
        ],
      },
    ])
    expect((await previewSheet(town.ctx(), asked, bytes)).faults).toEqual([
      { row: 2, month: 1, code: 'formula', text: '' },
    ])
  })

  it('that is no sheet, or would change more cells than one saving takes, is refused whole', async () => {
    const junk = previewSheet(town.ctx(), asked, new Uint8Array([0, 1, 2, 3, 255, 254, 0, 0]))
    await expect(junk).rejects.toMatchObject({ code: 'operating-budget.sheet-unreadable' })
    const names = Array.from({ length: 340 }, (_, at) => String(at))
    await saveLines(
      town.ctx(),
      town.version.id,
      town.units.hr,
      names.map((activity) => ({ group: 'tjanster', activity })),
    )
    const rows = names.map((activity) => `tjanster;;${activity};;${';-1'.repeat(12)}`)
    await expect(previewSheet(town.ctx(), { ...asked, unit: 'hr' }, csv(...rows))).rejects.toMatchObject({
      code: 'operating-budget.batch-too-large',
    })
  })

  it('is looked at by who may read the unit, and stored by who may write in it', async () => {
    const elsewhere = town.ctx(await town.actor('manager', 'bf'))
    await expect(previewSheet(elsewhere, asked, csv(personal('-5')))).rejects.toThrow(NotAllowed)
    const reporter = town.ctx(await town.actor('reporter', 'staben'))
    expect((await previewSheet(reporter, asked, csv(personal('-5')))).changes).toHaveLength(1)
    await expect(importSheet(reporter, asked, csv(personal('-5')))).rejects.toThrow(NotAllowed)
  })
})
