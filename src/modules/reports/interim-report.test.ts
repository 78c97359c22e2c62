import { expect, test } from 'vitest'
import { plain, type ReportDocument } from '../../shared/document.ts'
import type { Day } from '../../shared/local-date.ts'
import { composeInterimReport, countStatuses } from './interim-report.ts'
import { aGoal, anAttainment, anIndicator, aPlan, aReading, aRound, aStrategicGoal } from './report-facts.fixture.ts'
import type { AttainmentFacts } from './report-facts.ts'
import { reportWords } from './report-language.service.ts'

const words = reportWords('sv')
const report = (attainments: readonly AttainmentFacts[]) =>
  composeInterimReport(aRound({ plans: [{ plan: aPlan(), attainments }] }), words)
const textOf = (document: ReportDocument) =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.parts)] : []))
const chartOf = (document: ReportDocument) => document.blocks.find((block) => block.kind === 'chart')?.chart

test('the summary counts what persons have assessed, and changes with it', () => {
  const one = [anAttainment('1', { assessed: 'met' }), anAttainment('2', { assessed: 'not-met' })]
  expect(textOf(report(one))[0]).toBe(
    'Uppföljningen gäller 2 mål. Bedömningen är uppnått för 1, på väg för 0, inte uppnått för 1 och går inte att bedöma för 0.',
  )
  const other = [anAttainment('1', { assessed: 'met' }), anAttainment('2', { assessed: 'met' })]
  expect(textOf(report(other))[0]).toContain('uppnått för 2')
})

test('a proposal alone is no assessment', () => {
  expect(countStatuses([anAttainment('1', { proposed: 'met', assessed: null })])).toMatchObject({ met: 0, missing: 1 })
})

test('the chart has the same figures as the table behind it', () => {
  const chart = chartOf(report([anAttainment('1', { assessed: 'met' }), anAttainment('2', { assessed: null })]))
  expect(chart?.type === 'bars' && chart.bars.map((bar) => bar.value)).toEqual([1, 0, 0, 0, 1])
  expect(chart?.table.rows[0]?.slice(1).map((cell) => cell.lines[0])).toEqual(['1', '0', '0', '0', '1'])
  expect(chart?.alt).toContain('Uppnått 1')
})

test('an assessment that differs from the proposal is told beside it', () => {
  const told = textOf(report([anAttainment('1', { proposed: 'on-way', assessed: 'not-met' })]))
  expect(told).toContain('Värdena pekade mot ”På väg”. Bedömningen är ”Inte uppnått”.')
  expect(textOf(report([anAttainment('1')])).join()).not.toContain('pekade mot')
})

test('goals that are not met are listed first, with a way to where they are told of', () => {
  const document = report([anAttainment('1', { assessed: 'not-met' })])
  const list = document.blocks.find((block) => block.kind === 'list')
  expect(list?.items[0]?.href).toBe('#board-2026-1')
  expect(document.blocks.some((block) => 'anchor' in block && block.anchor === 'board-2026-1')).toBe(true)
})

test('one invented value marks the whole document as a demo', () => {
  expect(report([anAttainment('1')]).demoMark).toBeNull()
  const goal = aGoal('1', { indicators: [anIndicator({ readings: [aReading('2026-08-31', 1, { isDemo: true })] })] })
  expect(report([anAttainment('1', { goal })]).demoMark).toContain('påhittade värden')
})

test('values after the day of the round are not in its report, and older ones carry their day', () => {
  const readings = [aReading('2026-06-30', 61), aReading('2026-10-31', 99)]
  const document = report([anAttainment('1', { goal: aGoal('1', { indicators: [anIndicator({ readings })] }) })])
  const table = document.blocks.findLast((block) => block.kind === 'table')
  expect(table?.kind === 'table' && table.table.rows[0]?.[3]?.lines).toEqual(['61\u00A0%', '2026-06-30'])
})

test('a strategic goal is told by its trend against the wanted value, never by attainment', () => {
  const document = composeInterimReport(aRound({ strategic: [aStrategicGoal()] }), words)
  const goal = document.blocks.find((block) => block.kind === 'goal')
  expect(goal).toMatchObject({ mark: { text: 'Förbättras' } })
  const table = document.blocks.find((block) => block.kind === 'table')
  expect(table?.kind === 'table' && table.table.columns.map((column) => column.title)).toContain('Önskat värde')
})

test('the actions of a goal are told of with cost against budget, and what is late is said in words', () => {
  const action = aGoal('1').actions[0]!
  const progress = { on: '2026-08-31' as Day, status: 'under-way', actual: 12_500_000, note: 'One step left.' } as const
  const told = aGoal('1', { actions: [{ ...action, progress: { ...progress, isLate: true, isDemo: false } }] })
  const rowOf = (goal: typeof told) => {
    const tables = report([anAttainment('1', { goal })]).blocks.flatMap((block) =>
      block.kind === 'table' ? [block.table] : [],
    )
    return tables.find((table) => table.caption === 'Åtgärder')?.rows[0]?.map((cell) => cell.lines)
  }
  expect(rowOf(told)).toEqual([
    ['One way in for all questions', 'One step left.'],
    ['Pågår', 'Försenad: skulle ha varit klar'],
    ['2026-12-31'],
    ['Head of communication'],
    ['125\u202F000\u00A0kr', 'av budget 250\u202F000\u00A0kr'],
  ])
  expect(rowOf(aGoal('1'))).toBeUndefined()
})
