import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { formatTime } from '../../../ui/format.ts'
import { dropDraft } from '../../../ui/forms/draft.ts'

/** Long enough to finish a word, short enough that little is lost. */
const pause = 1_500

type Outcome = { readonly failure?: FailureView | undefined; readonly done?: unknown }

export interface AutoSave {
  readonly state: 'saving' | 'saved' | 'failed' | null
  readonly at: string
  readonly failure: FailureView | undefined
  onInput(): void
}

/** Saves the form around an element as it is written; what the server has, the browser no longer needs to keep. */
export function useAutoSave(inside: { readonly current: HTMLElement | null }, draftKey: string): AutoSave {
  const fetcher = useFetcher<Outcome>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [at, setAt] = useState('')
  const failure = fetcher.data?.failure
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || fetcher.data.failure) return
    dropDraft(draftKey)
    setAt(formatTime(new Date().toISOString()))
  }, [fetcher.state, fetcher.data, draftKey])
  useEffect(() => {
    const form = inside.current?.closest('form')
    const stop = () => clearTimeout(timer.current)
    form?.addEventListener('submit', stop)
    return () => {
      stop()
      form?.removeEventListener('submit', stop)
    }
  }, [inside])
  return {
    state: fetcher.state !== 'idle' ? 'saving' : failure ? 'failed' : at === '' ? null : 'saved',
    at,
    failure,
    onInput() {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        const form = inside.current?.closest('form')
        if (!form) return
        const data = new FormData(form)
        data.set('intent', 'save')
        fetcher.submit(data, { method: 'post' })
      }, pause)
    },
  }
}
