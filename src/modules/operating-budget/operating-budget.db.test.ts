import { beforeAll, describe, expect, it } from 'vitest'
import { joinModules } from '../../main/join-modules.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { NotAllowed, NotFound, StaleVersion } from '../../shared/failure.ts'
import { day } from '../../shared/local-date.ts'
import { type Money, sumOf } from '../../shared/money.ts'
import { adoptForBudget, createAssumptionSet, saveAssumptionSet } from '../assumptions/index.ts'
import { addFrameLines, createVersion, proposeVersion } from '../budget/index.ts'
import { explainMissing } from '../statements/index.ts'
import { budgetedOf } from './budgeted.service.ts'
import { aBudgetedTown, type BudgetedTown } from './budgeted-town.fixture.ts'
import { saveCells } from './cell.service.ts'
import { commentCell, settleComment } from './comment.service.ts'
import { saveCapitalCharges } from './derived.service.ts'
import { changeLine, removeLine, saveLines } from './line.service.ts'
import { terms } from './position.fixture.ts'
import { addPosition, changePosition, removePosition } from './position.service.ts'
import { costByMonth } from './position.ts'
import { saveProfile } from './profile.service.ts'
import { showPositions, showUnitBudget } from './show-unit.service.ts'
import { showVersionSums } from './show-version.service.ts'
import { approveUnit, returnUnit, submitUnit } from './unit.service.ts'
import { baseOfSurcharge } from './version-joints.service.ts'

const test = useTestDatabase()
let town: BudgetedTown

beforeAll(async () => {
  joinModules()
  town = await aBudgetedTown(test)
})

const asked = { key: '2027', number: 1, unit: 'staben' }
const shown = () => showUnitBudget(town.ctx(), asked)
const sum = (rows: readonly { amount: number }[]) => sumOf(rows.map(({ amount }) => amount as Money))

describe('the lines of a unit', () => {
  it('spread the amount of a year over the months by their profile, to the öre', async () => {
    const { cells } = await shown()
    const [even, quarterly] = town.lines.map(({ id }) => cells.filter(({ line }) => line === id))
    expect(even?.map(({ amount }) => amount)).toEqual(Array(12).fill(-10_000_000))
    expect(sum(quarterly ?? [])).toBe(40_000_001)
    expect(quarterly?.filter(({ amount }) => amount !== 0).map(({ month }) => month)).toEqual([1, 4, 7, 10])
  })

  it('are of groups and profiles that there are, and the same line comes once', async () => {
    const add = (line: Parameters<typeof saveLines>[3][number]) =>
      saveLines(town.ctx(), town.version.id, town.units.staben, [line])
    await expect(add({ group: 'finns-inte' })).rejects.toMatchObject({ code: 'operating-budget.group-unknown' })
    await expect(add({ group: 'energi', profile: 'finns-inte' })).rejects.toMatchObject({
      code: 'operating-budget.profile-unknown',
    })
    await expect(add({ group: 'personal' })).rejects.toMatchObject({ code: 'operating-budget.line-exists' })
  })

  it('can be renamed by who has seen them as they are, and taken away with their amounts', async () => {
    const [line] = await saveLines(town.ctx(), town.version.id, town.units.ekonomi, [
      { group: 'energi', amounts: { year: -1_200 as Money } },
    ])
    const change = { label: 'El', profile: 'winter', revision: 1 }
    expect(await changeLine(town.ctx(), line!.id, change)).toMatchObject({ label: 'El', revision: 2 })
    await expect(changeLine(town.ctx(), line!.id, change)).rejects.toThrow(StaleVersion)
    await removeLine(town.ctx(), line!.id)
    expect((await showUnitBudget(town.ctx(), { ...asked, unit: 'ekonomi' })).cells).toEqual([])
  })

  it('may follow a profile of the municipality, which needs some weight', async () => {
    const weights = [0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0]
    await saveProfile(town.ctx(), { key: 'bad', name: 'Badsäsong', weights })
    const [line] = await saveLines(town.ctx(), town.version.id, town.units.ekonomi, [
      { group: 'taxor-avgifter', profile: 'bad', amounts: { year: 301 as Money } },
    ])
    const { cells } = await showUnitBudget(town.ctx(), { ...asked, unit: 'ekonomi' })
    expect(cells.filter((cell) => cell.line === line?.id && cell.amount !== 0).map(({ amount }) => amount)).toEqual([
      151, 150,
    ])
    await expect(
      saveProfile(town.ctx(), { key: 'tom', name: 'Tom', weights: Array<number>(12).fill(0) }),
    ).rejects.toMatchObject({ code: 'operating-budget.profile-empty' })
  })
})

