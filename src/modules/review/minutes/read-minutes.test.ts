import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../reading/lines.ts'
import { limitsIn } from './limits.ts'
import { decision, minutesText, paragraph } from './minutes.fixture.ts'
import { peopleIn } from './people.ts'
import { readMinutes } from './read-minutes.ts'
import { tasksOf } from './tasks.ts'

const read = (text: string) => readMinutes({ lines: linesOf(text) })
const onlyParagraph = (...lines: readonly string[]) => {
  const [one] = read(minutesText({ paragraphs: [paragraph(10, 'Torget', ...lines)] })).paragraphs
  if (!one) throw new Error('no paragraph was read')
  return one
}

describe('the first page of minutes', () => {
  test('tells who met when, who was there and in what place, who approves and which paragraphs there are', () => {
    const { meeting, attendance, approvers, approval, range } = read(minutesText())
    expect(meeting).toMatchObject({ body: 'Tekniska nämnden', day: { value: '2026-11-10' }, time: 'kl. 09.00-11.30' })
    expect(attendance.people.map(({ name, party, role, office }) => [name, party, role, office])).toEqual([
      ['Alfa Norr', 'A', 'deciding', 'chair'],
      ['Beta Söder', 'B', 'deciding', null],
      ['Gamma Väst', 'C', 'deciding', null],
      ['Delta Öst', 'A', 'deciding', null],
      ['Epsilon Berg', 'B', 'deciding', null],
      ['Eta Skog', 'C', 'substitute', null],
      ['Theta Sten', null, 'other', null],
    ])
    expect(attendance.people[4]?.servesFor).toBe('Zeta Dal')
    expect(approvers.map(({ name }) => name)).toEqual(['Beta Söder'])
    expect([approval?.value, range?.from, range?.to]).toEqual(['2026-11-17', 10, 13])
  })

  test('reads the same where names stand beside the words instead of below', () => {
    const { attendance, meeting } = read(
      [
        'Kommunstyrelsen',
        'Plats och tid     Sal 1, 2026-11-10 kl. 13.00',
        'Beslutande        Alfa Norr (A), ordförande',
        '                  Beta Söder (B) §§ 1-2',
        '                  Gamma Väst (C) tjänstgörande ersättare för Iota Ek (C)',
        'Ersättare         Eta Skog (C)',
        'Övriga närvarande Theta Sten, sekreterare',
        '§ 1',
        'Torget',
      ].join('\n'),
    )
    expect(meeting.day?.value).toBe('2026-11-10')
    expect(attendance.people.map(({ name, role, limit }) => [name, role, limit])).toEqual([
      ['Alfa Norr', 'deciding', ''],
      ['Beta Söder', 'deciding', '§§ 1-2'],
      ['Gamma Väst', 'deciding', ''],
      ['Eta Skog', 'substitute', ''],
      ['Theta Sten', 'other', ''],
    ])
  })

  test('two lists side by side are not taken for certain', () => {
    const text = minutesText({ deciding: ['Alfa Norr (A)        Kappa Lund (A)', 'Beta Söder (B)', 'Gamma Väst (C)'] })
    expect(read(text).attendance.isSure).toBe(false)
  })

  test.each([
    ['§§ 86-93', [{ from: 86, to: 93 }], []],
    [
      '§§ 1-2, 5 och 7-9',
      [
        { from: 1, to: 2 },
        { from: 5, to: 5 },
        { from: 7, to: 9 },
      ],
      [],
    ],
    ['ej § 88', null, [{ from: 88, to: 88 }]],
    ['jäv § 12', null, [{ from: 12, to: 12 }]],
    ['från § 90', [{ from: 90, to: Number.POSITIVE_INFINITY }], []],
    ['t.o.m. § 90', [{ from: 0, to: 90 }], []],
    [', ordförande', null, []],
  ])('%s limits a presence', (words, only, except) => {
    expect(limitsIn(words)).toMatchObject({ only, except })
  })

  test('a title before a name is no part of it, and a party stands in brackets', () => {
    const line = { page: 1, number: 1, text: '' }
    expect(peopleIn('Ledamot 2 (M) och Ersättare 11 (C) yrkar', line).map(({ name }) => name)).toEqual([
      'Ledamot 2',
      'Ersättare 11',
    ])
    expect(
      peopleIn('Ordföranden Alfa Norr (A) och tjänstgörande ersättaren Beta-Lo af Söder (KD) yrkar', line).map(
        ({ name, party }) => `${name} ${party}`,
      ),
    ).toEqual(['Alfa Norr A', 'Beta-Lo af Söder KD'])
  })
})

