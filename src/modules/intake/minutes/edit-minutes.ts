import {
  type DraftDeed,
  type DraftOutcome,
  type DraftParagraph,
  type DraftPerson,
  type DraftReceiverLine,
  draftOutcomes,
  formMark,
  type MinutesDraft,
  purposesOf,
} from './minutes-draft.ts'
import { tasksOf } from './read-tasks.ts'

/** The form of the draft laid upon what it held. Nothing is refused here: what was typed is kept as it was typed. */

type Reads = (field: string, before: string) => string

export function editMinutes(content: MinutesDraft, form: FormData): MinutesDraft {
  if (!form.has(formMark)) return content
  const text: Reads = (field, before) => {
    const sent = form.get(field)
    return typeof sent === 'string' ? sent.replaceAll('\r\n', '\n').trim() : before
  }
  const { meeting } = content
  const day = text('meeting.day', meeting.day)
  return {
    ...content,
    meeting: {
      ...meeting,
      day,
      body: text('meeting.body', meeting.body),
      startsAt: text('meeting.startsAt', meeting.startsAt),
      room: text('meeting.room', meeting.room),
    },
    people: content.people.map((one, at) => editPerson(one, `people.${at}`, form, text)),
    paragraphs: content.paragraphs.map((one, at) => editParagraph(one, `paragraphs.${at}`, form, text, day)),
  }
}

function editPerson(before: DraftPerson, at: string, form: FormData, text: Reads): DraftPerson {
  return {
    ...before,
    isTaken: form.has(`${at}.isTaken`),
    name: text(`${at}.name`, before.name),
    as: text(`${at}.as`, before.as),
    role: text(`${at}.role`, before.role),
    only: text(`${at}.only`, before.only),
    except: text(`${at}.except`, before.except),
    isChair: form.has(`${at}.isChair`),
    isApprover: form.has(`${at}.isApprover`),
  }
}

function editParagraph(before: DraftParagraph, at: string, form: FormData, text: Reads, day: string): DraftParagraph {
  const outcome = text(`${at}.outcome`, before.outcome)
  const after: DraftParagraph = {
    ...before,
    isTaken: form.has(`${at}.isTaken`),
    number: text(`${at}.number`, before.number),
    heading: text(`${at}.heading`, before.heading),
    caseNumber: text(`${at}.caseNumber`, before.caseNumber),
    outcome: draftOutcomes.find((one) => one === outcome) ?? ('open' satisfies DraftOutcome),
    clauses: text(`${at}.clauses`, before.clauses.join('\n'))
      .split('\n')
      .map((clause) => clause.trim())
      .filter((clause) => clause !== ''),
    texts: {
      summary: text(`${at}.summary`, before.texts.summary),
      background: text(`${at}.background`, before.texts.background),
      treatment: text(`${at}.treatment`, before.texts.treatment),
      note: text(`${at}.note`, before.texts.note),
    },
    conflicts: before.conflicts.map((one, index) => editDeed(one, `${at}.conflicts.${index}`, form)),
    dissents: before.dissents.map((one, index) => editDeed(one, `${at}.dissents.${index}`, form)),
    receivers: before.receivers.map((one, index) => editReceiver(one, `${at}.receivers.${index}`, form, text)),
    tasks: before.tasks.map((one, index) => ({ ...one, isTaken: form.has(`${at}.tasks.${index}.isTaken`) })),
    isSecret: form.has(`${at}.isSecret`),
    provision: text(`${at}.provision`, before.provision),
  }
  return { ...after, tasks: tasksOf(after, day) }
}

const editDeed = (before: DraftDeed, at: string, form: FormData): DraftDeed => ({
  ...before,
  isTaken: form.has(`${at}.isTaken`),
})

function editReceiver(before: DraftReceiverLine, at: string, form: FormData, text: Reads): DraftReceiverLine {
  const purpose = text(`${at}.purpose`, before.purpose)
  return {
    ...before,
    isTaken: form.has(`${at}.isTaken`),
    receiver: text(`${at}.receiver`, before.receiver),
    purpose: purposesOf.find((one) => one === purpose) ?? before.purpose,
    note: text(`${at}.note`, before.note),
  }
}