describe('the door', () => {
  it('tells what is budgeted by unit, group and month, and its sum is the sum of the cells', async () => {
    const budgeted = await town.ctx().read((tx) => budgetedOf(tx, town.version.id, 'decided'))
    const mine = budgeted.filter(({ unit }) => unit === town.units.staben)
    expect(sum(mine)).toBe(sum((await shown()).cells))
    expect(await town.ctx().read((tx) => budgetedOf(tx, town.version.id, 'current'))).toEqual(budgeted)
  })
})

describe('the positions of a unit', () => {
  const at = { ...asked, unit: 'digitalisering' }
  const where = () => ({ version: town.version.id, unit: town.units.digitalisering })
  const personnel = async () => {
    const { lines, cells } = await showUnitBudget(town.ctx(), at)
    const line = lines.find(({ origin }) => origin === 'personnel')
    return cells.filter((cell) => cell.line === line?.id).sort((a, b) => a.month - b.month)
  }

  it('cost what the rule says, on a line of their own that follows every change', async () => {
    const one = terms({ share: 7_500, revisedOn: day('2027-04-01'), revisionRate: 290 })
    const position = await addPosition(town.ctx(), where(), one)
    const other = await addPosition(town.ctx(), where(), terms({ title: 'Chef', fromMonth: 3 }))
    const wanted = costByMonth(one, 2027).map(
      (cost, month) => cost + (costByMonth(terms({ fromMonth: 3 }), 2027)[month] ?? 0),
    )
    expect((await personnel()).map(({ amount }) => amount)).toEqual(wanted)
    await changePosition(town.ctx(), where(), position.id, { ...one, share: 10_000, revision: 1 })
    await removePosition(town.ctx(), where(), other.id)
    expect((await personnel()).map(({ amount }) => amount)).toEqual(costByMonth({ ...one, share: 10_000 }, 2027))
    await expect(changePosition(town.ctx(), where(), position.id, { ...one, revision: 1 })).rejects.toThrow(
      StaleVersion,
    )
    expect((await showPositions(town.ctx(), at)).positions).toHaveLength(1)
  })

  it('are the only way to that line: it cannot be typed in, renamed or removed', async () => {
    const { lines } = await showUnitBudget(town.ctx(), at)
    const line = lines.find(({ origin }) => origin === 'personnel')!
    const change = [{ line: line.id, month: 1, amount: 5 as Money, seen: 1 }]
    const saving = saveCells(town.ctx(), town.version.id, town.units.digitalisering, change)
    await expect(saving).rejects.toMatchObject({ code: 'operating-budget.line-gone' })
    await expect(removeLine(town.ctx(), line.id)).rejects.toMatchObject({ code: 'operating-budget.line-derived' })
  })

  it('are offered the surcharge that the budget rests on, with the set it comes from; none where nothing is said', async () => {
    expect((await showPositions(town.ctx(), at)).surcharge).toBeNull()
    const head = { name: 'Cirkulär 26:41', source: 'Påhittat cirkulär', publishedOn: day('2026-09-01') }
    const set = await createAssumptionSet(town.ctx(), { ...head, key: 'cirkular-26-41' })
    const values = [{ key: 'payroll-surcharge', year: 2027, value: 43.4, evidence: '' }]
    await saveAssumptionSet(town.ctx(), 'cirkular-26-41', { ...head, revision: set.revision, values })
    await adoptForBudget(town.ctx(), 'cirkular-26-41', town.version.id)
    expect((await showPositions(town.ctx(), at)).surcharge).toEqual({
      percent: 43.4,
      set: 'Cirkulär 26:41',
      setKey: 'cirkular-26-41',
    })
  })

  it('are what the payroll surcharge of the budget acts upon', async () => {
    const base = (key: string, year: number) => town.ctx().read((tx) => baseOfSurcharge(tx, town.version, key, year))
    const pay = sumOf(costByMonth(terms({ revisedOn: day('2027-04-01'), revisionRate: 290, surcharge: 0 }), 2027))
    expect(await base('payroll-surcharge', 2027)).toBe(pay)
    expect([await base('payroll-surcharge', 2028), await base('internal-interest', 2027)]).toEqual([null, null])
  })

  it('leave the line when the last is gone', async () => {
    const { positions } = await showPositions(town.ctx(), at)
    for (const { id } of positions) await removePosition(town.ctx(), where(), id)
    expect(await personnel()).toEqual([])
  })

  it('stand beside capital charges, which those over the unit who only manage it do not bring in', async () => {
    const charges = new Map([['avskrivningar', Array<Money>(12).fill(-100 as Money)]])
    await saveCapitalCharges(town.ctx(), town.version.id, town.units.digitalisering, charges)
    expect((await showUnitBudget(town.ctx(), at)).lines).toMatchObject([{ group: 'avskrivningar', origin: 'capital' }])
    const manager = town.ctx(await town.actor('manager', 'kommun'))
    await expect(saveCapitalCharges(manager, town.version.id, town.units.digitalisering, charges)).rejects.toThrow(
      NotAllowed,
    )
  })
})

