import { beforeAll, describe, expect, test } from 'vitest'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { UnitId } from '../../shared/ids.ts'
import { entriesOf } from '../decision-log/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { aBudgetDecision, anAdoptedBudget, mkr } from './budget.fixture.ts'
import type { BudgetVersion } from './budget.ts'
import { reverseTransfer, transferFunds } from './transfer.service.ts'

const database = useTestDatabase()
const system = () => database.as(theSystem)
let units: Record<FixtureKey, UnitId>
let adopted: BudgetVersion

beforeAll(async () => {
  units = await anOrganisation(system())
  adopted = await anAdoptedBudget(system(), units)
})

const documentOf = async (subject: string) => {
  const [entry] = await system().read((tx) => entriesOf(tx, subject))
  const { rows } = await database.owner.query('select content from log_document where entry_index = $1', [entry!.index])
  return { statement: JSON.parse(entry!.statement), content: JSON.parse(rows[0].content.toString()) }
}

describe('the decision log', () => {
  test('holds an adopted budget with its frames by body and year, in whole ore', async () => {
    const { statement, content } = await documentOf(adopted.id)
    expect(statement).toMatchObject({ t: 'budget', organ: 'kf', par: adopted.decision?.paragraph })
    expect(content.frames).toContainEqual({ unit: 'ks', year: 2026, amount: mkr(-100) })
    expect(Object.keys(content)).not.toContain('author')
  })
  test('holds a transfer and what takes it back, without its words', async () => {
    const order = {
      ...aBudgetDecision(units.kf),
      from: { unit: units.ks, group: null },
      to: { unit: units.bn, group: null },
      amount: mkr(3),
      reason: 'Ett fritt ord om en person',
    }
    const done = await transferFunds(system(), adopted.id, order)
    const back = await reverseTransfer(system(), adopted.id, {
      ...aBudgetDecision(units.kf),
      transfer: done.id,
      reason: 'Tillbaka',
    })
    expect((await documentOf(done.id)).content).toMatchObject({ amount: mkr(3), reverses: null })
    expect((await documentOf(back.id)).content).toMatchObject({ reverses: done.id })
    expect(JSON.stringify(await documentOf(done.id))).not.toContain('fritt ord')
  })
  test('has nothing of a transfer that was refused', async () => {
    const before = await database.owner.query('select count(*)::integer as n from log_entry')
    const order = {
      ...aBudgetDecision(units.bn),
      from: { unit: units.ks, group: null },
      to: { unit: units.bn, group: null },
      amount: mkr(3),
      reason: 'x',
    }
    await expect(transferFunds(system(), adopted.id, order)).rejects.toThrow()
    const after = await database.owner.query('select count(*)::integer as n from log_entry')
    expect(after.rows).toEqual(before.rows)
  })
})
