/** A bucket of permissions for each caller: it fills evenly, and an empty one means wait. Kept in memory, with a bound. */
export interface RateLimit {
  /** Takes one permission; seconds to wait, 0 when the call may pass. */
  take(caller: string): number
  /** The same without taking. */
  wait(caller: string): number
}

/** No more callers than this are remembered; the one not seen for longest is forgotten first. */
const remembered = 10_000

export function rateLimit(perMinute: number, clock: () => number = () => performance.now()): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  const perMillisecond = perMinute / 60_000
  const leftFor = (caller: string, now: number): number => {
    const known = buckets.get(caller) ?? { left: perMinute, at: now }
    return Math.min(perMinute, known.left + (now - known.at) * perMillisecond)
  }
  const waitFor = (left: number) => (left >= 1 ? 0 : Math.ceil((1 - left) / perMillisecond / 1000))
  return {
    wait: (caller) => waitFor(leftFor(caller, clock())),
    take(caller) {
      const now = clock()
      const left = leftFor(caller, now)
      buckets.delete(caller)
      buckets.set(caller, { left: left >= 1 ? left - 1 : left, at: now })
      if (buckets.size > remembered) buckets.delete(buckets.keys().next().value ?? '')
      return waitFor(left)
    },
  }
}
