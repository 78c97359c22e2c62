/** A number as people write it in Swedish: `1 240,3`, `−5`, `- 16,4`, `12 %`, with any kind of space and minus. */

const spaces = /[\s\u00a0\u2007\u2009\u202f]/g
const minus = /^[\u2212\u2012\u2013\u2014-]/
const shape = /^-?\d+(,\d+)?$/

/** Undefined when the text is no number: letters, two commas, a dot that may be a thousands mark or a decimal one. */
export function parseSwedishNumber(text: string): number | undefined {
  const bare = text.replaceAll(spaces, '').replace(minus, '-').replace(/%$/, '')
  const normal = /^-?\d+\.\d{1,2}$/.test(bare) ? bare.replace('.', ',') : bare
  if (!shape.test(normal)) return undefined
  const value = Number(normal.replace(',', '.'))
  return Number.isFinite(value) ? value : undefined
}
