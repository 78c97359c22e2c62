import { type Context, newId, type Read, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import { isId, type UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'
import { mayEditBudgetVersion } from './budget.policy.ts'
import * as store from './budget.store.ts'
import type {
  BudgetVersion,
  BudgetVersionId,
  Frame,
  FrameLine,
  FrameLineId,
  FrameLineKind,
  FramePairId,
} from './budget.ts'
import {
  type Ground,
  labelled,
  lockAsSeen,
  mayHoldFrame,
  mustBeReadable,
  openingOf,
  readGround,
} from './budget-ground.service.ts'
import * as frameStore from './frame.store.ts'
import { framesFrom, settleFrames } from './frame.ts'
import { listTransfers } from './transfer.store.ts'
import { type Transfer, withTransfers } from './transfer.ts'
import { mustBeDraft } from './version-states.ts'

/** The version in force for a budget year, or undefined while nothing is adopted. */
export const findAdoptedBudget = (tx: Read, year: number): Promise<BudgetVersion | undefined> =>
  store.findAdoptedBudget(tx, year)

/** @throws NotFound */
export const getBudgetVersion = (tx: Read, id: BudgetVersionId): Promise<BudgetVersion> =>
  store.getBudgetVersion(tx, id)

/** Versions of the budget of a year, newest first. */
export const versionsOfYear = (tx: Read, year: number): Promise<BudgetVersion[]> => store.listVersionsOfYear(tx, year)

/** Every version of every budget, the latest year and the newest version first; ask who may know of each. */
export const knownVersions = (tx: Read): Promise<BudgetVersion[]> => store.listVersions(tx)

/** Every line of every frame of a version, by body, year and position. */
export const frameLinesOf = (tx: Read, id: BudgetVersionId): Promise<FrameLine[]> => frameStore.listFrameLines(tx, id)

/** Frames by body and year. `current` adds the transfers decided since adoption; `decided` does not. */
export async function framesOf(tx: Read, id: BudgetVersionId, which: 'decided' | 'current'): Promise<Frame[]> {
  const decided = framesFrom(await frameStore.listFrameLines(tx, id))
  if (which === 'decided') return decided
  const version = await store.getBudgetVersion(tx, id)
  return withTransfers(decided, version.budget.year, await listTransfers(tx, version))
}

/** Transfers that hold for a version, in the order they were registered: amount, both ends and the decision. */
export const transfersOf = async (tx: Read, id: BudgetVersionId): Promise<Transfer[]> =>
  listTransfers(tx, await store.getBudgetVersion(tx, id))

export interface FrameLineOrder {
  /** Kept when the line was there; a new line has none. */
  readonly id?: FrameLineId | undefined
  readonly unit: UnitId | null
  readonly year: number
  readonly kind: FrameLineKind
  /** Left out for an index line with a percent: it is computed. */
  readonly amount?: Money | undefined
  readonly percent?: number | null | undefined
  /** The same word on the lines that move one responsibility; ids are kept, other words get one. */
  readonly pair?: string | null | undefined
  readonly reason?: string | undefined
}

export interface SavedFrames extends BudgetVersion {
  readonly lines: readonly FrameLine[]
}

/**
 * Replaces all frame lines of a draft. Starts are kept equal to last year's frames, so those given for plan years are not needed.
 * @throws Refusal budget.locked, budget.proposed, budget.body-not-there and those of `settleFrames`; StaleVersion
 */
export const saveFrameLines = (
  ctx: Context,
  id: BudgetVersionId,
  order: { readonly revision: number; readonly lines: readonly FrameLineOrder[] },
): Promise<SavedFrames> => changeFrames(ctx, 'frame.save', id, order, () => order.lines)

/** Adds lines; one with the id of a line that is there takes its place, and so does a start for its body and year. @throws as `saveFrameLines` */
export const addFrameLines = (
  ctx: Context,
  id: BudgetVersionId,
  order: { readonly revision: number; readonly lines: readonly FrameLineOrder[] },
): Promise<SavedFrames> => changeFrames(ctx, 'frame.add', id, order, (lines) => withAdded(lines, order.lines))

function withAdded(lines: readonly FrameLine[], added: readonly FrameLineOrder[]): FrameLineOrder[] {
  const replaced = (line: FrameLine) =>
    added.some(
      (one) =>
        one.id === line.id ||
        (one.kind === 'start' && line.kind === 'start' && one.unit === line.unit && one.year === line.year),
    )
  return [...lines.filter((line) => !replaced(line)), ...added]
}

/** Takes away a line, and with it the other lines of the same move of responsibility. @throws NotFound, as `saveFrameLines` */
export const removeFrameLine = (
  ctx: Context,
  id: BudgetVersionId,
  order: { readonly revision: number; readonly line: FrameLineId },
): Promise<SavedFrames> =>
  changeFrames(ctx, 'frame.remove', id, order, (lines) => {
    const gone = lines.find((line) => line.id === order.line && line.kind !== 'start')
    if (!gone) throw new NotFound('frame-line')
    return lines.filter((line) => line !== gone && (gone.pair === null || line.pair !== gone.pair))
  })

/** Takes the starts anew from the last adopted budget, when funds have been moved in it. @throws as `saveFrameLines` */
export const renewStart = (
  ctx: Context,
  id: BudgetVersionId,
  seen: { readonly revision: number },
): Promise<SavedFrames> => changeFrames(ctx, 'frame.renew-start', id, seen, (lines) => lines)

const changeFrames = (
  ctx: Context,
  deed: string,
  id: BudgetVersionId,
  seen: { readonly revision: number },
  change: (lines: readonly FrameLine[]) => readonly FrameLineOrder[],
): Promise<SavedFrames> =>
  ctx.write(deed, id, async (tx) => {
    const ground = await readGround(ctx, tx)
    const { budget } = mustBeReadable(ctx, ground, await store.getBudgetVersion(tx, id))
    const before = await lockAsSeen(tx, id, seen)
    ctx.must(mayEditBudgetVersion, ground.subjectOf(before))
    mustBeDraft(before)
    const lines = await frameStore.listFrameLines(tx, id)
    const settled = await settle(ctx, tx, ground, before, change(lines))
    await frameStore.saveFrameLines(tx, id, settled)
    const after = await store.saveVersion(tx, before, before, ctx.now())
    return [
      { budget, lines },
      { ...labelled(after), lines: settled },
    ]
  })

/** Lines as the rule wants them, every body there and every start right. */
export async function settle(
  ctx: Pick<Context, 'today'>,
  tx: Read | Write,
  ground: Ground,
  { budget }: BudgetVersion,
  orders: readonly FrameLineOrder[],
): Promise<FrameLine[]> {
  const pairs = new Map<string, FramePairId>()
  const pairOf = (word: string): FramePairId => {
    const id = pairs.get(word) ?? ((isId(word) ? word : newId<'frame-pair'>()) as FramePairId)
    pairs.set(word, id)
    return id
  }
  const lines = orders.map((order, at): FrameLine => {
    const { unit, year, kind, percent = null, pair } = order
    if (unit !== null && !mayHoldFrame(ground.units, unit, budget, ctx.today())) refuse('budget.body-not-there')
    if (order.amount === undefined && percent === null) refuse('budget.amount-needed', { year })
    return {
      id: order.id ?? (newId<'frame-line'>() as FrameLineId),
      unit,
      year,
      kind,
      amount: order.amount ?? (0 as Money),
      percent,
      pair: pair ? pairOf(pair) : null,
      reason: order.reason?.trim() ?? '',
      position: at,
    }
  })
  const opening = await openingOf(tx, budget, ground.units)
  return settleFrames(budget, lines, { opening, nextId: () => newId<'frame-line'>() as FrameLineId })
}
