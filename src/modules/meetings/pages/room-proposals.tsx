import { useId } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import type { Item, Proposal, Room } from '../room.ts'
import { proposalForms } from '../room-event.ts'
import { mayHappen, type PersonInRoom, rollCall } from '../room-view.ts'
import { Deed, RoomForm } from './room-deed.tsx'
import { Clauses, PersonChoice } from './room-parts.tsx'
import { formWord, nameIn, proposalWords } from './room-words.ts'

/** What has been proposed, by whom and with whose support; a new proposal while the debate is open. */
export function RoomProposals({ room, item }: { room: Room; item: Item }) {
  const serving = rollCall(room, item).filter((one) => one.serves !== null)
  const first = serving[0]
  const mayPropose =
    first !== undefined &&
    mayHappen(room, {
      kind: 'proposal.made',
      item: item.id,
      proposal: '' as Proposal['id'],
      form: 'rejection',
      by: first.person,
      clauses: [],
      reason: '',
    })
  return (
    <div className="room-proposals">
      <h3>{m.meetings_room_proposals()}</h3>
      {item.proposals.length === 0 && <p className="muted">{m.meetings_room_no_proposals()}</p>}
      {item.proposals.length > 0 && (
        <ul>
          {item.proposals.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} room={room} item={item} serving={serving} />
          ))}
        </ul>
      )}
      {mayPropose && <NewProposal item={item} serving={serving} />}
    </div>
  )
}

interface CardProps {
  readonly proposal: Proposal
  readonly room: Room
  readonly item: Item
  readonly serving: readonly PersonInRoom[]
}

function ProposalCard({ proposal, room, item, serving }: CardProps) {
  const { composition } = room
  const supporters = serving.filter(
    ({ person }) =>
      person !== proposal.by &&
      !proposal.supportedBy.includes(person) &&
      mayHappen(room, { kind: 'proposal.supported', item: item.id, proposal: proposal.id, person }),
  )
  const body = (
    <>
      <p className="strong">{proposalWords(composition, proposal)}</p>
      <Clauses clauses={proposal.clauses} />
      {proposal.reason && <p>{proposal.reason}</p>}
      {proposal.supportedBy.length > 0 && (
        <p className="small muted">
          {m.meetings_room_supported_by({
            names: proposal.supportedBy.map((person) => nameIn(room, person)).join(', '),
          })}
        </p>
      )}
    </>
  )
  return (
    <li data-withdrawn={proposal.isWithdrawn}>
      {proposal.isWithdrawn ? (
        <>
          <del>{body}</del>
          <p className="small muted">{m.meetings_room_is_withdrawn()}</p>
        </>
      ) : (
        body
      )}
      {!proposal.isWithdrawn && room.current === item.id && item.counters === null && (
        <div className="row">
          {supporters.length > 0 && (
            <RoomForm
              fields={{ kind: 'proposal.supported', item: item.id, proposal: proposal.id }}
              className="room-short-form"
            >
              <PersonChoice people={supporters} label={m.meetings_room_supporter()} />
              <Button type="submit" size="small" variant="secondary">
                {m.meetings_room_support()}
              </Button>
            </RoomForm>
          )}
          {mayHappen(room, { kind: 'proposal.withdrawn', item: item.id, proposal: proposal.id }) && (
            <Deed
              size="small"
              variant="quiet"
              label={m.meetings_room_deed_of({
                deed: m.meetings_room_withdraw(),
                name: proposalWords(composition, proposal),
              })}
              fields={{ kind: 'proposal.withdrawn', item: item.id, proposal: proposal.id }}
            >
              {m.meetings_room_withdraw()}
            </Deed>
          )}
        </div>
      )}
    </li>
  )
}

const offered = proposalForms.filter((form) => form !== 'main')

function NewProposal({ item, serving }: { item: Item; serving: readonly PersonInRoom[] }) {
  const id = useId()
  const forms = item.proposals.some((one) => one.form === 'main' && !one.isWithdrawn) ? offered : proposalForms
  return (
    <details className="room-more">
      <summary data-key="y">
        {m.meetings_room_new_proposal()}{' '}
        <span className="room-key" aria-hidden="true">
          Y
        </span>
      </summary>
      <RoomForm fields={{ kind: 'proposal.made', item: item.id }} className="room-inline-form">
        <div className="fields">
          <span className="room-choice">
            <label htmlFor={`${id}-form`}>{m.meetings_room_form()}</label>
            <span className="select-box">
              <select className="input" id={`${id}-form`} name="form">
                {forms.map((form) => (
                  <option key={form} value={form}>
                    {formWord[form]()}
                  </option>
                ))}
              </select>
            </span>
          </span>
          <PersonChoice people={serving} label={m.meetings_room_who()} />
        </div>
        <label>
          {m.meetings_room_clauses()}
          <span className="hint">{m.meetings_room_clauses_hint()}</span>
          <textarea className="input" name="clauses" rows={3} maxLength={20000} />
        </label>
        <label>
          {m.meetings_room_reason()}
          <span className="hint">{m.meetings_room_reason_hint()}</span>
          <input className="input" name="reason" maxLength={2000} autoComplete="off" />
        </label>
        <Button type="submit" size="small">
          {m.meetings_room_propose()}
        </Button>
      </RoomForm>
    </details>
  )
}
