import { nameOf, type SealKey } from './certificate.ts'
import { signDetached, verifyDetached } from './cms.ts'

/**
 * Seals a PDF file that our own press made: a signature over all its bytes, added as an update after its end, so that
 * the file before it stays as it was (ISO 32000-1 sections 7.5.6 and 12.8). Knows only what Typst writes: a plain
 * cross-reference table and a catalog of its own; anything else is refused.
 */

export interface Sealing {
  readonly key: SealKey
  readonly reason: string
  readonly location: string
  /** UTC instant. */
  readonly at: string
}

export class NotSealable extends Error {}

const signatureRoom = 8_192 * 2
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

interface Parsed {
  readonly text: string
  readonly startOfTable: number
  readonly size: number
  readonly root: number
  readonly trailer: string
  readonly objectAt: (number: number) => string
}

function parse(pdf: Uint8Array): Parsed {
  const text = latin(pdf)
  const startOfTable = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? refused('no cross-reference table'))
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+\d+\s+%%EOF\s*$/.exec(text)?.[1] ?? refused('no trailer')
  if (!/^xref\s/.test(text.slice(startOfTable, startOfTable + 8)) || trailer.includes('/Prev'))
    refused('not fresh from the press')
  const rows = [...text.slice(startOfTable).matchAll(/(\d{10}) \d{5} ([nf])/g)]
  const objectAt = (number: number): string => {
    const row = rows[number]
    const from = row?.[2] === 'n' ? Number(row[1]) : refused(`no object ${number}`)
    return (
      new RegExp(String.raw`^${number} 0 obj\s*([\s\S]*?)\s*endobj`).exec(text.slice(from))?.[1] ?? refused('no object')
    )
  }
  const root = referenceIn(trailer, 'Root')
  return { text, startOfTable, size: Number(/\/Size (\d+)/.exec(trailer)?.[1]), root, trailer, objectAt }
}

function refused(why: string): never {
  throw new NotSealable(why)
}

const referenceIn = (dictionary: string, name: string): number =>
  Number(new RegExp(String.raw`/${name} (\d+) 0 R`).exec(dictionary)?.[1] ?? refused(`no ${name}`))

function firstPage(pdf: Parsed, node: number): number {
  const dictionary = pdf.objectAt(node)
  if (/\/Type \/Page\b(?!s)/.test(dictionary)) return node
  return firstPage(pdf, Number(/\/Kids \[\s*(\d+) 0 R/.exec(dictionary)?.[1] ?? refused('no page')))
}

const literal = (text: string): string =>
  `<FEFF${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`.toUpperCase()

const pdfTime = (at: string): string => `(D:${at.slice(0, 19).replace(/[-T:]/g, '')}Z)`

/** That the file is also made for everybody (ISO 14289-1): the archive form demands that the property be described. */
const accessible = `<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>`
const described = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>`

/** @param metadata the object as the press wrote it, dictionary and stream */
function alsoAccessible(metadata: string): string {
  const stream = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(metadata)?.[1] ?? refused('no metadata')
  if (stream.includes('pdfuaid:part')) return metadata
  const end = stream.lastIndexOf('</rdf:Description>')
  if (end < 0) refused('no description in the metadata')
  const hasSchemas = /<pdfaExtension:schemas>\s*<rdf:Bag>/.test(stream)
  const added = hasSchemas
    ? stream
        .replace('</rdf:Bag></pdfaExtension:schemas>', `${described.replace(/^<pdfaExtension:schemas><rdf:Bag>/, '')}`)
        .replace(/<\/rdf:Description>(?![\s\S]*<\/rdf:Description>)/, `${accessible}</rdf:Description>`)
    : `${stream.slice(0, end)}${accessible}${described}${stream.slice(end)}`
  return `<< /Type /Metadata /Subtype /XML /Length ${Buffer.byteLength(added, 'latin1')} >>\nstream\n${added}\nendstream`
}

/** @returns the sealed file: the bytes given, followed by the update that holds the signature */
export async function sealPdf(bytes: Uint8Array, sealing: Sealing): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = parse(bytes)
  const catalog = pdf.objectAt(pdf.root)
  if (catalog.includes('/AcroForm')) refused('has a form already')
  const page = firstPage(pdf, referenceIn(catalog, 'Pages'))
  const pageObject = pdf.objectAt(page)
  const metadata = referenceIn(catalog, 'Metadata')
  const field = pdf.size
  const signature = pdf.size + 1
  const annotations = /\/Annots \[([^\]]*)\]/.exec(pageObject)?.[1]
  if (annotations === undefined && pageObject.includes('/Annots')) refused('annotations elsewhere')
  const objects: [number, string][] = [
    [
      pdf.root,
      catalog
        .replace(/\/ViewerPreferences <<(?![^>]*DisplayDocTitle)/, '/ViewerPreferences << /DisplayDocTitle true')
        .replace(/>>\s*$/, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>\n>>`),
    ],
    [metadata, alsoAccessible(pdf.objectAt(metadata))],
    [
      page,
      annotations === undefined
        ? pageObject.replace(/>>\s*$/, `/Annots [${field} 0 R]\n>>`)
        : pageObject.replace(/\/Annots \[[^\]]*\]/, `/Annots [${annotations} ${field} 0 R]`),
    ],
    // Outside the page, without size: a seal is not something to look at, and needs no place in the reading order.
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T ${literal('Sigill')} /TU ${literal(sealing.reason)} /F 132 /Rect [-1 -1 -1 -1] /P ${page} 0 R /V ${signature} 0 R >>`,
    ],
    [
      signature,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 ${'*'.repeat(10)} ${'*'.repeat(10)} ${'*'.repeat(10)}] /Contents <${'0'.repeat(signatureRoom)}> /Reason ${literal(sealing.reason)} /Location ${literal(sealing.location)} /M ${pdfTime(sealing.at)} >>`,
    ],
  ]
  const update = withTable(pdf, objects, bytes.length)
  return signIn(Buffer.concat([bytes, Buffer.from(update, 'latin1')]), bytes.length, sealing.key)
}

