import { refuse } from '../../shared/failure.ts'
import type { Id, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'

/** What a body is told of and does not decide: a ruling, a letter, a report that has come in. Laid before its next meeting. */

export type InformationItemId = Id<'information-item'>

export interface InformationItem {
  readonly id: InformationItemId
  readonly body: UnitId
  readonly cameOn: Day
  readonly caseNumber: string
  readonly what: string
  readonly reportedOn: Day | null
  readonly revision: number
}

export type NewInformation = Pick<InformationItem, 'body' | 'cameOn' | 'caseNumber' | 'what'>

export function addInformation(id: InformationItemId, order: NewInformation, today: Day): InformationItem {
  if (order.cameOn > today) refuse('information.not-come-yet', { day: order.cameOn })
  return { ...order, id, reportedOn: null, revision: 1 }
}

export function tellInformation(item: InformationItem, on: Day): InformationItem {
  if (item.reportedOn !== null) refuse('information.told-already', { day: item.reportedOn })
  if (on < item.cameOn) refuse('information.told-before-it-came', { day: item.cameOn })
  return { ...item, reportedOn: on }
}
