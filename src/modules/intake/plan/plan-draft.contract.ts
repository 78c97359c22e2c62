import { z } from 'zod'
import { leftOutContract } from '../draft.contract.ts'

export const planDraftContract = z.object({ leftOut: z.array(leftOutContract) })
