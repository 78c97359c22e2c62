import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { codePointsOf, drawable, drawableJson, substitute } from './glyphs.ts'

const font = fileURLToPath(
  new URL(
    '../../../node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    import.meta.url,
  ),
)
const covered = codePointsOf(readFileSync(font))

test('the typeface draws Swedish, Greek, Cyrillic, typographic spaces and the substitute itself', () => {
  for (const sign of `åäöÅÄÖéüß§−–…”’≥≤Ωж→\u00A0\u202F${substitute}`)
    expect(covered.has(sign.codePointAt(0)!), sign).toBe(true)
})

test('a sign without a glyph gives way to the substitute and is named', () => {
  const missing = new Set<string>()
  expect(drawable('Mål 😀 שלום', covered, missing)).toBe('Mål □ □□□□')
  expect([...missing]).toEqual(['😀', 'ש', 'ל', 'ו', 'ם'])
})

test('signs that draw nothing are left out, and composed letters are drawn as one', () => {
  const missing = new Set<string>()
  expect(drawable('a\u202Eb\u0000c\uFEFFd\u200De\uD800 a\u030A', covered, missing)).toBe('abcde å')
  expect(missing.size).toBe(0)
})

test('every text in the data is gone through, however deep it lies', () => {
  const missing = new Set<string>()
  expect(drawableJson({ a: [{ b: '中' }], n: 1, z: null }, covered, missing)).toEqual({
    a: [{ b: substitute }],
    n: 1,
    z: null,
  })
})
