/** The door of access: people and how they are let in. */
export { createPerson, deactivatePerson } from './person.service.ts'
export type { Person, PersonDetails } from './person.ts'
export { wholeOf } from './whole.service.ts'
