import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { citizen, type Role } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, Refusal, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { aDraftBudget } from '../budget/budget.fixture.ts'
import {
  afterVersionCopied,
  type BudgetVersion,
  beforeBudgetIsProposed,
  createVersion,
  proposeVersion,
} from '../budget/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { fillStatements } from './fill-statements.service.ts'
import { aSum, aTable, figure } from './statement.fixture.ts'
import type { StatementTable } from './statement.ts'
import { linkedContract } from './statements.contract.ts'
import {
  copyStatements,
  explainBreach,
  explainMissing,
  holdStatements,
  saveFigures,
  saveTables,
  showStatements,
  statementsOf,
} from './statements.service.ts'

const database = useTestDatabase()
const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const system = () => database.as(theSystem, 1)
let units: Record<FixtureKey, UnitId>
let budget: BudgetVersion

beforeAll(async () => {
  units = await anOrganisation(system())
  beforeBudgetIsProposed('statements', holdStatements)
  afterVersionCopied('statements', copyStatements)
})

beforeEach(async () => {
  await database.owner.query(
    'truncate budget, budget_version, frame_line, statement_set, statement_table, statement_figure, statement_explanation cascade',
  )
  budget = await aDraftBudget(system(), units)
})

const income = aTable('income', ['revenue', 'costs', 'total'])
const equations = [aSum('income', ['revenue', 'costs'])]
const printed = (total: number) => [
  figure('income/revenue', 10),
  figure('income/costs', -4),
  figure('income/total', total),
]
const breach = { equation: 'income.total', year: 2026, kind: 'budget' as const, words: 'Rättas i delåret' }

/** The tables with their figures; 7 is a million too much. */
async function withFigures(total: number) {
  const { revision } = await saveTables(system(), budget.id, { revision: 0, tables: [income], equations })
  return saveFigures(system(), budget.id, { revision, figures: printed(total) })
}

const tried = (id = budget.id) => system().read((tx) => statementsOf(tx, id))

describe('statements', () => {
  it('are empty lists in a version that has none', async () => {
    expect(await tried()).toEqual({
      tables: [],
      figures: [],
      outcomes: [],
      notApplicable: [],
      missing: { words: null },
    })
  })

  it('come back as they were saved, in their order, to the öre', async () => {
    await withFigures(6)
    const { tables, figures, outcomes } = await tried()
    expect(tables).toEqual([income])
    expect(figures).toHaveLength(3)
    expect(outcomes.map(({ state }) => state)).toEqual(['holds'])
  })

  it('follow into a version made from theirs, with the words', async () => {
    const { revision } = await withFigures(7)
    await explainBreach(system(), budget.id, { ...breach, revision })
    const copy = await createVersion(system(), '2026', { name: 'Styrelsens', stage: 'board', basedOn: budget.id })
    expect((await tried(copy.id)).outcomes[0]).toMatchObject({ state: 'explained', explanation: 'Rättas i delåret' })
  })

  it('lose no figure when the tables change: the cell is emptied first', async () => {
    const { revision } = await withFigures(6)
    const fewer: StatementTable = { ...income, rows: income.rows.filter(({ key }) => key !== 'costs') }
    const order = { tables: [fewer], equations: [aSum('income', ['revenue'])] }
    await expect(saveTables(system(), budget.id, { ...order, revision })).rejects.toEqual(
      refused('statements.figures-lost'),
    )
    const emptied = await saveFigures(system(), budget.id, {
      revision,
      figures: [{ ...figure('income/costs', 0), amount: null }],
    })
    await saveTables(system(), budget.id, { ...order, revision: emptied.revision })
    expect((await tried()).tables[0]?.rows.map(({ key }) => key)).toEqual(['revenue', 'total'])
  })

  it('are saved by one at a time: who saw an older revision is told', async () => {
    await withFigures(6)
    await expect(saveFigures(system(), budget.id, { revision: 1, figures: printed(7) })).rejects.toThrow(StaleVersion)
  })
})

describe('a set of tables and equations', () => {
  const saving = (tables: readonly StatementTable[], set = equations) =>
    saveTables(system(), budget.id, { revision: 0, tables, equations: set })

  it('has no table, row, column or equation twice', async () => {
    await expect(saving([income, income])).rejects.toEqual(refused('statements.key-twice'))
    await expect(saving([income], [...equations, ...equations])).rejects.toEqual(refused('statements.key-twice'))
  })

  it('has no equation about a row that is not there', async () => {
    await expect(saving([income], [aSum('income', ['misspelt'])])).rejects.toEqual(refused('statements.unknown-row'))
  })

  it('takes figures only in its own cells', async () => {
    const { revision } = await saving([income])
    const figures = [figure('income/elsewhere', 1)]
    await expect(saveFigures(system(), budget.id, { revision, figures })).rejects.toEqual(
      refused('statements.no-such-cell'),
    )
  })
})

