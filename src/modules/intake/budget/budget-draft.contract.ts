import { z } from 'zod'
import { leftOutContract } from '../draft.contract.ts'

export const budgetDraftContract = z.object({ leftOut: z.array(leftOutContract) })
