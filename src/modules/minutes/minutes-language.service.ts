import { m } from '../../generated/paraglide/messages.js'
import type { MinutesWords, WordKey } from './minutes-words.ts'

/** The words of minutes in one language, from the message files. */

type Message = (facts: object, options: { locale: 'sv' | 'en' }) => string

const message = (key: string): Message => (m as unknown as Record<string, Message>)[`minutes_${key}`] as Message

export const minutesWords = (language: 'sv' | 'en' = 'sv'): MinutesWords => ({
  language,
  word: (key: WordKey, facts = {}) => message(`w_${key}`)(facts, { locale: language }),
  prose: (day) =>
    new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
})
