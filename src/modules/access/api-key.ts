import type { Scope } from '../../shared/actor.ts'
import { refuse } from '../../shared/failure.ts'
import type { Id, PersonId } from '../../shared/ids.ts'
import { addDays, type Day } from '../../shared/local-date.ts'

/** A program's way in: it acts as the person who made it, with a scope and a last day. */

export type ApiKeyId = Id<'api-key'>

export interface ApiKey {
  readonly id: ApiKeyId
  readonly name: string
  readonly scope: Scope
  readonly person: PersonId
  readonly createdAt: string
  /** The last day it works. */
  readonly expiresOn: Day | null
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
  readonly revision: number
}

export interface NewKey {
  readonly name: string
  readonly scope: Scope
  readonly expiresOn: Day | null
}

/** A key that is never looked over is a door nobody watches. */
const longestDays = 366

export function createKey(id: ApiKeyId, person: PersonId, order: NewKey, now: string, today: Day): ApiKey {
  const expiresOn = order.expiresOn ?? addDays(today, longestDays)
  if (expiresOn < today) refuse('access.key-ends-before-today', { day: expiresOn })
  if (expiresOn > addDays(today, longestDays)) refuse('access.key-lives-too-long', { day: addDays(today, longestDays) })
  const { name, scope } = order
  return { id, name, scope, person, createdAt: now, expiresOn, lastUsedAt: null, revokedAt: null, revision: 1 }
}

export function revokeKey(key: ApiKey, now: string): ApiKey {
  if (key.revokedAt !== null) refuse('access.key-already-revoked', { name: key.name })
  return { ...key, revokedAt: now }
}

export const isUsable = (key: ApiKey, today: Day): boolean =>
  key.revokedAt === null && (key.expiresOn === null || today <= key.expiresOn)
