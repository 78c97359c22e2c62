import { type Context, newId } from '../../../platform/context.ts'
import { findText, parseInput } from '../../../platform/contract.ts'
import { InvalidInput, refuse } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import {
  createPlan,
  type Goal,
  type GoalDraft,
  type GoalId,
  getPlanVersion,
  getSteeringModel,
  type Level,
  levelsFor,
  type PlanVersion,
  type PlanVersionId,
  planCreation,
  type SaveGoal,
  saveGoals,
} from '../../goals/index.ts'
import type { IntakeDraft, Origin, Place, TakenIn } from '../draft.ts'
import { type LaidGoal, layPlan, type PlanFaults } from './lay-plan.service.ts'
import { type PlanDraft, type PlanInto, unplacedIn } from './plan-draft.ts'

/** Enters the goals of a draft in a plan: one deed for all goals, and one for the plan when it is new. */

/**
 * @throws InvalidInput by field; Refusal intake.plan-unplaced, intake.plan-nothing, intake.plan-no-level-above,
 *   and whatever plan.create and goal.import refuse
 */
export async function takeInPlan(one: Context, { content }: IntakeDraft<PlanDraft>): Promise<TakenIn> {
  mustBePlaced(content)
  const ids = content.headings.map(({ becomes }) =>
    becomes === 'new' ? (newId<'goal'>() as GoalId) : isId(becomes) ? (becomes as string as GoalId) : null,
  )
  const { faults } = layPlan(content, '', () => null)
  tellFaults({ ...faultsOfHeadings(content), ...faults }, one)
  const version = await versionOf(one, content.into)
  const { level, above } = await levelsOf(one, version, content)
  const { goals } = layPlan(content, level.key, (heading) => ids[heading] ?? null)
  const fresh = usedHeadings(content).filter((at) => content.headings[at]?.becomes === 'new')
  if (fresh.length > 0 && !above) refuse('intake.plan-no-level-above', { level: level.name })
  const orders = [
    ...fresh.map(
      (at): SaveGoal => ({ id: ids[at] ?? null, revision: 0, draft: goalOfHeading(content, at, above?.key ?? '') }),
    ),
    ...goals.map(({ draft }): SaveGoal => ({ id: null, revision: 0, draft, hasSecretsElsewhere: true })),
  ]
  const saved = await saveGoals(one, version.id, orders)
  const places = fresh.flatMap((at, index) => {
    const goal = saved[index]
    const heading = content.headings[at]
    return goal && heading ? [originOf(goal.id, goal.title, heading.place)] : []
  })
  return {
    links: linksOf(version),
    origins: [...places, ...goals.flatMap((laid, index) => originsOf(content, laid, saved[fresh.length + index]))],
  }
}

const most = 5
const longest = 70

/** Nothing that is marked goes in before it hangs from something. */
function mustBePlaced(content: PlanDraft): void {
  const { goals, indicators } = unplacedIn(content)
  const names = [
    ...goals.map((at) => content.goals[at]?.title ?? ''),
    ...indicators.map((at) => content.indicators[at]?.name ?? ''),
  ].map((name) => `”${name.length > longest ? `${name.slice(0, longest)}…` : name}”`)
  if (names.length > 0)
    refuse('intake.plan-unplaced', {
      count: names.length,
      names: `${names.slice(0, most).join(', ')}${names.length > most ? ' …' : ''}`,
    })
  if (!content.goals.some(({ isIn }) => isIn)) refuse('intake.plan-nothing')
}

/** Headings that goals to be taken in hang under. */
const usedHeadings = ({ headings, goals }: PlanDraft): number[] =>
  headings.flatMap((_one, at) => (goals.some(({ isIn, heading }) => isIn && heading === at) ? [at] : []))

const faultsOfHeadings = (content: PlanDraft): PlanFaults =>
  Object.fromEntries(
    usedHeadings(content).flatMap((at) => {
      const { becomes = '', title = '' } = content.headings[at] ?? {}
      if (becomes === '') return [[`heading.${at}.becomes`, 'intake_plan_choose_becomes']]
      return becomes === 'new' && title === '' ? [[`heading.${at}.title`, 'platform_field_needed']] : []
    }),
  )

