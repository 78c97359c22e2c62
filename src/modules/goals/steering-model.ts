import type { Id } from '../../shared/ids.ts'

/** How one municipality steers during some years: the names of its levels, its perspectives and its value words. */

export type SteeringModelId = Id<'steering-model'>

/** What a level is, whatever it is called: `strategic` goals belong to the council, `committee` goals to a committee, `unit` goals to an activity plan. */
export const levelKinds = ['vision', 'strategic', 'committee', 'unit'] as const
export type LevelKind = (typeof levelKinds)[number]

export interface Level {
  readonly key: string
  readonly kind: LevelKind
  readonly name: string
  readonly plural: string
}

export interface Perspective {
  readonly key: string
  readonly name: string
  readonly description: string
}

export interface SteeringModel {
  readonly id: SteeringModelId
  readonly key: string
  readonly name: string
  readonly fromYear: number
  readonly toYear: number
  /** From the top down. */
  readonly levels: readonly Level[]
  readonly perspectives: readonly Perspective[]
  readonly valueWords: readonly string[]
  readonly revision: number
}

export const levelOf = (model: SteeringModel, key: string): Level | undefined =>
  model.levels.find((level) => level.key === key)
