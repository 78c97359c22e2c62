import { toCsv } from '../../platform/csv.ts'
import { makeReportFile, mediaTypes } from '../../platform/document/document-file.ts'
import { writeWorkbook } from '../../platform/spreadsheet/workbook-writer.ts'
import { zipped } from '../../platform/zip-writer.ts'
import type { ReportDocument } from '../../shared/document.ts'
import type { Manuscript } from './compose-publication.ts'
import { type Figure, figureBook } from './figure.ts'
import { descriptor, fiscalTables } from './fiscal-data-package.ts'
import { sheetsOf } from './workbook-tables.ts'

/** A publication as a file to take along: the same figures in every one of them. */

export const publicationFormats = ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json', 'fdp'] as const
export type PublicationFormat = (typeof publicationFormats)[number]

export const isPublicationFormat = (format: string): format is PublicationFormat =>
  (publicationFormats as readonly string[]).includes(format)

export interface Printed {
  readonly document: ReportDocument
  readonly manuscript: Manuscript
}

const columns = ['figure', 'measure', 'entity', 'entity_name', 'period', 'version', 'amount', 'unit', 'note'] as const

const rowOf = (figure: Figure) => [
  figure.key,
  figure.measure,
  figure.entity,
  figure.entityName,
  figure.period,
  figure.version,
  figure.isPercent ? figure.amount / 10_000 : figure.amount / 100,
  figure.isPercent ? 'percent' : 'SEK',
  figure.note,
]

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export async function makePublicationFile(printed: Printed, format: PublicationFormat): Promise<Uint8Array> {
  const { document, manuscript } = printed
  switch (format) {
    case 'pdf':
    case 'docx':
    case 'html':
      return makeReportFile(document, format)
    case 'xlsx':
      return writeWorkbook(sheetsOf(document, document.words.contents))
    case 'csv':
      return bytes(toCsv(columns, [...figureBook(manuscript.facts).values()].map(rowOf), ';'))
    case 'json':
      return bytes(figuresJson(printed))
    case 'fdp':
      return fiscalPackage(printed)
  }
}

function figuresJson({ document, manuscript }: Printed): string {
  const rows = [...figureBook(manuscript.facts).values()].map((figure) =>
    Object.fromEntries(rowOf(figure).map((value, i) => [columns[i], value])),
  )
  const { publisher, title, kind, decision, dated } = document
  return JSON.stringify({ publisher, title, kind, decision, dated, figures: rows })
}

function fiscalPackage({ document, manuscript }: Printed): Uint8Array {
  const tables = fiscalTables(manuscript.facts)
  return zipped({
    'datapackage.json': `${JSON.stringify(descriptor(manuscript.facts, document.title, tables), null, 2)}\n`,
    ...Object.fromEntries(
      tables.map((table) => [`${table.name}.csv`, toCsv(table.columns, table.rows).replace(/^\uFEFF/, '')]),
    ),
  })
}

const media: Readonly<Record<PublicationFormat, string>> = {
  ...mediaTypes,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  fdp: 'application/zip',
}

/** As a reply to the browser; the name is plain ASCII so that every header and disk can carry it. */
export async function publicationResponse(
  printed: Printed,
  format: PublicationFormat,
  name: string,
): Promise<Response> {
  const made = await makePublicationFile(printed, format)
  const ending = format === 'fdp' ? 'fdp.zip' : format
  const place = format === 'pdf' || format === 'html' || format === 'json' ? 'inline' : 'attachment'
  return new Response(new Uint8Array(made), {
    headers: {
      'Content-Type': media[format],
      'Content-Disposition': `${place}; filename="${name.replaceAll(/[^a-z0-9-]/g, '-')}.${ending}"`,
      'Content-Language': printed.document.language,
      'Cache-Control': 'no-cache',
      ...(format === 'csv' || format === 'json' || format === 'fdp' ? { 'Access-Control-Allow-Origin': '*' } : {}),
    },
  })
}
