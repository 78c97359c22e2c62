import type { SecureHeadersVariables } from 'hono/secure-headers'
import type { Actor } from '../../shared/actor.ts'
import type { Context, Locale } from '../context.ts'
import type { Tenant } from '../platform.ts'
import type { Log } from './log.ts'

/** The session a request came with; undefined for citizens and API keys. */
export interface RequestSession {
  readonly id: string
  readonly idToken: string | null
  readonly assurance: string | null
}

/** Who asks: an actor and, for people, the session. */
export interface Visitor {
  readonly actor: Actor
  readonly session: RequestSession | undefined
}

/** What the middlewares find out about a request, in the order they run. */
export interface HttpVariables extends SecureHeadersVariables {
  requestId: string
  log: Log
  /** Pattern of the page or route that answered, for the log. */
  route: string | undefined
  locale: Locale
  tenant: Tenant
  /** The address people use for this municipality, without a slash at the end. */
  origin: string
  /** Where the request came from; only ever used for counting. */
  address: string
  visitor: Visitor
  context: Context
}

export interface HttpEnv {
  Variables: HttpVariables
}
