import type { ReviewFinding } from '../finding.ts'
import {
  calledIn,
  isThereAt,
  type Minutes,
  type Person,
  type Presence,
  type ReadParagraph,
  type Said,
} from '../minutes/minutes.ts'
import { isNamed, isSamePerson } from '../minutes/people.ts'
import { otherParagraph, stepsOut } from '../minutes/words.ts'
import { told } from './told.ts'

/** People of minutes: who approves, moves, votes or dissents without being on the list, and who was there for a part only. */

export const checkPeople = (minutes: Minutes): ReviewFinding[] => [
  ...(minutes.attendance.isSure ? [...approvers(minutes), ...actors(minutes), ...limited(minutes)] : []),
  ...disqualified(minutes),
]

const matches = ({ attendance }: Minutes, person: Person): Presence[] =>
  attendance.people.filter((one) => isSamePerson(one, person))

function approvers(minutes: Minutes): ReviewFinding[] {
  return minutes.approvers.flatMap((person) => {
    const there = matches(minutes, person)
    const name = { line: person.line, printed: person.name }
    if (there.length === 0) return told('approver-absent', 'error', [name])
    const [first] = there
    return first && there.every(({ role }) => role !== 'deciding')
      ? told('approver-not-deciding', 'note', [name, { line: first.line, printed: first.line.text.trim() }])
      : []
  })
}

interface Act {
  readonly person: Person
  readonly paragraph: ReadParagraph
  /** A vote or a dissent, which only those who decide can have. */
  readonly isDeciding: boolean
  /** It may be told of another body's meeting. */
  readonly mayBeElsewhere: boolean
}

/** What is told of earlier treatment may name anybody. */
const ownParts = ['proposals', 'procedure', 'vote', 'dissent', 'decision']
const isOwn = ({ part }: Said): boolean => ownParts.includes(part)

/** Minutes without headings tell what is moved right below the title; somebody who is not there may stand there too. */
const isBelowTitle = ({ parts }: ReadParagraph, { part, sentence, line }: Said): boolean =>
  part === 'summary' &&
  parts.every(({ kind }) => kind !== 'proposals') &&
  parts.some(({ heading, lines }) => heading === '' && lines.includes(line)) &&
  /(?<!\p{L})(?:yrkar|reserverar)(?!\p{L})/u.test(sentence)

function actors(minutes: Minutes): ReviewFinding[] {
  const acts = minutes.paragraphs
    .flatMap((paragraph) => actsOf(paragraph))
    .filter(({ mayBeElsewhere, person }) => !mayBeElsewhere || matches(minutes, person).length > 0)
  const names = new Map(acts.map(({ person }) => [person.name, matches(minutes, person)]))
  const strangers = [...names.values()].filter((there) => there.length === 0).length
  // Where many are not on the list, the list is not the whole of it.
  if (strangers > 2 || strangers * 3 > names.size) return []
  return acts.flatMap(({ person, paragraph, isDeciding }) => {
    const there = names.get(person.name) ?? []
    const section = calledIn(paragraph)
    const name = { line: person.line, printed: person.name }
    const [first] = there
    if (!first) return told('actor-absent', 'error', [name], { section })
    const list = { line: first.line, printed: first.line.text.trim() }
    if (there.every((one) => !isThereAt(one, paragraph.number)))
      return told('actor-left', 'error', [name, list], { section, limit: first.limit })
    return isDeciding && there.every((one) => one.role !== 'deciding')
      ? told('substitute-decides', 'note', [name, list], { section })
      : []
  })
}

const actsBy = (people: readonly Person[], act: Omit<Act, 'person'>): Act[] =>
  people.map((person) => ({ person, ...act }))

function actsOf(paragraph: ReadParagraph): Act[] {
  const { proposals, dissents, votes } = paragraph
  const all = [
    ...proposals
      .filter((said) => isOwn(said) || isBelowTitle(paragraph, said))
      .flatMap((said) => actsBy(said.by, { paragraph, isDeciding: false, mayBeElsewhere: !isOwn(said) })),
    ...dissents
      .filter((said) => isOwn(said) || isBelowTitle(paragraph, said))
      .flatMap((said) => actsBy(said.by, { paragraph, isDeciding: true, mayBeElsewhere: !isOwn(said) })),
    ...votes.flatMap(({ voters }) => actsBy(voters, { paragraph, isDeciding: true, mayBeElsewhere: false })),
  ]
  // One act of each in a §; the one that only those who decide can do tells most.
  return [
    ...Map.groupBy(
      all.filter(({ person }) => isNamed(person)),
      ({ person }) => person.name,
    ).values(),
  ].flatMap((same) => same.find(({ isDeciding }) => isDeciding) ?? same.slice(0, 1))
}

const limited = ({ attendance }: Minutes): ReviewFinding[] =>
  attendance.people
    .filter(({ limit, role }) => limit !== '' && role !== 'other')
    .flatMap(({ line, name, limit }) => told('presence-limited', 'note', [{ line, printed: name }], { limit }))

/** Who steps aside in a § may not take part in it (KL 5 kap. 47 §, 6 kap. 30 §); announcing it for another § is no stepping aside. */
const disqualified = ({ paragraphs }: Minutes): ReviewFinding[] =>
  paragraphs.flatMap((paragraph) => {
    const aside = paragraph.conflicts.filter(
      ({ sentence }) => stepsOut.test(sentence) && !otherParagraph.test(sentence),
    )
    return actsOf(paragraph).flatMap(({ person }) => {
      const stepped = aside.find(({ by }) => by.some((one) => one.name === person.name && one.party === person.party))
      return stepped
        ? told(
            'conflict-acts',
            'error',
            [
              { line: person.line, printed: person.name },
              { line: stepped.line, printed: stepped.sentence },
            ],
            {
              section: calledIn(paragraph),
            },
          )
        : []
    })
  })
