import { describe, expect, it } from 'vitest'
import type { GoalId } from './goal.ts'
import { changeForm, emptyGoal, type GoalValues, goalValues, readGoalForm } from './goal-form.ts'
import { readDraft } from './goal-form-reading.ts'

/** The fields a browser would send for the values. */
function sent(values: object, prefix = ''): [string, string][] {
  return Object.entries(values).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[prefix + name, value]]
    if (!Array.isArray(value)) return []
    return value.flatMap((part, index): [string, string][] =>
      typeof part === 'string' ? [[prefix + name, part]] : sent(part, `${prefix}${name}.${index}.`),
    )
  })
}

const written: GoalValues = {
  ...emptyGoal('committee', ''),
  title: 'Kortare väntan 🕐 <b>',
  globalGoals: ['3', '16'],
  indicators: [
    {
      id: '',
      name: 'Andel svar inom tre dagar',
      kind: 'share',
      unit: '%',
      direction: 'up',
      baselineValue: '61,5',
      baselineOn: '2025-12-31',
      baselineSource: 'Egen mätning',
      frequency: 'round',
      source: 'Ärendesystem',
      splitBySex: 'yes',
      targets: [
        {
          id: '',
          due: '2026-08-31',
          type: 'at-least',
          value: '70',
          among: '',
          measure: 'percent',
          milestone: '',
          answer: 'yes',
          provision: '',
          note: '',
        },
        {
          id: '',
          due: '2026-12-31',
          type: 'change',
          value: '−2',
          among: '',
          measure: 'percentage-points',
          milestone: '',
          answer: 'yes',
          provision: 'OSL 18:13',
          note: '',
        },
      ],
    },
  ],
  actions: [
    {
      id: '',
      title: 'Ny rutin',
      ownerRole: 'Chef',
      starts: '2026-01-01',
      ends: '',
      status: 'planned',
      budget: '125 000,50',
      actual: '',
      budgetKind: 'operating',
    },
  ],
}

const faultsOf = (values: GoalValues) => readDraft(values).faults
const withTarget = (change: object): GoalValues => ({
  ...written,
  indicators: written.indicators.map((indicator) => ({
    ...indicator,
    targets: indicator.targets.slice(0, 1).map((target) => ({ ...target, ...change })),
  })),
})

describe('the goal form', () => {
  it('is read from the fields a browser sends exactly as it was written', () => {
    expect(readGoalForm(sent(written))).toEqual(written)
  })

  it('becomes a goal, and the goal becomes the same form again', () => {
    const { draft, faults } = readDraft(written)
    expect(faults).toEqual({})
    expect(draft.indicators[0]?.baseline).toEqual({ value: 61.5, on: '2025-12-31', source: 'Egen mätning' })
    expect(draft.indicators[0]?.targets[1]).toMatchObject({
      demand: { type: 'change', by: -2, measure: 'percentage-points' },
      secrecy: { provision: 'OSL 18:13' },
    })
    expect(draft.actions[0]).toMatchObject({ budget: 12_500_050, actual: null, ends: null })
    const goal = { ...draft, id: 'x' as GoalId, position: 0, revision: 1 } as Parameters<typeof goalValues>[0]
    expect(readDraft(goalValues(goal)).draft).toMatchObject({ title: draft.title, actions: [{ budget: 12_500_050 }] })
  })

  it('names the field and the fault, and keeps what was typed', () => {
    expect(faultsOf({ ...written, title: ' ' })).toEqual({ title: 'needed' })
    expect(faultsOf({ ...written, title: 'x'.repeat(2001) })).toEqual({ title: 'too-long' })
    expect(faultsOf({ ...written, title: 'x'.repeat(2000) })).toEqual({})
    expect(faultsOf(withTarget({ value: '7O' }))).toEqual({ 'indicators.0.targets.0.value': 'number' })
    expect(faultsOf(withTarget({ due: '2026-02-30' }))).toEqual({ 'indicators.0.targets.0.due': 'day' })
    expect(faultsOf(withTarget({ due: '1986-01-01' }))).toEqual({ 'indicators.0.targets.0.due': 'far-day' })
    expect(faultsOf(withTarget({ type: '' }))).toEqual({ 'indicators.0.targets.0.type': 'choice' })
    expect(faultsOf(withTarget({ type: 'secret' }))).toEqual({ 'indicators.0.targets.0.provision': 'needed' })
    expect(faultsOf(withTarget({ type: 'rank-at-most', value: '2,5' }))).toEqual({
      'indicators.0.targets.0.value': 'whole-number',
    })
  })

  it('asks for the rest of a baseline when a part of it is given', () => {
    const half = {
      ...written,
      indicators: written.indicators.map((indicator) => ({ ...indicator, baselineOn: '', baselineSource: '' })),
    }
    expect(faultsOf(half)).toEqual({ 'indicators.0.baselineOn': 'needed', 'indicators.0.baselineSource': 'needed' })
  })

  it('takes a target row that nobody filled in as no target', () => {
    const { draft, faults } = readDraft({
      ...written,
      indicators: emptyGoal('committee', '').indicators.map((indicator) => ({ ...indicator, name: 'x' })),
    })
    expect([draft.indicators[0]?.targets, faults]).toEqual([[], {}])
  })

  it('adds, removes and moves parts without touching the rest', () => {
    const more = changeForm(changeForm(written, 'add-indicator'), 'add-target:0')
    expect(more.indicators.map((indicator) => indicator.targets.length)).toEqual([3, 1])
    expect(changeForm(more, 'raise-indicator:1').indicators[1]).toEqual(more.indicators[0])
    expect(changeForm(more, 'remove-target:0.1').indicators[0]?.targets.map((target) => target.type)).toEqual([
      'at-least',
      '',
    ])
    expect(changeForm(changeForm(more, 'remove-indicator:1'), 'remove-target:0.2')).toEqual(written)
    expect(changeForm(written, 'nonsense:0')).toEqual(written)
    expect(changeForm(written, 'raise-indicator:0')).toEqual(written)
  })

  it('cannot be made to ask for millions of rows', () => {
    expect(readGoalForm([['indicators.99999999.name', 'x']]).indicators).toHaveLength(200)
  })
})
