/** Small PDF files of our own making: texts at places, in a typeface every reader has. */

export interface Drawn {
  readonly text: string
  readonly x: number
  /** From the bottom of the page, in points. */
  readonly y: number
  readonly size?: number
  /** Degrees, counter-clockwise. */
  readonly turn?: number
}

export interface PdfExtras {
  /** Of every page, as a reader shows it. */
  readonly rotate?: number
  /** Other operators of every page's stream. */
  readonly operators?: string
}

/** Latin letters; what Windows programs write for dashes and joined letters too. */
const written = (text: string): string =>
  [...text]
    .map((sign) => {
      const code = sign === '\u2212' || sign === '\u2013' ? 0x96 : (sign.codePointAt(0) ?? 0x3f)
      if (code > 0xff) throw new RangeError(`cannot be written here: ${sign}`)
      return /[A-Za-z0-9 ,.]/.test(sign) ? sign : `\\${code.toString(8).padStart(3, '0')}`
    })
    .join('')

function streamOf(drawn: readonly Drawn[], operators: string): string {
  const texts = drawn.map(({ text, x, y, size = 10, turn = 0 }) => {
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((one) => one.toFixed(5))
    return `BT /F1 ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm (${written(text)}) Tj ET`
  })
  return [operators, ...texts].join('\n')
}

/** Objects numbered from 1, as one file; the first is the catalogue. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let body = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj${object}endobj\n`
    return `${String(at).padStart(10, '0')} 00000 n `
  })
  const list = ['0000000000 65535 f ', ...places].join('\n')
  const size = objects.length + 1
  return Buffer.from(
    `${body}xref\n0 ${size}\n${list}\ntrailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`,
    'latin1',
  )
}

export function aPdf(pages: readonly (readonly Drawn[])[], { rotate = 0, operators = '' }: PdfExtras = {}): Uint8Array {
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((drawn, n) => {
      const stream = streamOf(drawn, operators)
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate ${rotate}/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * n} 0 R>>`,
        `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
      ]
    }),
  ])
}

/** How wide Helvetica is, about; numbers are set to end at their column's edge. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (/[ ,.]/.test(sign) ? 0.278 : sign === '-' ? 0.333 : 0.556), 0) * size

/** A table row: a name at the left edge, numbers that end at 300, 380, 460 … */
export const aRow = (y: number, name: string, ...numbers: readonly string[]): Drawn[] => [
  { text: name, x: 60, y },
  ...numbers.flatMap((text, index) => (text === '' ? [] : [{ text, x: 300 + 80 * index - widthOf(text, 10), y }])),
]
