import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../../platform/context.ts'
import { markedExcerpt, question } from '../../../platform/db/word-search.ts'
import { type Segment, segmentsOf } from '../../../shared/excerpt.ts'
import type { PersonId, UnitId } from '../../../shared/ids.ts'
import type { Day } from '../../../shared/local-date.ts'
import type { CaseId } from '../case-file.ts'
import type { RecordDocumentId } from '../record-document.ts'

/**
 * Words in cases and documents, by Swedish word forms. Each question says for whom it is asked, and the condition stands in the same
 * statement as the words: what one may not see is neither found, counted nor ranked.
 */

/** `all`: everything. Else what is open, and what is secret in cases of these bodies or of this officer. */
export type Reader =
  | { readonly who: 'staff'; readonly bodies: readonly UnitId[]; readonly officer: PersonId | null }
  | { readonly who: 'public' }

export interface FoundCase {
  readonly id: CaseId
  readonly slug: string
  readonly number: string
  readonly title: string
  readonly openedOn: Day
  readonly isSecret: boolean
}

export interface FoundDocument {
  readonly id: RecordDocumentId
  readonly ordinal: number
  readonly title: string
  readonly caseId: CaseId
  readonly caseSlug: string
  readonly caseNumber: string
  readonly isSecret: boolean
  readonly excerpt: readonly Segment[]
}

export interface Found<T> {
  readonly rows: readonly T[]
  readonly total: number
}

export interface Page {
  readonly offset: number
  readonly size: number
}

/** Whether this reader sees what is secret in the case `c`. */
function seesSecret(reader: Reader): RawBuilder<boolean> {
  if (reader.who === 'public') return sql<boolean>`false`
  const bodies = sql<boolean>`c.unit_id = any(${[...reader.bodies]}::uuid[])`
  return reader.officer === null ? bodies : sql<boolean>`(${bodies} or c.officer_id = ${reader.officer}::uuid)`
}

const isSecretHere = sql<boolean>`(d.secrecy_provision is not null or c.secrecy_provision is not null)`

