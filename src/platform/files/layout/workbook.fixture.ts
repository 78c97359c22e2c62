import { aZip } from '../../spreadsheet/zip.fixture.ts'

/** Workbooks with what the project's own writer never writes. */

export interface MadeSheet {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  /** What stands in `sheetData`. */
  readonly rows: string
  /** What stands behind it, as merged cells. */
  readonly more?: string
}

/** A cell with a number. @param style index of the formats given to `aWorkbook` */
export const n = (place: string, value: number, style = 0): string => `<c r="${place}" s="${style}"><v>${value}</v></c>`
/** A cell with a text. */
export const t = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
export const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`

/** @param codes of number formats; style 0 is General and the first code is style 1 */
export function workbookParts(sheets: readonly MadeSheet[], codes: readonly string[] = []): Record<string, string> {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return {
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${links}"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships>${sheets
      .map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><numFmts>${codes
      .map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs><xf numFmtId="0"/>${codes.map((_, at) => `<xf numFmtId="${170 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, more = '' }, at) => [
        `xl/worksheets/sheet${at}.xml`,
        `${head}<worksheet ${main}><sheetData>${rows}</sheetData>${more}</worksheet>`,
      ]),
    ),
  }
}

export const aWorkbook = (sheets: readonly MadeSheet[], codes?: readonly string[]): Uint8Array =>
  aZip(workbookParts(sheets, codes))
