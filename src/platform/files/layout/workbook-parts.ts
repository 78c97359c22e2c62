import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { unzipEntry, type ZipEntry } from '../../spreadsheet/zip-directory.ts'
import { NestedTooDeep } from './unfit.ts'

/** The parts of an Excel workbook, read tag by tag: nothing but what is asked for is kept. ECMA-376 part 1, chapter 18. */

export interface PartReader {
  /** @param name without its prefix */
  readonly open?: (name: string, attribute: (wanted: string) => string | undefined) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const deepest = 100

export type Parts = ReturnType<typeof partsOf>

export function partsOf(bytes: Uint8Array, entries: readonly ZipEntry[]) {
  return {
    /** False when the workbook has no such part. @throws for what is no XML */
    read(path: string, reader: PartReader): boolean {
      const entry = entries.find((one) => one.path.toLowerCase() === path.toLowerCase())
      if (!entry) return false
      readXml(new TextDecoder().decode(unzipEntry(bytes, entry)), reader)
      return true
    },
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function readXml(xml: string, { open, text, close }: PartReader): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', (thrown) => {
    throw thrown
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1
    if (depth > deepest) throw new NestedTooDeep()
    open?.(local(name), (wanted) => attributes[wanted])
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(local(name))
  })
  parser.write(xml).close()
}

export interface SheetPart {
  readonly name: string
  readonly path: string
}

export interface WorkbookParts {
  /** In order; hidden ones are left out, as whoever made the workbook left them out. */
  readonly sheets: readonly SheetPart[]
  readonly strings: readonly string[]
  /** Of each style: the number of its format, and what the workbook says of it. */
  readonly formats: readonly { readonly id: number; readonly code: string | undefined }[]
  readonly from1904: boolean
}

/** Undefined when the parts are not those of a workbook. */
export function workbookParts(parts: Parts): WorkbookParts | undefined {
  const paths = new Map<string, string>()
  parts.read('xl/_rels/workbook.xml.rels', {
    open: (name, attribute) => {
      const target = attribute('Target') ?? ''
      if (name === 'Relationship')
        paths.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  const sheets: SheetPart[] = []
  let from1904 = false
  const isThere = parts.read('xl/workbook.xml', {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      const state = attribute('state') ?? 'visible'
      const path = paths.get(attribute('r:id') ?? '')
      if (name === 'sheet' && state === 'visible' && path) sheets.push({ name: attribute('name') ?? '', path })
    },
  })
  return isThere ? { sheets, strings: stringsOf(parts), formats: formatsOf(parts), from1904 } : undefined
}

/** A text may be in several pieces, each in its own type; how it is pronounced is not part of it. */
function stringsOf(parts: Parts): string[] {
  const strings: string[] = []
  let held = ''
  let isText = false
  let isSpoken = false
  parts.read('xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') held = ''
      if (name === 'rPh') isSpoken = true
      isText = name === 't'
    },
    text: (text) => {
      if (isText && !isSpoken) held += text
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isSpoken = false
      if (name === 'si') strings.push(held)
    },
  })
  return strings
}

function formatsOf(parts: Parts): { id: number; code: string | undefined }[] {
  const codes = new Map<number, string>()
  const formats: { id: number; code: string | undefined }[] = []
  let inCells = false
  parts.read('xl/styles.xml', {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0)
        formats.push({ id, code: codes.get(id) })
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}
