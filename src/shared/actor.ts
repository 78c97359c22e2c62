import type { PersonId, UnitId } from './ids.ts'
import type { Span } from './local-date.ts'

/** Who acts, and by which seats. A seat is a role in a body or unit, from a day until a day. */
export const roles = [
  'administrator',
  'controller',
  'manager',
  'reporter',
  'secretary',
  'registrar',
  'politician',
  'auditor',
] as const
export type Role = (typeof roles)[number]

export interface Seat extends Span {
  readonly role: Role
  readonly unit: UnitId
  /** The unit itself and all below it on the day the session was read. */
  readonly reach: readonly UnitId[]
}

export type Scope = 'read' | 'write'

export interface Actor {
  readonly kind: 'person' | 'api-key' | 'system' | 'citizen'
  readonly person: PersonId | null
  /** Shown in the audit log. */
  readonly name: string
  /** Only the seats that hold today. */
  readonly seats: readonly Seat[]
  /** OpenID Connect `acr` of the session, null when unknown. */
  readonly assurance: string | null
  /** When the person of a visit signed in; undefined for keys, the system and the command line. */
  readonly signedInAt?: string
  readonly scope: Scope
}

export const citizen: Actor = { kind: 'citizen', person: null, name: '', seats: [], assurance: null, scope: 'read' }

export const systemActor = (name: string): Actor => ({
  kind: 'system',
  person: null,
  name,
  seats: [],
  assurance: null,
  scope: 'write',
})

export const isSignedIn = (actor: Actor): boolean => actor.kind !== 'citizen'

/** Loading demo data, jobs and the command line act as the system. */
export const isSystem = (actor: Actor): boolean => actor.kind === 'system'

export const hasRole = (actor: Actor, ...wanted: Role[]): boolean =>
  actor.seats.some((seat) => wanted.includes(seat.role))

/** Holds one of the roles in the unit itself or in a unit above it. */
export const holdsSeatOver = (actor: Actor, unit: UnitId, ...wanted: Role[]): boolean =>
  actor.seats.some((seat) => wanted.includes(seat.role) && seat.reach.includes(unit))
