import { z } from 'zod'
import { m } from '../generated/paraglide/messages.js'
import { createUnit } from '../modules/organisation/index.ts'
import { type Command, textOption, WrongUse } from '../platform/command.ts'
import { refuse } from '../shared/failure.ts'
import type { TenantId } from '../shared/ids.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '[--json]',
  summary: () => m.main_migrate_summary(),
  options: { json: { type: 'boolean' } },
  async run({ platform, io, values }) {
    const { migrated } = await platform()
    if (values.json) io.out(JSON.stringify({ migrated }))
    else if (migrated.length === 0) io.out(m.main_migrate_none())
    else for (const name of migrated) io.out(m.main_migrated({ name }))
    return 0
  },
}

const slug = z.string().regex(/^[a-z0-9-]{1,40}$/)

const addTenant: Command = {
  name: 'tenant add',
  usage: '--slug SLUG --name NAME [--host HOST]',
  summary: () => m.main_tenant_add_summary(),
  options: { slug: { type: 'string' }, name: { type: 'string' }, host: { type: 'string' } },
  async run(call) {
    const name = textOption(call, 'name')
    const parsed = slug.safeParse(textOption(call, 'slug'))
    if (!name || !parsed.success) throw new WrongUse(m.main_tenant_add_wrong())
    const { owner, systemContext } = await call.platform()
    const taken = await owner.query('select from tenant where slug = $1 or host = $2', [
      parsed.data,
      textOption(call, 'host') ?? null,
    ])
    if (taken.rowCount) refuse('tenant.taken', { slug: parsed.data })
    const made = await owner.query(
      `insert into tenant (tenant_id, slug, name, host) select coalesce(max(tenant_id), 0) + 1, $1, $2, $3 from tenant returning tenant_id`,
      [parsed.data, name, textOption(call, 'host') ?? null],
    )
    const number = made.rows[0].tenant_id as TenantId
    const ctx = systemContext(number, 'styrhjul')
    await createUnit(ctx, { key: parsed.data, name, kind: 'municipality', parent: null, from: ctx.today() })
    call.io.out(m.main_tenant_added({ name, number }))
    return 0
  },
}

const listTenants: Command = {
  name: 'tenant list',
  usage: '[--json]',
  summary: () => m.main_tenant_list_summary(),
  options: { json: { type: 'boolean' } },
  async run({ platform, io, values }) {
    const tenants = await (await platform()).listTenants()
    if (values.json) io.out(JSON.stringify({ tenants }))
    else
      for (const tenant of tenants)
        io.out(`${tenant.id}\t${tenant.slug}\t${tenant.name}${tenant.host ? `\t${tenant.host}` : ''}`)
    return 0
  },
}

export const tenantCommands: readonly Command[] = [addTenant, listTenants]
