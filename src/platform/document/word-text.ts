/** What every part of a Word file is written with. */

export const ink = '17211C'
export const muted = '51605A'
export const brand = '0B5D4B'
export const negative = 'A3211B'

/** XML cannot carry control signs or halves of signs; everything else is Word's to draw. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
export const wordText = (written: string): string => written.replaceAll(forbidden, '')
