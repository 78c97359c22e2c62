import { asThread } from '../../../platform/files/in-thread.ts'
import { layoutOf } from '../../../platform/files/layout/layout-of.ts'
import { kindOf } from '../kind.ts'
import { readMinutes } from '../minutes/read-minutes.ts'
import { readPlan } from '../plans/read-plan.ts'
import type { Reading, ReadingOrder } from './read-as-data.service.ts'
import { readDocument } from './read-lines.ts'

/** The thread that reads one file as data and ends. */
await asThread(async ({ name, bytes, limits, kind: said }: ReadingOrder): Promise<Reading> => {
  const laid = await layoutOf(bytes, limits)
  if ('fault' in laid) return laid
  const document = readDocument(name, laid.text)
  const { kind } = kindOf(document, said)
  return {
    document,
    kind,
    minutes: kind === 'minutes' ? readMinutes(document) : null,
    plan: kind === 'operational-plan' ? (readPlan(document) ?? null) : null,
  }
})
