import type { Context, Read } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import type { Day } from '../../shared/local-date.ts'
import type { MinutesParagraph } from './minutes.ts'

/**
 * What hangs together with a §: what it adopted, what it changes and is changed by, who has to do something, how it is
 * appealed. Those who know stand above or beside minutes and are joined at start. Nothing secret is told here.
 */
export interface ParagraphLink {
  readonly kind: 'adopted' | 'changes' | 'changed-by' | 'assignment' | 'appeal'
  readonly text: string
  /** For everybody; null when there is no public page. */
  readonly publicHref: string | null
  /** For those who are signed in; null when it is the same. */
  readonly staffHref: string | null
  /** What is to come is told with its last day. */
  readonly until: Day | null
}

const links = openQuestion<[Context, Read, MinutesParagraph], readonly ParagraphLink[]>('what hangs together with a §')
export const askForParagraphLinks = links.join

/** A secret § has none that may be told. */
export const linksOf = async (
  ctx: Context,
  tx: Read,
  paragraph: MinutesParagraph,
): Promise<readonly ParagraphLink[]> =>
  paragraph.secrecyProvision === null ? (await links.askAll(ctx, tx, paragraph)).flat() : []
