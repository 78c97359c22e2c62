import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandCss, contrast, corrected } from './brand.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

describe('the municipality colour', () => {
  it('is left alone when its contrast is enough', () => {
    expect(corrected('#0b5d4b', '#f6f7f5', 4.5)).toBe('#0b5d4b')
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  })

  it('becomes readable on its grounds in light and dark, whatever it was', () => {
    fc.assert(
      fc.property(colour, (any) => {
        const css = brandCss(any)
        const of = (name: string) =>
          new RegExp(`--${name}:light-dark\\((#......),(#......)\\)`).exec(css)?.slice(1) ?? []
        for (const [at, ground] of ['#f6f7f5', '#1a201d'].entries()) {
          expect(contrast(of('brand')[at] ?? '', ground)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(of('brand')[at] ?? '', of('brand-soft')[at] ?? '')).toBeGreaterThanOrEqual(4.5)
          expect(contrast(of('on-brand')[at] ?? '', of('brand')[at] ?? '')).toBeGreaterThanOrEqual(4.5)
        }
      }),
    )
  })
})
