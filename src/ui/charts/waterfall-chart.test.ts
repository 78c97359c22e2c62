import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shape } from '../../shared/chart-drawing.ts'
import type { Step } from '../../shared/document.ts'
import { drawWaterfall } from '../../shared/money-drawing.ts'

const width = 720
const change = fc.integer({ min: -1_000_000, max: 1_000_000 })
/** As a bridge is: a total, changes, and the total they come to. */
const bridge = fc
  .tuple(fc.integer({ min: -60_000_000, max: 60_000_000 }), fc.array(change, { maxLength: 12 }))
  .map(([start, changes]): Step[] => [
    { kind: 'total', label: 'Ram 2026', value: start, text: 'start' },
    ...changes.map((value): Step => ({ kind: 'change', label: 'Skäl', value, text: 'change' })),
    { kind: 'total', label: 'Ram 2027', value: changes.reduce((sum, one) => sum + one, start), text: 'end' },
  ])
const bars = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'rect' && shape.height > 10 ? [shape] : []))
const ends = (bar: { readonly x: number; readonly width: number }) => [bar.x, bar.x + bar.width]

describe('the waterfall', () => {
  it('has one bar for each step, all inside the picture', () => {
    fc.assert(
      fc.property(bridge, (steps) => {
        const { shapes, width: drawn } = drawWaterfall(steps, width)
        expect(bars(shapes)).toHaveLength(steps.length)
        for (const bar of bars(shapes)) {
          expect(bar.x).toBeGreaterThanOrEqual(0)
          expect(bar.x + bar.width).toBeLessThanOrEqual(drawn)
        }
      }),
    )
  })

  it('stands the words above the bars on a narrow picture, and nothing leaves it', () => {
    fc.assert(
      fc.property(bridge, (steps) => {
        const drawn = drawWaterfall(steps, 358)
        const labels = drawn.shapes.filter((shape) => shape.kind === 'text' && shape.x === 0)
        expect(labels).toHaveLength(steps.length)
        bars(drawn.shapes).forEach((bar, at) => {
          const label = labels[at] as Extract<Shape, { kind: 'text' }>
          expect(label.y).toBeLessThan(bar.y)
          expect(bar.x + bar.width).toBeLessThanOrEqual(drawn.width)
          expect(bar.y + bar.height).toBeLessThanOrEqual(drawn.height)
        })
      }),
    )
  })

  it('lets each step begin where the one before it ended', () => {
    fc.assert(
      fc.property(bridge, (steps) => {
        const drawn = bars(drawWaterfall(steps, width).shapes)
        drawn.slice(1).forEach((bar, at) => {
          const before = ends(drawn[at]!)
          // Bars are at least a line thick and places are rounded, so touching is within two units.
          const apart = Math.min(...ends(bar).flatMap((end) => before.map((other) => Math.abs(end - other))))
          expect(apart).toBeLessThanOrEqual(2)
        })
      }),
    )
  })

  it('dashes the axis when it does not begin at nought, and only then', () => {
    const axisOf = (start: number) =>
      drawWaterfall(
        [
          { kind: 'total', label: 'a', value: start, text: '' },
          { kind: 'change', label: 'b', value: -2, text: '' },
        ],
        width,
      ).shapes.some((shape) => shape.kind === 'path' && shape.dashed)
    expect(axisOf(-500)).toBe(true)
    expect(axisOf(1)).toBe(false)
  })
})
