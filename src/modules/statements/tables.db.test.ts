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
import { type BudgetVersion, proposeVersion } from '../budget/index.ts'
import { unitsIn } from '../organisation/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { setFigure } from './editing.service.ts'
import { aSum, aTable, column, figure } from './statement.fixture.ts'
import { saveFigures, saveTables, statementsOf } from './statements.service.ts'
import {
  addColumn,
  addTable,
  bindRow,
  bodiesToBind,
  removeColumn,
  removeTable,
  saveTable,
} from './table-editing.service.ts'
import { registerTablesApi } from './tables.api.ts'
import { tablesCommands } from './tables.cli.ts'

const database = useTestDatabase()
const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const system = () => database.as(theSystem)
let units: Record<FixtureKey, UnitId>
let budget: BudgetVersion
let revision: number

beforeAll(async () => {
  units = await anOrganisation(system())
})

beforeEach(async () => {
  await database.owner.query(
    'truncate budget, budget_version, frame_line, statement_set, statement_table, statement_figure, statement_explanation, audit_entry cascade',
  )
  budget = await aDraftBudget(system(), units)
  const tables = [
    aTable('income', ['revenue', 'costs', 'total']),
    aTable('bodies', ['board', 'rest'], [column(2026), column(2027, 'plan')]),
  ]
  await saveTables(system(), budget.id, { revision: 0, tables, equations: [aSum('income', ['revenue', 'costs'])] })
  const figures = [
    figure('income/revenue', 10),
    figure('bodies/rest', -4),
    figure('bodies/rest', -5, column(2027, 'plan')),
  ]
  revision = (await saveFigures(system(), budget.id, { revision: 1, figures })).revision
})

const mkr = (amount: number) => inOre(amount, 'mkr')
const now = () => system().read((tx) => statementsOf(tx, budget.id))
const tableNow = async (key: string) => (await now()).tables.find((one) => one.key === key)
const newTable = {
  title: 'Nyckeltal',
  unit: 'mkr' as const,
  decimals: 1,
  note: '',
  columns: [column(2026)],
  firstRow: 'Soliditet',
}
const logged = async (deed: string) =>
  (await database.owner.query('select before, after from audit_entry where deed = $1', [deed])).rows

describe('a table', () => {
  it('is added, renamed and taken away, and its figures only when that is said; the log keeps them', async () => {
    const added = await addTable(system(), budget.id, { ...newTable, revision })
    const place = { table: 'nyckeltal', row: 'soliditet', ...column(2026) }
    const filled = await setFigure(system(), budget.id, { ...place, revision: added.revision, amount: '3' })
    const parts = { title: 'Mått', unit: 'tkr' as const, decimals: 0, note: 'Ny' }
    const renamed = await saveTable(system(), budget.id, { table: 'nyckeltal', ...parts, revision: filled.revision })
    expect(await tableNow('nyckeltal')).toMatchObject(parts)
    const remove = (alsoFigures: boolean) =>
      removeTable(system(), budget.id, { table: 'nyckeltal', revision: renamed.revision, alsoFigures })
    await expect(remove(false)).rejects.toEqual(refused('statements.table-has-figures'))
    await remove(true)
    const { tables, figures } = await now()
    expect(tables.map(({ key }) => key)).toEqual(['income', 'bodies'])
    expect(figures).toHaveLength(3)
    expect(await logged('statements.remove-table')).toMatchObject([
      { before: { figures: [{ ...place, amount: mkr(3) }] }, after: { table: null } },
    ])
  })
})

describe('a column', () => {
  it('is added where its year stands, and taken away with its figures only when that is said', async () => {
    const added = await addColumn(system(), budget.id, { table: 'bodies', ...column(2025), revision })
    expect((await tableNow('bodies'))?.columns.map(({ year }) => year)).toEqual([2025, 2026, 2027])
    const remove = (alsoFigures: boolean) =>
      removeColumn(system(), budget.id, { table: 'bodies', ...column(2026), revision: added.revision, alsoFigures })
    await expect(remove(false)).rejects.toEqual(refused('statements.column-has-figures'))
    await remove(true)
    expect((await tableNow('bodies'))?.columns.map(({ year }) => year)).toEqual([2025, 2027])
    expect((await now()).figures.map(({ row, year }) => [row, year])).toEqual(
      expect.arrayContaining([
        ['revenue', 2026],
        ['rest', 2027],
      ]),
    )
    expect((await now()).figures).toHaveLength(2)
  })
})

