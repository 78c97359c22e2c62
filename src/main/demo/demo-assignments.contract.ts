import { z } from 'zod'

/** assignments.json: a decision whose minutes are not kept here, and how many of its tasks the secretary has confirmed. */
export const assignmentsFile = z.object({
  note: z.string(),
  decision: z.object({ body: z.string(), decidedOn: z.string(), paragraph: z.string(), caseNumber: z.string() }),
  /** Decided in the body's name before, and stopped by one of the clauses. */
  delegated: z.object({ decidedOn: z.string(), decidedBy: z.string(), what: z.string(), urgentReason: z.string() }),
  clauses: z.array(z.string()),
  confirm: z.number().int(),
})
export type DemoAssignments = z.output<typeof assignmentsFile>
