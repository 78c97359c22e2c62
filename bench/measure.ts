/** Median of several runs, with the spread; every claim is a ratio against a peer measured in the same run. */
export interface Measured {
  readonly name: string
  readonly median: number
  readonly min: number
  readonly max: number
}

export async function measure(name: string, runs: number, once: () => Promise<number>): Promise<Measured> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await once())
  times.sort((a, b) => a - b)
  return { name, median: times[Math.floor(runs / 2)] ?? 0, min: times[0] ?? 0, max: times.at(-1) ?? 0 }
}

/** Milliseconds that `act` took. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** The two in turn, A B A B …, so that a drift of the machine meets both alike. */
export async function compare(
  runs: number,
  a: [string, () => Promise<number>],
  b: [string, () => Promise<number>],
): Promise<[Measured, Measured]> {
  const times: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    times[0].push(await a[1]())
    times[1].push(await b[1]())
  }
  const sum = (name: string, list: number[]): Measured => {
    const sorted = list.toSorted((x, y) => x - y)
    return { name, median: sorted[Math.floor(runs / 2)] ?? 0, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 }
  }
  return [sum(a[0], times[0]), sum(b[0], times[1])]
}

export const row = ({ name, median, min, max }: Measured, peer?: Measured): string =>
  `| ${name} | ${median.toFixed(1)} | ${min.toFixed(1)}–${max.toFixed(1)} | ${peer ? `${(median / peer.median).toFixed(2)} ×` : '1'} |`
