import type { LoaderFunctionArgs } from 'react-router'
import { type ReportFormat, reportResponse } from '../../../platform/document/document-file.ts'
import { requestContext } from '../../../platform/web/request-context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { motionsDocument, notCarriedOutDocument } from '../council-report.service.ts'

const documents = { motioner: motionsDocument, 'ej-verkstallda-beslut': notCarriedOutDocument } as const
const formats: readonly ReportFormat[] = ['pdf', 'docx']

/** What the council is told, to take along: `/arbete/uppdrag/fil/motioner.pdf`, `…/ej-verkstallda-beslut.docx`. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const [name = '', ending] = (params.file ?? '').split('.')
  const format = formats.find((one) => one === ending)
  const make = Object.hasOwn(documents, name) ? documents[name as keyof typeof documents] : undefined
  if (!make || !format) throw new NotFound('report')
  return reportResponse(await make(context.get(requestContext)), format, name)
}
