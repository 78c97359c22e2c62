import { z } from 'zod'

/** assignments.json: a decision whose minutes are not kept here, and how many of its tasks the secretary has confirmed. */
export const assignmentsFile = z.object({
  note: z.string(),
  decision: z.object({ body: z.string(), decidedOn: z.string(), paragraph: z.string(), caseNumber: z.string() }),
  clauses: z.array(z.string()),
  confirm: z.number().int(),
})
export type DemoAssignments = z.output<typeof assignmentsFile>
