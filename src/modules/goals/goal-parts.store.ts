import type { Write } from '../../platform/context.ts'
import type { Goal } from './goal.ts'
import { type Place, partRows, portions } from './goal-columns.store.ts'
import type { PlanVersionId } from './plan.ts'
import { targetsOf } from './secrecy.ts'
import { removeSecretDemands, saveSecretDemands } from './secret.store.ts'

/** Stores what belongs to a goal: indicators, targets and actions. */

/** Indicators take their targets with them, targets their secrets. */
export async function removeParts(tx: Write, version: PlanVersionId, before: Goal, after: Goal): Promise<void> {
  const open = targetsOf(after).filter((target) => target.secrecy === null)
  await removeSecretDemands(tx, version, idsOf(open))
  const targets = goneFrom(targetsOf(before), targetsOf(after))
  const indicators = goneFrom(before.indicators, after.indicators)
  const actions = goneFrom(before.actions, after.actions)
  const { tenant } = tx
  if (targets.length > 0)
    await tx.db
      .deleteFrom('target')
      .where('tenantId', '=', tenant)
      .where('versionId', '=', version)
      .where('targetId', 'in', targets)
      .execute()
  if (indicators.length > 0)
    await tx.db
      .deleteFrom('indicator')
      .where('tenantId', '=', tenant)
      .where('versionId', '=', version)
      .where('indicatorId', 'in', indicators)
      .execute()
  if (actions.length > 0)
    await tx.db
      .deleteFrom('action')
      .where('tenantId', '=', tenant)
      .where('versionId', '=', version)
      .where('actionId', 'in', actions)
      .execute()
}

const idsOf = <Id extends string>(parts: readonly { readonly id: Id }[]): Id[] => parts.map((part) => part.id)

function goneFrom<Id extends string>(
  before: readonly { readonly id: Id }[],
  after: readonly { readonly id: Id }[],
): Id[] {
  const kept = new Set(idsOf(after))
  return idsOf(before).filter((id) => !kept.has(id))
}

/** What is there is written over, what is new is added; a secret whose content is not told stays as it is. */
export async function saveParts(tx: Write, place: Place, goals: readonly Goal[]): Promise<void> {
  const { indicators, targets, actions } = partRows(place, goals)
  for (const some of portions(indicators)) await saveIndicators(tx, some)
  for (const some of portions(targets)) await saveTargets(tx, some)
  for (const some of portions(actions)) await saveActions(tx, some)
  const secrets = goals
    .flatMap(targetsOf)
    .flatMap(({ id, secrecy, demand }) => (secrecy !== null && demand !== null ? [{ target: id, demand }] : []))
  for (const some of portions(secrets)) await saveSecretDemands(tx, place.versionId, some)
}

type PartRows = ReturnType<typeof partRows>

const saveIndicators = (tx: Write, rows: PartRows['indicators']) =>
  tx.db
    .insertInto('indicator')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'versionId', 'indicatorId']).doUpdateSet((row) => ({
        position: row.ref('excluded.position'),
        name: row.ref('excluded.name'),
        kind: row.ref('excluded.kind'),
        unit: row.ref('excluded.unit'),
        direction: row.ref('excluded.direction'),
        baselineValue: row.ref('excluded.baselineValue'),
        baselineOn: row.ref('excluded.baselineOn'),
        baselineSource: row.ref('excluded.baselineSource'),
        frequency: row.ref('excluded.frequency'),
        source: row.ref('excluded.source'),
        splitBySex: row.ref('excluded.splitBySex'),
      })),
    )
    .execute()

const saveTargets = (tx: Write, rows: PartRows['targets']) =>
  tx.db
    .insertInto('target')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'versionId', 'targetId']).doUpdateSet((row) => ({
        indicatorId: row.ref('excluded.indicatorId'),
        dueOn: row.ref('excluded.dueOn'),
        demand: row.ref('excluded.demand'),
        secrecyProvision: row.ref('excluded.secrecyProvision'),
        secrecyNote: row.ref('excluded.secrecyNote'),
      })),
    )
    .execute()

const saveActions = (tx: Write, rows: PartRows['actions']) =>
  tx.db
    .insertInto('action')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'versionId', 'actionId']).doUpdateSet((row) => ({
        position: row.ref('excluded.position'),
        title: row.ref('excluded.title'),
        ownerRole: row.ref('excluded.ownerRole'),
        startsOn: row.ref('excluded.startsOn'),
        endsOn: row.ref('excluded.endsOn'),
        status: row.ref('excluded.status'),
        budget: row.ref('excluded.budget'),
        actual: row.ref('excluded.actual'),
        budgetKind: row.ref('excluded.budgetKind'),
      })),
    )
    .execute()
