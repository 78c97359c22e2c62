import type { Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { appendToLog, canonicalBytes } from '../decision-log/index.ts'
import { findUnit, unitsIn } from '../organisation/index.ts'
import { goalsOfVersion } from './goal.store.ts'
import type { PlanVersion } from './plan.ts'

/**
 * Enters an adopted plan in the decision log, in the deed that adopts it. What is logged is what everybody may read: a secret
 * target stands there with its provision and without its demand.
 */
export async function logAdoption(tx: Write, at: string, version: PlanVersion): Promise<void> {
  const { decision, plan, number } = version
  if (!decision) return
  const body = findUnit(await unitsIn(tx), decision.body)
  if (!body) throw new NotFound('unit')
  const goals = (await goalsOfVersion(tx, version.id)).map(({ revision: _, ...goal }) => goal)
  await appendToLog(tx, at, {
    kind: 'plan',
    subject: version.id,
    body: body.key,
    meetingDay: decision.decidedOn,
    paragraph: decision.paragraph,
    document: canonicalBytes({ format: 'styrhjul/plan@v1', plan, number, decision, goals }),
    corrects: null,
    handedOut: 'kept',
  })
}
