import type { FrameLineKind } from '../budget/index.ts'

/** The order the steps of a frame are told in: where it starts, what the world does, what politics does. */
export const frameLineKindsInOrder: readonly FrameLineKind[] = [
  'start',
  'index',
  'responsibility',
  'priority',
  'capital',
  'other',
]
