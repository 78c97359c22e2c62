import { type Line, lineAt, type Passage } from '../document.ts'
import { joined, sentencesOf } from '../reading/passages.ts'
import type { Part, Person, Vote } from './minutes.ts'
import { isNamed, peopleIn } from './people.ts'
import { type AnswerKind, type Roll, rollsIn } from './roll.ts'
import { numberWords, voteForms } from './vote-words.ts'

/** Counts of votes, told in one sentence (`43 ja mot 38 nej`), answer by answer (`… röstar ja (7).`), or by name. */

type Known = readonly Pick<Person, 'name' | 'party'>[]

interface Answer {
  readonly answer: AnswerKind
  /** Null where only the names are told. */
  readonly count: number | null
  readonly named: number | null
  readonly voters: readonly Person[]
  readonly line: Line
  readonly printed: string
}

export function votesIn(parts: readonly Part[], known: Known = []): Vote[] {
  const votes = new Votes()
  for (const { lines } of parts) {
    const rolls = rollsIn(lines, known)
    const told = rolls.length === 0 ? lines : lines.filter((line) => !rolls.some(({ used }) => used.has(line)))
    readText(joined(told.filter(({ text }) => text.trim() !== '')), known, votes)
    for (const roll of rolls) votes.addRoll(roll)
  }
  votes.close()
  return votes.all
}

function readText(text: Passage, known: Known, votes: Votes): void {
  for (const sentence of sentencesOf(text)) {
    const line = lineAt(text, sentence.at)
    if (!line) continue
    const lineOf = (at: number) => lineAt(text, sentence.at + at) ?? line
    const together = voteForms.together.exec(sentence.text)
    const both = together ?? voteForms.counted.exec(sentence.text) ?? voteForms.sides.exec(sentence.text)
    if (both) {
      // `Nej 2 Avstår 1`: the number comes after its word where the others do.
      const rest = sentence.text.slice(both.index + both[0].length)
      votes.add({
        yes: numberOf(both[1]),
        no: numberOf(both[2]),
        abstain: together ? abstainedIn(sentence.text) : abstainedAfter(rest),
        named: none,
        voters: [],
        line: lineOf(both.index),
        printed: both[0],
      })
      continue
    }
    votes.addAbstained(abstainedIn(sentence.text))
    const answer = answerOf(sentence.text, lineOf)
    if (answer) votes.addAnswer(answer)
    else for (const one of namesIn(sentence.text, lineOf, known)) votes.addAnswer(one)
  }
}

const none = { yes: null, no: null, abstain: null } as const

/** Votes as they are read one after the other; names belong to the count before them. */
class Votes {
  readonly all: Vote[] = []
  private open: Answer[] = []

  /** Names may stand before the count that they are of. */
  add(vote: Vote): void {
    const names = this.open.every(({ count }) => count === null) ? this.open : []
    const last = this.all.at(-1)
    const isBefore = names.length > 0 && (last === undefined || last.voters.length > 0)
    if (isBefore) this.open = []
    this.close()
    this.all.push(isBefore ? withNames(vote, names) : vote)
  }

  addAbstained(abstain: number | null): void {
    const last = this.all.at(-1)
    if (abstain !== null && last && last.abstain === null && this.open.length === 0 && last.voters.length === 0)
      this.all[this.all.length - 1] = { ...last, abstain }
  }

  addAnswer(answer: Answer): void {
    if (this.open.some((one) => one.answer === answer.answer)) this.close()
    this.open.push(answer)
  }

  addRoll({ votes, totals, isWhole, line, printed }: Roll): void {
    const of = (wanted: AnswerKind) => votes.filter(({ answer }) => answer === wanted).length
    const counts = { yes: of('yes'), no: of('no'), abstain: of('abstain') }
    const named = isWhole ? counts : none
    const voters = votes.map(({ person }) => person)
    this.close()
    const last = this.all.at(-1)
    const abstain = last?.abstain ?? named.abstain
    if (last && last.voters.length === 0) this.all[this.all.length - 1] = { ...last, abstain, named, voters }
    else if (totals || isWhole) this.all.push({ ...(totals ?? counts), named, voters, line, printed })
  }

  close(): void {
    const names = this.open.filter(({ count }) => count === null)
    const vote = voteOf(this.open.filter(({ count }) => count !== null)) ?? byNamesOnly(names)
    const last = this.all.at(-1)
    if (names.length > 0 && last && last.voters.length === 0) this.all[this.all.length - 1] = withNames(last, names)
    else if (vote) this.all.push(vote)
    this.open = []
  }
}

