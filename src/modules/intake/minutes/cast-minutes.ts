import type { PersonId } from '../../../shared/ids.ts'
import { matchPerson } from './match-people.ts'
import type { Holder, MinutesDraft } from './minutes-draft.ts'
import { type Cast, thereAt } from './script-minutes.ts'

/** Everybody who comes in, each once however often the list names them. @param newGuest a name of its own for somebody without a mandate */
export function castOf(
  people: MinutesDraft['people'],
  holders: readonly Holder[],
  newGuest: () => PersonId,
): readonly Cast[] {
  const cast = new Map<string, Cast>()
  for (const one of people) {
    const as = one.isTaken ? matchPerson(one, holders) : ''
    if (as === '') continue
    const holder = holders.find(({ person }) => person === as)
    const name = holder?.name ?? one.name.trim()
    const key = holder ? as : `guest ${name}`
    const before = cast.get(key)
    const isThere = thereAt(one)
    cast.set(key, {
      person: before?.person ?? holder?.person ?? newGuest(),
      name,
      guest: holder ? null : { role: before?.guest?.role || one.role },
      isChair: one.isChair || (before?.isChair ?? false),
      isApprover: one.isApprover || (before?.isApprover ?? false),
      isThere: (paragraph) => isThere(paragraph) || (before?.isThere(paragraph) ?? false),
    })
  }
  return [...cast.values()]
}
