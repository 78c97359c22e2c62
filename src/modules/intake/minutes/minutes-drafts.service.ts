import type { KindOfDraft } from '../kinds.service.ts'
import { editMinutes } from './edit-minutes.ts'
import { minutesDraftContract } from './minutes-draft.contract.ts'
import type { MinutesChoices, MinutesDraft } from './minutes-draft.ts'
import { choicesFor } from './minutes-here.service.ts'
import { readMinutesDraft } from './read-minutes.ts'
import { takeInMinutes } from './take-in-minutes.service.ts'

export const minutesDrafts: KindOfDraft<MinutesDraft, MinutesChoices> = {
  contract: minutesDraftContract,
  read: readMinutesDraft,
  edited: (_ctx, content, form) => editMinutes(content, form),
  choices: (ctx, tx, { content }) => choicesFor(ctx, tx, content),
  takeIn: takeInMinutes,
}
