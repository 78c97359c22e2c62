import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSie } from './index.ts'
import { aLedger, aVoucher, bytesOf, eventsOf, realFiles, written } from './sie.fixture.ts'

const small = bytesOf(
  aLedger(
    '#KSUMMA',
    '#OBJEKT 20 "6100" "Förskola \\"Norr\\""',
    '#PSALDO 0 202601 5010 {"20" "6100"} 40.00 2.5',
    ...aVoucher(),
    ...aVoucher('#RTRANS 5010 {} 5.00', '#TRANS 5010 {} 5.00 20260131 "åäö"', '\t#TRANS 1930 {"1" "K1"} -5,00'),
    '#KSUMMA 17',
  ),
)

const interesting = [0, 9, 10, 13, 26, 32, 34, 35, 44, 45, 46, 48, 57, 92, 123, 125, 127, 0x84, 0xc3, 0xa5, 0xe5, 0xff]

/** Bytes changed, put in, taken out and cut off at random places. */
const mutate = (bytes: Uint8Array, mutations: readonly (readonly [number, number, number])[]): Uint8Array => {
  const changed = [...bytes]
  for (const [kind, where, value] of mutations) {
    const at = where % (changed.length + 1)
    const byte = interesting[value % interesting.length] ?? 0
    if (kind === 0) changed[at] = byte
    else if (kind === 1) changed.splice(at, 0, byte)
    else if (kind === 2) changed.splice(at, 1 + (value % 20))
    else if (kind === 3) changed.splice(at, 0, ...changed.slice(at, at + (value % 50)))
    else changed.length = at
  }
  return Uint8Array.from(changed)
}

const mutations = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat(), fc.nat({ max: 255 })), {
  minLength: 1,
  maxLength: 8,
})
const cuts = fc.array(fc.nat(), { maxLength: 12 })

test('the same bytes cut anywhere tell the same, whatever they hold', () => {
  fc.assert(
    fc.property(mutations, cuts, (changes, places) => {
      const bytes = mutate(small, changes)
      const inside = places.map((place) => place % (bytes.length + 1))
      expect(eventsOf(bytes, inside)).toEqual(eventsOf(bytes))
    }),
    { numRuns: 400 },
  )
})

test('a file longer than the bytes looked at first tells the same cut anywhere, byte by byte around its seams', () => {
  const bytes = bytesOf(aLedger(...Array.from({ length: 1300 }, () => aVoucher()).flat()))
  expect(bytes.length).toBeGreaterThan(2 * (1 << 16))
  const whole = eventsOf(bytes)
  const around = (place: number) => Array.from({ length: 200 }, (_, index) => place - 100 + index)
  expect(eventsOf(bytes, around(1 << 16))).toEqual(whole)
  expect(eventsOf(bytes, around(100_000))).toEqual(whole)
})

test('any bytes after a first label are read to the end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (tail) => {
      const bytes = Buffer.concat([Buffer.from('#FLAGGA 0\n'), tail])
      expect(eventsOf(bytes).summary.bytes).toBe(bytes.length)
    }),
    { numRuns: 300 },
  )
})

test('what was read of a damaged file is written and read as the same rows', () => {
  fc.assert(
    fc.property(mutations, (changes) => {
      const once = readSie(mutate(small, changes))
      const twice = readSie(written(once))
      expect(twice.summary.checksum).toBe('valid')
      const sums = (file: typeof once) =>
        file.vouchers.map(({ lines }) => lines.map(({ label, amount }) => [label, amount]))
      expect(sums(twice)).toEqual(sums(once))
      expect(twice.balances.map(({ amount }) => amount)).toEqual(once.balances.map(({ amount }) => amount))
    }),
    { numRuns: 300 },
  )
})

const { folder, files } = realFiles()

test.runIf(files.length > 0)(
  'real files, damaged at random, are read to the end and cut anywhere tell the same',
  () => {
    const pick = fc.constantFrom(...files.filter((file) => !/Sample/.test(file)))
    const end = performance.now() + 8000
    let runs = 0
    fc.assert(
      fc.property(pick, mutations, cuts, (file, changes, places) => {
        if (performance.now() > end) return
        const bytes = mutate(readFileSync(join(folder, file)).subarray(0, 60_000), changes)
        const whole = eventsOf(bytes)
        expect(whole.summary.bytes).toBe(bytes.length)
        expect(
          eventsOf(
            bytes,
            places.map((place) => place % (bytes.length + 1)),
          ),
        ).toEqual(whole)
        runs++
      }),
      { numRuns: 150 },
    )
    expect(runs).toBeGreaterThan(20)
  },
)
