import { m } from '../../generated/paraglide/messages.js'
import type { MinutesParagraph } from './minutes.ts'

/** Number and title; of a secret § the provision in the title's place, of a stopped one that it is. */
export const publicTitle = ({
  number,
  title,
  secrecyProvision,
}: Pick<MinutesParagraph, 'number' | 'title' | 'secrecyProvision'>): string => {
  const masked =
    secrecyProvision === null ? m.minutes_held_public() : m.minutes_public_secret({ provision: secrecyProvision })
  return `§ ${number} ${title || masked}`
}
