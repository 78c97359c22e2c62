import { beforeAll, describe, expect, it } from 'vitest'
import { listMailTo } from '../../platform/mail/outbox.ts'
import { actorWith, testNow, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { aRoundPlan } from '../follow-up/follow-up.fixture.ts'
import { planRound } from '../follow-up/index.ts'
import { addItem } from './agenda.service.ts'
import { planMeeting, saveMeetingBody } from './meeting.service.ts'
import { aPlannedTown, type PlannedTown } from './planned-town.fixture.ts'
import { aMeetingBody, aMeetingOrder, anItemDraft } from './planning.fixture.ts'
import { planSchedule, previewSchedule, showScheduleWarnings } from './schedule.service.ts'
import { showBodies, showMeetings } from './show-meetings.service.ts'
import { callMeeting, cancelMeeting, moveMeeting } from './summons.service.ts'

const test = useTestDatabase()
const ctx = (actor: Actor = theSystem, now = testNow) => test.as(actor, 1, now)
const at = (role: Role, unit: UnitId) => actorWith(role, unit)

let units: PlannedTown['units']
let secretary: Actor
let members: readonly PersonId[]
let aPlanned: PlannedTown['aPlanned']
beforeAll(async () => {
  ;({ units, secretary, members, aPlanned } = await aPlannedTown(test))
})

const mailsTo = (person: PersonId) => ctx().read((tx) => listMailTo(tx, person, testNow))

describe('a body', () => {
  it('keeps its short name to itself', async () => {
    await expect(saveMeetingBody(ctx(), aMeetingBody({ unit: units.bn, key: 'ks' }))).rejects.toThrow(
      'meeting-body.key-taken',
    )
  })

  it('is given its settings by its secretary or an administrator, nobody else', async () => {
    const body = aMeetingBody({ unit: units.ks, proposesTo: units.kf })
    await expect(saveMeetingBody(ctx(at('controller', units.ks)), body)).rejects.toThrow(NotAllowed)
    await expect(saveMeetingBody(ctx(citizen), body)).rejects.toThrow(NotSignedIn)
    expect(await saveMeetingBody(ctx(secretary), body)).toEqual(body)
    const { bodies, without } = await showBodies(ctx(secretary))
    expect(bodies.map(({ key, name }) => [key, name])).toEqual([
      ['kf', 'Kommunfullmäktige'],
      ['ks', 'Kommunstyrelsen'],
    ])
    expect(bodies[1]?.composition.mandates).toHaveLength(3)
    expect(without).toEqual([])
    expect((await showBodies(ctx(at('administrator', units.bn)))).without).toEqual([
      { unit: units.bn, name: 'Bildningsnämnden' },
    ])
  })
})

describe('a meeting', () => {
  it('is planned once at a time by the secretary of the body', async () => {
    const order = aMeetingOrder({ body: units.ks, startsAt: '07:00' })
    await expect(planMeeting(ctx(at('secretary', units.bn)), order)).rejects.toThrow(NotAllowed)
    await expect(planMeeting(ctx(citizen), order)).rejects.toThrow(NotSignedIn)
    await expect(planMeeting(ctx(), { ...order, body: units.bn })).rejects.toThrow(NotFound)
    await planMeeting(ctx(secretary), order)
    await expect(planMeeting(ctx(secretary), order)).rejects.toThrow('meeting.time-taken')
  })

  it('shows its next last day until the summons has gone out', async () => {
    const meeting = await aPlanned({ day: day('2026-11-10') })
    const line = async () =>
      (await showMeetings(ctx(secretary), units.ks)).lines.find((one) => one.meeting.id === meeting.id)
    expect((await line())?.next).toMatchObject({ lastDay: '2026-11-03', paragraph: 'KL 6 kap. 17 §' })
    await addItem(ctx(secretary), meeting.id, anItemDraft())
    await callMeeting(ctx(secretary), meeting.id, { revision: 1, lateReason: '' })
    expect((await line())?.next).toBeNull()
  })

  it('is not moved by whoever saw an older one', async () => {
    const meeting = await aPlanned()
    const to = { day: day('2026-10-15'), startsAt: '08:59', place: 'Rådhuset', expectedMinutes: 60, reason: '' }
    const moved = await moveMeeting(ctx(secretary), meeting.id, { ...to, revision: 1 })
    expect(moved).toMatchObject({ day: '2026-10-15', revision: 2 })
    await expect(moveMeeting(ctx(secretary), meeting.id, { ...to, revision: 1 })).rejects.toThrow(StaleVersion)
    await expect(cancelMeeting(ctx(at('manager', units.ks)), meeting.id, { revision: 2, reason: 'x' })).rejects.toThrow(
      NotAllowed,
    )
  })

  it('tells those who were called when it is moved or cancelled, and nobody before', async () => {
    const quiet = await aPlanned()
    await cancelMeeting(ctx(secretary), quiet.id, { revision: 1, reason: 'Få ärenden' })
    const mails = async (id: string) => (await mailsTo(members[1]!)).filter(({ link }) => link.includes(id))
    expect(await mails(quiet.id)).toEqual([])
    const meeting = await aPlanned({ day: day('2026-10-20') })
    await addItem(ctx(secretary), meeting.id, anItemDraft())
    const { meeting: called } = await callMeeting(ctx(secretary), meeting.id, { revision: 1, lateReason: '' })
    await cancelMeeting(ctx(secretary), meeting.id, { revision: called.revision, reason: 'Storm' })
    const told = await mails(meeting.id)
    expect(told.map(({ subject }) => subject).toSorted()).toEqual([
      expect.stringMatching(/^Inställt: Kommunstyrelsen 2026-10-20/),
      expect.stringMatching(/^Kallelse till Kommunstyrelsen 2026-10-20/),
    ])
    expect(told.find(({ subject }) => subject.startsWith('Inställt'))?.calendar).toContain('METHOD:CANCEL')
  })
})

describe('a schedule', () => {
  it('is planned whole or not at all, and twice the same makes no second meeting', async () => {
    const order = { ...aMeetingOrder({ body: units.kf, startsAt: '18:00' }), pasted: '2026-02-23\n2026-06-22 17:00' }
    await expect(planSchedule(ctx(at('secretary', units.bn)), order)).rejects.toThrow(NotAllowed)
    await expect(planSchedule(ctx(secretary), { ...order, pasted: '2026-02-23\nmåndag' })).rejects.toThrow(
      'meeting.schedule-unreadable',
    )
    expect((await showMeetings(ctx(secretary), units.kf)).lines).toEqual([])
    expect(await planSchedule(ctx(secretary), order)).toHaveLength(2)
    expect(await planSchedule(ctx(secretary), order)).toHaveLength(0)
  })

  it('warns of what the law and the follow-up rounds want, before anything is planned', async () => {
    await planRound(ctx(), aRoundPlan({ approveDueOn: day('2026-11-18'), acceptDueOn: day('2026-11-30') }))
    const order = { ...aMeetingOrder({ body: units.ks }), pasted: '2026-06-19' }
    const { warnings } = await previewSchedule(ctx(secretary), order, 2026)
    expect(warnings).toContainEqual({ kind: 'rest-day', day: '2026-06-19', holiday: 'midsummer-eve' })
    expect(warnings).toContainEqual(expect.objectContaining({ kind: 'round', to: '2026-11-30' }))
    const annualReport = expect.objectContaining({ code: 'annual-report', paragraph: 'KL 11 kap. 20 §' })
    const inJanuary = ctx(secretary, '2026-01-10T08:00:00Z')
    expect((await previewSchedule(inJanuary, order, 2026)).warnings).toContainEqual(annualReport)
    // What had to be met for in the spring can no longer be planned in September.
    expect(warnings).not.toContainEqual(annualReport)
    const council = await showScheduleWarnings(ctx(secretary), units.kf, 2026)
    expect(council.map((one) => one.kind)).not.toContain('round')
  })
})
