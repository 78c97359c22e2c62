import type { UnitId } from '../../../shared/ids.ts'
import type { Goal, GoalId } from '../goal.ts'
import type { ActionDraft, GoalDraft, IndicatorDraft, TargetDraft } from '../goal-draft.ts'
import type { Level, SteeringModel } from '../steering-model.ts'
import type { ImportFault, PlanWords } from './plan-table.ts'
import type { RowReader } from './read-row.ts'

/** What lies open while a file is laid beside the plan it shall change. */

export interface Surroundings {
  readonly words: PlanWords
  readonly model: SteeringModel
  /** Levels a goal of this plan may stand on. */
  readonly levels: readonly Level[]
  readonly units: readonly { readonly id: UnitId; readonly key: string; readonly name: string }[]
  readonly firstYear: number
  readonly lastYear: number
  readonly goals: readonly Goal[]
  /** Goals of other plans that the file names as `plan/ref`, with their level. */
  readonly elsewhere: ReadonlyMap<string, { readonly id: GoalId; readonly level: Level }>
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] }

export interface OpenIndicator extends Omit<Open<IndicatorDraft>, 'targets'> {
  targets: Open<TargetDraft>[]
}

export interface OpenGoal extends Omit<Open<GoalDraft>, 'indicators' | 'actions'> {
  indicators: OpenIndicator[]
  actions: Open<ActionDraft>[]
}

export interface GoalWork {
  readonly before: Goal | null
  readonly draft: OpenGoal
  /** Set when the goal above is new in the same file. */
  parentRef: string | undefined
}

export interface ImportDesk {
  readonly around: Surroundings
  readonly work: Map<string, GoalWork>
  readonly faults: ImportFault[]
  /** What a row has already been given to: told when a second row wants the same. */
  readonly taken: Map<object | string, number>
}

export function openImportDesk(around: Surroundings): ImportDesk {
  const work = new Map(
    around.goals.map((goal): [string, GoalWork] => [
      goal.ref,
      { before: goal, draft: draftOf(goal), parentRef: undefined },
    ]),
  )
  return { around, work, faults: [], taken: new Map() }
}

export function draftOf({ id: _id, position: _position, revision: _revision, ...goal }: Goal): OpenGoal {
  return {
    ...goal,
    indicators: goal.indicators.map((one) => ({ ...one, targets: one.targets.map((target) => ({ ...target })) })),
    actions: goal.actions.map((one) => ({ ...one })),
  }
}

/** Gives the row its thing, unless another row of the file already has it. */
export function claim(
  desk: ImportDesk,
  reader: RowReader,
  thing: object | string,
  code: 'twice' | 'ref-twice',
): boolean {
  const first = desk.taken.get(thing)
  if (first !== undefined) {
    reader.tell(code === 'ref-twice' ? 'ref' : null, code, { first, value: String(thing) })
    return false
  }
  desk.taken.set(thing, reader.row)
  return true
}

/** The goal a part's row names. */
export function goalOfRow(desk: ImportDesk, reader: RowReader): GoalWork | undefined {
  const ref = reader.text('goal')
  if (ref === undefined) return undefined
  return desk.work.get(ref) ?? reader.tell('goal', 'goal-unknown', { value: ref })
}

/** Puts in what the file told; a column that the file does not have leaves the thing as it was. */
export function put<Thing extends object, Key extends keyof Thing>(
  thing: Thing,
  key: Key,
  value: Thing[Key] | undefined,
): void {
  if (value !== undefined) thing[key] = value
}
