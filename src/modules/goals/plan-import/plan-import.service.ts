import type { Context, Read } from '../../../platform/context.ts'
import { readSpreadsheet } from '../../../platform/spreadsheet/spreadsheet.ts'
import { NotFound, refuse } from '../../../shared/failure.ts'
import { nameOn, unitsIn } from '../../organisation/index.ts'
import { saveGoals } from '../goal.service.ts'
import * as goals from '../goal.store.ts'
import { levelsFor } from '../goal-place.ts'
import { mayEditPlan } from '../goals.policy.ts'
import { listVersionsOf } from '../plan.store.ts'
import type { PlanVersion } from '../plan.ts'
import { mustBeReadable, pickVersion } from '../plan-desk.service.ts'
import { getSteeringModel } from '../steering-model.store.ts'
import { levelOf } from '../steering-model.ts'
import { type FoundRows, findRows } from './find-sheets.ts'
import type { Surroundings } from './import-desk.ts'
import { type ImportedGoal, type ImportPlan, layImport, parentsElsewhere } from './plan-import.ts'
import type { ImportFaultCode } from './plan-table.ts'
import { type ExplainedFault, explainFault, planWords } from './plan-words.service.ts'

/** Reads goals from a file into a plan's draft: shows first what would happen, stores all of it or nothing. */

export interface ImportWish {
  /** Only tells what would happen. */
  readonly dryRun: boolean
  /** Stores what is right although some rows are wrong. */
  readonly skipFaulty: boolean
}

export interface ImportResult {
  readonly plan: string
  readonly version: number
  readonly stored: boolean
  readonly faults: readonly ExplainedFault[]
  readonly added: readonly ImportedGoal[]
  readonly changed: readonly ImportedGoal[]
  readonly unchanged: number
  readonly skippedRows: number
  /** Always empty: what a file leaves out stays in the plan. */
  readonly removed: readonly []
}

/**
 * @param plan key or id; its newest version must be a draft
 * @throws NotFound, NotAllowed, Refusal plan.no-draft, and plan.import-faulty when rows are wrong and none may be skipped
 */
export async function importPlan(
  ctx: Context,
  plan: string,
  file: Uint8Array,
  wish: ImportWish,
): Promise<ImportResult> {
  const version = await ctx.read((tx) => draftOfPlan(ctx, tx, plan))
  const read = await readSpreadsheet(file)
  if ('fault' in read) return unread(ctx, version, `file-${read.fault}`, wish)
  const found = findRows(read.sheets, planWords(ctx.locale))
  const laid = layImport(found, await ctx.read((tx) => surroundings(ctx, tx, version, found)))
  if (wish.dryRun) return resultOf(ctx, version, laid, false)
  if (laid.faults.length > 0 && !wish.skipFaulty) refuse('plan.import-faulty', { count: laid.faults.length })
  if (laid.orders.length > 0) await saveGoals(ctx, version.id, laid.orders)
  return resultOf(ctx, version, laid, laid.orders.length > 0)
}

async function draftOfPlan(ctx: Context, tx: Read, plan: string): Promise<PlanVersion> {
  const [newest] = await listVersionsOf(tx, plan)
  const version = mustBeReadable(ctx, newest)
  ctx.must(mayEditPlan, version.plan)
  return version.status === 'draft' ? version : refuse('plan.no-draft')
}

/** A file that cannot be read at all is one fault; there is nothing in it to skip to. */
function unread(ctx: Context, version: PlanVersion, code: ImportFaultCode, { dryRun }: ImportWish): ImportResult {
  if (!dryRun) refuse('plan.import-faulty', { count: 1 })
  const fault = { code, sheet: null, row: null, column: null, facts: {} }
  return {
    ...resultOf(
      ctx,
      version,
      { faults: [fault], orders: [], added: [], changed: [], unchanged: 0, skippedRows: 0 },
      false,
    ),
  }
}

const resultOf = (ctx: Context, { plan, number }: PlanVersion, laid: ImportPlan, stored: boolean): ImportResult => ({
  plan: plan.key,
  version: number,
  stored,
  faults: laid.faults.map((fault) => explainFault(fault, ctx.locale)),
  added: laid.added,
  changed: laid.changed,
  unchanged: laid.unchanged,
  skippedRows: laid.skippedRows,
  removed: [],
})

/** Secret targets come without content: a file is laid beside what everyone may see. */
async function surroundings(ctx: Context, tx: Read, version: PlanVersion, found: FoundRows): Promise<Surroundings> {
  const { plan } = version
  const model = await getSteeringModel(tx, plan.model)
  const today = ctx.today()
  return {
    words: planWords(ctx.locale),
    model,
    levels: levelsFor(model, plan.kind),
    units: (await unitsIn(tx)).map((unit) => ({ id: unit.id, key: unit.key, name: nameOn(unit, today) })),
    firstYear: plan.firstYear,
    lastYear: plan.lastYear,
    goals: await goals.goalsOfVersion(tx, version.id),
    elsewhere: await goalsElsewhere(ctx, tx, parentsElsewhere(found)),
  }
}

async function goalsElsewhere(ctx: Context, tx: Read, names: readonly string[]): Promise<Surroundings['elsewhere']> {
  const known = new Map<string, Surroundings['elsewhere'] extends ReadonlyMap<string, infer Known> ? Known : never>()
  for (const key of new Set(names.map((name) => name.split('/')[0] as string))) {
    const version = await findReadable(ctx, tx, key)
    if (!version) continue
    const model = await getSteeringModel(tx, version.plan.model)
    for (const goal of await goals.goalsOfVersion(tx, version.id)) {
      const level = levelOf(model, goal.level)
      if (level) known.set(`${key}/${goal.ref}`, { id: goal.id, level })
    }
  }
  return known
}

async function findReadable(ctx: Context, tx: Read, plan: string): Promise<PlanVersion | undefined> {
  try {
    return (await pickVersion(ctx, tx, plan)).version
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}
