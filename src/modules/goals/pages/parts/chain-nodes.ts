import { m } from '../../../../generated/paraglide/messages.js'
import type { Day } from '../../../../shared/local-date.ts'
import type { ChartNode } from '../../../../ui/charts/tree-chart.tsx'
import { type StatusKind, statusWord } from '../../../../ui/status.tsx'
import type { Action, ActionStatus, GoalId } from '../../goal.ts'
import type { GoalAssessment } from '../../goal-assessments.service.ts'
import { flattenChain, type Link } from '../../goal-chain.ts'
import type { ChainGoal, ShownChain } from '../../list-chain.service.ts'
import type { MeasurabilityFinding } from '../../measurability/measurability.ts'
import { checkMeasurability } from '../../measurability/register.ts'
import { roundsOf } from '../../measurability/rounds.ts'
import { type LevelKind, levelOf } from '../../steering-model.ts'
import { goalElsewhere } from './addresses.ts'
import { capital, shortTitle, word } from './words.ts'

/** The chain as the picture and the list show it: goals, under them those that serve them, and last the actions. */

export interface ChainNode extends ChartNode {
  /** The title as a whole; the picture shows it shortened. */
  readonly whole: string
  readonly kind: LevelKind | 'action' | 'more'
  /** How many goals hang here, itself among them. */
  readonly goals: number
  readonly children?: readonly ChainNode[]
}

/** More than this under one goal is no picture any more; the plan's own page has them all. */
const most = 40

type Assessed = ReadonlyMap<GoalId, GoalAssessment>

export function nodesOf(
  links: readonly Link<ChainGoal>[],
  chain: ShownChain,
  assessed: Assessed,
  today: Day,
): ChainNode[] {
  const findings = findingsOf(chain, today)
  const node = ({ goal, children }: Link<ChainGoal>): ChainNode => {
    const model = chain.models.find(({ id }) => id === goal.version.plan.model)
    const level = model && levelOf(model, goal.level)
    const parts = children.length + goal.actions.length
    const below = [...children.slice(0, most + 1).map(node), ...goal.actions.map(actionNode)]
    return {
      id: goal.id,
      label: shortTitle(goal.title),
      whole: goal.title,
      sub: level?.name ?? goal.level,
      href: goalElsewhere(goal.version, goal.ref),
      kind: level?.kind ?? 'committee',
      goals: 1 + flattenChain(children).length,
      ...(assessmentOf(goal, assessed) ?? statusOf(findings.get(goal.id), level?.kind)),
      ...(below.length > 0 && { children: within(below, goal.id, parts) }),
    }
  }
  return within(links.slice(0, most + 1).map(node), 'chain', links.length)
}

function within(below: readonly ChainNode[], of: string, all: number): ChainNode[] {
  if (all <= most) return [...below]
  const label = m.goals_page_and_more({ count: all - most })
  return [...below.slice(0, most), { id: `${of}-more`, label, whole: label, sub: '', kind: 'more', goals: 0 }]
}

const marks: Readonly<Record<ActionStatus, StatusKind>> = {
  planned: 'open',
  'under-way': 'on-way',
  done: 'ok',
  stopped: 'closed',
}

const actionNode = (action: Action): ChainNode => ({
  id: action.id,
  label: shortTitle(action.title),
  whole: action.title,
  sub: m.goals_page_action_title(),
  kind: 'action',
  goals: 0,
  status: marks[action.status],
  statusLabel: capital(word('status', action.status)),
})

/** A decided goal stands as it was last followed up; a goal that is being written stands as measurable as it is. */
function assessmentOf(goal: ChainGoal, assessed: Assessed) {
  const found =
    goal.version.status === 'draft' || goal.version.status === 'proposed' ? undefined : assessed.get(goal.id)
  if (!found) return undefined
  return { status: found.status, statusLabel: `${statusWord(found.status)} · ${found.round}` }
}

function statusOf(found: readonly MeasurabilityFinding[] | undefined, kind: LevelKind | undefined) {
  if (kind === 'vision' || kind === 'strategic') return {}
  if (!found) return { status: 'ok' as const, statusLabel: m.goals_page_measurable() }
  const statusLabel = m.goals_page_finding_count({ count: found.length })
  if (found.some(({ severity }) => severity === 'error')) return { status: 'error' as const, statusLabel }
  return { status: found.some(({ severity }) => severity === 'warning') ? 'warning' : 'remark', statusLabel } as const
}

/** Plan by plan, since each has its own levels and rounds. */
function findingsOf(chain: ShownChain, today: Day): Map<GoalId, readonly MeasurabilityFinding[]> {
  const goals = flattenChain([...chain.tops, ...chain.loose]).map(({ goal }) => goal)
  const found = [...Map.groupBy(goals, ({ version }) => version.id).values()].flatMap((own) => {
    const version = own[0]?.version
    const levels = chain.models.find(({ id }) => id === version?.plan.model)?.levels
    if (!version || !levels) return []
    const above = goals.filter((goal) => goal.version.id !== version.id)
    return checkMeasurability({ goals: own, above, levels, rounds: roundsOf(version.plan, today) })
  })
  return Map.groupBy(found, ({ goal }) => goal)
}

/** The picture opens with vision, strategic goals and the goals under them; their actions unfold on demand. */
export const foldedOf = (node: ChainNode): string[] => [
  ...(node.kind === 'committee' || node.kind === 'unit' ? [node.id] : []),
  ...(node.children ?? []).flatMap(foldedOf),
]
