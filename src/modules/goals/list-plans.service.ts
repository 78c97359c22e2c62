import type { Context, Read } from '../../platform/context.ts'
import { treeOn, unitsIn } from '../organisation/index.ts'
import { mayEditModel, mayEditPlan, mayReadPlan } from './goals.policy.ts'
import { type PlanVersion, planKinds, planStatuses } from './plan.ts'
import { can, namesOf } from './plan-desk.service.ts'
import { countGoals, listVersions } from './plans.views.ts'

export interface PlanLine {
  /** The version that holds, else the newest the reader may see. */
  readonly version: PlanVersion
  /** A version being prepared beside the one that holds. */
  readonly open: PlanVersion | null
  readonly goalCount: number
  readonly unitName: string
}

export interface PlanOverview {
  readonly plans: readonly PlanLine[]
  readonly may: { readonly create: boolean; readonly editModel: boolean }
}

/** Every plan the reader may know of: the council's first, then committees, then units. */
export const listPlans = (ctx: Context): Promise<PlanOverview> =>
  ctx.read(async (tx) => {
    const lines = await currentVersions(ctx, tx)
    const counts = await countGoals(
      tx,
      lines.map(({ version }) => version),
    )
    const names = await namesOf(tx, ctx.today())
    const units = await unitsIn(tx)
    return {
      plans: lines.map((line) => ({
        ...line,
        goalCount: counts.get(line.version.id) ?? 0,
        unitName: names[line.version.plan.unit] ?? '',
      })),
      may: {
        create: units.some(({ id }) => planKinds.some((kind) => can(ctx, mayEditPlan, { kind, unit: id }))),
        editModel: can(ctx, mayEditModel, { municipality: treeOn(units, ctx.today())?.id ?? null }),
      },
    }
  })

/** For each plan the version that holds, and the one being prepared when the reader may see it. */
export async function currentVersions(
  reader: Pick<Context, 'actor'>,
  tx: Read,
): Promise<{ version: PlanVersion; open: PlanVersion | null }[]> {
  const statuses = planStatuses.filter((status) => status !== 'replaced' && mayReadPlan(reader.actor, { status }))
  const byPlan = Map.groupBy(await listVersions(tx, statuses), (version) => version.plan.id)
  return [...byPlan.values()].flatMap((versions) => {
    const adopted = versions.find((version) => version.status === 'adopted')
    const version = adopted ?? versions[0]
    return version ? [{ version, open: versions.find((one) => one !== version) ?? null }] : []
  })
}
