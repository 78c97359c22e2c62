import type { ExpressionBuilder, Selectable } from 'kysely'
import { newId, type Read, type Write } from '../../platform/context.ts'
import type { DB } from '../../platform/db/generated/tables.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { findPersonalNumbers } from '../../shared/personal-number.ts'
import type { CaseId } from '../cases/index.ts'
import type { AgendaItemId, MeetingId, Outcome } from '../meetings/index.ts'
import type { ParagraphText } from './compose.ts'
import type { DecisionClause, DecisionClauseId, MinutesId, MinutesParagraph, MinutesParagraphId } from './minutes.ts'

/** Who reads: asked for each § that is secret, and whether they work here and so read what waits for somebody's decision. */
export interface Reader {
  readonly maySee: (paragraph: SecretParagraph) => boolean
  readonly seesHeld: boolean
}

/** What decides who may read a secret §. */
export interface SecretParagraph {
  readonly body: UnitId
  readonly disqualified: readonly PersonId[]
  /** Chairs and approvers of its minutes. */
  readonly approvers: readonly PersonId[]
}

/** Anybody at all. */
export const everybody: Reader = { maySee: () => false, seesHeld: false }

export interface ParagraphFilter {
  readonly id?: MinutesParagraphId
  readonly ids?: readonly MinutesParagraphId[]
  readonly minutes?: MinutesId
  readonly caseFile?: CaseId
  readonly place?: { readonly body: UnitId; readonly meetingDay: Day; readonly number: number }
  /** The public address itself. */
  readonly path?: string
  /** All public addresses below this one. */
  readonly below?: string
  readonly order: 'oldest' | 'newest'
}

/** Each § beside the minutes it stands in. */
const inMinutes = (tx: Read) =>
  tx.db
    .selectFrom('minutesParagraph')
    .innerJoin('minutes', (join) =>
      join
        .onRef('minutes.tenantId', '=', 'minutesParagraph.tenantId')
        .onRef('minutes.minutesId', '=', 'minutesParagraph.minutesId'),
    )
    .where('minutesParagraph.tenantId', '=', tx.tenant)

/** With what decides who may read it. */
const selectParagraphs = (tx: Read) =>
  inMinutes(tx)
    .selectAll('minutesParagraph')
    .select(['minutes.meetingDay', 'minutes.chairIds', 'minutes.approverIds'])
    .select((eb) => [verdictIn(eb)])

/** The one function that reads §§: what is secret, or stopped, leaves it only when the reader may see it. */
export async function listParagraphs(
  tx: Read,
  { id, ids, minutes, caseFile, place, path, below, order }: ParagraphFilter,
  reader: Reader,
): Promise<MinutesParagraph[]> {
  const direction = order === 'oldest' ? 'asc' : 'desc'
  let query = selectParagraphs(tx)
    .orderBy('minutes.meetingDay', direction)
    .orderBy('minutesParagraph.number', direction)
  if (ids) query = query.where('minutesParagraph.paragraphId', 'in', [...ids])
  if (id) query = query.where('minutesParagraph.paragraphId', '=', id)
  if (minutes) query = query.where('minutesParagraph.minutesId', '=', minutes)
  // A secret § must not be found by its case either.
  if (caseFile) query = query.where('minutesParagraph.caseId', '=', caseFile)
  if (place)
    query = query
      .where('minutesParagraph.unitId', '=', place.body)
      .where('minutes.meetingDay', '=', place.meetingDay)
      .where('minutesParagraph.number', '=', place.number)
  if (path) query = query.where('minutesParagraph.publicPath', '=', path)
  if (below) query = query.where('minutesParagraph.publicPath', '^@', below)
  const rows = await query.execute()
  const clauses = await clausesOf(
    tx,
    rows.map((row) => row.paragraphId),
  )
  return rows
    .map((row) => paragraphOf(row, clauses.get(row.paragraphId) ?? [], reader))
    .filter((paragraph) => !caseFile || paragraph.caseFile === caseFile)
}

async function clausesOf(tx: Read, paragraphs: readonly string[]): Promise<Map<string, DecisionClause[]>> {
  const found = new Map<string, DecisionClause[]>()
  if (paragraphs.length === 0) return found
  const rows = await tx.db
    .selectFrom('decisionClause')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('paragraphId', 'in', [...paragraphs])
    .orderBy('ordinal')
    .execute()
  for (const row of rows) {
    const clause: DecisionClause = {
      id: row.clauseId as DecisionClauseId,
      ordinal: row.ordinal,
      text: row.text,
      kind: row.kind as DecisionClause['kind'],
    }
    found.set(row.paragraphId, [...(found.get(row.paragraphId) ?? []), clause])
  }
  return found
}

type ReadRow = Selectable<DB['minutesParagraph']> & {
  readonly meetingDay: Day
  readonly chairIds: string[]
  readonly approverIds: string[]
  readonly verdict: string | null
}

const secretOf = (row: Pick<ReadRow, 'unitId' | 'disqualifiedIds' | 'chairIds' | 'approverIds'>): SecretParagraph => ({
  body: row.unitId as UnitId,
  disqualified: row.disqualifiedIds as PersonId[],
  approvers: [...row.chairIds, ...row.approverIds] as PersonId[],
})

/** Holds a personal identity number, and nobody has decided that it may be published. */
const isStopped = (row: Pick<ReadRow, 'personalNumbers' | 'content' | 'verdict'>): boolean =>
  row.verdict !== 'publish' && (row.personalNumbers ?? findPersonalNumbers(JSON.stringify(row.content)).length) > 0

