import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import type { Goal } from './goal.ts'
import { anAction, anIndicator, aTarget } from './goals.fixture.ts'
import { composedGoal } from './plan.fixture.ts'
import { differenceOf } from './plan-difference.ts'
import { maskGoal, targetsOf } from './secrecy.ts'

const goals = (count: number): Goal[] => Array.from({ length: count }, (_, index) => composedGoal({}, index))

describe('the difference between two versions', () => {
  it('of a version and itself is nothing', () => {
    const same = goals(4)
    expect(differenceOf(same, structuredClone(same))).toEqual({ goals: [], unchanged: 4, reordered: false })
  })

  it('counts every goal once: added, removed, changed or unchanged', () => {
    const fate = fc.constantFrom('kept', 'removed', 'changed')
    fc.assert(
      fc.property(fc.array(fate, { maxLength: 12 }), fc.nat(4), (fates, added) => {
        const before = goals(fates.length)
        const after = before.flatMap((goal, index) =>
          fates[index] === 'removed' ? [] : [fates[index] === 'changed' ? { ...goal, title: `${goal.title}!` } : goal],
        )
        const found = differenceOf(before, [...after, ...goals(added)])
        const count = (kind: string) => found.goals.filter((change) => change.kind === kind).length
        const of = (wanted: string) => fates.filter((one) => one === wanted).length
        expect([count('added'), count('removed'), count('changed'), found.unchanged]).toEqual([
          added,
          of('removed'),
          of('changed'),
          of('kept'),
        ])
      }),
    )
  })

  it('is turned round when the versions are', () => {
    const [kept, gone, come] = goals(3) as [Goal, Goal, Goal]
    const kinds = (before: Goal[], after: Goal[]) =>
      differenceOf(before, after).goals.map((one) => [one.kind, one.thing.id])
    expect(kinds([kept, gone], [kept, come])).toEqual([
      ['added', come.id],
      ['removed', gone.id],
    ])
    expect(kinds([kept, come], [kept, gone])).toEqual([
      ['added', gone.id],
      ['removed', come.id],
    ])
  })

  it('names each field with what it was and what it is', () => {
    const was = composedGoal({ title: 'Fler ser över', globalGoals: [11] })
    const is = { ...was, title: 'Alla ser över', globalGoals: [11, 16] }
    expect(differenceOf([was], [is]).goals[0]?.fields).toEqual([
      { field: 'title', before: 'Fler ser över', after: 'Alla ser över' },
      { field: 'globalGoals', before: [11], after: [11, 16] },
    ])
  })

  it('follows indicators, targets and actions one by one', () => {
    const was = composedGoal({ indicators: [anIndicator({ targets: [aTarget()] })], actions: [anAction()] })
    const [indicator] = was.indicators
    const [target] = targetsOf(was)
    const sharper = { type: 'at-least' as const, value: 6 }
    const is: Goal = {
      ...was,
      indicators: indicator && target ? [{ ...indicator, targets: [{ ...target, demand: sharper }] }] : [],
      actions: [],
    }
    const [change] = differenceOf([was], [is]).goals
    expect(change?.fields).toEqual([])
    expect(change?.indicators).toMatchObject([
      {
        kind: 'changed',
        fields: [],
        targets: [{ kind: 'changed', secretChanged: false, fields: [{ field: 'demand', after: sharper }] }],
      },
    ])
    expect(change?.actions).toMatchObject([{ kind: 'removed', thing: { title: 'Gå igenom gällande planer' } }])
  })

  it('does not mind in which order the database gives the keys of a demand', () => {
    const was = composedGoal({ indicators: [anIndicator({ targets: [aTarget()] })] })
    const [indicator] = was.indicators
    const [target] = targetsOf(was)
    const turned = { value: 4, type: 'at-least' as const }
    const is = {
      ...was,
      indicators: indicator && target ? [{ ...indicator, targets: [{ ...target, demand: turned }] }] : [],
    }
    expect(differenceOf([was], [is]).unchanged).toBe(1)
  })

  it('tells that a secret changed and never what it is', () => {
    const secret = aTarget({
      demand: { type: 'at-least', value: 7319.73 },
      secrecy: { provision: 'OSL 18:13', note: '' },
    })
    const goal = maskGoal(composedGoal({ indicators: [anIndicator({ targets: [secret] })] }))
    const [target] = targetsOf(goal)
    expect(differenceOf([goal], [goal]).goals).toEqual([])
    const found = differenceOf([goal], [goal], new Set(target ? [target.id] : []))
    expect(found.goals[0]?.indicators[0]?.targets[0]).toMatchObject({
      kind: 'changed',
      secretChanged: true,
      fields: [],
    })
    expect(JSON.stringify(found)).not.toContain('7319.73')
  })

  it('tells when the goals stand in another order, and only then', () => {
    const [one, two, three] = goals(3) as [Goal, Goal, Goal]
    expect(differenceOf([one, two, three], [two, one, three])).toMatchObject({ goals: [], reordered: true })
    expect(differenceOf([one, two, three], [one, three])).toMatchObject({ reordered: false })
  })

  it('a target moved to another day is a changed target', () => {
    const was = composedGoal({ indicators: [anIndicator({ targets: [aTarget()] })] })
    const is = {
      ...was,
      indicators: was.indicators.map((one) => ({
        ...one,
        targets: one.targets.map((target) => ({ ...target, due: day('2026-12-31') })),
      })),
    }
    expect(differenceOf([was], [is]).goals[0]?.indicators[0]?.targets[0]?.fields).toEqual([
      { field: 'due', before: '2026-08-31', after: '2026-12-31' },
    ])
  })
})
