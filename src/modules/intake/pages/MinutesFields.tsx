import type { MinutesChoices, MinutesDraft } from '../minutes/minutes-draft.ts'

export function MinutesFields(_props: { readonly content: MinutesDraft; readonly choices: MinutesChoices }) {
  return null
}
