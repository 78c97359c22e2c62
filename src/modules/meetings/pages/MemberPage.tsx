import { useEffect, useId, useRef, useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { newId } from '../../../platform/context.ts'
import { formInput, parseInput } from '../../../platform/contract.ts'
import { answer } from '../../../platform/web/answer.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { Button } from '../../../ui/button.tsx'
import { formatDay } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Banner, SaveState } from '../../../ui/notices.tsx'
import { PageTitle, Section } from '../../../ui/page-title.tsx'
import { castBallot } from '../ballot.service.ts'
import { type Choice, choices } from '../count.ts'
import { noteContract } from '../member-page.contract.ts'
import { ballotContract } from '../room.contract.ts'
import type { MeetingId } from '../room-event.ts'
import { savePrivateNote, showMemberMeeting } from '../show-room.service.ts'
import { type MemberItem, type MemberView, memberViewOf } from './member-view.ts'
import { choiceWord, timeWords } from './room-words.ts'
import { useLookedUp } from './use-looked-up.ts'
import './member.css'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const held = await showMemberMeeting(context.get(requestContext), params.id as MeetingId)
  const { id, day, startsAt, place } = held.meeting
  return { id, day, startsAt, place, view: memberViewOf(held), mayKeepRoom: held.may.keepRoom }
}

/** A vote or a note, from the script or from a plain form. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = context.get(requestContext)
  const id = params.id as MeetingId
  const form = await request.formData()
  const outcome = await answer(async () => {
    if (form.has('choice')) {
      const given = { clientId: newId(), ...formInput(form) }
      await castBallot(ctx, id, parseInput(ballotContract, given, ctx.locale))
    } else {
      const { item, text } = parseInput(noteContract, { text: '', ...formInput(form) }, ctx.locale)
      await savePrivateNote(ctx, id, item, text)
    }
    return true
  })
  return 'done' in outcome && outcome.done ? redirect('.') : outcome
}

/** The meeting in a member's hand: the vote first, then the agenda with the own notes. */
export default function MemberPage() {
  const { id, day, startsAt, place, view: first, mayKeepRoom } = useLoaderData<typeof loader>()
  const [view, look] = useLookedUp<MemberView>(id, `/arbete/moten/${id}/ledamot/lage`, first)
  return (
    <>
      <PageTitle
        title={m.meetings_member_title({ day: formatDay(day) })}
        lead={m.meetings_member_lead({ time: startsAt, place })}
        actions={mayKeepRoom && <a href={`/arbete/moten/${id}/rum`}>{m.meetings_room_title()}</a>}
      />
      {view.stage === 'open' && <Voting view={view} onCast={look} />}
      <Section title={m.meetings_member_agenda()}>
        <ol className="member-agenda">
          {view.items.map((item) => (
            <ItemCard key={item.id} item={item} meeting={id} />
          ))}
        </ol>
      </Section>
    </>
  )
}

