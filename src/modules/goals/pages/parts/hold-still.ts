import { flushSync } from 'react-dom'

/**
 * Draws the page anew, and what somebody writes in stays where it stands although remarks have come above it. Browsers
 * that hold a page still by themselves do not when the focus has moved in the same moment.
 */
export function holdStill(box: HTMLElement | null, draw: () => void): void {
  const focused = box?.contains(document.activeElement) ? document.activeElement : null
  const before = focused?.getBoundingClientRect()
  flushSync(draw)
  if (!focused?.isConnected || !before || before.bottom <= 0 || before.top >= window.innerHeight) return
  const moved = focused.getBoundingClientRect().top - before.top
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' })
}
