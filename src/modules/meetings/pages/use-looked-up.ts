import { useCallback, useState } from 'react'
import { useLive } from './use-room.ts'

/** What a page was given at first, asked for anew each time something happens in the room; kept while the network is away. */
export function useLookedUp<View>(meeting: string, address: string, first: View) {
  const [view, setView] = useState(first)
  const look = useCallback(async () => {
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' } })
      if (answer.ok) setView((await answer.json()) as View)
    } catch {
      // The next event, or the next look in twenty seconds, tries again.
    }
  }, [address])
  useLive(meeting, look)
  return [view, look] as const
}
