import type { Context, Read, Write } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import type { CaseId } from '../cases/index.ts'
import type { MinutesParagraph, MinutesParagraphId } from './minutes.ts'

const approved = openQuestion<[Write, readonly MinutesParagraph[]], void>('after minutes are approved')
/** Assignments read the clauses of what was just approved, in the same transaction; joined at start. */
export const afterMinutesApproved = approved.join

/** The § a decision reference points at; undefined when no approved minutes hold it. */
export function findDecision(_tx: Read, _reference: DecisionReference): Promise<MinutesParagraph | undefined> {
  throw new Error('not built yet')
}

export function findParagraph(
  _ctx: Context,
  _tx: Read,
  _id: MinutesParagraphId,
): Promise<MinutesParagraph | undefined> {
  throw new Error('not built yet')
}

/** Approved §§ of a case, oldest first. */
export function listParagraphsOf(_ctx: Context, _tx: Read, _caseFile: CaseId): Promise<readonly MinutesParagraph[]> {
  throw new Error('not built yet')
}

/** All approved §§ the actor may read, newest first. */
export function listParagraphs(_ctx: Context, _tx: Read): Promise<readonly MinutesParagraph[]> {
  throw new Error('not built yet')
}
