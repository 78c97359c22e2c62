import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import type { Report } from './report.ts'
import { Sie5Teller } from './sie5-teller.ts'
import type { SieEncoding, SieSink, SieSummary } from './types.ts'

const NAMESPACE = 'http://www.sie.se/sie5'
/** Text is decoded in pieces of this size, however large the chunks are. */
const PIECE = 1 << 16
/** The most characters between two tags: an embedded document is let pass, an endless attribute is not. */
const LONGEST = 1 << 26
const DEEPEST = 100
const LATIN = /^(iso-8859-1|latin-?1|windows-1252|cp1252)$/i

export type Attributes = (name: string) => string

/** SIE 5, XML: the full file `Sie` and the entries to import `SieEntry`. The first fault in the XML is fatal and ends the reading. */
export function createSie5(sink: SieSink, report: Report) {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const teller = new Sie5Teller(sink, report, () => parser.line)
  let decoder: TextDecoder | undefined
  let encoding: SieEncoding = 'utf-8'
  let isStopped = false
  let depth = 0
  let sinceTag = 0
  const stop = (code: string) => {
    if (isStopped) return
    isStopped = true
    report.tell('fatal', code, parser.line, parser.column + 1)
  }
  parser.on('error', () => stop('xml-not-well-formed'))
  parser.on('doctype', () => report.tell('warning', 'xml-doctype', parser.line))
  parser.on('opentag', (tag) => {
    if (isStopped) return
    sinceTag = 0
    if (depth > DEEPEST) return stop('xml-not-well-formed')
    if (depth++ === 0 && !isRoot(tag, report, parser.line)) return stop('not-sie')
    if (depth === 1) teller.isEntry = tag.local === 'SieEntry'
    teller.open(tag.uri === NAMESPACE || tag.uri === '' ? tag.local : `${tag.uri} ${tag.local}`, attributesOf(tag))
  })
  parser.on('closetag', () => {
    depth--
    sinceTag = 0
    if (!isStopped) teller.close()
  })
  const write = (text: string) => {
    if (text.includes('\ufffd')) report.once('', 'warning', 'encoding-contradicted', parser.line)
    sinceTag += text.length
    if (sinceTag > LONGEST) stop('line-too-long')
    else if (text !== '') parser.write(text)
  }
  return {
    push(bytes: Buffer): void {
      if (!decoder) {
        const declared = /^[^>]*encoding\s*=\s*["']([^"']+)/.exec(bytes.toString('latin1', 0, 256))?.[1] ?? 'utf-8'
        encoding = LATIN.test(declared) ? 'cp1252' : 'utf-8'
        if (encoding === 'utf-8' && !/^utf-?8$/i.test(declared))
          report.tell('warning', 'xml-encoding-unknown', 1, 0, { encoding: declared.slice(0, 40) })
        decoder = new TextDecoder(encoding === 'cp1252' ? 'windows-1252' : 'utf-8')
      }
      for (let at = 0; at < bytes.length && !isStopped; at += PIECE)
        write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
    },
    end(): Omit<SieSummary, 'bytes' | 'diagnostics'> {
      if (!isStopped) {
        write(decoder?.decode() ?? '')
        parser.close()
      }
      return { ...teller.end(), encoding }
    },
  }
}

function isRoot(tag: SaxesTagNS, report: Report, line: number): boolean {
  if (tag.local !== 'Sie' && tag.local !== 'SieEntry') return false
  if (tag.uri !== NAMESPACE) report.tell('warning', 'xml-namespace', line, 0, { namespace: tag.uri.slice(0, 100) })
  return true
}

const attributesOf = (tag: SaxesTagNS): Attributes => {
  const attributes: Record<string, SaxesAttributeNS> = tag.attributes
  return (name) => (Object.hasOwn(attributes, name) ? (attributes[name]?.value ?? '') : '')
}
