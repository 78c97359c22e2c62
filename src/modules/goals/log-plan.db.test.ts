import { beforeAll, describe, expect, test } from 'vitest'
import { commitment, fromBase64 } from '#decision-log'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { UnitId } from '../../shared/ids.ts'
import { entriesOf } from '../decision-log/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { aDecision, anIndicator, aTarget, insertedPlan, savedGoal } from './goals.fixture.ts'
import { adoptPlan, proposePlan } from './plan.service.ts'
import type { PlanVersion } from './plan.ts'

const database = useTestDatabase()
const system = () => database.as(theSystem)
const planted = 7319.73
let units: Record<FixtureKey, UnitId>
let proposed: PlanVersion

beforeAll(async () => {
  units = await anOrganisation(system())
  const draft = await insertedPlan(system(), { unit: units.ks })
  const secrecy = { provision: 'OSL 18:13', note: '' }
  const target = aTarget({ demand: { type: 'at-least', value: planted }, secrecy })
  await savedGoal(system(), draft, { indicators: [anIndicator({ targets: [target] })] })
  proposed = await proposePlan(system(), draft.id, draft)
})

const entries = () => system().read((tx) => entriesOf(tx, proposed.id))

describe('an adopted plan', () => {
  test('that was refused is not in the decision log', async () => {
    const decision = aDecision(units.bf)
    await expect(adoptPlan(system(), proposed.id, { ...decision, revision: proposed.revision })).rejects.toThrow()
    expect(await entries()).toEqual([])
  })
  test('is entered in the decision log with body, day and paragraph, and the log keeps the bytes it stands for', async () => {
    const decision = aDecision(units.ks)
    await adoptPlan(system(), proposed.id, { ...decision, revision: proposed.revision })
    const [entry] = await entries()
    expect(JSON.parse(entry!.statement)).toMatchObject({ t: 'plan', mote: decision.decidedOn, par: decision.paragraph })
    const { rows } = await database.owner.query('select content from log_document where entry_index = $1', [
      entry!.index,
    ])
    const salt = fromBase64(entry!.salt as string)!
    expect(await commitment(salt, new Uint8Array(rows[0].content))).toBe(JSON.parse(entry!.statement).doc)
    expect(JSON.parse(rows[0].content.toString())).toMatchObject({ format: 'styrhjul/plan@v1', number: 1 })
  })
  test('tells the log no secret demand, only its provision', async () => {
    const { rows } = await database.owner.query(
      `select convert_from(content, 'utf8') as text from log_document union all select statement from log_entry`,
    )
    const all = JSON.stringify(rows)
    expect(all).toContain('OSL 18:13')
    expect(all).not.toContain(String(planted))
  })
})
