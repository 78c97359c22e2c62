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