describe('a budget without statements', () => {
  const put = () => proposeVersion(system(), budget.id, budget)
  const say = (words: string, revision = 0) => explainMissing(system(), budget.id, { revision, words })

  it('is not put forward without a word, also when its tables are empty', async () => {
    await expect(put()).rejects.toEqual(refused('statements.missing'))
    await saveTables(system(), budget.id, { revision: 0, tables: [income], equations })
    await expect(put()).rejects.toEqual(refused('statements.missing'))
  })

  it('is put forward when it says why, and the words are told with it', async () => {
    await expect(say(' ')).rejects.toEqual(refused('statements.missing-words-needed'))
    await say('Tabellerna beslutas i november.')
    await expect(say('Sent', 0)).rejects.toBeInstanceOf(StaleVersion)
    await say('Tabellerna beslutas den 24 november.', 1)
    expect((await tried()).missing).toEqual({ words: 'Tabellerna beslutas den 24 november.' })
    expect((await put()).status).toBe('proposed')
    await expect(say('Nytt', 2)).rejects.toEqual(refused('budget.proposed'))
  })

  it('needs no words once it has figures', async () => {
    await say('Tabellerna beslutas i november.')
    await saveTables(system(), budget.id, { revision: 1, tables: [income], equations })
    await saveFigures(system(), budget.id, { revision: 2, figures: printed(6) })
    expect((await tried()).missing).toBeNull()
    await expect(say('Mer', 3)).rejects.toEqual(refused('statements.not-missing'))
  })
})

describe('a budget with an equation that does not hold', () => {
  it('cannot be put forward, and is told which', async () => {
    await withFigures(7)
    const error = await proposeVersion(system(), budget.id, budget).catch((thrown: Refusal) => thrown)
    expect(error).toEqual(refused('statements.broken'))
    expect((error as Refusal).facts).toMatchObject({ count: 1, equations: expect.stringContaining('7,0 mot (10,0') })
  })

  it('is put forward when the breach has words', async () => {
    const { revision } = await withFigures(7)
    await explainBreach(system(), budget.id, { ...breach, revision })
    expect((await proposeVersion(system(), budget.id, budget)).status).toBe('proposed')
  })

  it('is held back again when the figures change under the words', async () => {
    const { revision } = await withFigures(7)
    const explained = await explainBreach(system(), budget.id, { ...breach, revision })
    await saveFigures(system(), budget.id, { revision: explained.revision, figures: printed(8) })
    await expect(proposeVersion(system(), budget.id, budget)).rejects.toEqual(refused('statements.broken'))
  })

  it('is written in no more once it is put forward', async () => {
    const { revision } = await withFigures(6)
    await proposeVersion(system(), budget.id, budget)
    await expect(saveFigures(system(), budget.id, { revision, figures: printed(7) })).rejects.toEqual(
      refused('budget.proposed'),
    )
  })

  it('takes words only for a breach, and no empty ones', async () => {
    const { revision } = await withFigures(6.1)
    await expect(explainBreach(system(), budget.id, { ...breach, revision })).rejects.toEqual(
      refused('statements.not-broken'),
    )
    const { revision: now } = await saveFigures(system(), budget.id, { revision, figures: printed(7) })
    await expect(explainBreach(system(), budget.id, { ...breach, words: ' ', revision: now })).rejects.toEqual(
      refused('statements.words-needed'),
    )
  })
})

describe('a printed frame that is bound to a body', () => {
  const frames = (unit: UnitId): StatementTable =>
    aTable('frames', [{ key: 'board', label: 'Board', isSum: false, bound: { to: 'frame', unit } }])

  it.each([
    [-100, 'holds'],
    [-100.1, 'broken'],
  ])('of %d is tried against the frame the system holds: %s', async (amount, state) => {
    const { revision } = await saveTables(system(), budget.id, {
      revision: 0,
      tables: [frames(units.ks)],
      equations: [],
    })
    await saveFigures(system(), budget.id, { revision, figures: [figure('frames/board', amount)] })
    const { outcomes } = await tried()
    expect(outcomes).toMatchObject([{ equation: 'system-frames.board', year: 2026, state }])
  })
})

