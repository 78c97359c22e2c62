import { useEffect } from 'react'

/** Keys of the room. One letter does one deed, where no text is being written; each stands on its button and in the list at `?`. */

const isWriting = (at: Element | null): boolean =>
  at instanceof HTMLTextAreaElement ||
  at instanceof HTMLSelectElement ||
  (at instanceof HTMLInputElement && at.type !== 'checkbox')

const seen = (part: HTMLElement | undefined): part is HTMLElement => part !== undefined && part.offsetParent !== null

const rowsOf = (row: Element): HTMLElement[] => [
  ...(row.closest('[data-rows]')?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
]

/** A row's own key does its deed and goes on to the next row: a roll call is one key a person. */
function inRow(row: HTMLElement, key: string): boolean {
  const button = row.querySelector<HTMLButtonElement>(`[data-row-key="${key}"]:not(:disabled)`)
  const opener = row.querySelector<HTMLElement>(`summary[data-row-key="${key}"]`)
  if (opener) {
    opener.click()
    row.querySelector<HTMLElement>('details[open] :is(input:not([type="hidden"]), textarea)')?.focus()
    return true
  }
  if (!button) return false
  const rows = rowsOf(row)
  button.click()
  ;(rows[rows.indexOf(row) + 1] ?? row).focus()
  return true
}

function step(row: HTMLElement, by: number): boolean {
  const rows = rowsOf(row)
  const next = rows[rows.indexOf(row) + by]
  next?.focus()
  return next !== undefined
}

function press(key: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)].find(
    (one) => seen(one) && !(one as HTMLButtonElement).disabled,
  )
  if (!found) return false
  const kind = found.dataset.does
  if (kind === 'focus') {
    const target = document.getElementById(found.dataset.target ?? '')
    const inside = target?.querySelector<HTMLElement>('[data-row], textarea, [tabindex]')
    ;(inside ?? target)?.focus()
    return true
  }
  found.click()
  if (found.tagName === 'SUMMARY') {
    const first = found.parentElement?.querySelector<HTMLElement>(':is(select, input:not([type="hidden"]), textarea)')
    first?.focus()
  }
  return true
}

export function useRoomKeys(isOn: boolean): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const at = document.activeElement
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (document.querySelector('dialog[open]')) return
      if (event.key === 'Escape' && isWriting(at)) {
        const details = at?.closest('details')
        if (details) details.open = false
        const back = details?.querySelector<HTMLElement>('summary') ?? document.getElementById('room-item')
        back?.focus()
        return
      }
      if (isWriting(at)) return
      const row = at?.closest<HTMLElement>('[data-row]') ?? null
      const key = event.key.toLowerCase()
      const done =
        row && (key === 'arrowdown' || key === 'arrowup')
          ? step(row, key === 'arrowdown' ? 1 : -1)
          : isOn && key.length === 1 && ((row !== null && inRow(row, key)) || press(key))
      if (done) event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    // For whoever drives the page from outside: keys are heard from now on.
    document.documentElement.dataset.roomKeys = isOn ? 'on' : 'off'
    return () => document.removeEventListener('keydown', hear)
  }, [isOn])
}
