import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { NotFound, Refusal } from '../../shared/failure.ts'
import { day } from '../../shared/local-date.ts'
import { changeMeasuresOf, demandTypesOf, fits } from './demand-fit.ts'
import { type Demand, type DemandType, type Goal, type IndicatorKind, indicatorKinds } from './goal.ts'
import type { GoalDraft } from './goal-draft.ts'
import { composeGoal } from './goal-editing.ts'
import { aGoal, anAction, anIndicator, aTarget, redrafted } from './goals.fixture.ts'
import { composedGoal } from './plan.fixture.ts'
import { maskGoal, revealGoal, targetsOf } from './secrecy.ts'

const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const changed = (before: Goal, draft: GoalDraft) => composeGoal(draft, before, before, newId)
const secrecy = { provision: 'OSL 18:13', note: 'Visar var skyddet är svagt' }

const demands: Record<DemandType, Demand> = {
  'at-least': { type: 'at-least', value: 40 },
  'at-most': { type: 'at-most', value: 5 },
  equals: { type: 'equals', value: 0 },
  'rank-at-most': { type: 'rank-at-most', rank: 3, among: 'eDala' },
  change: { type: 'change', by: -2, measure: 'percent' },
  milestone: { type: 'milestone', by: day('2026-06-30') },
  answer: { type: 'answer', answer: 'yes' },
}

describe('a demand fits the kind of its indicator', () => {
  it('an answer is demanded of a question only, a milestone of a milestone only, a rank of a rank only', () => {
    const kindsFor = (type: DemandType) => indicatorKinds.filter((kind) => fits(kind, demands[type]))
    expect(kindsFor('answer')).toEqual(['answer'])
    expect(kindsFor('milestone')).toEqual(['milestone'])
    expect(kindsFor('rank-at-most')).toEqual(['rank'])
    expect(kindsFor('at-least')).toEqual(['number', 'count', 'share', 'index'])
  })

  it('percentage points are demanded of a share only', () => {
    const points: Demand = { type: 'change', by: -2, measure: 'percentage-points' }
    expect(indicatorKinds.filter((kind) => fits(kind, points))).toEqual(['share'])
    expect(fits('number', { type: 'change', by: -2, measure: 'number' })).toBe(true)
  })

  it('every kind has at least one demand, and every demand a kind', () => {
    for (const kind of indicatorKinds) expect(demandTypesOf[kind].length).toBeGreaterThan(0)
    for (const type of Object.keys(demands)) {
      expect(indicatorKinds.some((kind) => demandTypesOf[kind].includes(type as DemandType))).toBe(true)
    }
    expect(changeMeasuresOf('share')).toContain('percentage-points')
  })

  it('a goal with a demand that does not fit is refused', () => {
    const misfit = (kind: IndicatorKind, demand: Demand) => () =>
      composedGoal({ indicators: [anIndicator({ kind, targets: [aTarget({ demand })] })] })
    expect(misfit('count', demands.answer)).toThrow(refused('goal.demand-does-not-fit'))
    expect(misfit('answer', demands['at-least'])).toThrow(refused('goal.demand-does-not-fit'))
    expect(misfit('answer', demands.answer)).not.toThrow()
  })
})

describe('the pairs of targets for the interim report and the year', () => {
  const due = { interim: day('2026-08-31'), year: day('2026-12-31') }
  const pair = (kind: IndicatorKind, interim: Demand, year: Demand) =>
    composedGoal({
      indicators: [
        anIndicator({
          kind,
          targets: [aTarget({ due: due.interim, demand: interim }), aTarget({ due: due.year, demand: year })],
        }),
      ],
    })
  const atLeast = (value: number): Demand => ({ type: 'at-least', value })
  const cases: [string, IndicatorKind, Demand, Demand][] = [
    ['at least 4, then 8', 'count', atLeast(4), atLeast(8)],
    ['at least 40 %, then 90 %', 'share', atLeast(40), atLeast(90)],
    ['50 %, then all', 'share', atLeast(50), { type: 'equals', value: 100 }],
    ['at most 4 incidents', 'count', demands['at-most'], demands['at-most']],
    ['none at all', 'share', demands.equals, demands.equals],
    ['among the three first', 'rank', demands['rank-at-most'], demands['rank-at-most']],
    ['10 percent more', 'number', { type: 'change', by: 10, measure: 'percent' }, demands.change],
    ['two percentage points less', 'share', { type: 'change', by: -2, measure: 'percentage-points' }, demands.change],
    ['done by the second quarter', 'milestone', demands.milestone, { type: 'milestone', by: day('2026-10-31') }],
    ['yes', 'answer', { type: 'answer', answer: 'partly' }, demands.answer],
  ]
  it.each(cases)('%s', (_name, kind, interim, year) => {
    expect(targetsOf(pair(kind, interim, year)).map((target) => target.demand)).toEqual([interim, year])
  })
})

