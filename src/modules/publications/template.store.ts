import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { PartContent, PublicationKind } from './publication.ts'

/** A chapter as a publication begins with it; null is the whole municipality. */
export interface Chapter {
  readonly title: string
  readonly content: PartContent
  readonly role: string
  readonly unit: UnitId | null
}

export interface ChapterTemplate {
  readonly kind: PublicationKind
  readonly chapters: readonly Chapter[]
  readonly revision: number
}

export async function findTemplate(tx: Read, kind: PublicationKind): Promise<ChapterTemplate | undefined> {
  const row = await tx.db
    .selectFrom('publicationTemplate')
    .select(['chapters', 'revision'])
    .where('tenantId', '=', tx.tenant)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row && { kind, chapters: row.chapters as unknown as Chapter[], revision: row.revision }
}

export async function saveTemplate(
  tx: Write,
  before: ChapterTemplate,
  chapters: readonly Chapter[],
): Promise<ChapterTemplate> {
  const { kind } = before
  const revision = before.revision + 1
  const stored = await tx.db
    .insertInto('publicationTemplate')
    .values({ tenantId: tx.tenant, kind, chapters: JSON.stringify(chapters), revision })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'kind'])
        .doUpdateSet({ chapters: JSON.stringify(chapters), revision })
        .where('publicationTemplate.revision', '=', before.revision),
    )
    .returning('revision')
    .executeTakeFirst()
  refuseStale(stored ? 1 : 0, 'template', before, chapters)
  return { kind, chapters, revision }
}
