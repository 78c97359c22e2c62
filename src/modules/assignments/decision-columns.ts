import type { DecisionReference } from '../../shared/decision.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'

/** How the decision something comes from stands in its row. */
interface DecisionColumns {
  readonly bodyUnitId: string
  readonly decidedOn: string
  readonly paragraph: string
  readonly caseNumber: string
}

export const decisionOf = ({ bodyUnitId, decidedOn, paragraph, caseNumber }: DecisionColumns): DecisionReference => ({
  body: bodyUnitId as UnitId,
  decidedOn: decidedOn as Day,
  paragraph,
  caseNumber,
})

export const decisionColumns = ({ body, decidedOn, paragraph, caseNumber }: DecisionReference) => ({
  bodyUnitId: body,
  decidedOn,
  paragraph,
  caseNumber,
})
