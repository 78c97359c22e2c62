import { createHash } from 'node:crypto'
import type { ReportDocument } from '../../shared/document.ts'
import { htmlReport } from './html-document.ts'
import { printReport } from './pdf-document.ts'
import { writeWordReport } from './word-document.ts'

/** A report as a file to take along. */

export const reportFormats = ['pdf', 'docx', 'html'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
}

/** The same data gives the same bytes, so what was just made can be handed out again. */
const made = new Map<string, Promise<Uint8Array>>()
const mostKept = 24

export function makeReportFile(report: ReportDocument, format: ReportFormat): Promise<Uint8Array> {
  const key = createHash('sha256').update(format).update(JSON.stringify(report)).digest('base64')
  const known = made.get(key)
  if (known) return known
  const fresh = write(report, format)
  made.set(key, fresh)
  fresh.catch(() => made.delete(key))
  if (made.size > mostKept) made.delete(made.keys().next().value!)
  return fresh
}

async function write(report: ReportDocument, format: ReportFormat): Promise<Uint8Array> {
  if (format === 'pdf') return (await printReport(report)).pdf
  if (format === 'docx') return writeWordReport(report)
  return new TextEncoder().encode(htmlReport(report))
}

/** As a reply to the browser; the name is plain ASCII so that every header and disk can carry it. */
export async function reportResponse(report: ReportDocument, format: ReportFormat, name: string): Promise<Response> {
  const bytes = await makeReportFile(report, format)
  const place = format === 'docx' ? 'attachment' : 'inline'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaTypes[format],
      'Content-Disposition': `${place}; filename="${name.replaceAll(/[^a-z0-9-]/g, '-')}.${format}"`,
      'Content-Language': report.language,
      'Cache-Control': 'no-cache',
    },
  })
}
