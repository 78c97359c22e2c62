import { sql } from 'kysely'
import type pg from 'pg'
import { type Context, makeContext } from '../../platform/context.ts'
import type { Platform } from '../../platform/platform.ts'
import { systemActor } from '../../shared/actor.ts'
import { refuse } from '../../shared/failure.ts'
import type { TenantId } from '../../shared/ids.ts'
import type { DemoMunicipality } from './demo-files.contract.ts'
import { loadOrganisation } from './load-organisation.ts'
import { inOneTransaction } from './one-transaction.ts'
import { readDemoFiles } from './read-demo-files.ts'

export type DemoWorld = Pick<Platform, 'db' | 'owner'>

/**
 * Loads the demo municipality by the same deeds that people do, as the system, in one transaction: all of it or nothing.
 * A municipality that is already there is left as it is; of two loads at once the second waits, then finds it there.
 * @throws Refusal demo.tenant-taken; BadDemoFiles
 */
export async function loadDemo(world: DemoWorld): Promise<'loaded' | 'already-there'> {
  const demo = await readDemoFiles()
  await mustHaveTenant(world.owner, demo)
  return inOneTransaction(world.db, async (db) => {
    await sql`select pg_advisory_xact_lock(hashtext('demo'))`.execute(db)
    const tenant = demo.tenant.id as TenantId
    const ctx = makeContext({ db, tenant, actor: systemActor('Demodata'), requestId: 'demo' })
    if (!(await isEmpty(ctx))) return 'already-there'
    await loadAll(ctx, demo)
    return 'loaded'
  })
}

/** Nothing is there, or only the bare name of a load that never came to its end. */
export async function isDemoMissing(world: Pick<Platform, 'db' | 'owner' | 'listTenants'>): Promise<boolean> {
  const tenants = await world.listTenants()
  const demo = tenants.find(({ isDemo }) => isDemo)
  if (!demo) return tenants.length === 0
  return isEmpty(makeContext({ db: world.db, tenant: demo.id, actor: systemActor('Demodata') }))
}

/** The application may not make tenants, so the row stands before the transaction that fills it. */
async function mustHaveTenant(owner: pg.Pool, { tenant }: DemoMunicipality): Promise<void> {
  await owner.query(
    'insert into tenant (tenant_id, slug, name, is_demo) values ($1, $2, $3, true) on conflict do nothing',
    [tenant.id, tenant.slug, tenant.name],
  )
  const found = await owner.query('select from tenant where tenant_id = $1 and slug = $2 and is_demo', [
    tenant.id,
    tenant.slug,
  ])
  if (found.rowCount === 0) refuse('demo.tenant-taken', { number: tenant.id })
}

const isEmpty = (ctx: Context): Promise<boolean> =>
  ctx.read(async (tx) => {
    const unit = await tx.db
      .selectFrom('unit')
      .select('unitId')
      .where('tenantId', '=', tx.tenant)
      .limit(1)
      .executeTakeFirst()
    return unit === undefined
  })

async function loadAll(ctx: Context, demo: DemoMunicipality): Promise<void> {
  await loadOrganisation(ctx, demo)
}
