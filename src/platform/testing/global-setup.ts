import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect, openPool } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'

export const templateName = 'styrhjul_test_template'

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string
    appUrl: string
  }
}

/** One server for the whole run, one migrated template; each test file copies it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'styrhjul-test-'))
  const databaseUrl = process.env.DATABASE_URL || undefined
  const connections = await connect({ dataFolder: folder, databaseUrl, databaseAppUrl: undefined }, false)
  const admin = openPool(connections.owner, 1)
  await admin.query(`drop database if exists ${templateName} with (force)`)
  await admin.query(`create database ${templateName}`)
  const ownerUrl =
    databaseUrl ??
    `postgres://${connections.owner.user}@${encodeURIComponent(connections.server?.socketFolder ?? '')}/postgres`
  const template = openPool({ connectionString: withDatabase(ownerUrl, templateName) }, 1)
  await migrate(template, databaseUrl)
  await template.query(
    `insert into tenant (tenant_id, slug, name) values (1, 'ekby', 'Ekby kommun'), (2, 'aby', 'Åby kommun')`,
  )
  await template.end()
  project.provide('ownerUrl', ownerUrl)
  project.provide(
    'appUrl',
    databaseUrl ? String(connections.app.connectionString) : ownerUrl.replace('styrhjul_owner', 'styrhjul_app'),
  )
  return async () => {
    await admin.query(`drop database if exists ${templateName} with (force)`)
    await admin.end()
    await connections.server?.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

export function withDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]*(\?.*)?$/, `/${name}$1`)
}
