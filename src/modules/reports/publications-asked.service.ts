import type { Context } from '../../platform/context.ts'
import { question } from '../../platform/question.ts'

/** The command `report` also prints budget books and economic reports, which another module makes. */

export interface PublicationAsked {
  readonly what: 'budget' | 'month'
  readonly year: number | undefined
  readonly round: string | undefined
  readonly format: string
}

/** Undefined when the format is none it knows. */
const asked = question<[ctx: Context, asked: PublicationAsked], Uint8Array | undefined>('reports.publication')

export const askForPublications = asked.answerWith
export const makePublication = asked.ask
