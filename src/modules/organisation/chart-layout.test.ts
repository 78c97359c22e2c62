import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { box, breakName, layOutChart } from './chart-layout.ts'
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

  it('puts a unit one column right of the one above it', () => {
    const x = (key: string) => chart.boxes.find((one) => one.key === key)!.x
    expect(x('kommun')).toBe(0)
    expect(x('hr') - x('ksf')).toBe(box.width + box.acrossGap)
  })

  it('never lets two boxes cover each other, whatever the tree', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (parents) => {
        const root = treeOf(parents)
        const { boxes, width, height } = layOutChart(root)
        for (const one of boxes) {
          expect(one.x + box.width).toBeLessThanOrEqual(width)
          expect(one.y + box.height).toBeLessThanOrEqual(height)
          const beside = boxes.filter((other) => other !== one && other.x === one.x)
          for (const other of beside) expect(Math.abs(other.y - one.y)).toBeGreaterThanOrEqual(box.height)
        }
      }),
    )
  })
})

describe('a name in a box', () => {
  it('is broken between words and shortened after two lines', () => {
    expect(breakName('Staben')).toEqual(['Staben'])
    expect(breakName('Ekonomi- och planeringsavdelningen')).toEqual(['Ekonomi- och', 'planeringsavdelningen'])
    expect(breakName('Miljö- och samhällsbyggnadsförvaltningen')).toEqual([
      'Miljö- och',
      'samhällsbyggnadsförvalt…'.slice(0, 22).concat('…'),
    ])
  })

  it('is broken inside a word that is longer than the box', () => {
    const lines = breakName('x'.repeat(2000))
    expect(lines.map((line) => line.length)).toEqual([23, 23])
    expect(lines[1]?.endsWith('…')).toBe(true)
  })
})
