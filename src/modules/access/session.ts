import type { Id, PersonId } from '../../shared/ids.ts'

/** A signed-in visit, kept by the server: the browser holds a random word, we hold its hash. */

export type SessionId = Id<'session'>

export interface Session {
  readonly id: SessionId
  readonly person: PersonId
  /** OpenID Connect `acr` of the sign-in. */
  readonly assurance: string | null
  readonly signedInAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
  readonly isDemo: boolean
}

/** A visit nobody uses ends after an hour, and every visit after a working day (ASVS 7.3.1, 7.3.2). */
export const idleMinutes = 60
export const longestHours = 10

const minute = 60_000
const instant = (text: string) => Date.parse(text)
const later = (text: string, milliseconds: number) => new Date(instant(text) + milliseconds).toISOString()

export interface SignIn {
  readonly id: SessionId
  readonly person: PersonId
  readonly assurance: string | null
  readonly isDemo: boolean
}

export const beginSession = (signIn: SignIn, now: string): Session => ({
  ...signIn,
  signedInAt: now,
  lastSeenAt: now,
  expiresAt: later(now, longestHours * 60 * minute),
  endedAt: null,
})

export const isAlive = (session: Session, now: string): boolean =>
  session.endedAt === null &&
  instant(now) < instant(session.expiresAt) &&
  instant(now) - instant(session.lastSeenAt) < idleMinutes * minute

/** Ending what has ended changes nothing. */
export const endSession = (session: Session, now: string): Session =>
  session.endedAt === null ? { ...session, endedAt: now } : session
