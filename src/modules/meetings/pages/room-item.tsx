import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import type { AgendaItem } from '../meeting.ts'
import { settle } from '../question-order.ts'
import type { Item, Room } from '../room.ts'
import { mayHappen, rollCall, stageOf } from '../room-view.ts'
import { AfterDecision } from './room-after.tsx'
import { Deed, RoomForm } from './room-deed.tsx'
import { Clauses } from './room-parts.tsx'
import { RoomProposals } from './room-proposals.tsx'
import { RoomQuestions } from './room-questions.tsx'
import { outcomeWord, stageWord } from './room-words.ts'

interface ItemProps {
  readonly room: Room
  readonly item: Item
  readonly line: AgendaItem
}

/** The item looked at: its proposals, the chair's questions, the decision; only what may be done now has a button. */
export function RoomItem({ room, item, line }: ItemProps) {
  const stage = stageOf(room, item)
  const settled = stage === 'settled' ? settle(item) : undefined
  return (
    <section className="room-item" aria-labelledby="room-item">
      <div className="room-item-head">
        <h2 id="room-item" tabIndex={-1}>
          {item.paragraph !== null && (
            <span className="room-paragraph">{`\u00a7\u00a0${item.paragraph || '\u2026'}`} </span>
          )}
          {line.title}
        </h2>
        <span className="chip" data-stage={stage}>
          {item.outcome ? outcomeWord[item.outcome]() : stageWord[stage]()}
        </span>
      </div>
      {line.proposesTo !== null && <p className="muted small">{m.meetings_room_proposes_onward()}</p>}
      <Conflicts room={room} item={item} />
      {mayHappen(room, { kind: 'item.opened', item: item.id, paragraph: 0 }) && (
        <Deed variant="primary" shortcut="t" fields={{ kind: 'item.opened', item: item.id }}>
          {m.meetings_room_take_up()}
        </Deed>
      )}
      <RoomProposals room={room} item={item} />
      {mayHappen(room, { kind: 'debate.closed', item: item.id }) && (
        <Deed variant="primary" shortcut="s" fields={{ kind: 'debate.closed', item: item.id }}>
          {m.meetings_room_close_debate()}
        </Deed>
      )}
      {item.isDebateClosed && <RoomQuestions room={room} item={item} />}
      {settled && (
        <div className="room-settled">
          <h3>{m.meetings_room_will_be()}</h3>
          <p>{outcomeWord[settled.outcome]()}</p>
          <Clauses clauses={settled.clauses} />
          <Deed variant="primary" shortcut="f" fields={{ kind: 'item.decided', item: item.id }}>
            {m.meetings_room_decide()}
          </Deed>
        </div>
      )}
      {item.outcome !== null && (
        <div className="room-settled">
          <h3>{m.meetings_room_decision()}</h3>
          <p>{outcomeWord[item.outcome]()}</p>
          <Clauses clauses={item.decision} />
        </div>
      )}
      {(item.outcome !== null || stage !== 'waiting') && <AfterDecision room={room} item={item} />}
      {mayHappen(room, { kind: 'item.set-aside', item: item.id }) && (
        <Deed size="small" fields={{ kind: 'item.set-aside', item: item.id }}>
          {m.meetings_room_set_aside()}
        </Deed>
      )}
      {mayHappen(room, { kind: 'item.withdrawn', item: item.id, reason: '' }) && (
        <details className="room-more">
          <summary>{m.meetings_room_withdraw_item()}</summary>
          <RoomForm fields={{ kind: 'item.withdrawn', item: item.id }} className="room-inline-form">
            <label>
              {m.meetings_room_reason()}
              <input className="input" name="reason" required maxLength={1000} autoComplete="off" />
            </label>
            <Button type="submit" size="small" variant="danger">
              {m.meetings_room_withdraw_item()}
            </Button>
          </RoomForm>
        </details>
      )}
    </section>
  )
}

function Conflicts({ room, item }: { room: Room; item: Item }) {
  if (item.conflicts.length === 0) return null
  const people = rollCall(room, item)
  return (
    <ul className="room-conflicts">
      {item.conflicts.map(({ person, reason }) => (
        <li key={person}>
          {m.meetings_room_conflict_line({
            name: people.find((one) => one.person === person)?.name ?? m.meetings_room_somebody(),
            reason,
          })}
        </li>
      ))}
    </ul>
  )
}
