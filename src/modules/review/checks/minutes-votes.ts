import type { ReviewFinding } from '../finding.ts'
import { calledIn, isThereAt, type Minutes, partsOf, type ReadParagraph, type Vote } from '../minutes/minutes.ts'
import { isSamePerson } from '../minutes/people.ts'
import { partlyThere, saysAbstaining, saysNotVoting, verbs } from '../minutes/words.ts'
import { told } from './told.ts'

/** Votes that do not add up. */
export const checkVotes = (minutes: Minutes): ReviewFinding[] => {
  const few = minutes.paragraphs.flatMap((paragraph) =>
    paragraph.votes.flatMap((vote) => tooFew(minutes, paragraph, vote)),
  )
  const votes = minutes.paragraphs.reduce((count, paragraph) => count + paragraph.votes.length, 0)
  // Where every vote is short of the list, the list has one too many.
  return [...others(minutes), ...(few.length > 1 && few.length === votes ? [] : few)]
}

const others = (minutes: Minutes): ReviewFinding[] =>
  minutes.paragraphs.flatMap((paragraph) => [
    ...paragraph.votes.flatMap((vote) => [...tooMany(minutes, paragraph, vote), ...named(paragraph, vote)]),
    ...castingVote(paragraph),
  ])

/** Who serves at the §, and how many votes are told; null where that is not known for certain. */
function countedIn({ attendance }: Minutes, paragraph: ReadParagraph, { yes, no, abstain, line, printed }: Vote) {
  const serving = attendance.people.filter((one) => one.role === 'deciding' && isThereAt(one, paragraph.number))
  const [first] = serving
  if (!attendance.isSure || !first) return null
  const votes = yes + no + (abstain ?? 0)
  const tell = (code: 'votes-too-many' | 'votes-too-few', severity: 'error' | 'note') =>
    told(
      code,
      severity,
      [
        { line, printed },
        { line: first.line, printed: first.line.text.trim() },
      ],
      { section: calledIn(paragraph), votes, serving: serving.length },
    )
  return { serving, votes, tell }
}

function tooMany(minutes: Minutes, paragraph: ReadParagraph, vote: Vote): ReviewFinding[] {
  const counted = countedIn(minutes, paragraph, vote)
  if (!counted) return []
  const { serving, votes, tell } = counted
  // Half as many again: then the list does not hold all who decide.
  return votes > serving.length && votes < serving.length * 1.5 ? tell('votes-too-many', 'error') : []
}

/** Fewer votes than people who decide, where nothing says who did not vote: a note, since somebody may have left the room. */
function tooFew(minutes: Minutes, paragraph: ReadParagraph, vote: Vote): ReviewFinding[] {
  const counted = countedIn(minutes, paragraph, vote)
  if (!counted) return []
  const { serving, votes, tell } = counted
  // A substitute who served for a part, or took turns with a member, is one too many on the list.
  const isUnsure = serving.some(
    ({ isServing, servesFor }) =>
      isServing &&
      (servesFor === null ||
        minutes.attendance.people.some((one) => isSamePerson(one, { name: servesFor, party: null }))),
  )
  const isTold = paragraph.parts.some(
    ({ text }) => saysNotVoting.test(text.text) || (vote.abstain === null && saysAbstaining.test(text.text)),
  )
  const isPartly = serving.some((one) => partlyThere.test(one.line.text))
  const isFew = votes < serving.length && votes * 2 > serving.length
  return isFew && !isUnsure && !isTold && !isPartly ? tell('votes-too-few', 'note') : []
}

const named = (paragraph: ReadParagraph, vote: Vote): ReviewFinding[] =>
  (['yes', 'no', 'abstain'] as const).flatMap((answer) => {
    const [count, names] = [vote[answer], vote.named[answer]]
    return count !== null && names !== null && names !== count
      ? told('voters-differ', 'error', [{ line: vote.line, printed: vote.printed }], {
          section: calledIn(paragraph),
          votes: count,
          named: names,
        })
      : []
  })

/** A casting vote decides where the votes are equal (KL 5 kap. 56 §). */
function castingVote(paragraph: ReadParagraph): ReviewFinding[] {
  const [vote, ...others] = paragraph.votes
  if (!vote || others.length > 0 || vote.yes === vote.no) return []
  const line = partsOf(paragraph, 'vote', 'procedure', 'decision')
    .flatMap(({ lines }) => lines)
    .find(({ text }) => verbs.casting.test(text))
  return line
    ? told('casting-without-tie', 'error', [
        { line, printed: verbs.casting.exec(line.text)?.[0] ?? '' },
        { line: vote.line, printed: vote.printed },
      ])
    : []
}
