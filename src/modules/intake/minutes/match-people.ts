import type { DraftPerson, Holder } from './minutes-draft.ts'

/** Who somebody in the list is: as a person has said, else whoever is called so and held a mandate that day. Never by half a name. */

const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('sv')

/** Whoever of several is called so; the party parts those who share a name. Undefined when nobody, or more than one, is. */
export function namedIn(holders: readonly Holder[], name: string, party: string): Holder | undefined {
  const called = holders.filter((one) => plain(one.name) === plain(name))
  const own = called.length > 1 ? called.filter((one) => plain(one.party) === plain(party)) : called
  return own.length === 1 ? own[0] : undefined
}

/** Id of a holder, `guest`, or empty while nobody has said who it is. */
export function matchPerson(person: DraftPerson, holders: readonly Holder[]): string {
  const byName = namedIn(holders, person.name, person.party)?.person
  if (person.as === 'guest') return person.list === 'other' ? (byName ?? 'guest') : 'guest'
  return holders.find((one) => one.person === person.as)?.person ?? byName ?? ''
}