describe('a row bound by hand', () => {
  const bind = (row: string, to: 'frame' | 'net-cost', unit: UnitId | null, seen = revision) =>
    bindRow(system(), budget.id, { table: 'bodies', row, binding: { to, unit }, revision: seen })

  it('has its empty cells fetched, and is tried against its source', async () => {
    await bind('board', 'frame', units.ks)
    const { figures, outcomes } = await now()
    expect(figures.find(({ row, year }) => row === 'board' && year === 2026)).toMatchObject({
      amount: mkr(-100),
      isFilled: true,
    })
    expect(outcomes.filter(({ equation }) => equation === 'system-bodies.board')).not.toEqual([])
    expect(outcomes.every(({ state }) => state === 'holds')).toBe(true)
  })

  it('keeps what a person has written, and tells that it differs', async () => {
    await bind('rest', 'net-cost', null)
    const { figures, outcomes } = await now()
    expect(figures.find(({ row, year }) => row === 'rest' && year === 2026)?.amount).toBe(mkr(-4))
    expect(outcomes.find(({ equation, year }) => equation === 'system-net-bodies.rest' && year === 2026)).toMatchObject(
      { state: 'broken' },
    )
  })

  it('is let go, and is then tried against nothing', async () => {
    const bound = await bind('rest', 'net-cost', null)
    await bindRow(system(), budget.id, { table: 'bodies', row: 'rest', binding: null, revision: bound.revision })
    expect((await now()).outcomes).toEqual([])
  })

  it('names a unit that is there', async () => {
    await expect(bind('board', 'frame', newId<'unit'>() as UnitId)).rejects.toEqual(refused('statements.no-such-body'))
  })

  it('may be bound to the bodies that have a frame', async () => {
    const bodies = await bodiesToBind(system(), budget.id)
    expect(bodies.some(({ unit }) => unit === units.ks)).toBe(true)
    expect(bodies.at(-1)).toEqual({ unit: null, name: null })
    await expect(bodiesToBind(database.as(citizen), budget.id)).rejects.toThrow(NotFound)
  })
})

async function call(actor: Actor, method: string, path: string, body?: object) {
  const api = makeApi()
  registerTablesApi(api)
  const app = new Hono<HttpEnv>()
  app.use((c, next) => {
    c.set('context', database.as(actor))
    c.set('log', () => undefined)
    return next()
  })
  app.route('/', api.app)
  const at = `http://localhost/budgets/2026/versions/1/statements/tables${path}`
  const reply = await app.request(at, { method, body: body && JSON.stringify(body) })
  return { status: reply.status, json: await reply.json() }
}

describe('the API', () => {
  const controller = () => actorWith('controller', units.kommun, Object.values(units))

  it('adds, changes and takes away tables and columns, each on the revision of the last', async () => {
    const added = await call(controller(), 'POST', '', { ...newTable, revision })
    expect(added).toMatchObject({ status: 201, json: { table: 'nyckeltal', revision: revision + 1 } })
    const put = { title: 'Mått', unit: 'kr', decimals: 0, revision: revision + 1 }
    expect((await call(controller(), 'PUT', '/nyckeltal', put)).status).toBe(200)
    const more = { year: 2027, kind: 'plan', revision: revision + 2 }
    expect((await call(controller(), 'POST', '/nyckeltal/columns', more)).status).toBe(201)
    const gone = await call(controller(), 'DELETE', `/nyckeltal/columns/2027.plan?revision=${revision + 3}`)
    expect(gone).toMatchObject({ status: 200, json: { revision: revision + 4 } })
    expect((await call(controller(), 'DELETE', `/nyckeltal?revision=${revision + 4}`)).status).toBe(200)
    expect((await now()).tables).toHaveLength(2)
  })

  it('binds a row and answers with its equations', async () => {
    const body = { revision, binding: { to: 'frame', unit: units.ks } }
    const { status, json } = await call(controller(), 'PUT', '/bodies/rows/board/binding', body)
    expect(status).toBe(200)
    expect(json.outcomes).toMatchObject([{ state: 'holds' }, { state: 'holds' }])
  })

  it.each([
    ['POST', '', { ...newTable, unit: 'euro' }],
    ['POST', '', { ...newTable, columns: [] }],
    ['POST', '/bodies/columns', { year: 2027, kind: 'guess' }],
    ['POST', '/bodies/columns', { year: 27, kind: 'plan' }],
    ['PUT', '/bodies/rows/board/binding', { binding: { to: 'wish' } }],
    ['PUT', '/bodies/rows/board/binding', { binding: { to: 'frame', unit: 'board' } }],
    ['DELETE', '/bodies/columns/plan-2027?revision=1', undefined],
    ['DELETE', '/bodies', undefined],
  ])('refuses as bad input: %s %s %j', async (method, path, body) => {
    expect((await call(controller(), method, path, body && { revision, ...body })).status).toBe(400)
  })

  it('tells a refusal, and never takes a table with figures away unasked', async () => {
    expect((await call(controller(), 'DELETE', `/bodies?revision=${revision}`)).json).toMatchObject({
      code: 'statements.table-has-figures',
    })
    expect((await call(citizen, 'DELETE', `/bodies?revision=${revision}&alsoFigures=true`)).status).toBe(404)
    expect((await now()).tables).toHaveLength(2)
  })
})

