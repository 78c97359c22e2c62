import { describe, expect, it } from 'vitest'
import { inThread } from './in-thread.ts'

const limits = { milliseconds: 60_000, megabytes: 100 }
const threadThat = (code: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${code}`)}`,
  )

describe('work in a thread', () => {
  it('answers with its one message, and is broken when it ends without', async () => {
    expect(await inThread(threadThat('parentPort.postMessage(workerData + 1)'), 1, limits)).toBe(2)
    expect(await inThread(threadThat(''), 1, limits)).toBe('broken')
  })

  it('stops in the middle of its work when nobody waits any longer', async () => {
    const beats = new Int32Array(new SharedArrayBuffer(4))
    const left = new AbortController()
    const asked = inThread(
      threadThat('for (;;) { Atomics.add(workerData, 0, 1); Atomics.notify(workerData, 0) }'),
      beats,
      limits,
      left.signal,
    )
    while (Atomics.load(beats, 0) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    left.abort(new Error('gone'))
    await expect(asked).rejects.toThrow('gone')
    const then = Atomics.load(beats, 0)
    expect(Atomics.wait(beats, 0, then, 200)).toBe('timed-out')
    expect(Atomics.load(beats, 0)).toBe(then)
  })

  it('does not begin for one who has left already', async () => {
    const beats = new Int32Array(new SharedArrayBuffer(4))
    await expect(
      inThread(threadThat('Atomics.add(workerData, 0, 1)'), beats, limits, AbortSignal.abort(new Error('gone'))),
    ).rejects.toThrow('gone')
    expect(beats[0]).toBe(0)
  })
})
