import { useId, useState } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import type { Item } from '../room.ts'
import { type ItemText, itemTexts } from '../room-event.ts'
import { RoomForm } from './room-deed.tsx'
import { textWord } from './room-words.ts'
import { useSend } from './use-room.ts'

/** What the secretary writes of the item. Each keystroke is kept in the browser at once and sent at the next pause. */
export function RoomTexts({ item }: { item: Item }) {
  return (
    <section className="room-texts" id="room-texts" aria-labelledby="room-texts-title">
      <div className="room-head">
        <h3 id="room-texts-title">{m.meetings_room_texts()}</h3>
        <button
          type="button"
          className="button"
          data-variant="quiet"
          data-size="small"
          data-key="i"
          aria-keyshortcuts="I"
          onClick={() => document.querySelector<HTMLElement>('#room-texts textarea')?.focus()}
        >
          {m.meetings_room_write()}
          <span className="room-key" aria-hidden="true">
            I
          </span>
        </button>
      </div>
      {writingOrder.map((text) => (
        <TextBox key={`${item.id} ${text}`} item={item} text={text} />
      ))}
    </section>
  )
}

/** What is written under the meeting stands first. */
const writingOrder: readonly ItemText[] = [...itemTexts].sort(
  (one, other) => Number(isPrepared(one)) - Number(isPrepared(other)),
)

function isPrepared(text: ItemText): boolean {
  return text === 'summary' || text === 'background'
}

function TextBox({ item, text }: { item: Item; text: ItemText }) {
  const id = useId()
  const send = useSend()
  const stored = item.texts[text]
  // While one writes, what is written stands, whatever another secretary saves meanwhile.
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <RoomForm fields={{ kind: 'text.saved', item: item.id, text }}>
      <label htmlFor={id}>{textWord[text]()}</label>
      <textarea
        className="input"
        id={id}
        name="value"
        rows={2}
        maxLength={100000}
        {...(send
          ? {
              value: typed ?? stored,
              onChange: (event) => {
                setTyped(event.target.value)
                send({ kind: 'text.saved', item: item.id, text, value: event.target.value })
              },
              onBlur: () => setTyped(null),
            }
          : { defaultValue: stored })}
      />
      {!send && (
        <noscript>
          <Button type="submit" size="small" variant="secondary">
            {m.meetings_room_save_text()}
          </Button>
        </noscript>
      )}
    </RoomForm>
  )
}
