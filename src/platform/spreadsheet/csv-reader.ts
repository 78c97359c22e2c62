import { type ReadSpreadsheet, spreadsheetLimits } from './spreadsheet.ts'

/** CSV as people send it: comma, semicolon or tab, quotes, line breaks inside quotes, UTF-8, UTF-16 or Windows-1252. */

export function readCsv(bytes: Uint8Array): ReadSpreadsheet {
  const text = decode(bytes)
  const rows = parseCsv(text, separatorOf(text))
  if (rows === undefined) return { fault: 'broken' }
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop()
  if (rows.length === 0) return { fault: 'empty' }
  return rows.length > spreadsheetLimits.rows ? { fault: 'too-many-rows' } : { sheets: [{ name: '', rows }] }
}

/** UTF-8 is what decodes as UTF-8; what does not is what Windows programs in Sweden write. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign that occurs most in the first line, outside quotes. */
export function separatorOf(text: string): ',' | ';' | '\t' {
  const line = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/, 1)[0] ?? ''
  const count = (sign: string) => line.split(sign).length
  const order = [';', ',', '\t'] as const
  return order.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** Undefined when a quote is opened and never closed. */
export function parseCsv(text: string, separator: string): string[][] | undefined {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++
      endRow()
    } else cell += sign
  }
  if (quoted) return undefined
  if (cell !== '' || row.length > 0) endRow()
  return rows
}
