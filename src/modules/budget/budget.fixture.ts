import type { Context } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { inOre, type Money } from '../../shared/money.ts'
import type {
  Budget,
  BudgetDecision,
  BudgetId,
  BudgetVersion,
  BudgetVersionId,
  FrameLine,
  FrameLineId,
} from './budget.ts'
import { type FrameLineOrder, saveFrameLines } from './frames.service.ts'
import { adoptVersion, createBudget, proposeVersion } from './version.service.ts'

export const mkr = (amount: number): Money => inOre(amount, 'mkr')

export const aBudget = (parts: Partial<Budget> = {}): Budget => ({
  id: 'a6000000-0000-4000-8000-000000000001' as BudgetId,
  key: '2027',
  title: 'Budget 2027',
  year: 2027,
  ...parts,
})

export const aVersion = (parts: Partial<BudgetVersion> = {}): BudgetVersion => ({
  id: 'a6000000-0000-4000-8000-000000000002' as BudgetVersionId,
  budget: aBudget(),
  number: 1,
  name: 'Tjänstepersonernas förslag',
  stage: 'officials',
  party: null,
  author: null,
  basedOn: null,
  status: 'draft',
  reason: '',
  decision: null,
  revision: 1,
  ...parts,
})

let made = 0
export const aLine = (parts: Partial<FrameLine> = {}): FrameLine => {
  made += 1
  return {
    id: `a6000000-0000-4000-8001-${String(made).padStart(12, '0')}` as FrameLineId,
    unit: null,
    year: 2027,
    kind: 'priority',
    amount: mkr(-1),
    percent: null,
    pair: null,
    reason: 'Fler elever i gymnasiet',
    position: 1,
    ...parts,
  }
}

export const aBudgetDecision = (body: UnitId, parts: Partial<BudgetDecision> = {}): BudgetDecision => ({
  body,
  decidedOn: day('2026-06-15'),
  paragraph: '§ 96',
  caseNumber: 'KS123-26 041',
  ...parts,
})

/** Two committees: the executive board with −100 mkr, education with −400 mkr, raised by 2 per cent each year. */
export const twoFrames = (board: UnitId, education: UnitId, year = 2026): FrameLineOrder[] => [
  { unit: board, year, kind: 'start', amount: mkr(-100) },
  { unit: education, year, kind: 'start', amount: mkr(-400) },
  ...[year, year + 1, year + 2].map(
    (one): FrameLineOrder => ({ unit: education, year: one, kind: 'index', percent: 2, reason: 'Löner och priser' }),
  ),
]

/** A budget with the frames above, in draft. */
export async function aDraftBudget(
  ctx: Context,
  units: { readonly ks: UnitId; readonly bn: UnitId },
  year = 2026,
): Promise<BudgetVersion> {
  const version = await createBudget(ctx, { year, title: `Budget ${year}`, name: 'Förslag', stage: 'officials' })
  return saveFrameLines(ctx, version.id, { revision: version.revision, lines: twoFrames(units.ks, units.bn, year) })
}

export async function anAdoptedBudget(
  ctx: Context,
  units: { readonly kf: UnitId; readonly ks: UnitId; readonly bn: UnitId },
  year = 2026,
): Promise<BudgetVersion> {
  const draft = await aDraftBudget(ctx, units, year)
  const proposed = await proposeVersion(ctx, draft.id, draft)
  const decision = aBudgetDecision(units.kf, { decidedOn: day('2026-01-15') })
  return adoptVersion(ctx, draft.id, { ...decision, revision: proposed.revision })
}
