import { foldedKey } from './folded-key.ts'

/** The steering model's form as text: rows without a name are no rows, new ones get a key of their name. */

type Fields = ReadonlyMap<string, string>

const rowsOf = (fields: Fields, list: string): Record<string, string>[] => {
  const rows: Record<string, string>[] = []
  for (const [name, value] of fields) {
    const [, at, field] = new RegExp(`^${list}\\.(\\d{1,3})\\.(\\w+)$`).exec(name) ?? []
    if (at === undefined || field === undefined) continue
    const row = rows[Number(at)] ?? {}
    row[field] = value
    rows[Number(at)] = row
  }
  return rows.filter((row) => (row.name ?? '').trim() !== '')
}

const withKey = (row: Record<string, string>): Record<string, string> => ({
  ...row,
  key: row.key || foldedKey(row.name ?? ''),
})
const year = (text: string | undefined) => (/^\s*\d{4}\s*$/.test(text ?? '') ? Number(text) : text)

/** What the contract `modelSaving` reads. */
export function readModelForm(sent: FormData): Record<string, unknown> {
  const fields = new Map([...sent].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  return {
    name: fields.get('name') ?? '',
    fromYear: year(fields.get('fromYear')),
    toYear: year(fields.get('toYear')),
    levels: rowsOf(fields, 'levels')
      .map(withKey)
      .map((row) => ({ ...row, plural: row.plural || (row.name ?? '') })),
    perspectives: rowsOf(fields, 'perspectives').map(withKey),
    valueWords: (fields.get('valueWords') ?? '').split(/[\n,]/).flatMap((word) => word.trim() || []),
    revision: fields.get('revision') ?? '0',
  }
}
