import { sql } from 'kysely'
import { newId, type Read, type Write } from '../../platform/context.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import { newUnitState, type UnitState, type UnitStatus } from './operating-budget.ts'

interface UnitRow {
  readonly unitId: string
  readonly status: string
  readonly reason: string
  readonly lastChange: number
  readonly lastLineChange: number
  readonly revision: number
}

const stateOf = (version: BudgetVersionId, { unitId, status, ...row }: UnitRow): UnitState => ({
  version,
  unit: unitId as UnitId,
  status: status as UnitStatus,
  reason: row.reason,
  lastChange: row.lastChange,
  lastLineChange: row.lastLineChange,
  revision: row.revision,
})

export async function listUnitStates(tx: Read, version: BudgetVersionId): Promise<UnitState[]> {
  const rows = await tx.db
    .selectFrom('operatingUnit')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .execute()
  return rows.map((row) => stateOf(version, row))
}

export async function readUnitState(tx: Read, version: BudgetVersionId, unit: UnitId): Promise<UnitState> {
  const row = await tx.db
    .selectFrom('operatingUnit')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .where('unitId', '=', unit)
    .executeTakeFirst()
  return row ? stateOf(version, row) : newUnitState(version, unit)
}

/** What a change is of: cells only, or also which lines there are. */
export type Touch = 'nothing' | 'cells' | 'lines'

/**
 * Locks a unit's part of a version until the transaction ends and numbers the change. Savings of one unit thereby come
 * one after another: none is decided on cells that another is about to change, and who reads changes in order misses none.
 */
export async function lockUnit(
  tx: Write,
  version: BudgetVersionId,
  unit: UnitId,
  touch: Touch = 'nothing',
): Promise<UnitState> {
  const step = touch === 'nothing' ? 0 : 1
  const lineStep = touch === 'lines' ? 1 : 0
  const { rows } = await sql<UnitRow>`
    insert into operating_unit (tenant_id, version_id, unit_id, last_change, last_line_change)
    values (${tx.tenant}, ${version}, ${unit}, ${step}, ${lineStep})
    on conflict (tenant_id, version_id, unit_id) do update set
      last_change = operating_unit.last_change + ${step},
      last_line_change = operating_unit.last_line_change + ${lineStep}
    returning unit_id, status, reason, last_change, last_line_change, revision`.execute(tx.db)
  return stateOf(version, rows[0] as UnitRow)
}

/** Holds every unit of a version until the transaction ends: what is being saved comes before, or not at all. */
export async function lockUnitsOf(tx: Read, version: BudgetVersionId): Promise<void> {
  await tx.db
    .selectFrom('operatingUnit')
    .select('unitId')
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('unitId')
    .forUpdate()
    .execute()
}

/** Stores where a locked unit stands. */
export async function saveUnitState(tx: Write, state: UnitState): Promise<UnitState> {
  const revision = state.revision + 1
  await tx.db
    .updateTable('operatingUnit')
    .set({ status: state.status, reason: state.reason, revision })
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', state.version)
    .where('unitId', '=', state.unit)
    .execute()
  return { ...state, revision }
}

export interface UnitStep {
  readonly step: 'proposed' | 'approved' | 'returned'
  readonly reason: string
  readonly by: string
  readonly at: string
}

export async function insertStep(
  tx: Write,
  state: UnitState,
  step: UnitStep & { readonly person: PersonId | null },
): Promise<void> {
  await tx.db
    .insertInto('operatingUnitStep')
    .values({
      tenantId: tx.tenant,
      stepId: newId(),
      versionId: state.version,
      unitId: state.unit,
      step: step.step,
      reason: step.reason,
      takenBy: step.person,
      takenByName: step.by,
      takenAt: step.at,
    })
    .execute()
}

export async function listSteps(tx: Read, version: BudgetVersionId, unit: UnitId): Promise<UnitStep[]> {
  const rows = await tx.db
    .selectFrom('operatingUnitStep')
    .select(['step', 'reason', 'takenByName', 'takenAt'])
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .where('unitId', '=', unit)
    .orderBy('takenAt')
    .execute()
  return rows.map((row) => ({
    step: row.step as UnitStep['step'],
    reason: row.reason,
    by: row.takenByName,
    at: row.takenAt,
  }))
}
