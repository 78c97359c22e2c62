import { z } from 'zod'

/** Objects of OParl 1.1 (oparl.org) as they are answered. Each `id` is the address where the object itself is found. */

export const organizationReply = z.object({
  id: z.url(),
  type: z.string(),
  name: z.string(),
  shortName: z.string(),
  classification: z.string(),
  meeting: z.url(),
  web: z.url(),
})

export const fileReply = z.object({
  id: z.url(),
  type: z.string(),
  name: z.string(),
  date: z.string(),
  /** Where the bytes are. */
  accessUrl: z.url(),
})

export const agendaItemReply = z.object({
  id: z.url(),
  type: z.string(),
  meeting: z.url(),
  number: z.string(),
  order: z.int(),
  name: z.string(),
  public: z.boolean(),
  resolutionText: z.string(),
  web: z.url(),
  reference: z.string().nullable(),
  auxiliaryFile: z.array(fileReply),
})

export const oparlMeetingReply = z.object({
  id: z.url(),
  type: z.string(),
  name: z.string(),
  organization: z.array(z.url()),
  start: z.string(),
  meetingState: z.string(),
  cancelled: z.boolean(),
  location: z.object({ type: z.string(), description: z.string() }),
  agendaItem: z.array(agendaItemReply),
  web: z.url(),
})

const place = z.coerce.number().int().positive()
export const organizationParam = z.object({ organization: z.string().max(20) })
export const oparlMeetingParam = z.object({ meeting: z.uuid() })
export const agendaItemParam = oparlMeetingParam.extend({ position: place })
export const fileParam = agendaItemParam.extend({ file: place })
