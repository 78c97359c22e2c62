import { Hono } from 'hono'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import { newId } from '../../platform/context.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { runCommand } from '../../platform/testing/command.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, Refusal, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { inOre } from '../../shared/money.ts'
import { aDraftBudget } from '../budget/budget.fixture.ts'
import {
  afterVersionCopied,
  type BudgetVersion,
  beforeBudgetIsProposed,
  createVersion,
  proposeVersion,
} from '../budget/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { removeEquation, removeRow, saveEquation, saveRow, setFigure } from './editing.service.ts'
import { previewFill } from './fill-statements.service.ts'
import { aSum, aTable, figure } from './statement.fixture.ts'
import { registerStatementsApi } from './statements.api.ts'
import { statementsCommands } from './statements.cli.ts'
import {
  copyStatements,
  holdStatements,
  saveFigures,
  saveTables,
  showStatements,
  statementsOf,
} from './statements.service.ts'

const database = useTestDatabase()
const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const system = () => database.as(theSystem)
let units: Record<FixtureKey, UnitId>
let budget: BudgetVersion
let revision: number

beforeAll(async () => {
  units = await anOrganisation(system())
  beforeBudgetIsProposed('statements', holdStatements)
  afterVersionCopied('statements', copyStatements)
})

beforeEach(async () => {
  await database.owner.query(
    'truncate budget, budget_version, frame_line, statement_set, statement_table, statement_figure, statement_explanation, audit_entry cascade',
  )
  budget = await aDraftBudget(system(), units)
  const tables = [aTable('income', ['revenue', 'costs', 'total', 'other'])]
  await saveTables(system(), budget.id, { revision: 0, tables, equations: [aSum('income', ['revenue', 'costs'])] })
  const figures = [figure('income/revenue', 10), figure('income/costs', -4), figure('income/total', 6)]
  revision = (await saveFigures(system(), budget.id, { revision: 1, figures })).revision
})

const cell = { table: 'income', row: 'total', year: 2026, kind: 'budget' as const }
const mkr = (amount: number) => inOre(amount, 'mkr')
const tried = (id = budget.id) => system().read((tx) => statementsOf(tx, id))
const amountNow = async () => (await tried()).figures.find(({ row }) => row === 'total')?.amount

describe('one figure', () => {
  it('is changed, breaks its equation, and stands in the log with what was and what is', async () => {
    const { revision: after } = await setFigure(system(), budget.id, {
      ...cell,
      revision,
      amount: '7,05',
      note: ' Höjd ',
    })
    expect(after).toBe(revision + 1)
    const { figures, outcomes } = await tried()
    expect(figures.find(({ row }) => row === 'total')).toMatchObject({ amount: mkr(7.05), note: 'Höjd' })
    expect(outcomes[0]).toMatchObject({ state: 'broken', difference: mkr(1.05) })
    const { rows } = await database.owner.query(
      "select deed, before, after from audit_entry where deed = 'statements.set-figure'",
    )
    expect(rows).toMatchObject([
      { before: { ...cell, amount: mkr(6) }, after: { ...cell, amount: mkr(7.05), note: 'Höjd' } },
    ])
  })

  it('is emptied when nothing is written, which is not nought', async () => {
    await setFigure(system(), budget.id, { ...cell, revision, amount: ' ' })
    expect(await amountNow()).toBeUndefined()
  })

  it('is refused when it is no number, and nothing is stored', async () => {
    await expect(setFigure(system(), budget.id, { ...cell, revision, amount: 'sex' })).rejects.toEqual(
      refused('statements.not-a-number'),
    )
    await expect(setFigure(system(), budget.id, { ...cell, row: 'tax', revision, amount: '6' })).rejects.toEqual(
      refused('statements.no-such-cell'),
    )
    expect(await amountNow()).toBe(mkr(6))
  })

  it('is not changed over somebody else, nor once the budget is put forward', async () => {
    const change = (seen: number) => setFigure(system(), budget.id, { ...cell, revision: seen, amount: mkr(8) })
    await expect(change(revision - 1)).rejects.toThrow(StaleVersion)
    await proposeVersion(system(), budget.id, budget)
    await expect(change(revision)).rejects.toEqual(refused('budget.proposed'))
    expect(await amountNow()).toBe(mkr(6))
  })
})

