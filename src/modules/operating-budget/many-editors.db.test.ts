import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import type { Money } from '../../shared/money.ts'
import { aBudgetedTown, type BudgetedTown } from './budgeted-town.fixture.ts'
import { saveCells } from './cell.service.ts'
import { cellKey } from './cell-saving.ts'
import { saveLines } from './line.service.ts'
import type { Cell, Line } from './operating-budget.ts'
import { changesSince, showUnitBudget } from './show-unit.service.ts'

const test = useTestDatabase()
let town: BudgetedTown
let lines: readonly Line[]

beforeAll(async () => {
  town = await aBudgetedTown(test)
  lines = await saveLines(
    town.ctx(),
    town.version.id,
    town.units.hr,
    Array.from({ length: 10 }, (_, at) => ({ group: 'tjanster', activity: String(at) })),
  )
})

const asked = { key: '2027', number: 1, unit: 'hr' }
const random = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

interface Told {
  readonly key: string
  readonly amount: number
  readonly revision: number
}

/** One person: reads what has changed now and then, writes some cells, and remembers what the server said of each. */
async function edits(person: number, batches: number) {
  const actor = { ...(await town.actor('controller', 'hr')), name: `Person ${person}` }
  const ctx = town.ctx(actor)
  const pick = random(person + 1)
  const known = new Map<string, Cell>()
  let change = 0
  const stored: Told[] = []
  let conflicts = 0
  let sent = 0
  for (let batch = 0; batch < batches; batch++) {
    if (pick(3) === 0) {
      const heard = await changesSince(ctx, asked, change)
      change = heard.change
      for (const cell of heard.cells) known.set(cellKey(cell), cell)
    }
    const places = new Map(
      Array.from({ length: 1 + pick(12) }, () => ({ line: lines[pick(10)]!.id, month: 1 + pick(12) })).map((place) => [
        cellKey(place),
        place,
      ]),
    )
    // Every amount is told apart: by whom, in which batch, in which cell.
    const changes = [...places].map(([key, place], at) => ({
      ...place,
      amount: -(person * 1_000_000 + batch * 1_000 + at + 1) as Money,
      seen: known.get(key)?.revision ?? 0,
    }))
    const answer = await saveCells(ctx, town.version.id, town.units.hr, changes)
    sent += changes.length
    conflicts += answer.conflicts.length
    expect(answer.stored.length + answer.conflicts.length).toBe(changes.length)
    for (const cell of answer.stored) stored.push({ key: cellKey(cell), amount: cell.amount, revision: cell.revision })
    for (const cell of [...answer.stored, ...answer.conflicts]) known.set(cellKey(cell), cell)
  }
  return { stored, conflicts, sent }
}

describe('fifty people who edit one budget at once', () => {
  it('lose nothing: every saving that was acknowledged is found, every other was told as a conflict', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, person) => edits(person + 1, 8)))
    const stored = all.flatMap((one) => one.stored)
    const conflicts = all.reduce((sum, one) => sum + one.conflicts, 0)
    expect(stored.length + conflicts).toBe(all.reduce((sum, one) => sum + one.sent, 0))
    expect(conflicts).toBeGreaterThan(100)
    // No two savings were given the same revision of a cell, and none is missing between the first and the last.
    const byCell = Map.groupBy(stored, ({ key }) => key)
    const now = new Map((await showUnitBudget(town.ctx(), asked)).cells.map((cell) => [cellKey(cell), cell]))
    expect(new Set(now.keys())).toEqual(new Set(byCell.keys()))
    for (const [key, told] of byCell) {
      const revisions = told.map(({ revision }) => revision).sort((a, b) => a - b)
      expect(revisions).toEqual(revisions.map((_, at) => at + 1))
      const last = told.find(({ revision }) => revision === revisions.length)
      expect(now.get(key)).toMatchObject({ amount: last?.amount, revision: last?.revision })
    }
    // Each acknowledged amount stands in the log, also those that somebody knowingly wrote over.
    const { rows } = await test.owner.query(
      `select after->'stored' as stored from audit_entry where deed = 'operating-budget.save-cells' and target = $1`,
      [town.units.hr],
    )
    const logged = new Set(
      rows.flatMap((row) => row.stored.map((cell: Cell) => `${cellKey(cell)} ${cell.revision} ${cell.amount}`)),
    )
    for (const { key, revision, amount } of stored) expect(logged).toContain(`${key} ${revision} ${amount}`)
  }, 60_000)

  it('are told of each other: who has heard all changes in order knows the whole', async () => {
    const heard = await changesSince(town.ctx(), asked, 0)
    const { cells } = await showUnitBudget(town.ctx(), asked)
    expect(new Set(heard.cells.map((cell) => `${cellKey(cell)} ${cell.revision}`))).toEqual(
      new Set(cells.map((cell) => `${cellKey(cell)} ${cell.revision}`)),
    )
    expect((await changesSince(town.ctx(), asked, heard.change)).cells).toEqual([])
  })
})
