import type { Context } from '../../platform/context.ts'
import type { ReportDocument } from '../../shared/document.ts'
import { NotFound } from '../../shared/failure.ts'
import { type Audience, showPlanReport, showRoundReport } from './reports.service.ts'
import { versionAsked } from './version-asked.ts'

/** Which report an address means: `/rapporter/<plan>/verksamhetsplan` or `/rapporter/<round>/delarsrapport`, with or without an ending. */

const pattern = /^(\/arbete)?\/rapporter\/([^/]+)\/(verksamhetsplan|delarsrapport)(?:\.(pdf|docx))?(?:\.data)?$/

export interface ReportAsked {
  readonly report: ReportDocument
  readonly name: string
  readonly format: 'pdf' | 'docx' | undefined
}

/** @throws NotFound for an address that means nothing, and for what the reader may not know of */
export async function reportAsked(ctx: Context, url: URL): Promise<ReportAsked> {
  const found = pattern.exec(url.pathname)
  if (!found) throw new NotFound('report')
  const [, staff, key = '', kind, format] = found
  const audience: Audience = staff ? 'staff' : 'public'
  const report =
    kind === 'verksamhetsplan'
      ? await showPlanReport(ctx, { plan: key, version: versionAsked(url.searchParams), audience })
      : await showRoundReport(ctx, key, audience)
  return { report, name: `${key}-${kind}`, format: format as ReportAsked['format'] }
}
