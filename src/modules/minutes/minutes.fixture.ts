import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import type { CaseId } from '../cases/index.ts'
import type { AgendaItem, HeldMeeting, MeetingId } from '../meetings/index.ts'
import { questionsOf } from '../meetings/index.ts'
import type { Composition } from '../meetings/mandate.ts'
import { aMandate, item, person, proposal } from '../meetings/room.fixture.ts'
import { emptyRoom } from '../meetings/room.ts'
import { checkEvent } from '../meetings/room-check.ts'
import type { Happened, RoomEvent } from '../meetings/room-event.ts'
import { foldRoom } from '../meetings/room-evolve.ts'
import type { MinutesFacts, MinutesText } from './compose.ts'
import type { Layout } from './minutes.ts'
import { minutesWords } from './minutes-language.service.ts'

const named = (key: string, name: string, party: string, change = {}) => ({ ...aMandate(key, party, change), name })

export const aCommittee: Composition = {
  mandates: [
    named('chair', 'Ordförande', 'S', { post: 'chair' }),
    named('m1', 'Ledamot 1', 'C'),
    named('m2', 'Ledamot 2', 'M'),
    named('sub1', 'Ersättare 1', 'C', { post: 'substitute' }),
    named('sub2', 'Ersättare 2', 'M', { post: 'substitute' }),
  ],
  callOrder: [],
}

const anItem = (key: string, position: number, change: Partial<AgendaItem>): AgendaItem => ({
  id: item(key),
  meeting: 'meeting' as MeetingId,
  position,
  kind: 'decision',
  title: key,
  secrecyProvision: null,
  documents: [],
  isAddedLate: false,
  lateOn: null,
  lateReason: '',
  revision: 1,
  caseFile: null,
  summary: '',
  matter: 'ordinary',
  proposesTo: null,
  rows: [],
  isProposedOnward: false,
  wasHeldByMinority: false,
  clauses: [],
  ...change,
})

export const anAgenda: readonly AgendaItem[] = [
  anItem('opening', 1, { kind: 'opening', title: 'Öppnande och val av justerare' }),
  anItem('report', 2, {
    kind: 'information',
    title: 'Rapport från ekonomiavdelningen',
    caseFile: 'c1' as CaseId,
    summary: 'Ekonomichefen berättar om prognosen.',
  }),
  anItem('centre', 3, {
    title: 'Gemensamt datacenter',
    caseFile: 'c2' as CaseId,
    isProposedOnward: true,
    proposesTo: 'board' as UnitId,
    clauses: ['Köpet av ett nytt datacenter stoppas.', 'Pengar tillförs för att förlänga avtalet.'],
  }),
  anItem('rules', 4, { title: 'Riktlinjer för resor', caseFile: 'c3' as CaseId, clauses: ['Riktlinjerna antas.'] }),
  anItem('letters', 5, {
    kind: 'report',
    title: 'Delgivningar',
    rows: [
      { caseNumber: 'KS011-25 319', text: 'Tillstånd för fyrverkeri', day: null },
      { caseNumber: '', text: 'Protokoll från samverkansgruppen', day: null },
    ],
  }),
]

