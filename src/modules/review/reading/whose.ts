import type { Column } from '../document.ts'

/**
 * Annual reports print the municipality and its group side by side under the same years: `2018 2017 2018 2017` beneath
 * `Kommunen` and `Koncernen`. The first of two columns with the same year is the first one's, the second the second one's.
 */
export function withWhose(columns: readonly Column[], heading: readonly string[]): readonly Column[] {
  const groups = heading.map(bodiesIn).find((bodies) => bodies.length >= 2)
  if (!groups) return columns
  if (groups.length === 2) return byOccurrence(columns, groups)
  const amounts = columns.filter((column) => !isNote(column))
  if (groups.length !== amounts.length) return columns
  return columns.map((column) => {
    const word = groups[amounts.indexOf(column)]
    return isNote(column) || bodiesIn(column.label).length > 1 ? column : told(named(column, word), word)
  })
}

const body =
  /(?<!\p{L})(?:(?:den )?kommunala koncernen|kommunkoncern(?:en)?|koncern(?:en)?|sammanställd(?: redovisning)?|kommun(?:en)?)(?!\p{L})/giu

const bodiesIn = (text: string): readonly string[] =>
  text.length > 160 || /[.!?]\s*$/.test(text) ? [] : [...text.matchAll(body)].map(([word]) => word)

const whoseOf = (word: string): NonNullable<Column['whose']> =>
  /koncern|sammanst/i.test(word) ? 'group' : 'municipality'

const isNote = ({ label }: Column): boolean => /^not(er)?\.?$/i.test(label)

/** The words of two groups stand over some of their columns; they go to all of them. */
function byOccurrence(columns: readonly Column[], groups: readonly string[]): readonly Column[] {
  const key = ({ version, year }: Column) => `${version} ${year}`
  const amounts = columns.filter((column) => !isNote(column) && column.year !== null)
  const times = Map.groupBy(amounts, key)
  const most = Math.max(0, ...[...times.values()].map(({ length }) => length))
  if (most !== 2 || new Set(groups.map(whoseOf)).size < 2) return columns
  return columns.map((column) => {
    const same = times.get(key(column)) ?? []
    const at = same.indexOf(column)
    if (at < 0) return column
    return told(named(column, groups[at]), groups[at])
  })
}

/** The column called by whose it is, and by no other. */
function named(column: Column, word = ''): Column {
  const label = column.label.replaceAll(body, '').replaceAll(/(?<!\p{L})(?:kommunala|redovisning)(?!\p{L})/giu, '')
  return { ...column, label: `${word} ${label}`.replaceAll(/\s+/g, ' ').trim() }
}

const told = (column: Column, word: string | undefined): Column => (word ? { ...column, whose: whoseOf(word) } : column)
