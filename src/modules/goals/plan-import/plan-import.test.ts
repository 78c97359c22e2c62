import { describe, expect, test } from 'vitest'
import { findText } from '../../../platform/contract.ts'
import { spreadsheetFaults } from '../../../platform/spreadsheet/spreadsheet.ts'
import type { UnitId } from '../../../shared/ids.ts'
import type { Goal, GoalId } from '../goal.ts'
import { aModel, composedGoal } from '../plan.fixture.ts'
import { findRows } from './find-sheets.ts'
import type { Surroundings } from './import-desk.ts'
import { type ImportPlan, layImport } from './plan-import.ts'
import { allColumns, columnsOf, importFaultCodes, type PlanColumn, type PlanSheet, planSheets } from './plan-table.ts'
import { explainFault, planWords } from './plan-words.service.ts'
import { parseNumber, type RawCell } from './read-row.ts'

const words = planWords('sv')
const model = aModel()
const parent = 'above' as GoalId
const stored: Goal = composedGoal({ ref: 'planer', parent })
const target = stored.indicators[0]!.targets[0]!

const around: Surroundings = {
  words,
  model,
  levels: model.levels.filter((level) => level.kind === 'committee'),
  units: [
    { id: 'u1' as UnitId, key: 'it', name: 'IT-avdelningen' },
    { id: 'u2' as UnitId, key: 'bibliotek-norr', name: 'Biblioteket' },
    { id: 'u3' as UnitId, key: 'bibliotek-syd', name: 'Biblioteket' },
  ],
  firstYear: 2026,
  lastYear: 2027,
  goals: [stored],
  elsewhere: new Map([['kf/trygghet', { id: 'trygghet' as GoalId, level: model.levels[1]! }]]),
}

type Row = Partial<Record<PlanColumn, RawCell>>
type Rows = Partial<Record<PlanSheet, readonly Row[]>>

/** Sheets as a workbook holds them, with all columns in their order. */
const sheetsOf = (rows: Rows) =>
  planSheets.map((sheet) => ({
    name: words.sheets[sheet][0]!,
    rows: [
      columnsOf(sheet).map((column) => words.columns[column][0]!),
      ...(rows[sheet] ?? []).map((row) => columnsOf(sheet).map((column) => row[column] ?? null)),
    ],
  }))

const lay = (rows: Rows, change: Partial<Surroundings> = {}): ImportPlan =>
  layImport(findRows(sheetsOf(rows), words), { ...around, ...change })

const aRow: Row = { ref: 'ny', level: 'Styrelsemål', parent: 'kf/trygghet', title: 'Fler trygga' }
const indicatorRow: Row = { goal: 'planer', indicator: 'Nöjda', kind: 'andel', unit: '%' }
const targetRow: Row = {
  goal: 'planer',
  indicator: stored.indicators[0]!.name,
  due: '2027-08-31',
  demand: 'minst',
  value: 5,
}

const codes = (rows: Rows, change: Partial<Surroundings> = {}) =>
  lay(rows, change).faults.map(({ code, sheet, row, column }) => [code, sheet, row, column])

