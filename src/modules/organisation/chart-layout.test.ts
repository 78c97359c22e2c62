import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { box, breakName, layOutChart, pageShape, phoneShape } from './chart-layout.ts'
import { staffing, theDay, unitsAfter } from './reorganisation.fixture.ts'
import { type StaffedNode, withStaffing } from './staffing.ts'
import { treeOn } from './tree.ts'

const chart = layOutChart(withStaffing(treeOn(unitsAfter(), theDay)!, staffing, theDay))

/** Each number says below which of the earlier ones the next stands. */
function treeOf(parents: readonly number[]): StaffedNode {
  const root = withStaffing(treeOn(unitsAfter(), theDay)!, staffing, theDay)
  const nodes = [{ ...root, children: [] as StaffedNode[] }]
  for (const [index, parent] of parents.entries()) {
    const node = { ...root, key: `unit-${index}`, children: [] }
    nodes[parent % nodes.length]!.children.push(node)
    nodes.push(node)
  }
  return nodes[0]!
}

describe('the organisation chart', () => {
  it('has one box for each unit and one line to each but the first', () => {
    expect(chart.boxes).toHaveLength(11)
    expect(chart.lines).toHaveLength(10)
    expect(chart.levels).toBe(6)
  })

  it('puts the political levels in columns and lets divisions hang below their department', () => {
    const at = (key: string) => chart.boxes.find((one) => one.key === key)!
    expect([at('kommun').x, at('kommun').y]).toEqual([0, 0])
    expect(at('ksf').x - at('ks').x).toBe(box.width + box.acrossGap)
    expect(at('ksf').y).toBe(at('ks').y)
    expect(at('hr').x - at('ksf').x).toBe(pageShape.indent)
    expect(at('hr').y).toBeGreaterThan(at('ksf').y)
  })

  it('fits the width of a page however many committees there are', () => {
    expect(chart.width).toBeLessThan(1060)
  })

  it('fits the width of a phone when everything hangs', () => {
    const narrow = layOutChart(withStaffing(treeOn(unitsAfter(), theDay)!, staffing, theDay), phoneShape)
    expect(narrow.width).toBeLessThan(310)
    expect(narrow.boxes).toHaveLength(11)
  })

  it('never lets two boxes cover each other, whatever the tree', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.constantFrom(pageShape, phoneShape), (parents, shape) => {
        const root = treeOf(parents)
        const { boxes, width, height } = layOutChart(root, shape)
        for (const one of boxes) {
          expect(one.x + box.width).toBeLessThanOrEqual(width)
          expect(one.y + box.height).toBeLessThanOrEqual(height)
          for (const other of boxes) {
            if (other === one) continue
            const apart = Math.abs(other.y - one.y) >= box.height || Math.abs(other.x - one.x) >= box.width
            expect(apart, `${one.key} and ${other.key}`).toBe(true)
          }
        }
      }),
    )
  })
})

describe('a name in a box', () => {
  it('is broken between words and shortened after two lines', () => {
    expect(breakName('Staben')).toEqual(['Staben'])
    expect(breakName('Ekonomi- och planeringsavdelningen')).toEqual(['Ekonomi- och', 'planeringsavdelningen'])
    expect(breakName('Gemensam nämnd för de fyra kommunerna i norra länsdelen och skogsbygden')).toEqual([
      'Gemensam nämnd för de fyra',
      'kommunerna i norra länsdelen…',
    ])
  })

  it('is broken inside a word that is longer than the box', () => {
    const lines = breakName('x'.repeat(2000))
    expect(lines.map((line) => line.length)).toEqual([29, 29])
    expect(lines[1]?.endsWith('…')).toBe(true)
  })
})
