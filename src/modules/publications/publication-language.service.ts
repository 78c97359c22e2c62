import { m } from '../../generated/paraglide/messages.js'
import type { PublicationWords, WordKey } from './publication-words.ts'

/** The words of a publication in one language, from the message files. */

type Message = (facts: object, options: { locale: 'sv' | 'en' }) => string

const message = (key: string): Message => (m as unknown as Record<string, Message>)[`publications_${key}`] as Message

export const publicationWords = (language: 'sv' | 'en'): PublicationWords => ({
  language,
  word: (key: WordKey, facts = {}) => message(`w_${key}`)(facts, { locale: language }),
  kind: (kind) => message(`kind_${kind.replace('-', '_')}`)({}, { locale: language }),
  prose: (day) =>
    new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
})

/** What a standard chapter is called when a publication begins. */
export const chapterTitle = (content: string, language: 'sv' | 'en'): string =>
  message(`chapter_${content}`)({}, { locale: language })
