import type { Line } from '../document.ts'

/** Text with its form feeds, as programs take it out of a PDF, as lines with their page. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let number = 0
  for (const [page, part] of text.replaceAll('\r\n', '\n').split('\f').entries())
    for (const [index, line] of part.split('\n').entries()) {
      // A form feed stands at the start of the page's first line, not on a line of its own.
      if (index === 0 && lines.at(-1)?.text === '') lines.pop()
      else number += 1
      lines.push({ page: page + 1, number, text: line })
    }
  return lines
}
