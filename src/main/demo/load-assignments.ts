import { confirmAssignment, takeOverDecision } from '../../modules/assignments/index.ts'
import type { Context } from '../../platform/context.ts'
import { day } from '../../shared/local-date.ts'
import type { DemoAssignments } from './demo-assignments.contract.ts'
import { known, type UnitIds } from './load-organisation.ts'

/** Tasks of a decision that was made before minutes were kept here; the rest waits for the secretary. */
export async function loadAssignments(ctx: Context, told: DemoAssignments, units: UnitIds): Promise<void> {
  const { body, decidedOn, paragraph, caseNumber } = told.decision
  const { suggested } = await takeOverDecision(ctx, {
    decision: { body: known(units, body), decidedOn: day(decidedOn), paragraph, caseNumber },
    caseFile: null,
    clauses: told.clauses,
    isDemo: true,
  })
  for (const { id, revision, title, actor, unit, lastDay, reportTo } of suggested.slice(0, told.confirm))
    await confirmAssignment(ctx, id, { revision, title, actor, unit, lastDay, reportTo })
}
