import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import { isId, type UnitId } from '../../shared/ids.ts'
import { isBody, periodOn, unitNamesOn, unitsIn } from '../organisation/index.ts'
import * as store from './assignment.store.ts'
import {
  type Assignment,
  type AssignmentId,
  amend,
  type CloseOrder,
  close,
  isLate,
  type ProgressReport,
  proveCondition,
  report,
  type Terms,
} from './assignment.ts'
import { mayReadAssignments, mayReportAssignment, maySettleAssignment } from './assignments.policy.ts'

/** What is kept is Swedish, whoever wrote it. */
const swedish = { locale: 'sv' } as const

interface Seen {
  readonly revision: number
}

/** @throws StaleVersion when somebody else saved after the reader looked */
export function seen(stored: Assignment, revision: number): Assignment {
  if (stored.revision !== revision) throw new StaleVersion('assignment', stored, { revision })
  return stored
}

/** A text of an address or a form as an id. @throws NotFound */
export function assignmentId(text: string): AssignmentId {
  if (!isId(text)) throw new NotFound('assignment')
  return text as AssignmentId
}

/** @throws Refusal, StaleVersion */
export const amendAssignment = (
  ctx: Context,
  id: AssignmentId,
  { revision, ...terms }: Terms & Seen,
): Promise<Assignment> =>
  ctx.write('assignment.amend', id, async (tx) => {
    const before = seen(await store.getAssignment(tx, id), revision)
    ctx.must(maySettleAssignment, before.decision)
    return [before, await store.saveAssignment(tx, before, amend(before, terms))]
  })

/** Shows that the condition is met; from then on the task runs, and who showed it with what stays in what was told. @throws Refusal, StaleVersion */
export const proveAssignmentCondition = (
  ctx: Context,
  id: AssignmentId,
  order: Seen & { readonly proof: string; readonly other: string },
): Promise<Assignment> =>
  ctx.write('assignment.prove', id, async (tx) => {
    const before = seen(await store.getAssignment(tx, id), order.revision)
    ctx.must(maySettleAssignment, before.decision)
    const after = await store.saveAssignment(tx, before, proveCondition(before, order.proof, ctx.today(), order.other))
    await store.insertReport(tx, {
      assignment: id,
      toldOn: ctx.today(),
      person: ctx.actor.person,
      toldBy: ctx.actor.name,
      words: [m.assignments_condition_shown({ proof: order.proof.trim() }, swedish), order.other.trim()]
        .filter((part) => part !== '')
        .join('\n\n'),
      isFinal: false,
    })
    return [before, after]
  })

/** Tells how it goes, or that it is done. What was told stays. @throws Refusal, StaleVersion */
export const reportAssignment = (
  ctx: Context,
  id: AssignmentId,
  order: Seen & { readonly words: string; readonly isFinal: boolean },
): Promise<Assignment> =>
  ctx.write('assignment.report', id, async (tx) => {
    const before = seen(await store.getAssignment(tx, id), order.revision)
    ctx.must(mayReportAssignment, { body: before.decision.body, unit: before.unit })
    const after = await store.saveAssignment(tx, before, report(before, order.words, order.isFinal))
    await store.insertReport(tx, {
      assignment: id,
      toldOn: ctx.today(),
      person: ctx.actor.person,
      toldBy: ctx.actor.name,
      words: order.words,
      isFinal: order.isFinal,
    })
    return [before, after]
  })

/** Closes it on its report or by a decision. @throws Refusal, StaleVersion */
export const closeAssignment = (ctx: Context, id: AssignmentId, order: CloseOrder & Seen): Promise<Assignment> =>
  ctx.write('assignment.close', id, async (tx) => {
    const before = seen(await store.getAssignment(tx, id), order.revision)
    ctx.must(maySettleAssignment, before.decision)
    return [before, await store.saveAssignment(tx, before, close(before, order, ctx.today()))]
  })

export interface AssignmentLine {
  readonly assignment: Assignment
  readonly isLate: boolean
  readonly bodyName: string
  /** The unit's name, else what the decision calls whoever has it. */
  readonly carrier: string
}

const linesOf = async (ctx: Context, tx: Read, assignments: readonly Assignment[]): Promise<AssignmentLine[]> => {
  const names = await unitNamesOn(tx, ctx.today())
  return assignments.map((assignment) => ({
    assignment,
    isLate: isLate(assignment, ctx.today()),
    bodyName: names.get(assignment.decision.body) ?? '',
    carrier: (assignment.unit && names.get(assignment.unit)) || assignment.actor,
  }))
}

const watched = ['active', 'dormant', 'reported'] as const

/** What is being watched: late first, then by last day. */
export const listWatched = (ctx: Context): Promise<AssignmentLine[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAssignments, undefined)
    const lines = await linesOf(ctx, tx, await store.listAssignments(tx, watched))
    return lines.toSorted((one, other) => Number(other.isLate) - Number(one.isLate))
  })

export const listSettled = (ctx: Context): Promise<AssignmentLine[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAssignments, undefined)
    return linesOf(ctx, tx, await store.listAssignments(tx, ['closed', 'dismissed']))
  })

/** Suggestions the actor may settle. */
export const listSuggested = (ctx: Context): Promise<AssignmentLine[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAssignments, undefined)
    const suggested = await store.listAssignments(tx, ['suggested'])
    return linesOf(
      ctx,
      tx,
      suggested.filter((one) => maySettleAssignment(ctx.actor, one.decision)),
    )
  })

export interface AssignmentShown extends AssignmentLine {
  readonly reports: readonly ProgressReport[]
  readonly units: readonly { readonly id: UnitId; readonly name: string; readonly isBody: boolean }[]
  readonly closingBody: string
  readonly may: { readonly settle: boolean; readonly report: boolean }
}

/** @throws NotFound */
export const showAssignment = (ctx: Context, id: AssignmentId): Promise<AssignmentShown> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAssignments, undefined)
    const assignment = await store.getAssignment(tx, id)
    const [line] = await linesOf(ctx, tx, [assignment])
    const units = await unitChoices(ctx, tx)
    const write = ctx.actor.scope === 'write'
    return {
      ...line!,
      reports: await store.listReports(tx, id),
      units,
      closingBody: units.find((unit) => unit.id === assignment.closing?.decision?.body)?.name ?? '',
      may: {
        settle: write && maySettleAssignment(ctx.actor, assignment.decision),
        report: write && mayReportAssignment(ctx.actor, { body: assignment.decision.body, unit: assignment.unit }),
      },
    }
  })

/** Units to choose from, by name. */
export const listUnitChoices = (ctx: Context): Promise<AssignmentShown['units']> =>
  ctx.read((tx) => {
    ctx.must(mayReadAssignments, undefined)
    return unitChoices(ctx, tx)
  })

async function unitChoices(ctx: Context, tx: Read): Promise<AssignmentShown['units']> {
  const names = await unitNamesOn(tx, ctx.today())
  const units = await unitsIn(tx)
  return units
    .flatMap((unit) => {
      const name = names.get(unit.id)
      const kind = periodOn(unit, ctx.today())?.kind
      return name === undefined || kind === undefined ? [] : [{ id: unit.id, name, isBody: isBody(kind) }]
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
}
