import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { aBudget, aBudgetDecision, aVersion } from './budget.fixture.ts'
import type { BudgetVersion, BudgetVersionId } from './budget.ts'
import { companiesMissing, mustBeOfCompanies } from './company-section.ts'
import * as states from './version-states.ts'

const council = 'council' as UnitId
const id = 'new' as BudgetVersionId
const order = { name: 'Styrelsens förslag', stage: 'board', party: null, basedOn: null, reason: '' } as const
const begin = (parts: object = {}, versions: BudgetVersion[] = []) =>
  states.newVersion(id, aBudget(), { ...order, ...parts }, { versions, author: null })
const whole = { lineCount: 3, isStartOutdated: false, companiesMissing: [], base: null }
const proposed = aVersion({ status: 'proposed' })
const adopt = (decision: object = {}, world: object = {}) =>
  states.adopt(proposed, aBudgetDecision(council, decision), { today: day('2026-11-30'), isCouncil: true, ...world })

describe('a new version', () => {
  it('is numbered after the last and is a draft', () => {
    expect(begin({}, [aVersion({ number: 4 }), aVersion({ number: 2 })])).toMatchObject({ number: 5, status: 'draft' })
  })

  it('may only build on a version of the same budget', () => {
    expect(() => begin({ basedOn: proposed.id })).toThrow('budget.base-elsewhere')
  })

  it('of a party names the party and builds on another version', () => {
    const party = { stage: 'party', party: 'Partiet', basedOn: proposed.id }
    expect(begin(party, [proposed])).toMatchObject({ party: 'Partiet', basedOn: proposed.id })
    expect(() => begin({ ...party, party: ' ' }, [proposed])).toThrow('budget.party-name')
    expect(() => begin({ ...party, basedOn: null })).toThrow('budget.party-base')
  })
})

describe('a version is put forward', () => {
  it('once, and with frames', () => {
    expect(states.propose(aVersion(), whole).status).toBe('proposed')
    expect(() => states.propose(proposed, whole)).toThrow('budget.proposed')
    expect(() => states.propose(aVersion({ status: 'adopted' }), whole)).toThrow('budget.locked')
    expect(() => states.propose(aVersion(), { ...whole, lineCount: 0 })).toThrow('budget.no-frames')
  })

  it('only with the starts that hold now', () => {
    expect(() => states.propose(aVersion(), { ...whole, isStartOutdated: true })).toThrow('budget.start-outdated')
  })

  it('to the council only when it tells of every company of the group, since the law asks for it', () => {
    const missing = { ...whole, companiesMissing: ['Ekby Energi AB'] }
    expect(() => states.propose(aVersion({ stage: 'board' }), missing)).toThrow('budget.companies-missing')
    expect(() => states.propose(aVersion({ stage: 'council' }), missing)).toThrow('budget.companies-missing')
    expect(states.propose(aVersion({ stage: 'officials' }), missing).status).toBe('proposed')
    const before = aVersion({ stage: 'council', budget: aBudget({ year: 2024 }) })
    expect(states.propose(before, missing).status).toBe('proposed')
  })

  it('by a party only when the version it follows stands still', () => {
    const own = aVersion({ stage: 'party', party: 'Partiet' })
    expect(states.propose(own, { ...whole, base: proposed }).status).toBe('proposed')
    expect(() => states.propose(own, { ...whole, base: aVersion() })).toThrow('budget.base-not-settled')
  })

  it('and is taken back unless a party’s own that follows it has come further than a draft', () => {
    expect(states.withdraw(proposed, [proposed]).status).toBe('draft')
    const own = aVersion({ id, stage: 'party', party: 'Partiet', basedOn: proposed.id })
    expect(states.withdraw(proposed, [proposed, own]).status).toBe('draft')
    const further = [proposed, { ...own, status: 'proposed' } as const]
    expect(() => states.withdraw(proposed, further)).toThrow('budget.others-lean')
    const another = { ...proposed, stage: 'party' } as const
    expect(() => states.withdraw(another, [another, own])).toThrow('budget.others-lean')
    expect(() => states.withdraw(aVersion(), [])).toThrow('budget.not-proposed')
  })
})

describe('a budget is adopted', () => {
  it('by the council, with day, paragraph and case number', () => {
    expect(adopt()).toMatchObject({ status: 'adopted', decision: { paragraph: '§ 96' } })
    expect(() => adopt({}, { isCouncil: false })).toThrow('budget.council-decides')
    expect(() => adopt({ decidedOn: day('2026-12-01') })).toThrow('budget.decision-in-future')
    expect(() => adopt({ decidedOn: day('1999-12-31') })).toThrow('budget.decision-too-early')
    expect(() => adopt({ paragraph: '96' })).toThrow('budget.paragraph-form')
    expect(() => adopt({ caseNumber: 'okänt' })).toThrow('budget.case-number-form')
  })

  it('only when it has been put forward', () => {
    const decision = aBudgetDecision(council)
    const world = { today: day('2026-11-30'), isCouncil: true }
    expect(() => states.adopt(aVersion(), decision, world)).toThrow('budget.not-proposed')
    expect(() => states.adopt(aVersion({ status: 'replaced' }), decision, world)).toThrow('budget.locked')
  })

  it('after the one it replaces', () => {
    const before = aVersion({ status: 'adopted', decision: aBudgetDecision(council, { decidedOn: day('2026-11-20') }) })
    expect(() => states.replace(before, adopt())).toThrow('budget.decision-before-last')
    expect(states.replace(before, adopt({ decidedOn: day('2026-11-25') })).status).toBe('replaced')
  })

  it('and is written in no more', () => {
    expect(() => states.mustBeDraft(adopt())).toThrow('budget.locked')
    expect(() => states.mustBeDraft(proposed)).toThrow('budget.proposed')
  })
})

describe('what is told of companies', () => {
  const [energy, housing] = ['energy', 'housing'] as UnitId[] as [UnitId, UnitId]
  const section = { unit: energy, account: 'Budgeten är inte klar.', result: null, position: 0 }

  it('is about the group’s own companies, once each and in words', () => {
    expect(() => mustBeOfCompanies([section], [energy])).not.toThrow()
    expect(() => mustBeOfCompanies([section], [housing])).toThrow('budget.not-a-company')
    expect(() => mustBeOfCompanies([{ ...section, account: ' ' }], [energy])).toThrow('budget.account-needed')
    expect(() => mustBeOfCompanies([section, section], [energy])).toThrow('budget.company-twice')
  })

  it('is missing for those that are not told of', () => {
    expect(companiesMissing([section], [energy, housing])).toEqual([housing])
  })
})
