import { unknownFigures } from './binding.ts'
import type { Manuscript } from './compose-publication.ts'
import { figureBook } from './figure.ts'
import type { Hindrance, Part, Publication } from './publication.ts'

/**
 * What stands between a draft and publishing. A budget book rests on a decision (KL 11 kap. 8 §), a report on a round that is
 * closed, and neither may print a broken equation that nobody has put into words.
 */
export function hindrancesOf(
  { kind }: Pick<Publication, 'kind'>,
  parts: readonly Part[],
  manuscript: Manuscript,
  round: 'planned' | 'open' | 'closed' | null,
): readonly Hindrance[] {
  const { facts, scale } = manuscript
  const book = figureBook(facts)
  const isDecided = facts.version.status === 'adopted' || facts.version.status === 'replaced'
  return [
    ...(parts.length === 0 ? [{ kind: 'no-parts' } as const] : []),
    ...(kind === 'budget-book' && !isDecided ? [{ kind: 'not-adopted' } as const] : []),
    ...(kind !== 'budget-book' && round !== 'closed' ? [{ kind: 'round-open' } as const] : []),
    ...parts
      .filter((part) => part.status !== 'locked')
      .map((part): Hindrance => ({ kind: 'part-open', part: part.title })),
    ...manuscript.parts.flatMap((part) =>
      part.texts.flatMap((body) =>
        unknownFigures(body, book, scale).map(
          (figure): Hindrance => ({ kind: 'figure-unknown', part: part.title, figure }),
        ),
      ),
    ),
    ...(parts.some((part) => part.content === 'statements') || kind === 'budget-book' ? brokenIn(manuscript) : []),
  ]
}

const brokenIn = ({ facts }: Manuscript): readonly Hindrance[] =>
  facts.outcomes
    .filter((outcome) => outcome.state === 'broken')
    .map(({ title, year, arithmetic }) => ({ kind: 'equation-broken', equation: title, year, arithmetic }))