/** The objects, a table of where they lie, and a trailer that points back at the file before. */
function withTable(pdf: Parsed, objects: readonly [number, string][], start: number): string {
  let body = '\n'
  const places = new Map<number, number>()
  for (const [number, content] of objects) {
    places.set(number, start + body.length)
    body += `${number} 0 obj\n${content}\nendobj\n`
  }
  const numbers = [...places.keys()].sort((a, b) => a - b)
  const table = numbers
    .map((number) => `${number} 1\n${String(places.get(number)).padStart(10, '0')} 00000 n \n`)
    .join('')
  const kept = pdf.trailer.replace(/\/Size \d+/, `/Size ${pdf.size + 2} /Prev ${pdf.startOfTable}`)
  return `${body}xref\n${table}trailer\n<<${kept}>>\nstartxref\n${start + body.length}\n%%EOF\n`
}

async function signIn(file: Buffer, searchFrom: number, key: SealKey): Promise<Uint8Array<ArrayBuffer>> {
  const open = file.indexOf('/Contents <', searchFrom, 'latin1') + '/Contents '.length
  const close = open + signatureRoom + 2
  const range = [open, close, file.length - close].map((n) => String(n).padEnd(10, ' '))
  const place = file.indexOf('/ByteRange [0 ', searchFrom, 'latin1') + '/ByteRange [0 '.length
  file.write(range.join(' '), place, 'latin1')
  const der = await signDetached(around(file, open, close), key)
  if (der.length * 2 > signatureRoom) throw new RangeError(`a signature of ${der.length} bytes does not fit`)
  file.write(Buffer.from(der).toString('hex'), open + 1, 'latin1')
  return new Uint8Array(file)
}

const around = (file: Uint8Array, open: number, close: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(open + file.length - close)
  whole.set(file.subarray(0, open))
  whole.set(file.subarray(close), open)
  return whole
}

export interface ReadSeal {
  /** The signature holds over every byte of the file but its own place. */
  readonly isIntact: boolean
  readonly sealedBy: string
  /** What was sealed: the file as it was before. */
  readonly certificate: string
}

/** Undefined when there is no seal in the file. */
export async function readSeal(file: Uint8Array): Promise<ReadSeal | undefined> {
  const text = latin(file)
  const found = [...text.matchAll(/\/ByteRange \[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].at(-1)
  if (!found) return undefined
  const [first, open, close, rest] = found.slice(1).map(Number) as [number, number, number, number]
  const isWhole = first === 0 && close + rest === file.length && text[open] === '<' && text[close - 1] === '>'
  const hex = text.slice(open + 1, close - 1)
  if (!isWhole || !/^[0-9a-fA-F]+$/.test(hex)) return { isIntact: false, sealedBy: '', certificate: '' }
  const { isIntact, certificate } = await verifyDetached(
    new Uint8Array(Buffer.from(hex, 'hex')),
    around(file, open, close),
  )
  return {
    isIntact,
    sealedBy: certificate ? nameOf(certificate) : '',
    certificate: certificate ? Buffer.from(certificate.toSchema(true).toBER()).toString('base64') : '',
  }
}
