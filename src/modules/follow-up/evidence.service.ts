import { type Context, newId, type Write } from '../../platform/context.ts'
import * as store from './evidence.store.ts'
import { checkFile, checkLink, type Evidence, type EvidenceId } from './evidence.ts'
import { mayReadFollowUp, mayReport } from './follow-up.policy.ts'
import { loadReport } from './report.service.ts'
import { getReport } from './report.store.ts'
import { mustBeOpen, type ReportId } from './report.ts'

const addTo = (ctx: Context, report: ReportId, make: (tx: Write) => Promise<Omit<Evidence, 'id' | 'report'>>) =>
  ctx.write('evidence.add', report, async (tx): Promise<readonly [null, Evidence]> => {
    const loaded = await loadReport(ctx, tx, await getReport(tx, report))
    ctx.must(mayReport, loaded.subject)
    mustBeOpen(loaded.round)
    const evidence = { ...(await make(tx)), id: newId<'evidence'>() as EvidenceId, report }
    await store.insertEvidence(tx, evidence)
    return [null, evidence]
  })

/** @throws Refusal evidence.not-https */
export const addLink = (ctx: Context, report: ReportId, order: { title: string; link: string }): Promise<Evidence> =>
  addTo(ctx, report, async () => ({ title: order.title, link: checkLink(order.link), file: null }))

/** @throws Refusal evidence.file-too-large, evidence.wrong-file-kind, evidence.empty-file */
export const addFile = (
  ctx: Context,
  report: ReportId,
  order: { title: string; name: string; content: Uint8Array },
): Promise<Evidence> =>
  addTo(ctx, report, async (tx) => {
    const name = plainName(order.name)
    const kind = checkFile(name, order.content)
    return { title: order.title || name, link: null, file: await store.insertFile(tx, name, kind, order.content) }
  })

/** Only the last part of a path, without what a file system or a header could trip over. */
const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}"<>|:*?;]/gu, '').slice(-120) || 'fil'

export const removeEvidence = (ctx: Context, report: ReportId, id: EvidenceId): Promise<{ readonly id: EvidenceId }> =>
  ctx.write('evidence.remove', report, async (tx) => {
    const loaded = await loadReport(ctx, tx, await getReport(tx, report))
    ctx.must(mayReport, loaded.subject)
    mustBeOpen(loaded.round)
    await store.removeEvidence(tx, report, id)
    return [{ id }, { id }]
  })

export const readEvidenceFile = (ctx: Context, report: ReportId, id: EvidenceId): Promise<store.StoredFile> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadFollowUp, undefined)
    return store.getFileOf(tx, report, id)
  })
