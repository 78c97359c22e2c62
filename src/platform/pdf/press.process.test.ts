import { afterEach, expect, test } from 'vitest'
import { Press, PressFault, type PressJob } from './press.ts'

const words = { contents: 'Contents', page: 'Page', tableBehind: '', missingGlyphs: 'Missing:', coatOfArms: 'Arms' }
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" width="1" height="1"><rect width="1" height="1"/></svg>'

const job = (blocks: readonly object[] = []): PressJob => ({
  template: 'document.typ',
  createdAt: 0,
  data: {
    language: 'sv',
    publisher: 'Ekby',
    kind: 'Plan',
    title: 'Plan',
    shortTitle: 'Plan',
    subtitle: '2026',
    decision: null,
    status: { text: 'Draft', svg },
    demoMark: null,
    date: { year: 2026, month: 1, day: 1 },
    words,
    arms: svg,
    blocks: [{ kind: 'heading', level: 1, text: 'One', anchor: 'one' }, ...blocks],
  },
})

let press = new Press()
afterEach(() => press.close())

test('a child process makes as many files as it may and is then replaced', async () => {
  press = new Press({ timeout: 60_000, jobsPerProcess: 2 })
  const seen: (number | undefined)[] = []
  for (let i = 0; i < 5; i++) {
    await press.print(job())
    seen.push(press.processId)
  }
  expect(new Set(seen).size).toBe(3)
})

test('a job that takes too long is killed, and the next one is printed by a new child', async () => {
  press = new Press({ timeout: 1, jobsPerProcess: 10 })
  await expect(press.print(job())).rejects.toThrow(PressFault)
  expect(press.processId).toBeUndefined()
  press = new Press()
  expect((await press.print(job())).pdf.length).toBeGreaterThan(1000)
})

test('a faulty document is refused and does not stop the next one', async () => {
  press = new Press()
  await expect(press.print({ ...job(), data: { title: 'nothing else' } })).rejects.toThrow(PressFault)
  expect((await press.print(job())).missing).toEqual([])
})

test('a child that dies while waiting is replaced without anyone noticing', async () => {
  press = new Press()
  await press.print(job())
  process.kill(press.processId!, 'SIGKILL')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect((await press.print(job())).pdf.length).toBeGreaterThan(1000)
})

test('files asked for at once are all printed, in order', async () => {
  press = new Press()
  const prints = await Promise.all([press.print(job()), press.print(job()), press.print(job())])
  expect(prints.every((print) => print.pdf.length > 1000)).toBe(true)
})
