import type { Read } from '../../platform/context.ts'
import type { RoundId } from '../follow-up/index.ts'
import type { FollowedUp } from './forecast.ts'

/** Budget, actual and forecast by unit and account group in a round. Measures count only when secured or approved. */
export async function followedUpIn(_tx: Read, _round: RoundId): Promise<FollowedUp[]> {
  throw new Error('not built yet')
}
