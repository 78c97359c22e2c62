import { data, redirect } from 'react-router'
import type { Context } from '../../../../platform/context.ts'
import { parseInput } from '../../../../platform/contract.ts'
import { answer } from '../../../../platform/web/answer.ts'
import { NotAllowed } from '../../../../shared/failure.ts'
import { flatten, nameOn, treeOn, unitsIn } from '../../../organisation/index.ts'
import { goalDraftContract } from '../../goal.contract.ts'
import { saveGoal } from '../../goal.service.ts'
import type { Goal, GoalId } from '../../goal.ts'
import { changeForm, type GoalValues, goalValues, readGoalForm } from '../../goal-form.ts'
import { levelsFor } from '../../goal-place.ts'
import { type GoalToServe, listGoalsToServe } from '../../goals-to-serve.service.ts'
import { roundsOf } from '../../measurability/rounds.ts'
import type { PlanVersion } from '../../plan.ts'
import { mustBeDraft } from '../../plan-states.ts'
import type { PlanMay } from '../../show-plan.service.ts'
import type { SteeringModel } from '../../steering-model.ts'
import { readForm } from './form-faults.ts'
import type { CheckGround } from './form-findings.ts'
import type { GoalOptions } from './goal-form.tsx'

/** What the pages for writing a goal have in common: what there is to choose from, and what happens to what is sent. */

/** @throws Refusal when the version is proposed or decided; NotAllowed */
export function mustBeWritable(version: PlanVersion, may: PlanMay): void {
  mustBeDraft(version)
  if (!may.edit) throw new NotAllowed('mayEditPlan')
}

interface Writing {
  readonly version: PlanVersion
  readonly model: SteeringModel
  /** Null for a new goal. */
  readonly goal: Goal | null
}

export async function layOutForm(ctx: Context, { version, model, goal }: Writing) {
  const serving = await listGoalsToServe(ctx, version.plan.key, version.number)
  const above = serving.filter((one) => one.goal.id !== goal?.id)
  const options: GoalOptions = {
    levels: levelsFor(model, version.plan.kind).map(({ key, name }) => ({ value: key, label: name })),
    parents: above.map(({ goal: one, version: home, levelName }) => ({
      value: one.id,
      label: `${one.ref} ${shortened(one.title)}`,
      group: home.id === version.id ? levelName : `${home.plan.title} – ${levelName}`,
    })),
    units: await unitsBelow(ctx, version, goal),
    perspectives: model.perspectives.map(({ key, name }) => ({ value: key, label: name })),
  }
  const ground: CheckGround = {
    above: above.map(asGoal),
    levels: model.levels,
    rounds: roundsOf(version.plan, ctx.today()),
  }
  return { options, ground }
}

const shortened = (title: string): string => (title.length > 120 ? `${title.slice(0, 119)}…` : title)

/** Enough of a goal above for the check to see where the one being written hangs. */
const asGoal = ({ goal }: GoalToServe): Goal => ({
  ...goal,
  position: 0,
  description: '',
  indicators: [],
  actions: [],
  revision: 0,
})

async function unitsBelow(ctx: Context, { plan }: PlanVersion, goal: Goal | null) {
  const units = await ctx.read(unitsIn)
  const tree = treeOn(units, ctx.today())
  const nodes = (tree ? flatten(tree) : []).map(({ node }) => node)
  const home = nodes.find((node) => node.id === plan.unit)
  const within = (home ? flatten(home) : []).map(({ node }) => ({ value: node.id, label: node.name }))
  const chosenElsewhere = (goal?.focusUnits ?? []).filter((id) => !within.some(({ value }) => value === id))
  return [
    ...within,
    ...units
      .filter(({ id }) => chosenElsewhere.includes(id))
      .map((unit) => ({ value: unit.id, label: nameOn(unit, ctx.today()) })),
  ]
}

interface Saving {
  readonly version: PlanVersion
  readonly id: GoalId | null
  /** Where the goal is shown when saved. */
  readonly shownAt: (ref: string) => string
  /** As it is stored now, for one whose version has become old. */
  readonly stored: () => Promise<Goal | null>
}

/** A small button changes the form and saves nothing; saving stores all of it, or says what hinders and keeps what is typed. */
export async function takeForm(ctx: Context, form: FormData, { version, id, shownAt, stored }: Saving) {
  const values = readGoalForm(form)
  const intent = String(form.get('intent') ?? 'save')
  const revision = Number(form.get('revision') ?? 0)
  if (intent !== 'save') return { ...nothingWrong, values: changeForm(values, intent), revision }
  const { draft, errors } = readForm(values)
  if (Object.keys(errors).length > 0)
    return data({ ...nothingWrong, values, revision, errors, failed: true }, { status: 400 })
  const answered = await answer(async () =>
    saveGoal(ctx, version.id, { id, revision, draft: parseInput(goalDraftContract, draft, ctx.locale) }),
  )
  if (!('init' in answered)) return redirect(shownAt(answered.done.ref), 303)
  const { failure } = answered.data
  const now = failure.kind === 'stale' ? await stored() : null
  return data(
    {
      values,
      revision: now?.revision ?? revision,
      errors: failure.fields,
      failed: true,
      failure: failure.kind === 'invalid' ? undefined : failure,
      stored: now ? goalValues(now) : undefined,
    },
    { status: failure.status },
  )
}

const nothingWrong = {
  errors: {} as Readonly<Record<string, string>>,
  failed: false,
  failure: undefined,
  stored: undefined as GoalValues | undefined,
}
