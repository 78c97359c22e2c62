import type { Context } from '../../platform/context.ts'
import type { PublicationAsked } from '../reports/index.ts'
import { isPublicationFormat, makePublicationFile } from './publication-file.service.ts'
import { showPublicBudget, showPublicFollowUp } from './published.service.ts'

/**
 * What the command line asks for: only what the public may read. Undefined for an unknown format.
 * @throws NotFound while nothing is adopted or published
 */
export async function answerForPublications(ctx: Context, asked: PublicationAsked): Promise<Uint8Array | undefined> {
  if (!isPublicationFormat(asked.format)) return undefined
  const shown =
    asked.what === 'budget' ? await showPublicBudget(ctx, asked.year) : await showPublicFollowUp(ctx, asked.round)
  return makePublicationFile(shown, asked.format)
}
