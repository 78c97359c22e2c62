import type { Read } from '../../platform/context.ts'
import type { Manuscript } from './compose-publication.ts'
import { textsOf } from './part.store.ts'
import type { Part, Publication } from './publication.ts'
import type { PublicationFacts } from './publication-facts.ts'

/** A publication's parts with their texts, in order: ready to be printed or frozen. */
export async function manuscriptOf(
  tx: Read,
  publication: Publication,
  parts: readonly Part[],
  facts: PublicationFacts,
): Promise<Manuscript> {
  const texts = await textsOf(
    tx,
    parts.map((part) => part.id),
  )
  const { kind, title, unit, decimals, correction } = publication
  return {
    kind,
    title,
    scale: { unit, decimals },
    correction,
    facts,
    parts: parts.map((part) => ({
      title: part.title,
      content: part.content,
      texts: texts.filter((text) => text.part === part.id).map((text) => text.body),
    })),
  }
}
