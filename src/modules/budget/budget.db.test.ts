import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { citizen, type Role } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, Refusal, refuse, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { sumOf } from '../../shared/money.ts'
import { askBeforeClosing, closeUnit, createUnit } from '../organisation/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { aBudgetDecision, aDraftBudget, anAdoptedBudget, mkr, twoFrames } from './budget.fixture.ts'
import type { BudgetVersion } from './budget.ts'
import { saveCompanySections } from './company-section.service.ts'
import { compareVersions } from './compare-versions.service.ts'
import { frameOf } from './frame.ts'
import {
  addFrameLines,
  findAdoptedBudget,
  frameLinesOf,
  framesOf,
  getBudgetVersion,
  removeFrameLine,
  renewStart,
  saveFrameLines,
  transfersOf,
  versionsOfYear,
} from './frames.service.ts'
import { showVersion } from './show-budget.service.ts'
import { reverseTransfer, saveTransferRule, showTransfers, transferFunds, transferRules } from './transfer.service.ts'
import { adoptVersion, createBudget, createVersion, proposeVersion, withdrawVersion } from './version.service.ts'
import { afterVersionCopied, beforeBudgetIsProposed } from './version-joints.service.ts'

const database = useTestDatabase()
const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const system = (now?: string) => database.as(theSystem, 1, now)
let units: Record<FixtureKey, UnitId>
const later = '2026-10-01T08:00:00Z'

beforeAll(async () => {
  askBeforeClosing(async () => 0)
  units = await anOrganisation(system())
})

/** Every test begins without budgets; a municipality has one a year. */
beforeEach(async () => {
  await database.owner.query(
    'truncate budget, budget_version, frame_line, frame_line_left_out, budget_company_section, budget_transfer, budget_rule cascade',
  )
})

const as = (role: Role, at: FixtureKey, person = newId<'person'>() as PersonId) => {
  const below: Partial<Record<FixtureKey, FixtureKey[]>> = {
    kommun: Object.keys(units) as FixtureKey[],
    kf: ['kf', 'ks', 'ksf', 'ekonomi', 'bn', 'bf'],
    ks: ['ks', 'ksf', 'ekonomi'],
  }
  return database.as(
    actorWith(
      role,
      units[at],
      (below[at] ?? [at]).map((key) => units[key]),
      person,
    ),
  )
}

const frameAt = async (version: BudgetVersion, unit: UnitId | null, which: 'decided' | 'current', year = 2026) =>
  frameOf(await system().read((tx) => framesOf(tx, version.id, which)), unit, year)

const move = (parts: object = {}) => ({
  ...aBudgetDecision(units.kf),
  from: { unit: units.ks, group: null },
  to: { unit: units.bn, group: null },
  amount: mkr(3),
  reason: 'Skolskjutsar',
  ...parts,
})

