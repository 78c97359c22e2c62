import { z } from 'zod'

/** What crosses the wire of the reports' API. */

export const planLine = z.object({
  key: z.string(),
  title: z.string(),
  kind: z.enum(['council', 'committee', 'unit']),
  unit: z.string(),
  firstYear: z.number().int(),
  lastYear: z.number().int(),
  version: z.number().int(),
  decision: z.string().nullable(),
  page: z.string(),
  pdf: z.string(),
  word: z.string(),
})

export const roundLine = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(['monthly', 'interim', 'annual']),
  periodEnd: z.string(),
  status: z.enum(['planned', 'open', 'closed']),
  page: z.string(),
  pdf: z.string(),
  word: z.string(),
})

export const shelfContract = z.object({ plans: z.array(planLine), rounds: z.array(roundLine) })

export const datasetContract = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  csv: z.string(),
  json: z.string(),
  columns: z.array(z.object({ name: z.string(), meaning: z.string() })),
})

export const datasetsContract = z.object({ datasets: z.array(datasetContract) })
