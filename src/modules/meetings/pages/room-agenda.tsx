import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import type { AgendaItem } from '../meeting.ts'
import type { Room } from '../room.ts'
import type { AgendaItemId, Happened, RoomEvent } from '../room-event.ts'
import { mayHappen, stageOf } from '../room-view.ts'
import { Deed } from './room-deed.tsx'
import { eventWords, outcomeWord, stageWord, timeWords } from './room-words.ts'

interface AgendaProps {
  readonly agenda: readonly AgendaItem[]
  readonly room: Room
  readonly shown: AgendaItemId | null
  onShow(id: AgendaItemId): void
}

/** The agenda: which item is looked at, which is on the table, which are done. J and K go through it. */
export function RoomAgenda({ agenda, room, shown, onShow }: AgendaProps) {
  const at = agenda.findIndex((item) => item.id === shown)
  const go = (by: number) => {
    const next = agenda[Math.min(Math.max(at + by, 0), agenda.length - 1)]
    if (next) onShow(next.id)
  }
  return (
    <nav className="room-agenda" aria-labelledby="room-agenda-title">
      <div className="room-head">
        <h2 id="room-agenda-title">{m.meetings_room_agenda()}</h2>
        <span className="row room-steps">
          <StepButton shortcut="k" label={m.meetings_room_previous()} onStep={() => go(-1)} />
          <StepButton shortcut="j" label={m.meetings_room_next()} onStep={() => go(1)} />
        </span>
      </div>
      <ol>
        {agenda.map((line) => {
          const item = room.items.find((one) => one.id === line.id)
          const stage = item ? stageOf(room, item) : 'waiting'
          return (
            <li key={line.id} data-stage={stage}>
              <a
                href={`?arende=${line.id}`}
                aria-current={line.id === shown ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  onShow(line.id)
                }}
              >
                <span className="room-number">
                  {item?.paragraph ? `\u00a7\u00a0${item.paragraph}` : `${line.position}.`}
                </span>
                <span>
                  {line.title}
                  <span className="muted small room-line">
                    {item?.outcome ? outcomeWord[item.outcome]() : stageWord[stage]()}
                  </span>
                </span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const StepButton = ({ shortcut, label, onStep }: { shortcut: string; label: string; onStep: () => void }) => (
  <button
    type="button"
    className="button"
    data-variant="quiet"
    data-size="small"
    data-key={shortcut}
    aria-keyshortcuts={shortcut.toUpperCase()}
    onClick={onStep}
  >
    {label}
    <span className="room-key" aria-hidden="true">
      {shortcut.toUpperCase()}
    </span>
  </button>
)

const ofMeeting: readonly { readonly event: RoomEvent; readonly label: () => string; readonly key?: string }[] = [
  { event: { kind: 'meeting.opened' }, label: m.meetings_room_open, key: 'q' },
  { event: { kind: 'meeting.resumed' }, label: m.meetings_room_resume, key: 'q' },
  { event: { kind: 'meeting.adjourned' }, label: m.meetings_room_adjourn },
  { event: { kind: 'meeting.closed' }, label: m.meetings_room_close, key: 'c' },
]

/** What may be done with the meeting itself now. */
export function MeetingDeeds({ room }: { room: Room }) {
  return ofMeeting
    .filter(({ event }) => mayHappen(room, event))
    .map(({ event, label, key }) => (
      <Deed
        key={event.kind}
        size="small"
        variant={event.kind === 'meeting.opened' || event.kind === 'meeting.resumed' ? 'primary' : 'secondary'}
        {...(key && { shortcut: key })}
        fields={{ kind: event.kind }}
      >
        {label()}
      </Deed>
    ))
}

interface LogProps {
  readonly happened: readonly Happened[]
  readonly room: Room
  readonly agenda: readonly AgendaItem[]
  /** Undefined until the script has come: then the form posts by itself. */
  onUndo?: ((sequence: number) => void) | undefined
}

const shownEvents = 14

/** The row of events, the newest first; what was taken back is struck out and stays. */
export function RoomLog({ happened, room, agenda, onUndo }: LogProps) {
  const newest = happened.toReversed()
  const last = newest.find((one) => !one.isUndone)
  return (
    <section className="room-log" aria-labelledby="room-log-title">
      <h2 id="room-log-title">{m.meetings_room_log()}</h2>
      {newest.length === 0 && <p className="muted small">{m.meetings_room_log_empty()}</p>}
      <ol>
        {newest.slice(0, shownEvents).map(({ sequence, at, event, isUndone }) => {
          const words = eventWords(event, room, agenda)
          return (
            <li key={sequence} data-undone={isUndone}>
              <span className="muted small">{timeWords(at)}</span>
              {isUndone ? (
                <del>
                  {words} <span className="visually-hidden">{m.meetings_room_undone()}</span>
                </del>
              ) : (
                <span>{words}</span>
              )}
              {sequence === last?.sequence && (
                <form
                  method="post"
                  onSubmit={(submitted) => {
                    if (!onUndo) return
                    submitted.preventDefault()
                    onUndo(sequence)
                  }}
                >
                  <input type="hidden" name="undo" value={sequence} />
                  <Button type="submit" variant="quiet" size="small" data-key="z" aria-keyshortcuts="Z">
                    {m.meetings_room_undo()}
                    <span className="room-key" aria-hidden="true">
                      Z
                    </span>
                  </Button>
                </form>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
