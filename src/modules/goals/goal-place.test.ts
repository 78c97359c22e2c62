import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { Refusal } from '../../shared/failure.ts'
import type { GoalId } from './goal.ts'
import {
  isAbove,
  levelsFor,
  mustFitPlace,
  mustHaveNoneBelow,
  nextPosition,
  nextRef,
  placeAmong,
  type Standing,
} from './goal-place.ts'
import { fourPerspectives } from './goals.fixture.ts'
import { aModel } from './plan.fixture.ts'
import { levelOf, type SteeringModel } from './steering-model.ts'

const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const five = aModel()
const four = aModel({ ...fourPerspectives(), id: five.id })
const level = (model: SteeringModel, key: string) => {
  const found = levelOf(model, key)
  if (!found) throw new Error(`no level ${key}`)
  return found
}

describe('the place of a goal in the chain', () => {
  const goal = { level: 'styrelsemal', perspectives: ['ekonomi'] }
  const place = { model: five, kind: 'committee' as const, above: level(five, 'inriktningsmal') }

  it('is below a goal of a level above', () => {
    expect(() => mustFitPlace(goal, place)).not.toThrow()
    expect(() => mustFitPlace(goal, { ...place, above: level(five, 'vision') })).not.toThrow()
    expect(() => mustFitPlace(goal, { ...place, above: null })).not.toThrow()
    for (const above of ['styrelsemal', 'enhetsmal']) {
      expect(() => mustFitPlace(goal, { ...place, above: level(five, above) })).toThrow(
        refused('goal.parent-not-above'),
      )
    }
  })

  it('is on a level that the plan has', () => {
    expect(levelsFor(five, 'council').map((one) => one.key)).toEqual(['vision', 'inriktningsmal'])
    expect(levelsFor(five, 'unit').map((one) => one.key)).toEqual(['enhetsmal'])
    expect(() => mustFitPlace({ ...goal, level: 'vision' }, place)).toThrow(refused('goal.level-not-in-plan'))
    expect(() => mustFitPlace({ ...goal, level: 'okand' }, place)).toThrow(refused('goal.level-unknown'))
  })

  it('has only perspectives of the model', () => {
    expect(() => mustFitPlace({ ...goal, perspectives: ['medborgare'] }, place)).toThrow(
      refused('goal.perspective-unknown'),
    )
  })

  it('fits another shape too: four perspectives and two levels of committee goals', () => {
    const there = { model: four, kind: 'committee' as const }
    const sub = { level: 'delmal', perspectives: ['medborgare', 'verksamhet'] }
    expect(() => mustFitPlace(sub, { ...there, above: level(four, 'namndmal') })).not.toThrow()
    expect(() => mustFitPlace({ ...sub, level: 'namndmal' }, { ...there, above: level(four, 'delmal') })).toThrow(
      refused('goal.parent-not-above'),
    )
    expect(levelsFor(four, 'committee')).toHaveLength(2)
  })

  it('is compared by what a level is when the goal above follows another model', () => {
    expect(isAbove(five, level(four, 'overgripande'), level(five, 'styrelsemal'))).toBe(true)
    expect(isAbove(five, level(four, 'namndmal'), level(five, 'styrelsemal'))).toBe(false)
  })
})

describe('short names and positions', () => {
  it('a new goal gets the number after the highest, whatever other names there are', () => {
    expect(nextRef([])).toBe('1')
    expect(nextRef(['1', '12', 'sjukfranvaro', '7'])).toBe('13')
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9-]{1,8}$/)), (taken) => {
        expect(taken).not.toContain(nextRef(taken))
      }),
    )
  })

  it('a new goal stands last', () => {
    expect(nextPosition([])).toBe(0)
    expect(nextPosition([{ position: 4 }, { position: 2 }])).toBe(5)
  })
})

describe('moving a goal among its siblings', () => {
  const standings = (positions: readonly number[]): Standing[] =>
    positions.map((position) => ({ id: newId<'goal'>() as GoalId, parent: null, level: 'styrelsemal', position }))
  const apply = (goals: readonly Standing[], positions: ReadonlyMap<GoalId, number>) =>
    goals
      .map((goal) => ({ ...goal, position: positions.get(goal.id) ?? goal.position }))
      .toSorted((a, b) => a.position - b.position)
      .map((goal) => goal.id)
  const scene = fc.array(fc.nat(50), { minLength: 2, maxLength: 20 }).chain((positions) =>
    fc.record({
      positions: fc.constant(positions),
      moved: fc.nat(positions.length - 1),
      before: fc.nat(positions.length),
    }),
  )

  it('puts it right before the one named, or last, and keeps the others in their order', () => {
    fc.assert(
      fc.property(scene, ({ positions, moved, before }) => {
        const goals = standings(positions.toSorted((a, b) => a - b))
        const goal = goals[moved] as Standing
        const next = goals[before]?.id === goal.id ? undefined : goals[before]
        const order = apply(goals, placeAmong(goals, goal, next?.id ?? null))
        const at = order.indexOf(goal.id)
        expect(order[at + 1]).toBe(next?.id)
        const rest = goals.map((one) => one.id).filter((id) => id !== goal.id)
        expect(order.filter((id) => id !== goal.id)).toEqual(rest)
      }),
    )
  })

  it('changes nothing when it already stands there', () => {
    const [first, second, third] = standings([1, 5, 9]) as [Standing, Standing, Standing]
    expect(placeAmong([first, second, third], second, third.id).size).toBe(0)
  })

  it('refuses a goal that is no sibling', () => {
    const [first, second] = standings([1, 2]) as [Standing, Standing]
    const child = { ...second, parent: first.id }
    expect(() => placeAmong([first, child], first, child.id)).toThrow(refused('goal.not-beside'))
  })
})

describe('removing a goal', () => {
  it('is refused while goals hang from it', () => {
    const above = { id: newId<'goal'>() as GoalId, parent: null, level: 'namndmal', position: 0 }
    const below = { ...above, id: newId<'goal'>() as GoalId, parent: above.id }
    expect(() => mustHaveNoneBelow([above, below], above.id)).toThrow(refused('goal.has-goals-below'))
    expect(() => mustHaveNoneBelow([above, below], below.id)).not.toThrow()
  })
})
