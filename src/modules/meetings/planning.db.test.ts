import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { listMailTo } from '../../platform/mail/outbox.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { aMarking, aNewCase, aRegister } from '../cases/cases.fixture.ts'
import { findCase, registerCase } from '../cases/index.ts'
import { aRoundPlan } from '../follow-up/follow-up.fixture.ts'
import { planRound } from '../follow-up/index.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { addCase, addItem, addStandingItems, editItem, moveItem, removeItem } from './agenda.service.ts'
import { agendaDocument } from './agenda-document.service.ts'
import { afterMeetingCalled, askForPreparedProposal, askForWarnings } from './asked.service.ts'
import { giveMandate } from './mandate.service.ts'
import { planMeeting, saveMeetingBody } from './meeting.service.ts'
import { meetingFeed, meetingsAtom } from './meeting-feed.service.ts'
import { oparlMeetings } from './oparl.service.ts'
import { aMeetingBody, aMeetingOrder, anItemDraft } from './planning.fixture.ts'
import { listPublicMeetings, showPublicAgenda } from './public-meetings.service.ts'
import { planSchedule, previewSchedule, showScheduleWarnings } from './schedule.service.ts'
import { showBodies, showMeeting, showMeetings } from './show-meetings.service.ts'
import { callMeeting, cancelMeeting, moveMeeting } from './summons.service.ts'

const test = useTestDatabase()
const early = '2026-09-01T08:00:00Z'
const ctx = (actor: Actor = theSystem, now = early) => test.as(actor, 1, now)

let units: Awaited<ReturnType<typeof anOrganisation>>
let secretary: Actor
const at = (role: Role, unit: UnitId) => actorWith(role, unit)

async function aPerson(name: string): Promise<PersonId> {
  const person = newId<'person'>() as PersonId
  await test.owner.query('insert into person (tenant_id, person_id, name, email) values (1, $1, $2, $3)', [
    person,
    name,
    `${person}@ekby.se`,
  ])
  return person
}

const elect = async (name: string, post: 'chair' | 'member' | 'substitute') => {
  const person = await aPerson(name)
  await giveMandate(ctx(), { body: units.ks, person, party: 'S', post, order: 1, from: day('2023-01-01') })
  return person
}

const members: PersonId[] = []

beforeAll(async () => {
  units = await anOrganisation(ctx())
  secretary = actorWith('secretary', units.kf, [units.kf, units.ks], await aPerson('Sekreterare'))
  await saveMeetingBody(ctx(), aMeetingBody({ unit: units.kf, kind: 'council', key: 'kf', code: 'KF' }))
  await saveMeetingBody(ctx(), aMeetingBody({ unit: units.ks, proposesTo: units.kf }))
  await aRegister(ctx(), { KS: units.ks })
  members.push(
    await elect('Ordförande', 'chair'),
    await elect('Ledamot', 'member'),
    await elect('Ersättare', 'substitute'),
  )
})

let hour = 0
/** A meeting of the board at an hour nobody else in this file uses. */
const aPlanned = (change: Parameters<typeof aMeetingOrder>[0] = {}) => {
  hour += 1
  return planMeeting(
    ctx(secretary),
    aMeetingOrder({ body: units.ks, startsAt: `08:${String(hour).padStart(2, '0')}`, ...change }),
  )
}

const mailsTo = (person: PersonId) => ctx().read((tx) => listMailTo(tx, person, early))

const logged = async (target: string): Promise<string> =>
  JSON.stringify((await test.owner.query('select * from audit_entry where target = $1', [target])).rows)

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

