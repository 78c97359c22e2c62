import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Actor, type Role, systemActor } from '../../shared/actor.ts'
import type { PersonId, TenantId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { type Context, makeContext, newId } from '../context.ts'
import { type Db, openDatabase, openPool } from '../db/database.ts'
import { templateName, withDatabase } from './global-setup.ts'

/** A database of this test file's own, copied from the migrated template and dropped afterwards. */
export interface TestDatabase {
  /** As the application sees it: row security holds. */
  readonly db: Db
  /** As the owner: for planting and for looking behind the rules. */
  readonly owner: pg.Pool
  readonly name: string
  /** A context of the actor in the tenant (1 unless told). */
  as(actor: Actor, tenant?: number, now?: string): Context
}

export const testNow = '2026-09-01T08:00:00Z'

export function useTestDatabase(): TestDatabase {
  const name = `styrhjul_test_${randomBytes(6).toString('hex')}`
  let appPool: pg.Pool
  let owner: pg.Pool
  let db: Db
  beforeAll(async () => {
    const admin = openPool({ connectionString: inject('ownerUrl') }, 1)
    await admin.query(`create database ${name} template ${templateName}`)
    await admin.end()
    owner = openPool({ connectionString: withDatabase(inject('ownerUrl'), name) }, 2)
    appPool = openPool({ connectionString: withDatabase(inject('appUrl'), name) }, 10)
    db = openDatabase(appPool)
  })
  afterAll(async () => {
    await db.destroy()
    await owner.end()
    const admin = openPool({ connectionString: inject('ownerUrl') }, 1)
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  return {
    name,
    get db() {
      return db
    },
    get owner() {
      return owner
    },
    as: (actor, tenant = 1, now = testNow) => makeContext({ db, actor, tenant: tenant as TenantId, now: () => now }),
  }
}

export const theSystem = systemActor('system')

/** An actor with one role over the units given. */
export const actorWith = (
  role: Role,
  unit: UnitId,
  reach: readonly UnitId[] = [unit],
  person = newId<'person'>() as PersonId,
): Actor => ({
  kind: 'person',
  person,
  name: role,
  seats: [{ role, unit, reach, from: day('2020-01-01'), until: null }],
  assurance: null,
  scope: role === 'auditor' ? 'read' : 'write',
})
