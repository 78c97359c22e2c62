/** A bucket of permissions for each caller: it fills evenly, and an empty one means wait. Kept in memory, with a bound. */
export interface RateLimit {
  /** Seconds to wait, 0 when the call may pass. */
  take(caller: string): number
}

/** No more callers than this are remembered; the one not seen for longest is forgotten first. */
const remembered = 10_000

export function rateLimit(perMinute: number, clock: () => number = () => performance.now()): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  const perMillisecond = perMinute / 60_000
  return {
    take(caller) {
      const now = clock()
      const known = buckets.get(caller) ?? { left: perMinute, at: now }
      const left = Math.min(perMinute, known.left + (now - known.at) * perMillisecond)
      buckets.delete(caller)
      buckets.set(caller, { left: left >= 1 ? left - 1 : left, at: now })
      if (buckets.size > remembered) buckets.delete(buckets.keys().next().value ?? '')
      return left >= 1 ? 0 : Math.ceil((1 - left) / perMillisecond / 1000)
    },
  }
}