describe('an agenda', () => {
  it('takes a case with what the body before proposed, and the standing items around it', async () => {
    askForPreparedProposal('test', async (_ctx, _tx, _case, to) =>
      to === units.ks ? { summary: 'Utskottet har berett.', clauses: ['Avtalet sägs upp.'] } : undefined,
    )
    const file = await registerCase(ctx(), aNewCase(units.ks))
    const meeting = await aPlanned()
    await addCase(ctx(secretary), meeting.id, file.id)
    await expect(addCase(ctx(secretary), meeting.id, file.id)).rejects.toThrow('agenda.case-stands-there')
    await addStandingItems(ctx(secretary), meeting.id)
    await addStandingItems(ctx(secretary), meeting.id)
    const { agenda, openCases } = await showMeeting(ctx(secretary), meeting.id)
    expect(agenda.map(({ position, kind }) => `${position} ${kind}`)).toEqual([
      '1 opening',
      '2 agenda',
      '3 decision',
      '4 information',
      '5 delegation',
    ])
    expect(agenda[2]).toMatchObject({ clauses: ['Avtalet sägs upp.'], proposesTo: units.kf, caseNumber: file.number })
    expect(openCases.map(({ id }) => id)).not.toContain(file.id)
    const { meeting: called } = await callMeeting(ctx(secretary), meeting.id, { revision: 1, lateReason: '' })
    expect(called.status).toBe('called')
    expect((await ctx().read((tx) => findCase(ctx(), tx, file.id)))?.status).toBe('with-body')
  })

  it('is changed by its secretary only, and not over what somebody else has saved', async () => {
    const meeting = await aPlanned()
    const one = await addItem(ctx(secretary), meeting.id, anItemDraft({ title: 'Ett' }))
    const two = await addItem(ctx(secretary), meeting.id, anItemDraft({ title: 'Två' }))
    const other = ctx(at('controller', units.ks))
    await expect(addItem(other, meeting.id, anItemDraft())).rejects.toThrow(NotAllowed)
    await expect(addStandingItems(other, meeting.id)).rejects.toThrow(NotAllowed)
    await expect(editItem(other, one.id, { ...anItemDraft(), revision: 1 })).rejects.toThrow(NotAllowed)
    await expect(moveItem(other, two.id, 1)).rejects.toThrow(NotAllowed)
    await expect(removeItem(other, two.id)).rejects.toThrow(NotAllowed)
    await expect(callMeeting(other, meeting.id, { revision: 1, lateReason: '' })).rejects.toThrow(NotAllowed)
    expect(await moveItem(ctx(secretary), two.id, 1)).toEqual({ position: 1 })
    await editItem(ctx(secretary), two.id, { ...anItemDraft({ title: 'Tvåan' }), revision: 1 })
    await expect(editItem(ctx(secretary), two.id, { ...anItemDraft(), revision: 1 })).rejects.toThrow(StaleVersion)
    await removeItem(ctx(secretary), one.id)
    const { agenda } = await showMeeting(ctx(secretary), meeting.id)
    expect(agenda.map(({ position, title }) => `${position} ${title}`)).toEqual(['1 Tvåan'])
  })

  it('warns of what others know against it', async () => {
    askForWarnings('test', async (_ctx, _tx, agenda) =>
      agenda.map(({ id }) => ({ item: id, text: 'Strider mot ett gällande beslut.', href: null })),
    )
    const meeting = await aPlanned()
    const added = await addItem(ctx(secretary), meeting.id, anItemDraft())
    expect((await showMeeting(ctx(secretary), meeting.id)).warnings).toMatchObject([{ item: added.id }])
    askForWarnings('test', async () => [])
  })
})

describe('a summons', () => {
  it('goes to every member and substitute once, with the agenda and the event, and is told on', async () => {
    const told: string[] = []
    afterMeetingCalled('test', async (_ctx, _tx, meeting) => void told.push(meeting.id))
    const meeting = await aPlanned({ day: day('2026-11-17') })
    await addItem(ctx(secretary), meeting.id, anItemDraft())
    expect(await callMeeting(ctx(secretary), meeting.id, { revision: 1, lateReason: '' })).toMatchObject({ told: 3 })
    expect(told).toEqual([meeting.id])
    for (const person of members) {
      const [mail] = (await mailsTo(person)).filter(({ link }) => link.includes(meeting.id))
      expect(mail?.body).toContain('1. Program för landsbygden')
      expect(mail?.calendar).toContain('DTSTART;TZID=Europe/Stockholm:20261117T')
    }
  })

  it('late is refused, and with a reason the reason is kept', async () => {
    const meeting = await aPlanned({ day: day('2026-09-04') })
    await addItem(ctx(secretary), meeting.id, anItemDraft())
    await expect(callMeeting(ctx(secretary), meeting.id, { revision: 1, lateReason: '' })).rejects.toThrow(
      'meeting.called-late',
    )
    const { meeting: called } = await callMeeting(ctx(secretary), meeting.id, { revision: 1, lateReason: 'Brand' })
    expect(called.lateCallReason).toBe('Brand')
  })
})

