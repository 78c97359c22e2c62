import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { askForAssigned, assignedFor } from '../decision-log/index.ts'
import { contextIn, seated } from '../follow-up/followed-up-town.fixture.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import type { AssignmentId } from './assignment.ts'
import { assignedForThing, linkAssignment, showLinks, unlinkAssignment } from './link.service.ts'
import { confirmAssignment, takeOverDecision } from './suggestion.service.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
let units: Record<string, UnitId>
let secretary: Actor
let manager: Actor
let other: Actor
let id: AssignmentId
let budget: string

beforeAll(async () => {
  askForAssigned('assignments', assignedForThing)
  units = await anOrganisation(ctx())
  secretary = await seated(test, 'secretary', units.ks!, 'Nämndsekreterare')
  manager = await seated(test, 'manager', units.ekonomi!, 'Ekonomichef')
  other = await seated(test, 'secretary', units.bn!, 'Bildningsnämndens sekreterare')
  const client = await test.owner.connect()
  await client.query('set session_replication_role = replica')
  await client.query(
    `insert into budget (tenant_id, budget_id, key, title, year) values (1, gen_random_uuid(), '2031', 'Budget 2031', 2031)`,
  )
  const { rows } = await client.query(
    `insert into budget_version (tenant_id, version_id, budget_id, number, name, stage, status, decision_body_id, decided_on, paragraph, case_number, adopted_at)
     select 1, gen_random_uuid(), budget_id, 1, 'Budget', 'board', 'adopted', $1, '2026-06-15', '§ 96', 'KS1-26', now() from budget returning version_id`,
    [units.ks],
  )
  budget = rows[0].version_id
  await client.query(
    `insert into budget_version (tenant_id, version_id, budget_id, number, name, stage, status)
     select 1, gen_random_uuid(), budget_id, 2, 'Draft', 'officials', 'draft' from budget`,
  )
  await client.query('set session_replication_role = default')
  client.release()
  const { suggested } = await takeOverDecision(ctx(secretary), {
    decision: { body: units.ks!, decidedOn: day('2026-06-02'), paragraph: '§ 12', caseNumber: 'KS9-26 005' },
    caseFile: null,
    clauses: ['Ekonomichefen får i uppdrag att se över budgeten senast den 30 juni 2026'],
  })
  const { id: given, revision, title, actor, lastDay, reportTo } = suggested[0]!
  id = given
  await confirmAssignment(ctx(secretary), id, { revision, title, actor, unit: units.ekonomi!, lastDay, reportTo })
})

describe('an assignment and what it serves', () => {
  it('is linked to a budget that holds, by those who have it or its secretary, once', async () => {
    const { choices } = await showLinks(ctx(manager), id, true)
    expect(choices).toEqual([{ value: `budget ${budget}`, label: 'Budget 2031' }])
    await expect(linkAssignment(ctx(other), id, `budget ${budget}`)).rejects.toMatchObject({ status: 403 })
    await expect(linkAssignment(ctx(manager), id, 'budget x')).rejects.toThrow('assignment.nothing-to-link')
    await linkAssignment(ctx(manager), id, `budget ${budget}`)
    await expect(linkAssignment(ctx(secretary), id, `budget ${budget}`)).rejects.toThrow('assignment.linked-already')
    expect((await showLinks(ctx(manager), id, true)).choices).toEqual([])
  })

  it('is shown on both: the budget tells who has something to do for it, but not to everybody', async () => {
    expect((await showLinks(ctx(other), id, false)).links).toMatchObject([
      { kind: 'budget', title: 'Budget 2031', path: '/arbete/budget/2031/1' },
    ])
    const [told] = await assignedFor(ctx(manager), 'budget', budget)
    expect(told).toMatchObject({ title: 'se över budgeten senast den 30 juni 2026', href: `/arbete/uppdrag/${id}` })
    expect(told?.note).toContain('2026-06-30')
    expect(await assignedFor(ctx(manager), 'goal', budget)).toEqual([])
    expect(await assignedFor(ctx(citizen), 'budget', budget)).toEqual([])
  })

  it('is taken apart again by the same people', async () => {
    const [link] = (await showLinks(ctx(manager), id, false)).links
    await expect(unlinkAssignment(ctx(other), id, link!.id)).rejects.toMatchObject({ status: 403 })
    await expect(unlinkAssignment(ctx(manager), id, 'x')).rejects.toMatchObject({ status: 404 })
    await unlinkAssignment(ctx(manager), id, link!.id)
    await expect(unlinkAssignment(ctx(manager), id, link!.id)).rejects.toMatchObject({ status: 404 })
    expect(await assignedFor(ctx(manager), 'budget', budget)).toEqual([])
  })
})
