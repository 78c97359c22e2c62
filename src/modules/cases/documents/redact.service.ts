import { createHash } from 'node:crypto'
import { m } from '../../../generated/paraglide/messages.js'
import type { Context, Read } from '../../../platform/context.ts'
import { printReport } from '../../../platform/document/pdf-document.ts'
import { showMunicipality } from '../../../platform/web/municipality.ts'
import { type Block, type Part, paragraph, type ReportDocument, text } from '../../../shared/document.ts'
import { refuse } from '../../../shared/failure.ts'
import { findPersonalNumbers } from '../../../shared/personal-number.ts'
import { lockCase } from '../case.store.ts'
import { mayReadSecretCase, mayWorkWithCase } from '../cases.policy.ts'
import type { RecordDocumentId } from '../record-document.ts'
import { insertParts, insertPassages, readPassages } from './content.store.ts'
import { type DocumentPlace, loggedVersion, placeOf } from './document-place.service.ts'
import { type DocumentVersion, newestOriginal } from './document-version.ts'
import { type Masked, type MaskOrder, maskPassages, piecesOf } from './masking.ts'
import { insertMasks, insertVersion, nextVersion } from './version.store.ts'

/** The text of the newest original as it can be masked. @throws Refusal document.no-text, document.quarantined */
export async function textToMask(tx: Read, { versions }: DocumentPlace) {
  const original = newestOriginal(versions)
  if (original?.quarantine) refuse('document.quarantined')
  if (original?.textState !== 'read') refuse('document.no-text')
  return { original, passages: await readPassages(tx, original) }
}

/**
 * Typesets a new PDF from the masked text and keeps it beside the original. Nothing of the original file goes with it: no image, no
 * layer, no title of its own; what was masked stands in none of its bytes.
 * @throws Refusal document.no-text, document.quarantined, document.superseded, and those of `maskPassages`; NotAllowed, NotFound
 */
export async function redactDocument(
  ctx: Context,
  id: RecordDocumentId,
  order: MaskOrder & { readonly version: number },
): Promise<DocumentVersion> {
  const publisher = await showMunicipality(ctx)
  const { masked, place } = await ctx.read(async (tx) => {
    const found = await placeOf(ctx, tx, id)
    ctx.must(mayWorkWithCase, found.home)
    ctx.must(mayReadSecretCase, found.home)
    const { original, passages } = await textToMask(tx, found)
    if (original.version !== order.version) refuse('document.superseded')
    return { masked: maskPassages(passages, order), place: found }
  })
  const { pdf } = await printReport(reportOf(ctx, place, masked, publisher.name))
  return keep(ctx, place, order.version, masked, pdf)
}

async function keep(ctx: Context, seen: DocumentPlace, redacts: number, masked: Masked, pdf: Uint8Array) {
  const id = seen.record.id
  let made: DocumentVersion | undefined
  await ctx.write('document.redact', id, async (tx) => {
    ctx.must(mayWorkWithCase, await lockCase(tx, seen.home.id))
    const place = await placeOf(ctx, tx, id)
    if (newestOriginal(place.versions)?.version !== redacts) refuse('document.superseded')
    made = {
      document: id,
      version: nextVersion(place.versions),
      name: `${place.home.slug}-${place.record.ordinal}-${m.cases_document_redacted_ending({}, { locale: 'sv' })}.pdf`,
      namedAs: null,
      type: 'application/pdf',
      size: pdf.length,
      digest: createHash('sha256').update(pdf).digest('hex'),
      uploadedAt: ctx.now(),
      uploadedBy: ctx.actor.person,
      redacts,
      quarantine: null,
      textState: 'read',
      personalNumbers: findPersonalNumbers(masked.passages.join('\n\n')).length,
      publishedAt: null,
    }
    await insertVersion(tx, made)
    await insertParts(tx, made, pdf)
    await insertPassages(tx, made, masked.passages)
    await insertMasks(tx, id, made.version, masked.masks)
    return [null, { ...loggedVersion(made, place), masks: masked.masks }]
  })
  return made as DocumentVersion
}

/** Masked places are drawn, not written over: there is nothing under the box. */
const paragraphOf = (masked: string): Block =>
  paragraph(
    ...piecesOf(masked).map(
      (piece): Part =>
        piece === null ? { kind: 'masked', text: m.cases_document_covered({}, { locale: 'sv' }) } : text(piece),
    ),
  )

/** Only what everybody may know of the document stands in it: its public title and the masked text. */
function reportOf(ctx: Context, { record, home }: DocumentPlace, masked: Masked, publisher: string): ReportDocument {
  const sv = { locale: 'sv' } as const
  const provisions = [...new Set(masked.masks.map((one) => one.provision))].join(', ')
  const note: Block = {
    kind: 'note',
    tone: 'information',
    title: m.cases_document_redacted_note({}, sv),
    parts: [text(m.cases_document_redacted_by({ provisions }, sv))],
  }
  return {
    language: 'sv',
    publisher,
    title: record.publicTitle,
    subtitle: m.cases_document_redacted_subtitle({ number: home.number, ordinal: record.ordinal }, sv),
    kind: m.cases_document_redacted_kind({}, sv),
    decision: null,
    status: { tone: 'neutral', text: m.cases_document_redacted_kind({}, sv) },
    dated: ctx.today(),
    demoMark: null,
    words: {
      contents: m.cases_document_pdf_contents({}, sv),
      page: m.cases_document_pdf_page({}, sv),
      tableBehind: '',
      missingGlyphs: m.cases_document_pdf_glyphs({}, sv),
      coatOfArms: m.cases_document_pdf_arms({ municipality: publisher }, sv),
    },
    blocks: [note, ...masked.passages.flatMap((one) => one.split(/\n\s*\n/).map(paragraphOf))],
  }
}
