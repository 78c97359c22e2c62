import type { Selectable } from 'kysely'
import { type Read, refuseStale, secretly, type Write } from '../../platform/context.ts'
import type { DB } from '../../platform/db/generated/tables.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { DraftKind, IntakeDraft, IntakeDraftId, Origin, SubjectKind, Taken } from './draft.ts'

/** Drafts and where their things came from. What a draft holds may be about persons: ask who may before. */

type Row = Omit<Selectable<DB['intakeDraft']>, 'tenantId' | 'content'>

const lineOf = (row: Row): Omit<IntakeDraft, 'content'> => ({
  id: row.draftId as IntakeDraftId,
  kind: row.kind as DraftKind,
  document: row.document,
  sha256: row.sha256,
  madeBy: row.madeBy as PersonId,
  madeAt: row.madeAt,
  revision: row.revision,
  taken: row.takenAt === null ? null : { at: row.takenAt, links: row.links as unknown as Taken['links'] },
})

const columns = ['draftId', 'kind', 'document', 'sha256', 'madeBy', 'madeAt', 'revision', 'takenAt', 'links'] as const

/** A draft without what it holds. */
export type DraftLine = ReturnType<typeof lineOf>

/** Those of a person, latest first. */
export const listDrafts = async (tx: Read, person: PersonId): Promise<DraftLine[]> =>
  (
    await tx.db
      .selectFrom('intakeDraft')
      .select(columns)
      .where('tenantId', '=', tx.tenant)
      .where('madeBy', '=', person)
      .orderBy('madeAt', 'desc')
      .orderBy('draftId')
      .execute()
  ).map(lineOf)

/** With its content as it was stored. @throws NotFound */
export async function getDraft(tx: Read, id: IntakeDraftId): Promise<DraftLine & { readonly content: unknown }> {
  const row = await tx.db
    .selectFrom('intakeDraft')
    .select([...columns, 'content'])
    .where('tenantId', '=', tx.tenant)
    .where('draftId', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound('intake-draft')
  const { content, ...rest } = row
  return { ...lineOf(rest), content }
}

export async function insertDraft(tx: Write, draft: IntakeDraft): Promise<void> {
  const { id, content, taken: _none, ...rest } = draft
  await tx.db
    .insertInto('intakeDraft')
    .values({ ...rest, tenantId: tx.tenant, draftId: id, content: JSON.stringify(content) })
    .execute()
}

/** @throws StaleVersion when it has been saved or taken in meanwhile */
export async function saveContent(tx: Write, draft: IntakeDraft): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('intakeDraft')
    .set({ content: JSON.stringify(draft.content), revision: draft.revision + 1 })
    .where('tenantId', '=', tx.tenant)
    .where('draftId', '=', draft.id)
    .where('revision', '=', draft.revision)
    .where('takenAt', 'is', null)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'intake-draft', { [secretly]: true }, { [secretly]: true })
}

/** @throws StaleVersion when it has been saved or taken in meanwhile */
export async function saveTaken(tx: Write, draft: Pick<IntakeDraft, 'id' | 'revision'>, taken: Taken): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('intakeDraft')
    .set({ takenAt: taken.at, links: JSON.stringify(taken.links), revision: draft.revision + 1 })
    .where('tenantId', '=', tx.tenant)
    .where('draftId', '=', draft.id)
    .where('revision', '=', draft.revision)
    .where('takenAt', 'is', null)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'intake-draft', { [secretly]: true }, { [secretly]: true })
}

export async function deleteDraft(tx: Write, id: IntakeDraftId): Promise<void> {
  await tx.db.deleteFrom('intakeDraft').where('tenantId', '=', tx.tenant).where('draftId', '=', id).execute()
}

/** Those that nobody has taken in since before an instant. @returns how many */
export async function deleteOlder(tx: Write, before: string): Promise<number> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('intakeDraft')
    .where('tenantId', '=', tx.tenant)
    .where('takenAt', 'is', null)
    .where('madeAt', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

const batch = 1_000

export async function insertOrigins(tx: Write, draft: IntakeDraftId, origins: readonly Origin[]): Promise<void> {
  for (let from = 0; from < origins.length; from += batch)
    await tx.db
      .insertInto('intakeOrigin')
      .values(
        origins.slice(from, from + batch).map(({ printedPage = null, ...origin }) => ({
          ...origin,
          printedPage,
          tenantId: tx.tenant,
          draftId: draft,
        })),
      )
      .execute()
}

const originOf = (row: Omit<Selectable<DB['intakeOrigin']>, 'tenantId' | 'draftId'>): Origin => ({
  subjectKind: row.subjectKind as SubjectKind,
  subject: row.subject,
  label: row.label,
  page: row.page,
  ...(row.printedPage === null ? {} : { printedPage: row.printedPage }),
  line: row.line,
  printed: row.printed,
})

const originColumns = ['subjectKind', 'subject', 'label', 'page', 'printedPage', 'line', 'printed'] as const

/** In the order of the document. */
export const listOrigins = async (tx: Read, draft: IntakeDraftId): Promise<Origin[]> =>
  (
    await tx.db
      .selectFrom('intakeOrigin')
      .select(originColumns)
      .where('tenantId', '=', tx.tenant)
      .where('draftId', '=', draft)
      .orderBy('line')
      .orderBy('subject')
      .execute()
  ).map(originOf)

/** An origin with the document it stands in. */
export interface FoundOrigin extends Origin {
  readonly draft: IntakeDraftId
  readonly document: string
  readonly sha256: string
  readonly takenAt: string
}

/** Where things of a kind came from; those whose names begin with a prefix. */
export const originsOf = async (tx: Read, kind: SubjectKind, prefix: string): Promise<FoundOrigin[]> =>
  (
    await tx.db
      .selectFrom('intakeOrigin')
      .innerJoin('intakeDraft', (join) =>
        join
          .onRef('intakeDraft.draftId', '=', 'intakeOrigin.draftId')
          .onRef('intakeDraft.tenantId', '=', 'intakeOrigin.tenantId'),
      )
      .select([...originColumns, 'intakeDraft.draftId', 'document', 'sha256', 'takenAt'])
      .where('intakeOrigin.tenantId', '=', tx.tenant)
      .where('subjectKind', '=', kind)
      .where((where) => where.fn('starts_with', ['subject', where.val(prefix)]))
      .where('takenAt', 'is not', null)
      .orderBy('takenAt', 'desc')
      .orderBy('line')
      .execute()
  ).map(({ draftId, document, sha256, takenAt, ...row }) => ({
    ...originOf(row),
    draft: draftId as IntakeDraftId,
    document,
    sha256,
    takenAt: takenAt ?? '',
  }))
