import { m } from '../../../generated/paraglide/messages.js'
import type { MinutesParagraph } from '../minutes.ts'

/** Number and title; of a secret § the provision in the title's place. */
export const paragraphTitle = ({
  number,
  title,
  secrecyProvision,
}: Pick<MinutesParagraph, 'number' | 'title' | 'secrecyProvision'>): string =>
  `§ ${number} ${title || m.minutes_public_secret({ provision: secrecyProvision ?? '' })}`

/** What the outcome of a § says of what comes; null when it says nothing. */
export function comesNext(outcome: MinutesParagraph['outcome'], nextBody: string | null): string | null {
  if (outcome === 'proposed' && nextBody !== null) return m.minutes_links_proposed({ body: nextBody })
  if (outcome === 'referred-back') return m.minutes_links_referred()
  return outcome === 'postponed' ? m.minutes_links_postponed() : null
}