describe('the budget of a year', () => {
  test('begins once, by the controller of the municipality', async () => {
    const order = { year: 2026, title: 'Budget 2026', name: 'Förslag' }
    await expect(createBudget(as('controller', 'ks'), order)).rejects.toBeInstanceOf(NotAllowed)
    await expect(createBudget(database.as(citizen), order)).rejects.toBeInstanceOf(NotSignedIn)
    expect(await createBudget(as('controller', 'kommun'), order)).toMatchObject({ number: 1, status: 'draft' })
    await expect(createBudget(as('controller', 'kommun'), order)).rejects.toEqual(refused('budget.year-taken'))
  })

  test('starts from the current frames of the budget adopted the year before', async () => {
    const last = await anAdoptedBudget(system(), units)
    await transferFunds(system(), last.id, move())
    const next = await createBudget(system(), { year: 2027, title: 'Budget 2027', name: 'Förslag' })
    expect(await frameAt(next, units.ks, 'decided', 2027)).toBe(mkr(-97))
    expect(await frameAt(next, units.bn, 'decided', 2029)).toBe(mkr(-411))
  })

  test('keeps its start true when funds are moved in the year before, and is not put forward until it is', async () => {
    const last = await anAdoptedBudget(system(), units)
    const next = await createBudget(system(), { year: 2027, title: 'Budget 2027', name: 'Förslag' })
    await transferFunds(system(), last.id, move())
    await expect(proposeVersion(system(), next.id, next)).rejects.toEqual(refused('budget.start-outdated'))
    const renewed = await renewStart(system(), next.id, next)
    expect(await frameAt(next, units.ks, 'decided', 2027)).toBe(mkr(-97))
    expect((await proposeVersion(system(), next.id, renewed)).status).toBe('proposed')
  })

  test('gives the frame of a closed committee to the one that took over', async () => {
    const culture = await createUnit(system(), {
      key: 'kultur',
      name: 'Kulturnämnden',
      kind: 'committee',
      parent: units.kf,
      from: day('2019-01-01'),
    })
    const draft = await aDraftBudget(system(), units)
    const lines = [
      ...twoFrames(units.ks, units.bn),
      { unit: culture.id, year: 2026, kind: 'start' as const, amount: mkr(-9) },
    ]
    const saved = await saveFrameLines(system(), draft.id, { revision: draft.revision, lines })
    const proposed = await proposeVersion(system(), draft.id, saved)
    const decision = aBudgetDecision(units.kf, { decidedOn: day('2026-01-15') })
    await adoptVersion(system(), draft.id, { ...decision, revision: proposed.revision })
    await closeUnit(system(), culture.id, {
      from: day('2026-12-31'),
      successor: units.bn,
      reason: 'Nämnderna slås ihop',
      revision: culture.revision,
    })
    const next = await createBudget(system(), { year: 2027, title: 'Budget 2027', name: 'Förslag' })
    expect(await frameAt(next, units.bn, 'decided', 2027)).toBe(mkr(-417))
    expect(await frameAt(next, culture.id, 'decided', 2027)).toBe(0)
  })
})

