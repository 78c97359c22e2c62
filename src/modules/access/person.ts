import { refuse } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'

/** Someone who may sign in. There is no password: a provider says who it is, by issuer and subject. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
  readonly issuer: string | null
  readonly subject: string | null
  readonly isActive: boolean
  readonly revision: number
}

export interface PersonDetails {
  readonly name: string
  readonly email: string | null
  readonly isActive: boolean
}

/** The person a provider's account belongs to, as the provider tells it. */
export interface Account {
  readonly issuer: string
  readonly subject: string
}

export function changePerson(person: Person, details: PersonDetails, taken: Person | undefined): Person {
  refuseTaken(person.id, details.email, taken)
  return { ...person, ...details }
}

export function newPerson(id: PersonId, details: PersonDetails, taken: Person | undefined): Person {
  refuseTaken(id, details.email, taken)
  return { id, ...details, issuer: null, subject: null, revision: 1 }
}

/** Two persons with one address could each be let in as the other. */
function refuseTaken(id: PersonId, email: string | null, taken: Person | undefined): void {
  if (taken && taken.id !== id) refuse('access.email-taken', { email: email ?? '', name: taken.name })
}

/** Whoever leaves keeps the name in the log and loses the way in. Nobody can lock themselves out. */
export function deactivate(person: Person, by: PersonId | null): Person {
  if (person.id === by) refuse('access.own-account')
  return { ...person, isActive: false }
}

/** A person without an account is tied to the first one that shows a verified address of theirs; after that only it will do. */
export function linkAccount(person: Person, account: Account): Person {
  if (person.issuer !== null || person.subject !== null) refuse('access.already-linked', { name: person.name })
  return { ...person, ...account }
}
