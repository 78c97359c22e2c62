import type { Context, Read } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import type { CaseFile, CaseId } from './case-file.ts'

/** What is to come in a case, ready in the reader's language: until when it can be appealed, who has something to do. */
export interface WhatsNext {
  readonly text: string
  /** For everybody. */
  readonly href: string | null
}

const next = openQuestion<[Context, Read, CaseId], readonly WhatsNext[]>('what comes next in a case')
/** Minutes answer; joined at start. */
export const askForWhatsNext = next.join

/** Of a case that is secret nothing is told. */
export const whatsNext = async (ctx: Context, tx: Read, caseFile: CaseFile): Promise<readonly WhatsNext[]> =>
  caseFile.secrecy === null ? (await next.askAll(ctx, tx, caseFile.id)).flat() : []
