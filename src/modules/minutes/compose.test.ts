import { describe, expect, it } from 'vitest'
import type { RoomEvent } from '../meetings/index.ts'
import { item, person } from '../meetings/room.fixture.ts'
import { composeMinutes, withoutSecrets } from './compose.ts'
import { aHeldMeeting, plainMinutes, someFacts, theEvents } from './minutes.fixture.ts'
import { layouts } from './minutes.ts'
import { minutesWords } from './minutes-language.service.ts'
import { sectionRange } from './section-range.ts'

const composed = composeMinutes(someFacts('decision-last'))
const paragraph = (number: number, text = composed) => text.paragraphs.find((one) => one.number === number)!
const sectionOf = (number: number, kind: string, text = composed) =>
  paragraph(number, text).sections.find((section) => section.kind === kind)

describe('minutes write themselves from what happened', () => {
  it.each(layouts)('in the layout %s they read as the golden file does', async (layout) => {
    await expect(plainMinutes(composeMinutes(someFacts(layout)))).toMatchFileSnapshot(`golden/${layout}.txt`)
  })

  it('the decision stands last in one layout and first in the other', () => {
    const first = composeMinutes(someFacts('decision-first'))
    expect(paragraph(87, first).sections[0]?.kind).toBe('decision')
    expect(paragraph(86).sections.at(-1)?.kind).toBe('decision')
  })

  it('what a preparing body decides is a proposal to the next one', () => {
    expect(paragraph(86)).toMatchObject({ isProposal: true, outcome: 'proposed' })
    expect(sectionOf(86, 'decision')?.title).toBe('Förslag till kommunstyrelsen')
  })

  it('a decision that differs from the agenda keeps the proposal beside it, one that does not has none', () => {
    expect(paragraph(86).proposed).toEqual([
      'Köpet av ett nytt datacenter stoppas.',
      'Pengar tillförs för att förlänga avtalet.',
    ])
    expect(paragraph(87).proposed).toBeNull()
  })

  it('whoever is disqualified does not serve that paragraph, and the substitute does', () => {
    const [serving, substitutes] = composed.attendance
    expect(serving?.people.find((one) => one.person === person('m1'))?.notes).toEqual(['§§ 84, 85, 87, 88'])
    expect(substitutes?.people).toMatchObject([{ name: 'Ersättare 1 (C)', notes: ['i stället för Ledamot 1', '§ 86'] }])
  })

  it('a vote is told with its numbers, its rule and how each one voted', () => {
    expect(sectionOf(87, 'votes')?.paragraphs).toEqual(
      expect.arrayContaining([
        'Resultat: 2 ja, 1 nej, 0 avstår, 0 röstar inte. Majoriteten avgör (KL 5 kap. 54–56 §§).',
        'Ja: Ordförande (S), Ledamot 1 (C)',
        'Nej: Ledamot 2 (M)',
      ]),
    )
  })

  it('a proposal that was withdrawn is said to be', () => {
    const events = theEvents.flatMap((event): RoomEvent[] =>
      event.kind === 'proposal.supported'
        ? [event, { kind: 'proposal.withdrawn', item: event.item, proposal: event.proposal }]
        : event.kind === 'order.accepted'
          ? []
          : event.kind === 'question.acclaimed'
            ? [{ ...event, answer: 'yes' }]
            : [event],
    )
    const text = composeMinutes(someFacts('decision-last', aHeldMeeting(events)))
    expect(sectionOf(86, 'treatment', text)?.paragraphs[0]).toContain('Förslaget är återtaget.')
    expect(paragraph(86, text).proposed).toBeNull()
  })

  it('a paragraph approved at once stands in minutes of its own, and the whole only points there', () => {
    const events = theEvents.flatMap((event): RoomEvent[] =>
      event.kind === 'dissent.entered' ? [event, { kind: 'item.approved-at-once', item: item('rules') }] : [event],
    )
    const facts = someFacts('decision-last', aHeldMeeting(events))
    expect(composeMinutes(facts, 'immediate').paragraphs.map((one) => one.number)).toEqual([87])
    expect(paragraph(87, composeMinutes(facts)).sections).toMatchObject([
      { paragraphs: [expect.stringContaining('omedelbart justerad')] },
    ])
  })

  it('of a secret paragraph the public reads number and provision, nothing else', () => {
    const facts = { ...someFacts('decision-last'), secrecy: new Map([[item('centre'), 'OSL 18 kap. 13 §']]) }
    const open = withoutSecrets(composeMinutes(facts), minutesWords('sv'))
    expect(JSON.stringify(open)).not.toMatch(/datacenter|KS473/)
    expect(paragraph(86, open)).toMatchObject({ title: 'Sekretess enligt OSL 18 kap. 13 §', sections: [], clauses: [] })
  })
})

describe('numbers of paragraphs', () => {
  it.each([
    [[88], '§ 88'],
    [[86, 87], '§§ 86, 87'],
    [[93, 86, 87, 88, 89, 90, 91, 92], '§§ 86–93'],
    [[84, 85, 86, 88], '§§ 84–86, 88'],
    [[], ''],
  ])('%j is written %s', (numbers, text) => {
    expect(sectionRange(numbers)).toBe(text)
  })
})