describe('frames', () => {
  test('are saved in a draft by the controller of the municipality', async () => {
    const draft = await aDraftBudget(system(), units)
    const lines = twoFrames(units.ks, units.bn)
    for (const role of ['manager', 'secretary', 'politician', 'administrator'] as const)
      await expect(
        saveFrameLines(as(role, 'kommun'), draft.id, { revision: draft.revision, lines }),
      ).rejects.toBeInstanceOf(NotAllowed)
    await saveFrameLines(as('controller', 'kommun'), draft.id, { revision: draft.revision, lines })
    expect(await frameAt(draft, units.bn, 'decided', 2028)).toBe(mkr(-424.4832))
  })

  test('read as written: percent, pair and reason come back, and start lines keep their identity', async () => {
    const draft = await aDraftBudget(system(), units)
    const before = await system().read((tx) => frameLinesOf(tx, draft.id))
    const pair = { year: 2026, kind: 'responsibility' as const, pair: 'vaktmästare', reason: 'Vaktmästarna flyttas' }
    const lines = [
      { ...pair, unit: units.ks, amount: mkr(2) },
      { ...pair, unit: units.bn, amount: mkr(-2) },
    ]
    await addFrameLines(system(), draft.id, { revision: draft.revision, lines })
    const after = await system().read((tx) => frameLinesOf(tx, draft.id))
    const moved = after.filter((line) => line.kind === 'responsibility')
    expect(new Set(moved.map((line) => line.pair)).size).toBe(1)
    expect(after.find((line) => line.kind === 'index')).toMatchObject({ percent: 2, reason: 'Löner och priser' })
    for (const line of before) expect(after.map((one) => one.id)).toContain(line.id)
  })

  test('lose a moved responsibility from both bodies at once', async () => {
    let version = await aDraftBudget(system(), units)
    const pair = { year: 2026, kind: 'responsibility' as const, pair: 'vaktmästare', reason: 'Vaktmästarna flyttas' }
    const lines = [
      { ...pair, unit: units.ks, amount: mkr(2) },
      { ...pair, unit: units.bn, amount: mkr(-2) },
    ]
    const added = await addFrameLines(system(), version.id, { revision: version.revision, lines })
    const line = added.lines.find((one) => one.kind === 'responsibility')!.id
    version = await removeFrameLine(system(), version.id, { revision: added.revision, line })
    expect(await frameAt(version, units.ks, 'decided')).toBe(mkr(-100))
    const missing = { revision: version.revision, line }
    await expect(removeFrameLine(system(), version.id, missing)).rejects.toBeInstanceOf(NotFound)
  })

  test('belong to a body that is there, and have an amount or a percent', async () => {
    const draft = await aDraftBudget(system(), units)
    const save = (line: object) =>
      saveFrameLines(system(), draft.id, { revision: draft.revision, lines: [line as never] })
    const line = { unit: units.ks, year: 2026, kind: 'other', amount: mkr(-1), reason: 'Skäl' }
    await expect(save({ ...line, unit: newId<'unit'>() })).rejects.toEqual(refused('budget.body-not-there'))
    await expect(save({ ...line, unit: units.kommun })).rejects.toEqual(refused('budget.body-not-there'))
    await expect(save({ ...line, amount: undefined })).rejects.toEqual(refused('budget.amount-needed'))
  })

  test('saved by two at once are saved by one, and the other is told', async () => {
    const draft = await aDraftBudget(system(), units)
    const save = () =>
      saveFrameLines(system(), draft.id, { revision: draft.revision, lines: twoFrames(units.ks, units.bn) })
    const outcomes = await Promise.allSettled([save(), save(), save()])
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StaleVersion)
  })

  test('stand in the log as they were and as they became', async () => {
    const draft = await aDraftBudget(system(), units)
    await saveFrameLines(system(), draft.id, { revision: draft.revision, lines: [] })
    const { rows } = await database.owner.query(
      `select before, after, label from audit_entry where deed = 'frame.save' order by at desc limit 1`,
    )
    expect(rows[0].label).toBe('Budget 2026, Förslag (1)')
    expect(rows[0].before.lines.length).toBeGreaterThan(0)
    expect(rows[0].after.lines).toEqual([])
  })
})

