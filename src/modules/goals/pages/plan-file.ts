import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { type ExportFormat, exportFormats, exportPlan, planTemplate } from '../plan-import/plan-export.service.ts'
import { versionAsked } from './parts/addresses.ts'
import type { Asked } from './parts/page-args.ts'

/** The plan as a file, and the empty template: `plan.xlsx`, `plan.csv`, `plan.json`, `mall.xlsx`. */
export async function loader({ context, params, request }: Asked<'plan' | 'file'>) {
  const ctx = context.get(requestContext)
  if (params.file === 'mall.xlsx') return fileResponse(await planTemplate(ctx))
  const format = exportFormats.find((one): one is ExportFormat => params.file === `plan.${one}`)
  if (!format) throw new NotFound('file')
  return fileResponse(await exportPlan(ctx, params.plan, { format, version: versionAsked(request.url) }))
}

interface File {
  readonly name: string
  readonly media: string
  readonly bytes: Uint8Array
}

const fileResponse = ({ name, media, bytes }: File): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': media,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
