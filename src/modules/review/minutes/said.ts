import { type Line, lineAt, type Passage } from '../document.ts'
import { joined, sentencesOf } from '../reading/passages.ts'
import type { Part, PartKind, Person, Said } from './minutes.ts'
import { type Found, peopleIn } from './people.ts'
import { verbs } from './words.ts'

/** Who put a proposal, who dissented, who stepped aside: sentence by sentence, with the verb that says it. */

type Known = readonly Pick<Person, 'name' | 'party'>[]

const sentencesIn = (parts: readonly Part[], verb: RegExp, known: Known): Said[] =>
  parts.flatMap((part) => itemsOf(part).flatMap((passage) => sentencesBy(passage, part.kind, verb, known)))

const listMark = /^\s*(?:\d{1,2}\)|[-–•\uf0b7])\s+\p{Lu}/u

/** The part as running text, cut where a list has its marks. */
function itemsOf({ lines, text }: Part): Passage[] {
  if (!lines.some((line) => listMark.test(line.text))) return [text]
  const items: Line[][] = [[]]
  for (const line of lines.filter(({ text: own }) => own.trim() !== '')) {
    if (listMark.test(line.text)) items.push([])
    items.at(-1)?.push(line)
  }
  return items.filter((own) => own.length > 0).map(joined)
}

const sentencesBy = (passage: Passage, kind: PartKind, verb: RegExp, known: Known): Said[] =>
  sentencesOf(passage).flatMap(({ text, at }): Said[] => {
    const hit = verb.exec(text)
    const line = hit ? lineAt(passage, at + hit.index) : undefined
    if (!hit || !line) return []
    const lineOf = (place: number) => lineAt(passage, at + place) ?? line
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
    return [{ by, sentence: text, line, part: kind }]
  })

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
    ...coloned(parts, known),
  ].filter(({ by }) => by.length > 0)

/** Minutes that call proposals so write `N N (X) föreslår bifall`. */
/** `N N (X): Bifall.` under the heading of proposals. */
const byColon = /^\s*[^:]{3,60}\)(?:\s+m\.?\s?fl\.?(?:\s+\(\p{L}+\))?)?\s*[:–]\s*\p{Lu}/u
const coloned = (parts: readonly Part[], known: Known): Said[] =>
  parts
    .filter(({ kind }) => kind === 'proposals')
    .flatMap(({ kind, lines }) =>
      lines.flatMap((line): Said[] => {
        if (!byColon.test(line.text) || verbs.proposes.test(line.text)) return []
        const by = peopleIn(line.text.split(/[:–]/u)[0] ?? '', line, undefined, known)
        return [{ by: by.map(plain), sentence: line.text.trim(), line, part: kind }]
      }),
    )

const plain = ({ name, party, line }: Found): Person => ({ name, party, line })

const isOfMembers = ({ kind, heading }: Part): boolean => kind === 'proposals' && /förslag/iu.test(heading)

export const dissentsIn = (parts: readonly Part[], known: Known = []): Said[] => {
  const told = sentencesIn(spoken(parts), verbs.dissents, known)
  if (told.length > 0) return told
  // Under its own heading the names are enough.
  return parts
    .filter(({ kind }) => kind === 'dissent')
    .flatMap(({ kind, lines, text }): Said[] => {
      const [line] = lines
      const [first] = sentencesOf(text)
      const by = line && first ? peopleIn(first.text, line, (at) => lineAt(text, at) ?? line, known) : []
      return line && first && by.length > 0 ? [{ by: by.map(plain), sentence: first.text, line, part: kind }] : []
    })
}

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