describe('versions', () => {
  test('that build on another hold all of it, with what other modules copy in the same transaction', async () => {
    const draft = await aDraftBudget(system(), units)
    const copied: unknown[] = []
    afterVersionCopied('test', async (tx, from, to) => {
      copied.push([from.id, (await getBudgetVersion(tx, to.id)).number])
    })
    const second = await createVersion(system(), '2026', { name: 'Styrelsens', stage: 'board', basedOn: draft.id })
    expect(copied).toEqual([[draft.id, 2]])
    expect(await frameAt(second, units.bn, 'decided')).toBe(mkr(-408))
    expect(await compareVersions(system(), draft.id, second.id)).toMatchObject({ frames: [], lines: [], companies: [] })
    afterVersionCopied('test', async () => refuse('test.no'))
    await expect(createVersion(system(), '2026', { name: 'Till', basedOn: draft.id })).rejects.toEqual(
      refused('test.no'),
    )
    expect((await system().read((tx) => versionsOfYear(tx, 2026))).map((one) => one.number)).toEqual([2, 1])
    afterVersionCopied('test', async () => undefined)
  })

  test('are compared by figure and by the words of a reason; what merely follows is not told as chosen', async () => {
    const draft = await aDraftBudget(system(), units)
    const second = await createVersion(system(), '2026', { name: 'Styrelsens', stage: 'board', basedOn: draft.id })
    await addFrameLines(system(), second.id, {
      revision: second.revision,
      lines: [{ unit: units.bn, year: 2026, kind: 'priority', amount: mkr(-4), reason: 'Trygghet' }],
    })
    const { frames, lines } = await compareVersions(system(), draft.id, second.id)
    expect(frames.map((change) => [change.year, change.difference])).toEqual([
      [2026, mkr(-4)],
      [2027, mkr(-4.08)],
      [2028, mkr(-4.1616)],
    ])
    expect(lines).toMatchObject([{ kind: 'added', after: { reason: 'Trygghet' } }])
  })

  test('of a party are begun and written by the party, and known to nobody else but those who help', async () => {
    const draft = await aDraftBudget(system(), units)
    const person = newId<'person'>() as PersonId
    const proposed = await proposeVersion(system(), draft.id, draft)
    const wish = { name: 'Partiets budget', stage: 'party' as const, party: 'Partiet', basedOn: draft.id }
    const own = await createVersion(as('politician', 'kf', person), '2026', wish)
    const read = (ctx: ReturnType<typeof as>) => compareVersions(ctx, draft.id, own.id)
    await read(as('politician', 'kf', person))
    await read(as('controller', 'kommun'))
    await expect(read(as('politician', 'kf'))).rejects.toBeInstanceOf(NotFound)
    await expect(read(as('manager', 'ks'))).rejects.toBeInstanceOf(NotFound)
    const order = { revision: own.revision, lines: twoFrames(units.ks, units.bn) }
    await expect(saveFrameLines(as('politician', 'kf'), own.id, order)).rejects.toBeInstanceOf(NotFound)
    const saved = await saveFrameLines(as('politician', 'kf', person), own.id, order)
    await proposeVersion(as('politician', 'kf', person), own.id, saved)
    await expect(withdrawVersion(system(), draft.id, proposed)).rejects.toEqual(refused('budget.others-lean'))
    await expect(
      createVersion(as('politician', 'kf'), '2026', { name: 'Annan', basedOn: draft.id }),
    ).rejects.toBeInstanceOf(NotAllowed)
  })

  test('of a party keep only what differs, and follow the version they build on in all else', async () => {
    const draft = await aDraftBudget(system(), units)
    const wish = { name: 'Partiets budget', stage: 'party' as const, party: 'Partiet', basedOn: draft.id }
    const own = await createVersion(system(), '2026', wish)
    const kept = async () => {
      const { rows } = await database.owner.query(
        'select (select count(*)::int from frame_line where version_id = $1) as own, (select count(*)::int from frame_line_left_out where version_id = $1) as gone',
        [own.id],
      )
      return rows[0]
    }
    expect(await kept()).toEqual({ own: 0, gone: 0 })
    expect(await frameAt(own, units.bn, 'decided')).toBe(mkr(-408))
    const priority = { year: 2026, kind: 'priority' as const, reason: 'Trygghet' }
    const added = await addFrameLines(system(), own.id, {
      revision: own.revision,
      lines: [{ ...priority, unit: units.bn, amount: mkr(-4) }],
    })
    const index = added.lines.find((line) => line.unit === units.bn && line.year === 2028 && line.kind === 'index')!
    const saved = await removeFrameLine(system(), own.id, { revision: added.revision, line: index.id })
    expect(await kept()).toEqual({ own: 1, gone: 1 })
    expect((await showVersion(system(), '2026', own.number)).base?.hasMoved).toBe(false)

    await addFrameLines(system(), draft.id, {
      revision: draft.revision,
      lines: [{ ...priority, unit: units.bn, amount: mkr(-10), reason: 'Fler elever' }],
    })
    expect(await frameAt(own, units.bn, 'decided')).toBe(mkr(-422))
    expect(await frameAt(own, units.bn, 'decided', 2028)).toBe(mkr(-430.44))
    expect((await showVersion(system(), '2026', own.number)).base?.hasMoved).toBe(true)
    const { frames } = await compareVersions(system(), draft.id, own.id)
    expect(frames[0]).toMatchObject({ year: 2026, before: mkr(-418), after: mkr(-422), difference: mkr(-4) })

    await expect(proposeVersion(system(), own.id, saved)).rejects.toEqual(refused('budget.base-not-settled'))
    await proposeVersion(system(), draft.id, { revision: draft.revision + 1 })
    expect((await proposeVersion(system(), own.id, saved)).status).toBe('proposed')
  })

  test('of a party are not put forward with half of a responsibility that the other version has let go', async () => {
    const draft = await aDraftBudget(system(), units)
    const pair = { year: 2026, kind: 'responsibility' as const, pair: 'vaktmästare', reason: 'Vaktmästarna flyttas' }
    const paired = (amount: number) => [
      { ...pair, unit: units.ks, amount: mkr(amount) },
      { ...pair, unit: units.bn, amount: mkr(-amount) },
    ]
    const base = await addFrameLines(system(), draft.id, { revision: draft.revision, lines: paired(2) })
    const wish = { name: 'Partiets budget', stage: 'party' as const, party: 'Partiet', basedOn: draft.id }
    const own = await createVersion(system(), '2026', wish)
    const lines = (await system().read((tx) => frameLinesOf(tx, own.id))).map((line) =>
      line.pair !== null && line.unit === units.ks ? { ...line, reason: 'Vaktmästarna hör till skolan' } : line,
    )
    const saved = await saveFrameLines(system(), own.id, { revision: own.revision, lines })
    const gone = base.lines.find((line) => line.pair !== null)!.id
    const without = await removeFrameLine(system(), draft.id, { revision: base.revision, line: gone })
    await proposeVersion(system(), draft.id, without)
    await expect(proposeVersion(system(), own.id, saved)).rejects.toEqual(refused('budget.pair-needed'))
  })

  test('of a budget that is not there are not found', async () => {
    await expect(createVersion(system(), '2099', { name: 'Förslag' })).rejects.toBeInstanceOf(NotFound)
  })
})

