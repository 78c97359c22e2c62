import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as HonoContext } from 'hono'
import type { Config } from '../config.ts'
import type { Tenant } from '../platform.ts'

type Trust = Pick<Config, 'origin' | 'trustProxy'>

/** Headers of a proxy count only when the configuration says that one stands in front. */
const forwarded = (trust: Trust, c: HonoContext, name: string): string | undefined =>
  trust.trustProxy ? c.req.header(`x-forwarded-${name}`)?.split(',').at(-1)?.trim() : undefined

export const hostOf = (trust: Trust, c: HonoContext): string =>
  forwarded(trust, c, 'host') ?? c.req.header('host') ?? new URL(c.req.url).host

/** The address people use: what the configuration names, with the municipality's own host when it has one. */
export function originOf(trust: Trust, tenant: Pick<Tenant, 'host'>, c: HonoContext): string {
  const scheme = trust.origin
    ? new URL(trust.origin).protocol
    : `${forwarded(trust, c, 'proto') ?? new URL(c.req.url).protocol.slice(0, -1)}:`
  if (tenant.host) return `${scheme}//${tenant.host}`
  return trust.origin ?? `${scheme}//${hostOf(trust, c)}`
}

/** The caller's network address, for counting only. A proxy writes the one it saw last in its header. */
export function addressOf(trust: Trust, c: HonoContext): string {
  const address = forwarded(trust, c, 'for') ?? socketAddress(c)
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
}

/** Requests made in tests without a socket all count as one caller. */
const socketAddress = (c: HonoContext): string =>
  c.env && 'incoming' in c.env ? (getConnInfo(c).remote.address ?? '') : ''
