import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { squarify } from './squarify.ts'

const frame = { x: 0, y: 0, width: 600, height: 300 }
const parts = fc
  .array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 30 })
  .map((values) => values.toSorted((a, b) => b - a))

describe('a treemap', () => {
  it('gives each part the area that is its share, inside the frame', () => {
    fc.assert(
      fc.property(parts, (values) => {
        const whole = values.reduce((sum, value) => sum + value, 0)
        const tiles = squarify(values, frame)
        expect(tiles).toHaveLength(values.length)
        tiles.forEach((tile, i) => {
          expect(tile.width * tile.height).toBeCloseTo((values[i]! / whole) * 180_000, 3)
          expect(tile.x).toBeGreaterThanOrEqual(-1e-6)
          expect(tile.y).toBeGreaterThanOrEqual(-1e-6)
          expect(tile.x + tile.width).toBeLessThanOrEqual(600 + 1e-6)
          expect(tile.y + tile.height).toBeLessThanOrEqual(300 + 1e-6)
        })
      }),
    )
  })

  it('lets no two tiles overlap', () => {
    fc.assert(
      fc.property(parts, (values) => {
        const tiles = squarify(values, frame)
        for (const [i, a] of tiles.entries())
          for (const b of tiles.slice(i + 1)) {
            const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
            const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
            expect(Math.min(wide, high)).toBeLessThan(1e-6)
          }
      }),
    )
  })

  it('keeps tiles near squares: the example of the paper has none longer than three times its width', () => {
    for (const tile of squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 }))
      expect(Math.max(tile.width / tile.height, tile.height / tile.width)).toBeLessThan(3)
  })

  it('shows nothing of nothing', () => {
    expect(squarify([0, 0], frame).map((tile) => tile.width)).toEqual([0, 0])
  })
})
