/** What a deed changed, field by field, read from the thing before and after. */
export interface FieldChange {
  /** Path of names from the outside in: `targets.0.demand`. */
  readonly field: string
  readonly before: Value
  readonly after: Value
}

export type Value = string | number | boolean | null

/** The provision is what stays of a secret. */
const isSecret = (value: unknown) =>
  typeof value === 'object' && value !== null && 'secret' in value && value.secret === true

/** Counters that change with every deed tell a reader nothing. */
const unsaid = ['revision', 'tenantId']

/** Fields that differ, in the order they stand; a thing that is new or gone shows all it has. */
export function differenceOf(before: unknown, after: unknown): FieldChange[] {
  const was = leaves(before)
  const is = leaves(after)
  const names = [...new Set([...was.keys(), ...is.keys()])]
  return names
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => change.before !== change.after)
}

function leaves(thing: unknown, path: readonly string[] = [], found = new Map<string, Value>()): Map<string, Value> {
  if (isSecret(thing)) return found.set(path.join('.'), '***')
  if (typeof thing === 'object' && thing !== null) {
    for (const [name, value] of Object.entries(thing)) {
      if (!unsaid.includes(name)) leaves(value, [...path, name], found)
    }
    return found
  }
  if (path.length > 0 && thing !== null && thing !== undefined && thing !== '')
    found.set(path.join('.'), thing as Value)
  else if (path.length === 0 && thing !== null && thing !== undefined) found.set('value', thing as Value)
  return found
}
