import { z } from 'zod'
import { judgements, type ReportStatus, type Round, type TrendDirection } from '../../modules/follow-up/index.ts'
import {
  actionStatuses,
  answers,
  changeMeasures,
  directions,
  frequencies,
  indicatorKinds,
  levelKinds,
  planKinds,
} from '../../modules/goals/index.ts'
import type { Sex } from '../../modules/indicators/index.ts'
import { unitKinds } from '../../modules/organisation/index.ts'
import { roles } from '../../shared/actor.ts'
import { type Day, parseDay } from '../../shared/local-date.ts'
import type { DemoAssignments } from './demo-assignments.contract.ts'
import type { DemoAssumptions } from './demo-assumptions.contract.ts'
import type { DemoBudget } from './demo-budget.contract.ts'
import type { DemoCases } from './demo-cases.contract.ts'
import type { DemoEarlierYear, DemoForecasts } from './demo-forecast.contract.ts'
import type { DemoMeetings } from './demo-meetings.contract.ts'
import type { DemoMinutes } from './demo-minutes.contract.ts'
import type { DemoGrants, DemoNextBudget } from './demo-next-budget.contract.ts'
import type { DemoPublications } from './demo-publications.contract.ts'

/** What the files of a demo municipality may hold; a word that is not known is a fault, never ignored. */

export interface DemoFault {
  readonly file: string
  /** Where in the file: `units.3.periods.0.from`; empty for the file as a whole. */
  readonly path: string
  readonly problem: string
}

const key = z.string().regex(/^[a-z0-9-]{1,60}$/)
/** `plan/goal` or `plan/goal/indicator`. */
const goalPath = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
const indicatorPath = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/)
const text = z.string().trim().min(1)
const day = z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== undefined, { error: 'not a day' })
const year = z.int().min(1900).max(2200)
/** Said where something looks like a fact of the municipality but is made up. */
const invented = z.literal(true)

export const municipalityFile = z.strictObject({
  tenant: z.strictObject({ id: z.int().positive(), slug: key, name: text }),
  municipalityCode: z.string().regex(/^\d{4}$/),
  look: z.strictObject({ brandColour: z.string().nullable() }),
})

const unitPeriod = z.strictObject({
  from: day,
  until: day.optional(),
  name: text,
  kind: z.enum(unitKinds),
  parent: key.nullable(),
  reason: text.optional(),
})
const unit = z.strictObject({
  key,
  /** Without gaps, earliest first. */
  periods: z.array(unitPeriod).min(1),
  staffing: z.array(z.strictObject({ on: day, fullTimeEquivalents: z.number().min(0), source: text })).default([]),
})
const move = z.strictObject({
  key,
  on: day,
  from: key,
  to: key,
  what: text,
  fullTimeEquivalents: z.number().positive().nullable(),
})
export const unitsFile = z.strictObject({ units: z.array(unit).min(1), moves: z.array(move) })

const seat = z.strictObject({ unit: key, role: z.enum(roles), post: z.string(), from: day, until: day.optional() })
const person = z.strictObject({
  key,
  name: text,
  email: z.email().nullable(),
  /** False for those who sit in the board but do not sign in. */
  isActive: z.boolean(),
  seats: z.array(seat).min(1),
})
export const peopleFile = z.strictObject({ people: z.array(person).min(1) })

const level = z.strictObject({ key, kind: z.enum(levelKinds), name: text, plural: text })
const perspective = z.strictObject({ key, name: text, description: text })
const steeringModel = z.strictObject({
  key,
  name: text,
  fromYear: year,
  toYear: year,
  levels: z.array(level).min(1),
  perspectives: z.array(perspective),
  valueWords: z.array(text),
})
export const steeringModelsFile = z.strictObject({ models: z.array(steeringModel).min(1) })

const demand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['at-least', 'at-most', 'equals']), value: z.number() }),
  z.strictObject({ type: z.literal('rank-at-most'), rank: z.int().positive(), among: text }),
  z.strictObject({ type: z.literal('change'), by: z.number(), measure: z.enum(changeMeasures) }),
  z.strictObject({ type: z.literal('milestone'), by: day }),
  z.strictObject({ type: z.literal('answer'), answer: z.enum(answers) }),
])
const target = z.union([
  z.strictObject({ due: day, demand }),
  z.strictObject({ due: day, secrecy: z.strictObject({ provision: text, note: text, demand, invented }) }),
])
const indicator = z.strictObject({
  key,
  name: text,
  kind: z.enum(indicatorKinds),
  unit: z.string(),
  direction: z.enum(directions),
  baseline: z.strictObject({ value: z.number(), on: day, source: text }).nullable(),
  frequency: z.enum(frequencies).nullable(),
  source: z.string(),
  splitBySex: z.boolean().default(false),
  targets: z.array(target),
})
const action = z.strictObject({
  title: text,
  ownerRole: z.string(),
  starts: day.nullable(),
  ends: day.nullable(),
  status: z.enum(actionStatuses),
})
const goal = z.strictObject({
  ref: key,
  level: key,
  /** A goal of the same plan by its ref, of another plan as `plan/goal`. */
  parent: z.union([key, goalPath]).nullable(),
  title: text,
  description: z.string(),
  focusUnits: z.array(key),
  answerableRole: z.string(),
  perspectives: z.array(key),
  globalGoals: z.array(z.int().min(1).max(17)),
  indicators: z.array(indicator),
  actions: z.array(action),
})
const decision = z.strictObject({ body: key, decidedOn: day, paragraph: text, caseNumber: text, invented })
const version = z.discriminatedUnion('status', [
  z.strictObject({ number: z.literal(1), status: z.literal('adopted'), reason: text, decision }),
  z.strictObject({ number: z.literal(2), status: z.literal('draft'), basedOn: z.literal(1), reason: text }),
])
export const planFile = z.strictObject({
  plan: z.strictObject({
    key,
    kind: z.enum(planKinds),
    title: text,
    unit: key,
    model: key,
    firstYear: year,
    lastYear: year,
  }),
  versions: z.array(version).min(1),
  goals: z.array(goal).default([]),
  /** A large plan keeps its goals in files of their own. */
  goalFiles: z.array(z.string().regex(/^[a-z0-9-]+\.json$/)).default([]),
})
export const goalsFile = z.strictObject({ goals: z.array(goal).min(1) })

