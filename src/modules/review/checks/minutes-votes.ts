import type { ReviewFinding } from '../finding.ts'
import { isThereAt, type Minutes, partsOf, type ReadParagraph, type Vote } from '../minutes/minutes.ts'
import { verbs } from '../minutes/words.ts'
import { told } from './told.ts'

/** Votes that do not add up. */
export const checkVotes = (minutes: Minutes): ReviewFinding[] =>
  minutes.paragraphs.flatMap((paragraph) => [
    ...paragraph.votes.flatMap((vote) => [...tooMany(minutes, paragraph, vote), ...named(paragraph, vote)]),
    ...castingVote(paragraph),
  ])

function tooMany(
  { attendance }: Minutes,
  { number }: ReadParagraph,
  { yes, no, abstain, line, printed }: Vote,
): ReviewFinding[] {
  const serving = attendance.people.filter((one) => one.role === 'deciding' && isThereAt(one, number))
  const votes = yes + no + (abstain ?? 0)
  const [first] = serving
  // Half as many again: then the list does not hold all who decide.
  return attendance.isSure && first && votes > serving.length && votes < serving.length * 1.5
    ? told(
        'votes-too-many',
        'error',
        [
          { line, printed },
          { line: first.line, printed: first.line.text.trim() },
        ],
        {
          section: `§ ${number}`,
          votes,
          serving: serving.length,
        },
      )
    : []
}

const named = ({ number }: ReadParagraph, vote: Vote): ReviewFinding[] =>
  (['yes', 'no', 'abstain'] as const).flatMap((answer) => {
    const [count, names] = [vote[answer], vote.named[answer]]
    return count !== null && names !== null && names !== count
      ? told('voters-differ', 'error', [{ line: vote.line, printed: vote.printed }], {
          section: `§ ${number}`,
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
