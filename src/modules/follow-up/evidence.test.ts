import { describe, expect, it } from 'vitest'
import { checkFile, checkLink, largestFileInBytes } from './evidence.ts'

const bytes = (...parts: (number | string)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [part])))
const zip = (inside: string) => bytes('PK', 3, 4, 0, 0, inside)

describe('evidence', () => {
  it('links only to https, never to what runs in the page', () => {
    expect(checkLink('https://ekby.se/rapport')).toBe('https://ekby.se/rapport')
    for (const link of ['http://ekby.se', 'javascript:alert(1)', 'data:text/html,x', 'ekby.se', ''])
      expect(() => checkLink(link)).toThrow('evidence.not-https')
  })

  it('is a file of a kind told by its own first bytes', () => {
    expect(checkFile('a.pdf', bytes('%PDF-1.7')).mediaType).toBe('application/pdf')
    expect(checkFile('a.png', bytes(0x89, 'PNG\r\n', 0x1a, '\n')).mediaType).toBe('image/png')
    expect(checkFile('a.JPG', bytes(0xff, 0xd8, 0xff, 0xe0)).mediaType).toBe('image/jpeg')
    expect(checkFile('a.docx', zip('word/document.xml')).extension).toBe('docx')
    expect(checkFile('a.xlsx', zip('xl/workbook.xml')).extension).toBe('xlsx')
    expect(checkFile('a.txt', bytes('Tjänsteskrivelse')).mediaType).toBe('text/plain')
    expect(checkFile('a.csv', new Uint8Array([0x4d, 0xe5, 0x6c, 0x3b, 0x31])).mediaType).toBe('text/csv')
  })

  it('is refused when the name says another kind than the bytes', () => {
    for (const [name, content] of [
      ['a.pdf', bytes('<html><script>')],
      ['a.html', bytes('<html>')],
      ['a.svg', bytes('<svg onload=x>')],
      ['a.xlsx', zip('word/document.xml')],
      ['a.png', bytes('%PDF-1.7')],
      ['a.txt', bytes('MZ', 0, 0)],
      ['constructor', bytes('x')],
    ] as const)
      expect(() => checkFile(name, content)).toThrow('evidence.wrong-file-kind')
  })

  it('is refused when empty or larger than ten megabytes', () => {
    expect(() => checkFile('a.txt', new Uint8Array())).toThrow('evidence.empty-file')
    expect(() => checkFile('a.txt', new Uint8Array(largestFileInBytes + 1).fill(65))).toThrow('evidence.file-too-large')
  })
})
