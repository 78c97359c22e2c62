import { lineAt } from '../document.ts'
import { sentencesOf } from '../reading/passages.ts'
import type { Part, Person, Said } from './minutes.ts'
import { type Found, peopleIn } from './people.ts'
import { verbs } from './words.ts'

/** Who put a proposal, who dissented, who stepped aside: sentence by sentence, with the verb that says it. */

type Known = readonly Pick<Person, 'name' | 'party'>[]

const sentencesIn = (parts: readonly Part[], verb: RegExp, known: Known): Said[] =>
  parts.flatMap((part) =>
    sentencesOf(part.text).flatMap(({ text, at }): Said[] => {
      const hit = verb.exec(text)
      const line = hit ? lineAt(part.text, at + hit.index) : undefined
      if (!hit || !line) return []
      const lineOf = (place: number) => lineAt(part.text, at + place) ?? line
      const all = peopleIn(text, line, lineOf, known)
      const before = all.filter(({ at: place }) => place < hit.index)
      // `Further N N (X) moves …` is inverted: the name stands just after the verb.
      const after = all.filter(
        ({ at: place }) => place >= hit.index && /^[^.;]{0,24}$/u.test(text.slice(hit.index, place)),
      )
      const [first] = after
      const by = (before.length > 0 ? before : first ? [first, ...alsoNamed(all, first, text)] : []).map(
        ({ name, party, line: place }) => ({
          name,
          party,
          line: place,
        }),
      )
      return [{ by, sentence: text, line, part: part.kind }]
    }),
  )

/** `… N N (X), M M (Y) och O O (Z)`: those who are named on from the first. */
function alsoNamed(all: readonly Found[], first: Found, text: string): Found[] {
  const also: Found[] = []
  let last = first
  for (const one of all.filter(({ at }) => at > first.at)) {
    if (!/^\s*(?:,|,?\s*(?:och|samt))\s*$/u.test(text.slice(last.end, one.at))) break
    also.push(one)
    last = one
  }
  return also
}

/** Grounds and receivers say nothing of their own. */
const spoken = (parts: readonly Part[]): Part[] => parts.filter(({ kind }) => kind !== 'basis' && kind !== 'dispatch')

export const proposalsIn = (parts: readonly Part[], known: Known = []): Said[] =>
  [
    ...sentencesIn(spoken(parts), verbs.proposes, known),
    ...sentencesIn(parts.filter(isOfMembers), verbs.suggests, known).filter(
      ({ sentence }) => !verbs.proposes.test(sentence),
    ),
  ].filter(({ by }) => by.length > 0)

/** Minutes that call proposals so write `N N (X) föreslår bifall`. */
const isOfMembers = ({ kind, heading }: Part): boolean => kind === 'proposals' && /förslag/iu.test(heading)

export const dissentsIn = (parts: readonly Part[], known: Known = []): Said[] =>
  sentencesIn(spoken(parts), verbs.dissents, known)

export const conflictsIn = (parts: readonly Part[], known: Known = []): Said[] => [
  ...sentencesIn(spoken(parts), verbs.conflict, known).filter(isStepping),
  // Under its own heading the word need not be said again.
  ...sentencesIn(
    parts.filter(({ kind }) => kind === 'conflict'),
    verbs.stepsAside,
    known,
  ).filter((said) => isStepping(said) && !verbs.conflict.test(said.sentence)),
]

const isStepping = ({ by, sentence }: Said): boolean =>
  by.length > 0 && verbs.stepsAside.test(sentence) && !verbs.noConflict.test(sentence)
