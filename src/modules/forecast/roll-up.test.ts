import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore } from '../../shared/money.ts'
import { aFigure, treeWithFigures, unitId } from './forecast.fixture.ts'
import { addSums, byCommittee, committeesOfUnits, noSums, rollUp, type SummedNode, sumFigures } from './roll-up.ts'

const all = (node: SummedNode): SummedNode[] => [node, ...node.children.flatMap(all)]

describe('the roll-up', () => {
  it('equals the lines for every tree, at every node', () => {
    fc.assert(
      fc.property(treeWithFigures, ({ root, figures }) => {
        const top = rollUp(root, figures)
        expect(top.total).toEqual(sumFigures(figures.filter(({ unit }) => unit !== null)))
        for (const node of all(top)) {
          expect(node.total).toEqual(node.children.reduce((so, child) => addSums(so, child.total), node.own))
          const below = new Set(all(node).map(({ id }) => id))
          expect(node.total).toEqual(sumFigures(figures.filter(({ unit }) => unit !== null && below.has(unit))))
        }
      }),
    )
  })

  it('parts the whole in committees, finance and not allocated, with nothing twice and nothing lost', () => {
    fc.assert(
      fc.property(treeWithFigures, ({ root, figures }) => {
        const { committees, finance, unallocated, total } = byCommittee(root, figures)
        const parts = [...committees.map(({ sums }) => sums), finance, unallocated]
        expect(parts.reduce(addSums, noSums)).toEqual(total)
        expect(total).toEqual(sumFigures(figures))
      }),
    )
  })

  it('gives a unit the nearest committee above it; a subcommittee is none', () => {
    const place = (at: number, kind: string, ...children: ReturnType<typeof leaf>[]) => ({
      id: unitId(at),
      kind,
      children,
    })
    const leaf = (
      at: number,
      kind: string,
      ...children: { id: ReturnType<typeof unitId>; kind: string; children: never[] }[]
    ) => ({
      id: unitId(at),
      kind,
      children: children as never[],
    })
    const root = place(
      0,
      'municipality',
      leaf(1, 'executive-board', leaf(2, 'subcommittee'), leaf(3, 'joint-committee')),
      leaf(4, 'division'),
    )
    expect([...committeesOfUnits(root)]).toEqual([
      [unitId(1), unitId(1)],
      [unitId(2), unitId(1)],
      [unitId(3), unitId(3)],
    ])
    expect(byCommittee(root, [aFigure(unitId(4), { forecast: ore(7) })]).finance.forecast).toBe(7)
  })
})
