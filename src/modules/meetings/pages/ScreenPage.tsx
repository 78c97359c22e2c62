import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { requestContext } from '../../../platform/web/request-context.ts'
import { formatDay } from '../../../ui/format.ts'
import { DemoNotice } from '../../../ui/notices.tsx'
import type { MeetingId } from '../room-event.ts'
import { showScreen } from '../show-room.service.ts'
import { type Bar, type ScreenView, screenOf } from './screen-view.ts'
import { useIsDemo } from './use-is-demo.ts'
import { useLookedUp } from './use-looked-up.ts'
import './screen.css'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const held = await showScreen(context.get(requestContext), params.id as MeetingId)
  return { id: held.meeting.id, day: held.meeting.day, view: screenOf(held) }
}

/** What hangs on the wall: the item, what is proposed, the question put and how it went. Large, and without names of speakers. */
export default function ScreenPage() {
  const { id, day, view: first } = useLoaderData<typeof loader>()
  const [view] = useLookedUp(id, `/arbete/moten/${id}/skarm/lage`, first)
  const isDemo = useIsDemo()
  const { item, pause } = view
  return (
    <main className="screen" id="content">
      <title>{m.meetings_screen_title()}</title>
      <header className="screen-top">
        <span>{formatDay(day)}</span>
        <span>{view.place}</span>
        {isDemo && <DemoNotice />}
      </header>
      <div className="screen-now" aria-live="polite">
        {pause !== null && <p className="screen-pause">{pause}</p>}
        {item ? <ItemOnScreen item={item} /> : <h1>{pause === null ? m.meetings_screen_between() : formatDay(day)}</h1>}
      </div>
    </main>
  )
}

function ItemOnScreen({ item }: { item: NonNullable<ScreenView['item']> }) {
  const shownClauses = item.proposals.length > 1 ? 1 : 3
  return (
    <>
      <p className="screen-state">{item.state}</p>
      <h1>
        <span className="screen-number">{item.number}</span> {item.title}
      </h1>
      {item.question ? (
        <div className="screen-question">
          <h2>{item.question.title}</h2>
          <dl>
            <div>
              <dt>{m.meetings_room_yes()}</dt>
              <dd>{item.question.yes}</dd>
            </div>
            <div>
              <dt>{m.meetings_room_no()}</dt>
              <dd>{item.question.no}</dd>
            </div>
          </dl>
        </div>
      ) : (
        item.proposals.length > 0 && (
          <ul className="screen-proposals">
            {item.proposals.map(({ title, clauses }) => (
              <li key={title}>
                <strong>{title}</strong>
                {clauses.slice(0, shownClauses).map((clause) => (
                  <span key={clause}>{clause}</span>
                ))}
              </li>
            ))}
          </ul>
        )
      )}
      {item.bars.length > 0 && <Bars bars={item.bars} />}
      {item.given && <p className="screen-given">{item.given}</p>}
      {item.result && <p className="screen-given">{item.result}</p>}
      {item.decision.length > 0 && (
        <ol className="screen-decision">
          {item.decision.map((clause) => (
            <li key={clause}>{clause}</li>
          ))}
        </ol>
      )}
    </>
  )
}

const Bars = ({ bars }: { bars: readonly Bar[] }) => (
  <ul className="screen-bars">
    {bars.map(({ word, count, share }) => (
      <li key={word}>
        <span>{word}</span>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect width="100" height="10" className="screen-bar-ground" />
          <rect width={share} height="10" className="screen-bar" />
        </svg>
        <strong>{count}</strong>
      </li>
    ))}
  </ul>
)