const round = z.strictObject({
  key,
  name: text,
  kind: z.enum(['monthly', 'interim', 'annual'] satisfies Round['kind'][]),
  periodEnd: day,
  coversGoals: z.boolean(),
  coversForecast: z.boolean(),
  coversMeasures: z.boolean(),
  opensOn: day,
  reportDueOn: day,
  approveDueOn: day,
  acceptDueOn: day,
  status: z.enum(['planned', 'open', 'closed'] satisfies Round['status'][]),
})
export const calendarFile = z.strictObject({ rounds: z.array(round).min(1) })

const measured = {
  indicator: indicatorPath,
  periodEnd: day,
  sex: z.enum(['total', 'women', 'men'] satisfies Sex[]),
  source: text,
  isDemo: z.boolean(),
}
const known = { ...measured, status: z.enum(['preliminary', 'final']) }
const measurement = z.union([
  z.strictObject({ ...known, value: z.number() }),
  z.strictObject({ ...known, answer: z.enum(answers) }),
  z.strictObject({ ...known, reachedOn: day.nullable() }),
  z.strictObject({ ...measured, status: z.enum(['missing', 'not-applicable']) }),
  z.strictObject({
    ...measured,
    status: z.literal('secret'),
    secrecy: z.strictObject({ provision: text, note: text, value: z.number(), invented }),
  }),
])
export const valuesFile = z.strictObject({ measurements: z.array(measurement) })

const step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.enum(['report', 'approve', 'accept']), person: key, at: z.iso.datetime() }),
  z.strictObject({ step: z.literal('send-back'), person: key, at: z.iso.datetime(), reason: text }),
])
const report = z.strictObject({
  round: key,
  goal: goalPath,
  status: z.enum(['to-report', 'reported', 'approved', 'accepted'] satisfies ReportStatus[]),
  reporter: key,
  comment: text,
  assessedStatus: z.enum(judgements),
  assessment: text,
  evidence: z.array(z.strictObject({ title: text, link: z.url({ protocol: /^https$/ }) })),
  steps: z.array(step).min(1),
  isDemo: z.literal(true),
})
const trend = z.strictObject({
  goal: goalPath,
  year,
  direction: z.enum(['improving', 'unchanged', 'worsening', 'cannot-judge'] satisfies TrendDirection[]),
  description: text,
  isDemo: z.literal(true),
})
export const reportsFile = z.strictObject({ reports: z.array(report), trends: z.array(trend) })

export type DemoUnit = z.infer<typeof unit>
export type DemoMove = z.infer<typeof move>
export type DemoPerson = z.infer<typeof person>
export type DemoModel = z.infer<typeof steeringModel>
export type DemoGoal = z.infer<typeof goal>
export type DemoIndicator = z.infer<typeof indicator>
export type DemoTarget = z.infer<typeof target>
export interface DemoPlan extends Omit<z.infer<typeof planFile>, 'goalFiles'> {
  readonly file: string
  /** Which file a goal stands in, by its ref. */
  readonly fileOf: ReadonlyMap<string, string>
}
export type DemoRound = z.infer<typeof round>
export type DemoMeasurement = z.infer<typeof measurement>
export type DemoReport = z.infer<typeof report>
export type DemoTrend = z.infer<typeof trend>

/** A whole demo municipality, read and checked. */
export interface DemoMunicipality extends z.infer<typeof municipalityFile> {
  readonly units: readonly DemoUnit[]
  readonly moves: readonly DemoMove[]
  readonly people: readonly DemoPerson[]
  readonly models: readonly DemoModel[]
  /** A plan stands after the plans its goals hang from. */
  readonly plans: readonly DemoPlan[]
  readonly rounds: readonly DemoRound[]
  readonly measurements: readonly DemoMeasurement[]
  readonly reports: readonly DemoReport[]
  readonly trends: readonly DemoTrend[]
  /** Printed budgets, the earliest first. */
  readonly budgets: readonly DemoBudget[]
  readonly forecasts: DemoForecasts
  readonly earlierYear: DemoEarlierYear
  /** The budget that is being written. */
  readonly nextBudget: DemoNextBudget
  /** State grants and allocation keys. */
  readonly accounts: DemoGrants
  /** The case register. */
  readonly cases: DemoCases
  /** Bodies, schedule and meetings. */
  readonly meetings: DemoMeetings
  /** How meetings went, and who approved their minutes. */
  readonly minutes: DemoMinutes
  /** Tasks of a decision older than the minutes kept here. */
  readonly assignments: DemoAssignments
  readonly assumptions: DemoAssumptions
  readonly interim: DemoPublications['interim']
  readonly publications: DemoPublications['publications']
}
