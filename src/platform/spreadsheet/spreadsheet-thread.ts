import { asThread } from '../files/in-thread.ts'
import { readCsv } from './csv-reader.ts'
import type { ReadSpreadsheet } from './spreadsheet.ts'
import { kindOf, readWorkbook } from './workbook-reader.ts'

/** The thread that reads one file and ends. */

const read = async (bytes: Uint8Array): Promise<ReadSpreadsheet> => {
  const kind = kindOf(bytes)
  if (kind === 'workbook') return readWorkbook(bytes)
  return kind === 'text' ? readCsv(bytes) : { fault: kind }
}

await asThread(read)
