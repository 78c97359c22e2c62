import { newId } from '../../platform/context.ts'
import { actorWith, type TestDatabase, theSystem } from '../../platform/testing/database.ts'
import type { Actor, Role } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import {
  adoptedPlan,
  anAction,
  anIndicator,
  aTarget,
  fivePerspectives,
  insertedPlan,
  savedGoal,
} from '../goals/goals.fixture.ts'
import { saveSteeringModel } from '../goals/index.ts'
import { giveSeat, reachOn, unitsIn } from '../organisation/index.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { aRoundPlan } from './follow-up.fixture.ts'
import { saveReport } from './report.service.ts'
import type { Report } from './report.ts'
import { askBeforeClosingRound, openRound, planRound } from './round.service.ts'
import { showRound } from './round-overview.service.ts'

/** A municipality with an adopted plan, people in every role and an open round. */

export const duringRound = '2026-09-08T08:00:00Z'

export const contextIn =
  (test: TestDatabase) =>
  (actor: Actor = theSystem, now = duringRound) =>
    test.as(actor, 1, now)

export async function seated(
  test: TestDatabase,
  role: Role,
  unit: UnitId,
  name: string,
  scope: 'read' | 'write' = 'write',
): Promise<Actor> {
  const ctx = contextIn(test)()
  const person = newId<'person'>() as PersonId
  await test.owner.query('insert into person (tenant_id, person_id, name, email) values (1, $1, $2, $3)', [
    person,
    name,
    `${person}@ekby.se`,
  ])
  await giveSeat(ctx, { person, unit, role, from: day('2020-01-01') })
  const reach = await ctx.read(async (tx) => reachOn(await unitsIn(tx), unit, day('2026-09-08')))
  return { ...actorWith(role, unit, reach, person), name, scope }
}

/** Two goals of the staff: one open with a split indicator and two actions, one with a secret target. */
export async function aFollowedUpTown(test: TestDatabase) {
  const ctx = contextIn(test)
  askBeforeClosingRound(async () => ({ lockedFigures: 0 }))
  const units = await anOrganisation(ctx())
  const people = {
    reporter: await seated(test, 'reporter', units.staben, 'Rapportör'),
    manager: await seated(test, 'manager', units.ksf, 'Förvaltningschef'),
    secretary: await seated(test, 'secretary', units.ks, 'Nämndsekreterare'),
    controller: await seated(test, 'controller', units.kommun, 'Controller'),
    auditor: await seated(test, 'auditor', units.kommun, 'Revisor', 'read'),
  }
  const model = await saveSteeringModel(ctx(), fivePerspectives())
  const version = await insertedPlan(ctx(), { unit: units.ks, model })
  const above = await insertedPlan(ctx(), { unit: units.kf, model, kind: 'council', key: 'kf-2026' })
  const goal = await savedGoal(ctx(), version, {
    ref: 'planer',
    focusUnits: [units.staben],
    indicators: [
      anIndicator(),
      anIndicator({ name: 'Andel nöjda', kind: 'share', unit: '%', splitBySex: true, targets: [] }),
    ],
    actions: [
      anAction({ ends: day('2026-06-30'), budget: 25_000_000 }),
      anAction({ title: 'Utbilda handläggare', ownerRole: 'Personalchef' }),
    ],
  })
  const secretGoal = await savedGoal(ctx(), version, {
    ref: 'skydd',
    title: 'Skyddet är starkare',
    focusUnits: [units.staben],
    indicators: [
      anIndicator({
        targets: [
          aTarget({ demand: { type: 'at-least', value: 77123 }, secrecy: { provision: 'OSL 18:13', note: '' } }),
        ],
      }),
    ],
  })
  await savedGoal(ctx(), above, { ref: 'riktning', level: 'inriktningsmal', title: 'En trygg kommun' })
  await adoptedPlan(ctx(), above, units.kf)
  await adoptedPlan(ctx(), version, units.ks)
  const planned = await planRound(ctx(), aRoundPlan())
  const round = await openRound(ctx(), planned.id, planned.revision)
  const reportOf = async (ref: string, key = round.key): Promise<Report> => {
    const { lines } = await showRound(ctx(), key)
    return lines.find((line) => line.goal.ref === ref)!.report
  }
  const save = async (actor: Actor, parts: Partial<Parameters<typeof saveReport>[2]> = {}, ref = 'planer') => {
    const report = await reportOf(ref)
    return saveReport(ctx(actor), report.id, {
      revision: report.revision,
      comment: 'Fem planer är översedda.',
      assessedStatus: 'met',
      assessment: 'Arbetet går som planerat.',
      readings: [],
      ...parts,
    })
  }
  return { ...people, units, goal, secretGoal, round, reportOf, save }
}

export type FollowedUpTown = Awaited<ReturnType<typeof aFollowedUpTown>>
