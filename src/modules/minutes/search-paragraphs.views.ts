import { sql } from 'kysely'
import type { Read } from '../../platform/context.ts'
import { markedExcerpt, question } from '../../platform/db/word-search.ts'
import { type Segment, segmentsOf } from '../../shared/excerpt.ts'
import type { MinutesParagraphId } from './minutes.ts'

/** Which approved §§ hold words, and where. A secret § is not looked into at all, whoever asks. */

/** Latest first. */
export async function paragraphsWith(tx: Read, words: string, most: number): Promise<MinutesParagraphId[]> {
  const { rows } = await sql<{ id: MinutesParagraphId }>`
    select p.paragraph_id as id
    from minutes_paragraph p join minutes m on m.tenant_id = p.tenant_id and m.minutes_id = p.minutes_id
    where p.tenant_id = ${tx.tenant} and p.secrecy_provision is null and p.words @@ ${question(words)}
    order by m.meeting_day desc, p.number desc limit ${most}`.execute(tx.db)
  return rows.map((row) => row.id)
}

/** @param ids only those the reader may read */
export async function excerptsOf(
  tx: Read,
  ids: readonly MinutesParagraphId[],
  words: string,
): Promise<ReadonlyMap<MinutesParagraphId, readonly Segment[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: MinutesParagraphId; marked: string | null }>`
    select p.paragraph_id as id, ${markedExcerpt(sql`printed_text(p.content)`, question(words))} as marked
    from minutes_paragraph p
    where p.tenant_id = ${tx.tenant} and p.secrecy_provision is null and p.paragraph_id = any(${[...ids]}::uuid[])`.execute(
    tx.db,
  )
  return new Map(rows.map((row) => [row.id, segmentsOf(row.marked ?? '')]))
}
