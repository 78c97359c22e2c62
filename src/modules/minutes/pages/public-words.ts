import { m } from '../../../generated/paraglide/messages.js'
import type { MinutesParagraph } from '../minutes.ts'

/** What the outcome of a § says of what comes; null when it says nothing. */
export function comesNext(outcome: MinutesParagraph['outcome'], nextBody: string | null): string | null {
  if (outcome === 'proposed' && nextBody !== null) return m.minutes_links_proposed({ body: nextBody })
  if (outcome === 'referred-back') return m.minutes_links_referred()
  return outcome === 'postponed' ? m.minutes_links_postponed() : null
}
