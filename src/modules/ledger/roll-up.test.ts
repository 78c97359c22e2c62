import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore } from '../../shared/money.ts'
import { aUnitId } from './ledger.fixture.ts'
import { type RollUpNode, rollUp } from './roll-up.ts'

interface Node extends RollUpNode<Node> {
  readonly children: Node[]
}

/** Every unit but the first stands below one that came before it. */
const aTree = fc
  .array(fc.nat(), { minLength: 1, maxLength: 25 })
  .map((picks) => [-1, ...picks.map((pick, at) => pick % (at + 1))])

function treeOf(parents: readonly number[]): Node {
  const nodes = parents.map((_, at): Node => ({ id: aUnitId(at), children: [] }))
  parents.forEach((parent, at) => {
    if (parent >= 0) nodes[parent]?.children.push(nodes[at] as Node)
  })
  return nodes[0] as Node
}

/** A booked sum on a unit by its number; those beyond the tree have no place in it, and the last is none at all. */
const aSum = fc.record({
  unit: fc.nat(29),
  month: fc.integer({ min: 1, max: 12 }),
  amount: fc.oneof(fc.integer({ min: 1, max: 10 ** 12 }), fc.integer({ min: -(10 ** 12), max: -1 })),
})
const nobody = 29

describe('the roll-up of a random tree', () => {
  it('gives each unit the lines of itself and of all below it, and loses none', () => {
    let [withParts, outside] = [0, 0]
    fc.assert(
      fc.property(aTree, fc.array(aSum, { minLength: 1, maxLength: 60 }), (parents, sums) => {
        const rows = rollUp(
          treeOf(parents),
          sums.map(({ unit, month, amount }) => ({
            unit: unit === nobody ? null : aUnitId(unit),
            group: 'x',
            month,
            amount: ore(amount),
          })),
        )
        const isBelow = (unit: number, top: number): boolean =>
          unit === top || (parents[unit] !== undefined && parents[unit] >= 0 && isBelow(parents[unit], top))
        const monthsOf = (isMine: (unit: number) => boolean) =>
          Array.from({ length: 12 }, (_, at) =>
            sums
              .filter((one) => one.month === at + 1 && isMine(one.unit))
              .reduce((total, one) => total + one.amount, 0),
          )
        const isPlaced = (unit: number) => unit < parents.length
        parents.forEach((_, top) => {
          const row = rows.find((one) => one.unit === aUnitId(top))
          expect(row?.months).toEqual(monthsOf((unit) => isPlaced(unit) && isBelow(unit, top)))
          expect(row?.own).toBe(sums.filter((one) => one.unit === top).reduce((total, one) => total + one.amount, 0))
          if (parents.includes(top) && row?.total !== row?.own) withParts++
        })
        const lost = rows.find((one) => one.unit === null)
        expect(lost?.months ?? monthsOf(() => false)).toEqual(monthsOf((unit) => !isPlaced(unit)))
        if (lost) outside++
        const whole = sums.reduce((total, one) => total + one.amount, 0)
        expect(rows.reduce((total, one) => total + one.own, 0)).toBe(whole)
        expect(rows.filter((one) => one.depth === 0).reduce((total, one) => total + one.total, 0)).toBe(whole)
      }),
    )
    expect(withParts).toBeGreaterThan(50)
    expect(outside).toBeGreaterThan(20)
  })
})
