import { refuse } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseFile, CaseStatus, SecrecyMarking } from './case-file.ts'
import type { Direction } from './record-document.ts'

/** What may happen to a case and its documents in the register. Time comes in as a day. */

/** What everybody may read of it: the title is the public one. The secret title lies apart (docs/decisions/0006). */
export const maskCase = (caseFile: CaseFile): CaseFile => ({ ...caseFile, title: caseFile.publicTitle })

interface Titled {
  readonly title: string
  readonly publicTitle: string
  readonly secrecy: SecrecyMarking | null
}

/** A secret case has a public title that is another than its own; an open one has only one title (OSL 5 kap. 3 §). */
export function checkTitles({ title, publicTitle, secrecy }: Titled): void {
  const same = title.trim().toLocaleLowerCase('sv') === publicTitle.trim().toLocaleLowerCase('sv')
  if (secrecy && same) refuse('case.public-title-same')
  if (!secrecy && !same) refuse('case.public-title-without-secrecy')
}

export function checkDays(openedOn: Day, secrecy: SecrecyMarking | null, today: Day): void {
  if (openedOn > today) refuse('case.day-ahead', { day: openedOn })
  if (secrecy && secrecy.markedOn > today) refuse('case.day-ahead', { day: secrecy.markedOn })
}

/** With whom it lies when it comes to life: with its officer, or with nobody yet. */
export const restingStatus = (officer: PersonId | null): CaseStatus => (officer ? 'with-officer' : 'open')

export function assign(caseFile: CaseFile, officer: PersonId | null): CaseFile {
  mustBeOpen(caseFile)
  const atRest = caseFile.status === 'open' || caseFile.status === 'with-officer'
  return { ...caseFile, officer, status: atRest ? restingStatus(officer) : caseFile.status }
}

export function close(caseFile: CaseFile, on: Day): CaseFile {
  mustBeOpen(caseFile)
  if (caseFile.status === 'with-body') refuse('case.lies-with-body', { number: caseFile.number })
  return { ...caseFile, status: 'closed', closedOn: on }
}

export function reopen(caseFile: CaseFile): CaseFile {
  if (caseFile.status !== 'closed') refuse('case.not-closed', { number: caseFile.number })
  return { ...caseFile, status: restingStatus(caseFile.officer), closedOn: null }
}

/** A body has taken it up or decided: a closed case is on nobody's table. */
export function move(caseFile: CaseFile, status: 'with-body' | 'decided' | 'with-officer'): CaseFile {
  mustBeOpen(caseFile)
  return { ...caseFile, status }
}

export function mustBeOpen(caseFile: CaseFile): void {
  if (caseFile.status === 'closed') refuse('case.closed', { number: caseFile.number })
}

export interface NewRecord extends Titled {
  readonly direction: Direction
  readonly day: Day
  readonly party: string
}

/** What came in has a sender and what went out a receiver (OSL 5 kap. 2 §). */
export function checkRecord(caseFile: CaseFile, record: NewRecord, today: Day): void {
  mustBeOpen(caseFile)
  checkWhatIsTold(record, today)
}

/** The same of a document that is registered and corrected, also when its case is closed. */
export function checkWhatIsTold(record: NewRecord, today: Day): void {
  checkDays(record.day, record.secrecy, today)
  checkTitles(record)
  if (record.direction !== 'drawn-up' && record.party.trim() === '')
    refuse(record.direction === 'incoming' ? 'record.sender-missing' : 'record.receiver-missing')
}