export async function findCases(tx: Read, words: string, reader: Reader, page: Page): Promise<Found<FoundCase>> {
  const sees = seesSecret(reader)
  const asked = question(words)
  const { rows } = await sql<FoundCase & { total: number }>`
    select c.case_id as id, c.slug, c.number, coalesce(s.title, c.public_title) as title, c.opened_on as "openedOn",
      c.secrecy_provision is not null as "isSecret", count(*) over ()::int as total
    from case_file c
    left join case_secret s on s.tenant_id = c.tenant_id and s.case_id = c.case_id and ${sees}
    where c.tenant_id = ${tx.tenant}
      and (c.title_words @@ ${asked} or lower(c.number) = lower(${words.trim()}) or swedish_words(s.title) @@ ${asked})
    order by lower(c.number) = lower(${words.trim()}) desc, c.opened_on desc, c.number
    limit ${page.size} offset ${page.offset}`.execute(tx.db)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** The version of each document this reader would be handed: the rules are those of `document-version.ts`, tried against them. */
function versionFor(reader: Reader): RawBuilder<boolean> {
  const newest = sql`(
    select max(o.version) from document_version o
    where o.tenant_id = v.tenant_id and o.document_id = v.document_id and o.redacts_version is null)`
  if (reader.who === 'staff')
    return sql<boolean>`v.version = ${newest} and (not ${isSecretHere} or ${seesSecret(reader)})`
  const newestRedaction = sql`(
    select max(r.version) from document_version r
    where r.tenant_id = v.tenant_id and r.document_id = v.document_id and r.redacts_version = ${newest})`
  const redactionIsOut = sql`exists (
    select from document_version r where r.tenant_id = v.tenant_id and r.document_id = v.document_id
      and r.version = ${newestRedaction} and r.published_at is not null)`
  return sql<boolean>`v.published_at is not null and (
    v.version = ${newestRedaction} or (v.version = ${newest} and not ${isSecretHere} and not ${redactionIsOut}))`
}

interface DocumentRow {
  readonly id: RecordDocumentId
  readonly ordinal: number
  readonly title: string
  readonly caseId: CaseId
  readonly caseSlug: string
  readonly caseNumber: string
  readonly isSecret: boolean
  readonly marked: string | null
  readonly total: number
}

/**
 * So many passages are weighed against each other: those of the latest documents. A word that stands in more is so common that its
 * weight says little; what is left out of the weighing comes after, latest first, and is counted all the same.
 */
export const mostWeighed = 2000

/** The best passage of each document, best first; documents found by their title alone come with no excerpt. */
export async function findDocuments(
  tx: Read,
  words: string,
  reader: Reader,
  page: Page,
): Promise<Found<FoundDocument>> {
  const sees = seesSecret(reader)
  const asked = question(words)
  const { rows } = await sql<DocumentRow>`
    with found_anywhere as materialized (
      select document_id, version, ordinal from document_passage where tenant_id = ${tx.tenant} and words @@ ${asked}
    ), readable as materialized (
      select v.document_id, v.version, d.day
      from (select distinct document_id, version from found_anywhere) a
      join document_version v on v.tenant_id = ${tx.tenant} and v.document_id = a.document_id and v.version = a.version
      join record_document d on d.tenant_id = v.tenant_id and d.document_id = v.document_id
      join case_file c on c.tenant_id = d.tenant_id and c.case_id = d.case_id
      where ${versionFor(reader)}
    ), hits as materialized (
      select a.document_id, a.version, a.ordinal, r.day
      from found_anywhere a join readable r on r.document_id = a.document_id and r.version = a.version
    ), texts as (
      select document_id, version, min(ordinal) as first from hits group by document_id, version
    ), best as (
      select distinct on (h.document_id) h.document_id, h.ordinal, ts_rank(p.words, ${asked}) as rank
      from (select * from hits order by day desc, document_id, ordinal limit ${mostWeighed}) h
      join document_passage p on p.tenant_id = ${tx.tenant} and p.document_id = h.document_id
        and p.version = h.version and p.ordinal = h.ordinal
      order by h.document_id, ts_rank(p.words, ${asked}) desc, h.ordinal
    ), titles as (
      select document_id from record_document where tenant_id = ${tx.tenant} and title_words @@ ${asked}
      union
      select s.document_id from record_secret s
      join record_document d on d.tenant_id = s.tenant_id and d.document_id = s.document_id
      join case_file c on c.tenant_id = d.tenant_id and c.case_id = d.case_id
      where s.tenant_id = ${tx.tenant} and ${sees} and swedish_words(s.title) @@ ${asked}
    ), found as (
      select coalesce(x.document_id, n.document_id) as document_id, x.version, x.first, n.document_id is not null as by_title
      from texts x full join titles n on n.document_id = x.document_id
    ), paged as (
      select f.document_id, f.version, coalesce(b.ordinal, f.first) as passage, f.by_title, coalesce(b.rank, 0) as rank, d.day,
        d.ordinal, c.case_id, c.slug, c.number, ${isSecretHere} as is_secret, coalesce(s.title, d.public_title) as title,
        count(*) over ()::int as total
      from found f
      join record_document d on d.tenant_id = ${tx.tenant} and d.document_id = f.document_id
      join case_file c on c.tenant_id = d.tenant_id and c.case_id = d.case_id
      left join record_secret s on s.tenant_id = d.tenant_id and s.document_id = d.document_id and ${sees}
      left join best b on b.document_id = f.document_id
      order by f.by_title desc, coalesce(b.rank, 0) desc, d.day desc, c.number, d.ordinal
      limit ${page.size} offset ${page.offset}
    )
    select g.document_id as id, g.ordinal, g.title, g.case_id as "caseId", g.slug as "caseSlug", g.number as "caseNumber",
      g.is_secret as "isSecret", g.total, ${markedExcerpt(sql`p.text`, asked)} as marked
    from paged g
    left join document_passage p on p.tenant_id = ${tx.tenant} and p.document_id = g.document_id
      and p.version = g.version and p.ordinal = g.passage
    order by g.by_title desc, g.rank desc, g.day desc, g.number, g.ordinal`.execute(tx.db)
  return {
    rows: rows.map(({ marked, total: _, ...row }) => ({ ...row, excerpt: segmentsOf(marked ?? '') })),
    total: rows[0]?.total ?? 0,
  }
}
