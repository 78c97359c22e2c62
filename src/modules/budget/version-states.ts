import { isCaseNumber, isParagraph } from '../../shared/decision.ts'
import { refuse } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { type Day, day } from '../../shared/local-date.ts'
import type { Budget, BudgetDecision, BudgetVersion, BudgetVersionId, VersionStage } from './budget.ts'

/** How a version becomes the budget: written, put forward, decided. What is decided is never changed, only followed by a new version. */

export interface VersionOrder {
  readonly name: string
  readonly stage: VersionStage
  readonly party: string | null
  readonly basedOn: BudgetVersionId | null
  readonly reason: string
}

/**
 * A party's own is kept as what differs from another version, and follows it where it does not differ.
 * @throws Refusal budget.party-name, budget.party-base, budget.base-elsewhere
 */
export function newVersion(
  id: BudgetVersionId,
  budget: Budget,
  order: VersionOrder,
  world: { readonly versions: readonly BudgetVersion[]; readonly author: PersonId | null },
): BudgetVersion {
  const base = world.versions.find((version) => version.id === order.basedOn)
  if (order.basedOn !== null && !base) refuse('budget.base-elsewhere')
  const isParty = order.stage === 'party'
  const party = isParty ? (order.party?.trim() ?? '') : null
  if (party === '') refuse('budget.party-name')
  if (isParty && !base) refuse('budget.party-base')
  return {
    id,
    budget,
    number: world.versions.reduce((last, version) => Math.max(last, version.number), 0) + 1,
    name: order.name,
    stage: order.stage,
    party,
    author: isParty ? world.author : null,
    basedOn: order.basedOn,
    status: 'draft',
    reason: order.reason,
    decision: null,
    revision: 1,
  }
}

/** Figures are written in a draft only. @throws Refusal budget.proposed, budget.locked */
export function mustBeDraft(version: BudgetVersion): void {
  if (version.status === 'proposed') refuse('budget.proposed', { number: version.number })
  if (version.status !== 'draft') refuse('budget.locked', { number: version.number })
}

export interface Proposable {
  readonly lineCount: number
  readonly isStartOutdated: boolean
  /** Names of companies of the group whose economy is not told of. */
  readonly companiesMissing: readonly string[]
  /** The version a party's own follows; null for every other. */
  readonly base: Pick<BudgetVersion, 'status' | 'number'> | null
}

/** KL 11 kap. 6 a § came into force on 1 January 2024; the first budget decided under it is that of 2025. */
export const firstYearOfCompanies = 2025

/**
 * What a party's own follows must stand still before it can.
 * @throws Refusal budget.proposed, budget.locked, budget.base-not-settled, budget.no-frames, budget.start-outdated,
 *   budget.companies-missing
 */
export function propose(version: BudgetVersion, has: Proposable): BudgetVersion {
  mustBeDraft(version)
  if (has.base?.status === 'draft') refuse('budget.base-not-settled', { number: has.base.number })
  if (has.lineCount === 0) refuse('budget.no-frames')
  if (has.isStartOutdated) refuse('budget.start-outdated', { year: version.budget.year - 1 })
  const goesToCouncil = version.stage === 'board' || version.stage === 'council'
  const mustTellOfCompanies = goesToCouncil && version.budget.year >= firstYearOfCompanies
  if (mustTellOfCompanies && has.companiesMissing.length > 0)
    refuse('budget.companies-missing', { companies: has.companiesMissing.join(', ') })
  return { ...version, status: 'proposed' }
}

/** While a party's own that is put forward or decided follows it, it stands; a party's draft is nobody else's to follow. */
export function withdraw(version: BudgetVersion, versions: readonly BudgetVersion[]): BudgetVersion {
  mustBeProposed(version)
  const leaning = versions.find(
    (other) =>
      other.stage === 'party' &&
      other.basedOn === version.id &&
      (other.status !== 'draft' || version.stage === 'party'),
  )
  if (leaning) refuse('budget.others-lean', { number: version.number, other: leaning.name })
  return { ...version, status: 'draft' }
}

function mustBeProposed(version: BudgetVersion): void {
  if (version.status === 'draft') refuse('budget.not-proposed', { number: version.number })
  if (version.status !== 'proposed') refuse('budget.locked', { number: version.number })
}

const earliestDecision = day('2000-01-01')

/** Whether paragraph and case number are written as they are in minutes. */
export function mustBeWellFormed({ paragraph, caseNumber }: Pick<BudgetDecision, 'paragraph' | 'caseNumber'>): void {
  if (!isParagraph(paragraph)) refuse('budget.paragraph-form', { paragraph })
  if (!isCaseNumber(caseNumber)) refuse('budget.case-number-form', { caseNumber })
}

/**
 * The council decides the budget (KL 5 kap. 1 §, 11 kap. 10 §); day, paragraph and case are told.
 * @throws Refusal budget.not-proposed, budget.locked, budget.council-decides, budget.decision-in-future, budget.decision-too-early,
 *   budget.paragraph-form, budget.case-number-form
 */
export function adopt(
  version: BudgetVersion,
  decision: BudgetDecision,
  world: { readonly today: Day; readonly isCouncil: boolean },
): BudgetVersion {
  mustBeProposed(version)
  if (!world.isCouncil) refuse('budget.council-decides')
  if (decision.decidedOn > world.today) refuse('budget.decision-in-future', { day: decision.decidedOn })
  if (decision.decidedOn < earliestDecision) refuse('budget.decision-too-early', { day: decision.decidedOn })
  mustBeWellFormed(decision)
  return { ...version, status: 'adopted', decision }
}

/** The version that held until now; its decision stands as history. @throws Refusal budget.decision-before-last */
export function replace(version: BudgetVersion, successor: BudgetVersion): BudgetVersion {
  const { decision } = version
  if (decision && successor.decision && successor.decision.decidedOn < decision.decidedOn)
    refuse('budget.decision-before-last', { day: decision.decidedOn })
  return { ...version, status: 'replaced' }
}
