import { asThread } from '../../../platform/files/in-thread.ts'
import { layoutOf } from '../../../platform/files/layout/layout-of.ts'
import { checkMeasurability } from '../../goals/measurability/index.ts'
import { review } from '../review.ts'
import { readDocument } from './read-lines.ts'
import type { Reviewed, ReviewOrder } from './review-file.service.ts'

/** The thread that reads and reviews one file and ends. */
await asThread(async ({ name, bytes, limits, kind }: ReviewOrder): Promise<Reviewed> => {
  const laid = await layoutOf(bytes, limits)
  if ('fault' in laid) return laid
  const document = readDocument(name, laid.text)
  return { document, review: review(document, { measureGoals: checkMeasurability, ...(kind ? { kind } : {}) }) }
})
