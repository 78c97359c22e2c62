import { type Context, newId } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { periodOn } from '../organisation/index.ts'
import { mayAdoptBudget, mayCreateBudgetVersion, mayProposeBudgetVersion } from './budget.policy.ts'
import * as store from './budget.store.ts'
import type { Budget, BudgetDecision, BudgetId, BudgetVersion, BudgetVersionId, VersionStage } from './budget.ts'
import {
  companiesOf,
  type Ground,
  labelled,
  lockAsSeen,
  mustBeReadable,
  openingOf,
  readGround,
} from './budget-ground.service.ts'
import { listCompanySections, saveCompanySections } from './company-section.store.ts'
import { companiesMissing } from './company-section.ts'
import * as frameStore from './frame.store.ts'
import { isStartOutdated, mustBeWhole } from './frame.ts'
import { settle } from './frames.service.ts'
import { logAdoption } from './log-decision.service.ts'
import { askBeforeProposal, copyOtherParts } from './version-joints.service.ts'
import * as states from './version-states.ts'

/** The deeds that carry a budget from draft to decision. */

/** What the person saw when deciding; a later change by somebody else is then shown instead of lost. */
export interface Seen {
  readonly revision: number
}

export interface NewVersion {
  readonly name: string
  /** `officials` when left out. */
  readonly stage?: VersionStage | undefined
  readonly party?: string | null | undefined
  /** Everything in it is copied, also by the modules joined to `afterVersionCopied`. */
  readonly basedOn?: BudgetVersionId | null | undefined
  readonly reason?: string | undefined
}

export interface NewBudget extends Omit<NewVersion, 'basedOn'> {
  readonly year: number
  readonly title: string
}

const orderOf = ({ name, stage = 'officials', party = null, basedOn = null, reason = '' }: NewVersion) => ({
  name,
  stage,
  party,
  basedOn,
  reason,
})

/**
 * Begins the budget of a year with its first version, from the frames that hold when one is adopted for the year before.
 * @throws Refusal budget.year-taken
 */
export function createBudget(ctx: Context, { year, title, ...first }: NewBudget): Promise<BudgetVersion> {
  const id = newId<'budget-version'>() as BudgetVersionId
  const budget: Budget = { id: newId<'budget'>() as BudgetId, key: String(year), title, year }
  return ctx.write('budget.create', id, async (tx) => {
    const ground = await readGround(ctx, tx)
    const order = orderOf(first)
    ctx.must(mayCreateBudgetVersion, { municipality: ground.municipality, stage: 'officials' })
    const version = states.newVersion(id, budget, order, { versions: [], author: ctx.actor.person })
    await store.insertBudget(tx, budget)
    await store.insertVersion(tx, version)
    await frameStore.saveFrameLines(tx, id, await settle(ctx, tx, ground, version, []))
    return [null, labelled(version)]
  })
}

/**
 * A further version of a budget, empty or with everything another version holds.
 * @param budget its key, as `2026`
 * @throws NotFound, Refusal budget.party-name, budget.party-base, budget.base-elsewhere
 */
export function createVersion(ctx: Context, budget: string, wish: NewVersion): Promise<BudgetVersion> {
  const id = newId<'budget-version'>() as BudgetVersionId
  const order = orderOf(wish)
  return ctx.write('budget.draft', id, async (tx) => {
    const ground = await readGround(ctx, tx)
    const found = await store.findBudget(tx, budget)
    if (!found) throw new NotFound('budget')
    ctx.must(mayCreateBudgetVersion, { municipality: ground.municipality, stage: order.stage })
    await store.lockBudget(tx, found.id)
    const versions = await store.listVersionsOf(tx, budget)
    const base = versions.find((version) => version.id === order.basedOn)
    if (base) mustBeReadable(ctx, ground, base)
    const version = states.newVersion(id, found, order, { versions, author: ctx.actor.person })
    await store.insertVersion(tx, version)
    const lines = base ? await frameStore.listFrameLines(tx, base.id) : []
    await frameStore.saveFrameLines(tx, id, base ? lines : await settle(ctx, tx, ground, version, []))
    if (base) {
      await saveCompanySections(tx, id, await listCompanySections(tx, base.id))
      await copyOtherParts(tx, base, version)
    }
    return [null, labelled(version)]
  })
}

