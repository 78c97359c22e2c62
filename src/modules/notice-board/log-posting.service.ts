import type { Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { appendToLog, canonicalBytes, type LogIndex } from '../decision-log/index.ts'
import { findUnit, unitsIn } from '../organisation/index.ts'
import type { Posting } from './posting.ts'

/** Enters a posting in the decision log, in the transaction that posts it: when it was put up cannot be backdated afterwards. */
export async function logPosting(tx: Write, at: string, posting: Posting): Promise<LogIndex> {
  const body = findUnit(await unitsIn(tx), posting.body)
  if (!body) throw new NotFound('unit')
  const { index } = await appendToLog(tx, at, {
    kind: 'notice',
    subject: posting.id,
    body: body.key,
    meetingDay: posting.concernsDay,
    paragraph: null,
    document: postingBytes(posting),
    corrects: null,
  })
  return index
}

/** The exact bytes that were logged: what was posted and its days, nothing of what happens to it later. */
export function postingBytes(posting: Posting): Uint8Array {
  const { id, kind, body, title, whereToRead, statute, concernsDay, approvedOn } = posting
  const { postedOn, lastAppealDay, removableFrom } = posting
  const days = { concernsDay, approvedOn, postedOn, lastAppealDay, removableFrom }
  return canonicalBytes({ format: 'styrhjul/notice@v1', id, kind, body, title, whereToRead, statute, ...days })
}
