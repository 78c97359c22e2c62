import { beforeAll, describe, expect, it } from 'vitest'
import { aNewCase, aRegister } from '../modules/cases/cases.fixture.ts'
import { showPublicCase } from '../modules/cases/diary.service.ts'
import { type CaseFile, registerCase } from '../modules/cases/index.ts'
import { decisionOptions, pathOfDecision, withChosenDecision } from '../modules/decision-log/index.ts'
import { aHeldBoard, aMinutesTown, approved } from '../modules/minutes/minutes-town.fixture.ts'
import { showPublicParagraph } from '../modules/minutes/public-minutes.service.ts'
import { theSystem, useTestDatabase } from '../platform/testing/database.ts'
import { citizen } from '../shared/actor.ts'
import type { DecisionReference } from '../shared/decision.ts'
import { joinModules } from './join-modules.ts'

const test = useTestDatabase()
let town: Awaited<ReturnType<typeof aMinutesTown>>
let decision: DecisionReference
let matter: CaseFile
let place: [string, string, string]

beforeAll(async () => {
  joinModules()
  town = await aMinutesTown(test)
  await aRegister(test.as(theSystem), { KS: town.units.ks })
  matter = await registerCase(test.as(theSystem), aNewCase(town.units.ks))
  const meeting = await aHeldBoard(test, town, {
    items: [{ title: 'Adopt the plan' }, { title: 'Something else', caseFile: matter.id }],
  })
  await approved(test, town, meeting.id)
  const { rows } = await test.owner.query(
    'select number, public_path from minutes_paragraph where title = $1 and tenant_id = 1',
    ['Adopt the plan'],
  )
  place = rows[0].public_path.split('/').slice(2)
  decision = {
    body: town.units.ks,
    decidedOn: '2026-10-06' as DecisionReference['decidedOn'],
    paragraph: `§ ${rows[0].number}`,
    caseNumber: '',
  }
  const client = await test.owner.connect()
  await client.query('set session_replication_role = replica')
  for (const [key, paragraph] of [
    ['ks-2027', decision.paragraph],
    ['other-2027', '§ 999'],
  ]) {
    await client.query(
      `insert into plan (tenant_id, plan_id, key, kind, title, unit_id, model_id, first_year, last_year)
       values (1, gen_random_uuid(), $1, 'committee', $1, $2, gen_random_uuid(), 2027, 2027)`,
      [key, town.units.ks],
    )
    await client.query(
      `insert into plan_version (tenant_id, version_id, plan_id, number, status, decision_body_id, decided_on, paragraph, case_number)
       select 1, gen_random_uuid(), plan_id, 1, 'adopted', $2, '2026-10-06', $3, 'KS1-26' from plan where key = $1`,
      [key, town.units.ks, paragraph],
    )
  }
  await client.query(
    `insert into budget (tenant_id, budget_id, key, title, year) values (1, gen_random_uuid(), '2031', 'Budget 2031', 2031)`,
  )
  await client.query(
    `insert into budget_version (tenant_id, version_id, budget_id, number, name, stage, status, decision_body_id, decided_on, paragraph, case_number, adopted_at)
     select 1, gen_random_uuid(), budget_id, 1, 'Budget', 'board', 'adopted', $1, '2026-10-06', $2, 'KS1-26', now() from budget where key = '2031'`,
    [town.units.ks, decision.paragraph],
  )
  await client.query(
    `insert into budget_transfer (tenant_id, transfer_id, version_id, number, from_unit_id, to_unit_id, amount, reason, decision_body_id, decided_on, paragraph, case_number, registered_at)
     select 1, gen_random_uuid(), version_id, 1, null, $1, 100, 'A school moved', $1, '2026-10-06', $2, 'KS1-26', now() from budget_version where name = 'Budget'`,
    [town.units.ks, decision.paragraph],
  )
  await client.query('set session_replication_role = default')
  client.release()
})

describe('a decision and what it adopted', () => {
  it('a reference leads to the § that approved minutes hold, and one that is only typed leads nowhere', async () => {
    const ctx = test.as(citizen)
    expect(await pathOfDecision(ctx, decision)).toBe(`/protokoll/${place.join('/')}`)
    expect(await pathOfDecision(ctx, { ...decision, paragraph: '§ 998' })).toBeNull()
    expect(await pathOfDecision(ctx, { ...decision, decidedOn: '2026-10-07' as never })).toBeNull()
    expect(await pathOfDecision(ctx, null)).toBeNull()
  })

  it('the § shows the plan, the budget and the moved money it decided, and nothing of another §', async () => {
    const { links } = await showPublicParagraph(test.as(citizen), ...place)
    const adopted = links.filter((link) => link.kind === 'adopted')
    expect(adopted.map((link) => link.staffHref)).toEqual([
      '/arbete/planer/ks-2027?version=1',
      '/arbete/budget/2031/1',
      '/arbete/budget/2031/omfordelningar',
    ])
    expect(adopted.map((link) => link.publicHref)).toEqual([
      '/mal/ks-2027',
      '/budget?ar=2031',
      '/budget/kronan?ar=2031',
    ])
    const [body, year, number] = place
    const other = await showPublicParagraph(test.as(citizen), body, year, String(Number(number) + 1))
    expect(other.links.filter((link) => link.kind === 'adopted')).toEqual([])
  })

  it('a § can be chosen instead of typed, among those of the bodies one registers for', async () => {
    const ctx = test.as(town.secretary)
    const [first] = (await decisionOptions(ctx, [town.units.ks])).filter((one) => one.label.includes('Adopt the plan'))
    expect(await withChosenDecision(ctx, { chosen: first!.value, revision: '1' }, [town.units.ks])).toEqual({
      revision: '1',
      body: town.units.ks,
      decidedOn: '2026-10-06',
      paragraph: decision.paragraph,
    })
    expect(await withChosenDecision(ctx, { chosen: first!.value, paragraph: '7' }, [])).toEqual({ paragraph: '7' })
    expect(await decisionOptions(ctx, [])).toEqual([])
  })

  it('a case tells until when its § can be appealed, and not when the time has passed', async () => {
    const number = place[2]
    const at = (now: string) => showPublicCase(test.as(citizen, 1, now), matter.slug)
    expect((await at('2026-10-20T08:00:00Z')).next).toEqual([
      {
        text: expect.stringMatching(new RegExp(`^§ ${Number(number) + 1}: .*2026-11-02`)),
        href: expect.stringContaining('/anslagstavla/'),
      },
    ])
    expect((await at('2026-11-03T08:00:00Z')).next).toEqual([])
  })
})
