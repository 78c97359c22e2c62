import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Checksum } from './checksum.ts'
import { Kept } from './kept.ts'
import { Ordinary } from './ordinary.ts'
import { Scanner } from './scanner.ts'
import { copy, hashOf, isSame, SLACK, viewOf } from './words.ts'

const some = fc.uint8Array({ minLength: 1, maxLength: 40 })
const shifts = fc.nat({ max: 9 })

const placed = (bytes: Uint8Array, shift: number) => {
  const larger = new Uint8Array(shift + bytes.length).fill(7, 0, shift)
  larger.set(bytes, shift)
  return larger
}

test('the same bytes have the same hash wherever they stand, and are the same as no others', () => {
  fc.assert(
    fc.property(some, some, shifts, shifts, (one, other, here, there) => {
      const [first, second] = [viewOf(placed(one, here)), viewOf(placed(one, there))]
      expect(hashOf(first, here, here + one.length)).toBe(hashOf(second, there, there + one.length))
      expect(isSame(first, here, second, there, one.length)).toBe(true)
      const length = Math.min(one.length, other.length)
      const isEqual = one.subarray(0, length).every((byte, index) => byte === other[index])
      expect(isSame(first, here, viewOf(placed(other, there)), there, length)).toBe(isEqual)
    }),
  )
})

test('one byte changed makes the bytes another field', () => {
  fc.assert(
    fc.property(some, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, where, change) => {
      const changed = Uint8Array.from(bytes)
      const at = where % bytes.length
      changed[at] = changed[at]! ^ change
      expect(isSame(viewOf(bytes), 0, viewOf(changed), 0, bytes.length)).toBe(false)
    }),
  )
})

test('what is kept is found by its own bytes alone, however few the places are', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 6, max: 3 }), { maxLength: 200 }), (fields) => {
      const kept = new Kept<string>(8, 5, '')
      for (const field of fields) {
        const found = kept.find(viewOf(field), 0, field.length)
        if (found !== undefined) expect(found).toBe(field.join())
        else kept.keep(field, 0, field.length, field.join())
      }
    }),
  )
})

test('a field is kept when it comes the second time', () => {
  const kept = new Kept<string>(16, 8, '')
  const bytes = Buffer.from('4010')
  const turns = [1, 2, 3].map(() => {
    const found = kept.find(viewOf(bytes), 0, 4)
    if (found === undefined) kept.keep(bytes, 0, 4, 'kept')
    return found
  })
  expect(turns).toEqual([undefined, undefined, 'kept'])
})

test('bytes are copied whole, with no more than the slack written after them', () => {
  fc.assert(
    fc.property(some, shifts, shifts, (bytes, from, at) => {
      const to = new Uint8Array(at + bytes.length + SLACK + 4).fill(200)
      copy(viewOf(placed(bytes, from)), from, from + bytes.length, viewOf(to), at)
      expect(to.subarray(at, at + bytes.length)).toEqual(bytes)
      expect(to.subarray(0, at).every((byte) => byte === 200)).toBe(true)
      expect(to.subarray(at + bytes.length + SLACK).every((byte) => byte === 200)).toBe(true)
    }),
  )
})

test('a line read in one pass has the checksum of the same line read with care', () => {
  const field = fc.constantFrom('', ' "Hyra f\u00f6rskola"', ' kort', ' "a}b {c"')
  const list = fc.constantFrom('{}', '{"1" "4100" "6" "P 12"}', '{1 4100 "6"  "P12" }', '{1 {2}')
  fc.assert(
    fc.property(list, field, field, (objects, text, quantity) => {
      const line = Buffer.from(`\t#TRANS 5010 ${objects} -1234.50 20260131${text}${quantity}\r\n`, 'latin1')
      const careful = new Scanner()
      careful.scan(line, 0)
      const quick = new Scanner()
      expect(new Ordinary(quick).scan(line, 0, true)).toBe(line.length)
      const [one, other] = [new Checksum(), new Checksum()]
      one.addLine(line, careful)
      other.addPlainLine(line, viewOf(line), quick)
      expect(other.value()).toBe(one.value())
    }),
  )
})