function Voting({ view, onCast }: { view: MemberView; onCast: () => Promise<void> }) {
  const { vote } = view
  const [pressed, setPressed] = useState<Choice | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const key = vote ? `${vote.item} ${vote.question}` : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins afresh
  useEffect(() => {
    setPressed(null)
    setTrouble(null)
  }, [key])
  if (!vote) return <p className="muted">{view.noVote}</p>
  const cast = async (choice: Choice) => {
    setPressed(choice)
    setTrouble(null)
    const told = await sendBallot({ item: vote.item, question: vote.question, choice, clientId: crypto.randomUUID() })
    setTrouble(told)
    await onCast()
    setPressed(null)
  }
  return (
    <section className="member-vote" aria-labelledby="member-vote">
      <h2 id="member-vote">{m.meetings_member_vote()}</h2>
      <p>{vote.about}</p>
      <p className="strong">{vote.title}</p>
      <form
        method="post"
        className="member-choices"
        onSubmit={(event) => {
          event.preventDefault()
          const { submitter } = event.nativeEvent as SubmitEvent
          void cast((submitter as HTMLButtonElement).value as Choice)
        }}
      >
        <input type="hidden" name="item" value={vote.item} />
        <input type="hidden" name="question" value={vote.question} />
        {choices.map((choice) => (
          <button
            key={choice}
            type="submit"
            name="choice"
            value={choice}
            className="member-choice"
            aria-pressed={vote.choice === choice}
            aria-busy={pressed === choice || undefined}
          >
            <strong>{choiceWord[choice]()}</strong>
            {choice !== 'abstain' && <span>{vote[choice]}</span>}
          </button>
        ))}
      </form>
      <div role="status">
        {vote.choice && (
          <Banner tone="success" title={m.meetings_member_received({ choice: choiceWord[vote.choice]() })}>
            {m.meetings_member_change()}
          </Banner>
        )}
      </div>
      {trouble !== null && <Banner tone="error" title={trouble || m.meetings_member_not_received()} live />}
      <h3>{m.meetings_member_who()}</h3>
      <p>{vote.given}</p>
      <ul className="member-voters">
        {vote.voters.map(({ name, choice }) => (
          <li key={name} data-given={choice !== null}>
            {name}: {choice ?? m.meetings_room_no_choice()}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Ballot {
  readonly item: string
  readonly question: string
  readonly choice: Choice
  readonly clientId: string
}

/** @returns null when it was received; otherwise the reason, empty when only the network was away */
async function sendBallot(ballot: Ballot): Promise<string | null> {
  try {
    const answer = await fetch(`${window.location.pathname}/lage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ballot),
    })
    if (answer.ok) return null
    const told = (await answer.json().catch(() => ({}))) as { failure?: { text?: string } }
    return told.failure?.text ?? ''
  } catch {
    return ''
  }
}

function ItemCard({ item, meeting }: { item: MemberItem; meeting: string }) {
  return (
    <li className="member-item" data-now={item.isOnTable}>
      <details>
        <summary>
          <span className="room-number">{item.number}</span>
          <span className="strong">{item.title}</span>
          <Icon name="down" size={18} />
          <span className="muted small">
            {[item.isOnTable && m.meetings_member_on_table(), item.state].filter(Boolean).join(' \u00b7 ')}
          </span>
        </summary>
        <div className="stack">
          {item.summary && <p>{item.summary}</p>}
          {item.clauses.length > 0 && (
            <>
              <h3>{m.meetings_member_proposal()}</h3>
              <ol>
                {item.clauses.map((clause) => (
                  <li key={clause}>{clause}</li>
                ))}
              </ol>
            </>
          )}
          {item.documents.length > 0 && (
            <>
              <h3>{m.meetings_member_documents()}</h3>
              <ul>
                {item.documents.map(({ id, name, href }) => (
                  <li key={id}>{href ? <a href={href}>{name}</a> : name}</li>
                ))}
              </ul>
            </>
          )}
          <Note item={item} meeting={meeting} />
        </div>
      </details>
    </li>
  )
}

const pause = 900

/** Kept at each pause; a note that could not be sent stays in the browser and is there when the page comes back. */
function Note({ item, meeting }: { item: MemberItem; meeting: string }) {
  const id = useId()
  const place = `styrhjul.note.${meeting}.${item.id}`
  const [state, setState] = useState<'saving' | 'saved' | 'failed' | null>(null)
  const [at, setAt] = useState('')
  const [text, setText] = useState(item.note)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const save = async (written: string) => {
    setState('saving')
    const form = new FormData()
    form.set('item', item.id)
    form.set('text', written)
    const isSaved = await postNote(form)
    if (isSaved && localStorage.getItem(place) === written) localStorage.removeItem(place)
    setAt(timeWords(new Date().toISOString()))
    setState(isSaved ? 'saved' : 'failed')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come
  useEffect(() => {
    const kept = localStorage.getItem(place)
    if (kept === null) return
    setText(kept)
    void save(kept)
  }, [place])
  return (
    <form method="post" className="field">
      <input type="hidden" name="item" value={item.id} />
      <label htmlFor={id}>{m.meetings_member_note()}</label>
      <span className="hint" id={`${id}-hint`}>
        {m.meetings_member_note_hint()}
      </span>
      <textarea
        className="input"
        id={id}
        name="text"
        rows={3}
        maxLength={20_000}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => {
          const written = event.target.value
          setText(written)
          localStorage.setItem(place, written)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => void save(written), pause)
        }}
      />
      {state && <SaveState state={state} at={at} />}
      {state === 'failed' && <p className="small">{m.meetings_member_notes_kept()}</p>}
      <noscript>
        <Button type="submit" size="small" variant="secondary">
          {m.meetings_member_note_save()}
        </Button>
      </noscript>
    </form>
  )
}

async function postNote(form: FormData): Promise<boolean> {
  try {
    const answer = await fetch(`${window.location.pathname}/lage`, { method: 'POST', body: form })
    return answer.ok
  } catch {
    return false
  }
}