function paragraphOf(row: ReadRow, clauses: readonly DecisionClause[], reader: Reader): MinutesParagraph {
  const isHeld = isStopped(row)
  const isHidden = (row.secrecyProvision !== null && !reader.maySee(secretOf(row))) || (isHeld && !reader.seesHeld)
  return {
    id: row.paragraphId as MinutesParagraphId,
    minutes: row.minutesId as MinutesId,
    item: row.itemId as AgendaItemId,
    body: row.unitId as UnitId,
    decidedOn: row.meetingDay,
    year: row.year,
    number: row.number,
    title: isHidden ? '' : row.title,
    caseFile: isHidden ? null : (row.caseId as CaseId | null),
    caseNumber: isHidden ? '' : row.caseNumber,
    outcome: row.outcome as Outcome,
    clauses: isHidden ? [] : clauses,
    secrecyProvision: row.secrecyProvision,
    publicPath: row.publicPath,
    isHeld,
  }
}

/** The sections of a § as they were printed; undefined when it is not there or its content is kept from the reader. */
export async function findParagraphText(
  tx: Read,
  id: MinutesParagraphId,
  reader: Reader,
): Promise<ParagraphText | undefined> {
  const [row] = await selectParagraphs(tx).where('minutesParagraph.paragraphId', '=', id).execute()
  if (!row) return undefined
  if (row.secrecyProvision !== null && !reader.maySee(secretOf(row))) return undefined
  if (isStopped(row) && !reader.seesHeld) return undefined
  return row.content as unknown as ParagraphText
}

/** What was last decided of a § whose publication was stopped. */
const verdictIn = (eb: ExpressionBuilder<DB, 'minutesParagraph'>) =>
  eb
    .selectFrom('paragraphRelease')
    .select('paragraphRelease.verdict')
    .whereRef('paragraphRelease.tenantId', '=', 'minutesParagraph.tenantId')
    .whereRef('paragraphRelease.paragraphId', '=', 'minutesParagraph.paragraphId')
    .orderBy('paragraphRelease.at', 'desc')
    .limit(1)
    .as('verdict')

export interface Frozen {
  readonly disqualified: readonly PersonId[]
  /** How many were found in its text and in the titles of its case. */
  readonly personalNumbers: number
}

/** Freezes what was approved: rows are added and never changed. */
export async function insertParagraph(
  tx: Write,
  paragraph: Omit<MinutesParagraph, 'id' | 'clauses' | 'isHeld'>,
  text: ParagraphText,
  { disqualified, personalNumbers }: Frozen,
): Promise<MinutesParagraph> {
  const id = newId<'minutes-paragraph'>() as MinutesParagraphId
  await tx.db
    .insertInto('minutesParagraph')
    .values({
      tenantId: tx.tenant,
      paragraphId: id,
      minutesId: paragraph.minutes,
      itemId: paragraph.item,
      unitId: paragraph.body,
      year: paragraph.year,
      number: paragraph.number,
      title: paragraph.title,
      caseId: paragraph.caseFile,
      caseNumber: paragraph.caseNumber,
      outcome: paragraph.outcome,
      secrecyProvision: paragraph.secrecyProvision,
      publicPath: paragraph.publicPath,
      content: JSON.stringify(text),
      disqualifiedIds: [...disqualified],
      personalNumbers,
    })
    .execute()
  const clauses = text.clauses.map(
    (clause, index): DecisionClause => ({
      id: newId<'decision-clause'>() as DecisionClauseId,
      ordinal: index + 1,
      text: clause,
      kind: text.isProposal ? 'proposal' : 'decision',
    }),
  )
  if (clauses.length > 0)
    await tx.db
      .insertInto('decisionClause')
      .values(
        clauses.map((clause) => ({
          tenantId: tx.tenant,
          clauseId: clause.id,
          paragraphId: id,
          ordinal: clause.ordinal,
          text: clause.text,
          kind: clause.kind,
        })),
      )
      .execute()
  return { ...paragraph, id, clauses, isHeld: personalNumbers > 0 }
}

/** Items of a meeting whose §§ have been approved. */
export async function itemsWithMinutes(tx: Read, meeting: MeetingId): Promise<ReadonlySet<AgendaItemId>> {
  const rows = await inMinutes(tx).select('minutesParagraph.itemId').where('minutes.meetingId', '=', meeting).execute()
  return new Set(rows.map((row) => row.itemId as AgendaItemId))
}

/** The last § of a body's year before a day; null when none has been approved. */
export async function lastNumberBefore(tx: Read, body: UnitId, year: number, day: Day): Promise<number | null> {
  const row = await inMinutes(tx)
    .select((eb) => eb.fn.max('minutesParagraph.number').as('last'))
    .where('minutesParagraph.unitId', '=', body)
    .where('minutesParagraph.year', '=', year)
    .where('minutes.meetingDay', '<', day)
    .executeTakeFirst()
  return row?.last ?? null
}

/** Names of people, for those in the room who hold no mandate. */
export async function namesOf(tx: Read, people: readonly PersonId[]): Promise<Map<PersonId, string>> {
  if (people.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('person')
    .select(['personId', 'name'])
    .where('tenantId', '=', tx.tenant)
    .where('personId', 'in', [...people])
    .execute()
  return new Map(rows.map((row) => [row.personId as PersonId, row.name]))
}

/** Where somebody reads mail; null when it is not known, or they are no longer here. */
export async function emailOf(tx: Read, person: PersonId): Promise<string | null> {
  const row = await tx.db
    .selectFrom('person')
    .select('email')
    .where('tenantId', '=', tx.tenant)
    .where('personId', '=', person)
    .where('isActive', '=', true)
    .executeTakeFirst()
  return row?.email ?? null
}
