import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { aBudgetedTown, type BudgetedTown } from './budgeted-town.fixture.ts'
import { registerOperatingBudgetApi } from './operating-budget.api.ts'

const database = useTestDatabase()
let town: BudgetedTown
let manager: Actor
let above: Actor
let reporter: Actor
let elsewhere: Actor

beforeAll(async () => {
  town = await aBudgetedTown(database)
  manager = await town.actor('manager', 'staben')
  above = await town.actor('manager', 'ksf')
  reporter = await town.actor('reporter', 'staben')
  elsewhere = await town.actor('manager', 'bf')
})

async function call(actor: Actor, method: string, path: string, body?: object) {
  const api = makeApi()
  registerOperatingBudgetApi(api)
  const app = new Hono<HttpEnv>()
  app.use((c, next) => {
    c.set('context', database.as(actor))
    c.set('log', () => undefined)
    return next()
  })
  app.route('/', api.app)
  const reply = await app.request(`http://localhost${path}`, { method, body: body && JSON.stringify(body) })
  const text = await reply.text()
  return { status: reply.status, text, json: () => JSON.parse(text) }
}

const version = '/budgets/2027/versions/1'
const at = `${version}/units/staben/operating-budget`
const cell = (amount: number, seen: number, line = town.lines[0]!.id) => ({
  cells: [{ line, month: 1, amount, seen }],
})

describe('the API of the operating budget', () => {
  it("reads a unit's sheet in öre, by the unit's key or its id", async () => {
    const { json } = await call(manager, 'GET', at)
    expect(json()).toMatchObject({ budget: '2027', version: 1, unitKey: 'staben', standing: 'draft', mayEdit: true })
    expect(json().lines).toMatchObject([
      { group: 'personal', origin: 'typed' },
      { group: 'bidrag', activity: '101' },
    ])
    expect(json().cells.filter(({ line }: { line: string }) => line === town.lines[0]!.id)).toHaveLength(12)
    const byId = await call(manager, 'GET', `${version}/units/${town.units.staben}/operating-budget`)
    expect(byId.json()).toEqual(json())
    expect((await call(reporter, 'GET', at)).json()).toMatchObject({ mayEdit: false })
  })

  it('stores a cell that is seen as it stands, and tells a conflict with what stands there otherwise', async () => {
    const before = (await call(manager, 'GET', at)).json().change
    const first = (await call(manager, 'PUT', `${at}/cells`, cell(-7_00, 1))).json()
    expect(first).toMatchObject({ stored: [{ amount: -7_00, revision: 2 }], conflicts: [] })
    const second = (await call(above, 'PUT', `${at}/cells`, cell(-9_00, 1))).json()
    expect(second).toMatchObject({ stored: [], conflicts: [{ amount: -7_00, revision: 2 }] })
    const heard = (await call(manager, 'GET', `${at}/cells?since=${before}`)).json()
    expect(heard.cells).toMatchObject([{ month: 1, amount: -7_00, revision: 2 }])
  })

  it('adds lines by a year that is spread or by twelve months, never by both', async () => {
    const lines = [
      { group: 'energi', year: -1_201 },
      { group: 'transporter', months: Array(12).fill(-100) },
    ]
    const added = await call(manager, 'POST', `${at}/lines`, { lines })
    expect(added.status).toBe(201)
    const { cells } = (await call(manager, 'GET', at)).json()
    const sums = added
      .json()
      .lines.map(({ id }: { id: string }) =>
        cells.reduce(
          (sum: number, one: { line: string; amount: number }) => sum + (one.line === id ? one.amount : 0),
          0,
        ),
      )
    expect(sums).toEqual([-1_201, -1_200])
    const both = { lines: [{ group: 'energi', label: 'x', year: -1, months: Array(12).fill(-1) }] }
    const refused = await call(manager, 'POST', `${at}/lines`, both)
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('lines.0.months')])
  })

  it('takes whole öre only, and no revision that cannot be', async () => {
    for (const wrong of [cell(0.5, 1), cell(1, -1), { cells: [] }, { cells: [{ ...cell(1, 1).cells[0], month: 13 }] }])
      expect((await call(manager, 'PUT', `${at}/cells`, wrong)).status).toBe(400)
  })

  it('carries a comment from the question to its answer, on lines of the unit only', async () => {
    const line = town.lines[0]!.id
    const said = await call(reporter, 'POST', `${at}/comments`, { line, month: 3, text: 'Varför?' })
    expect([said.status, said.json()]).toMatchObject([201, { month: 3, text: 'Varför?', settledAt: null }])
    const settled = await call(manager, 'POST', `${at}/comments/${said.json().id}/settle`)
    expect(settled.json().settledAt).not.toBeNull()
    const other = `${version}/units/hr/operating-budget`
    const controller = await town.actor('controller', 'kommun')
    expect((await call(controller, 'POST', `${other}/comments`, { line, text: 'Fel enhet' })).status).toBe(404)
    expect((await call(controller, 'POST', `${other}/comments/${said.json().id}/settle`)).status).toBe(404)
  })

  it('proposes, sends back with a reason and approves; a proposed budget takes no cell', async () => {
    expect((await call(manager, 'POST', `${at}/propose`)).json()).toMatchObject({ status: 'proposed' })
    const late = await call(manager, 'PUT', `${at}/cells`, cell(-8_00, 2))
    expect([late.status, late.json().code]).toEqual([expect.any(Number), 'operating-budget.unit-locked'])
    expect(late.status).toBeGreaterThanOrEqual(400)
    const noReason = await call(above, 'POST', `${at}/send-back`, { reason: ' ' })
    expect(noReason.json().code).toBe('operating-budget.reason-needed')
    const back = await call(above, 'POST', `${at}/send-back`, { reason: 'Se över energin' })
    expect(back.json()).toMatchObject({ status: 'draft', reason: 'Se över energin' })
    await call(manager, 'POST', `${at}/propose`)
    expect((await call(manager, 'POST', `${at}/approve`)).status).toBe(403)
    expect((await call(above, 'POST', `${at}/approve`)).json()).toMatchObject({ status: 'approved' })
    await call(above, 'POST', `${at}/send-back`, { reason: 'Öppnas igen' })
  })

  it('lists the units one may see with frame and rest, also as CSV', async () => {
    const controller = await town.actor('controller', 'kommun')
    const { items } = (await call(controller, 'GET', `${version}/operating-budgets?q=stab`)).json()
    expect(items).toMatchObject([{ key: 'staben', standing: 'draft' }])
    expect((await call(elsewhere, 'GET', `${version}/operating-budgets`)).json().items).toMatchObject([{ key: 'bf' }])
    expect((await call(controller, 'GET', `${version}/operating-budgets?format=csv`)).text).toContain('staben')
  })
})

