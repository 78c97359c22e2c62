import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Part, PartContent, PartId, PartStatus, PublicationId, TextBlock, TextId } from './publication.ts'

const selectParts = (tx: Read) =>
  tx.db
    .selectFrom('publicationPart')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .orderBy('position')
    .orderBy('partId')
type Row = Awaited<ReturnType<ReturnType<typeof selectParts>['executeTakeFirstOrThrow']>>

const partOf = ({ tenantId: _, partId, publicationId, unitId, ...row }: Row): Part => ({
  ...row,
  id: partId as PartId,
  publication: publicationId as PublicationId,
  unit: unitId as UnitId,
  content: row.content as PartContent,
  status: row.status as PartStatus,
})

export const partsOf = async (tx: Read, publication: PublicationId): Promise<Part[]> =>
  (await selectParts(tx).where('publicationId', '=', publication).execute()).map(partOf)

/** @throws NotFound */
export async function getPart(tx: Read, id: PartId): Promise<Part> {
  const row = await selectParts(tx).where('partId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('part')
  return partOf(row)
}

export async function insertParts(tx: Write, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return
  await tx.db
    .insertInto('publicationPart')
    .values(
      parts.map(({ id, publication, unit, ...part }) => ({
        tenantId: tx.tenant,
        partId: id,
        publicationId: publication,
        unitId: unit,
        ...part,
      })),
    )
    .execute()
}

export async function savePart(tx: Write, before: Part, after: Part): Promise<Part> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('publicationPart')
    .set({
      status: after.status,
      title: after.title,
      content: after.content,
      role: after.role,
      unitId: after.unit,
      revision,
    })
    .where('tenantId', '=', tx.tenant)
    .where('partId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'part', before, after)
  return { ...after, revision }
}

/** The order is no part's own, so that it makes nobody's saving of a part stale. */
export async function savePositions(tx: Write, parts: readonly Part[]): Promise<void> {
  for (const { id, position } of parts)
    await tx.db
      .updateTable('publicationPart')
      .set({ position })
      .where('tenantId', '=', tx.tenant)
      .where('partId', '=', id)
      .execute()
}

/** With its texts. */
export async function deletePart(tx: Write, part: Part): Promise<void> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('publicationPart')
    .where('tenantId', '=', tx.tenant)
    .where('partId', '=', part.id)
    .where('revision', '=', part.revision)
    .executeTakeFirst()
  refuseStale(numDeletedRows, 'part', part, null)
}

const selectTexts = (tx: Read) =>
  tx.db
    .selectFrom('publicationText')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .orderBy('position')
    .orderBy('writtenAt')
type TextRow = Awaited<ReturnType<ReturnType<typeof selectTexts>['executeTakeFirstOrThrow']>>

const textOf = ({ textId, partId, personId, position, body, revision }: TextRow): TextBlock => ({
  id: textId as TextId,
  part: partId as PartId,
  person: personId as PersonId | null,
  position,
  body,
  revision,
})

export async function textsOf(tx: Read, parts: readonly PartId[]): Promise<TextBlock[]> {
  if (parts.length === 0) return []
  return (
    await selectTexts(tx)
      .where('partId', 'in', [...parts])
      .execute()
  ).map(textOf)
}

export async function findText(tx: Read, id: TextId): Promise<TextBlock | undefined> {
  const row = await selectTexts(tx).where('textId', '=', id).executeTakeFirst()
  return row && textOf(row)
}

export async function insertTexts(tx: Write, texts: readonly TextBlock[]): Promise<void> {
  if (texts.length === 0) return
  await tx.db
    .insertInto('publicationText')
    .values(
      texts.map(({ id, part, person, ...text }) => ({
        tenantId: tx.tenant,
        textId: id,
        partId: part,
        personId: person,
        ...text,
      })),
    )
    .execute()
}

export async function saveText(tx: Write, before: TextBlock, after: TextBlock): Promise<TextBlock> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('publicationText')
    .set({ body: after.body, personId: after.person, revision })
    .where('tenantId', '=', tx.tenant)
    .where('textId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'text', before, after)
  return { ...after, revision }
}

export async function deleteText(tx: Write, text: TextBlock): Promise<void> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('publicationText')
    .where('tenantId', '=', tx.tenant)
    .where('textId', '=', text.id)
    .where('revision', '=', text.revision)
    .executeTakeFirst()
  refuseStale(numDeletedRows, 'text', text, null)
}

export async function notesOf(tx: Read, publication: PublicationId): Promise<Record<string, string>> {
  const rows = await tx.db
    .selectFrom('publicationNote')
    .select(['figure', 'note'])
    .where('tenantId', '=', tx.tenant)
    .where('publicationId', '=', publication)
    .execute()
  return Object.fromEntries(rows.map(({ figure, note }) => [figure, note]))
}

export async function saveNotes(
  tx: Write,
  publicationId: PublicationId,
  notes: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [figure, note] of Object.entries(notes)) {
    const at = tx.db
    if (note === '')
      await at
        .deleteFrom('publicationNote')
        .where('tenantId', '=', tx.tenant)
        .where('publicationId', '=', publicationId)
        .where('figure', '=', figure)
        .execute()
    else
      await at
        .insertInto('publicationNote')
        .values({ tenantId: tx.tenant, publicationId, figure, note })
        .onConflict((conflict) => conflict.columns(['tenantId', 'publicationId', 'figure']).doUpdateSet({ note }))
        .execute()
  }
}
