import { getDocumentProxy } from 'unpdf'
import { cleanPieces } from './clean-pieces.ts'
import { layOut, measureOf } from './line-layout.ts'
import { refuseLargeStreams } from './pdf-streams.ts'
import type { Piece } from './piece.ts'
import { LockedFile, TooMuch } from './unfit.ts'

/** The text of a PDF with its layout, a form feed between pages. Runs in a thread that can be killed. */

interface PdfItem {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly height?: number
}

export interface PdfLimits {
  readonly unpackedBytes: number
  readonly pages: number
  /** Of the text, in UTF-16 units. */
  readonly signs: number
}

/** @throws LockedFile, TooMuch, or what the reader throws for a broken file */
export async function layoutOfPdf(bytes: Uint8Array, limits: PdfLimits): Promise<string> {
  refuseLargeStreams(bytes, limits.unpackedBytes)
  // A copy: the reader takes the bytes over.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((thrown: Error) => {
    throw thrown.name === 'PasswordException' ? new LockedFile() : thrown
  })
  if (pdf.numPages > limits.pages) throw new TooMuch()
  const pages: Turned[] = []
  let signs = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    signs += (items as readonly PdfItem[]).reduce((sum, { str }) => sum + (str?.length ?? 0), 0)
    if (signs > limits.signs) throw new TooMuch()
    pages.push(turned(items as readonly PdfItem[]))
    page.cleanup()
  }
  const measure = measureOf(pages.map(({ upright }) => upright))
  return pages
    .map(({ upright, others }) =>
      [layOut(upright, measure), ...others.map((pieces) => layOut(pieces))].filter(({ length }) => length > 0),
    )
    .map((parts) => parts.map((lines) => lines.join('\n')).join('\n\n'))
    .join('\n\f')
}

/** A page turned so that most of its text is upright; the rest, each way for itself, is told below. */
interface Turned {
  readonly upright: readonly Piece[]
  readonly others: readonly (readonly Piece[])[]
}

function turned(items: readonly PdfItem[]): Turned {
  const ways: Piece[][] = [[], [], [], []]
  for (const item of items) {
    const [a = 1, b = 0] = item.transform ?? []
    // A quarter of a turn each, counter-clockwise; text on the slant goes with the nearest.
    const way = Math.abs(b) > Math.abs(a) ? (b > 0 ? 1 : 3) : a < 0 ? 2 : 0
    ways[way]?.push(...pieceOf(item, way))
  }
  const [upright = [], ...others] = ways.map(cleanPieces).toSorted((one, other) => signsIn(other) - signsIn(one))
  return { upright, others: others.filter(({ length }) => length > 0) }
}

const signsIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0)

function pieceOf({ str, transform, width, height }: PdfItem, way: number): Piece[] {
  const [a = 1, b = 0, , , x, y] = transform ?? []
  if (!str || !Number.isFinite(x) || !Number.isFinite(y) || x === undefined || y === undefined) return []
  const [across = x, up = y] =
    [
      [x, y],
      [y, -x],
      [-x, -y],
      [-y, x],
    ][way] ?? []
  const size = height || Math.hypot(a, b)
  // What is too small to be seen is not meant to be read.
  return size < 1 ? [] : [{ text: str, x: across, y: up, width: Math.max(0, width ?? 0), height: size }]
}
