import type { Line } from '../document.ts'
import { demandsIn } from './demands.ts'
import type { ReadIndicator } from './plan.ts'

/** Cuts what stands under `Indikator:` into indicators. Lines of a broken table that hold only targets belong to the one above. */

/** `Minst 70 % 100 %`, `50% 100%`. */
const onlyTargets = /^(?:(?:minst|högst|max|lägst)? ?\d[\d ,]*(?: ?%| procent| st)?[ /]*)+$/iu
/** Headings of columns, broken over lines. */
const columnHeading =
  /^\(?(?:(?:delårs?|års?)(?:rapport|redovisning|bokslut)|delår|helår|målvärde|utfall|(?:augusti|december|juni|april)(?: 20\d\d)?\)?|20\d\d\)?|[\s()])+\)?$/iu
/** A day at the end of a line ends what it says: `senast Q2 2026`. */
const ends = /[.!?):;\d]$/
const opens = /^(?:andel|antal|senast|minst|nöjd\p{L}*|index)\b/iu
const point = /^[•*\uf0b7–-]\s*/u

export function indicatorsOf(lines: readonly Line[]): ReadIndicator[] {
  const items: { text: string; readonly line: Line; demandText: string }[] = []
  const widest = lines.reduce((most, { text }) => Math.max(most, text.trim().length), 0)
  let last = ''
  let isAfterBlank = true
  /** `Antal som fått stöd i:` is told by the points below it. */
  let isList = false
  for (const line of lines) {
    const text = line.text.replaceAll(/\s+/g, ' ').trim()
    const item = items.at(-1)
    if (text === '') isAfterBlank = true
    else if (columnHeading.test(text)) continue
    else if (
      item &&
      (onlyTargets.test(text) ||
        /^(?:minst|högst|max)? ?\d+ ?%/iu.test(text) ||
        /^(?:sekretess enligt|\d\d:\d+)/iu.test(text))
    )
      item.demandText += ` ${text}`
    else {
      const isOpening =
        !item ||
        (point.test(text) && !isList) ||
        (!(isList && last.endsWith(':')) &&
          /^\p{Lu}/u.test(text) &&
          (isAfterBlank || ends.test(last) || opens.test(text) || last.length < 0.7 * widest))
      if (isOpening) {
        items.push({ text: text.replace(point, ''), line, demandText: text })
        isList = text.endsWith(':')
      } else {
        isList ||= text.endsWith(':')
        item.text = `${item.text} ${text}`
        item.demandText += ` ${text}`
      }
      last = text
      isAfterBlank = false
    }
  }
  return items
    .filter(({ text }) => !/\b(?:följande|enligt nedan)$/.test(text))
    .map(({ text, line, demandText }) => ({ text, line, demands: demandsIn(demandText) }))
}
