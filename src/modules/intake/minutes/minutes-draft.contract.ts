import { z } from 'zod'
import { leftOutContract, placeContract } from '../draft.contract.ts'
import { draftOutcomes, minutesDoubts, purposesOf } from './minutes-draft.ts'

const kept = { place: placeContract, isTaken: z.boolean(), doubt: z.enum(minutesDoubts).nullable() }
const text = z.string()

const deed = z.object({ ...kept, name: text, sentence: text })

const person = z.object({
  ...kept,
  name: text,
  party: text,
  list: z.enum(['deciding', 'substitute', 'other']),
  role: text,
  as: text,
  isChair: z.boolean(),
  isApprover: z.boolean(),
  only: text,
  except: text,
})

const paragraph = z.object({
  ...kept,
  number: text,
  heading: text,
  caseNumber: text,
  outcome: z.enum(draftOutcomes),
  clauses: z.array(text),
  texts: z.object({ summary: text, background: text, treatment: text, note: text }),
  conflicts: z.array(deed),
  dissents: z.array(deed),
  receivers: z.array(z.object({ ...kept, receiver: text, purpose: z.enum(purposesOf), note: text })),
  tasks: z.array(z.object({ clause: text, actor: text, task: text, isTaken: z.boolean() })),
  isSecret: z.boolean(),
  provision: text,
})

export const minutesDraftContract = z.object({
  meeting: z.object({ body: text, printedBody: text, day: text, startsAt: text, room: text, place: placeContract }),
  people: z.array(person),
  paragraphs: z.array(paragraph),
  leftOut: z.array(leftOutContract),
})
