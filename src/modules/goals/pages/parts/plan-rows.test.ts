import { describe, expect, it } from 'vitest'
import { type GoalGroup, pageOf, pageSize } from './plan-rows.ts'

const aGroup = (key: string, count: number): GoalGroup => ({
  key,
  above: null,
  topName: null,
  count,
  rows: Array.from({ length: count }, (_, at) => ({
    id: `${key}-${at}` as GoalGroup['rows'][number]['id'],
    ref: String(at),
    title: `${key} ${at}`,
    units: [],
    answerableRole: '',
    indicators: 0,
    actions: 0,
  })),
})

describe('the pages of a long plan', () => {
  const groups = [aGroup('a', 30), aGroup('b', 60), aGroup('c', 25)]
  const ids = (page: number) => pageOf(groups, page).flatMap((group) => group.rows.map((row) => row.id))

  it('show every goal once and in order', () => {
    const all = groups.flatMap((group) => group.rows.map((row) => row.id))
    expect([...ids(1), ...ids(2), ...ids(3)]).toEqual(all)
    expect(ids(1)).toHaveLength(pageSize)
  })

  it('name the group again where it goes on, with its whole count', () => {
    expect(pageOf(groups, 2).map(({ key, count }) => [key, count])).toEqual([
      ['b', 60],
      ['c', 25],
    ])
  })

  it('are empty past the last', () => expect(pageOf(groups, 4)).toEqual([]))
})
