import { z } from 'zod'
import { leftOutContract } from '../draft.contract.ts'

export const minutesDraftContract = z.object({ leftOut: z.array(leftOutContract) })
