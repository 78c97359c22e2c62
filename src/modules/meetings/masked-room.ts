import { masked, type PlannedItem } from './agenda.ts'
import type { HeldMeeting } from './meeting.ts'
import type { Item } from './room.ts'
import type { Happened } from './room-event.ts'

/** A meeting as outsiders may know it: of a secret item its number, who served and how it went, never what it is about. */
export function maskRoom(held: Omit<HeldMeeting, 'agenda'> & { readonly agenda: readonly PlannedItem[] }): HeldMeeting {
  const secret = new Set<string>(held.agenda.filter((item) => item.secrecyProvision !== null).map((item) => item.id))
  if (secret.size === 0) return held
  return {
    meeting: held.meeting,
    agenda: held.agenda.map((item) => masked(item)),
    happened: held.happened.filter((one) => !tellsOf(secret, one)),
    room: { ...held.room, items: held.room.items.map((item) => (secret.has(item.id) ? maskItem(item) : item)) },
  }
}

/** That it was taken up and decided is no secret. */
const tellsOf = (secret: ReadonlySet<string>, { event }: Happened): boolean =>
  'item' in event && secret.has(event.item) && event.kind !== 'item.opened' && event.kind !== 'item.decided'

const maskItem = (item: Item): Item => ({
  ...item,
  clauses: [],
  proposals: item.proposals.map((proposal) => ({ ...proposal, clauses: [], reason: '' })),
  conflicts: item.conflicts.map(({ person }) => ({ person, reason: '' })),
  dissents: item.dissents.map(({ person }) => ({ person, text: '' })),
  statements: item.statements.map(({ person }) => ({ person, text: '' })),
  texts: { summary: '', background: '', treatment: '', note: '' },
  decision: [],
})
