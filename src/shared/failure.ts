/** Every way a deed can end without being done. Rules throw; the HTTP, command and job edges catch and translate. */

/** What a sentence needs to be filled in: shown to people, so never anything secret. */
export type Facts = Readonly<Record<string, string | number>>

export abstract class Failure extends Error {
  abstract readonly status: number
}

/** A rule says no. The text stands in the message files under `refusal_<code>`. */
export class Refusal extends Failure {
  readonly status = 409
  readonly code: string
  readonly facts: Facts
  constructor(code: string, facts: Facts = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }
}

export function refuse(code: string, facts: Facts = {}): never {
  throw new Refusal(code, facts)
}

/** The thing is not there, or this actor may not know that it is. */
export class NotFound extends Failure {
  readonly status = 404
  readonly kind: string
  constructor(kind: string) {
    super(`not found: ${kind}`)
    this.name = 'NotFound'
    this.kind = kind
  }
}

export class NotSignedIn extends Failure {
  readonly status = 401
  constructor() {
    super('not signed in')
    this.name = 'NotSignedIn'
  }
}

export class NotAllowed extends Failure {
  readonly status = 403
  readonly policy: string
  constructor(policy: string) {
    super(`not allowed: ${policy}`)
    this.name = 'NotAllowed'
    this.policy = policy
  }
}

/** The deed demands a stronger sign-in than the session has (OpenID Connect `acr`). */
export class AssuranceNeeded extends Failure {
  readonly status = 403
  readonly deed: string
  readonly demanded: readonly string[]
  constructor(deed: string, demanded: readonly string[]) {
    super(`stronger sign-in needed for ${deed}`)
    this.name = 'AssuranceNeeded'
    this.deed = deed
    this.demanded = demanded
  }
}

/** Somebody else saved first. Carries both versions so that nothing is lost. */
export class StaleVersion extends Failure {
  readonly status = 409
  readonly kind: string
  readonly stored: unknown
  readonly mine: unknown
  constructor(kind: string, stored: unknown, mine: unknown) {
    super(`stale version: ${kind}`)
    this.name = 'StaleVersion'
    this.kind = kind
    this.stored = stored
    this.mine = mine
  }
}

/** Input that does not fit the contract: one message per field, beside the field. */
export class InvalidInput extends Failure {
  readonly status = 400
  readonly fields: Readonly<Record<string, string>>
  constructor(fields: Readonly<Record<string, string>>) {
    super(`invalid input: ${Object.keys(fields).join(', ')}`)
    this.name = 'InvalidInput'
    this.fields = fields
  }
}
