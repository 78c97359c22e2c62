import { type Answer, type KeptCells, keep, type Queue } from '../save-queue.ts'

/** The two calls a sheet makes to the server, and what it keeps in the browser tab meanwhile. */

export type Sent =
  | { readonly kind: 'stored'; readonly answer: Answer }
  /** The server says no in words; sending again would not help. */
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'lost' }

export async function sendCells(address: string, sent: NonNullable<Queue['sent']>): Promise<Sent> {
  const cells = [...sent.values()].map(({ line, month, amount, seen }) => [line, month, amount, seen])
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ cells }),
      redirect: 'manual',
    })
    if (response.type === 'opaqueredirect' || response.status === 401) return { kind: 'signed-out' }
    if (response.ok) return { kind: 'stored', answer: (await response.json()) as Answer }
    if (response.status >= 500 || response.status === 429) return { kind: 'lost' }
    const told = (await response.json().catch(() => ({}))) as { failure?: { text?: string } }
    return { kind: 'refused', text: told.failure?.text ?? `${response.status}` }
  } catch {
    return { kind: 'lost' }
  }
}

export interface Heard {
  readonly cells: Answer['stored']
  readonly change: number
  readonly lineChange: number
}

export async function hearChanges(address: string, since: number): Promise<Heard | undefined> {
  try {
    const response = await fetch(`${address}?since=${since}`, { redirect: 'manual' })
    return response.ok ? ((await response.json()) as Heard) : undefined
  } catch {
    return undefined
  }
}

const storageKey = (address: string) => `cells:${address}`

/** Kept in the tab, not in the whole browser: the next person to sign in must not send another's amounts. */
export function keepInTab(address: string, queue: Queue): void {
  const kept = keep(queue)
  try {
    if (kept.length === 0) sessionStorage.removeItem(storageKey(address))
    else sessionStorage.setItem(storageKey(address), JSON.stringify(kept))
  } catch {
    // A full or forbidden storage must not hinder the writing itself.
  }
}

export function keptInTab(address: string): KeptCells {
  const text = sessionStorage.getItem(storageKey(address))
  return text ? (JSON.parse(text) as KeptCells) : []
}
