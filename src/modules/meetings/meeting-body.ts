import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { BodyKind } from './decision-rules.ts'

/** How a body holds its meetings: by which chapter it decides, its short names, and what its charter says. */

export const bodyLayouts = ['decision-last', 'decision-first'] as const
export type BodyLayout = (typeof bodyLayouts)[number]

export interface MeetingBody {
  readonly unit: UnitId
  readonly kind: BodyKind
  /** Stands in addresses: `ks`, `ksau`, `kf`. */
  readonly key: string
  /** Stands before numbers: `KS`. */
  readonly code: string
  /** The body that decides on what this one proposes; null for the one that decides last. */
  readonly proposesTo: UnitId | null
  /** Whole days before the meeting that a committee is summoned, as its charter says (KL 6 kap. 17 §). */
  readonly summonsDays: number
  readonly layout: BodyLayout
}

/** Nobody prepares for the council but to the council itself, and no body proposes to itself. */
export function checkBody(body: MeetingBody): MeetingBody {
  if (body.proposesTo === body.unit) refuse('meeting-body.proposes-to-itself')
  if (body.kind === 'council' && body.proposesTo !== null) refuse('meeting-body.council-decides')
  return body
}
