import type { Context, Read } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import {
  type Goal,
  type GoalId,
  getPlanVersion,
  goalsOfVersion,
  type PlanVersion,
  type PlanVersionId,
} from '../goals/index.ts'
import { standsAt } from './action-progress.service.ts'
import type { ActionStand } from './action-progress.ts'
import { mayKeepCalendar, mayReadFollowUp, maySeeLate } from './follow-up.policy.ts'
import { countProgress, listEverReported, listReports } from './follow-up.views.ts'
import { type Places, readPlaces } from './places.service.ts'
import type { Report, ReportStatus } from './report.ts'
import { goalSlug } from './reporting.service.ts'
import { getRoundByKey, listRounds } from './round.store.ts'
import type { Round, RoundId } from './round.ts'
import { holdersFor, isLate, type Task, taskOf } from './task.ts'

/** A report in its place: which goal, whose it is, and who is waited for. */
export interface ReportLine {
  readonly report: Report
  readonly round: Round
  readonly goal: Goal
  readonly version: PlanVersion
  readonly slug: string
  readonly unitName: string
  /** The closed unit it came from; null when nothing was taken over. */
  readonly passedFrom: string | null
  readonly task: Task | null
  readonly isLate: boolean
  /** Who is asked to take the next step. */
  readonly asked: readonly { readonly person: PersonId; readonly name: string }[]
}

/** The lines of some rounds; goals are read once for each version. */
export async function readLines(
  ctx: Context,
  tx: Read,
  rounds: readonly Round[],
  places: Places,
): Promise<ReportLine[]> {
  const reports = await listReports(
    tx,
    rounds.map((round) => round.id),
  )
  const versions = new Map<PlanVersionId, { version: PlanVersion; goals: Map<GoalId, Goal> }>()
  for (const id of new Set(reports.map((report) => report.version))) {
    const goals = (await goalsOfVersion(tx, id)).map((goal) => [goal.id, goal] as const)
    versions.set(id, { version: await getPlanVersion(tx, id), goals: new Map(goals) })
  }
  const byId = new Map(rounds.map((round) => [round.id, round]))
  return reports.flatMap((report) => {
    const round = byId.get(report.round)
    const home = versions.get(report.version)
    const goal = home?.goals.get(report.goal)
    return round && home && goal ? [lineOf(ctx, places, { report, round, goal, version: home.version })] : []
  })
}

function lineOf(
  ctx: Context,
  places: Places,
  found: Pick<ReportLine, 'report' | 'round' | 'goal' | 'version'>,
): ReportLine {
  const { report, round, goal, version } = found
  const carriers = places.carriersOf(goal, version.plan)
  const task = taskOf(report, round)
  const names = new Map(places.holders.map((holder) => [holder.person, holder.personName]))
  const persons = task
    ? carriers.flatMap((carrier) => {
        // The committee that accepts is the plan's own, whichever unit carries the goal.
        const place =
          task.step === 'accept' ? { unit: places.subjectOf(goal, version.plan).planUnit, passedFrom: null } : carrier
        return holdersFor(place, task.step, places.holders, places.placeOf)
      })
    : []
  const passed = carriers.find((carrier) => carrier.passedFrom !== null)?.passedFrom
  return {
    ...found,
    slug: goalSlug(version.plan, goal),
    unitName: [...new Set(carriers.map((carrier) => places.nameOf(carrier.unit)))].join(', '),
    passedFrom: passed ? places.nameOf(passed) : null,
    task,
    isLate: task !== null && isLate(task, ctx.today()),
    asked: [...new Set(persons)].map((person) => ({ person, name: names.get(person) ?? '' })),
  }
}

export interface RoundProgress {
  readonly round: Round
  readonly counts: Readonly<Record<ReportStatus, number>>
  readonly total: number
}

export interface RoundsView {
  readonly rounds: readonly RoundProgress[]
  /** Reports past their day, with who is waited for; empty for those it does not concern. */
  readonly late: readonly ReportLine[]
  /** Reporters who are asked now and have never sent in anything. */
  readonly neverReported: readonly { readonly person: PersonId; readonly name: string; readonly tasks: number }[]
  readonly may: { readonly keepCalendar: boolean; readonly seeLate: boolean }
}

