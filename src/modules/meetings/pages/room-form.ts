import type { PersonId } from '../../../shared/ids.ts'
import type { Choice } from '../count.ts'
import type { AgendaItemId, ItemText, ProposalForm, ProposalId } from '../room-event.ts'
import type { RoomDeed } from '../room-order.ts'

/** Each deed of the room is a form, so that it also works before the script has come; this reads one. */

/** The fields of a form by name. The server's contract is what decides; here they only get their shape. */
export function deedOf(form: FormData, newId: () => string): RoomDeed {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const item = text('item') as AgendaItemId
  const person = text('person') as PersonId
  const question = text('question')
  const kind = text('kind') as RoomDeed['kind']
  switch (kind) {
    case 'meeting.opened':
    case 'meeting.closed':
    case 'meeting.adjourned':
    case 'meeting.resumed':
      return { kind }
    case 'person.arrived':
      return { kind, person, atDistance: text('atDistance') === 'yes' }
    case 'guest.arrived':
      return {
        kind,
        person: (person || newId()) as PersonId,
        name: text('name'),
        role: text('role'),
        atDistance: form.has('atDistance'),
      }
    case 'person.left':
    case 'chair.taken':
    case 'approver.chosen':
      return { kind, person }
    case 'item.opened':
    case 'debate.closed':
    case 'item.decided':
    case 'item.set-aside':
    case 'item.approved-at-once':
      return { kind, item }
    case 'item.withdrawn':
      return { kind, item, reason: text('reason') }
    case 'conflict.declared':
      return { kind, item, person, reason: text('reason') }
    case 'conflict.lifted':
      return { kind, item, person }
    case 'proposal.made':
      return {
        kind,
        item,
        proposal: (text('proposal') || newId()) as ProposalId,
        form: text('form') as ProposalForm,
        by: person === '' ? null : person,
        clauses: clausesOf(text('clauses')),
        reason: text('reason'),
      }
    case 'proposal.supported':
      return { kind, item, proposal: text('proposal') as ProposalId, person }
    case 'proposal.withdrawn':
      return { kind, item, proposal: text('proposal') as ProposalId }
    case 'order.accepted':
      return { kind, item, counters: form.getAll('counters').map((one) => String(one) as ProposalId) }
    case 'question.acclaimed':
      return { kind, item, question, answer: text('answer') as 'yes' | 'no' }
    case 'vote.requested':
      return { kind, item, question, by: person }
    case 'ballot.cast':
      return { kind, item, question, person, choice: text('choice') as Choice }
    case 'ballots.counted':
      return {
        kind,
        item,
        question,
        yes: number(text('yes')),
        no: number(text('no')),
        abstain: number(text('abstain')),
      }
    case 'vote.closed':
      return { kind, item, question, broken: (text('broken') || null) as 'yes' | 'no' | null }
    case 'dissent.entered':
    case 'statement.entered':
      return { kind, item, person, text: text('text') }
    default:
      return { kind: 'text.saved', item, text: text('text') as ItemText, value: String(form.get('value') ?? '') }
  }
}

/** One clause a paragraph: an empty line parts them, and so does each line that begins with a number. */
export function clausesOf(text: string): readonly string[] {
  return text
    .replaceAll('\r', '')
    .split(/\n\s*\n|\n(?=\s*\d+[.)]\s)/)
    .map((clause) =>
      clause
        .replace(/^\s*\d+[.)]\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((clause) => clause !== '')
}

const number = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN)
