import type { Context, Read } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseId } from '../cases/index.ts'
import type { MinutesParagraph } from './minutes.ts'
import * as store from './paragraph.store.ts'

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

/** What is to come in a case after its approved §§: until when they can be appealed, who has something to do. */
export async function nextInCase(
  ctx: Context,
  tx: Read,
  caseFile: CaseId,
): Promise<readonly { readonly text: string; readonly href: string | null }[]> {
  const found = await store.listParagraphs(tx, { caseFile, order: 'newest' }, store.everybody)
  const told: { text: string; href: string | null }[] = []
  for (const paragraph of found)
    for (const { kind, text, publicHref, until } of await linksOf(ctx, tx, paragraph))
      if (kind === 'assignment' || (kind === 'appeal' && until !== null))
        told.push({ text: `§ ${paragraph.number}: ${text}`, href: publicHref ?? paragraph.publicPath })
  return told
}
