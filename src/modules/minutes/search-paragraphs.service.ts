import type { Context, Read } from '../../platform/context.ts'
import type { FoundDecision } from '../cases/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { readerOf } from './paragraph.service.ts'
import { everybody, listParagraphs } from './paragraph.store.ts'
import { excerptsOf, paragraphsWith } from './search-paragraphs.views.ts'

const mostFound = 100

/** The latest §§ with the words, among what everybody may read or what the actor may; what is secret or stopped is never shown. */
export async function searchParagraphs(
  ctx: Context,
  tx: Read,
  { words, isPublic }: { readonly words: string; readonly isPublic: boolean },
): Promise<readonly FoundDecision[]> {
  const ids = await paragraphsWith(tx, words, mostFound)
  if (ids.length === 0) return []
  const reader = isPublic ? everybody : await readerOf(ctx, tx)
  const read = await listParagraphs(tx, { ids, order: 'newest' }, reader)
  const seen = read.filter((one) => one.secrecyProvision === null && (reader.seesHeld || !one.isHeld))
  const names = await unitNamesOn(tx, ctx.today())
  const excerpts = await excerptsOf(
    tx,
    seen.map(({ id }) => id),
    words,
  )
  return seen.map((one) => ({
    id: one.id,
    title: `§ ${one.number} ${one.title}`,
    place: `${names.get(one.body) ?? ''} \u00b7 ${one.decidedOn}`,
    href: one.publicPath,
    excerpt: excerpts.get(one.id) ?? [],
  }))
}