export const showRounds = (ctx: Context): Promise<RoundsView> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadFollowUp, undefined)
    const [rounds, counted, places, ever] = await Promise.all([
      listRounds(tx),
      countProgress(tx),
      readPlaces(ctx, tx),
      listEverReported(tx),
    ])
    const seeLate = maySeeLate(ctx.actor)
    const lines = seeLate
      ? await readLines(
          ctx,
          tx,
          rounds.filter((round) => round.status === 'open'),
          places,
        )
      : []
    return {
      rounds: rounds.map((round) => progressOf(round, counted)),
      late: lines
        .filter((line) => line.isLate)
        .toSorted((a, b) => ((a.task?.due ?? '') < (b.task?.due ?? '') ? -1 : 1)),
      neverReported: neverReported(lines, ever),
      may: { keepCalendar: ctx.actor.scope === 'write' && mayKeepCalendar(ctx.actor, places), seeLate },
    }
  })

function progressOf(
  round: Round,
  counted: readonly { round: RoundId; status: string; count: number }[],
): RoundProgress {
  const of = (status: ReportStatus) =>
    counted.find((one) => one.round === round.id && one.status === status)?.count ?? 0
  const counts = {
    'to-report': of('to-report'),
    reported: of('reported'),
    approved: of('approved'),
    accepted: of('accepted'),
  }
  return { round, counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0) }
}

function neverReported(lines: readonly ReportLine[], ever: ReadonlySet<PersonId>): RoundsView['neverReported'] {
  const silent = new Map<PersonId, { person: PersonId; name: string; tasks: number }>()
  for (const { task, asked } of lines) {
    if (task?.step !== 'report') continue
    for (const { person, name } of asked) {
      if (!ever.has(person)) silent.set(person, { person, name, tasks: (silent.get(person)?.tasks ?? 0) + 1 })
    }
  }
  return [...silent.values()].toSorted((a, b) => b.tasks - a.tasks)
}

/** A report with the actions of its goal as they stand at the round. */
export interface RoundLine extends ReportLine {
  readonly actions: readonly ActionStand[]
}

export interface RoundView extends RoundProgress {
  readonly lines: readonly RoundLine[]
  readonly may: { readonly keepCalendar: boolean }
}

/** One round with its goals. @throws NotFound */
export const showRound = (ctx: Context, key: string): Promise<RoundView> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadFollowUp, undefined)
    const round = await getRoundByKey(tx, key)
    const places = await readPlaces(ctx, tx)
    const lines = await readLines(ctx, tx, [round], places)
    const [counted, stands] = await Promise.all([
      countProgress(tx),
      standsAt(
        tx,
        round,
        lines.map((line) => line.goal),
      ),
    ])
    return {
      ...progressOf(round, counted),
      lines: lines
        .map((line) => ({ ...line, actions: stands(line.goal) }))
        .toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'sv') || a.goal.position - b.goal.position),
      may: { keepCalendar: ctx.actor.scope === 'write' && mayKeepCalendar(ctx.actor, places) },
    }
  })

/** Reports still waited for from a unit: asked before the unit is closed. */
export async function countOpenTasks(ctx: Pick<Context, 'today'>, tx: Read, unit: string): Promise<number> {
  const open = (await listRounds(tx)).filter((round) => round.status === 'open')
  const places = await readPlaces(ctx, tx)
  const reports = (
    await listReports(
      tx,
      open.map((round) => round.id),
    )
  ).filter((report) => report.status !== 'accepted')
  let count = 0
  for (const id of new Set(reports.map((report) => report.version))) {
    const { plan } = await getPlanVersion(tx, id)
    const goals = new Map((await goalsOfVersion(tx, id)).map((goal) => [goal.id, goal]))
    const carried = reports.filter((report) => {
      const goal = report.version === id && goals.get(report.goal)
      return goal && places.carriersOf(goal, plan).some((carrier) => carrier.unit === unit)
    })
    count += carried.length
  }
  return count
}
