import { beforeEach, describe, expect, it } from 'vitest'
import { dropDraft, keepDrafts, markSent, readDraft, saveDraft, settleDraft } from './draft.ts'

const draft = { at: '2026-11-21T13:03:00Z', fields: [['title', 'half a sentence']] } as const

/** The browser's own storage, as the platform gives it: a map of texts. */
const storage = new Map<string, string>()
globalThis.sessionStorage = {
  getItem: (key: string) => storage.get(key) ?? null,
  setItem: (key: string, value: string) => void storage.set(key, value),
  removeItem: (key: string) => void storage.delete(key),
  clear: () => storage.clear(),
  key: () => null,
  length: 0,
}

describe('what is typed', () => {
  beforeEach(() => {
    storage.clear()
    keepDrafts()
    saveDraft('goal-1', draft)
  })

  it('is there until it is saved', () => {
    settleDraft('goal-1')
    expect(readDraft('goal-1')).toEqual(draft)
    markSent('goal-1')
    settleDraft('goal-1')
    expect(readDraft('goal-1')).toBeUndefined()
  })

  it('stays when the sending was refused or led to a failure page', () => {
    markSent('goal-1')
    keepDrafts()
    settleDraft('goal-1')
    expect(readDraft('goal-1')).toEqual(draft)
  })

  it('of one form is not touched by the saving of another', () => {
    saveDraft('goal-2', draft)
    markSent('goal-2')
    settleDraft('goal-2')
    expect(readDraft('goal-1')).toEqual(draft)
  })

  it('goes when its writer discards it', () => {
    dropDraft('goal-1')
    expect(readDraft('goal-1')).toBeUndefined()
  })

  it('may be typed also when the storage is full', () => {
    const full = globalThis.sessionStorage.setItem
    globalThis.sessionStorage.setItem = () => {
      throw new Error('full')
    }
    expect(() => saveDraft('goal-3', draft)).not.toThrow()
    globalThis.sessionStorage.setItem = full
  })
})
