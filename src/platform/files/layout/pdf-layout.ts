import { getDocumentProxy } from 'unpdf'
import { layOut, type Piece } from './line-layout.ts'

/** The text of a PDF with its layout, a form feed between pages. Runs in a thread that can be killed. */

export class LockedFile extends Error {}
export class TooManyPages extends Error {}

interface PdfItem {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly height?: number
}

/** @throws LockedFile, TooManyPages, or what the reader throws for a broken file */
export async function layoutOfPdf(bytes: Uint8Array, pages: number): Promise<string> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 }).catch((thrown: Error) => {
    throw thrown.name === 'PasswordException' ? new LockedFile() : thrown
  })
  if (pdf.numPages > pages) throw new TooManyPages()
  const each: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    each.push(layOut((items as readonly PdfItem[]).flatMap(pieceOf)).join('\n'))
    page.cleanup()
  }
  return each.join('\n\f')
}

/** Text that stands upright; what is turned is decoration or a table of its own. */
function pieceOf({ str, transform, width, height }: PdfItem): Piece[] {
  const [a, b, , , x, y] = transform ?? []
  if (!str || x === undefined || y === undefined || Math.abs(b ?? 0) > Math.abs(a ?? 1)) return []
  return [{ text: str, x, y, width: width ?? 0, height: height || Math.abs(a ?? 10) }]
}