function tellFaults(faults: PlanFaults, { locale }: Context): void {
  const fields = Object.entries(faults).map(([name, key]) => [name, findText(key, locale) ?? key])
  if (fields.length > 0) throw new InvalidInput(Object.fromEntries(fields))
}

const wholeNumber = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text || undefined)

async function versionOf(one: Context, { version, level: _level, ...plan }: PlanInto): Promise<PlanVersion> {
  if (version !== '') {
    if (!isId(version)) throw new InvalidInput({ 'into.version': findText('platform_field_kind', one.locale) ?? '' })
    return one.read((tx) => getPlanVersion(tx, version as string as PlanVersionId))
  }
  const input = {
    ...Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== '')),
    firstYear: wholeNumber(plan.firstYear),
    lastYear: wholeNumber(plan.lastYear),
  }
  return createPlan(one, readInto(input, one))
}

/** What is wrong is told at the fields of the draft. */
function readInto(input: unknown, { locale }: Context) {
  try {
    return parseInput(planCreation, input, locale)
  } catch (failure) {
    if (!(failure instanceof InvalidInput)) throw failure
    throw new InvalidInput(
      Object.fromEntries(Object.entries(failure.fields).map(([name, text]) => [`into.${name}`, text])),
    )
  }
}

/** The level that goals come in on, and the one next above it in the same plan. */
async function levelsOf(
  one: Context,
  { plan }: PlanVersion,
  { into }: PlanDraft,
): Promise<{ readonly level: Level; readonly above: Level | undefined }> {
  const model = await one.read((tx) => getSteeringModel(tx, plan.model))
  const levels = levelsFor(model, plan.kind)
  const at = into.level === '' ? levels.length - 1 : levels.findIndex(({ key }) => key === into.level)
  const level = levels[at]
  if (!level) throw new InvalidInput({ 'into.level': findText('intake_plan_level_unknown', one.locale) ?? '' })
  return { level, above: levels[at - 1] }
}

function goalOfHeading({ headings }: PlanDraft, at: number, level: string): GoalDraft {
  const { title = '', description = '' } = headings[at] ?? {}
  return {
    ref: '',
    level,
    parent: null,
    title,
    description,
    focusUnits: [],
    answerableRole: '',
    perspectives: [],
    globalGoals: [],
    indicators: [],
    actions: [],
  }
}

const originOf = (subject: string, label: string, place: Place): Origin => ({
  subjectKind: 'goal',
  subject,
  label,
  ...place,
})

/** Parts are named after the goal, so that all places of a goal are found by it. */
function originsOf(content: PlanDraft, { at, indicators, actions }: LaidGoal, goal: Goal | undefined): Origin[] {
  const from = content.goals[at]
  if (!goal || !from) return []
  return [
    originOf(goal.id, goal.title, from.place),
    ...goal.indicators.flatMap((indicator, index) => {
      const laid = indicators[index]
      const read = laid && content.indicators[laid.at]
      if (!laid || !read) return []
      return [
        originOf(`${goal.id} ${indicator.id}`, indicator.name, read.place),
        ...indicator.targets.flatMap(({ id, due }, nth) => {
          const target = read.targets[laid.targets[nth] ?? -1]
          return target ? [originOf(`${goal.id} ${indicator.id} ${id}`, `${indicator.name}, ${due}`, target.place)] : []
        }),
      ]
    }),
    ...goal.actions.flatMap((action, index) => {
      const read = from.actions[actions[index] ?? -1]
      return read ? [originOf(`${goal.id} ${action.id}`, action.title, read.place)] : []
    }),
  ]
}

function linksOf({ plan, number }: PlanVersion): TakenIn['links'] {
  const version = number === 1 ? '' : `?version=${number}`
  return [{ label: plan.title, href: `/arbete/planer/${plan.key}${version}` }]
}