describe('putting forward', () => {
  test('fixes the figures, and can be taken back', async () => {
    const draft = await aDraftBudget(system(), units)
    const proposed = await proposeVersion(system(), draft.id, draft)
    const save = { revision: proposed.revision, lines: [] }
    await expect(saveFrameLines(system(), draft.id, save)).rejects.toEqual(refused('budget.proposed'))
    const back = await withdrawVersion(system(), draft.id, proposed)
    expect((await saveFrameLines(system(), draft.id, { ...save, revision: back.revision })).status).toBe('draft')
  })

  test('is refused while another module finds a fault in its part, and nothing is changed', async () => {
    const draft = await aDraftBudget(system(), units)
    beforeBudgetIsProposed('test', async (_tx, version) => {
      if (version.id === draft.id) refuse('test.equation')
    })
    await expect(proposeVersion(system(), draft.id, draft)).rejects.toEqual(refused('test.equation'))
    expect((await system().read((tx) => getBudgetVersion(tx, draft.id))).status).toBe('draft')
    beforeBudgetIsProposed('test', async () => undefined)
  })

  test('a proposal to the council tells of every company of the group', async () => {
    const company = await createUnit(system(), {
      key: 'energi',
      name: 'Ekby Energi AB',
      kind: 'company',
      parent: units.kf,
      from: day('2019-01-01'),
    })
    const draft = await aDraftBudget(system(), units)
    const board = await createVersion(system(), '2026', { name: 'Styrelsens', stage: 'board', basedOn: draft.id })
    await expect(proposeVersion(system(), board.id, board)).rejects.toMatchObject({
      code: 'budget.companies-missing',
      facts: { companies: 'Ekby Energi AB' },
    })
    const sections = [{ unit: company.id, account: 'Resultatet väntas bli gott.', result: mkr(12) }]
    const told = await saveCompanySections(as('controller', 'kommun'), board.id, { revision: board.revision, sections })
    expect((await proposeVersion(system(), board.id, told)).status).toBe('proposed')
    const { companies } = await compareVersions(system(), draft.id, board.id)
    expect(companies).toMatchObject([{ before: null, after: { account: 'Resultatet väntas bli gott.' } }])
  })
})

