import { describe, expect, it } from 'vitest'
import type { Goal } from '../../goal.ts'
import { orderFor } from './move-order.ts'

const aGoal = (id: string, level = 'committee') => ({ id, parent: 'top', level }) as unknown as Goal
const goals = [aGoal('a'), aGoal('other', 'unit'), aGoal('b'), aGoal('c')]
const order = (id: string, intent: string) =>
  orderFor(goals, goals.find((goal) => goal.id === id) as Goal, intent).before

describe('a goal that is moved', () => {
  it('upwards comes before the one it stood after', () => expect(order('c', 'move-up')).toBe('b'))
  it('upwards from the first place stays first', () => expect(order('a', 'move-up')).toBe('b'))
  it('downwards comes after the next one', () => expect(order('a', 'move-down')).toBe('c'))
  it('downwards from the next to last place becomes last', () => expect(order('b', 'move-down')).toBeNull())
})
