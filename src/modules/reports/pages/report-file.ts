import type { LoaderFunctionArgs } from 'react-router'
import { reportResponse } from '../../../platform/document/document-file.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { reportAsked } from '../report-asked.service.ts'

/** A report as PDF or Word, at the page's own address with an ending. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { report, name, format = 'pdf' } = await reportAsked(context.get(requestContext), new URL(request.url))
  return reportResponse(report, format, name)
}