describe('what is secret on an agenda', () => {
  const planted = 'Kvarnstugan'

  it('is in no page, feed, document, mail, answer or log that outsiders read', async () => {
    const file = await registerCase(
      ctx(),
      aNewCase(units.ks, { title: planted, publicTitle: 'Upphandling', secrecy: aMarking }),
    )
    const meeting = await aPlanned({ day: day('2026-12-01'), isPublic: true })
    const item = await addItem(ctx(secretary), meeting.id, {
      ...anItemDraft({ title: planted, summary: planted, clauses: [planted], caseFile: file.id }),
      secrecyProvision: aMarking.provision,
      rows: [{ caseNumber: planted, text: planted, day: null }],
    })
    await editItem(ctx(secretary), item.id, {
      ...anItemDraft({ title: `${planted} igen`, caseFile: file.id }),
      secrecyProvision: aMarking.provision,
      revision: 1,
    })
    await callMeeting(ctx(secretary), meeting.id, { revision: 1, lateReason: '' })
    await addItem(ctx(secretary), meeting.id, anItemDraft({ title: planted, secrecyProvision: 'OSL 19 kap. 3 §' }), {
      reason: planted,
    })
    const outside = ctx(citizen)
    const address = '2026-12-01'
    const seen = {
      page: await showPublicAgenda(outside, 'ks', address),
      asStaff: await showPublicAgenda(ctx(secretary), 'ks', address),
      list: await listPublicMeetings(outside, null),
      feed: await meetingFeed(outside, null, 'https://ekby.se'),
      atom: await meetingsAtom(outside, null, 'https://ekby.se'),
      oparl: await oparlMeetings(outside, 'https://ekby.se'),
      document: await agendaDocument(ctx(secretary), 'ks', address, 'sv'),
      controller: await showMeeting(ctx(at('controller', units.ks)), meeting.id),
      mail: await mailsTo(members[0]!),
      log: (await logged(item.id)) + (await logged(meeting.id)),
    }
    for (const [where, what] of Object.entries(seen))
      expect([where, JSON.stringify(what).includes(planted)]).toEqual([where, false])
    expect(seen.page.items?.[0]).toMatchObject({ position: 1, isMasked: true, secrecyProvision: aMarking.provision })
    const member = actorWith('politician', units.ks, [units.ks], members[0]!)
    expect(JSON.stringify(await showMeeting(ctx(member), meeting.id))).toContain(planted)
  })

  it('hides the item too when the case has become secret by its own marking only', async () => {
    const file = await registerCase(
      ctx(),
      aNewCase(units.ks, { title: planted, publicTitle: 'Upphandling', secrecy: aMarking }),
    )
    const meeting = await aPlanned({ day: day('2026-12-03') })
    await addItem(ctx(secretary), meeting.id, anItemDraft({ title: planted, caseFile: file.id }))
    await callMeeting(ctx(secretary), meeting.id, { revision: 1, lateReason: '' })
    const { items } = await showPublicAgenda(ctx(citizen), 'ks', '2026-12-03')
    expect(items?.[0]).toMatchObject({ isMasked: true, title: '', secrecyProvision: aMarking.provision })
  })

  it('a draft agenda is nobody’s business yet, while day and place are', async () => {
    const meeting = await aPlanned({ day: day('2026-12-08') })
    await addItem(ctx(secretary), meeting.id, anItemDraft())
    const { items, meeting: told } = await showPublicAgenda(ctx(citizen), 'ks', '2026-12-08')
    expect(items).toBeNull()
    expect(told).toMatchObject({ day: '2026-12-08', place: 'Sessionssalen', bodyName: 'Kommunstyrelsen' })
    await expect(showPublicAgenda(ctx(citizen), 'ks', '2026-12-09')).rejects.toThrow(NotFound)
    await expect(meetingFeed(ctx(citizen), 'xx', 'https://ekby.se')).rejects.toThrow(NotFound)
    await expect(oparlMeetings(ctx(citizen), '', 'xx')).rejects.toThrow(NotFound)
    await expect(showMeeting(ctx(citizen), meeting.id)).rejects.toThrow(NotSignedIn)
    await expect(showMeetings(ctx(citizen), null)).rejects.toThrow(NotSignedIn)
  })
})
