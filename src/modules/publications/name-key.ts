/** A name as it may stand in the key of a figure: small letters, digits and hyphens. Names that come out alike are numbered. */
export function keysOfNames(names: readonly string[]): readonly string[] {
  const taken = new Map<string, number>()
  return names.map((name) => {
    const plain = name
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/\p{Mark}/gu, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60)
    const key = plain === '' ? 'x' : plain
    const before = taken.get(key) ?? 0
    taken.set(key, before + 1)
    return before === 0 ? key : `${key}-${before + 1}`
  })
}
