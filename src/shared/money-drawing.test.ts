import { describe, expect, it } from 'vitest'
import { drawTreemap } from './money-drawing.ts'

const tile = (label: string, value: number) => ({ label, value, text: `${value} kr` })
const tiles = [
  tile('Omsorgsnämnden', 530),
  tile('Bildningsnämnden', 520),
  tile('Miljö- och samhällsbyggnadsnämnden', 17),
  tile('Kommunrevisionen', 1),
]
const textsOf = (width: number) => drawTreemap(tiles, width).shapes.flatMap((one) => (one.kind === 'text' ? [one] : []))

describe('a picture of the parts of a whole', () => {
  it('names every part in full, in its box or by its number below', () => {
    const told = textsOf(640).map((one) => one.text)
    for (const { label, text } of tiles) expect(told).toEqual(expect.arrayContaining([label, text]))
    expect(told).toEqual(expect.arrayContaining(['1', '2']))
  })

  it('has room below for every name it lists, inside the drawing', () => {
    for (const width of [358, 640]) {
      const { height } = drawTreemap(tiles, width)
      for (const { y } of textsOf(width)) expect(y).toBeLessThan(height)
    }
  })

  it('lists nothing when every name has room', () => {
    const { height, shapes } = drawTreemap(tiles.slice(0, 2), 640)
    expect(height).toBe(Math.round(640 * 0.56))
    expect(shapes.filter((one) => one.kind === 'text').map((one) => one.text)).not.toContain('1')
  })
})
