import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'

/** Long enough to finish a word, short enough that little is lost. */
const pause = 1_500

type Outcome = { readonly failure?: FailureView | undefined; readonly done?: unknown }

export interface Draft {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed'
  readonly savedAt: string
  readonly failure: FailureView | undefined
  onInput(): void
  onSubmit(): void
}

/**
 * Saves a form as it is written. What could not be saved (session ended, server away) stays in the browser
 * until it has been, and is put back when the page is opened again.
 */
export function useDraft(form: { readonly current: HTMLFormElement | null }, key: string): Draft {
  const fetcher = useFetcher<Outcome>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [savedAt, setSavedAt] = useState('')
  const store = `styrhjul-report-${key}`
  const failure = fetcher.data?.failure
  useEffect(() => restore(form.current, store), [form, store])
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || fetcher.data.failure) return
    window.localStorage.removeItem(store)
    setSavedAt(new Date().toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' }))
  }, [fetcher.state, fetcher.data, store])
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    state: fetcher.state !== 'idle' ? 'saving' : failure ? 'failed' : savedAt === '' ? 'idle' : 'saved',
    savedAt,
    failure,
    onInput() {
      if (!form.current) return
      keep(form.current, store)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        if (!form.current) return
        const data = new FormData(form.current)
        data.set('intent', 'save')
        fetcher.submit(data, { method: 'post' })
      }, pause)
    },
    onSubmit() {
      clearTimeout(timer.current)
    },
  }
}

const isKept = (name: string) => name !== 'revision' && !name.startsWith('seen-')

function keep(form: HTMLFormElement, store: string): void {
  const fields = [...new FormData(form).entries()].filter(([name, value]) => isKept(name) && typeof value === 'string')
  window.localStorage.setItem(store, JSON.stringify(fields))
}

function restore(form: HTMLFormElement | null, store: string): void {
  const kept = window.localStorage.getItem(store)
  if (!form || !kept) return
  for (const [name, value] of JSON.parse(kept) as [string, string][]) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList) field.value = value
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = value
  }
}

export const SaveState = ({ draft }: { draft: Draft }) => (
  <output className="save-state" data-state={draft.state}>
    {draft.state === 'saving' && m.follow_up_saving()}
    {draft.state === 'saved' && m.follow_up_saved({ time: draft.savedAt })}
    {draft.state === 'failed' &&
      m.follow_up_not_saved({
        why: draft.failure?.text || Object.values(draft.failure?.fields ?? {})[0] || m.follow_up_stale(),
      })}
  </output>
)
