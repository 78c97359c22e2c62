import type { Context, Read, Write } from '../../platform/context.ts'
import { printReport } from '../../platform/document/pdf-document.ts'
import { sealPdf } from '../../platform/pdf/seal.ts'
import { addressOf, sealKeyOf } from '../../platform/pdf/seal-key.ts'
import { NotFound } from '../../shared/failure.ts'
import { unitNamesOn } from '../organisation/index.ts'
import type { ParagraphText } from './compose.ts'
import * as store from './extract.store.ts'
import { extractDocument } from './extract-document.ts'
import { mayDispatch } from './minutes.policy.ts'
import { getMinutes, tenantOf } from './minutes.store.ts'
import type { MinutesId, MinutesParagraph } from './minutes.ts'
import { minutesWords } from './minutes-language.service.ts'
import { findParagraphText, listParagraphsIn, readerOf } from './paragraph.service.ts'
import { everybody, listParagraphs, type Reader } from './paragraph.store.ts'
import { proofPath } from './print.service.ts'

/** Extracts: each approved § as a sealed paper of its own, attested once by the secretary. */

/**
 * Attests an extract of each § of approved minutes that has none.
 * @returns how many were made
 */
export const attestExtracts = (ctx: Context, id: MinutesId): Promise<{ readonly made: number }> =>
  ctx.write('minutes.attest', id, async (tx) => {
    const minutes = await getMinutes(tx, id)
    ctx.must(mayDispatch, minutes)
    if (minutes.status !== 'approved') throw new NotFound('minutes')
    const paragraphs = await listParagraphsIn(ctx, tx, id)
    const before = await store.listExtracts(
      tx,
      paragraphs.map((one) => one.id),
    )
    for (const one of paragraphs) await extractOf(ctx, tx, one)
    return [null, { made: paragraphs.length - before.length }]
  })

/** The bytes of the extract of a §; made and attested by the actor when there are none. For deeds of those who may attest. */
export async function extractOf(
  ctx: Context,
  tx: Write,
  one: MinutesParagraph,
): Promise<{ readonly bytes: Uint8Array }> {
  const known = await store.findExtract(tx, one.id)
  if (known) return known
  const text = await findParagraphText(ctx, tx, one.id)
  if (!text) throw new NotFound('minutes-paragraph')
  const bytes = await printed(ctx, tx, one, text)
  await store.insertExtract(tx, one.id, { bytes, by: ctx.actor.person, byName: ctx.actor.name, at: ctx.now() })
  return { bytes }
}

async function printed(ctx: Context, tx: Read, one: MinutesParagraph, text: ParagraphText): Promise<Uint8Array> {
  const { slug, name, host, isDemo } = await tenantOf(tx)
  const minutes = await getMinutes(tx, one.minutes)
  const words = minutesWords('sv')
  const document = extractDocument(
    text,
    {
      municipality: name,
      bodyName: (await unitNamesOn(tx, one.decidedOn)).get(one.body) ?? '',
      meetingDay: one.decidedOn,
      approvedOn: minutes.approvedOn ?? ctx.today(),
      approvals: minutes.approvals,
      attestedBy: ctx.actor.name,
      attestedOn: ctx.today(),
      receiptAddress: addressOf(proofPath(one.minutes), host),
      demoMark: isDemo ? words.word('pdf_demo') : null,
    },
    words,
  )
  const { pdf } = await printReport(document, 'archive')
  return sealPdf(pdf, {
    key: await sealKeyOf(slug, name, ctx.now()),
    reason: words.word('extract_reason'),
    location: words.word('pdf_location', { municipality: name }),
    at: ctx.now(),
  })
}

/** The extract of a § as the reader may have it: a public one for all, a secret or stopped one for those who may read it. @throws NotFound */
export const readExtract = (ctx: Context, path: string) =>
  ctx.read(async (tx) => {
    const found = await readable(tx, path, everybody)
    const extract = found ?? (await readable(tx, path, await readerOf(ctx, tx)))
    if (!extract) throw new NotFound('extract')
    return { ...extract, isPublic: found !== undefined }
  })

async function readable(tx: Read, path: string, reader: Reader) {
  const [one] = await listParagraphs(tx, { path, order: 'oldest' }, reader)
  if (!one) return undefined
  const isHidden = (one.secrecyProvision !== null || one.isHeld) && one.title === ''
  return isHidden ? undefined : store.findExtract(tx, one.id)
}
