import type { Line, Minutes, ReadAsData } from '../../review/index.ts'
import type { LeftOut } from '../draft.ts'
import { placeOf } from '../draft.ts'
import type { DraftPerson, MinutesDraft } from './minutes-draft.ts'
import { readParagraphDraft } from './read-paragraph.ts'
import { writeSpans } from './spans.ts'
import { notKept } from './unread-lines.ts'

/** A draft out of minutes that were read: what was found where, and all that was not. Undefined when there is no § in them. */
export function readMinutesDraft({ document, minutes }: ReadAsData): MinutesDraft | undefined {
  const first = document.lines[0]
  if (!minutes || !first || minutes.paragraphs.length === 0) return undefined
  const { meeting } = minutes
  const day = meeting.day?.value ?? ''
  const paragraphs = minutes.paragraphs.map((one) => readParagraphDraft(one, day))
  const people = peopleOf(minutes)
  const draft = {
    meeting: {
      body: '',
      printedBody: meeting.body ?? '',
      day,
      startsAt: startOf(meeting.time),
      room: meeting.place ?? roomIn(meeting.day?.line.text ?? ''),
      place: placeOf(meeting.day?.line ?? first),
    },
    people,
    paragraphs: paragraphs.map(({ paragraph }) => paragraph),
  }
  const told = [...paragraphs.flatMap(({ leftOut }) => leftOut), ...headLeftOut(minutes, people)]
  const leftOut = [...told, ...notKept(document.lines, minutes, draft, told)]
  return { ...draft, leftOut: leftOut.toSorted((one, other) => one.line - other.line) }
}

/** `kl. 9.00-11.30` is `09:00`. */
function startOf(time: string | null): string {
  const hit = /(\d{1,2})[.:](\d{2})/u.exec(time ?? '')
  return hit ? `${(hit[1] ?? '').padStart(2, '0')}:${hit[2]}` : ''
}

/** `The hall, Tuesday 10 March 9.00-11.30` */
const roomIn = (line: string): string => /^\s*(.{2,60}?),\s*(?:mån|tis|ons|tors|fre|lör|sön)dag/iu.exec(line)?.[1] ?? ''

const plain = (name: string): string => name.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('sv')

function peopleOf({ attendance, approvers }: Minutes): readonly DraftPerson[] {
  return attendance.people.map((one) => ({
    place: placeOf(one.line),
    isTaken: attendance.isSure || one.role === 'other',
    doubt: attendance.isSure || one.role === 'other' ? null : ('list-unsure' as const),
    name: one.name,
    party: one.party ?? '',
    list: one.role,
    role: one.role === 'other' ? roleBeside(one.line, one.name) : '',
    as: one.role === 'other' ? 'guest' : '',
    isChair: one.office === 'chair',
    isApprover: approvers.some(({ name }) => plain(name) === plain(one.name)),
    only: one.only === null ? '' : writeSpans(one.only),
    except: writeSpans(one.except),
  }))
}

/** What stands after the name of somebody without a place: `Theta Sten, sekreterare`. */
function roleBeside({ text }: Line, name: string): string {
  const at = text.indexOf(name)
  if (at < 0) return ''
  const rest = text
    .slice(at + name.length)
    .replace(/^[\s,–-]+/u, '')
    .replace(/[\s(,]*§.*$/u, '')
  return /^[^\d§(]{3,80}$/u.test(rest) ? rest.trim() : ''
}

/** Of the head: who approves but is not in the list, and what we hold nothing of. */
function headLeftOut({ approvers, approval, attendance }: Minutes, people: readonly DraftPerson[]): LeftOut[] {
  const strangers = approvers.filter(({ name }) => !people.some((one) => plain(one.name) === plain(name)))
  const serving = attendance.people.filter(({ servesFor }) => servesFor !== null)
  return [
    ...strangers.map(({ line }): LeftOut => ({ ...placeOf(line), why: 'not-placed' })),
    ...(approval ? [{ ...placeOf(approval.line), why: 'no-field' as const }] : []),
    // Who replaces whom is told by the rules of the room.
    ...serving.map(({ line }): LeftOut => ({ ...placeOf(line), why: 'no-field' })),
  ]
}
