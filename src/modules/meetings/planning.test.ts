import { describe, expect, it } from 'vitest'
import { actorWith } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import { Refusal } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import type { CaseId } from '../cases/index.ts'
import { addItem, editItem, lateTermsOf, masked, moveItem, removeItem } from './agenda.ts'
import { deadlinesOf, lateTerms, nextDeadline } from './deadlines.ts'
import { addressed, readAddress, withPaths } from './meeting-address.ts'
import { checkBody } from './meeting-body.ts'
import { callMeeting, cancelMeeting, moveMeeting } from './meeting-plan.ts'
import { aMeeting, aMeetingBody, anItem, anItemDraft } from './planning.fixture.ts'
import { mayKeepMeetingBody, mayPlanMeetings, mayReadAgendaDraft, mayReadSecretItem } from './planning.policy.ts'
import type { AgendaItemId } from './room-event.ts'

const refusal = (act: () => unknown): string => {
  try {
    act()
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code
    throw thrown
  }
  return 'done'
}

const council = aMeetingBody({ kind: 'council', key: 'kf', code: 'KF' })
const call = (on: string, lateReason = '') => ({ on: day(on), at: `${on}T08:00:00Z`, lateReason })

describe('the deadlines of a meeting', () => {
  it('are a week before for the notice and the summons of the council, each with its paragraph', () => {
    expect(deadlinesOf(council, day('2026-12-14'), day('2026-12-07'))).toMatchObject([
      { paragraph: 'KL 5 kap. 13 §', lastDay: '2026-12-07', state: 'today', isReviewed: true },
      { paragraph: 'KL 5 kap. 15 §', lastDay: '2026-12-07', state: 'today', isReviewed: true },
    ])
  })

  it('follow the charter of a committee, and say that the rule should be looked over', () => {
    const body = aMeetingBody({ summonsDays: 5 })
    expect(nextDeadline(body, day('2026-10-13'), day('2026-10-01'))).toMatchObject({
      paragraph: 'KL 6 kap. 17 §',
      lastDay: '2026-10-08',
      state: 'in-time',
      isReviewed: false,
    })
  })

  it('let a council decide on a late matter that was told of the working day before, also when that is before Midsummer', () => {
    // Midsummer Eve 2026 is 19 June; the working day before the meeting on Monday the 22nd is Thursday the 18th.
    expect(lateTerms('council', day('2026-06-22'), day('2026-06-18'))).toEqual({ paragraph: 'KL 5 kap. 14 §' })
    expect(lateTerms('council', day('2026-06-22'), day('2026-06-19'))).toEqual({ paragraph: 'KL 5 kap. 52 §' })
    expect(lateTerms('committee', day('2026-06-22'), day('2026-06-21'))).toBeNull()
  })
})

describe('a summons', () => {
  it('goes out in time with an agenda', () => {
    expect(callMeeting(aMeeting(), aMeetingBody(), 3, call('2026-10-06'))).toMatchObject({
      status: 'called',
      calledAt: '2026-10-06T08:00:00Z',
      lateCallReason: '',
    })
  })

  it('does not go out without an agenda, twice, or after the day', () => {
    expect(refusal(() => callMeeting(aMeeting(), aMeetingBody(), 0, call('2026-10-01')))).toBe('meeting.agenda-empty')
    const called = aMeeting({ status: 'called' })
    expect(refusal(() => callMeeting(called, aMeetingBody(), 1, call('2026-10-01')))).toBe('meeting.not-planned')
    expect(refusal(() => callMeeting(aMeeting(), aMeetingBody(), 1, call('2026-10-14', 'Brand')))).toBe(
      'meeting.day-has-passed',
    )
  })

  it('is refused late, unless somebody says why it cannot wait', () => {
    expect(refusal(() => callMeeting(aMeeting(), aMeetingBody(), 1, call('2026-10-07')))).toBe('meeting.called-late')
    expect(refusal(() => callMeeting(aMeeting(), aMeetingBody(), 1, call('2026-10-07', '  ')))).toBe(
      'meeting.called-late',
    )
    expect(callMeeting(aMeeting(), aMeetingBody(), 1, call('2026-10-07', 'Brand')).lateCallReason).toBe('Brand')
  })

  it('of a council is refused when not even urgent matters could be told of in time', () => {
    const meeting = aMeeting({ day: day('2026-12-14') }, council)
    expect(callMeeting(meeting, council, 1, call('2026-12-11', 'Brand')).status).toBe('called')
    expect(refusal(() => callMeeting(meeting, council, 1, call('2026-12-12', 'Brand')))).toBe(
      'meeting.too-late-to-call',
    )
  })
})