/** A working committee's afternoon: a substitute steps in, a counter proposal wins, a vote by name and a dissent. */
export const theEvents: readonly RoomEvent[] = [
  ...['chair', 'm1', 'm2', 'sub1', 'officer'].map(
    (who): RoomEvent => ({ kind: 'person.arrived', person: person(who), atDistance: false }),
  ),
  { kind: 'meeting.opened' },
  { kind: 'chair.taken', person: person('chair') },
  { kind: 'approver.chosen', person: person('m2') },
  { kind: 'item.opened', item: item('opening'), paragraph: 84 },
  { kind: 'debate.closed', item: item('opening') },
  { kind: 'item.decided', item: item('opening') },
  { kind: 'item.opened', item: item('report'), paragraph: 85 },
  { kind: 'debate.closed', item: item('report') },
  { kind: 'item.decided', item: item('report') },
  { kind: 'person.left', person: person('officer') },
  { kind: 'item.opened', item: item('centre'), paragraph: 86 },
  { kind: 'conflict.declared', item: item('centre'), person: person('m1'), reason: 'Äger bolaget som säljer' },
  {
    kind: 'proposal.made',
    item: item('centre'),
    proposal: proposal('counter'),
    form: 'counter',
    by: person('m2'),
    clauses: ['Köpet av ett nytt datacenter stoppas.', 'Ekonomiavdelningen utreder om pengar finns för avtalet.'],
    reason: '',
  },
  { kind: 'proposal.supported', item: item('centre'), proposal: proposal('counter'), person: person('sub1') },
  { kind: 'debate.closed', item: item('centre') },
  { kind: 'order.accepted', item: item('centre'), counters: [proposal('counter')] },
  { kind: 'question.acclaimed', item: item('centre'), question: 'main', answer: 'no' },
  { kind: 'item.decided', item: item('centre') },
  { kind: 'item.opened', item: item('rules'), paragraph: 87 },
  {
    kind: 'proposal.made',
    item: item('rules'),
    proposal: proposal('no'),
    form: 'rejection',
    by: person('m2'),
    clauses: [],
    reason: 'Kostar för mycket',
  },
  { kind: 'debate.closed', item: item('rules') },
  { kind: 'vote.requested', item: item('rules'), question: 'main', by: person('m2') },
  { kind: 'ballot.cast', item: item('rules'), question: 'main', person: person('chair'), choice: 'yes' },
  { kind: 'ballot.cast', item: item('rules'), question: 'main', person: person('m1'), choice: 'yes' },
  { kind: 'ballot.cast', item: item('rules'), question: 'main', person: person('m2'), choice: 'no' },
  { kind: 'vote.closed', item: item('rules'), question: 'main', broken: null },
  { kind: 'item.decided', item: item('rules') },
  { kind: 'dissent.entered', item: item('rules'), person: person('m2'), text: 'Resorna kan bli färre ändå.' },
  {
    kind: 'text.saved',
    item: item('rules'),
    text: 'background',
    value: 'Reglerna är från 2014.\n\nDe behöver göras om.',
  },
  { kind: 'item.opened', item: item('letters'), paragraph: 88 },
  { kind: 'debate.closed', item: item('letters') },
  { kind: 'item.decided', item: item('letters') },
  { kind: 'meeting.closed' },
]

export function aHeldMeeting(events: readonly RoomEvent[] = theEvents, agenda = anAgenda): HeldMeeting {
  const start = emptyRoom('committee', aCommittee, agenda)
  const happened: Happened[] = []
  for (const [index, event] of events.entries()) {
    checkEvent(foldRoom(start, happened), event)
    const at = `2025-11-11T12:${String(index).padStart(2, '0')}:00Z`
    happened.push({ sequence: index + 1, at, event, isUndone: false })
  }
  return {
    meeting: {
      id: 'meeting' as MeetingId,
      body: 'committee' as UnitId,
      bodyKind: 'committee',
      bodyKey: 'ksau',
      day: day('2025-11-11'),
      startsAt: '13:00',
      place: 'Rådhuset',
      status: 'closed',
      isPublic: false,
      revision: 1,
    },
    agenda,
    happened,
    room: foldRoom(start, happened),
  }
}

export const someFacts = (layout: Layout, held = aHeldMeeting()): MinutesFacts => ({
  held,
  layout,
  bodyName: layout === 'decision-last' ? 'Arbetsutskottet' : 'Nämnden',
  nameOf: (who: PersonId) => (who === person('officer') ? 'Ekonomichef' : who),
  unitName: () => 'kommunstyrelsen',
  caseNumbers: new Map([
    ['c1' as CaseId, 'KS118-25 040'],
    ['c2' as CaseId, 'KS473-25 005'],
    ['c3' as CaseId, 'KS200-25 003'],
  ]),
  secrecy: new Map(),
  questions: new Map(held.room.items.map((one) => [one.id, questionsOf(one)])),
  basis: new Map([[item('centre'), ['Tjänsteutlåtande 2025-10-31', 'Kommunstyrelsens arbetsutskott 2025-08-26 § 55']]]),
  dispatch: new Map([[item('rules'), [{ receiver: 'Kommunledningen', purpose: 'för verkställighet' }]]]),
  words: minutesWords('sv'),
})

/** As lines of text, for golden files. */
export function plainMinutes({ attendance, paragraphs }: MinutesText): string {
  const list = (items: readonly string[], isNumbered: boolean) =>
    items.map((text, index) => `${isNumbered ? `${index + 1}.` : '-'} ${text}`)
  return [
    ...attendance.flatMap((group) => [
      group.title,
      ...group.people.map((one) => `  ${[one.name, ...one.notes].join(', ')}`),
    ]),
    ...paragraphs.flatMap((one) => [
      '',
      `§ ${one.number} ${one.caseNumber}`.trim(),
      one.title,
      ...one.sections.flatMap((section) => [
        `[${section.title}]`,
        ...section.paragraphs,
        ...(section.list ? list(section.list.items, section.list.isNumbered) : []),
      ]),
    ]),
    '',
  ].join('\n')
}