describe('adoption', () => {
  test('is registered by secretary or controller of the council, and by nobody else', async () => {
    const draft = await aDraftBudget(system(), units)
    const { revision } = await proposeVersion(system(), draft.id, draft)
    const order = { ...aBudgetDecision(units.kf), revision }
    for (const role of ['administrator', 'manager', 'politician', 'reporter'] as const)
      await expect(adoptVersion(as(role, 'kf'), draft.id, order), role).rejects.toBeInstanceOf(NotAllowed)
    await expect(adoptVersion(as('secretary', 'ks'), draft.id, order)).rejects.toBeInstanceOf(NotAllowed)
    expect((await adoptVersion(as('secretary', 'kf'), draft.id, order)).status).toBe('adopted')
  })

  test('locks, and names the council as the one that decides', async () => {
    const draft = await aDraftBudget(system(), units)
    const { revision } = await proposeVersion(system(), draft.id, draft)
    await expect(adoptVersion(system(), draft.id, { ...aBudgetDecision(units.ks), revision })).rejects.toEqual(
      refused('budget.council-decides'),
    )
    const adopted = await adoptVersion(system(), draft.id, { ...aBudgetDecision(units.kf), revision })
    await expect(saveFrameLines(system(), draft.id, { revision: adopted.revision, lines: [] })).rejects.toEqual(
      refused('budget.locked'),
    )
    expect(await database.as(citizen).read((tx) => findAdoptedBudget(tx, 2026))).toMatchObject({
      number: 1,
      decision: { paragraph: '§ 96', caseNumber: 'KS123-26 041' },
    })
  })

  test('of a revised budget replaces the one before; its transfers hold on', async () => {
    const first = await anAdoptedBudget(system(), units)
    await transferFunds(system(), first.id, move())
    const draft = await createVersion(system(), '2026', { name: 'Reviderad', stage: 'council', basedOn: first.id })
    await database.owner.query(`delete from unit_period where kind = 'company'`)
    const proposed = await proposeVersion(system(later), draft.id, draft)
    const decision = aBudgetDecision(units.kf, { decidedOn: day('2026-09-28') })
    const revised = await adoptVersion(system(later), draft.id, { ...decision, revision: proposed.revision })
    expect((await system().read((tx) => getBudgetVersion(tx, first.id))).status).toBe('replaced')
    expect(await frameAt(revised, units.ks, 'current')).toBe(mkr(-97))
    await transferFunds(
      system('2026-10-02T08:00:00Z'),
      revised.id,
      move({ decidedOn: day('2026-10-01'), amount: mkr(1) }),
    )
    expect(await frameAt(revised, units.ks, 'current')).toBe(mkr(-96))
    expect(await frameAt(first, units.ks, 'current')).toBe(mkr(-97))
  })
})

