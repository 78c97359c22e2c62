/** Text of a file as passages: small enough to be shown as an excerpt, whole paragraphs where they are not too long. */

const longest = 1_500
const enough = 400

/** What PostgreSQL and people can hold: no nought, no lone surrogates, no controls, spaces and line ends of one kind. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')

export function passagesOf(text: string): string[] {
  const passages: string[] = []
  let held = ''
  const keep = () => {
    if (held.trim()) passages.push(held.trim())
    held = ''
  }
  for (const paragraph of clean(text).split(/\n\s*\n/)) {
    if (held.length + paragraph.length > longest) keep()
    held = held === '' ? paragraph : `${held}\n\n${paragraph}`
    while (held.length > longest) {
      const at = cutAt(held)
      const rest = held.slice(at)
      held = held.slice(0, at)
      keep()
      held = rest
    }
    if (held.length > enough) keep()
  }
  keep()
  return passages
}

/** At a line's end, else between words, else where it must be, though never inside a sign. */
function cutAt(text: string): number {
  const head = text.slice(0, longest)
  const line = head.lastIndexOf('\n')
  if (line > enough) return line
  const space = head.lastIndexOf(' ')
  if (space > enough) return space
  return /[\ud800-\udbff]$/.test(head) ? longest - 1 : longest
}

const blocks = /<\/?(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6]|section|article|blockquote|pre|hr)\b[^>]*>/gi
const unread = /<(script|style|head|template|noscript)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: String.fromCodePoint(0xe5),
  auml: String.fromCodePoint(0xe4),
  ouml: String.fromCodePoint(0xf6),
  Aring: String.fromCodePoint(0xc5),
  Auml: String.fromCodePoint(0xc4),
  Ouml: String.fromCodePoint(0xd6),
  eacute: String.fromCodePoint(0xe9),
  ndash: '\u2013',
  mdash: '\u2014',
  sect: '\u00a7',
}

/** Words of a page, without what is run or hidden; never shown as anything but text. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(unread, '')
    .replace(blocks, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi, (whole, decimal, hex, name) => {
      if (name) return named[name] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
