import { isCaseNumber, isParagraph } from '../../shared/decision.ts'
import { refuse } from '../../shared/failure.ts'
import { type Day, day } from '../../shared/local-date.ts'
import type { DecisionReference, Plan, PlanVersion, PlanVersionId } from './plan.ts'

export { isCaseNumber, isParagraph } from '../../shared/decision.ts'

/** How a plan becomes the plan: written, put forward, decided. What is decided is never changed, only followed by a new version. */

export const firstVersion = (id: PlanVersionId, plan: Plan, reason: string): PlanVersion => {
  if (plan.lastYear < plan.firstYear) refuse('plan.years-backwards')
  return { id, plan, number: 1, status: 'draft', basedOn: null, reason, decision: null, revision: 1 }
}

export const isOpen = ({ status }: Pick<PlanVersion, 'status'>): boolean => status === 'draft' || status === 'proposed'

/** A change of a decided plan is a new version with a reason, and one at a time: two would each undo the other. */
export function nextVersion(id: PlanVersionId, versions: readonly PlanVersion[], reason: string): PlanVersion {
  const open = versions.find(isOpen)
  if (open) refuse('plan.draft-open', { number: open.number })
  const adopted = versions.find((version) => version.status === 'adopted')
  if (!adopted) refuse('plan.nothing-adopted')
  if (reason.trim() === '') refuse('plan.reason-needed')
  const number = versions.reduce((last, version) => Math.max(last, version.number), 0) + 1
  return { id, plan: adopted.plan, number, status: 'draft', basedOn: adopted.id, reason, decision: null, revision: 1 }
}

/** Goals are written in a draft only. */
export function mustBeDraft(version: PlanVersion): void {
  if (version.status === 'proposed') refuse('plan.proposed', { number: version.number })
  if (version.status !== 'draft') refuse('plan.locked', { number: version.number })
}

export function propose(version: PlanVersion, goalCount: number): PlanVersion {
  mustBeDraft(version)
  if (goalCount === 0) refuse('plan.no-goals')
  return { ...version, status: 'proposed' }
}

export function withdraw(version: PlanVersion): PlanVersion {
  mustBeProposed(version)
  return { ...version, status: 'draft' }
}

function mustBeProposed(version: PlanVersion): void {
  if (version.status === 'draft') refuse('plan.not-proposed', { number: version.number })
  if (version.status !== 'proposed') refuse('plan.locked', { number: version.number })
}

const earliestDecision = day('2000-01-01')

/** KL 5 kap. 1 § and 11 kap. 6 §: goals bind once a body has decided them, so day, paragraph and case must be told. */
export function adopt(version: PlanVersion, decision: DecisionReference, today: Day): PlanVersion {
  mustBeProposed(version)
  if (decision.decidedOn > today) refuse('plan.decision-in-future', { day: decision.decidedOn })
  if (decision.decidedOn < earliestDecision) refuse('plan.decision-too-early', { day: decision.decidedOn })
  if (!isParagraph(decision.paragraph)) refuse('plan.paragraph-form', { paragraph: decision.paragraph })
  if (!isCaseNumber(decision.caseNumber)) refuse('plan.case-number-form', { caseNumber: decision.caseNumber })
  return { ...version, status: 'adopted', decision }
}

/** The version that held until now; its decision stands as history. */
export function replace(version: PlanVersion, successor: PlanVersion): PlanVersion {
  const { decision } = version
  if (decision && successor.decision && successor.decision.decidedOn < decision.decidedOn)
    refuse('plan.decision-before-last', { day: decision.decidedOn })
  return { ...version, status: 'replaced' }
}