/**
 * Puts a version forward; its figures are then fixed. Modules joined to `beforeBudgetIsProposed` may refuse.
 * @throws Refusal budget.proposed, budget.locked, budget.base-not-settled, budget.no-frames, budget.start-outdated,
 *   budget.companies-missing, budget.pair-uneven, and theirs
 */
export const proposeVersion = (ctx: Context, id: BudgetVersionId, seen: Seen): Promise<BudgetVersion> =>
  ctx.write('budget.propose', id, async (tx) => {
    const ground = await readGround(ctx, tx)
    const { budget } = mustBeReadable(ctx, ground, await store.getBudgetVersion(tx, id))
    await store.lockBudget(tx, budget.id)
    const before = await lockAsSeen(tx, id, seen)
    ctx.must(mayProposeBudgetVersion, ground.subjectOf(before))
    const lines = await frameStore.listFrameLines(tx, id)
    const base = await frameStore.findBase(tx, id)
    const opening = await openingOf(tx, before.budget, ground.units)
    const after = states.propose(before, {
      lineCount: lines.length,
      isStartOutdated: isStartOutdated(before.budget, lines, opening),
      companiesMissing: (await companiesWithoutSection(tx, ground, before)).map(ground.nameOf),
      base: base ? await store.getBudgetVersion(tx, base.id) : null,
    })
    mustBeWhole(budget, lines)
    await askBeforeProposal(tx, before)
    return [before, labelled(await store.saveVersion(tx, before, after, ctx.now()))]
  })

export const companiesWithoutSection = async (
  tx: Parameters<typeof listCompanySections>[0],
  ground: Ground,
  version: BudgetVersion,
) => companiesMissing(await listCompanySections(tx, version.id), companiesOf(ground.units, version.budget))

/** Takes a proposal back to be written in. @throws Refusal budget.not-proposed, budget.locked, budget.others-lean */
export const withdrawVersion = (ctx: Context, id: BudgetVersionId, seen: Seen): Promise<BudgetVersion> =>
  ctx.write('budget.withdraw', id, async (tx) => {
    const ground = await readGround(ctx, tx)
    const { budget } = mustBeReadable(ctx, ground, await store.getBudgetVersion(tx, id))
    await store.lockBudget(tx, budget.id)
    const before = await lockAsSeen(tx, id, seen)
    ctx.must(mayProposeBudgetVersion, ground.subjectOf(before))
    const after = states.withdraw(before, await store.listVersionsOf(tx, budget.key))
    return [before, labelled(await store.saveVersion(tx, before, after, ctx.now()))]
  })

/**
 * Registers that the council has decided the budget. The version that held until now becomes replaced; transfers decided in it hold on.
 * @throws Refusal budget.not-proposed, budget.locked, budget.council-decides, budget.decision-in-future, budget.decision-too-early,
 *   budget.decision-before-last, budget.paragraph-form, budget.case-number-form
 */
export const adoptVersion = (
  ctx: Context,
  id: BudgetVersionId,
  { revision, ...decision }: BudgetDecision & Seen,
): Promise<BudgetVersion> =>
  ctx.write('budget.adopt', id, async (tx) => {
    ctx.must(mayAdoptBudget, decision)
    const ground = await readGround(ctx, tx)
    const { budget } = mustBeReadable(ctx, ground, await store.getBudgetVersion(tx, id))
    await store.lockBudget(tx, budget.id)
    const before = await lockAsSeen(tx, id, { revision })
    const unit = ground.units.find((one) => one.id === decision.body)
    const kind = unit && periodOn(unit, decision.decidedOn)?.kind
    const after = states.adopt(before, decision, { today: ctx.today(), isCouncil: kind === 'council' })
    const last = await store.findAdoptedBudget(tx, budget.year)
    if (last) await store.saveVersion(tx, last, states.replace(last, after), ctx.now())
    const adopted = labelled(await store.saveVersion(tx, before, after, ctx.now()))
    await logAdoption(tx, ctx.now(), ground.units, adopted)
    return [before, last ? { ...adopted, replaces: last.number } : adopted]
  })
