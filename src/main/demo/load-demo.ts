import { sql } from 'kysely'
import type pg from 'pg'
import { type Context, makeContext } from '../../platform/context.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Actor, systemActor } from '../../shared/actor.ts'
import { refuse } from '../../shared/failure.ts'
import type { TenantId } from '../../shared/ids.ts'
import type { DemoMunicipality } from './demo-files.contract.ts'
import { loadAssignments } from './load-assignments.ts'
import { loadBudgets } from './load-budget.ts'
import { loadCases } from './load-cases.ts'
import { loadEarlierBudget, loadEarlierRounds } from './load-earlier-year.ts'
import { type ContextOf, loadReports, loadRounds, loadTrends } from './load-follow-up.ts'
import { loadForecasts } from './load-forecasts.ts'
import { loadPlans } from './load-goals.ts'
import { loadJudgements } from './load-investments.ts'
import { loadLedgers } from './load-ledger.ts'
import { loadMeetings } from './load-meetings.ts'
import { loadMinutes } from './load-minutes.ts'
import { loadGrants, loadNextBudget } from './load-next-budget.ts'
import { operatingYear } from './load-operating-budget.ts'
import { loadOrganisation } from './load-organisation.ts'
import { loadPeople } from './load-people.ts'
import { loadInterim, loadPublications } from './load-publications.ts'
import { loadValues } from './load-values.ts'
import { inOneTransaction } from './one-transaction.ts'
import { readDemoFiles } from './read-demo-files.ts'

const theLoader = systemActor('Demodata')

const contextIn = (db: Db, { tenant }: DemoMunicipality, actor: Actor, now: string): Context =>
  makeContext({ db, actor, tenant: tenant.id as TenantId, requestId: 'demo', now: () => now })

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
    if (!(await isEmpty(contextIn(db, demo, theLoader, written)))) return 'already-there'
    await loadAll(db, demo)
    return 'loaded'
  })
}

/** Nothing is there, or only the bare name of a load that never came to its end. */
export async function isDemoMissing(world: Pick<Platform, 'db' | 'owner' | 'listTenants'>): Promise<boolean> {
  const tenants = await world.listTenants()
  const demo = tenants.find(({ isDemo }) => isDemo)
  if (!demo) return tenants.length === 0
  return isEmpty(makeContext({ db: world.db, tenant: demo.id, actor: theLoader }))
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

/** Days when the system does what the files tell, so that they fit together whenever the demo is loaded. */
const written = '2026-08-18T08:00:00Z'
const counted = '2026-09-10T08:00:00Z'

async function loadAll(db: Db, demo: DemoMunicipality): Promise<void> {
  const contextAt = (now: string, actor = theLoader) => contextIn(db, demo, actor, now)
  const contextOf: ContextOf = (person, at) => contextAt(at, { ...systemActor(person.name), person: person.id })
  const units = await loadOrganisation(contextAt(written), demo)
  const people = await loadPeople(contextAt(written), demo.people, units)
  const made = await loadPlans(contextAt, demo, units, written)
  await loadRounds(contextAt(counted), demo.rounds)
  await loadValues(contextAt(counted), demo.measurements, made.indicators)
  await loadReports(contextOf, demo.reports, people)
  await loadTrends(contextAt(counted), demo.trends, made)
  await loadBudgets(contextAt, demo.budgets, units, demo.assumptions)
  await loadEarlierBudget(contextAt, demo.earlierYear, demo.budgets, units)
  await loadNextBudget({ contextAt, contextOf, units, people }, demo.nextBudget)
  await loadGrants(contextAt(counted), demo.accounts, units)
  await loadLedgers(contextAt(counted), units)
  await loadJudgements(contextAt(counted))
  await loadEarlierRounds({ contextAt, contextOf, units, people }, demo.earlierYear)
  await loadForecasts(contextAt(counted), contextOf, demo.forecasts, units, people)
  const loading = { contextAt, contextOf, units, people }
  await loadInterim(loading, demo.interim)
  await loadPublications(loading, demo.publications, operatingYear)
  await loadCases(loading, demo.cases)
  await loadMeetings(loading, demo.meetings)
  await loadMinutes(loading, demo.minutes)
  await loadAssignments(contextAt(counted), demo.assignments, units)
}
