import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { protect } from '../../main/protect.ts'
import { createPerson } from '../../modules/access/index.ts'
import { giveSeat } from '../../modules/organisation/index.ts'
import { anOrganisation, type FixtureKey } from '../../modules/organisation/organisation.fixture.ts'
import { type Role, systemActor } from '../../shared/actor.ts'
import type { PersonId, TenantId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { type Config, readConfig } from '../config.ts'
import { type ContextParts, makeContext } from '../context.ts'
import type { HttpEnv } from '../http/env.ts'
import type { Platform, Tenant } from '../platform.ts'
import { type TestDatabase, theSystem } from './database.ts'
import { close, listen } from './listen.ts'

export interface Website {
  readonly address: string
  readonly platform: Platform
  stop(): Promise<void>
}

export const quiet: Config = readConfig({ LOG_LEVEL: 'silent' })

/** The world of one process on the test's own database. */
export function testPlatform(database: TestDatabase, config: Config, tenants?: readonly Tenant[]): Platform {
  const { db, owner } = database
  const contextFor = (parts: Omit<ContextParts, 'db'>) => makeContext({ db, ...parts })
  return {
    config,
    db,
    owner,
    connections: { owner: {}, app: {}, server: undefined },
    migrated: [],
    listTenants: async () =>
      tenants ?? [{ id: 1 as TenantId, slug: 'ekby', name: 'Ekby kommun', host: null, isDemo: false }],
    contextFor,
    systemContext: (tenant, name = 'system', locale) => contextFor({ tenant, actor: systemActor(name), locale }),
    close: async () => undefined,
  }
}

/** Everything that guards the pages, over real HTTP; in place of the pages one that tells who is here. */
export async function aWebsite(
  database: TestDatabase,
  configure: (address: string) => Promise<Config> = async () => quiet,
  tenants?: readonly Tenant[],
): Promise<Website> {
  const server = createServer()
  const address = await listen(server)
  const platform = testPlatform(database, await configure(address), tenants)
  const app = new Hono<HttpEnv>()
  protect(app, platform)
  app.all('/upload', async (c) => c.json({ size: (await c.req.arrayBuffer()).byteLength }))
  app.get('/breaks', () => {
    throw new Error('planted fault')
  })
  app.all('*', (c) => {
    const { kind, name, seats, assurance, scope } = c.get('visitor').actor
    return c.json({ path: c.req.path, kind, name, roles: seats.map((seat) => seat.role), assurance, scope })
  })
  server.on('request', getRequestListener(app.fetch, { overrideGlobalObjects: false }))
  return { address, platform, stop: () => close(server) }
}

export interface People {
  readonly units: Record<FixtureKey, UnitId>
  add(name: string, email: string | null, role?: Role, unit?: FixtureKey): Promise<PersonId>
}

/** A municipality with an organisation, to which people are added. */
export async function aPeopledMunicipality(database: TestDatabase): Promise<People> {
  const system = database.as(theSystem)
  const units = await anOrganisation(system)
  return {
    units,
    async add(name, email, role, unit = 'kommun') {
      const { id } = await createPerson(system, { name, email, isActive: true })
      if (role) await giveSeat(system, { person: id, unit: units[unit], role, from: day('2020-01-01') })
      return id
    },
  }
}