describe('what a file does', () => {
  test('a goal with parts in the other sheets becomes one new goal', () => {
    const laid = lay({
      goals: [{ ...aRow, focusUnits: 'it; bibliotek-syd', perspectives: 'Ekonomi; invanare', globalGoals: '3; 16' }],
      indicators: [
        {
          goal: 'ny',
          indicator: 'Andel trygga',
          kind: 'ANDEL',
          unit: '%',
          direction: 'öka',
          baselineValue: '61,5',
          baselineOn: { day: '2025-12-31' },
          frequency: 'halvår',
          splitBySex: 'ja',
        },
      ],
      targets: [
        { goal: 'ny', indicator: 'andel trygga', due: '2026-12-31', demand: 'minst', value: '65 %' },
        {
          goal: 'ny',
          indicator: 'Andel trygga',
          due: { day: '2027-12-31' },
          demand: 'förändring',
          value: '−2',
          measure: 'procentenheter',
        },
      ],
      actions: [
        { goal: 'ny', action: 'Belysning', ends: '2026-10-01', budget: '1 250 000,50', budgetKind: 'investering' },
      ],
    })
    expect(laid.faults).toEqual([])
    expect(laid.orders).toMatchObject([
      {
        id: null,
        draft: {
          ref: 'ny',
          parent: 'trygghet',
          focusUnits: ['u1', 'u3'],
          perspectives: ['ekonomi', 'invanare'],
          globalGoals: [3, 16],
          indicators: [
            {
              kind: 'share',
              baseline: { value: 61.5, on: '2025-12-31' },
              frequency: 'half-year',
              splitBySex: true,
              targets: [
                { demand: { type: 'at-least', value: 65 } },
                { demand: { type: 'change', by: -2, measure: 'percentage-points' } },
              ],
            },
          ],
          actions: [{ ends: '2026-10-01', budget: 125_000_050, budgetKind: 'capital' }],
        },
      },
    ])
  })

  test('what a file leaves out stays, and a column it does not have changes nothing', () => {
    expect(lay({})).toMatchObject({ faults: [], orders: [], unchanged: 1 })
    const found = findRows(
      [
        {
          name: '',
          rows: [
            ['Beteckning', 'Nivå', 'Målets rubrik'],
            ['planer', 'Styrelsemål', 'Ny rubrik'],
          ],
        },
      ],
      words,
    )
    const laid = layImport(found, around)
    expect(laid.changed).toEqual([{ ref: 'planer', title: 'Ny rubrik', parts: ['goal'] }])
    expect(laid.orders[0]?.draft.indicators).toEqual(stored.indicators)
    expect(laid.orders[0]?.draft.parent).toBe(parent)
  })

  test('a goal may hang from a goal that stands later in the file', () => {
    const levels = [...around.levels, { key: 'delmal', kind: 'committee' as const, name: 'Delmål', plural: 'Delmål' }]
    const laid = lay(
      {
        goals: [
          { ref: 'b', level: 'Delmål', title: 'B', parent: 'a' },
          { ref: 'a', level: 'Styrelsemål', title: 'A' },
        ],
      },
      { levels, model: { ...model, levels: [...model.levels, levels[1]!] } },
    )
    expect(laid.faults).toEqual([])
    expect(laid.orders.map(({ draft, parentRef }) => [draft.ref, parentRef])).toEqual([
      ['a', undefined],
      ['b', 'a'],
    ])
  })

  test('an indicator is known by its id when its name is changed, also by its targets under the old name', () => {
    const { id, name } = stored.indicators[0]!
    const laid = lay({
      indicators: [{ goal: 'planer', indicator: 'Nytt namn', kind: 'antal', unit: 'st', id }],
      targets: [{ ...targetRow, indicator: name, due: target.due, value: 6, id: target.id }],
    })
    expect(laid.faults).toEqual([])
    const [indicator] = laid.orders[0]!.draft.indicators
    expect(indicator).toMatchObject({ id, name: 'Nytt namn' })
    expect(indicator?.targets[0]).toMatchObject({ id: target.id, demand: { value: 6 } })
  })

  test('sheets, columns and choices are read in both languages, in any order and case', () => {
    const rows = [
      ['TITLE of goal', 'Goal title', 'ref', 'level'],
      ['x', 'Fler trygga', 'ny', 'styrelsemal'],
    ]
    const laid = layImport(findRows([{ name: ' GOALS ', rows }, ...sheetsOf({}).slice(1)], words), around)
    expect(laid.added).toEqual([{ ref: 'ny', title: 'Fler trygga', parts: [] }])
  })
})

