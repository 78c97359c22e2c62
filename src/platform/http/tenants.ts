import type { Tenant } from '../platform.ts'

/** How long a list of municipalities is trusted before it is read again. */
const keptFor = 10_000

export type FindTenant = (host: string) => Promise<Tenant | undefined>

/** The municipality whose host name was asked for, else the first without a host of its own, else the only one there is. */
export function tenantFinder(list: () => Promise<readonly Tenant[]>): FindTenant {
  let known: Promise<readonly Tenant[]> | undefined
  let readAt = 0
  return async (host) => {
    if (!known || performance.now() - readAt > keptFor) {
      readAt = performance.now()
      known = list()
      known.catch(() => {
        known = undefined
      })
    }
    const tenants = await known
    if (tenants.length === 0) known = undefined
    return tenantFor(tenants, host)
  }
}

export function tenantFor(tenants: readonly Tenant[], host: string): Tenant | undefined {
  const name = host.toLowerCase()
  const bare = name.replace(/:\d+$/, '')
  const own = tenants.find((tenant) => tenant.host === name || tenant.host === bare)
  return own ?? tenants.find((tenant) => tenant.host === null) ?? (tenants.length === 1 ? tenants[0] : undefined)
}