describe('comments', () => {
  it('are written on a cell or a line, and stay when they are settled', async () => {
    const reporter = town.ctx(await town.actor('reporter', 'staben'))
    const line = town.lines[0]!.id
    const comment = await commentCell(reporter, line, { month: 3, text: 'Varför?' })
    await commentCell(reporter, line, { month: null, text: 'Hela raden' })
    await settleComment(reporter, line, comment.id)
    const { comments } = await shown()
    expect(comments.map(({ month, settledAt }) => [month, settledAt !== null])).toEqual([
      [3, true],
      [null, false],
    ])
    const elsewhere = town.ctx(await town.actor('manager', 'bf'))
    await expect(commentCell(elsewhere, line, { month: 1, text: 'x' })).rejects.toThrow(NotAllowed)
  })
})

describe('units against their frames', () => {
  it('tell what the body has left to distribute', async () => {
    const line = {
      unit: town.units.ks,
      year: 2027,
      kind: 'priority' as const,
      amount: -2_000_000_00 as Money,
      reason: 'Ram',
    }
    const before = await town.ctx().read((tx) => budgetedOf(tx, town.version.id, 'decided'))
    town.version = await addFrameLines(town.ctx(), town.version.id, { revision: town.version.revision, lines: [line] })
    const { units } = await showVersionSums(town.ctx(), { key: '2027', number: 1 })
    expect(units.find(({ key }) => key === 'ks')).toMatchObject({
      frame: -200_000_000,
      total: sum(before),
      rest: -200_000_000 - sum(before),
    })
  })

  it('come with what no body has been given, so that the whole municipality adds up', async () => {
    const before = await showVersionSums(town.ctx(), { key: '2027', number: 1 })
    const line = { unit: null, year: 2027, kind: 'other' as const, amount: -500_00 as Money, reason: 'Reserv' }
    town.version = await addFrameLines(town.ctx(), town.version.id, { revision: town.version.revision, lines: [line] })
    const { units, whole } = await showVersionSums(town.ctx(), { key: '2027', number: 1 })
    const root = units[0]!
    expect(whole).toEqual({ undistributed: -500_00, result: root.total - 500_00 })
    expect(before.whole).toEqual({ undistributed: 0, result: root.total })
    const manager = town.ctx(await town.actor('manager', 'bf'))
    expect((await showVersionSums(manager, { key: '2027', number: 1 })).whole).toBeNull()
  })

  it('tell where each unit stands, how many below it have put theirs forward, and which are empty', async () => {
    const { units } = await showVersionSums(town.ctx(), { key: '2027', number: 1 })
    const of = (key: string) => units.find((unit) => unit.key === key)
    expect(of('staben')).toMatchObject({ standing: 'draft', isEmpty: false })
    expect(of('ksf')).toMatchObject({ standing: null, isEmpty: false, below: { given: 0 } })
    expect(of('ksf')?.below.of).toBeGreaterThan(0)
    expect(of('bf')).toMatchObject({ standing: null, isEmpty: true, below: { given: 0, of: 0 } })
  })

  it('are shown to those who work over the unit, and to nobody else', async () => {
    const manager = town.ctx(await town.actor('manager', 'bf'))
    const { units } = await showVersionSums(manager, { key: '2027', number: 1 })
    expect(units.map(({ key }) => key)).toEqual(['bf'])
    await expect(showUnitBudget(manager, asked)).rejects.toThrow(NotAllowed)
    await expect(showUnitBudget(manager, { ...asked, number: 9 })).rejects.toThrow(NotFound)
  })
})