describe('faults by sheet, row and column', () => {
  const cases: [string, Rows, [string, PlanSheet, number | null, PlanColumn | null]][] = [
    ['a letter in a number', { targets: [{ ...targetRow, value: '8o' }] }, ['number', 'targets', 2, 'value']],
    [
      'a number no goal can mean',
      { targets: [{ ...targetRow, value: 1e13 }] },
      ['number-large', 'targets', 2, 'value'],
    ],
    ['a day that is none', { targets: [{ ...targetRow, due: '2026-02-30' }] }, ['day', 'targets', 2, 'due']],
    [
      'a day of forty years ago',
      { targets: [{ ...targetRow, due: { day: '1986-08-31' } }] },
      ['day-far', 'targets', 2, 'due'],
    ],
    [
      'a baseline of forty years ago',
      { indicators: [{ ...indicatorRow, baselineValue: 1, baselineOn: '1986-01-01' }] },
      ['day-far', 'indicators', 2, 'baselineOn'],
    ],
    [
      'a baseline without day',
      { indicators: [{ ...indicatorRow, baselineValue: 1 }] },
      ['baseline-incomplete', 'indicators', 2, 'baselineOn'],
    ],
    [
      'an unknown unit',
      { goals: [{ ...aRow, focusUnits: 'Hamnen' }] },
      ['focus-unit-unknown', 'goals', 2, 'focusUnits'],
    ],
    [
      'a unit that two have the name of',
      { goals: [{ ...aRow, focusUnits: 'Biblioteket' }] },
      ['focus-unit-ambiguous', 'goals', 2, 'focusUnits'],
    ],
    ['an unknown level', { goals: [{ ...aRow, level: 'Delmål' }] }, ['level-unknown', 'goals', 2, 'level']],
    [
      'a level of another kind of plan',
      { goals: [{ ...aRow, level: 'Vision' }] },
      ['level-unknown', 'goals', 2, 'level'],
    ],
    ['an unknown parent', { goals: [{ ...aRow, parent: 'kf/okand' }] }, ['parent-unknown', 'goals', 2, 'parent']],
    [
      'a parent on the same level',
      { goals: [{ ...aRow, parent: 'planer' }] },
      ['parent-not-above', 'goals', 2, 'parent'],
    ],
    [
      'an unknown perspective',
      { goals: [{ ...aRow, perspectives: 'Miljö' }] },
      ['perspective-unknown', 'goals', 2, 'perspectives'],
    ],
    [
      'an eighteenth global goal',
      { goals: [{ ...aRow, globalGoals: '18' }] },
      ['global-goal', 'goals', 2, 'globalGoals'],
    ],
    [
      'a ref with a letter that addresses lack',
      { goals: [{ ...aRow, ref: 'Mål 1' }] },
      ['ref-form', 'goals', 2, 'ref'],
    ],
    ['a ref that is there twice', { goals: [aRow, aRow] }, ['ref-twice', 'goals', 3, 'ref']],
    ['an empty title', { goals: [{ ...aRow, title: ' ' }] }, ['needed', 'goals', 2, 'title']],
    ['a title that is too long', { goals: [{ ...aRow, title: 'x'.repeat(2001) }] }, ['too-long', 'goals', 2, 'title']],
    ['a formula', { goals: [{ ...aRow, title: { trouble: 'formula' } }] }, ['formula', 'goals', 2, 'title']],
    [
      'a cell with an error',
      { targets: [{ ...targetRow, value: { trouble: 'error' } }] },
      ['error', 'targets', 2, 'value'],
    ],
    ['an unknown word', { indicators: [{ ...indicatorRow, kind: 'siffra' }] }, ['word', 'indicators', 2, 'kind']],
    [
      'a goal that is not there',
      { actions: [{ goal: 'okand', action: 'Något' }] },
      ['goal-unknown', 'actions', 2, 'goal'],
    ],
    [
      'an indicator that is not there',
      { targets: [{ ...targetRow, indicator: 'Okänd' }] },
      ['indicator-unknown', 'targets', 2, 'indicator'],
    ],
    [
      'an id of nothing',
      { actions: [{ goal: 'planer', action: 'Något', id: 'okant' }] },
      ['id-unknown', 'actions', 2, 'id'],
    ],
    [
      'a demand that does not fit',
      { targets: [{ ...targetRow, demand: 'svar', value: 'ja' }] },
      ['demand-does-not-fit', 'targets', 2, 'demand'],
    ],
    [
      'percentage points of a count',
      { targets: [{ ...targetRow, demand: 'förändring', measure: 'procentenheter' }] },
      ['measure-does-not-fit', 'targets', 2, 'measure'],
    ],
    ['a demand without value', { targets: [{ ...targetRow, value: null }] }, ['needed', 'targets', 2, 'value']],
    [
      'the same target twice',
      { targets: [targetRow, targetRow].map((row) => ({ ...row, due: target.due })) },
      ['twice', 'targets', 3, null],
    ],
    [
      'an action that ends before it starts',
      { actions: [{ goal: 'planer', action: 'Något', starts: '2026-05-01', ends: '2026-04-01' }] },
      ['ends-before-start', 'actions', 2, 'ends'],
    ],
    [
      'money below nought',
      { actions: [{ goal: 'planer', action: 'Något', budget: -5 }] },
      ['money-negative', 'actions', 2, 'budget'],
    ],
    [
      'a third decimal of money',
      { actions: [{ goal: 'planer', action: 'Något', budget: '1,005' }] },
      ['number', 'actions', 2, 'budget'],
    ],
    [
      'a kind that its targets do not suit',
      { indicators: [{ goal: 'planer', indicator: stored.indicators[0]!.name, kind: 'milstolpe' }] },
      ['kind-holds-targets', 'indicators', 2, 'kind'],
    ],
    [
      'a new secret target',
      { targets: [{ ...targetRow, demand: null, value: null, secrecy: 'OSL 18:13' }] },
      ['secret-new', 'targets', 2, 'secrecy'],
    ],
  ]
  test.each(cases)('%s is told at its place, and changes nothing', (_name, rows, fault) => {
    expect(codes(rows)).toContainEqual(fault)
    expect(lay(rows).skippedRows).toBe(1)
  })

  test.each(cases)('%s is explained in both languages with what to do', (_name, rows) => {
    for (const fault of lay(rows).faults)
      for (const locale of ['sv', 'en'] as const) {
        const { text, place } = explainFault(fault, locale)
        expect(text).toMatch(/^[^{}]{12,}\.$/)
        expect(place).toMatch(/(rad|row) \d/)
      }
  })

  test('a goal whose row is wrong takes the rows below it along, the other goals do not mind', () => {
    const laid = lay({
      goals: [
        { ...aRow, level: 'fel' },
        { ...aRow, ref: 'annan' },
      ],
      actions: [
        { goal: 'ny', action: 'Något' },
        { goal: 'annan', action: 'Något' },
      ],
    })
    expect(laid.faults.map(({ code, row }) => [code, row])).toEqual([
      ['level-unknown', 2],
      ['goal-unknown', 2],
    ])
    expect(laid.added.map(({ ref }) => ref)).toEqual(['annan'])
    expect(laid.skippedRows).toBe(2)
  })

  test('a file without the sheets, without one of them, or without a column is told', () => {
    const [goals, ...others] = sheetsOf({})
    const fault = (sheets: Parameters<typeof findRows>[0]) => findRows(sheets, words).faults.map(({ code }) => code)
    expect(fault([{ name: 'Blad1', rows: [['a']] }])).toEqual(['no-known-sheet'])
    expect(fault(others)).toEqual(['sheet-missing'])
    expect(fault([goals!, goals!, ...others])).toEqual(['sheet-twice'])
    expect(fault([{ ...goals!, rows: [['Beteckning', 'Nivå']] }, ...others])).toEqual(['column-missing'])
    const flat = [
      ['Blad', ...allColumns.map((column) => words.columns[column][0]!)],
      ['Budget', 'x'],
    ]
    expect(fault([{ name: '', rows: flat }])).toEqual(['sheet-unknown'])
  })
})