const namedOf = (answers: readonly Answer[], wanted: AnswerKind): number | null =>
  answers.find(({ answer }) => answer === wanted)?.named ?? null

const withNames = (vote: Vote, names: readonly Answer[]): Vote => ({
  ...vote,
  named: { yes: namedOf(names, 'yes'), no: namedOf(names, 'no'), abstain: namedOf(names, 'abstain') },
  voters: names.flatMap(({ voters }) => voters),
})

/** Names without a count make the count, where all of them were read. */
function byNamesOnly(names: readonly Answer[]): Vote | undefined {
  const [yes, no] = [namedOf(names, 'yes'), namedOf(names, 'no')]
  const [first] = names
  if (yes === null || no === null || !first) return undefined
  const { line, printed } = first
  return {
    ...withNames({ yes, no, abstain: null, named: none, voters: [], line, printed }, names),
    abstain: namedOf(names, 'abstain'),
  }
}

function answerOf(text: string, lineOf: (at: number) => Line): Answer | undefined {
  const hit = voteForms.single.exec(text) ?? voteForms.listed.exec(text)
  if (!hit) return undefined
  const before = text.slice(0, hit.index)
  const voters = peopleIn(before, lineOf(0), lineOf)
  return {
    answer: kindOf(hit.groups?.answer ?? hit.groups?.abstains),
    count: Number(hit.groups?.count ?? hit.groups?.abstained),
    named: voters.length > 0 && voters.every(isNamed) && isAllRead(before) ? voters.length : null,
    voters: voters.map(({ name, party, line }) => ({ name, party, line })),
    line: lineOf(hit.index),
    printed: hit[0],
  }
}

/** `Följande röstar ja: N N (X) och M M (Y).`, `N N (X) röstar ja och M M (Y) röstar nej.` */
function namesIn(text: string, lineOf: (at: number) => Line, known: Known): Answer[] {
  const after = voteForms.namesAfter.exec(text)
  if (after) return answersOf(text, after, [after.index + after[0].length, text.length], lineOf, known)
  let from = 0
  return [...text.matchAll(voteForms.namesBefore)].flatMap((hit) => {
    const range = [from, hit.index] as const
    from = hit.index + hit[0].length
    return answersOf(text, hit, range, lineOf, known)
  })
}

function answersOf(
  text: string,
  hit: RegExpExecArray,
  [from, to]: readonly [number, number],
  lineOf: (at: number) => Line,
  known: Known,
): Answer[] {
  const names = text.slice(from, to)
  const voters = peopleIn(names, lineOf(from), (at) => lineOf(from + at), known)
  if (voters.length === 0) return []
  return [
    {
      answer: kindOf(hit.groups?.answer ?? hit.groups?.abstains),
      count: null,
      named: voters.every(isNamed) && isAllRead(names, known) ? voters.length : null,
      voters: voters.map(({ name, party, line }) => ({ name, party, line })),
      line: lineOf(hit.index),
      printed: hit[0].trim(),
    },
  ]
}

const kindOf = (word = ''): AnswerKind =>
  word.toLowerCase() === 'ja' ? 'yes' : word.toLowerCase() === 'nej' ? 'no' : 'abstain'

/** A name without its party in brackets is not counted, so then nothing can be said of how many are named. */
const isAllRead = (text: string, known: Known = []): boolean => {
  const rest = peopleIn(text, { page: 1, number: 1, text }, undefined, known)
    .toReversed()
    .reduce((left, { at, end }) => left.slice(0, at) + left.slice(end), text)
  return !/[\p{Lu}]\p{L}*/u.test(
    rest.replace(/^\s*\p{Lu}\p{Ll}+(?:n|re|na)(?=\s|$)/u, '').replaceAll(/["”][^"”]*["”]/gu, ''),
  )
}

function voteOf(answers: readonly Answer[]): Vote | undefined {
  const of = (wanted: AnswerKind) => answers.find(({ answer }) => answer === wanted)
  const [yes, no, abstain] = [of('yes'), of('no'), of('abstain')]
  if (!yes || !no || yes.count === null || no.count === null) return undefined
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
  return hit ? numberOf(hit[1] ?? hit[2]) : null
}

const abstainedAfter = (text: string): number | null => {
  const hit = voteForms.abstainedAfter.exec(text)
  return hit ? Number(hit[1]) : abstainedIn(text)
}

const numberOf = (text = ''): number => {
  const word = numberWords.indexOf(text.toLowerCase())
  return word >= 0 ? word : Number(text)
}
