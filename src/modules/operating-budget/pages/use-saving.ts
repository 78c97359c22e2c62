import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import { formatTime } from '../../../ui/format.ts'
import { cellKey, largestBatch } from '../cell-saving.ts'
import type { Cell, LineId } from '../operating-budget.ts'
import {
  answered,
  change,
  choose,
  failed,
  heard,
  newQueue,
  type Queue,
  restore,
  take,
  unsaved,
  withoutLines,
} from '../save-queue.ts'
import { hearChanges, keepInTab, keptInTab, sendCells } from './send-cells.ts'

/** Saves the sheet as one writes, hears what others store, and keeps what has not arrived. */

const pause = 350
const listen = 4_000
const longestWait = 15_000

interface Wish {
  /** Where cells are sent and changes heard. */
  readonly address: string
  readonly lines: readonly { readonly id: LineId }[]
  readonly cells: readonly Cell[]
  readonly change: number
  readonly lineChange: number
}

export interface Saving {
  readonly queue: Queue
  readonly state: 'saved' | 'saving' | 'failed' | null
  /** Clock time of the last saving. */
  readonly at: string
  /** What the person should know: why nothing is saved, or what somebody else did. */
  readonly notice: string
  /** Cells others have changed while the page was open. */
  readonly others: ReadonlyMap<string, Cell>
  edit(cells: readonly { readonly line: LineId; readonly month: number; readonly amount: Cell['amount'] }[]): void
  choose(place: { readonly line: LineId; readonly month: number }, which: 'mine' | 'theirs'): void
}

export function useSaving(wish: Wish): Saving {
  const { address } = wish
  const [queue, setQueue] = useState(() => newQueue(wish.cells))
  const [told, setTold] = useState({ at: '', trouble: '', notice: '' })
  const [others, setOthers] = useState<ReadonlyMap<string, Cell>>(new Map())
  const now = useRef({ queue, wait: pause, timer: undefined as ReturnType<typeof setTimeout> | undefined })

  const put = useCallback(
    (next: Queue) => {
      now.current.queue = next
      keepInTab(address, next)
      setQueue(next)
    },
    [address],
  )

  const flush = useCallback(async () => {
    clearTimeout(now.current.timer)
    const taken = take(now.current.queue, largestBatch)
    if (!taken.sent || taken === now.current.queue) return
    put(taken)
    const sent = await sendCells(address, taken.sent)
    if (sent.kind === 'stored') {
      put(answered(now.current.queue, sent.answer))
      now.current.wait = pause
      setTold((was) => ({ ...was, at: formatTime(new Date().toISOString()), trouble: '' }))
    } else {
      put(failed(now.current.queue))
      now.current.wait = Math.min(longestWait, Math.max(1_000, now.current.wait * 2))
      setTold((was) => ({ ...was, trouble: troubleOf(sent, unsaved(now.current.queue)) }))
    }
    // What the server refuses is not sent again until something has changed.
    if (sent.kind !== 'refused' && now.current.queue.waiting.size > 0)
      now.current.timer = setTimeout(flush, now.current.wait)
  }, [address, put])

  useEffect(() => {
    const kept = keptInTab(address)
    if (kept.length === 0) return
    put(restore(now.current.queue, kept))
    void flush()
  }, [address, put, flush])

  useFresh(wish, now, put, (gone) =>
    setTold((was) => ({ ...was, notice: m.operating_budget_lines_gone({ count: gone }) })),
  )
  useListening(wish, (cells) => {
    const mine = now.current.queue
    put(heard(mine, cells))
    const news = cells.filter((cell) => {
      const key = cellKey(cell)
      return !mine.sent?.has(key) && (mine.known.get(key)?.revision ?? 0) < cell.revision
    })
    if (news.length === 0) return
    setOthers((was) => new Map([...was, ...news.map((cell) => [cellKey(cell), cell] as const)]))
    const name = news[0]?.by ?? ''
    setTold((was) => ({ ...was, notice: m.operating_budget_worked_on({ name, count: news.length }) }))
  })
  useWarning(() => unsaved(now.current.queue) > 0, flush)

  return useMemo(
    () => ({
      queue,
      others,
      state: told.trouble ? 'failed' : queue.sent || queue.waiting.size > 0 ? 'saving' : told.at ? 'saved' : null,
      at: told.at,
      notice: told.trouble || told.notice,
      edit: (cells) => {
        put(change(now.current.queue, cells))
        clearTimeout(now.current.timer)
        now.current.timer = setTimeout(flush, pause)
      },
      choose: (place, which) => {
        put(choose(now.current.queue, place, which))
        void flush()
      },
    }),
    [queue, others, told, put, flush],
  )
}

const troubleOf = (sent: Exclude<Awaited<ReturnType<typeof sendCells>>, { kind: 'stored' }>, count: number): string =>
  sent.kind === 'refused'
    ? m.operating_budget_save_refused({ reason: sent.text })
    : sent.kind === 'signed-out'
      ? m.operating_budget_sign_in()
      : m.operating_budget_save_failed({ count })

type Now = { current: { queue: Queue } }

/** The page was read anew: other lines, other cells; what is unsaved stays. */
function useFresh(wish: Wish, now: Now, put: (queue: Queue) => void, tell: (gone: number) => void): void {
  const seen = useRef(wish.cells)
  useEffect(() => {
    if (seen.current === wish.cells) return
    seen.current = wish.cells
    const { queue, gone } = withoutLines(heard(now.current.queue, wish.cells), new Set(wish.lines.map(({ id }) => id)))
    put(queue)
    if (gone > 0) tell(gone)
  }, [wish.cells, wish.lines, now, put, tell])
}

/** Asks every few seconds what has been stored since; reads the page anew when its lines or comments are others. */
function useListening({ address, change: from, lineChange }: Wish, hear: (cells: readonly Cell[]) => void): void {
  const revalidator = useRevalidator()
  const latest = useRef({ hear, revalidator, since: from, lineChange })
  latest.current = { ...latest.current, hear, revalidator }
  useEffect(() => {
    latest.current.lineChange = lineChange
  }, [lineChange])
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.hidden) return
      const told = await hearChanges(address, latest.current.since)
      if (!told) return
      latest.current.since = told.change
      latest.current.hear(told.cells)
      if (told.lineChange !== latest.current.lineChange && latest.current.revalidator.state === 'idle') {
        latest.current.lineChange = told.lineChange
        void latest.current.revalidator.revalidate()
      }
    }, listen)
    return () => clearInterval(timer)
  }, [address])
}

/** Leaving with unsaved amounts is asked about; coming back to the network sends at once. */
function useWarning(hasUnsaved: () => boolean, flush: () => Promise<void>): void {
  const latest = useRef(hasUnsaved)
  latest.current = hasUnsaved
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => latest.current() && event.preventDefault()
    const again = () => void flush()
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', again)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', again)
    }
  }, [flush])
}
