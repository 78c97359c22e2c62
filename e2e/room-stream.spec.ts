import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, pageOf } from './browser.ts'
import { origin } from './origin.ts'

/** What a browser hears of a meeting while it goes on, over the wire. */

let browser: Browser
let secretary: Page
let listener: Page
let meeting: string
let person: string
let item: string

interface Room {
  readonly version: string
  readonly items: readonly { readonly id: string; readonly title: string }[]
}

const read = (page: Page, path: string) =>
  page.evaluate(async (at) => {
    const answer = await fetch(at)
    return answer.ok ? await answer.json() : null
  }, path)

beforeAll(async () => {
  browser = await openBrowser()
  secretary = await pageOf(browser, 'Kommunsekreterare')
  listener = await pageOf(browser, 'Kommunsekreterare')
  const list = await read(secretary, '/api/v1/meetings?body=ks&size=200')
  meeting = list.items.find((one: { status: string }) => one.status === 'called').id
  const people = await read(secretary, '/api/v1/meeting-bodies/ks/mandates?on=2026-12-08')
  person = people.mandates[0].person
  const room: Room = await read(secretary, `/api/v1/meetings/${meeting}/room`)
  item = room.items[0]!.id
})
afterAll(() => browser.close())

const happens = (deed: object) =>
  secretary.evaluate(
    async ([at, sent]) => {
      const order = { clientId: crypto.randomUUID(), deed: sent }
      const headers = { 'content-type': 'application/json' }
      return (await fetch(at as string, { method: 'POST', headers, body: JSON.stringify(order) })).status
    },
    [`/arbete/moten/${meeting}/rum/handelse`, deed] as const,
  )

/** What comes first of the stream within the time given, asked for with the version that was heard last. */
const firstOf = (lastSeen: string, milliseconds: number) =>
  listener.evaluate(
    async ([at, seen, patience]) => {
      const stop = new AbortController()
      const answer = await fetch(at as string, { headers: { 'last-event-id': seen as string }, signal: stop.signal })
      const kind = answer.headers.get('content-type')
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      const over = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience as number))
      while (!text.includes('event: room')) {
        const next = await Promise.race([reader.read(), over])
        if (next === null || next.done) break
        text += next.value
      }
      stop.abort()
      return { kind, text }
    },
    [`/arbete/moten/${meeting}/strom`, lastSeen, milliseconds] as const,
  )

describe('the stream of a meeting', () => {
  it('tells one browser what another has done, while it waits', async () => {
    const heard = listener.evaluate(
      (at) =>
        new Promise<{ present: number; id: string }>((resolve) => {
          const stream = new EventSource(at)
          stream.addEventListener('room', (event) => {
            const now = JSON.parse(event.data)
            if (now.present === 0) return
            stream.close()
            resolve({ present: now.present, id: event.lastEventId })
          })
        }),
      `/arbete/moten/${meeting}/strom`,
    )
    expect(await happens({ kind: 'person.arrived', person, atDistance: false })).toBe(200)
    const { present, id } = await heard
    expect(present).toBe(1)
    expect(id).toBe((await read(secretary, `/api/v1/meetings/${meeting}/room`)).version)
  })

  it('is silent to whoever comes back and has missed nothing, and tells at once what was missed', async () => {
    const { version } = await read(secretary, `/api/v1/meetings/${meeting}/room`)
    const nothing = await firstOf(version, 1_500)
    expect(nothing.kind).toContain('text/event-stream')
    expect(nothing.text).toContain('retry:')
    expect(nothing.text).not.toContain('event: room')
    expect(await happens({ kind: 'text.saved', item, text: 'note', value: 'Ny text' })).toBe(200)
    expect((await firstOf(version, 10_000)).text).toContain('event: room')
  })

  it('of a meeting that is not held in public is not found by a citizen', async () => {
    expect((await fetch(`${origin()}/arbete/moten/${meeting}/strom`)).status).toBe(404)
  })
})
