import type { Context, Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type AccountGroup, accountGroups } from '../ledger/index.ts'
import { flatten, isBody, treeOn, type UnitKind } from '../organisation/index.ts'
import * as policy from './budget.policy.ts'
import * as store from './budget.store.ts'
import { type BudgetVersion, type FrameLine, type VersionStage, versionStages } from './budget.ts'
import {
  can,
  companiesOf,
  firstDayOf,
  type Ground,
  mayHoldFrame,
  mustBeReadable,
  openingOf,
  pathAround,
  readGround,
} from './budget-ground.service.ts'
import { listCompanySections } from './company-section.store.ts'
import type { CompanySection } from './company-section.ts'
import { findBase, listFrameLines } from './frame.store.ts'
import { framesFrom, isStartOutdated } from './frame.ts'
import { type FrameRow, frameTable } from './frame-table.ts'
import { listRules, listTransfers } from './transfer.store.ts'
import { rulesWith, type Transfer, type TransferRule, withTransfers } from './transfer.ts'

/** What the pages, the API and the command show of budgets. */

export interface ShownBudgets {
  /** Those the reader may know of, the latest year and the newest version first. */
  readonly versions: readonly BudgetVersion[]
  readonly may: { readonly create: boolean; readonly stages: readonly VersionStage[] }
}

export const showBudgets = (ctx: Context): Promise<ShownBudgets> =>
  ctx.read(async (tx) => {
    const ground = await readGround(ctx, tx)
    const versions = (await store.listVersions(tx)).filter((version) =>
      policy.mayReadBudgetVersion(ctx.actor, ground.subjectOf(version)),
    )
    const stages = stagesFor(ctx, ground)
    return { versions, may: { create: stages.includes('officials'), stages } }
  })

const stagesFor = (ctx: Context, { municipality }: Ground): VersionStage[] =>
  versionStages.filter((stage) => can(ctx, policy.mayCreateBudgetVersion, { municipality, stage }))

export interface BudgetMay {
  readonly edit: boolean
  readonly propose: boolean
  readonly withdraw: boolean
  readonly adopt: boolean
  readonly transfer: boolean
  readonly editRules: boolean
  /** Stages the reader may begin a version of. */
  readonly stages: readonly VersionStage[]
}

export interface ShownVersion {
  readonly version: BudgetVersion
  /** Of the same budget, newest first. */
  readonly versions: readonly BudgetVersion[]
  /** What a party's own follows, and whether it has been saved since the party last wrote. */
  readonly base: { readonly version: BudgetVersion; readonly hasMoved: boolean } | null
  readonly rows: readonly FrameRow[]
  readonly lines: readonly FrameLine[]
  readonly transfers: readonly Transfer[]
  readonly companies: readonly { readonly unit: UnitId; readonly section: CompanySection | null }[]
  /** The budget of the year before is adopted, so the start is not entered. */
  readonly hasOpening: boolean
  readonly isStartOutdated: boolean
  /** Who has a frame or may be given one, as the organisation lists them. */
  readonly bodies: readonly UnitId[]
  /** Every unit that can give or get in a transfer: those with a frame and all below them. */
  readonly units: readonly UnitId[]
  /** Bodies the reader registers decisions for. */
  readonly deciders: readonly UnitId[]
  readonly councils: readonly UnitId[]
  readonly rules: readonly TransferRule[]
  /** Account groups a transfer may name. */
  readonly groups: readonly Pick<AccountGroup, 'key' | 'name'>[]
  readonly names: Readonly<Record<UnitId, string>>
  readonly keys: Readonly<Record<UnitId, string>>
  readonly may: BudgetMay
}

/**
 * @param key of the budget, as `2026`
 * @param number of the version; left out, the one in force, else the newest the reader may know of
 * @throws NotFound
 */
