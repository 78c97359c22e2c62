import { m } from '../../generated/paraglide/messages.js'
import { type CommandCall, textOption, WrongUse } from '../../platform/command.ts'
import type { Context } from '../../platform/context.ts'

/** What every command of the statements asks for: which budget, which version, which municipality. */

export const common = {
  year: { type: 'string' },
  version: { type: 'string' },
  json: { type: 'boolean' },
  tenant: { type: 'string' },
} as const

export async function contextOf(call: CommandCall, name: string): Promise<Context> {
  const platform = await call.platform()
  const tenants = await platform.listTenants()
  const slug = textOption(call, 'tenant')
  const tenant = slug === undefined && tenants.length === 1 ? tenants[0] : tenants.find((one) => one.slug === slug)
  if (!tenant) throw new WrongUse(m.statements_cli_tenant())
  return platform.systemContext(tenant.id, name)
}

export function versionOf(call: CommandCall): readonly [year: string, number: number] {
  const year = textOption(call, 'year')
  const version = textOption(call, 'version') ?? '1'
  if (!year || !/^\d{4}$/.test(year) || !/^\d+$/.test(version)) throw new WrongUse(m.statements_cli_version_needed())
  return [year, Number(version)]
}
