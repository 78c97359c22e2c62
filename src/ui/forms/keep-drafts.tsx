import { useEffect } from 'react'
import { keepDrafts } from './draft.ts'

/** Stands on a page that one is sent to instead of having a form saved: what was typed stays for the way back. */
export function KeepDrafts() {
  useEffect(() => {
    keepDrafts()
  }, [])
  return null
}
