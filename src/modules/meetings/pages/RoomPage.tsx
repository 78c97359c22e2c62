import { useEffect, useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { newId } from '../../../platform/context.ts'
import { parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { formatDay } from '../../../ui/format.ts'
import { Banner, DemoNotice, EmptyState, SaveState } from '../../../ui/notices.tsx'
import { orderContract, undoContract } from '../room.contract.ts'
import { enterRoom, undoInRoom } from '../room.service.ts'
import { itemIn } from '../room.ts'
import type { AgendaItemId, MeetingId } from '../room-event.ts'
import { itemOnTable, nextItem } from '../room-view.ts'
import { listKnownGuests, showRoom } from '../show-room.service.ts'
import { MeetingDeeds, RoomAgenda, RoomLog } from './room-agenda.tsx'
import { deedOf } from './room-form.ts'
import { RoomGuests } from './room-guests.tsx'
import { RoomItem } from './room-item.tsx'
import { RoomKeys } from './room-keys.tsx'
import { RoomPeople } from './room-people.tsx'
import { stateOf } from './room-state.ts'
import { RoomTexts } from './room-texts.tsx'
import { timeWords } from './room-words.ts'
import { useIsDemo } from './use-is-demo.ts'
import { type LiveRoom, RoomSend, useRoom } from './use-room.ts'
import { useRoomKeys } from './use-room-keys.ts'
import './room.css'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = context.get(requestContext)
  const held = await showRoom(ctx, params.id as MeetingId)
  const known = await listKnownGuests(ctx, held.meeting)
  return { state: stateOf(held), known, asked: new URL(request.url).searchParams.get('arende') as AgendaItemId | null }
}

/** Where the script has not come, each deed is a posted form and the page comes back with what it led to. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const id = params.id as MeetingId
  const form = await request.formData()
  const outcome = await answer(() =>
    form.has('undo')
      ? undoInRoom(ctx, id, parseInput(undoContract, { undo: Number(form.get('undo')) }, ctx.locale).undo)
      : enterRoom(ctx, id, parseInput(orderContract, { clientId: newId(), deed: deedOf(form, newId) }, ctx.locale)),
  )
  if (!('done' in outcome) || !outcome.done) return outcome
  const item = form.get('item')
  return redirect(item ? `?arende=${item}` : '.')
}

const keysOff = 'styrhjul.room.keys-off'

/** The meeting room for the secretary: who is there, what is on the table, what is decided; all of it by keyboard. */
export default function RoomPage() {
  const { state: first, asked, known } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>() as { failure?: FailureView } | undefined
  const isDemo = useIsDemo()
  const live = useRoom(first)
  const { room, state } = live
  const [isLive, setIsLive] = useState(false)
  const [keysAreOn, setKeysAreOn] = useState(true)
  const [shown, setShown] = useState<AgendaItemId | null>(asked ?? room.current ?? firstToShow(state, room))
  useEffect(() => {
    setIsLive(true)
    setKeysAreOn(localStorage.getItem(keysOff) === null)
  }, [])
  useRoomKeys(keysAreOn)
  const turn = (isOn: boolean) => {
    setKeysAreOn(isOn)
    if (isOn) localStorage.removeItem(keysOff)
    else localStorage.setItem(keysOff, 'off')
  }
  const { current } = room
  useEffect(() => {
    if (current !== null) setShown(current)
  }, [current])
  const item = shown === null ? null : (itemIn(room, shown) ?? null)
  const line = state.agenda.find((one) => one.id === shown)
  const title = `${m.meetings_room_title()} ${formatDay(state.meeting.day)}`
  return (
    <RoomSend value={isLive ? live.send : undefined}>
      <main className="room" id="content" tabIndex={-1}>
        <title>{title}</title>
        {isDemo && <DemoNotice />}
        <header className="room-top">
          <div>
            <h1>{title}</h1>
            <p className="row small">
              <a href={`/arbete/moten/${state.meeting.id}`}>{m.meetings_room_back()}</a>
              <a href={`/arbete/moten/${state.meeting.id}/skarm`}>{m.meetings_room_screen()}</a>
              <a href={`/arbete/moten/${state.meeting.id}/ledamot`}>{m.meetings_room_member_page()}</a>
            </p>
          </div>
          <div className="row">
            <Saved live={live} />
            <RoomKeys isOn={keysAreOn} onTurn={turn} />
            <MeetingDeeds room={room} />
          </div>
        </header>
        <Notices live={live} failure={live.failure ?? posted?.failure} />
        <div className="room-parts">
          <RoomPeople room={room} item={itemOnTable(room) ?? item}>
            <RoomGuests room={room} item={itemOnTable(room) ?? item} known={known} />
          </RoomPeople>
          <div className="room-middle">
            {item && line ? (
              <>
                <RoomItem room={room} item={item} line={line} />
                <RoomTexts item={item} />
              </>
            ) : (
              <EmptyState title={m.meetings_room_no_agenda()}>{m.meetings_room_no_agenda_words()}</EmptyState>
            )}
          </div>
          <div className="room-side">
            <RoomAgenda agenda={state.agenda} room={room} shown={shown} onShow={setShown} />
            <RoomLog
              happened={state.happened}
              room={room}
              agenda={state.agenda}
              onUndo={isLive ? live.undo : undefined}
            />
          </div>
        </div>
      </main>
    </RoomSend>
  )
}

const firstToShow = (state: LiveRoom['state'], room: LiveRoom['room']): AgendaItemId | null =>
  nextItem(room, null)?.id ?? state.agenda[0]?.id ?? null

function Saved({ live }: { live: LiveRoom }) {
  const { queue, savedAt } = live
  if (queue.length > 0)
    return (
      <p className="save-state" data-state="saving" role="status">
        {m.meetings_room_waits({ count: queue.length })}
      </p>
    )
  return savedAt === null ? null : <SaveState state="saved" at={timeWords(savedAt)} />
}

const recently = 120_000

function Notices({ live, failure }: { live: LiveRoom; failure: FailureView | undefined }) {
  const { connection, queue, othersAt, room } = live
  const count = queue.length
  const isRecent = othersAt !== null && Date.now() - Date.parse(othersAt) < recently
  return (
    <div className="room-notices">
      {failure && (
        <Banner tone="error" title={m.meetings_room_refused()} live>
          {failure.text || Object.values(failure.fields).join(' ')}
        </Banner>
      )}
      {connection === 'offline' && (
        <Banner tone="warning" title={m.meetings_room_offline()} live>
          {m.meetings_room_offline_words({ count })}
        </Banner>
      )}
      {connection === 'signed-out' && (
        <Banner tone="error" title={m.meetings_room_signed_out()} live>
          {m.meetings_room_signed_out_words({ count })}
        </Banner>
      )}
      {isRecent && (
        <Banner tone="info" title={m.meetings_room_others()} live>
          {m.meetings_room_others_words({ time: timeWords(othersAt) })}
        </Banner>
      )}
      {room.stage === 'closed' && (
        <Banner tone="info">
          {m.meetings_room_closed()}{' '}
          <a href={`/arbete/moten/${live.state.meeting.id}/protokoll`}>{m.meetings_to_minutes()}</a>
        </Banner>
      )}
    </div>
  )
}
