import { beforeAll, describe, expect, it } from 'vitest'
import { listMailTo } from '../../platform/mail/outbox.ts'
import { actorWith, testNow, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen, type Role } from '../../shared/actor.ts'
import { NotFound, NotSignedIn } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { aMarking, aNewCase } from '../cases/cases.fixture.ts'
import { registerCase } from '../cases/index.ts'
import { addItem, editItem } from './agenda.service.ts'
import { agendaDocument } from './agenda-document.service.ts'
import { meetingFeed, meetingsAtom } from './meeting-feed.service.ts'
import { oparlMeetings } from './oparl.service.ts'
import { aPlannedTown, type PlannedTown } from './planned-town.fixture.ts'
import { anItemDraft } from './planning.fixture.ts'
import { listPublicMeetings, showPublicAgenda } from './public-meetings.service.ts'
import { showMeeting, showMeetings } from './show-meetings.service.ts'
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

const logged = async (target: string): Promise<string> =>
  JSON.stringify((await test.owner.query('select * from audit_entry where target = $1', [target])).rows)

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
