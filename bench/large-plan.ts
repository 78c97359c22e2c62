import { findAdoptedPlan, planWithGoals } from '../src/modules/goals/index.ts'
import { readConfig } from '../src/platform/config.ts'
import { openPlatform, type Platform } from '../src/platform/platform.ts'
import type { TenantId } from '../src/shared/ids.ts'
import { compare, row, timed } from './measure.ts'

/** A plan with 5 000 goals, each with an indicator, two targets and an action: read as objects, against the bare rows. */
export async function largePlan(folder: string, say: (line: string) => void, goals = 5000, runs = 9): Promise<void> {
  const platform = await openPlatform(readConfig({ STYRHJUL_DATA: folder }))
  try {
    await plant(platform, goals)
    const ctx = platform.systemContext(1 as TenantId)
    const read = () =>
      ctx.read(async (tx) => {
        const version = await findAdoptedPlan(tx, 'stor-plan')
        if (!version) throw new Error('the planted plan is missing')
        return planWithGoals(tx, version)
      })
    const [ours, bare] = await compare(
      runs,
      [`${goals} goals as objects`, () => timed(read)],
      ['the same rows by bare SQL', () => timed(() => bareRows(platform))],
    )
    say(`## A plan with ${goals} goals, ms\n\n| | median | spread | ratio |\n|---|---:|---:|---:|`)
    say(row(ours, bare))
    say(`${row(bare)}\n`)
  } finally {
    await platform.close()
  }
}

const tables = ['goal', 'indicator', 'target', 'action']

async function bareRows({ owner }: Platform): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query(`begin; set local app.tenant = '1'`)
    const version = (
      await client.query(
        `select version_id from plan_version join plan using (tenant_id, plan_id) where key = 'stor-plan'`,
      )
    ).rows[0]
    for (const table of tables)
      await client.query(`select * from ${table} where tenant_id = 1 and version_id = $1`, [version.version_id])
    await client.query('commit')
  } finally {
    client.release()
  }
}

async function plant({ owner }: Platform, goals: number): Promise<void> {
  await owner.query(`
    begin;
    set local app.tenant = '1';
    with made as (
      insert into plan select 1, gen_random_uuid(), 'stor-plan', 'committee', 'Stor plan', unit_id, model_id, 2026, 2027
      from (select unit_id from unit where tenant_id = 1 limit 1) u, (select model_id from steering_model where tenant_id = 1 limit 1) s returning *)
    insert into plan_version (tenant_id, version_id, plan_id, number, status, decision_body_id, decided_on, paragraph, case_number, adopted_at)
    select 1, gen_random_uuid(), plan_id, 1, 'adopted', unit_id, '2025-12-01', '§ 1', 'KS1-25 041', now() from made;
    create temporary table planted on commit drop as
      select version_id, plan_id, n, gen_random_uuid() as goal_id, gen_random_uuid() as indicator_id
      from plan_version join plan using (tenant_id, plan_id), generate_series(1, ${goals}) n where key = 'stor-plan';
    insert into goal_identity select 1, goal_id, plan_id, 'g-' || n from planted;
    insert into goal (tenant_id, version_id, goal_id, level, position, title, answerable_role)
      select 1, version_id, goal_id, 'committee', n, 'Mål nummer ' || n || ' om kortare väntan', 'Enhetschef' from planted;
    insert into indicator (tenant_id, version_id, indicator_id, goal_id, name, kind, unit, direction)
      select 1, version_id, indicator_id, goal_id, 'Väntetid ' || n, 'number', 'dagar', 'down' from planted;
    insert into target (tenant_id, version_id, target_id, indicator_id, due_on, demand)
      select 1, version_id, gen_random_uuid(), indicator_id, due::date, '{"type":"at-most","value":10}' from planted, (values ('2026-08-31'), ('2026-12-31')) d (due);
    insert into action (tenant_id, version_id, action_id, goal_id, title, status)
      select 1, version_id, gen_random_uuid(), goal_id, 'Korta kön', 'planned' from planted;
    commit;`)
  await owner.query('analyze')
}
