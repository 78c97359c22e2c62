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

type Contender = [name: string, once: () => Promise<number>]

/** The two in turn, A B A B …, so that a drift of the machine meets both alike. */
export async function compare(runs: number, a: Contender, b: Contender): Promise<[Measured, Measured]> {
  const [first, second] = await inTurn(runs, [a, b])
  return [first!, second!]
}

/** The same of any number, A B C A B C …. */
export async function inTurn(runs: number, contenders: readonly Contender[]): Promise<Measured[]> {
  const times: number[][] = contenders.map(() => [])
  for (let run = 0; run < runs; run++) for (const [at, [, once]] of contenders.entries()) times[at]!.push(await once())
  return contenders.map(([name], at) => {
    const sorted = times[at]!.toSorted((x, y) => x - y)
    return { name, median: sorted[Math.floor(runs / 2)] ?? 0, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 }
  })
}

export const row = ({ name, median, min, max }: Measured, peer?: Measured): string =>
  `| ${name} | ${median.toFixed(1)} | ${min.toFixed(1)}–${max.toFixed(1)} | ${peer ? `${(median / peer.median).toFixed(2)} ×` : '1'} |`
