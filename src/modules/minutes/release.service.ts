import { type Context, newId, type Read, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import { findPersonalNumbers } from '../../shared/personal-number.ts'
import type { Verdict } from './dispatch.ts'
import { mayReleaseParagraphs } from './minutes.policy.ts'
import type { MinutesParagraph, MinutesParagraphId } from './minutes.ts'
import { findParagraph, findParagraphText } from './paragraph.service.ts'

/** A § with a personal identity number in it is not published until somebody has decided, and said why (dataskyddslagen 3 kap. 10 §). */

export interface Release {
  readonly verdict: Verdict
  readonly reason: string
  readonly byName: string
  readonly at: string
}

/** @throws Refusal minutes.release-reason, minutes.not-stopped; NotFound */
export const judgeParagraph = (
  ctx: Context,
  id: MinutesParagraphId,
  { verdict, reason }: Pick<Release, 'verdict' | 'reason'>,
): Promise<Release> =>
  ctx.write('minutes.release', id, async (tx) => {
    const paragraph = await findParagraph(ctx, tx, id)
    if (!paragraph) throw new NotFound('minutes-paragraph')
    ctx.must(mayReleaseParagraphs, paragraph)
    if (reason.trim() === '') refuse('minutes.release-reason')
    const [before = null] = await listReleases(tx, id)
    if (!paragraph.isHeld && before === null) refuse('minutes.not-stopped')
    const made = { verdict, reason: reason.trim(), byName: ctx.actor.name, at: ctx.now() }
    await insertRelease(ctx, tx, id, made)
    return [before, made]
  })

async function insertRelease(ctx: Context, tx: Write, id: MinutesParagraphId, made: Release): Promise<void> {
  await tx.db
    .insertInto('paragraphRelease')
    .values({
      tenantId: tx.tenant,
      releaseId: newId<'paragraph-release'>(),
      paragraphId: id,
      verdict: made.verdict,
      reason: made.reason,
      byPersonId: ctx.actor.person,
      byName: made.byName,
      at: made.at,
    })
    .execute()
}

/** What has been decided, latest first. */
export async function listReleases(tx: Read, id: MinutesParagraphId): Promise<Release[]> {
  const rows = await tx.db
    .selectFrom('paragraphRelease')
    .select(['verdict', 'reason', 'byName', 'at'])
    .where('tenantId', '=', tx.tenant)
    .where('paragraphId', '=', id)
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, verdict: row.verdict as Verdict }))
}

/** A § that is stopped, or that has been, with where in its text the numbers stand. */
export interface StoppedParagraph {
  readonly paragraph: MinutesParagraph
  readonly releases: readonly Release[]
  /** The lines they stand in, with all of each number but its day of birth covered. */
  readonly places: readonly string[]
}

export async function stoppedAmong(
  ctx: Context,
  tx: Read,
  paragraphs: readonly MinutesParagraph[],
): Promise<readonly StoppedParagraph[]> {
  const found: StoppedParagraph[] = []
  for (const paragraph of paragraphs) {
    const releases = await listReleases(tx, paragraph.id)
    if (!paragraph.isHeld && releases.length === 0) continue
    const text = await findParagraphText(ctx, tx, paragraph.id)
    const lines = text
      ? [text.title, ...text.sections.flatMap((one) => [...one.paragraphs, ...(one.list?.items ?? [])])]
      : []
    found.push({ paragraph, releases, places: lines.flatMap(coveredLine) })
  }
  return found
}

const coveredLine = (line: string): readonly string[] => {
  const numbers = findPersonalNumbers(line)
  if (numbers.length === 0) return []
  const covered = numbers.reduceRight(
    (text, { to }) => `${text.slice(0, to - 4)}\u25a0\u25a0\u25a0\u25a0${text.slice(to)}`,
    line,
  )
  return [covered]
}