describe('rows and equations', () => {
  it('are added, changed and taken away, and the figures of other rows stay', async () => {
    const row = { table: 'income', label: 'Utdelning', isSum: false, group: null, after: 'revenue' }
    const added = await saveRow(system(), budget.id, { ...row, revision })
    const named = await saveEquation(system(), budget.id, {
      revision: added.revision,
      title: 'Utdelning är övrigt',
      kind: 'same',
      left: [{ table: 'income', row: 'utdelning' }],
      right: [{ table: 'income', row: 'other' }],
    })
    await expect(
      removeRow(system(), budget.id, { table: 'income', row: 'utdelning', revision: named.revision }),
    ).rejects.toEqual(refused('statements.row-in-equation'))
    const gone = await removeEquation(system(), budget.id, { code: 'utdelning-ar-ovrigt', revision: named.revision })
    await removeRow(system(), budget.id, { table: 'income', row: 'utdelning', revision: gone.revision })
    const { tables, figures, outcomes } = await tried()
    expect(tables[0]?.rows.map(({ key }) => key)).toEqual(['revenue', 'costs', 'total', 'other'])
    expect(figures).toHaveLength(3)
    expect(outcomes.map(({ state }) => state)).toEqual(['holds'])
  })

  it('follow into a version made from theirs', async () => {
    await saveRow(system(), budget.id, { table: 'income', label: 'Ny', isSum: false, group: null, revision })
    const copy = await createVersion(system(), '2026', { name: 'Styrelsens', stage: 'board', basedOn: budget.id })
    expect((await tried(copy.id)).tables[0]?.rows[0]?.label).toBe('Ny')
  })
})

describe('what the system wrote', () => {
  it('is told in the language of the reader, and what people wrote as they wrote it', async () => {
    const tables = [
      aTable(
        'income',
        [
          { key: 'tax', label: 'Skatteintäkter', isSum: false },
          { key: 'costs', label: 'Kostnader', isSum: false },
        ],
        undefined,
        { title: 'Resultatbudget' },
      ),
    ]
    const later = await createVersion(system(), '2026', { name: 'Egen', stage: 'board' })
    await saveTables(system(), later.id, { revision: 0, tables, equations: [] })
    const english = await database.as(theSystem).read((tx) => statementsOf(tx, later.id, 'en'))
    expect(english.tables[0]?.title).toBe('Income budget')
    expect(english.tables[0]?.rows.map(({ label }) => label)).toEqual(['Tax revenue', 'Kostnader'])
  })

  it('is arithmetic in words, with the marks of the language', async () => {
    await setFigure(system(), budget.id, { ...cell, revision, amount: mkr(7) })
    const told = async (locale: 'sv' | 'en') =>
      (await system().read((tx) => statementsOf(tx, budget.id, locale))).outcomes[0]?.arithmetic.replaceAll(
        '\u00a0',
        ' ',
      )
    expect(await told('sv')).toBe('7,0 mot (10,0 − 4,0 = 6,0): skiljer 1,0 mkr')
    expect(await told('en')).toBe('7.0 against (10.0 − 4.0 = 6.0): differs by 1.0 mkr')
  })
})

async function call(actor: Actor, method: string, path: string, body?: object) {
  const api = makeApi()
  registerStatementsApi(api)
  const app = new Hono<HttpEnv>()
  app.use((c, next) => {
    c.set('context', database.as(actor))
    c.set('log', () => undefined)
    return next()
  })
  app.route('/', api.app)
  const reply = await app.request(`http://localhost${path}`, { method, body: body && JSON.stringify(body) })
  return { status: reply.status, json: await reply.json() }
}

describe('the API of statements', () => {
  const at = '/budgets/2026/versions/1/statements'
  const controller = () => actorWith('controller', units.kommun, Object.values(units))

  it('reads tables, figures and the state of every equation, with the equation as a sentence', async () => {
    const { status, json } = await call(controller(), 'GET', at)
    expect(status).toBe(200)
    expect(json).toMatchObject({
      version: 1,
      status: 'draft',
      revision,
      outcomes: [{ state: 'holds', equation: 'income.total' }],
    })
    expect(json.equations[0].reading).toBe('total (income) ska vara lika med revenue (income) + costs (income).')
    expect(json.figures).toContainEqual({ ...cell, amount: mkr(6), note: null, byHand: true })
  })

  it('puts one figure in whole öre, and answers with the equations it stands in', async () => {
    const put = await call(controller(), 'PUT', `${at}/figures`, { ...cell, revision, amount: mkr(7) })
    expect(put).toMatchObject({
      status: 200,
      json: { revision: revision + 1, outcomes: [{ state: 'broken', difference: mkr(1) }] },
    })
  })

  it.each([
    ['a fraction of an öre', { amount: 1.5 }],
    ['a text', { amount: '7' }],
    ['an unknown kind', { kind: 'guess' }],
    ['something more', { extra: true }],
  ])('refuses %s as bad input', async (_, wrong) => {
    const put = await call(controller(), 'PUT', `${at}/figures`, { ...cell, revision, amount: mkr(7), ...wrong })
    expect(put.status).toBe(400)
    expect(await amountNow()).toBe(mkr(6))
  })

  it('shows a draft to nobody outside', async () => {
    expect((await call(citizen, 'GET', at)).status).toBe(404)
    expect((await call(citizen, 'PUT', `${at}/figures`, { ...cell, revision, amount: 1 })).status).toBe(404)
  })
})

