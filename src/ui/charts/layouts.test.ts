import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineLayout, lineSize } from './line-layout.ts'
import { box, type TreeNode, treeLayout } from './tree-layout.ts'
import { angleOf, monthArcs, placeEvents, wheelSize } from './wheel-layout.ts'
import { wrapWords } from './wrap-words.ts'

const treeOf = (depth: number): fc.Arbitrary<TreeNode> =>
  fc.record({
    id: fc.uuid(),
    label: fc.string({ minLength: 1, maxLength: 120 }),
    children: depth === 0 ? fc.constant([]) : fc.array(treeOf(depth - 1), { maxLength: 4 }),
  })
const tree = treeOf(3)

describe('the tree', () => {
  it('never lets two boxes overlap', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const { boxes } = treeLayout(root)
        for (const [at, a] of boxes.entries()) {
          for (const b of boxes.slice(at + 1)) {
            const apart = a.x !== b.x || a.y + a.height <= b.y || b.y + b.height <= a.y
            expect(apart).toBe(true)
          }
        }
      }),
    )
  })

  it('keeps every box inside its frame', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const { boxes, width, height } = treeLayout(root)
        for (const one of boxes) {
          expect(one.x >= 0 && one.x + box.width <= width).toBe(true)
          expect(one.y >= 0 && one.y + one.height <= height).toBe(true)
        }
      }),
    )
  })

  it('counts what is hidden below a folded box', () => {
    const leaf = (id: string) => ({ id, label: id })
    const root = {
      id: 'a',
      label: 'a',
      children: [{ id: 'b', label: 'b', children: [leaf('c'), leaf('d')] }, leaf('e')],
    }
    const { boxes, wires } = treeLayout(root, new Set(['b']))
    expect(boxes.map((one) => one.node.id)).toEqual(['a', 'e', 'b'])
    expect(boxes.find((one) => one.node.id === 'b')?.hidden).toBe(2)
    expect(wires).toHaveLength(2)
  })

  it('puts a parent in the middle of its children', () => {
    const leaf = (id: string) => ({ id, label: id })
    const { boxes } = treeLayout({ id: 'a', label: 'a', children: [leaf('b'), leaf('c'), leaf('d')] })
    const middle = (id: string) => {
      const one = boxes.find(({ node }) => node.id === id)
      return one ? one.y + one.height / 2 : Number.NaN
    }
    expect(middle('a')).toBeCloseTo(middle('c'))
  })
})

describe('the annual wheel', () => {
  it('starts the year at the top and goes clockwise', () => {
    expect(angleOf('2026-01-01')).toBe(0)
    expect(angleOf('2026-07-02')).toBeCloseTo(Math.PI, 1)
    expect(monthArcs()).toHaveLength(12)
  })

  it('numbers events in the order of their days and keeps them apart and inside', () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), (days) => {
        const placed = placeEvents(days.map((one, at) => ({ id: String(at), day: one })))
        expect(placed.map((one) => one.number)).toEqual(days.map((_, at) => at + 1))
        for (const [at, a] of placed.entries()) {
          expect(a.x > 11 && a.x < wheelSize - 11 && a.y > 11 && a.y < wheelSize - 11).toBe(true)
          for (const b of placed.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(24)
        }
      }),
    )
  })
})

describe('a line', () => {
  it('leaves a gap for a missing value and never draws it as nought', () => {
    const points = [
      { label: '2022', value: 5 },
      { label: '2023', value: undefined },
      { label: '2024', value: 7 },
    ]
    const { dots, path } = lineLayout(points)
    expect(dots.map((dot) => dot.label)).toEqual(['2022', '2024'])
    expect(path.match(/M/g)).toHaveLength(2)
  })

  it('starts at nought when the values are near it, and frames them when they are far from it', () => {
    const ticksOf = (values: number[]) => lineLayout(values.map((value, at) => ({ label: String(at), value }))).ticks
    expect(ticksOf([3, 5, 9])[0]?.value).toBe(0)
    expect(ticksOf([980, 985, 990])[0]?.value).toBeGreaterThan(900)
  })

  it('keeps its target inside the picture', () => {
    const { targetY } = lineLayout([{ label: 'a', value: 1 }], { label: 'goal', value: 40 })
    expect(targetY).toBeGreaterThanOrEqual(lineSize.top)
    expect(targetY).toBeLessThanOrEqual(lineSize.height - lineSize.bottom)
  })
})

describe('words in a box', () => {
  it('are never wider than the box, and what does not fit is marked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const lines = wrapWords(text, 20, 3)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(20)
      }),
    )
    expect(wrapWords('ett två tre fyra fem', 7, 2)).toEqual(['ett två', 'tre…'])
  })
})
