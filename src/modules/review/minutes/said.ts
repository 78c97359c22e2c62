import { lineAt } from '../document.ts'
import { sentencesOf } from '../reading/passages.ts'
import type { Part, Said } from './minutes.ts'
import { peopleIn } from './people.ts'
import { verbs } from './words.ts'

/** Who put a proposal, who dissented, who stepped aside: sentence by sentence, with the verb that says it. */

const sentencesIn = (parts: readonly Part[], verb: RegExp): Said[] =>
  parts.flatMap((part) =>
    sentencesOf(part.text).flatMap(({ text, at }): Said[] => {
      const hit = verb.exec(text)
      const line = hit ? lineAt(part.text, at + hit.index) : undefined
      if (!hit || !line) return []
      const lineOf = (place: number) => lineAt(part.text, at + place) ?? line
      const all = peopleIn(text, line, lineOf)
      const before = all.filter(({ at: place }) => place < hit.index)
      // `Further N N (X) moves …` is inverted: the name stands just after the verb.
      const after = all.filter(
        ({ at: place }) => place >= hit.index && /^[^.;]{0,24}$/u.test(text.slice(hit.index, place)),
      )
      const by = (before.length > 0 ? before : after).map(({ name, party, line: place }) => ({
        name,
        party,
        line: place,
      }))
      return [{ by, sentence: text, line, part: part.kind }]
    }),
  )

/** Grounds and receivers say nothing of their own. */
const spoken = (parts: readonly Part[]): Part[] => parts.filter(({ kind }) => kind !== 'basis' && kind !== 'dispatch')

export const proposalsIn = (parts: readonly Part[]): Said[] =>
  sentencesIn(spoken(parts), verbs.proposes).filter(({ by }) => by.length > 0)

export const dissentsIn = (parts: readonly Part[]): Said[] => sentencesIn(spoken(parts), verbs.dissents)

export const conflictsIn = (parts: readonly Part[]): Said[] =>
  sentencesIn(spoken(parts), verbs.conflict).filter(
    ({ by, sentence }) => by.length > 0 && verbs.stepsAside.test(sentence) && !verbs.noConflict.test(sentence),
  )
