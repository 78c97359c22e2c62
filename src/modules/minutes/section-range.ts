/** Numbers of §§ as minutes write them: "§§ 86–93", "§§ 84–86, 88", "§ 88". */
export function sectionRange(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  if (sorted.length === 0) return ''
  const runs: [number, number][] = []
  for (const number of sorted) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  const written = runs.map(([from, to]) =>
    from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`,
  )
  return `${sorted.length === 1 ? '§' : '§§'} ${written.join(', ')}`
}
