import { beforeAll, describe, expect, it } from 'vitest'
import { assessmentsOf } from '../modules/goals/goal-assessments.service.ts'
import type { GoalId } from '../modules/goals/index.ts'
import { newId } from '../platform/context.ts'
import { theSystem, useTestDatabase } from '../platform/testing/database.ts'
import { joinModules } from './join-modules.ts'

const database = useTestDatabase()
const goal = newId<'goal'>() as GoalId
const silent = newId<'goal'>() as GoalId

/** Rounds and reports planted behind the rules: what is tried is only how they are read. */
async function plant(): Promise<void> {
  const client = await database.owner.connect()
  const rounds: [string, string][] = [
    ['Delår 2025', '2025-08-31'],
    ['Årsbokslut 2025', '2025-12-31'],
    ['Delår 2026', '2026-08-31'],
  ]
  const reports = [
    ['Delår 2025', 'accepted', 'met'],
    ['Årsbokslut 2025', 'reported', 'not-met'],
    ['Delår 2026', 'to-report', 'on-way'],
  ]
  await client.query(`set session_replication_role = replica`)
  for (const [name, end] of rounds) {
    await client.query(
      `insert into follow_up_round (tenant_id, round_id, key, name, kind, period_end, covers_goals, covers_forecast, opens_on, report_due_on, approve_due_on, accept_due_on, status)
       values (1, gen_random_uuid(), $1, $2, 'interim', $3, true, false, $3, $3, $3, $3, 'open')`,
      [`r-${end}`, name, end],
    )
  }
  for (const [round, status, assessed] of reports) {
    await client.query(
      `insert into goal_report (tenant_id, report_id, round_id, goal_id, version_id, status, assessed_status)
       select 1, gen_random_uuid(), round_id, $1, gen_random_uuid(), $2, $3 from follow_up_round where name = $4`,
      [goal, status, assessed, round],
    )
  }
  await client.query(`set session_replication_role = default`)
  client.release()
}

beforeAll(async () => {
  joinModules()
  await plant()
})

describe('the chain asks follow-up', () => {
  it('how a goal stood when it was last sent in, not what is still being written', async () => {
    const found = await assessmentsOf(database.as(theSystem), [goal, silent])
    expect([...found]).toEqual([[goal, { status: 'not-met', round: 'Årsbokslut 2025' }]])
  })

  it('and hears nothing of another municipality', async () => {
    expect((await assessmentsOf(database.as(theSystem, 2), [goal])).size).toBe(0)
  })
})