describe('minutes in another style', () => {
  const text = [
    '                          Sammanträdesprotokoll        1(3)',
    '                          2026-11-10',
    'Barn- och parknämnden',
    'Plats och tid:    Salen, kl. 8.15–12.00',
    'Beslutande:       Alfa Norr (A), ordf.',
    '                  Beta Söder (B), 1:e vice ordf.',
    '                  Delta Öst (A) ersätter Zeta Dal (A) §§ 41-42',
    '                  Zeta Dal (A) §§ 43-44',
    'Ersättare:        Eta Skog (C)',
    'Övriga:           Theta Sten, sekreterare',
    'Justerare:        Beta Söder',
    'Paragrafer: 41–42',
    '',
    '§ 41 Taxan för torget',
    'Dnr BPN 2026/123',
    '',
    'Förslag till beslut',
    'att höja taxan.',
    '',
    'Omröstningsresultat',
    '2 Ja-röster, 1 Nej-röst och 0 avstår.',
    '',
    'Beslut',
    'Barn- och parknämnden beslutar',
    'att anta taxan,',
    'att ge parkchefen i uppdrag att måla bänkarna senast i april 2027, samt',
    'att förklara paragrafen justerad.',
    'Beslutet expedieras till: Parkchefen, akten',
    '',
    '§ 42 Bidraget',
    'Beslut',
    'Nämndens förslag till kommunfullmäktige',
    'Fullmäktige ger ett bidrag.',
  ].join('\n')

  test('has its day at the top, its case number below the heading, and clauses that begin with att', () => {
    const { meeting, attendance, approvers, range, paragraphs } = read(text)
    expect([meeting.body, meeting.day?.value]).toEqual(['Barn- och parknämnden', '2026-11-10'])
    expect(attendance.people.map(({ name, office, servesFor, limit }) => [name, office, servesFor, limit])).toEqual([
      ['Alfa Norr', 'chair', null, ''],
      ['Beta Söder', 'vice-chair', null, ''],
      ['Delta Öst', null, 'Zeta Dal', '§§ 41-42'],
      ['Zeta Dal', null, null, '§§ 43-44'],
      ['Eta Skog', null, null, ''],
      ['Theta Sten', null, null, ''],
    ])
    expect([approvers[0]?.name, range?.from, range?.to]).toEqual(['Beta Söder', 41, 42])
    const [one, other] = paragraphs
    expect(one).toMatchObject({
      heading: 'Taxan för torget',
      caseNumber: 'BPN 2026/123',
      votes: [{ yes: 2, no: 1, abstain: 0 }],
    })
    expect(one?.clauses).toHaveLength(3)
    expect(one && tasksOf(one, null)).toMatchObject([
      { actor: 'parkchefen', task: 'måla bänkarna senast i april 2027', last: '2027-04-30', isProposed: false },
    ])
    expect(other).toMatchObject({ outcome: 'proposed', clauses: [{ isProposed: true }] })
  })
})