describe('proposing', () => {
  const save = (amount: number, seen = 1) =>
    saveCells(town.ctx(), town.version.id, town.units.staben, [
      { line: town.lines[1]!.id, month: 2, amount: amount as Money, seen },
    ])

  it('locks the unit until it is sent back; a manager does not approve their own', async () => {
    const own = town.ctx(await town.actor('manager', 'staben'))
    const above = town.ctx(await town.actor('manager', 'ksf'))
    await submitUnit(own, town.version.id, town.units.staben)
    await expect(save(5)).rejects.toMatchObject({ code: 'operating-budget.unit-locked' })
    await expect(approveUnit(own, town.version.id, town.units.staben)).rejects.toThrow(NotAllowed)
    await approveUnit(above, town.version.id, town.units.staben)
    await returnUnit(above, town.version.id, town.units.staben, 'Se över bidragen')
    expect((await save(5)).stored).toHaveLength(1)
    const { steps, state } = await shown()
    expect(steps.map(({ step }) => step)).toEqual(['proposed', 'approved', 'returned'])
    expect(state).toMatchObject({ status: 'draft', reason: 'Se över bidragen' })
  })

  it('the version waits for a saving under way, and afterwards refuses every other', async () => {
    const first = town.version
    await explainMissing(town.ctx(), first.id, { revision: 0, words: 'Tabellerna kommer i november.' })
    const both = await Promise.allSettled([
      save(6, 2),
      proposeVersion(town.ctx(), first.id, { revision: first.revision }),
      save(7, 3),
    ])
    expect(both[1]?.status).toBe('fulfilled')
    const after = (await shown()).cells.find((cell) => cell.line === town.lines[1]?.id && cell.month === 2)
    const stored = both.filter(
      (one, at) => at !== 1 && one.status === 'fulfilled' && 'stored' in one.value && one.value.stored.length > 0,
    )
    expect(after?.revision).toBe(2 + stored.length)
    await expect(save(8, after?.revision)).rejects.toMatchObject({ code: 'operating-budget.version-locked' })
    await expect(submitUnit(town.ctx(), first.id, town.units.staben)).rejects.toMatchObject({
      code: 'operating-budget.version-locked',
    })
  })

  it('and a version based on it begins with its lines, amounts and positions, as drafts', async () => {
    const next = await createVersion(town.ctx(), '2027', { name: 'Styrelsens', basedOn: town.version.id })
    const copied = await town.ctx().read((tx) => budgetedOf(tx, next.id, 'decided'))
    expect(copied).toEqual(await town.ctx().read((tx) => budgetedOf(tx, town.version.id, 'decided')))
    const { state, lines } = await showUnitBudget(town.ctx(), { ...asked, number: next.number })
    expect([state.status, lines.length]).toEqual(['draft', (await shown()).lines.length])
  })

  it('is read by everybody once it is decided, but not the work behind it', async () => {
    const outsider = town.ctx(await town.actor('politician', 'bn'))
    await expect(showUnitBudget(outsider, asked)).rejects.toThrow(NotAllowed)
    await test.owner.query(
      `update budget_version set status = 'adopted', decision_body_id = $2, decided_on = '2026-11-24', paragraph = '§ 1',
         case_number = '2026/1', adopted_at = now() where version_id = $1`,
      [town.version.id, town.units.kf],
    )
    const { lines, cells, comments, steps, may } = await showUnitBudget(outsider, asked)
    expect([lines.length, cells.length]).toEqual([(await shown()).lines.length, (await shown()).cells.length])
    expect((await shown()).comments.length).toBeGreaterThan(0)
    expect([comments, steps]).toEqual([[], []])
    expect(may).toEqual({ edit: false, comment: false, approve: false, follow: false })
    await expect(showPositions(outsider, asked)).rejects.toThrow(NotAllowed)
  })
})
