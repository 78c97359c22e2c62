import type { Read } from '../../platform/context.ts'
import { selectVersions, versionOf } from './plan.store.ts'
import type { PlanStatus, PlanVersion } from './plan.ts'

/** Versions of all plans in the statuses asked for: council first, then by title, the newest version first. */
export async function listVersions(tx: Read, statuses: readonly PlanStatus[]): Promise<PlanVersion[]> {
  if (statuses.length === 0) return []
  const rows = await selectVersions(tx)
    .where('planVersion.status', 'in', [...statuses])
    .orderBy((order) =>
      order.case().when('plan.kind', '=', 'council').then(1).when('plan.kind', '=', 'committee').then(2).else(3).end(),
    )
    .orderBy('plan.firstYear', 'desc')
    .orderBy('plan.title')
    .orderBy('planVersion.number', 'desc')
    .execute()
  return rows.map(versionOf)
}

export async function countGoals(tx: Read, versions: readonly PlanVersion[]): Promise<ReadonlyMap<string, number>> {
  if (versions.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('goal')
    .select((goal) => ['versionId', goal.fn.countAll<number>().as('count')])
    .where('tenantId', '=', tx.tenant)
    .where(
      'versionId',
      'in',
      versions.map((version) => version.id),
    )
    .groupBy('versionId')
    .execute()
  return new Map(rows.map((row) => [row.versionId, row.count]))
}
