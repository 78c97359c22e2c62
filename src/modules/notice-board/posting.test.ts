import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { isRestDay } from '../../shared/law/rest-days.ts'
import { addDays, type Day, day } from '../../shared/local-date.ts'
import {
  lastPostingDay,
  legalForceFrom,
  type NewPosting,
  type PostingId,
  post,
  proofOf,
  takeDown,
  wasPostedInTime,
} from './posting.ts'
import { postingKinds, postingLaw } from './posting-law.ts'

const order = (change: Partial<NewPosting> = {}): NewPosting => ({
  kind: 'approved-minutes',
  body: 'board' as UnitId,
  title: 'Minutes',
  whereToRead: '/protokoll/ks/2026',
  statute: '',
  subject: 'm',
  concernsDay: null,
  approvedOn: null,
  canBeAppealed: true,
  ...change,
})
const id = 'p' as PostingId
const posted = (on: string, change: Partial<NewPosting> = {}) => post(id, order(change), day(on))
const refusal = (deed: () => unknown) => {
  try {
    deed()
    return undefined
  } catch (failure) {
    return failure instanceof Refusal ? failure.code : String(failure)
  }
}

describe('a posting of approved minutes', () => {
  it.each([
    ['2026-01-07', '2026-01-28', '2026-01-29'],
    ['2026-05-29', '2026-06-22', '2026-06-23'],
    ['2026-12-03', '2026-12-28', '2026-12-29'],
    ['2026-03-13', '2026-04-07', '2026-04-08'],
  ])('put up %s can be appealed until %s and comes down from %s', (on, last, from) => {
    expect(posted(on)).toMatchObject({ lastAppealDay: last, removableFrom: from, appeal: 'legality' })
    expect(legalForceFrom(posted(on))).toBe(from)
  })
  it('over ten years is never down before three weeks, and its last day is a working day', () => {
    for (let on = day('2020-01-01'); on < day('2030-01-01'); on = addDays(on, 1)) {
      const one = post(id, order(), on)
      expect(one.removableFrom > addDays(on, 21)).toBe(true)
      expect(isRestDay(one.lastAppealDay as Day)).toBe(false)
    }
  })
  it('that are only preparatory has no day of appeal, and stays up as long', () => {
    expect(posted('2026-01-07', { canBeAppealed: false })).toMatchObject({
      appeal: 'none',
      lastAppealDay: null,
      removableFrom: '2026-01-29',
    })
  })
  it('is not put up before they are approved, and late after the second day', () => {
    expect(refusal(() => posted('2026-01-07', { approvedOn: day('2026-01-08') }))).toBe('posting.before-approval')
    const inTime = posted('2026-01-09', { approvedOn: day('2026-01-07') })
    expect([lastPostingDay(inTime), wasPostedInTime(inTime)]).toEqual(['2026-01-09', true])
    expect(wasPostedInTime(posted('2026-01-10', { approvedOn: day('2026-01-07') }))).toBe(false)
  })
  it('is not taken down a day too early, nor twice', () => {
    const one = posted('2026-01-07')
    expect(refusal(() => takeDown(one, day('2026-01-28')))).toBe('posting.too-early')
    const down = takeDown(one, day('2026-01-29'))
    expect(down.removedOn).toBe('2026-01-29')
    expect(refusal(() => takeDown(down, day('2026-01-30')))).toBe('posting.already-down')
  })
})

describe('other postings', () => {
  it('a notice of a meeting stays up until the day after it', () => {
    expect(posted('2026-11-16', { kind: 'council-notice', concernsDay: day('2026-11-23') }).removableFrom).toBe(
      '2026-11-24',
    )
    expect(refusal(() => posted('2026-11-24', { kind: 'council-notice', concernsDay: day('2026-11-23') }))).toBe(
      'posting.day-passed',
    )
    expect(refusal(() => posted('2026-11-16', { kind: 'council-notice' }))).toBe('posting.day-missing')
  })
  it('what the law does not list needs the statute that demands it', () => {
    const other = { kind: 'other-statutory', concernsDay: day('2026-12-01') } as const
    expect(refusal(() => posted('2026-11-16', other))).toBe('posting.statute-missing')
    expect(posted('2026-11-16', { ...other, statute: 'PBL 5 kap. 20 §' }).removableFrom).toBe('2026-12-02')
  })
  it('has a title and a place where it can be read', () => {
    expect(refusal(() => posted('2026-01-07', { title: ' ' }))).toBe('posting.title-missing')
    expect(refusal(() => posted('2026-01-07', { whereToRead: '' }))).toBe('posting.place-missing')
  })
  it('each kind names its paragraph', () => {
    for (const kind of postingKinds) expect(postingLaw[kind].paragraph).toMatch(/^KL 8 kap\. 1[01]/)
  })
})

describe('the proof that it was up', () => {
  const at = (hour: number, isUp = true) => ({
    at: `2026-01-07T${String(hour).padStart(2, '0')}:00:00Z`,
    isUp,
    digest: '',
    fault: '',
  })
  it('tells the longest time nobody looked, and counts no check that failed', () => {
    expect(proofOf([at(3), at(1), at(2, false), at(9)])).toEqual({
      checks: 4,
      up: 3,
      first: at(1).at,
      last: at(9).at,
      longestGap: 6,
    })
    expect(proofOf([])).toMatchObject({ checks: 0, first: null, longestGap: 0 })
  })
})
