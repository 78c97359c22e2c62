import { expect, test } from 'vitest'
import { publicationKinds } from './publication.ts'
import { chapterTitle, publicationWords } from './publication-language.service.ts'
import { wordKeys } from './publication-words.ts'
import { standardChapters } from './standard-chapters.ts'

test('every word of a publication is there in both languages', () => {
  for (const language of ['sv', 'en'] as const) {
    const words = publicationWords(language)
    for (const key of wordKeys) expect(words.word(key), key).toBeTruthy()
    for (const kind of publicationKinds) {
      expect(words.kind(kind)).toBeTruthy()
      expect(chapterTitle(`text_${kind.replace('-', '_')}`, language)).toBeTruthy()
      for (const content of standardChapters[kind]) expect(chapterTitle(content, language)).toBeTruthy()
    }
  }
})