export const showVersion = (ctx: Context, key: string, number?: number): Promise<ShownVersion> =>
  ctx.read(async (tx) => {
    const ground = await readGround(ctx, tx)
    const { version, versions } = await pickVersion(ctx, tx, ground, key, number)
    const lines = await listFrameLines(tx, version.id)
    const transfers = await listTransfers(tx, version)
    const current = withTransfers(framesFrom(lines), version.budget.year, transfers)
    const sections = await listCompanySections(tx, version.id)
    const opening = await openingOf(tx, version.budget, ground.units)
    const holders = new Set(lines.map((line) => line.unit))
    const order = unitsInOrder(ctx, ground, version)
    const bodies = order.filter(
      ({ node }) =>
        holders.has(node.id) ||
        (decides(node.kind) && mayHoldFrame(ground.units, node.id, version.budget, ctx.today())),
    )
    const deciders = order.filter(
      ({ node }) => decides(node.kind) && can(ctx, policy.mayTransferFunds, { body: node.id }),
    )
    const councils = deciders.filter(({ node }) => node.kind === 'council').map(({ node }) => node.id)
    return {
      version,
      versions,
      base: await baseOf(tx, version),
      rows: frameTable(
        version.budget,
        lines,
        current,
        order.map(({ node }) => node.id),
      ),
      lines,
      transfers,
      companies: companiesOf(ground.units, version.budget).map((unit) => ({
        unit,
        section: sections.find((section) => section.unit === unit) ?? null,
      })),
      hasOpening: opening !== null,
      isStartOutdated: version.status === 'draft' && isStartOutdated(version.budget, lines, opening),
      bodies: bodies.map(({ node }) => node.id),
      units: order
        .filter(({ node }) =>
          pathAround(ground.units, node.id, ctx.today(), firstDayOf(version.budget)).some((id) => holders.has(id)),
        )
        .map(({ node }) => node.id),
      deciders: deciders.map(({ node }) => node.id),
      councils,
      rules: rulesWith(await listRules(tx)),
      groups: (await accountGroups(tx, version.budget.year)).map(({ key: group, name }) => ({ key: group, name })),
      names: Object.fromEntries(ground.units.map((unit) => [unit.id, ground.nameOf(unit.id)])),
      keys: Object.fromEntries(ground.units.map((unit) => [unit.id, unit.key])),
      may: mayDo(ctx, ground, version, { deciders: deciders.length, councils: councils.length }),
    }
  })

/** A subcommittee prepares; it has no frame and moves no money. */
const decides = (kind: UnitKind): boolean => isBody(kind) && kind !== 'subcommittee'

async function baseOf(tx: Read, { id }: BudgetVersion): Promise<ShownVersion['base']> {
  const base = await findBase(tx, id)
  return base ? { version: await store.getBudgetVersion(tx, base.id), hasMoved: base.hasMoved } : null
}

async function pickVersion(ctx: Context, tx: Read, ground: Ground, key: string, number?: number) {
  const versions = (await store.listVersionsOf(tx, key)).filter((version) =>
    policy.mayReadBudgetVersion(ctx.actor, ground.subjectOf(version)),
  )
  const version =
    number === undefined
      ? (versions.find(({ status }) => status === 'adopted') ?? versions[0])
      : versions.find((one) => one.number === number)
  if (!version) throw new NotFound('budget')
  return { version: mustBeReadable(ctx, ground, version), versions }
}

const unitsInOrder = (ctx: Context, { units }: Ground, { budget }: BudgetVersion) => {
  const tree = treeOn(units, firstDayOf(budget)) ?? treeOn(units, ctx.today())
  return tree ? flatten(tree) : []
}

function mayDo(
  ctx: Context,
  ground: Ground,
  version: BudgetVersion,
  seats: { readonly deciders: number; readonly councils: number },
): BudgetMay {
  const subject = ground.subjectOf(version)
  const mayPropose = can(ctx, policy.mayProposeBudgetVersion, subject)
  return {
    edit: version.status === 'draft' && can(ctx, policy.mayEditBudgetVersion, subject),
    propose: version.status === 'draft' && mayPropose,
    withdraw: version.status === 'proposed' && mayPropose,
    adopt: version.status === 'proposed' && seats.councils > 0,
    transfer: version.status === 'adopted' && seats.deciders > 0,
    editRules: can(ctx, policy.mayEditBudgetRules, ground),
    stages: stagesFor(ctx, ground),
  }
}
