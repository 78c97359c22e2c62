import type { Context, Read } from '../../../platform/context.ts'
import { holdsSeatOver, isSystem } from '../../../shared/actor.ts'
import type { Day } from '../../../shared/local-date.ts'
import {
  allSteeringModels,
  currentVersions,
  explainFinding,
  type Goal,
  type GoalDraft,
  type GoalId,
  goalsOfVersion,
  type Level,
  levelOf,
  mayEditPlan,
  type PlanVersion,
  type SteeringModel,
} from '../../goals/index.ts'
import { checkMeasurability } from '../../goals/measurability/index.ts'
import { flatten, treeOn, unitsIn } from '../../organisation/index.ts'
import type { IntakeDraft } from '../draft.ts'
import { layPlan } from './lay-plan.service.ts'
import type { PlanChoice, PlanChoices } from './plan-choices.ts'
import type { PlanDraft } from './plan-draft.ts'

/** What a person may choose among while placing goals, and how each goal is judged as it stands. */
export async function choicesOfPlan(ctx: Context, tx: Read, { content }: IntakeDraft<PlanDraft>): Promise<PlanChoices> {
  const models = await allSteeringModels(tx)
  const lines = await currentVersions(ctx, tx)
  const all = lines.flatMap(({ version, open }) => (open ? [version, open] : [version]))
  const tree = treeOn(await unitsIn(tx), ctx.today())
  const units = (tree ? flatten(tree) : []).map(({ node, depth }) => ({
    value: node.id as string,
    label: `${'\u2003'.repeat(depth)}${node.name}`,
    isOwn: isSystem(ctx.actor) || holdsSeatOver(ctx.actor, node.id, 'controller', 'manager'),
  }))
  const above = await goalsAbove(tx, all, models, content)
  return {
    versions: all
      .filter(({ status, plan }) => status === 'draft' && mayEditPlan(ctx.actor, plan))
      .map(({ id, plan, number }) => ({ value: id, label: `${plan.title} (${number})` })),
    models: models.map(({ id, name, fromYear, toYear }) => ({ value: id, label: `${name} (${fromYear}–${toYear})` })),
    units: units.map(({ value, label }) => ({ value, label })),
    ownUnits: units.filter(({ isOwn }) => isOwn).map(({ value, label }) => ({ value, label })),
    levels: levelChoices(models),
    above,
    suggested: content.headings.map(({ title }) => sameGoal(above, title)),
    remarks: remarksOf(ctx, content, models),
  }
}

const levelChoices = (models: readonly SteeringModel[]): PlanChoice[] => {
  const levels = models.flatMap((model) =>
    model.levels.map(({ key, name }) => ({ value: key, label: name, group: model.name })),
  )
  return levels.filter((one, at) => levels.findIndex(({ value }) => value === one.value) === at)
}

/** Goals of the council, and of the chosen plan itself, that headings may stand for. */
async function goalsAbove(
  tx: Read,
  versions: readonly PlanVersion[],
  models: readonly SteeringModel[],
  { into }: PlanDraft,
): Promise<PlanChoice[]> {
  const homes = versions.filter(
    ({ id, plan, status }) =>
      id === into.version ||
      ((plan.kind === 'council' || (into.kind === 'unit' && plan.kind === 'committee')) && status !== 'proposed'),
  )
  const choices: PlanChoice[] = []
  const seen = new Set<string>()
  for (const { id, plan } of homes) {
    const model = models.find((one) => one.id === plan.model)
    for (const goal of await goalsOfVersion(tx, id)) {
      if (seen.has(goal.id)) continue
      seen.add(goal.id)
      const level = model && levelOf(model, goal.level)
      choices.push({
        value: goal.id,
        label: `${level ? `${level.name}: ` : ''}${shortened(goal.title)}`,
        group: plan.title,
        title: goal.title,
      })
    }
  }
  return choices
}

const longest = 90
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

const folded = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The goal that says the same as the heading, when there is one and no other. */
function sameGoal(above: readonly PlanChoice[], title: string): string {
  const same = above.filter((one) => folded(one.title ?? '') === folded(title))
  return same.length === 1 ? (same[0]?.value ?? '') : ''
}

/** Where a goal hangs is not settled yet. */
const ofChain: readonly string[] = ['orphan-goal', 'parent-mismatch']
const ownLevels: readonly Level[] = [
  { key: 'upper', kind: 'strategic', name: '', plural: '' },
  { key: 'lower', kind: 'committee', name: '', plural: '' },
]

/** What stands in the way of measuring each goal, as the check of the plan will say it. */
function remarksOf(ctx: Context, content: PlanDraft, models: readonly SteeringModel[]): PlanChoices['remarks'] {
  const levels = models.find(({ id }) => id === content.into.model)?.levels ?? ownLevels
  const level = levels.findLast(({ kind }) => kind === 'committee')?.key ?? levels.at(-1)?.key ?? 'lower'
  const laid = layPlan(content, level, () => null).goals
  const goals = laid.map(({ at, draft }) => asGoal(at, draft))
  const year = /^\d{4}$/.test(content.into.firstYear) ? content.into.firstYear : ctx.today().slice(0, 4)
  const rounds = [`${year}-08-31`, `${year}-12-31`] as Day[]
  const remarks: Record<string, string[]> = {}
  for (const finding of checkMeasurability({ goals, above: [], levels, rounds })) {
    if (ofChain.includes(finding.code)) continue
    const said = explainFinding(finding, ctx.locale).title
    const own = remarks[finding.goal] ?? []
    if (!own.includes(said)) remarks[finding.goal] = [...own, said]
  }
  return remarks
}

const asGoal = (at: number, draft: GoalDraft): Goal => ({
  ...draft,
  id: String(at) as GoalId,
  ref: String(at),
  position: at,
  revision: 1,
  indicators: draft.indicators.map((one, index) => ({
    ...one,
    id: `${at} ${index}` as Goal['indicators'][number]['id'],
    targets: one.targets.map((target, nth) => ({
      ...target,
      id: `${at} ${index} ${nth}` as Goal['indicators'][number]['targets'][number]['id'],
    })),
  })),
  actions: draft.actions.map((one, index) => ({ ...one, id: `${at} a${index}` as Goal['actions'][number]['id'] })),
})
