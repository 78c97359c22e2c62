import type { GoalId } from '../goal.ts'
import type { GoalDraft } from '../goal-draft.ts'
import type { FoundRows } from './find-sheets.ts'
import { draftOf, type GoalWork, openImportDesk, type Surroundings } from './import-desk.ts'
import { layGoals } from './lay-goals.ts'
import { layActions, layIndicators } from './lay-parts.ts'
import { layTargets, settleKinds } from './lay-targets.ts'
import { type ImportFault, planSheets } from './plan-table.ts'

/** What a file would do to a plan: which goals it adds and changes, and every fault by its place. It removes nothing. */

export interface ImportOrder {
  readonly id: GoalId | null
  readonly revision: number
  readonly draft: GoalDraft
  readonly parentRef?: string
}

export interface ImportPlan {
  readonly faults: readonly ImportFault[]
  /** Goals above before those that hang from them. */
  readonly orders: readonly ImportOrder[]
  readonly added: readonly ImportedGoal[]
  readonly changed: readonly ImportedGoal[]
  readonly unchanged: number
  /** Rows with a fault: what the rest of the file does, it does without them. */
  readonly skippedRows: number
}

export interface ImportedGoal {
  readonly ref: string
  readonly title: string
  /** What of the goal the file changes; empty for a new goal. */
  readonly parts: readonly ('goal' | 'indicators' | 'actions')[]
}

export function layImport({ rows, faults: fileFaults }: FoundRows, around: Surroundings): ImportPlan {
  const desk = openImportDesk(around)
  layGoals(desk, rows.goals)
  const former = layIndicators(desk, rows.indicators)
  layTargets(desk, rows.targets, former)
  settleKinds(desk, rows.indicators)
  layActions(desk, rows.actions)
  const told = planSheets.flatMap((sheet) => rows[sheet].flatMap((reader) => reader.faults))
  const faults = [...fileFaults, ...desk.faults, ...told]
  const changes = [...desk.work.values()].map((work) => ({ work, parts: changedParts(work) }))
  const touched = changes.filter(({ work, parts }) => work.before === null || parts.length > 0)
  const nameOf = ({ work, parts }: (typeof changes)[number]): ImportedGoal => ({
    ref: work.draft.ref,
    title: work.draft.title,
    parts: work.before ? parts : [],
  })
  return {
    faults,
    orders: parentsFirst(touched.map(({ work }) => work)).map(orderOf),
    added: touched.filter(({ work }) => work.before === null).map(nameOf),
    changed: touched.filter(({ work }) => work.before !== null).map(nameOf),
    unchanged: changes.length - touched.length,
    skippedRows: new Set(faults.flatMap(({ sheet, row }) => (row === null ? [] : [`${sheet} ${row}`]))).size,
  }
}

function changedParts({ before, draft, parentRef }: GoalWork): ImportedGoal['parts'] {
  if (!before) return []
  const was = draftOf(before)
  const { indicators, actions, ...goal } = draft
  const { indicators: wereIndicators, actions: wereActions, ...wasGoal } = was
  return [
    ...(alike(goal, wasGoal) && parentRef === undefined ? [] : (['goal'] as const)),
    ...(alike(indicators, wereIndicators) ? [] : (['indicators'] as const)),
    ...(alike(actions, wereActions) ? [] : (['actions'] as const)),
  ]
}

/** The same things in the same order; how a text is broken into lines or padded does not make it another text. */
const alike = (a: unknown, b: unknown): boolean => plain(a) === plain(b)

const plain = (thing: unknown): string =>
  JSON.stringify(thing, (_key, value) => {
    if (typeof value === 'string') return value.replaceAll('\r\n', '\n').trim()
    return isThing(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value
  })

const isThing = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parentsFirst(some: readonly GoalWork[]): GoalWork[] {
  const byRef = new Map(some.map((work) => [work.draft.ref, work]))
  const done = new Set<GoalWork>()
  const enter = (work: GoalWork): void => {
    if (done.has(work)) return
    const above = work.parentRef === undefined ? undefined : byRef.get(work.parentRef)
    if (above) enter(above)
    done.add(work)
  }
  for (const work of some) enter(work)
  return [...done]
}

const orderOf = ({ before, draft, parentRef }: GoalWork): ImportOrder => ({
  id: before?.id ?? null,
  revision: before?.revision ?? 0,
  draft,
  ...(parentRef === undefined ? {} : { parentRef }),
})

/** Goals of other plans that the file hangs its goals from, as `plan/ref`. */
export const parentsElsewhere = ({ rows }: FoundRows): string[] => [
  ...new Set(
    rows.goals.flatMap((reader) => {
      const text = reader.has('parent') ? reader.peek('parent') : ''
      return /^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/.test(text) ? [text] : []
    }),
  ),
]