describe('transfers', () => {
  test('leave what was decided as it was; the current budget follows and the total stays', async () => {
    const adopted = await anAdoptedBudget(system(), units)
    await transferFunds(as('secretary', 'kf'), adopted.id, move())
    expect(await frameAt(adopted, units.ks, 'decided')).toBe(mkr(-100))
    expect(await frameAt(adopted, units.ks, 'current')).toBe(mkr(-97))
    expect(await frameAt(adopted, units.bn, 'current')).toBe(mkr(-411))
    const total = async (which: 'decided' | 'current') =>
      sumOf((await system().read((tx) => framesOf(tx, adopted.id, which))).map((frame) => frame.amount))
    expect(await total('current')).toBe(await total('decided'))
  })

  test('within a committee are the committee’s, name unit and account group, and leave its frame as it was', async () => {
    const adopted = await anAdoptedBudget(system(), units)
    const within = move({ from: { unit: units.ekonomi, group: 'tjanster' }, to: { unit: units.hr, group: null } })
    await expect(transferFunds(system(), adopted.id, within)).rejects.toEqual(refused('budget.transfer-decider'))
    await transferFunds(as('secretary', 'ks'), adopted.id, { ...within, body: units.ks })
    expect(await frameAt(adopted, units.ks, 'current')).toBe(mkr(-100))
    expect(await system().read((tx) => transfersOf(tx, adopted.id))).toMatchObject([
      { number: 1, from: { unit: units.ekonomi, group: 'tjanster' }, fromFrame: units.ks, toFrame: units.ks },
    ])
  })

  test('are numbered one by one, also when registered at once', async () => {
    const adopted = await anAdoptedBudget(system(), units)
    await Promise.all([1, 2, 3, 4].map((amount) => transferFunds(system(), adopted.id, move({ amount: mkr(amount) }))))
    const transfers = await showTransfers(as('auditor', 'kommun'), adopted.id)
    expect(transfers.map((transfer) => transfer.number)).toEqual([1, 2, 3, 4])
    expect(await frameAt(adopted, units.ks, 'current')).toBe(mkr(-90))
  })

  test('are taken back by one the other way with its own decision, once', async () => {
    const adopted = await anAdoptedBudget(system(), units)
    const { id: transfer } = await transferFunds(system(), adopted.id, move())
    const back = { ...aBudgetDecision(units.kf, { paragraph: '§ 120' }), transfer, reason: 'Fel nämnd' }
    await expect(reverseTransfer(as('secretary', 'bn'), adopted.id, back)).rejects.toBeInstanceOf(NotAllowed)
    await expect(reverseTransfer(system(), adopted.id, { ...back, body: units.ks })).rejects.toEqual(
      refused('budget.transfer-decider'),
    )
    const gone = { ...back, transfer: newId<'budget-transfer'>() as typeof transfer }
    await expect(reverseTransfer(system(), adopted.id, gone)).rejects.toBeInstanceOf(NotFound)
    const both = await Promise.allSettled([1, 2].map(() => reverseTransfer(as('secretary', 'kf'), adopted.id, back)))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refused('budget.already-reversed'),
    })
    expect(await frameAt(adopted, units.ks, 'current')).toBe(mkr(-100))
    expect(await system().read((tx) => transfersOf(tx, adopted.id))).toMatchObject([
      { number: 1, reverses: null },
      { number: 2, reverses: transfer, from: { unit: units.bn }, to: { unit: units.ks }, paragraph: '§ 120' },
    ])
  })

  test('are registered by the deciding body’s own, with a well-formed decision', async () => {
    const adopted = await anAdoptedBudget(system(), units)
    await expect(transferFunds(as('secretary', 'bn'), adopted.id, move())).rejects.toBeInstanceOf(NotAllowed)
    await expect(transferFunds(as('manager', 'kf'), adopted.id, move())).rejects.toBeInstanceOf(NotAllowed)
    const order = move({ paragraph: 'nio' })
    await expect(transferFunds(system(), adopted.id, order)).rejects.toEqual(refused('budget.paragraph-form'))
  })

  test('touch only units that have a frame or lie under one', async () => {
    const adopted = await anAdoptedBudget(system(), units)
    const order = move({ to: { unit: units.kf, group: null } })
    await expect(transferFunds(system(), adopted.id, order)).rejects.toEqual(refused('budget.unit-outside-frames'))
  })

  test('follow the municipality’s own rule once it is set with its source', async () => {
    const adopted = await anAdoptedBudget(system(), units)
    const [rule] = (await system().read(transferRules)).filter((one) => one.key === 'between-committees')
    const order = { ...rule!, decider: 'executive-board' as const, source: 'Ekonomistyrning § 4' }
    await expect(saveTransferRule(as('controller', 'ks'), order)).rejects.toBeInstanceOf(NotAllowed)
    await expect(saveTransferRule(system(), { ...order, source: '' })).rejects.toEqual(refused('budget.rule-source'))
    await saveTransferRule(as('controller', 'kommun'), order)
    await expect(saveTransferRule(system(), order)).rejects.toBeInstanceOf(StaleVersion)
    await expect(transferFunds(system(), adopted.id, move())).rejects.toEqual(refused('budget.transfer-decider'))
    await transferFunds(system(), adopted.id, move({ body: units.ks }))
  })
})
