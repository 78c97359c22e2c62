import { describe, expect, it } from 'vitest'
import { drawDiverging, drawTreemap } from './money-drawing.ts'

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

describe('a picture of variances', () => {
  const long = 'Gemensam överförmyndarnämnd för Avesta, Fagersta, Hedemora och Norberg'
  const rows = [tile('Omsorgsnämnden', -2.4), tile(long, 0.1), tile('Valnämnden', 0.2)]
  const drawn = (width: number) => drawDiverging(rows, width)

  it('tells long names in two lines, to their end', () => {
    for (const width of [358, 680]) {
      const texts = drawn(width).shapes.flatMap((one) => (one.kind === 'text' ? [one.text] : []))
      expect(texts.join(' ')).toContain(long.split(' ').slice(0, 3).join(' '))
      expect(texts.some((one) => one.endsWith('och Norberg'))).toBe(true)
    }
  })

  it('gives every name a line of its own', () => {
    for (const width of [358, 680]) {
      const { shapes, height } = drawn(width)
      const starts = shapes.flatMap((one) => (one.kind === 'text' && one.x === 0 ? [one.y] : []))
      for (const [at, y] of starts.slice(1).entries()) expect(y - (starts[at] ?? 0)).toBeGreaterThanOrEqual(17)
      expect(Math.max(...starts)).toBeLessThan(height)
    }
  })
})
