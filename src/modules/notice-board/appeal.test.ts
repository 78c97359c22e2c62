import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import { day } from '../../shared/local-date.ts'
import type { MinutesParagraphId } from '../minutes/index.ts'
import { canBeAppealed, holdsFrom, lastAppealDayOf, receive, setRoute, usualAppeal } from './appeal.ts'

const paragraph = { id: 'p' as MinutesParagraphId, outcome: 'decided' as const }
const byParty = setRoute(usualAppeal(paragraph), 'party', 'PBL 13 kap. 3 §')
const decidedOn = day('2026-03-02')
const today = day('2026-04-01')
const got = (on: string, party = 'sökanden') => receive(byParty, { party, receivedOn: day(on) }, decidedOn, today)
const refusal = (deed: () => unknown) => {
  try {
    deed()
    return undefined
  } catch (failure) {
    return failure instanceof Refusal ? failure.code : String(failure)
  }
}

describe('how a decision is appealed', () => {
  it('is review of legality until somebody says otherwise, and nothing when it only prepares', () => {
    expect(usualAppeal(paragraph)).toMatchObject({ route: 'legality', revision: 0 })
    expect(usualAppeal({ ...paragraph, outcome: 'proposed' }).route).toBe('none')
    expect([canBeAppealed({ outcome: 'rejected' }), canBeAppealed({ outcome: 'postponed' })]).toEqual([true, false])
  })
  it('by its party or not at all names a statute; back to the usual leaves none', () => {
    expect(refusal(() => setRoute(usualAppeal(paragraph), 'party', ' '))).toBe('appeal.statute-missing')
    expect(refusal(() => setRoute(usualAppeal(paragraph), 'none', ''))).toBe('appeal.statute-missing')
    expect(setRoute(byParty, 'legality', 'PBL')).toMatchObject({ route: 'legality', statute: '', revision: 2 })
  })
  it('a party has three weeks from the day it got the decision, moved past rest days', () => {
    expect(got('2026-03-06').lastAppealDay).toBe('2026-03-27')
    expect(got('2026-03-13').lastAppealDay).toBe('2026-04-07')
  })
  it('nobody gets a decision before it is made, or tomorrow, or without a name, or where no party appeals', () => {
    expect(refusal(() => got('2026-03-01'))).toBe('appeal.received-before-decision')
    expect(refusal(() => got('2026-04-02'))).toBe('appeal.received-in-future')
    expect(refusal(() => got('2026-03-10', ' '))).toBe('appeal.party-missing')
    const order = { party: 'x', receivedOn: decidedOn }
    expect(refusal(() => receive(usualAppeal(paragraph), order, decidedOn, today))).toBe('appeal.not-by-party')
  })
  it('it holds the day after the last party has run out of time, and for legality after the posting', () => {
    const receipts = [got('2026-03-06'), got('2026-03-20', 'grannen')].map((one) => ({ ...one, id: 'r' as never }))
    expect(lastAppealDayOf(byParty, receipts, day('2026-03-30'))).toBe('2026-04-10')
    expect(lastAppealDayOf(byParty, [], day('2026-03-30'))).toBeNull()
    expect(lastAppealDayOf(usualAppeal(paragraph), receipts, day('2026-03-30'))).toBe('2026-03-30')
    expect(lastAppealDayOf(setRoute(byParty, 'none', 'KL 13 kap. 2 §'), receipts, day('2026-03-30'))).toBeNull()
    expect([holdsFrom(day('2026-04-10')), holdsFrom(null)]).toEqual(['2026-04-11', null])
  })
})
