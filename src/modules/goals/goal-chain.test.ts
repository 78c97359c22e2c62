import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GoalId } from './goal.ts'
import { ancestorsOf, chainOf, flattenChain, type Link } from './goal-chain.ts'

interface Small {
  readonly id: GoalId
  readonly parent: GoalId | null
}

const goal = (id: string, parent: string | null): Small => ({ id: id as GoalId, parent: parent as GoalId | null })
const isTop = ({ id }: Small) => id.startsWith('v')
const drawn = (links: readonly Link<Small>[]): string[] =>
  flattenChain(links).map((line) => `${'-'.repeat(line.depth)}${line.goal.id}`)

describe('the chain', () => {
  it('hangs goals below those they serve, from the vision down', () => {
    const chain = chainOf([goal('v', null), goal('a', 'v'), goal('b', 'v'), goal('a1', 'a'), goal('a11', 'a1')], isTop)
    expect(drawn(chain.tops)).toEqual(['v', '-a', '--a1', '---a11', '-b'])
    expect(chain.loose).toEqual([])
  })

  it('shows a goal that hangs from nothing, or from what is not shown, apart from the tops', () => {
    const chain = chainOf([goal('v', null), goal('lost', null), goal('orphan', 'gone'), goal('child', 'orphan')], isTop)
    expect(drawn(chain.tops)).toEqual(['v'])
    expect(drawn(chain.loose)).toEqual(['lost', 'orphan', '-child'])
  })

  it('ends also when goals were imported in a ring', () => {
    const chain = chainOf([goal('a', 'b'), goal('b', 'c'), goal('c', 'a')], isTop)
    expect(drawn(chain.loose)).toHaveLength(3)
  })

  it('holds every goal exactly once, whatever hangs from what', () => {
    const some = fc.array(fc.option(fc.nat(14), { nil: null }), { maxLength: 14 })
    fc.assert(
      fc.property(some, (parents) => {
        const goals = parents.map((parent, index) => goal(`g${index}`, parent === null ? null : `g${parent}`))
        const chain = chainOf(goals, () => true)
        const shown = flattenChain([...chain.tops, ...chain.loose]).map((line) => line.goal.id)
        expect(shown.toSorted()).toEqual(goals.map((one) => one.id).toSorted())
      }),
    )
  })

  it('gives the line from the top to the goal', () => {
    const goals = [goal('v', null), goal('a', 'v'), goal('a1', 'a')]
    expect(ancestorsOf(goals, goal('x', 'a1')).map((one) => one.id)).toEqual(['v', 'a', 'a1'])
    expect(ancestorsOf([goal('a', 'b'), goal('b', 'a')], goal('x', 'a'))).toHaveLength(2)
  })
})
