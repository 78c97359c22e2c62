import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asRead, printedBudget } from './budget.fixture.ts'
import type { BudgetDraft } from './budget-draft.ts'
import { readBudget } from './read-budget.ts'

const draftOf = (text: string): BudgetDraft => readBudget(asRead(text)) ?? expect.fail('nothing was read')

describe('a budget that is read', () => {
  it('knows its tables by their rows and titles, and the year of its last budget', () => {
    const { tables, year, title, versionName } = draftOf(printedBudget)
    expect(tables.map(({ role, title: name, unit, take }) => [role, name, unit, take])).toEqual([
      ['frames', 'Nämndernas ramar', 'mkr', true],
      ['income', 'Resultatbudget', 'mkr', true],
    ])
    expect([year, title, versionName]).toEqual([2027, 'Budget 2027', 'budget'])
  })

  it('keeps every figure as printed with its place', () => {
    const row = draftOf(printedBudget).tables[1]?.rows[1]
    expect(row).toMatchObject({ label: 'Skatteintäkter', match: 'tax', page: 1, line: 17 })
    expect(row?.figures.map((figure) => figure?.printed)).toEqual(['390,0', '400,0', '405,0', '410,0'])
  })

  it('is nothing when no table says of what year its figures are', () => {
    expect(readBudget(asRead('Kommunen\n\nEn text utan tabeller.'))).toBeUndefined()
  })

  it('tells the net cost before depreciation from the one after', () => {
    const rows = draftOf(
      [
        'Resultatbudget (mkr)          Budget 2027   Plan 2028',
        'Verksamhetens nettokostnad         -100,0      -110,0',
        'Avskrivningar                       -10,0       -11,0',
        'Summa verksamhetens nettokostnader -110,0      -121,0',
        'Skatteintäkter                      115,0       125,0',
        'Årets resultat                        5,0         4,0',
      ].join('\n'),
    ).tables[0]?.rows
    expect(rows?.map(({ match }) => match)).toEqual(['operations', 'depreciation', 'net-cost', 'tax', 'result'])
  })

  it('puts a percentage among amounts aside, and takes a row of percentages as one', () => {
    const { tables, leftOut } = draftOf(
      [
        'Medel (mkr)                      Budget 2027   Plan 2028',
        'Skatteintäkter                        115,0       125,0',
        'Ökning i procent                      2,6 %       8,7 %',
        'Behov vid ökad kostnad                2,0 %        14,2',
      ].join('\n'),
    )
    expect(tables[0]?.rows.map(({ isPercent }) => isPercent)).toEqual([false, true, false])
    expect(tables[0]?.rows[2]?.figures.map((figure) => figure?.printed ?? null)).toEqual([null, '14,2'])
    expect(leftOut).toMatchObject([{ why: 'not-placed', printed: 'Behov vid ökad kostnad: 2,0 %', line: 4 }])
  })

  it('takes the likest of two tables as the one of the municipality, and names the other after its body', () => {
    const table = (name: string, rows: readonly string[]) => [
      `${name} (mkr)`,
      '',
      '                              Budget      Plan',
      '                                2027      2028',
      ...rows,
      '',
    ]
    const { tables } = draftOf(
      [
        ...table('Investeringsbudget', [
          'Kommunstyrelsen                 10,0        11,0',
          'Omsorgsnämnden                   5,0         6,0',
          'Summa investeringar             15,0        17,0',
        ]),
        'Omsorgsnämnden',
        '',
        ...table('Investeringsbudget', [
          'Inventarier                      2,0         3,0',
          'Fordon                           3,0         3,0',
          'Summa                            5,0         6,0',
        ]),
      ].join('\n'),
    )
    expect(tables.map(({ role, title }) => [role, title])).toEqual([
      ['investments', 'Investeringsbudget'],
      ['other', 'Investeringsbudget, Omsorgsnämnden'],
    ])
  })

  it('has every line with figures either in a table or among what is left out', () => {
    const number = fc.integer({ min: -99_999, max: 99_999 })
    const printed = number.map((one) => (one / 10).toFixed(1).replace('.', ','))
    const cell = fc.oneof({ weight: 8, arbitrary: printed }, fc.constant('-'), fc.constant('2,0 %'), fc.constant('?'))
    const label = fc.constantFrom('Skatteintäkter', 'Omsorgsnämnden', 'Summa nämnder', 'Övrigt', 'Årets resultat')
    const head = fc.constantFrom(
      'Budget 2027|Plan 2028|Plan 2029',
      'Budget 2027|Förändring|Plan 2028',
      '2025|2026|2027',
      'Antal|Andel|Summa',
    )
    const rows = fc.array(fc.tuple(label, fc.array(cell, { minLength: 1, maxLength: 4 })), {
      minLength: 2,
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(head, rows), { minLength: 1, maxLength: 3 }), (tables) => {
        const text = tables
          .flatMap(([columns, lines]) => [
            `Tabell (mkr)`.padEnd(30) +
              columns
                .split('|')
                .map((one) => one.padStart(14))
                .join(''),
            ...lines.map(([name, cells]) => name.padEnd(30) + cells.map((one) => one.padStart(14)).join('')),
            '',
          ])
          .join('\n')
        const reading = asRead(text)
        const draft = readBudget(reading)
        if (!draft) return
        const has = new Set([
          ...draft.tables.flatMap((table) => table.rows.map(({ line }) => line)),
          ...draft.leftOut.map(({ line }) => line),
        ])
        const { tables: found, unread } = reading.document
        for (const { line } of unread) expect(has).toContain(line.number)
        for (const row of found.flatMap((table) => table.rows))
          if ('cells' in row && (row.isUnread || row.cells.some((one) => one !== null)))
            expect(has).toContain(row.line.number)
        const isIn = (line: number, words: string) =>
          draft.tables.some(({ rows: own }) =>
            own.some((row) => row.line === line && row.figures.some((one) => one?.printed === words)),
          ) || draft.leftOut.some((one) => one.line === line && one.printed.includes(words))
        for (const row of found.flatMap((table) => table.rows))
          if ('cells' in row && !row.isUnread)
            for (const one of row.cells) if (one) expect(isIn(row.line.number, one.printed)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
