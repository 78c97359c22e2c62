import { isRow, type Line, type ReadDocument, type Table } from '../document.ts'
import { bodyOf } from './subject.ts'

/**
 * Whose a table is in a document about several bodies: the nearest heading above it that is a body's name and nothing else,
 * `4.2 Socialnämnden`. Null where another heading stands between that may have ended the chapter.
 */
export function chapterBody({ lines, tables }: ReadDocument, table: Table): string | null {
  if (table.rows.some((row) => isRow(row) && bodyOf(row.label) !== undefined)) return null
  const taken = new Set(tables.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)))
  const own = lines.filter(({ number }) => number >= table.from && number <= table.to).flatMap(headingOf)
  const above = lines.filter(({ number }) => number < table.from && !taken.has(number)).toReversed()
  let within = ''
  for (const heading of [...own.toReversed(), ...above.slice(0, farthest).flatMap(headingOf)]) {
    // `4.2` holds `4.2.1`; a heading with another number has ended it, and one without a number may have.
    const holds = within === '' || (heading.number !== '' && `${within}.`.startsWith(`${heading.number}.`))
    const body = bodyOf(heading.name)
    if (body) return holds ? body : null
    if (ofAll.test(heading.name) || !holds) return null
    within = heading.number === '' ? within : heading.number
  }
  return null
}

const farthest = 80

/** What is said of the whole municipality is no part of a body's chapter. */
const ofAll =
  /kommunen|kommunens|kommunkoncern|koncern|total|samtliga|sammanställ|sammanfatt|nämnderna|nämnder|finansförvaltning|finansiering|bilag/iu

interface Heading {
  /** `4.2`; empty where it has none. */
  readonly number: string
  readonly name: string
}

/** A short line that begins with a capital, perhaps after its number, and ends no sentence. */
function headingOf({ text }: Line): Heading[] {
  const found = /^\s*(?:(?<number>\d+(?:\.\d+)*)\.?\s+)?(?<name>\p{Lu}[^.!?;:]{2,69})$/u.exec(text.trimEnd())?.groups
  const name = (found?.name ?? '').replace(/\s*\d+$/, '').trim()
  return found && name !== '' && !/\d/.test(name) ? [{ number: found.number ?? '', name }] : []
}
