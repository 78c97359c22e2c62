import { beforeAll, describe, expect, it } from 'vitest'
import { theSystem, useTestDatabase } from '../../../platform/testing/database.ts'
import type { Actor } from '../../../shared/actor.ts'
import { InvalidInput, NotAllowed, Refusal } from '../../../shared/failure.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { day } from '../../../shared/local-date.ts'
import { giveMandate, type MeetingId, showHeldMeeting } from '../../meetings/index.ts'
import { aMeetingTown, type MeetingTown, plantPerson } from '../../meetings/meeting-town.fixture.ts'
import { showDraft as showMinutes } from '../../minutes/draft.service.ts'
import { beginDraft, placesInDocuments, saveDraft, showDraft, takeIn } from '../draft.service.ts'
import type { IntakeDraft } from '../draft.ts'
import { bytesOf, formOf, richMinutes } from './minutes-draft.fixture.ts'
import type { MinutesChoices, MinutesDraft } from './minutes-draft.ts'

const test = useTestDatabase()
const now = '2026-11-20T12:00:00Z'
let town: MeetingTown
const people: Record<string, PersonId> = {}
const secretary = (actor: Actor = town.deputy) => test.as(actor, 1, now)

beforeAll(async () => {
  town = await aMeetingTown(test)
  const seats = [
    ['Alfa Norr', 'A', 'chair'],
    ['Beta Söder', 'B', 'member'],
    ['Gamma Väst', 'C', 'member'],
    ['Delta Öst', 'A', 'member'],
    ['Zeta Dal', 'B', 'member'],
    ['Epsilon Bergh', 'B', 'substitute'],
  ] as const
  for (const [order, [name, party, post]] of seats.entries()) {
    const person = await plantPerson(test, name)
    people[name] = person
    await giveMandate(test.as(theSystem), {
      ...{ body: town.units.kf, person, party, post, order: order + 1, from: day('2010-01-01') },
    })
  }
})

type Begun = IntakeDraft<MinutesDraft>
const begun = async (changes: Parameters<typeof bytesOf>[0] = richMinutes, actor?: Actor): Promise<Begun> =>
  (await beginDraft(secretary(actor), { name: 'protokoll.txt', bytes: bytesOf(changes) }, 'minutes')) as Begun
const choicesOf = async ({ id }: Begun) => (await showDraft(secretary(), id)).choices as MinutesChoices

/** The year of the draft is another for each test, so that numbers do not meet. */
const answers = (year: number, more: Record<string, string | null> = {}) => ({
  'meeting.body': town.units.kf as string,
  'meeting.day': `${year}-11-10`,
  'people.4.as': people['Epsilon Bergh'] as string,
  ...more,
})
const meetingOf = ({ taken }: IntakeDraft): MeetingId =>
  /moten\/(.*)\/protokoll$/.exec(taken?.links[0]?.href ?? '')?.[1] as unknown as MeetingId
const meetings = async () => (await test.owner.query('select count(*)::int as n from meeting')).rows[0].n as number

