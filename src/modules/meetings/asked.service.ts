import type { Context, Read, Write } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { CaseId } from '../cases/index.ts'
import type { ItemDraft, ShownItem } from './agenda.ts'
import type { AgendaItem } from './meeting.ts'
import type { PlannedMeeting } from './meeting-plan.ts'
import type { AgendaItemId } from './room-event.ts'

/** What meetings ask of those who know more: minutes of earlier bodies, and decisions that stand. */

/** What the body before proposed in its minutes, to be laid before the next. */
export interface PreparedProposal {
  readonly summary: string
  readonly clauses: readonly string[]
}

const prepared = openQuestion<[Context, Read, CaseId, UnitId], PreparedProposal | undefined>('a prepared proposal')
/** Minutes answer with the last proposal to a body in a case; joined at start. */
export const askForPreparedProposal = prepared.join

/** The last that anybody knows of; undefined when nothing has been proposed to the body. */
export const preparedProposal = async (ctx: Context, tx: Read, caseFile: CaseId, to: UnitId) =>
  (await prepared.askAll(ctx, tx, caseFile, to)).find((one) => one !== undefined)

export type ItemRows = NonNullable<ItemDraft['rows']>

const laid = openQuestion<[Context, Read, UnitId, 'information' | 'delegation'], ItemRows>('what lies before a body')
/** Registers of delegated decisions and of what has come in answer with what awaits the body; joined at start. */
export const askForRowsToReport = laid.join
export const rowsToReport = async (
  ctx: Context,
  tx: Read,
  body: UnitId,
  kind: 'information' | 'delegation',
): Promise<ItemRows> => (await laid.askAll(ctx, tx, body, kind)).flat()

/** Something whoever makes the agenda should know before it goes out, ready in the reader's language. */
export interface AgendaWarning {
  readonly item: AgendaItemId
  readonly text: string
  /** Staff address of what it is about. */
  readonly href: string | null
}

const warnings = openQuestion<[Context, Read, readonly AgendaItem[]], readonly AgendaWarning[]>('warnings of an agenda')
/** Assignments answer with standing decisions that a proposal contradicts; joined at start. */
export const askForWarnings = warnings.join
export const warningsOf = async (ctx: Context, tx: Read, agenda: readonly AgendaItem[]): Promise<AgendaWarning[]> =>
  (await warnings.askAll(ctx, tx, agenda)).flat()

const called = openQuestion<[Context, Write, PlannedMeeting, readonly ShownItem[]], void>('after a meeting is called')
/** The notice board posts what the law wants posted, in the same transaction; joined at start. */
export const afterMeetingCalled = called.join
export const tellCalled = async (ctx: Context, tx: Write, meeting: PlannedMeeting, agenda: readonly ShownItem[]) =>
  void (await called.askAll(ctx, tx, meeting, agenda))