describe('the parts of a goal', () => {
  it('get ids when new and keep them when changed', () => {
    const goal = composedGoal({ indicators: [anIndicator(), anIndicator({ name: 'Andra' })] })
    const again = changed(goal, redrafted(goal, { title: 'Nytt namn', actions: [...goal.actions, anAction()] }))
    expect(again.indicators).toEqual(goal.indicators)
    expect(again.actions).toHaveLength(2)
    expect(new Set(again.actions.map((action) => action.id)).size).toBe(2)
  })

  it('of another goal cannot be taken over, nor one part sent twice', () => {
    const goal = composedGoal()
    const other = composedGoal()
    expect(() => changed(goal, redrafted(goal, { indicators: other.indicators }))).toThrow(NotFound)
    expect(() => changed(goal, redrafted(goal, { actions: other.actions }))).toThrow(NotFound)
    expect(() => changed(goal, redrafted(goal, { actions: [...goal.actions, ...goal.actions] }))).toThrow(NotFound)
    expect(() => composeGoal(redrafted(goal), null, goal, newId)).toThrow(NotFound)
  })

  it('stand in the order they were written, targets by day', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 12 }), (names) => {
        const goal = composedGoal({
          indicators: names.map((name) => anIndicator({ name })),
          actions: names.map((title) => anAction({ title })),
        })
        expect(goal.indicators.map((one) => one.name)).toEqual(names)
        expect(goal.actions.map((one) => one.title)).toEqual(names)
      }),
    )
    const late = aTarget({ due: day('2027-12-31') })
    const goal = composedGoal({ indicators: [anIndicator({ targets: [late, aTarget()] })] })
    expect(targetsOf(goal).map((target) => target.due)).toEqual(['2026-08-31', '2027-12-31'])
  })

  it('an action that ends before it starts is refused', () => {
    const backwards = anAction({ starts: day('2026-06-01'), ends: day('2026-05-31') })
    expect(() => composedGoal({ actions: [backwards] })).toThrow(refused('goal.action-ends-before-start'))
    expect(() => composedGoal({ actions: [anAction({ starts: null, ends: day('2026-05-31') })] })).not.toThrow()
  })

  it('tags are kept once each', () => {
    expect(composedGoal({ perspectives: ['ekonomi', 'ekonomi'], globalGoals: [16, 4, 16] })).toMatchObject({
      perspectives: ['ekonomi'],
      globalGoals: [4, 16],
    })
  })
})

describe('a secret target', () => {
  const secret = aTarget({ secrecy, demand: { type: 'at-least', value: 7319.73 } })
  const goal = composedGoal({ indicators: [anIndicator({ targets: [secret] })] })
  const [target] = targetsOf(goal)

  it('shows its provision and not its content when masked, and is whole again when revealed', () => {
    expect(targetsOf(maskGoal(goal))).toEqual([{ ...target, demand: null }])
    expect(JSON.stringify(maskGoal(goal))).not.toContain('7319.73')
    const contents = new Map(target?.demand ? [[target.id, target.demand]] : [])
    expect(revealGoal(maskGoal(goal), contents)).toEqual(goal)
  })

  it('may be saved without content when it has some already', () => {
    const masked = maskGoal(goal)
    expect(() => changed(masked, redrafted(masked, { title: 'Annat' }))).not.toThrow()
  })

  it('comes without content only from where that is kept elsewhere', () => {
    const empty = aGoal({ indicators: [anIndicator({ targets: [aTarget({ demand: null, secrecy })] })] })
    const identity = { id: 'g' as Goal['id'], ref: '1', position: 0, revision: 1 }
    const made = composeGoal(empty, null, { ...identity, hasSecretsElsewhere: true }, () => 'new')
    expect(made.indicators[0]?.targets[0]).toMatchObject({ demand: null, secrecy })
    expect(made).not.toHaveProperty('hasSecretsElsewhere')
    const open = aGoal({ indicators: [anIndicator({ targets: [aTarget({ demand: null })] })] })
    expect(() => composeGoal(open, null, { ...identity, hasSecretsElsewhere: true }, () => 'new')).toThrow(
      refused('goal.target-without-demand'),
    )
  })

  it('needs content when new, and when it stops being secret', () => {
    const empty = aTarget({ demand: null, secrecy })
    const without = aGoal({ indicators: [anIndicator({ targets: [empty] })] })
    expect(() => composedGoal(without)).toThrow(refused('goal.target-without-demand'))
    const masked = maskGoal(goal)
    const bared = masked.indicators.map((one) => ({
      ...one,
      targets: one.targets.map((two) => ({ ...two, secrecy: null })),
    }))
    expect(() => changed(masked, redrafted(masked, { indicators: bared }))).toThrow(
      refused('goal.target-without-demand'),
    )
    expect(() => composedGoal({ indicators: [anIndicator({ targets: [aTarget({ demand: null })] })] })).toThrow(
      refused('goal.target-without-demand'),
    )
  })

  it('keeps its unseen content only while the indicator is of the same kind', () => {
    const masked = maskGoal(goal)
    const asked = masked.indicators.map((one) => ({ ...one, kind: 'answer' as const }))
    expect(() => changed(masked, redrafted(masked, { indicators: asked }))).toThrow(refused('goal.demand-does-not-fit'))
  })
})