describe('the commands', () => {
  async function run(name: string, values: Record<string, string | boolean>): Promise<readonly string[]> {
    const { code, out } = await runCommand(statementsCommands, name, system(), values)
    expect(code).toBe(0)
    return out
  }
  const set = { year: '2026', table: 'income', row: 'total', column: 'budget-2026' }

  it('show the tables in their unit and what does not hold', async () => {
    await run('statements set', { ...set, amount: '-7,5', note: 'Rättat' })
    const lines = (await run('statements show', { year: '2026' })).map((line) => line.replaceAll(/\s+/g, ' ').trim())
    expect(lines).toContain('total (total) −7,5')
    expect(lines.some((line) => line.includes('skiljer 13,5 mkr'))).toBe(true)
  })

  it('set one figure, and give programs the equations it stands in', async () => {
    const [json] = await run('statements set', { ...set, amount: '6,4', json: true })
    expect(JSON.parse(json ?? '')).toMatchObject({ revision: revision + 1, outcomes: [{ state: 'broken' }] })
    expect(await amountNow()).toBe(mkr(6.4))
  })

  it('need a year and a cell, and refuse what is no number', async () => {
    await expect(run('statements show', {})).rejects.toThrow()
    await expect(run('statements show', { year: '1999' })).rejects.toThrow(NotFound)
    await expect(run('statements set', { ...set, column: 'budget', amount: '6' })).rejects.toThrow()
    await expect(run('statements set', { ...set, amount: 'sex' })).rejects.toEqual(refused('statements.not-a-number'))
  })
})

describe('who may', () => {
  it.each<[Role, FixtureKey, boolean]>([
    ['controller', 'kommun', true],
    ['controller', 'ks', false],
    ['manager', 'kommun', false],
    ['reporter', 'kommun', false],
    ['secretary', 'kommun', false],
    ['politician', 'kommun', false],
    ['auditor', 'kommun', false],
    ['administrator', 'kommun', false],
  ])('a %s over %s edits: %s', async (role, at, may) => {
    const reach = at === 'kommun' ? Object.values(units) : [units[at]]
    const ctx = database.as(actorWith(role, units[at], reach, newId<'person'>() as PersonId))
    const row = { table: 'income', label: 'Ny', isSum: false, group: null }
    const equation = {
      title: 'Samma',
      kind: 'same' as const,
      left: [{ table: 'income', row: 'total' }],
      right: [{ table: 'income', row: 'other' }],
    }
    const deeds = [
      (seen: number) => setFigure(ctx, budget.id, { ...cell, revision: seen, amount: mkr(7) }),
      (seen: number) => saveRow(ctx, budget.id, { ...row, revision: seen }),
      (seen: number) => removeRow(ctx, budget.id, { table: 'income', row: 'ny', revision: seen }),
      (seen: number) => saveEquation(ctx, budget.id, { ...equation, revision: seen }),
      (seen: number) => removeEquation(ctx, budget.id, { code: 'samma', revision: seen }),
    ]
    for (const [at, deed] of deeds.entries()) {
      if (may) await expect(deed(revision + at)).resolves.toMatchObject({ version: budget.id })
      else await expect(deed(revision)).rejects.toThrow(NotAllowed)
    }
    expect((await showStatements(ctx, '2026', 1)).may.edit).toBe(may)
  })

  it('a citizen neither edits nor sees what filling would change', async () => {
    const ctx = database.as(citizen)
    await expect(setFigure(ctx, budget.id, { ...cell, revision, amount: mkr(7) })).rejects.toThrow(NotSignedIn)
    await expect(previewFill(ctx, budget.id, { opening: {}, years: [] } as never)).rejects.toThrow(NotFound)
  })
})
