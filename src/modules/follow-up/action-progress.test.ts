import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import type { Action, ActionId } from '../goals/index.ts'
import { actionFieldName, readAction } from './action-form.ts'
import { type ActionProgress, checkProgress, isLateAction, standOf, type ToldProgress } from './action-progress.ts'
import { aReport, aRound, august } from './follow-up.fixture.ts'

const id = 'a1000000-0000-4000-8000-000000000001' as ActionId
const anAction = (parts: Partial<Action> = {}): Action => ({
  id,
  title: 'Gå igenom gällande planer',
  ownerRole: 'Planarkitekt',
  starts: null,
  ends: day('2026-06-30'),
  status: 'planned',
  budget: 25_000_000,
  actual: null,
  budgetKind: null,
  ...parts,
})
const told = (parts: Partial<ToldProgress> = {}): ToldProgress => ({
  action: id,
  status: 'under-way',
  actual: 12_500_050,
  note: 'Två återstår.',
  ...parts,
})
const progress = (parts: Partial<ActionProgress> = {}): ActionProgress => ({
  ...told(),
  round: aRound().id,
  report: aReport().id,
  person: null,
  isDemo: false,
  revision: 3,
  ...parts,
})

describe('an action at a round', () => {
  it('stands as told in it', () => {
    const earlier = [progress({ status: 'planned' })]
    expect(standOf(anAction(), [progress()], earlier, august)).toMatchObject({
      told: 'now',
      status: 'under-way',
      note: 'Två återstår.',
      revision: 3,
    })
  })

  it('stands else as told in the latest earlier round, without the words of that round', () => {
    const earlier = [progress({ status: 'done' }), progress({ status: 'planned', actual: 1 })]
    expect(standOf(anAction(), [], earlier, august)).toMatchObject({
      told: 'earlier',
      status: 'done',
      actual: 12_500_050,
      note: '',
      revision: 0,
    })
  })

  it('stands else as in the plan', () => {
    expect(standOf(anAction({ actual: 7 }), [], [], august)).toMatchObject({
      told: 'plan',
      status: 'planned',
      actual: 7,
    })
  })

  it('is late when it should have ended within the period and is neither done nor stopped', () => {
    const late = (ends: string, status: Action['status']) => isLateAction({ ends: day(ends) }, status, august)
    expect([late('2026-08-30', 'planned'), late('2026-08-30', 'under-way')]).toEqual([true, true])
    expect([late('2026-08-30', 'done'), late('2026-08-30', 'stopped'), late('2026-08-31', 'planned')]).toEqual([
      false,
      false,
      false,
    ])
    expect(isLateAction({ ends: null }, 'planned', august)).toBe(false)
  })

  it('without a budget has no cost of its own, and no cost is below nought', () => {
    expect(() => checkProgress(told(), anAction({ budget: null }))).toThrow('progress.no-budget')
    expect(() => checkProgress(told({ actual: -1 }), anAction())).toThrow('progress.bad-amount')
    expect(checkProgress(told(), anAction())).toEqual(told())
  })
})

describe('the fields of an action', () => {
  const read = (fields: Partial<Record<'status' | 'actual' | 'note', string>>, budget: number | null = 1) =>
    readAction(
      { id, budget },
      (name) => Object.entries(fields).find(([part]) => actionFieldName(part as 'status', id) === name)?.[1],
    )

  it('are typed in kronor as people write, and kept in öre', () => {
    expect(read({ status: 'done', actual: '125 000,50', note: ' klart ' })).toEqual({
      kind: 'told',
      told: { action: id, status: 'done', actual: 12_500_050, note: 'klart' },
    })
    expect(read({ status: 'done', actual: '' })).toMatchObject({ told: { actual: null } })
  })

  it('name a cost that cannot be read, and pass over one that is not asked for', () => {
    expect(read({ status: 'done', actual: 'mycket' })).toEqual({ kind: 'fault', field: actionFieldName('actual', id) })
    expect(read({ status: 'done', actual: '-5' }).kind).toBe('fault')
    expect(read({ status: 'done', actual: '5' }, null)).toMatchObject({ told: { actual: null } })
  })

  it('say nothing when they are not in the form', () => {
    expect(read({})).toEqual({ kind: 'nothing' })
    expect(read({ status: 'soon' })).toEqual({ kind: 'nothing' })
  })
})
