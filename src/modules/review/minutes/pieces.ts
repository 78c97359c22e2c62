import type { Line } from '../document.ts'
import { openers, partForms } from './words.ts'

/** Lines without what a page repeats: heads, feet, page numbers, `Forts. § 5`. */

const furniture =
  /^_{3,}$|^(?:sida\s+)?\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|av\s+\d{1,3})$|^protokoll\s*(?:nr\s*\d+|\(nr\s*\d+\))$|^.{0,40},\s*protokoll$|^forts\.?\s*(?:från\s*)?§\s*\d+.*$|^§\s*\d+,?\s*forts\.?$|^(?:justerandes?|justerares)\s+sign(?:atur(?:er)?)?.*$|^utdragsbestyrkande.*$|^sammanträdesprotokoll(?:\s+\d+\s*\(\d+\))?$|^.{0,60}(?<!\p{L})protokoll\s+(?:sida?\s*)?\d{1,3}\s*(?:[([]\d{1,3}[)\]]|av\s+\d+)$/iu
const meetingDay = /^sammanträdesdatum:?\s*(?:\d{4}-\d{2}-\d{2})?$/iu

/** @param lines after the first §, where a page's head is no news */
export function withoutFurniture(lines: readonly Line[], edges: Edges): Line[] {
  const texts = lines.map(({ text }) => text.trim())
  return lines.filter((line, index) => {
    const text = texts[index] ?? ''
    if (furniture.test(text) || meetingDay.test(text) || edges.repeated.has(plain(text))) return false
    if (text !== '' && text === edges.day) return false
    // The body's own name above the day of the meeting is the head of a page.
    if (!bodyName.test(text)) return true
    const next = lines
      .slice(index + 1, index + 12)
      .filter((one) => one.page === line.page && one.text.trim() !== '')
      .slice(0, 3)
      .map((one) => one.text.trim())
    return !next.some((one) => meetingDay.test(one) || /^protokoll\s*\(?nr/i.test(one))
  })
}

export const bodyName =
  /^(?:kommunfullmäktige|kommunstyrelsen(?:s\s+\p{L}*utskott)?|regionstyrelsen|\p{L}*fullmäktige|(?:\p{L}+(?:-|,)?\s+(?:och\s+)?){0,3}\p{L}*nämnden(?:s\s+\p{L}*utskott)?|\p{L}*utskottet|\p{L}+nämnden\s+(?:för|i)\s+[\p{L}\s]{3,40})$/iu

const isPartHeading = (text: string): boolean => partForms.some(([, form]) => form.test(text))

const plain = (text: string): string => text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ').toLowerCase()

/** What the pages repeat, and the day of the meeting as it is printed. */
export interface Edges {
  readonly repeated: ReadonlySet<string>
  readonly day: string | null
}

/** What stands first or last on most pages; a heading inside a § may stand so by chance. */
export function repeatedEdges(lines: readonly Line[]): Set<string> {
  const pages = Map.groupBy(
    lines.filter(({ text }) => text.trim() !== ''),
    ({ page }) => page,
  )
  const seen = new Map<string, number>()
  for (const page of pages.values()) {
    const edge = new Set([...page.slice(0, 3), ...page.slice(-2)].map(({ text }) => plain(text.trim())))
    for (const text of edge) seen.set(text, (seen.get(text) ?? 0) + 1)
  }
  const least = Math.max(3, pages.size / 2)
  return new Set(
    [...seen].flatMap(([text, count]) => (count >= least && !text.includes('§') && !isPartHeading(text) ? [text] : [])),
  )
}

const veryLong = 400

/** No table is wider; a run of spaces that is longer costs time and tells nothing. */
const widest = 200

/** Text whose line ends were lost is cut before the words that open something. */
export const cut = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => {
    const text = line.text.replaceAll(/ {200,}/g, ' '.repeat(widest))
    const own = text === line.text ? line : { ...line, text }
    return text.length < veryLong ? [own] : text.split(openers).map((part) => ({ ...line, text: part }))
  })
