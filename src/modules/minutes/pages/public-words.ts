import { m } from '../../../generated/paraglide/messages.js'
import type { MinutesParagraph } from '../minutes.ts'

/** Number and title; of a secret § the provision in the title's place. */
export const paragraphTitle = ({
  number,
  title,
  secrecyProvision,
}: Pick<MinutesParagraph, 'number' | 'title' | 'secrecyProvision'>): string =>
  `§ ${number} ${title || m.minutes_public_secret({ provision: secrecyProvision ?? '' })}`
