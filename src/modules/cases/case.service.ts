import type { Context, Read, Write } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseEvent, CaseFile, CaseId } from './case-file.ts'

const life = openQuestion<[Context, Read, CaseId], readonly CaseEvent[]>('the life of a case')
/** Meetings, minutes and assignments tell what they know of a case; joined at start. */
export const askForCaseLife = life.join

export interface NewCase {
  readonly body: UnitId
  readonly classification: string
  readonly title: string
  readonly publicTitle: string
  readonly secrecy: CaseFile['secrecy']
  readonly officer: PersonId | null
  readonly openedOn: Day
  readonly kind: CaseFile['kind']
}

/** Draws the next number of the body's series for the year in the same transaction: gapless, unique. */
export function registerCase(_ctx: Context, _order: NewCase): Promise<CaseFile> {
  throw new Error('not built yet')
}

/** Undefined when it is not there or the actor may not know that it is. */
export function findCase(_ctx: Context, _tx: Read, _id: CaseId): Promise<CaseFile | undefined> {
  throw new Error('not built yet')
}

export function findCaseByNumber(_ctx: Context, _tx: Read, _number: string): Promise<CaseFile | undefined> {
  throw new Error('not built yet')
}

/** Open cases of a body that the actor may see, newest first: to choose from when an agenda is made. */
export function listOpenCases(_ctx: Context, _tx: Read, _body: UnitId | null): Promise<readonly CaseFile[]> {
  throw new Error('not built yet')
}

/** A body has referred it back: it lies with its officer again, and the reason stands in the case. */
export function returnToOfficer(_tx: Write, _id: CaseId, _reason: string, _by: UnitId): Promise<void> {
  throw new Error('not built yet')
}

/** A body has decided finally, or it is on the way to the next one. */
export function moveCase(_tx: Write, _id: CaseId, _status: 'with-body' | 'decided'): Promise<void> {
  throw new Error('not built yet')
}
