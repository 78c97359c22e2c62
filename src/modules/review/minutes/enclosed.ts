import type { Line } from '../document.ts'
import type { ParagraphStart } from './headings.ts'
import { labelOf } from './labels.ts'
import { listTitle } from './words.ts'

/** The list of those who were there may stand on a page of its own after the §§; then it is read with the first page. */
export function withListFrom(
  lines: readonly Line[],
  starts: readonly ParagraphStart[],
): { readonly lines: readonly Line[]; readonly list: readonly Line[] } {
  const first = starts[0]?.index ?? 0
  const at = lines.findIndex((_line, index) => index > first && begins(lines, index) && isList(lines, index))
  if (at < 0) return { lines, list: [] }
  // It ends where the next § begins, or where the next page has another heading than the list goes on under.
  const next = starts.find(({ index }) => index > at)?.index ?? lines.length
  return { lines: [...lines.slice(0, at), ...lines.slice(next)], list: lines.slice(at, next) }
}

/** Its title begins a page, or follows `Bilaga 1` that does. */
function begins(lines: readonly Line[], index: number): boolean {
  const page = lines[index]?.page
  const above = lines
    .slice(Math.max(0, index - 8), index)
    .filter(({ text, page: own }) => own === page && text.trim() !== '')
  return listTitle.test(lines[index]?.text ?? '') && above.length <= 4
}

/** Labels of people come soon after the title. */
const isList = (lines: readonly Line[], index: number): boolean =>
  lines.slice(index, index + 12).some(({ text }) => {
    const label = labelOf(text)?.label
    return label === 'deciding' || label === 'serving'
  })
