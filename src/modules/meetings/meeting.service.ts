import type { Context, Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Meeting } from './meeting.ts'

/** Meetings of a body (null: of all), by day; drafts of an agenda are not told to the public. */
export function listMeetings(_ctx: Context, _tx: Read, _body: UnitId | null): Promise<readonly Meeting[]> {
  throw new Error('not built yet')
}
