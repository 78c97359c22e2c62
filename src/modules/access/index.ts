/** The door of access: people and how they are let in. */
export { createPerson, deactivatePerson } from './person.service.ts'
