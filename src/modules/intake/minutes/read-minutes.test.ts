import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAsData } from '../../review/index.ts'
import { decision, minutesText, paragraph } from '../../review/minutes/minutes.fixture.ts'
import { editMinutes } from './edit-minutes.ts'
import { matchPerson } from './match-people.ts'
import { minutesDraftContract } from './minutes-draft.contract.ts'
import { aDraft, formOf, readMinutesText } from './minutes-draft.fixture.ts'
import type { Holder, MinutesDraft } from './minutes-draft.ts'
import { type KnownHere, neededFor } from './needed-minutes.ts'
import { readMinutesDraft } from './read-minutes.ts'
import { receiverOf } from './read-receiver.ts'
import { readSpans, writeSpans } from './spans.ts'

const place = { page: 1, line: 1, printed: '' }

describe('minutes read as a draft', () => {
  it('hold the meeting, its people with what they did, and its §§ with decision, receivers and tasks', () => {
    const { meeting, people, paragraphs } = aDraft()
    expect(meeting).toMatchObject({
      printedBody: 'Tekniska nämnden',
      day: '2026-11-10',
      startsAt: '09:00',
      room: 'Sal 1',
    })
    expect(people.map(({ name, party, list }) => [name, party, list])).toEqual([
      ['Alfa Norr', 'A', 'deciding'],
      ['Beta Söder', 'B', 'deciding'],
      ['Gamma Väst', 'C', 'deciding'],
      ['Delta Öst', 'A', 'deciding'],
      ['Epsilon Berg', 'B', 'substitute'],
      ['Theta Sten', '', 'other'],
    ])
    expect(people[0]).toMatchObject({ isChair: true, isApprover: false })
    expect(people[1]).toMatchObject({ isChair: false, isApprover: true })
    expect(people[2]?.only).toBe('10–14')
    expect(people[5]).toMatchObject({ as: 'guest', role: 'sekreterare' })
    expect(paragraphs[1]).toMatchObject({
      number: '11',
      heading: 'Belysning i parken',
      caseNumber: 'KS111-26 040',
      outcome: 'decided',
      texts: { summary: 'Lamporna i parken är 30 år gamla.', note: '' },
      dissents: [{ name: 'Gamma Väst', isTaken: true }],
      receivers: [
        { receiver: 'Förvaltningschefen', purpose: 'execution' },
        { receiver: 'Akten', purpose: 'file' },
      ],
      tasks: [{ actor: 'Förvaltningschefen', isTaken: true }],
    })
    expect(paragraphs[2]?.outcome).toBe('tabled')
  })

  it('are taken in unless they speak of secrecy, and then the provision is what is printed', () => {
    const { paragraphs } = aDraft()
    expect(paragraphs.map(({ isTaken }) => isTaken)).toEqual([true, true, true, true, false, true, true])
    expect(paragraphs[4]).toMatchObject({
      isSecret: true,
      doubt: 'told-secret',
      provision: '18 kap. 13 § OSL',
      tasks: [],
    })
    expect(paragraphs[4]?.place.printed).toBe('§ 14')
  })

  it('tell votes as left out and keep them as text', () => {
    const { paragraphs, leftOut } = aDraft()
    expect(leftOut).toContainEqual(expect.objectContaining({ why: 'no-field', printed: '3 ja-röster mot 1 nej-röst' }))
    expect(paragraphs[6]?.texts.treatment).toContain('3 ja-röster mot 1 nej-röst')
  })

  it('leave a list of attendance that cannot be told apart to a person', () => {
    const { people } = aDraft({ deciding: ['Alfa Norr (A)', 'Beta Söder (B)'], serving: [] })
    expect(
      people.filter(({ list }) => list !== 'other').every((one) => !one.isTaken && one.doubt === 'list-unsure'),
    ).toBe(true)
  })

  it('are no draft without a §', () => {
    expect(readMinutesDraft(readMinutesText('Protokoll\nTekniska nämnden\n'))).toBeUndefined()
  })

  it('come back out of storage as they were', () => {
    const draft = aDraft()
    expect(minutesDraftContract.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it('have each line with a figure or a § either in the draft or among what is left out', () => {
    const words = fc.constantFrom('Lampor', 'kostar', 'vägen', 'år', 'Park', 'höjs')
    const line = fc
      .array(fc.oneof(words, fc.integer({ min: 1, max: 99_999 }).map(String)), { minLength: 1, maxLength: 7 })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.array(line, { maxLength: 4 }),
        (before, within) => {
          const text = minutesText({
            paragraphs: [paragraph(10, 'Rapport', ...within, '', ...decision('Rapporten godkänns.'))],
          }).replace('Plats och tid', `${before.join('\n')}\nPlats och tid`)
          const draft = readMinutesDraft(readMinutesText(text))
          if (!draft) throw new Error('no draft')
          for (const one of [...before, ...within].filter((words) => /\d/.test(words)))
            expect(isTold(draft, one), one).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})

const squeezed = (text: string) => text.replaceAll(/\s+/g, '').toLowerCase()
const isTold = (draft: MinutesDraft, line: string) =>
  squeezed(JSON.stringify(draft)).includes(squeezed(line.replace(/^\d{1,2}[.)]?\s/, '')))

describe('the form of the draft', () => {
  it('changes nothing when nobody has touched it, and nothing when it was not sent', () => {
    const draft = aDraft()
    expect(editMinutes(draft, formOf(draft))).toEqual(draft)
    expect(editMinutes(draft, new FormData())).toEqual(draft)
  })

  it('lays what a person wrote upon what was read, and reads the tasks of clauses anew', () => {
    const draft = aDraft()
    const after = editMinutes(
      draft,
      formOf(draft, {
        'meeting.day': '2026-11-11',
        'people.4.as': 'guest',
        'people.3.isTaken': null,
        'paragraphs.0.heading': 'Val',
        'paragraphs.0.clauses': 'En justerare väljs.\r\nIT-chefen får i uppdrag att byta servrar.',
        'paragraphs.1.tasks.0.isTaken': null,
        'paragraphs.1.receivers.0.purpose': 'information',
        'paragraphs.1.dissents.0.isTaken': null,
        'paragraphs.2.outcome': 'noted',
      }),
    )
    expect(after.meeting.day).toBe('2026-11-11')
    expect([after.people[4]?.as, after.people[3]?.isTaken]).toEqual(['guest', false])
    expect(after.paragraphs[0]).toMatchObject({ heading: 'Val', tasks: [{ actor: 'IT-chefen', isTaken: true }] })
    expect(after.paragraphs[1]).toMatchObject({
      tasks: [{ isTaken: false }],
      receivers: [{ purpose: 'information' }, {}],
      dissents: [{ isTaken: false }],
    })
    expect(after.paragraphs[2]?.outcome).toBe('noted')
  })

  it('keeps what was typed wrong, and says at its field what is wrong', () => {
    const draft = aDraft()
    const here: KnownHere = {
      hasBody: true,
      hasNextBody: false,
      today: '2026-11-20' as KnownHere['today'],
      taken: [16],
      matched: draft.people.map((_one, at) => (at === 0 ? '' : 'guest')),
    }
    const typed = editMinutes(
      draft,
      formOf(draft, {
        'meeting.day': '2026-11-30',
        'meeting.startsAt': 'nio',
        'people.2.only': 'alla',
        'paragraphs.0.number': 'tio',
        'paragraphs.1.heading': '',
        'paragraphs.1.clauses': '',
        'paragraphs.2.number': '15',
        'paragraphs.3.outcome': 'proposed',
        'paragraphs.4.isTaken': 'true',
        'paragraphs.4.provision': '',
      }),
    )
    expect(typed.meeting.startsAt).toBe('nio')
    expect(neededFor(typed, here)).toEqual({
      'meeting.day': 'day-ahead',
      'meeting.startsAt': 'time',
      'people.0.as': 'who',
      'people.2.only': 'spans',
      'paragraphs.0.number': 'number',
      'paragraphs.1.heading': 'heading',
      'paragraphs.1.clauses': 'clauses',
      'paragraphs.2.number': 'number-twice',
      'paragraphs.3.outcome': 'no-next-body',
      'paragraphs.4.provision': 'provision',
      'paragraphs.5.number': 'number-twice',
      'paragraphs.6.number': 'number-taken',
    })
    const none = { ...draft, paragraphs: draft.paragraphs.map((one) => ({ ...one, isTaken: false })) }
    expect(neededFor(none, { ...here, hasBody: false })).toMatchObject({
      'meeting.body': 'body',
      'paragraphs.0.isTaken': 'nothing',
    })
  })
})

describe('who somebody in the list is', () => {
  const holder = (person: string, name: string, party: string) => ({ person, name, party }) as unknown as Holder
  const holders = [holder('1', 'Alfa Norr', 'A'), holder('2', 'Beta Söder', 'B'), holder('3', 'Beta Söder', 'C')]

  it('is told by the whole name, by the party among those who share it, and otherwise by a person', () => {
    const [alfa] = aDraft().people
    if (!alfa) throw new Error('nobody')
    const who = (change: Partial<typeof alfa>) => matchPerson({ ...alfa, ...change }, holders)
    expect(who({ name: 'alfa  norr' })).toBe('1')
    expect(who({ name: 'Alfa' })).toBe('')
    expect(who({ name: 'Beta Söder', party: 'C' })).toBe('3')
    expect(who({ name: 'Beta Söder', party: '' })).toBe('')
    expect(who({ name: 'Nobody', as: '2' })).toBe('2')
    expect(who({ name: 'Nobody', as: 'somebody of another body' })).toBe('')
    expect(who({ as: 'guest' })).toBe('guest')
    expect(who({ as: 'guest', list: 'other' })).toBe('1')
  })
})

describe('§§ somebody was there for', () => {
  it.each([
    ['', []],
    ['86–93', [{ from: 86, to: 93 }]],
    [
      '§§ 86-88, 90 och 92',
      [
        { from: 86, to: 88 },
        { from: 90, to: 90 },
        { from: 92, to: 92 },
      ],
    ],
    ['från 90', [{ from: 90, to: Number.POSITIVE_INFINITY }]],
  ])('are read as people write them: %s', (text, spans) => {
    expect(readSpans(text)).toEqual(spans)
    expect(readSpans(writeSpans(spans))).toEqual(spans)
  })

  it('are not guessed', () => {
    for (const text of ['alla', '86 till kaffet', 'x']) expect(readSpans(text)).toBeUndefined()
  })
})

describe('a receiver', () => {
  it.each([
    ['IT-chefen för verkställighet', 'IT-chefen', 'execution', ''],
    ['Ekonomienheten för sammanställning.', 'Ekonomienheten', 'compilation', ''],
    ['Regionen för kännedom', 'Regionen', 'information', ''],
    ['Publicering på hemsidan', 'Publicering på hemsidan', 'publication', ''],
    ['Kommunerna för kommande budgetarbete 2023', 'Kommunerna', 'information', 'för kommande budgetarbete 2023'],
    ['Akten', 'Akten', 'file', ''],
    ['Revisorn', 'Revisorn', 'information', ''],
  ])('is parted from what it is sent for: %s', (words, receiver, purpose, note) => {
    expect(receiverOf(words, place)).toMatchObject({ receiver, purpose, note })
  })
})

const sources = join(process.env.STYRHJUL_SHARED ?? join(import.meta.dirname, '../../../../../shared'), 'sources')
const real = '000_3b9976cd928faaf5.txt'
describe.skipIf(!existsSync(`${sources}/${real}`))('minutes of a working committee, when they are at hand', () => {
  it('are a draft that needs little', async () => {
    const draft = readMinutesDraft(await readAsData(real, readFileSync(`${sources}/${real}`), 'minutes'))
    expect(draft?.people).toHaveLength(9)
    expect(draft?.people.filter(({ isChair }) => isChair)).toHaveLength(1)
    expect(draft?.paragraphs.filter(({ outcome }) => outcome === 'proposed').map(({ number }) => number)).toEqual([
      '89',
      '90',
    ])
    expect(draft?.leftOut.length).toBeLessThan(12)
  })
})
