import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { Refusal } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { aDecision } from './goals.fixture.ts'
import { aVersion } from './plan.fixture.ts'
import { type PlanVersion, type PlanVersionId, planStatuses } from './plan.ts'
import {
  adopt,
  firstVersion,
  isCaseNumber,
  isParagraph,
  mustBeDraft,
  nextVersion,
  propose,
  replace,
  withdraw,
} from './plan-states.ts'

const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const today = day('2026-09-01')
const body = newId<'unit'>() as UnitId
const inState = (status: PlanVersion['status'], number = 1) =>
  aVersion({
    status,
    number,
    decision: status === 'adopted' || status === 'replaced' ? aDecision(body) : null,
  })
const id = () => newId<'plan-version'>() as PlanVersionId

describe('a plan version', () => {
  it('goes from draft to proposed, and back when the proposal is taken back', () => {
    expect(propose(inState('draft'), 3).status).toBe('proposed')
    expect(withdraw(inState('proposed')).status).toBe('draft')
  })

  it('is not put forward without goals', () => {
    expect(() => propose(inState('draft'), 0)).toThrow(refused('plan.no-goals'))
  })

  it('is adopted with its decision only after it was put forward', () => {
    expect(adopt(inState('proposed'), aDecision(body), today)).toMatchObject({
      status: 'adopted',
      decision: { paragraph: '§ 41', caseNumber: 'KS 2026/17' },
    })
    expect(() => adopt(inState('draft'), aDecision(body), today)).toThrow(refused('plan.not-proposed'))
    expect(() => adopt(inState('adopted'), aDecision(body), today)).toThrow(refused('plan.locked'))
    expect(() => adopt(inState('replaced'), aDecision(body), today)).toThrow(refused('plan.locked'))
  })

  it('is written in only while it is a draft', () => {
    expect(() => mustBeDraft(inState('draft'))).not.toThrow()
    expect(() => mustBeDraft(inState('proposed'))).toThrow(refused('plan.proposed'))
    expect(() => mustBeDraft(inState('adopted'))).toThrow(refused('plan.locked'))
    expect(() => mustBeDraft(inState('replaced'))).toThrow(refused('plan.locked'))
  })

  it('cannot be taken back once it is decided', () => {
    expect(() => withdraw(inState('adopted'))).toThrow(refused('plan.locked'))
    expect(() => withdraw(inState('draft'))).toThrow(refused('plan.not-proposed'))
  })

  it('begins as version 1 of a plan whose years run forward', () => {
    const { plan } = inState('draft')
    expect(firstVersion(id(), plan, 'Ny')).toMatchObject({ number: 1, status: 'draft', basedOn: null })
    expect(() => firstVersion(id(), { ...plan, lastYear: 2025 }, 'Ny')).toThrow(refused('plan.years-backwards'))
  })
})

describe('a decision', () => {
  const proposed = inState('proposed')
  const deciding = (change: Parameters<typeof aDecision>[1]) => () => adopt(proposed, aDecision(body, change), today)

  it('may be of today but not of tomorrow', () => {
    expect(deciding({ decidedOn: today })).not.toThrow()
    expect(deciding({ decidedOn: day('2026-09-02') })).toThrow(refused('plan.decision-in-future'))
  })

  it('is not from before the year 2000', () => {
    expect(deciding({ decidedOn: day('2000-01-01') })).not.toThrow()
    expect(deciding({ decidedOn: day('1999-12-31') })).toThrow(refused('plan.decision-too-early'))
  })

  it('names its paragraph and case in form', () => {
    expect(deciding({ paragraph: '41' })).toThrow(refused('plan.paragraph-form'))
    expect(deciding({ paragraph: '' })).toThrow(refused('plan.paragraph-form'))
    expect(deciding({ caseNumber: 'saknas' })).toThrow(refused('plan.case-number-form'))
    expect(deciding({ caseNumber: '' })).toThrow(refused('plan.case-number-form'))
  })

  it.each(['§ 1', '§ 41', '§ 41 a', '§ 203b'])('takes %s for a paragraph', (text) => {
    expect(isParagraph(text)).toBe(true)
  })

  it.each(['KS117-25 020', '2021/28', 'KS 2026/17', 'KSF-2026-00012', 'Dnr 2026:4', 'BN/2026/8'])(
    'takes %s for a case number',
    (text) => {
      expect(isCaseNumber(text)).toBe(true)
    },
  )

  it.each(['', '7', 'KS', '<script>1</script>', 'KS 2026/17\n2'])('does not take “%s” for a case number', (text) => {
    expect(isCaseNumber(text)).toBe(false)
  })
})

describe('a new version', () => {
  const adopted = inState('adopted')

  it('builds on the adopted one and carries a reason', () => {
    const next = nextVersion(id(), [adopted], 'Målet skärps')
    expect(next).toMatchObject({ number: 2, status: 'draft', basedOn: adopted.id, reason: 'Målet skärps' })
    expect(next.decision).toBeNull()
  })

  it('needs a reason', () => {
    expect(() => nextVersion(id(), [adopted], '  ')).toThrow(refused('plan.reason-needed'))
  })

  it('is one at a time', () => {
    for (const status of ['draft', 'proposed'] as const) {
      expect(() => nextVersion(id(), [inState(status, 2), adopted], 'Igen')).toThrow(refused('plan.draft-open'))
    }
  })

  it('needs something decided to change', () => {
    expect(() => nextVersion(id(), [], 'Ny')).toThrow(refused('plan.nothing-adopted'))
    expect(() => nextVersion(id(), [inState('replaced')], 'Ny')).toThrow(refused('plan.nothing-adopted'))
  })

  it('always has the highest number, whatever versions there are', () => {
    const closed = planStatuses.filter((status) => status === 'replaced')
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 20 }), (numbers) => {
        const versions = [...numbers.map((number) => inState(closed[0] ?? 'replaced', number)), inState('adopted', 501)]
        expect(nextVersion(id(), versions, 'Ny').number).toBe(502)
      }),
    )
  })

  it('replaces the one before, whose decision stands', () => {
    const later = { ...inState('adopted', 2), decision: aDecision(body, { decidedOn: day('2026-06-01') }) }
    expect(replace(adopted, later)).toEqual({ ...adopted, status: 'replaced' })
    expect(() => replace(later, adopted)).toThrow(refused('plan.decision-before-last'))
  })
})
