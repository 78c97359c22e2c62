import type { Context, Read } from '../../platform/context.ts'
import type { CaseId } from '../cases/index.ts'
import { listParagraphsOf } from '../minutes/index.ts'
import { type Contradiction, contradictions } from './contradiction.ts'
import { referenceOf } from './suggestion.ts'

/** Decisions in the case that a proposal would stop, change or say again: shown beside the proposal on the agenda. */
export async function warnOf(
  ctx: Context,
  tx: Read,
  caseFile: CaseId,
  proposed: readonly string[],
): Promise<readonly Contradiction[]> {
  const standing = (await listParagraphsOf(ctx, tx, caseFile))
    .filter((paragraph) => paragraph.outcome === 'decided')
    .toReversed()
    .flatMap((paragraph) =>
      paragraph.clauses
        .filter((clause) => clause.kind === 'decision')
        .map((clause) => ({ decision: referenceOf(paragraph), clause: clause.text })),
    )
  return contradictions(proposed, standing, ctx.today())
}
