import type { Context, Read } from '../../platform/context.ts'
import { plain } from '../../shared/document.ts'
import { bindingsIn, bindText } from './binding.ts'
import { figureBook } from './figure.ts'
import { partsOf, textsOf } from './part.store.ts'
import * as store from './publication.store.ts'

export interface SentenceWay {
  readonly publication: string
  readonly key: string
  readonly part: string
  readonly text: string
  readonly isDraft: boolean
}

/** Sentences whose bound figures are of the unit, its body or the whole: the way back from a figure to what is said of it. */
export async function sentencesAbout(
  ctx: Context,
  tx: Read,
  entities: readonly string[],
  year: number,
  isStaff: boolean,
): Promise<readonly SentenceWay[]> {
  const found: SentenceWay[] = []
  const world = { language: ctx.locale, sourceOf: () => null }
  for (const publication of await store.listPublications(tx)) {
    const isDraft = publication.status === 'draft'
    if (publication.year !== year || publication.status === 'replaced' || (isDraft && !isStaff)) continue
    const parts = await partsOf(tx, publication.id)
    const texts = isDraft
      ? await textsOf(
          tx,
          parts.map((part) => part.id),
        )
      : []
    const book = isDraft ? new Map() : figureBook((await store.frozenOf(tx, publication.id)).facts)
    const printed = isDraft
      ? parts.map((part) => ({
          title: part.title,
          texts: texts.filter((text) => text.part === part.id).map((text) => text.body),
        }))
      : (await store.frozenOf(tx, publication.id)).parts
    const scale = { unit: publication.unit, decimals: publication.decimals }
    for (const part of printed)
      for (const text of part.texts.flatMap(sentencesIn))
        if (bindingsIn(text, scale).some((one) => entities.includes(one.key.split(':')[1] ?? '')))
          found.push({
            publication: publication.title,
            key: publication.key,
            part: part.title,
            text: isDraft ? text : plain(bindText(text, { book, scale, part: part.title, ...world })),
            isDraft,
          })
  }
  return found
}

const sentencesIn = (body: string): readonly string[] =>
  body
    .split(/(?<=[.!?])\s+|\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
