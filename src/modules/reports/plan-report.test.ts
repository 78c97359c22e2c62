import { expect, test } from 'vitest'
import { type Block, plain, type ReportDocument } from '../../shared/document.ts'
import { day } from '../../shared/local-date.ts'
import { composePlanReport } from './plan-report.ts'
import { aGoal, anIndicator, aPlan, aStrategicGoal, theVision } from './report-facts.fixture.ts'
import { reportWords } from './report-language.service.ts'

const words = reportWords('sv')
const leadOf = (report: ReportDocument) =>
  report.blocks.flatMap((block) => (block.kind === 'paragraph' && block.lead ? [plain(block.parts)] : []))[0]
const tablesOf = (report: ReportDocument) =>
  report.blocks.flatMap((block: Block) => (block.kind === 'table' ? [block.table] : []))

test('a plan with one more goal says so in its first sentence', () => {
  expect(leadOf(composePlanReport(aPlan(), words))).toBe(
    'Planen har 2 mål med 2 indikatorer och 2 åtgärder. Målen bidrar till 1 övergripande mål.',
  )
  const more = aPlan({ goals: [...aPlan().goals, aGoal('3', { indicators: [] })] })
  expect(leadOf(composePlanReport(more, words))).toBe(
    'Planen har 3 mål med 2 indikatorer och 3 åtgärder. Målen bidrar till 1 övergripande mål.',
  )
})

test('every figure in running text keeps its value and where it is counted', () => {
  const figures = composePlanReport(aPlan(), words)
    .blocks.flatMap((block) => (block.kind === 'paragraph' ? block.parts : []))
    .filter((part) => part.kind === 'figure')
  expect(figures.map((figure) => figure.value)).toEqual([2, 2, 2, 1])
  for (const figure of figures) expect(figure.source).toBe('/mal/board-2026')
})

test('the chain goes from the vision by the strategic goal to the goals of the plan', () => {
  const list = composePlanReport(aPlan(), words).blocks.find((block) => block.kind === 'list')
  expect(list?.items.map((item) => item.depth)).toEqual([0, 1, 2, 2])
  expect(list?.items.map((item) => item.text)[0]).toBe(theVision.title)
})

test('goals stand under the strategic goal they serve, in the order of the council', () => {
  const [first, second] = [aStrategicGoal('s1'), { ...aStrategicGoal('s2'), title: 'Clean water' }]
  const plan = aPlan({
    above: [theVision, first, second],
    goals: [aGoal('1', { parent: second.id }), aGoal('2', { parent: first.id })],
  })
  const chapters = composePlanReport(plan, words).blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  )
  expect(chapters).toEqual([
    'Så hänger målen ihop',
    'Strategic goal: More people in work',
    'Strategic goal: Clean water',
    'Om rapporten',
  ])
})

test('a secret target shows its provision in the cell and its note at the foot', () => {
  const demand = { kind: 'secret', provision: 'OSL 18:13', note: 'Protects the water supply.' } as const
  const goal = aGoal('1', { indicators: [anIndicator({ targets: [{ due: day('2026-12-31'), demand }] })] })
  const [table] = tablesOf(composePlanReport(aPlan({ goals: [goal] }), words))
  expect(table?.rows[0]?.[2]?.lines).toEqual(['Sekretess, OSL\u00A018:13'])
  expect(table?.notes).toEqual(['Sekretess, OSL\u00A018:13: Protects the water supply.'])
})

test('a column in which no row says anything is left out', () => {
  const goal = aGoal('1', { indicators: [anIndicator({ source: '' })] })
  const [table] = tablesOf(composePlanReport(aPlan({ goals: [goal] }), words))
  expect(table?.columns.map((column) => column.title)).not.toContain('Källa')
  for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0)
})

test('an undecided plan says so first and cites no decision', () => {
  const report = composePlanReport(aPlan({ status: 'draft', decision: null }), words)
  expect(report.decision).toBeNull()
  expect(report.blocks[0]).toMatchObject({ kind: 'note', tone: 'draft' })
})

test('each kind of demand is written in words', () => {
  const due = day('2026-12-31')
  const demands = [
    [{ type: 'at-least', value: 72.5 }, 'minst 72,5\u00A0%'],
    [{ type: 'at-most', value: 12345 }, 'högst 12\u202F345\u00A0%'],
    [{ type: 'equals', value: 0 }, '0\u00A0%'],
    [{ type: 'rank-at-most', rank: 50, among: '290 kommuner' }, 'plats 50 eller bättre bland 290 kommuner'],
    [{ type: 'change', by: -2, measure: 'percentage-points' }, '\u22122\u00A0procentenheter från utgångsvärdet'],
    [{ type: 'change', by: 10, measure: 'percent' }, '+10\u00A0% från utgångsvärdet'],
    [{ type: 'milestone', by: due }, 'klart'],
    [{ type: 'milestone', by: day('2026-10-01') }, 'klart senast 2026-10-01'],
    [{ type: 'answer', answer: 'partly' }, 'Delvis'],
  ] as const
  for (const [demand, told] of demands) {
    const goal = aGoal('1', { indicators: [anIndicator({ targets: [{ due, demand }] })] })
    expect(tablesOf(composePlanReport(aPlan({ goals: [goal] }), words))[0]?.rows[0]?.[2]?.lines).toEqual([told])
  }
})
