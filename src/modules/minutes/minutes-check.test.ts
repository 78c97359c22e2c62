import { describe, expect, it } from 'vitest'
import type { RoomEvent } from '../meetings/index.ts'
import { item, person } from '../meetings/room.fixture.ts'
import { composeMinutes } from './compose.ts'
import { aHeldMeeting, someFacts, theEvents } from './minutes.fixture.ts'
import { type Checked, caseNumbersIn, checkMinutes } from './minutes-check.ts'

function checked(value: string, change: Partial<Checked> = {}, events: readonly RoomEvent[] = theEvents) {
  const saved: RoomEvent = { kind: 'text.saved', item: item('report'), text: 'background', value }
  const held = aHeldMeeting([...events.slice(0, -1), saved, ...events.slice(-1)])
  const text = composeMinutes(someFacts('decision-last', held))
  return checkMinutes({ held, text, knownCases: new Set(['KS011-25 319']), numberBefore: 83, ...change })
}
const codes = (value: string, change: Partial<Checked> = {}, events: readonly RoomEvent[] = theEvents) =>
  checked(value, change, events).map((finding) => finding.code)

describe('the check of minutes', () => {
  it('finds nothing where everything adds up', () => {
    expect(
      checked('Tisdagen den 11 november 2025 och 2025-10-31 stämmer, som KS011-25 319 och Ledamot 2 (M).'),
    ).toEqual([])
  })

  it.each([
    ['Beslut 2025-02-30.', 'date-impossible'],
    ['Beslut den 31 november 2025.', 'date-impossible'],
    ['Mötet måndagen den 11 november 2025.', 'weekday-wrong'],
    ['Se KS999-25 001.', 'case-unknown'],
    ['Ledamot 9 (S) undrar.', 'name-without-seat'],
    ['Ledamot 2 (V) undrar.', 'name-without-seat'],
    ['Bidraget gäller 19121212-1212.', 'personal-number'],
    ['Bidraget gäller 701063-2391.', 'personal-number'],
  ])('%s is a finding: %s', (text, code) => {
    expect(codes(text)).toEqual([code])
  })

  it('says which weekday it was', () => {
    expect(checked('lördag 11 november 2025')[0]?.facts).toMatchObject({ number: 85, weekday: 'tisdag' })
  })

  it('a missing number is found between two meetings and within one', () => {
    expect(checked('', { numberBefore: 81 })).toMatchObject([
      { code: 'paragraph-gap', facts: { paragraphs: '§§ 82, 83' } },
    ])
    const events = theEvents.map((event) =>
      event.kind === 'item.opened' && event.paragraph === 88 ? { ...event, paragraph: 90 } : event,
    )
    expect(codes('', {}, events)).toEqual(['paragraph-gap'])
    expect(codes('', { numberBefore: null })).toEqual([])
  })

  it('a decision nobody is told of is found', () => {
    const held = aHeldMeeting()
    const facts = { ...someFacts('decision-last', held), dispatch: new Map() }
    const found = checkMinutes({
      held,
      text: composeMinutes(facts),
      knownCases: new Set(['KS011-25 319']),
      numberBefore: 83,
    })
    expect(found).toMatchObject([{ code: 'dispatch-missing', facts: { number: 87 } }])
  })

  it('an approver who was away, or none at all, is found', () => {
    const away = theEvents.map((event) =>
      event.kind === 'approver.chosen' ? { ...event, person: person('m1') } : event,
    )
    expect(checked('', {}, away)).toMatchObject([
      { code: 'approver-absent', facts: { name: 'Ledamot 1', paragraphs: '§ 86' } },
    ])
    expect(
      codes(
        '',
        {},
        theEvents.filter((event) => event.kind !== 'approver.chosen'),
      ),
    ).toEqual(['approver-missing'])
  })
})

describe('numbers of cases in a text', () => {
  it('are found in both forms, each once', () => {
    expect(caseNumbersIn('KS117-25 020, igen KS117-25 020, och 2021/28 men inte 1/2 eller 12345/6')).toEqual([
      'KS117-25 020',
      '2021/28',
    ])
  })
})
