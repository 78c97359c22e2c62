import type { Id } from '../../shared/ids.ts'
import type { ServedKind } from '../decision-log/index.ts'

/** What an assignment serves or hangs together with: a goal, a budget, moved money, a corrective plan. */

export type AssignmentLinkId = Id<'assignment-link'>

export interface AssignmentLink {
  readonly id: AssignmentLinkId
  readonly kind: ServedKind
  readonly target: string
  /** As it was called when it was pointed at. */
  readonly title: string
  /** Its address in the staff area. */
  readonly path: string
}

/** How a choice stands in a form: kind and target in one value. */
export const choiceOf = ({ kind, target }: Pick<AssignmentLink, 'kind' | 'target'>): string => `${kind} ${target}`