describe('statements filled from the frames', () => {
  const entries = {
    tax: '400',
    grants: '120',
    financialNet: '0',
    sharedCosts: '-5',
    unforeseen: '0',
    depreciation: '-20',
    investments: '-30,5',
  }
  const opening = {
    fixed: '200',
    current: '100',
    liquid: '60',
    equity: '150',
    pensions: '10',
    longTermDebt: '0',
    shortTermDebt: '140',
  }
  const typed = (revision = 0, year = entries, first = opening) => ({
    revision,
    opening: first,
    years: [2026, 2027, 2028].map((one) => ({ ...year, year: one })),
  })
  const order = (revision = 0, year = entries) => linkedContract.parse(typed(revision, year))

  it('hold in every equation, also against the frames, and the budget is put forward', async () => {
    await fillStatements(system(), budget.id, order())
    const { outcomes, tables } = await tried()
    expect(tables.map(({ key }) => key)).toEqual(['frames', 'income', 'balance', 'cash-flow', 'investments'])
    expect(tables[0]?.rows[0]?.label).not.toBe('')
    expect(outcomes.filter(({ state }) => state !== 'holds')).toEqual([])
    expect(outcomes.some(({ equation }) => equation.startsWith('system-frames.'))).toBe(true)
    expect((await proposeVersion(system(), budget.id, budget)).status).toBe('proposed')
  })

  it('are filled anew when an entry changes', async () => {
    const { revision } = await fillStatements(system(), budget.id, order())
    await fillStatements(system(), budget.id, order(revision, { ...entries, tax: '401' }))
    const { figures } = await tried()
    const tax = figures.find(({ table, row, year }) => table === 'income' && row === 'tax' && year === 2026)
    expect(tax?.amount).toBe(40_100_000_000)
  })

  it('never take the place of printed tables', async () => {
    const { revision } = await withFigures(6)
    await expect(fillStatements(system(), budget.id, order(revision))).rejects.toEqual(
      refused('statements.nothing-to-fill'),
    )
  })

  it('are refused to those who may not write in the version', async () => {
    const manager = database.as(actorWith('manager', units.kommun, Object.values(units), newId<'person'>() as PersonId))
    await expect(fillStatements(manager, budget.id, order())).rejects.toThrow(NotAllowed)
  })

  it.each([
    ['200', true],
    ['−1 240,3', true],
    ['abc', false],
    ['', false],
    ['1.000.000', false],
    ['99999999', false],
  ])('take "%s" for a number of millions: %s', (fixed, isNumber) => {
    expect(linkedContract.safeParse(typed(0, entries, { ...opening, fixed })).success).toBe(isNumber)
  })
})

describe('who may', () => {
  const as = (role: Role, at: FixtureKey) =>
    database.as(
      actorWith(role, units[at], at === 'kommun' ? Object.values(units) : [units[at]], newId<'person'>() as PersonId),
    )

  it.each<[Role, FixtureKey, boolean]>([
    ['controller', 'kommun', true],
    ['controller', 'ks', false],
    ['manager', 'kommun', false],
    ['reporter', 'kommun', false],
    ['secretary', 'kommun', false],
    ['politician', 'kommun', false],
    ['auditor', 'kommun', false],
    ['administrator', 'kommun', false],
  ])('a %s over %s reads a draft; writes it: %s', async (role, at, mayWrite) => {
    const { revision } = await withFigures(7)
    expect((await showStatements(as(role, at), '2026', 1)).may.edit).toBe(mayWrite)
    const deeds = [
      () => explainBreach(as(role, at), budget.id, { ...breach, revision }),
      () => saveFigures(as(role, at), budget.id, { revision: revision + 1, figures: printed(6) }),
      () => saveTables(as(role, at), budget.id, { revision: revision + 2, tables: [income], equations }),
    ]
    for (const deed of deeds) {
      if (mayWrite) await expect(deed()).resolves.toMatchObject({ version: budget.id })
      else await expect(deed()).rejects.toThrow(NotAllowed)
    }
  })

  it('a citizen finds no draft and writes nothing', async () => {
    const { revision } = await withFigures(7)
    await expect(showStatements(database.as(citizen), '2026', 1)).rejects.toThrow(NotFound)
    await expect(explainBreach(database.as(citizen), budget.id, { ...breach, revision })).rejects.toThrow(NotSignedIn)
  })
})