describe('a planned meeting', () => {
  const to = { day: day('2026-10-20'), startsAt: '09:00', place: 'Rådhuset', expectedMinutes: 60 }

  it('is moved without a word while nobody is called, and needs its summons anew after that', () => {
    expect(moveMeeting(aMeeting(), { ...to, reason: '' })).toMatchObject({ ...to, status: 'planned' })
    const called = aMeeting({ status: 'called', calledAt: '2026-10-01T08:00:00Z' })
    expect(refusal(() => moveMeeting(called, { ...to, reason: ' ' }))).toBe('meeting.reason-needed')
    expect(moveMeeting(called, { ...to, reason: 'Sjukdom' })).toMatchObject({
      status: 'planned',
      calledAt: null,
      movedReason: 'Sjukdom',
    })
  })

  it('is cancelled with a reason, and never after it has begun', () => {
    expect(cancelMeeting(aMeeting(), 'Få ärenden')).toMatchObject({
      status: 'cancelled',
      cancelledReason: 'Få ärenden',
    })
    expect(refusal(() => cancelMeeting(aMeeting(), ''))).toBe('meeting.reason-needed')
    for (const status of ['open', 'closed', 'cancelled'] as const) {
      expect(refusal(() => cancelMeeting(aMeeting({ status }), 'Storm'))).toBe('meeting.has-been-held')
      expect(refusal(() => moveMeeting(aMeeting({ status }), { ...to, reason: 'Storm' }))).toBe('meeting.has-been-held')
    }
  })
})

describe('a body', () => {
  it('proposes neither to itself nor, being the council, to anybody', () => {
    const unit = 'board' as UnitId
    expect(refusal(() => checkBody(aMeetingBody({ unit, proposesTo: unit })))).toBe('meeting-body.proposes-to-itself')
    expect(refusal(() => checkBody({ ...council, proposesTo: 'other' as UnitId }))).toBe('meeting-body.council-decides')
  })
})

