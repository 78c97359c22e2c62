import { beforeAll, describe, expect, it } from 'vitest'
import { listMailTo } from '../../platform/mail/outbox.ts'
import { actorWith, testNow, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { Actor, Role } from '../../shared/actor.ts'
import { NotAllowed, StaleVersion } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { aNewCase } from '../cases/cases.fixture.ts'
import { findCase, registerCase } from '../cases/index.ts'
import { addCase, addItem, addStandingItems, editItem, moveItem, removeItem } from './agenda.service.ts'
import { afterMeetingCalled, askForPreparedProposal, askForWarnings } from './asked.service.ts'
import { aPlannedTown, type PlannedTown } from './planned-town.fixture.ts'
import { anItemDraft } from './planning.fixture.ts'
import { showMeeting } from './show-meetings.service.ts'
import { callMeeting } from './summons.service.ts'

const test = useTestDatabase()
const ctx = (actor: Actor = theSystem) => test.as(actor)
const at = (role: Role, unit: UnitId) => actorWith(role, unit)

let units: PlannedTown['units']
let secretary: Actor
let members: readonly PersonId[]
let aPlanned: PlannedTown['aPlanned']
beforeAll(async () => {
  ;({ units, secretary, members, aPlanned } = await aPlannedTown(test))
})

const mailsTo = (person: PersonId) => ctx().read((tx) => listMailTo(tx, person, testNow))

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
