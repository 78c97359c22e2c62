import type { PersonId } from '../../../shared/ids.ts'
import { matchPerson } from './match-people.ts'
import type { Holder, MinutesDraft } from './minutes-draft.ts'
import { isIn, readSpans } from './spans.ts'

/** Somebody who is to come in, with who it is. */
export interface Cast {
  readonly person: PersonId
  readonly name: string
  /** Null for whoever holds a mandate. */
  readonly guest: { readonly role: string } | null
  readonly isChair: boolean
  readonly isApprover: boolean
  isThere(paragraph: number): boolean
}

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

/** Whether somebody was there at a §, as the draft says it. */
const thereAt = ({ only, except }: MinutesDraft['people'][number]): ((paragraph: number) => boolean) => {
  const from = readSpans(only) ?? []
  const away = readSpans(except) ?? []
  return (paragraph) => (from.length === 0 || isIn(from, paragraph)) && !isIn(away, paragraph)
}