describe('what is secret', () => {
  const secret = { ...target, demand: null, secrecy: { provision: 'OSL 18:13', note: '' } }
  const indicator = { ...stored.indicators[0]!, targets: [secret, stored.indicators[0]!.targets[1]!] }
  const change = { goals: [{ ...stored, indicators: [indicator] }] }
  const row: Row = { goal: 'planer', indicator: indicator.name, due: secret.due, secrecy: 'OSL 18:13', id: secret.id }

  test('a row with the provision alone changes nothing', () => {
    expect(lay({ targets: [row] }, change)).toMatchObject({ faults: [], orders: [] })
  })

  test('content in the file is refused, and so is opening by emptying the provision', () => {
    expect(codes({ targets: [{ ...row, demand: 'minst', value: 5 }] }, change)).toEqual([
      ['secret-content', 'targets', 2, 'demand'],
    ])
    expect(codes({ targets: [{ ...row, secrecy: null, demand: 'minst', value: 5 }] }, change)).toEqual([
      ['secret-opened', 'targets', 2, 'secrecy'],
    ])
  })

  test('the kind of an indicator with a secret target stays', () => {
    const kind = { goal: 'planer', indicator: indicator.name, kind: 'andel', unit: '%' }
    expect(codes({ indicators: [kind] }, change)).toEqual([['kind-holds-targets', 'indicators', 2, 'kind']])
  })
})

test.each([
  ['1 234,5', 1234.5],
  ['1\u202F234', 1234],
  ['1.234,5', 1234.5],
  ['−3', -3],
  ['12 %', 12],
  ['0.5', 0.5],
  ['1O', undefined],
  ['1,2,3', undefined],
  ['', undefined],
])('%j is the number %s', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})

test('every fault a file can have has its sentence in both languages', () => {
  const codes = [...importFaultCodes, ...spreadsheetFaults.map((fault) => `file-${fault}`)]
  for (const code of codes)
    for (const locale of ['sv', 'en'] as const)
      expect(findText(`goals_import_fault_${code.replaceAll('-', '_')}`, locale, {}), code).toMatch(/.{12}\./)
})
