import { lineAt } from '../document.ts'
import { sentencesOf } from '../reading/passages.ts'
import type { Part, Person, Vote } from './minutes.ts'
import { isNamed, peopleIn } from './people.ts'
import { numberWords, voteForms } from './words.ts'

/** Counts of votes, told in one sentence (`43 ja mot 38 nej`) or answer by answer (`… röstar ja (7).`). */

interface Answer {
  readonly answer: 'yes' | 'no' | 'abstain'
  readonly count: number
  readonly named: number | null
  readonly voters: readonly Person[]
  readonly line: Part['lines'][number]
  readonly printed: string
}

export function votesIn(parts: readonly Part[]): Vote[] {
  const votes: Vote[] = []
  let open: Answer[] = []
  const close = () => {
    const vote = voteOf(open)
    if (vote) votes.push(vote)
    open = []
  }
  for (const { text } of parts)
    for (const sentence of sentencesOf(text)) {
      const line = lineAt(text, sentence.at)
      if (!line) continue
      const both = voteForms.together.exec(sentence.text)
      if (both) {
        close()
        votes.push({
          yes: numberOf(both[1]),
          no: numberOf(both[2]),
          abstain: abstainedIn(sentence.text),
          named: { yes: null, no: null, abstain: null },
          voters: [],
          line: lineAt(text, sentence.at + both.index) ?? line,
          printed: both[0],
        })
        continue
      }
      const last = votes.at(-1)
      if (last && last.abstain === null && open.length === 0 && last.voters.length === 0) {
        const abstain = abstainedIn(sentence.text)
        if (abstain !== null) votes[votes.length - 1] = { ...last, abstain }
      }
      const answer = answerOf(sentence.text, (at) => lineAt(text, sentence.at + at) ?? line)
      if (!answer) continue
      if (open.some((one) => one.answer === answer.answer)) close()
      open.push(answer)
    }
  close()
  return votes
}

function answerOf(text: string, lineOf: (at: number) => Answer['line']): Answer | undefined {
  const hit = voteForms.single.exec(text) ?? voteForms.listed.exec(text)
  if (!hit) return undefined
  const word = (hit.groups?.answer ?? hit.groups?.abstains ?? '').toLowerCase()
  const before = text.slice(0, hit.index)
  const voters = peopleIn(before, lineOf(0), lineOf)
  return {
    answer: word === 'ja' ? 'yes' : word === 'nej' ? 'no' : 'abstain',
    count: Number(hit.groups?.count ?? hit.groups?.abstained),
    named: voters.length > 0 && voters.every(isNamed) && isAllRead(before) ? voters.length : null,
    voters: voters.map(({ name, party, line }) => ({ name, party, line })),
    line: lineOf(hit.index),
    printed: hit[0],
  }
}

/** A name without its party in brackets is not counted, so then nothing can be said of how many are named. */
const isAllRead = (text: string): boolean => {
  const rest = peopleIn(text, { page: 1, number: 1, text })
    .toReversed()
    .reduce((left, { at, end }) => left.slice(0, at) + left.slice(end), text)
  return !/[\p{Lu}]\p{L}*/u.test(
    rest.replace(/^\s*\p{Lu}\p{Ll}+(?:n|re|na)(?=\s|$)/u, '').replaceAll(/["”][^"”]*["”]/gu, ''),
  )
}

function voteOf(answers: readonly Answer[]): Vote | undefined {
  const of = (wanted: Answer['answer']) => answers.find(({ answer }) => answer === wanted)
  const [yes, no, abstain] = [of('yes'), of('no'), of('abstain')]
  if (!yes || !no) return undefined
  return {
    yes: yes.count,
    no: no.count,
    abstain: abstain?.count ?? null,
    named: { yes: yes.named, no: no.named, abstain: abstain?.named ?? null },
    voters: answers.flatMap(({ voters }) => voters),
    line: yes.line,
    printed: answers.map(({ printed }) => printed).join(' · '),
  }
}

const abstainedIn = (text: string): number | null => {
  const hit = voteForms.abstained.exec(text)
  return hit ? numberOf(hit[1]) : null
}

const numberOf = (text = ''): number => {
  const word = numberWords.indexOf(text.toLowerCase())
  return word >= 0 ? word : Number(text)
}
