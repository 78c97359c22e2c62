import type { LoaderFunctionArgs } from 'react-router'
import { requestContext } from '../../../platform/web/request-context.ts'
import { readEvidenceFile } from '../evidence.service.ts'
import type { EvidenceId } from '../evidence.ts'
import type { ReportId } from '../report.ts'

/** A file somebody handed in: always saved to disk, never shown as a page of ours. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const file = await readEvidenceFile(
    context.get(requestContext),
    params.report as ReportId,
    params.evidence as EvidenceId,
  )
  return new Response(new Uint8Array(file.content), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
