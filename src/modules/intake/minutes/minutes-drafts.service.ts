import type { KindOfDraft } from '../kinds.service.ts'
import { minutesDraftContract } from './minutes-draft.contract.ts'
import type { MinutesChoices, MinutesDraft } from './minutes-draft.ts'

export const minutesDrafts: KindOfDraft<MinutesDraft, MinutesChoices> = {
  contract: minutesDraftContract,
  read: () => undefined,
  edited: (_ctx, content) => content,
  choices: () => Promise.resolve({}),
  takeIn: () => Promise.reject(new Error('not there yet')),
}
