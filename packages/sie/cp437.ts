/** IBM PC-8, code page 437: the character set of SIE 1–4. */

const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** Unit for each byte: UTF-16, one per byte. */
export const CP437_UNITS: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? byte : UPPER.charCodeAt(byte - 128),
)

/** Windows-1252 differs from Latin-1 in these 32 bytes only. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export const CP1252_UNITS: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 128 && byte < 160 ? WINDOWS.charCodeAt(byte - 128) : byte,
)

const BYTES = new Map(Array.from(UPPER, (character, index) => [character, index + 128] as const))

/** The byte of a character, or undefined when code page 437 lacks it. */
export const cp437Byte = (character: string): number | undefined => {
  const point = character.codePointAt(0) ?? 0
  return point < 128 ? point : (BYTES.get(character) ?? (character === 'μ' ? BYTES.get('µ') : undefined))
}