describe('an agenda', () => {
  const agenda = [anItem('a', 1), anItem('b', 2), anItem('c', 3)]
  const id = (name: string) => name as AgendaItemId
  const late = { on: day('2026-10-09'), reason: '' }
  const order = (items: readonly { id: string; position: number }[]) =>
    items.map((item) => `${item.position}${item.id}`).join(' ')

  it('keeps its numbers without a gap when an item moves or goes', () => {
    expect(order(moveItem(aMeeting(), agenda, id('c'), 1))).toBe('1c 2a 3b')
    expect(order(moveItem(aMeeting(), agenda, id('a'), 99))).toBe('1b 2c 3a')
    expect(order(moveItem(aMeeting(), agenda, id('a'), -4))).toBe('1a 2b 3c')
    expect(order(removeItem(aMeeting(), agenda, id('a')))).toBe('1b 2c')
  })

  it('keeps its order once it has been sent', () => {
    const called = aMeeting({ status: 'called' })
    expect(refusal(() => moveItem(called, agenda, id('c'), 1))).toBe('agenda.is-sent')
    expect(refusal(() => removeItem(called, agenda, id('c')))).toBe('agenda.is-sent')
  })

  it('takes a late item last and with a reason, and tells by what right it can be decided', () => {
    const called = aMeeting({ status: 'called' }, council)
    expect(refusal(() => addItem(called, agenda, id('d'), anItemDraft(), late))).toBe('agenda.late-reason-needed')
    const added = addItem(called, agenda, id('d'), anItemDraft(), { ...late, reason: 'Avtalet löper ut' })
    expect(added).toMatchObject({
      position: 4,
      isAddedLate: true,
      lateOn: '2026-10-09',
      lateReason: 'Avtalet löper ut',
    })
    expect(lateTermsOf(called, added)).toEqual({ paragraph: 'KL 5 kap. 14 §' })
    expect(lateTermsOf(called, agenda[0]!)).toBeNull()
  })

  it('is closed when the meeting is over', () => {
    for (const status of ['closed', 'cancelled'] as const)
      expect(refusal(() => addItem(aMeeting({ status }), agenda, id('d'), anItemDraft(), late))).toBe(
        'agenda.meeting-is-over',
      )
    expect(refusal(() => editItem(aMeeting({ status: 'open' }), agenda, agenda[0]!, anItemDraft()))).toBe(
      'agenda.meeting-is-over',
    )
  })

  it('holds a case once', () => {
    const caseFile = 'case' as CaseId
    const there = [anItem('a', 1, { caseFile })]
    expect(refusal(() => addItem(aMeeting(), there, id('b'), anItemDraft({ caseFile }), late))).toBe(
      'agenda.case-stands-there',
    )
    expect(editItem(aMeeting(), there, there[0]!, anItemDraft({ caseFile, title: 'Nytt' })).title).toBe('Nytt')
  })

  it('shows of a secret item its number, kind and provision only', () => {
    const secret = anItem('s', 2, {
      secrecyProvision: 'OSL 19 kap. 3 §',
      title: 'HEMLIGT',
      summary: 'HEMLIGT',
      clauses: ['HEMLIGT'],
      caseFile: 'HEMLIGT' as CaseId,
      rows: [{ caseNumber: 'HEMLIGT', text: 'HEMLIGT', day: null }],
      lateReason: 'HEMLIGT',
    })
    const shown = masked(secret)
    expect(JSON.stringify(shown)).not.toContain('HEMLIGT')
    expect(shown).toMatchObject({ position: 2, secrecyProvision: 'OSL 19 kap. 3 §', isMasked: true })
  })
})

describe('the address of a meeting', () => {
  const met = (startsAt: string) => ({ bodyKey: 'ks', day: day('2026-10-13'), startsAt })

  it('is its body and day, with the hour for the second meeting of a day', () => {
    const paths = withPaths([met('09:00'), met('13:15')])
    expect(paths.map(({ path }) => path)).toEqual(['/moten/ks/2026-10-13', '/moten/ks/2026-10-13-1315'])
    for (const { meeting, path } of paths) {
      const read = readAddress(path.split('/')[3]!)
      expect(addressed([met('09:00'), met('13:15')], read!.startsAt)).toEqual(meeting)
    }
  })

  it('of no day of the calendar is none', () => {
    expect(readAddress('2026-02-30')).toBeUndefined()
    expect(readAddress('protokoll')).toBeUndefined()
  })
})

describe('who may', () => {
  const board = '11111111-1111-4111-8111-111111111111' as UnitId
  const other = '22222222-2222-4222-8222-222222222222' as UnitId
  const member = '33333333-3333-4333-8333-333333333333' as PersonId
  const at = (role: Role, unit = board): Actor => actorWith(role, unit)
  const subject = { body: board, mandateHolders: [member] }

  it.each([
    ['secretary', at('secretary'), true, true, true, true],
    ['secretary of another body', at('secretary', other), false, false, true, false],
    ['administrator', at('administrator'), false, true, true, false],
    ['controller', at('controller'), false, false, true, false],
    ['manager', at('manager'), false, false, true, false],
    ['auditor', at('auditor'), false, false, true, false],
    ['politician without a mandate', at('politician'), false, false, true, false],
    ['holder of a mandate', actorWith('politician', board, [board], member), false, false, true, true],
    ['citizen', citizen, false, false, false, false],
  ] as const)('%s', (_who, actor, plan, keep, read, secret) => {
    expect(mayPlanMeetings(actor, subject)).toBe(plan)
    expect(mayKeepMeetingBody(actor, subject)).toBe(keep)
    expect(mayReadAgendaDraft(actor)).toBe(read)
    expect(mayReadSecretItem(actor, subject)).toBe(secret)
  })
})
