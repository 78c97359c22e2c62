import { m } from '../generated/paraglide/messages.js'
import { getLocale } from '../generated/paraglide/runtime.js'
import { type CommandCall, textOption, WrongUse } from './command.ts'
import type { Context } from './context.ts'
import type { Platform, Tenant } from './platform.ts'

/** Whose municipality a command works in, and who it is there. */

export const tenantOption = { tenant: { type: 'string' } } as const

/**
 * The context of a command that acts as the system, as whoever may run it on the machine.
 * @param name what the audit log calls the command
 * @throws WrongUse as `tenantOf`
 */
export async function contextOf(call: CommandCall, name?: string): Promise<Context> {
  const platform = await call.platform()
  const { id } = await tenantOf(platform, call)
  return platform.systemContext(id, name, getLocale())
}

/**
 * The municipality by its short word, else the only one there is.
 * @param option the option that names it
 * @throws WrongUse where there is none, no such one, or several and none is named
 */
export async function tenantOf(
  platform: Pick<Platform, 'listTenants'>,
  call: Pick<CommandCall, 'values'>,
  option = 'tenant',
): Promise<Tenant> {
  const tenants = await platform.listTenants()
  const slug = textOption(call, option)
  const slugs = tenants.map((one) => one.slug).join(', ')
  if (tenants.length === 0) throw new WrongUse(m.platform_tenant_none())
  if (slug === undefined && tenants.length > 1) throw new WrongUse(m.platform_tenant_several({ option, slugs }))
  const tenant = slug === undefined ? tenants[0] : tenants.find((one) => one.slug === slug)
  if (!tenant) throw new WrongUse(m.platform_tenant_unknown({ slug: slug ?? '', slugs }))
  return tenant
}