describe('who may do what by the API', () => {
  const deeds: Record<string, readonly [method: string, path: string, body?: () => object]> = {
    read: ['GET', at],
    hear: ['GET', `${at}/cells`],
    save: ['PUT', `${at}/cells`, () => cell(-1_00, 0)],
    'add lines': ['POST', `${at}/lines`, () => ({ lines: [{ group: 'finns-inte' }] })],
    comment: ['POST', `${at}/comments`, () => ({ line: town.lines[1]!.id, text: 'Hej' })],
    approve: ['POST', `${at}/approve`],
  }
  const people: Record<string, () => Actor | Promise<Actor>> = {
    citizen: () => citizen,
    'manager elsewhere': () => elsewhere,
    reporter: () => reporter,
    'manager of the unit': () => manager,
    'manager above': () => above,
    politician: () => town.actor('politician', 'staben'),
    'manager with a key that only reads': () => ({ ...manager, scope: 'read' }) as Actor,
  }
  /** May: past the rights, whatever the rule then says. */
  const may: Record<string, readonly string[]> = {
    read: ['reporter', 'manager of the unit', 'manager above', 'politician', 'manager with a key that only reads'],
    hear: ['reporter', 'manager of the unit', 'manager above', 'politician', 'manager with a key that only reads'],
    save: ['manager of the unit', 'manager above'],
    'add lines': ['manager of the unit', 'manager above'],
    comment: ['reporter', 'manager of the unit', 'manager above'],
    approve: ['manager above'],
  }
  for (const [deed, [method, path, body]] of Object.entries(deeds))
    it(`${deed}: as the table says`, async () => {
      const found: string[] = []
      for (const [name, person] of Object.entries(people)) {
        const { status } = await call(await person(), method, path, body?.())
        if (![401, 403, 404].includes(status)) found.push(name)
      }
      expect(found.sort()).toEqual([...(may[deed] ?? [])].sort())
    })
})