describe('minutes that are taken in', () => {
  it('become an open meeting with its attendance, its §§ as printed, decisions, dissents, conflicts and what was tabled', async () => {
    const draft = await begun()
    const taken = await takeIn(secretary(), draft.id, formOf(draft.content, answers(2025)), 1)
    const { meeting, room, happened, agenda } = await showHeldMeeting(secretary(), meetingOf(taken))
    expect(meeting).toMatchObject({ day: '2025-11-10', startsAt: '09:00', status: 'open', body: town.units.kf })
    expect(happened[0]?.at).toBe('2025-11-10T08:00:00.000Z')
    expect(agenda.map(({ title }) => title)).not.toContain('Omfattas av sekretess enligt 18 kap. 13 § OSL')
    const of = (number: number) => room.items.find(({ paragraph }) => paragraph === number)
    expect(room.items.map(({ paragraph, outcome }) => [paragraph, outcome])).toEqual([
      [10, 'decided'],
      [11, 'decided'],
      [12, 'postponed'],
      [13, 'decided'],
      [15, 'decided'],
      [16, 'decided'],
    ])
    expect(room).toMatchObject({ chair: people['Alfa Norr'], approvers: [people['Beta Söder']], current: null })
    expect(of(11)).toMatchObject({
      decision: ['Lamporna byts.', 'Förvaltningschefen får i uppdrag att byta lamporna senast den 1 maj 2027.'],
      dissents: [{ person: people['Gamma Väst'] }],
    })
    expect(of(11)?.texts.summary).toBe('Lamporna i parken är 30 år gamla.\n\nDiarienummer i protokollet: KS111-26 040.')
    expect(of(13)?.conflicts).toMatchObject([{ person: people['Delta Öst'] }])
    const serves = (number: number, name: string) =>
      of(number)?.places.some(({ servedBy }) => servedBy === people[name])
    expect([serves(13, 'Delta Öst'), serves(15, 'Delta Öst')]).toEqual([false, true])
    expect([serves(13, 'Gamma Väst'), serves(15, 'Gamma Väst')]).toEqual([true, false])
    expect(room.guests).toMatchObject([{ name: 'Theta Sten', role: 'sekreterare' }])
  })

  it('stand in the draft minutes with receivers, and their places in the document are kept', async () => {
    const draft = await begun()
    const taken = await takeIn(secretary(), draft.id, formOf(draft.content, answers(2024)), 1)
    const { text, dispatch } = await showMinutes(secretary(), meetingOf(taken))
    expect(text.paragraphs.map(({ number }) => number)).toEqual([10, 11, 12, 13, 15, 16])
    expect(text.attendance.flatMap(({ people: all }) => all.map(({ name }) => name))).toContain('Alfa Norr (A)')
    expect(dispatch.map(({ receiver, purpose }) => `${receiver} ${purpose}`)).toContain('Förvaltningschefen execution')
    const { origins } = await showDraft(secretary(), draft.id)
    const lines = new Map(origins.map((one) => [one.label, one]))
    expect(lines.get('§ 11 Belysning i parken')).toMatchObject({
      subjectKind: 'meeting',
      line: draft.content.paragraphs[1]?.place.line,
      printed: '§ 11 Belysning i parken',
    })
    // The page of the meeting finds its own place and those of its §§.
    const held = await secretary().read((tx) => placesInDocuments(tx, 'meeting', meetingOf(taken)))
    expect(held).toHaveLength(1 + text.paragraphs.length)
  })

  it('give their tasks as suggestions to confirm, and none that was left out', async () => {
    const suggested = async (year: number) =>
      (
        await test.owner.query('select title, status, case_number from assignment where decided_on = $1', [
          `${year}-11-10`,
        ])
      ).rows
    const one = await begun()
    await takeIn(secretary(), one.id, formOf(one.content, answers(2023)), 1)
    expect(await suggested(2023)).toEqual([
      { title: 'byta lamporna senast den 1 maj 2027', status: 'suggested', case_number: 'KS111-26 040' },
    ])
    const other = await begun()
    const without = answers(2026, { 'paragraphs.1.tasks.0.isTaken': null })
    await takeIn(secretary(), other.id, formOf(other.content, without), 1)
    expect(await suggested(2026)).toEqual([])
  })

  it('are refused with what is missing at its field, and then nothing is in and all that was typed is kept', async () => {
    const draft = await begun()
    const before = await meetings()
    const form = formOf(draft.content, {
      ...answers(2017),
      'meeting.startsAt': 'nio',
      'people.4.as': '',
    })
    const refused = await takeIn(secretary(), draft.id, form, 1).catch((failure: unknown) => failure)
    expect(refused).toBeInstanceOf(InvalidInput)
    expect(Object.keys((refused as InvalidInput).fields).toSorted()).toEqual(['meeting.startsAt', 'people.4.as'])
    expect(await meetings()).toBe(before)
    const { draft: kept } = await showDraft(secretary(), draft.id)
    expect(kept).toMatchObject({ taken: null, content: { meeting: { startsAt: 'nio' } } })
  })

  it('give no number of a § twice in the year of the body, and tell it before', async () => {
    const first = await begun()
    const form = (draft: Begun, more = {}) =>
      formOf(draft.content, answers(2022, { 'meeting.startsAt': '10:00', ...more }))
    await takeIn(secretary(), first.id, form(first), 1)
    const second = await begun()
    const refused = await takeIn(secretary(), second.id, form(second, { 'meeting.startsAt': '13:00' }), 1).catch(
      (failure: unknown) => failure,
    )
    expect((refused as InvalidInput).fields['paragraphs.0.number']).toContain('finns redan')
    expect((await choicesOf(second)).needed['paragraphs.0.number']).toBeDefined()
  })

  it('leave a § undecided, with its number and texts, when the rules of the room refuse it, and tell why beforehand', async () => {
    const draft = await begun({
      ...richMinutes,
      deciding: ['Alfa Norr (A), ordförande §§ 10-12', 'Beta Söder (B)', 'Delta Öst (A)'],
    })
    const form = formOf(draft.content, answers(2021, { 'people.3.isTaken': null, 'people.4.as': 'guest' }))
    await saveDraft(secretary(), draft.id, form, 1)
    const { paragraphs } = await choicesOf(draft)
    expect(paragraphs[0]?.refusal).toBeNull()
    expect(paragraphs[3]?.refusal).toContain('Inte beslutför')
    const taken = await takeIn(secretary(), draft.id, form, 2)
    const { room } = await showHeldMeeting(secretary(), meetingOf(taken))
    expect(room.items.find(({ paragraph }) => paragraph === 13)).toMatchObject({ outcome: null, conflicts: [] })
    expect(room.items.find(({ paragraph }) => paragraph === 13)?.texts.treatment).toContain('anmäler jäv')
  })

  it('keep a secret § out of every list but as its number, once its provision is told', async () => {
    const draft = await begun()
    const more = { 'paragraphs.4.isTaken': 'true', 'paragraphs.4.heading': 'Kanarielarm' }
    const without = formOf(draft.content, answers(2020, { ...more, 'paragraphs.4.provision': '' }))
    await expect(takeIn(secretary(), draft.id, without, 1)).rejects.toThrow(InvalidInput)
    const form = formOf(draft.content, answers(2020, { ...more, 'paragraphs.4.provision': 'OSL 18 kap. 13 §' }))
    const taken = await takeIn(secretary(), draft.id, form, 2)
    const { agenda } = await showHeldMeeting(secretary(), meetingOf(taken))
    expect(agenda.find(({ title }) => title === 'Kanarielarm')?.secrecyProvision).toBe('OSL 18 kap. 13 §')
    const { rows } = await test.owner.query(
      `select row_to_json(o)::text as row from intake_origin o where draft_id = $1
       union all select row_to_json(a)::text from audit_entry a`,
      [draft.id],
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const { row } of rows) expect(row).not.toContain('Kanarielarm')
  })

  it('are taken in once', async () => {
    const draft = await begun()
    const form = formOf(draft.content, answers(2019))
    await takeIn(secretary(), draft.id, form, 1)
    const again = takeIn(secretary(), draft.id, form, 3)
    await expect(again).rejects.toThrow(Refusal)
    await expect(again).rejects.toMatchObject({ code: 'intake.taken-in' })
  })

  it('are taken in by the secretary of the body, and read by nobody but the maker', async () => {
    const draft = await begun(richMinutes, town.secretary)
    await expect(showDraft(secretary(), draft.id)).rejects.toThrow(NotAllowed)
    const { bodies } = (await showDraft(secretary(town.secretary), draft.id)).choices as MinutesChoices
    expect(bodies.map(({ unit }) => unit)).toEqual([town.units.ks])
    const form = formOf(draft.content, answers(2018))
    // The council is not hers: it is as if nobody had chosen it, and her own body knows none of the people.
    const refused = await takeIn(secretary(town.secretary), draft.id, form, 1).catch((failure: unknown) => failure)
    expect((refused as InvalidInput).fields['people.0.as']).toBeDefined()
  })
})
