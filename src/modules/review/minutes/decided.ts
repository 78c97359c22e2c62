import { lineAt } from '../document.ts'
import { joined, sentencesOf } from '../reading/passages.ts'
import type { Part } from './minutes.ts'
import { decidedInText, decidesInText } from './words.ts'

/** Where no heading says what was decided, the sentences in which a body decides are the decision. */
export function decisionsInText(parts: readonly Part[], tellsPast: boolean): Part[] {
  if (parts.some(({ kind }) => kind === 'decision' || kind === 'recommendation')) return []
  const lines = parts
    .filter(({ kind, heading }) => kind === 'summary' || (kind === 'background' && !/förslag|tidigare/iu.test(heading)))
    .flatMap(({ text }) =>
      sentencesOf(text).flatMap((sentence) => {
        const line = lineAt(text, sentence.at)
        return line && (decidesInText.test(sentence.text) || (tellsPast && decidedInText.test(sentence.text)))
          ? [{ ...line, text: sentence.text }]
          : []
      }),
    )
  return lines.length === 0 ? [] : [{ kind: 'decision', heading: '', lines, text: joined(lines) }]
}
