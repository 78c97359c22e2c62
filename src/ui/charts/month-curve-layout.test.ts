import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CurvePoint, curveLayout, curveSize } from './month-curve-layout.ts'

const value = fc.double({ min: -2000, max: 2000, noNaN: true })
const year = fc
  .tuple(
    fc.array(fc.record({ budget: value, other: value, spread: fc.double({ min: 0, max: 300, noNaN: true }) }), {
      minLength: 12,
      maxLength: 12,
    }),
    fc.integer({ min: 0, max: 12 }),
    fc.boolean(),
  )
  .map(([months, through, hasBand]) =>
    months.map(({ budget, other, spread }, at): CurvePoint => {
      const isAhead = at + 1 >= through
      return {
        label: String(at + 1),
        budget,
        actual: at < through ? other : null,
        forecast: isAhead ? other : null,
        low: isAhead && hasBand ? other - spread : null,
        high: isAhead && hasBand ? other + spread : null,
      }
    }),
  )

const coordinates = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text))

describe('the month curve', () => {
  it('keeps every line and its band inside the frame', () => {
    const { left, right, top, bottom, width, height } = curveSize
    fc.assert(
      fc.property(year, (points) => {
        const { paths, band } = curveLayout(points)
        for (const path of [...Object.values(paths), band]) {
          coordinates(path).forEach((number, at) => {
            const [low, high] = at % 2 === 0 ? [left, width - right] : [top, height - bottom]
            expect(number).toBeGreaterThanOrEqual(low - 0.01)
            expect(number).toBeLessThanOrEqual(high + 0.01)
          })
        }
      }),
    )
  })

  it('never writes the words of two lines upon each other, and keeps them inside', () => {
    fc.assert(
      fc.property(year, (points) => {
        const { ends } = curveLayout(points)
        for (const [at, end] of ends.entries()) {
          if (at > 0) expect(end.y - (ends[at - 1]?.y ?? 0)).toBeGreaterThanOrEqual(19.99)
          expect(end.y).toBeLessThanOrEqual(curveSize.height - curveSize.bottom + 0.01)
        }
      }),
    )
  })

  it('always has nought among its values, and no band where there is none', () => {
    fc.assert(
      fc.property(year, (points) => {
        const { ticks, band } = curveLayout(points)
        expect(ticks.some((tick) => tick.value === 0)).toBe(true)
        expect(band === '').toBe(points.every(({ low }) => low === null))
      }),
    )
  })

  it('ends the actual where the forecast begins and says the words of the forecast alone', () => {
    const point = (at: number): CurvePoint => ({
      label: String(at),
      budget: -at * 10,
      actual: at <= 8 ? -at * 11 : null,
      forecast: at >= 8 ? -at * 11 : null,
      low: null,
      high: null,
    })
    const { ends, paths } = curveLayout(Array.from({ length: 12 }, (_, at) => point(at + 1)))
    expect(ends.map(({ series, value: last }) => [series, last])).toEqual([
      ['budget', -120],
      ['forecast', -132],
    ])
    expect(coordinates(paths.actual).slice(-2)).toEqual(coordinates(paths.forecast).slice(0, 2))
  })
})