describe('the paragraphs', () => {
  test('a list of contents and a reference at the start of a line begin none', () => {
    const { paragraphs } = read(
      [
        '§ 1 Torget .......... 2',
        '§ 2 Parken .......... 3',
        '',
        '§ 1',
        'Torget',
        'Nämnden tog upp frågan den 3 mars 2026',
        '§ 77 och lämnade den vidare.',
        '',
        '§ 2',
        'Parken',
        'Nämndens beslut',
        'Planen antas.',
      ].join('\n'),
    )
    expect(paragraphs.map(({ number, heading, outcome }) => [number, heading, outcome])).toEqual([
      [1, 'Torget', null],
      [2, 'Parken', 'decided'],
    ])
  })

  test('have a case number, a heading over several lines, and parts by their own headings', () => {
    const [one] = read(
      [
        '§ 5  Dnr 2026/28',
        '',
        'Torget och',
        'parken',
        '',
        'Sammanfattning',
        'Text.',
        'Beslutsunderlag',
        'Skrivelse',
        'Beslut',
        'Antas.',
        'Protokollsutdrag skickas till',
        'Akten',
      ].join('\n'),
    ).paragraphs
    expect(one).toMatchObject({ number: 5, caseNumber: '2026/28', heading: 'Torget och parken', dispatch: ['Akten'] })
    expect(one?.parts.map(({ kind }) => kind)).toEqual(['summary', 'basis', 'decision', 'dispatch'])
  })

  test('what a page repeats is not read into them', () => {
    const { clauses } = onlyParagraph('Beslut', 'Planen', 'Sammanträdesdatum: 2026-11-10', '3 (28)', 'antas.')
    expect(clauses.map(({ text }) => text)).toEqual(['Planen antas.'])
  })

  test('a decision is read clause by clause, numbered or not', () => {
    expect(
      onlyParagraph('Beslut', '1. Planen', '', 'antas.', '2. Taxan höjs.').clauses.map(({ text }) => text),
    ).toEqual(['Planen antas.', 'Taxan höjs.'])
    expect(onlyParagraph('Beslut', 'Planen antas.', '', 'Taxan höjs.').clauses).toHaveLength(2)
  })

  test.each([
    ['Ärendet bordläggs till nästa möte.', 'tabled'],
    ['Ärendet återremitteras.', 'referred-back'],
    ['Nämnden föreslår kommunfullmäktige att anta planen.', 'proposed'],
    ['Planen antas.', 'decided'],
  ])('%s is %s', (text, outcome) => {
    expect(onlyParagraph('Beslut', text).outcome).toBe(outcome)
  })

  test('tell who moved, who dissented and who stepped aside', () => {
    const one = onlyParagraph(
      'Jäv',
      'Delta Öst (A) deltar inte i handläggningen på grund av jäv.',
      'Yrkanden',
      'Alfa Norr (A) och Beta Söder (B) yrkar bifall. Vidare yrkar Gamma Väst (C) avslag på tillägget.',
      'Beslut',
      'Planen antas.',
      'Reservation',
      'Gamma Väst (C) reserverar sig mot beslutet.',
    )
    const names = (all: readonly { readonly by: readonly { readonly name: string }[] }[]) =>
      all.map(({ by }) => by.map(({ name }) => name).join(' + '))
    expect(names(one.proposals)).toEqual(['Alfa Norr + Beta Söder', 'Gamma Väst'])
    expect(names(one.dissents)).toEqual(['Gamma Väst'])
    expect(names(one.conflicts)).toEqual(['Delta Öst'])
  })

  test('nobody steps aside where it says that nobody did', () => {
    expect(onlyParagraph('Jäv', 'Ingen anmäler jäv. Alfa Norr (A) öppnar mötet.').conflicts).toEqual([])
  })

  test.each([
    ['Omröstningen utfaller med 43 Ja mot 38 Nej. 2 ledamöter avstår.', [43, 38, 2]],
    ['Med 7 ja-röster mot 6 nej-röster antas planen.', [7, 6, null]],
    [
      'Alfa Norr (A) röstar ja (1). Beta Söder (B) röstar nej (1). Gamma Väst (C) avstår från att rösta (1).',
      [1, 1, 1],
    ],
    ['Med sju ja-röster och två nej-röster antas planen.', [7, 2, null]],
  ])('%s is a vote', (text, [yes, no, abstain]) => {
    expect(onlyParagraph('Omröstning', text).votes).toMatchObject([{ yes, no, abstain }])
  })

  test('a task has its actor, its last day and who is told, also when the next clause says so', () => {
    const one = onlyParagraph(
      ...decision(
        '1. Parkchefen får i uppdrag att måla bänkarna. Färgen väljs senare.',
        '2. Uppdraget ska redovisas till nämnden senast den 1 mars 2027.',
      ),
    )
    expect(tasksOf(one, null)).toMatchObject([
      { actor: 'Parkchefen', task: 'måla bänkarna', last: '2027-03-01', reportTo: 'nämnden', isProposed: false },
    ])
  })

  test.each([
    'Redovisning av uppdraget att parkchefen får i uppdrag att måla antecknas.',
    'Uppdraget till parkchefen förklaras fullgjort.',
    'Planen antas.',
  ])('nobody has a task from: %s', (text) => {
    expect(tasksOf(onlyParagraph('Beslut', text), null)).toEqual([])
  })

  test('a day from which something is counted is no last day', () => {
    const one = onlyParagraph(
      'Beslut',
      'Nämnden ger parkchefen i uppdrag att ta ut taxan från och med den 1 mars 2027.',
    )
    expect(tasksOf(one, null)).toMatchObject([{ last: null }])
  })
})

describe('what is no minutes', () => {
  test('is read without failing, however it is written', () => {
    const odd = [
      '§ 1',
      'Ks § 2    Au § 9',
      'Ärende 3',
      '4. Torget',
      'Beslutande          Ersättare',
      'Alfa Norr           Beta Söder',
      'Närvarolista',
      'Omröstningslista 1',
      'Namn        Ja   Nej   Avstår',
      'Alfa Norr   X',
      `Alfa Norr${' '.repeat(900)}Ja`,
      '§',
      '(A)',
      'Beslut',
      'röstar ja (1).',
      'A-Aa'.repeat(200),
      'Yrkanden',
      '1 ja mot 2 nej',
      '',
      'Justerare',
      'till '.repeat(500),
    ]
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme' }))), (lines) => {
        expect(read(lines.join('\n')).paragraphs.length).toBeLessThanOrEqual(lines.length)
      }),
    )
  })
})
