import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandCss, brandPalette, contrast } from './brand.ts'

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
const grounds = { light: ['#f6f7f5', '#ffffff'], dark: ['#121614', '#1a201d'] } as const

describe("a municipality's own colour", () => {
  it('is contrasted as WCAG counts it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('stays as it is when it can already be read', () => {
    expect(brandPalette('#0b5d4b').light.brand).toBe('#0b5d4b')
  })

  it('becomes readable as text on every ground of both themes, whatever it is', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const palette = brandPalette(colour)
        for (const theme of ['light', 'dark'] as const) {
          const { brand, strong, soft, on } = palette[theme]
          for (const ground of [...grounds[theme], soft]) {
            expect(contrast(brand, ground)).toBeGreaterThanOrEqual(4.5)
            expect(contrast(strong, ground)).toBeGreaterThanOrEqual(4.5)
          }
          expect(contrast(on, brand)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(on, strong)).toBeGreaterThanOrEqual(4.5)
        }
      }),
    )
  })

  it('carries ordinary text on its soft tint', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const palette = brandPalette(colour)
        expect(contrast('#17211c', palette.light.soft)).toBeGreaterThanOrEqual(4.5)
        expect(contrast('#e9efeb', palette.dark.soft)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('cannot smuggle anything but a colour into the style', () => {
    for (const text of ['red', '#fff', '#0b5d4b;}body{display:none', '</style><script>', '']) {
      expect(() => brandCss(text)).toThrow(RangeError)
    }
    expect(brandCss('#0B5D4B')).toMatch(/^:root:root\{[^{}<>]+\}$/)
  })
})
