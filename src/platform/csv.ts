export type Cell = string | number | boolean | null | undefined

/** Text that a spreadsheet would run as a formula gets an apostrophe first; numbers keep their sign. */
const dangerous = /^[=+\-@\t\r]/

/**
 * One cell as RFC 4180 wants it. Line breaks inside a text are kept within quotes.
 */
function cell(value: Cell, separator: ',' | ';'): string {
  if (value === null || value === undefined) return ''
  // The sign that is not the separator is the decimal sign, as in the spreadsheets of the country.
  if (typeof value === 'number' && separator === ';') return String(value).replace('.', ',')
  if (typeof value !== 'string') return String(value)
  const safe = dangerous.test(value) ? `'${value}` : value
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** UTF-8 with a byte order mark, so that spreadsheet programs read å, ä and ö; CRLF after each row. */
export function toCsv(columns: readonly string[], rows: Iterable<readonly Cell[]>, separator: ',' | ';' = ','): string {
  const lines = [columns.map((name) => cell(name, separator)).join(separator)]
  for (const row of rows) lines.push(row.map((value) => cell(value, separator)).join(separator))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** Things as rows: a nested thing becomes columns with a dot, a list one cell with its JSON. */
export function thingsToCsv(things: readonly object[], columns?: readonly string[]): string {
  const flat = things.map((thing) => ({ ...asJson(thing, columns ?? []), ...flatten(thing) }))
  const names = columns ?? [...new Set(flat.flatMap((row) => Object.keys(row)))]
  return toCsv(
    names,
    flat.map((row) => names.map((name) => row[name])),
  )
}

/** A nested thing whose column is asked for by name stands in it as JSON. */
const asJson = (thing: object, columns: readonly string[]): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries(thing)
      .filter(
        ([key, value]) => columns.includes(key) && typeof value === 'object' && value !== null && !Array.isArray(value),
      )
      .map(([key, value]) => [key, JSON.stringify(value)]),
  )

function flatten(thing: object, before = ''): Record<string, Cell> {
  const row: Record<string, Cell> = {}
  for (const [key, value] of Object.entries(thing)) {
    const name = `${before}${key}`
    if (Array.isArray(value))
      row[name] = value.every((one) => typeof one !== 'object') ? value.join('; ') : JSON.stringify(value)
    else if (typeof value === 'object' && value !== null) Object.assign(row, flatten(value, `${name}.`))
    else row[name] = value
  }
  return row
}