describe('the commands', () => {
  async function run(name: string, values: Record<string, string | boolean>): Promise<readonly string[]> {
    const given = { year: '2026', ...values }
    const { code, out } = await runCommand(tablesCommands, `statements ${name}`, system(), given)
    expect(code).toBe(0)
    return out
  }

  it('add a table and a column, and take them away', async () => {
    const [json] = await run('add-table', { title: 'Nyckeltal', 'first-row': 'Soliditet', json: true })
    expect(JSON.parse(json ?? '').tables).toEqual(['income', 'bodies', 'nyckeltal'])
    await run('add-column', { table: 'nyckeltal', column: 'plan-2029' })
    expect((await tableNow('nyckeltal'))?.columns).toEqual([column(2026), column(2029, 'plan')])
    await run('remove-column', { table: 'nyckeltal', column: 'budget-2026' })
    await run('remove-table', { table: 'nyckeltal' })
    await expect(run('remove-table', { table: 'bodies' })).rejects.toEqual(refused('statements.table-has-figures'))
    await run('remove-table', { table: 'bodies', 'also-figures': true })
    expect((await now()).tables.map(({ key }) => key)).toEqual(['income'])
  })

  it('bind a row by the key of its body, and let it go', async () => {
    const key = (await system().read(unitsIn)).find(({ id }) => id === units.ks)?.key ?? ''
    await run('bind', { table: 'bodies', row: 'board', to: 'frame', unit: key })
    expect((await tableNow('bodies'))?.rows[0]?.bound).toEqual({ to: 'frame', unit: units.ks })
    await run('bind', { table: 'bodies', row: 'board', to: 'none' })
    expect((await tableNow('bodies'))?.rows[0]?.bound).toBeUndefined()
  })

  it.each([
    ['add-table', { title: 'Nyckeltal' }],
    ['add-column', { table: 'bodies', column: '2029' }],
    ['bind', { table: 'bodies', row: 'board', to: 'wish' }],
    ['bind', { table: 'bodies', row: 'board', to: 'frame', unit: 'finns-inte' }],
  ])('%s is refused when something is missing or unknown', async (name, values) => {
    await expect(run(name, values as Record<string, string>)).rejects.toThrow()
    expect((await now()).tables).toHaveLength(2)
  })
})

describe('who may', () => {
  const deedsAs = (ctx: ReturnType<typeof system>) => [
    (seen: number) => addTable(ctx, budget.id, { ...newTable, revision: seen }),
    (seen: number) =>
      saveTable(ctx, budget.id, {
        ...{ table: 'nyckeltal', title: 'Mått', unit: 'kr' as const, decimals: 0, note: '' },
        revision: seen,
      }),
    (seen: number) => addColumn(ctx, budget.id, { table: 'nyckeltal', ...column(2027), revision: seen }),
    (seen: number) =>
      removeColumn(ctx, budget.id, { table: 'nyckeltal', ...column(2027), revision: seen, alsoFigures: false }),
    (seen: number) =>
      bindRow(ctx, budget.id, {
        ...{ table: 'income', row: 'revenue', binding: { to: 'net-cost' as const, unit: null } },
        revision: seen,
      }),
    (seen: number) => removeTable(ctx, budget.id, { table: 'nyckeltal', revision: seen, alsoFigures: false }),
  ]

  it.each<[Role, FixtureKey, boolean]>([
    ['controller', 'kommun', true],
    ['controller', 'ks', false],
    ['manager', 'kommun', false],
    ['reporter', 'kommun', false],
    ['secretary', 'kommun', false],
    ['politician', 'kommun', false],
    ['auditor', 'kommun', false],
    ['administrator', 'kommun', false],
  ])('a %s over %s: %s', async (role, at, may) => {
    const reach = at === 'kommun' ? Object.values(units) : [units[at]]
    const ctx = database.as(actorWith(role, units[at], reach, newId<'person'>() as PersonId))
    let seen = revision
    for (const deed of deedsAs(ctx)) {
      if (may) seen = (await deed(seen)).revision
      else await expect(deed(seen)).rejects.toThrow(NotAllowed)
    }
    expect(seen > revision).toBe(may)
  })

  it('a citizen does none of it', async () => {
    for (const deed of deedsAs(database.as(citizen))) await expect(deed(revision)).rejects.toThrow(NotSignedIn)
  })

  it('nobody over what another has saved, nor once the budget is put forward', async () => {
    const [add] = deedsAs(system())
    await expect(add?.(revision - 1)).rejects.toThrow(StaleVersion)
    await proposeVersion(system(), budget.id, budget)
    for (const deed of deedsAs(system())) await expect(deed(revision)).rejects.toEqual(refused('budget.proposed'))
  })
})
