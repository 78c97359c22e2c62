import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain } from './explain.service.ts'
import { decision, minutesText, paragraph, receivers, reviewMinutes, saidOf } from './minutes/minutes.fixture.ts'
import { readDocument } from './reading/read-lines.ts'
import { review } from './review.ts'

const people = ['Alfa Norr (A)', 'Beta Söder (B)', 'Gamma Väst (C)', 'Delta Öst (A)', 'Epsilon Berg (B)']
const withParagraph = (...lines: readonly string[]) => [paragraph(10, 'Torget', ...lines)]
const said = (...lines: readonly string[]): string[] =>
  saidOf(reviewMinutes({ paragraphs: withParagraph(...lines), range: '§§ 10-10' }))

describe('minutes that are right', () => {
  test('give no finding', () => {
    expect(reviewMinutes()).toMatchObject({ kind: { kind: 'minutes' }, findings: [] })
  })

  test('whatever their numbers, however they vote, give no finding; one voter too few in a count does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 4, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (first, count, yes) => {
          const vote = (counted: number) => [
            'Omröstning',
            `${listed(people.slice(0, yes))} röstar ja (${counted}).`,
            `${listed(people.slice(yes))} röstar nej (${people.length - yes}).`,
            ...decision('Planen antas.'),
            ...receivers,
          ]
          const all = (counted: number) => ({
            range: `§§ ${first}-${first + count - 1}`,
            paragraphs: Array.from({ length: count }, (_, index) =>
              paragraph(
                first + index,
                'Plan för parken',
                ...(index === 2 ? vote(counted) : [...decision('Planen antas.'), ...receivers]),
              ),
            ),
          })
          expect(saidOf(reviewMinutes(all(yes)))).toEqual([])
          expect(reviewMinutes(all(yes + 1)).findings.map(({ code }) => code)).toContain('voters-differ')
        },
      ),
      { numRuns: 30 },
    )
  })

  test('other documents are not read as minutes', () => {
    const text = minutesText().replaceAll('§', 'Punkt')
    expect(review(readDocument('prov', text), { kind: 'other' }).findings).toEqual([])
  })
})

const listed = (names: readonly string[]): string =>
  names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`

describe('people', () => {
  test('who approves without being there is told, and who approves without deciding', () => {
    expect(saidOf(reviewMinutes({ approver: 'Lambda Hed (C)' }))).toEqual(['approver-absent Lambda Hed'])
    expect(saidOf(reviewMinutes({ approver: 'Eta Skog (C)' }))).toEqual(['approver-not-deciding Eta Skog'])
  })

  test('who moves or dissents without being there is told once in a paragraph', () => {
    expect(
      said(
        'Yrkanden',
        'Alfa Norr (A) yrkar bifall. Beta Söder (B) yrkar avslag. Lambda Hed (C) yrkar avslag.',
        ...decision('Antas.'),
        'Reservation',
        'Lambda Hed (C) reserverar sig mot beslutet.',
      ),
    ).toEqual(['actor-absent Lambda Hed'])
  })

  test('a party or an office in front of its brackets is nobody who is missing', () => {
    const lines = [
      'Sverigesamlingen (SS) yrkar avslag.',
      'Ordföranden (A) yrkar bifall.',
      'Torgets Vänner (TV) yrkar bifall.',
      'Alfa Norr (A) yrkar bifall.',
    ]
    expect(said('Yrkanden', lines.join(' '), ...decision('Antas.'))).toEqual([])
    expect(said(...decision('Antas.'), 'Reservation', 'Nya Torgpartiet (NT) reserverar sig mot beslutet.')).toEqual([])
  })

  test('a name with a slip of one letter is the same person', () => {
    expect(said('Yrkanden', 'Alfa Nor (A) yrkar bifall. Beta Soder (B) yrkar avslag.', ...decision('Antas.'))).toEqual(
      [],
    )
  })

  test('what was moved at an earlier meeting may name anybody', () => {
    expect(said('Bakgrund', 'I utskottet yrkar Lambda Hed (C) avslag.', ...decision('Antas.'))).toEqual([])
  })

  test('who acts in a paragraph after leaving is told, and the limit itself is a note', () => {
    const deciding = ['Alfa Norr (A), ordförande', 'Beta Söder (B) §§ 11-13', 'Gamma Väst (C)', 'Delta Öst (A)']
    const paragraphs = withParagraph(
      'Yrkanden',
      'Alfa Norr (A) yrkar bifall. Beta Söder (B) yrkar avslag.',
      ...decision('Antas.'),
    )
    expect(saidOf(reviewMinutes({ deciding, paragraphs, range: '§§ 10-10' }))).toEqual([
      'actor-left Beta Söder',
      'presence-limited Beta Söder',
    ])
  })

  test('who steps aside for a conflict of interest and acts in the same paragraph is told', () => {
    const aside = 'Beta Söder (B) deltar inte i handläggningen på grund av jäv.'
    const moves = ['Yrkanden', 'Alfa Norr (A) yrkar bifall. Beta Söder (B) yrkar avslag.', ...decision('Antas.')]
    expect(said('Jäv', aside, ...moves)).toEqual(['conflict-acts Beta Söder'])
    expect(said('Jäv', 'Beta Söder (B) anmäler jäv under paragraf 12.', ...moves)).toEqual([])
    expect(said('Jäv', aside, 'Yrkanden', 'Alfa Norr (A) yrkar bifall.', ...decision('Antas.'))).toEqual([])
  })

  test('a substitute who does not serve may move but not dissent', () => {
    expect(said('Yrkanden', 'Eta Skog (C) yrkar bifall.', ...decision('Antas.'))).toEqual([])
    expect(said(...decision('Antas.'), 'Reservation', 'Eta Skog (C) reserverar sig mot beslutet.')).toEqual([
      'substitute-decides Eta Skog',
    ])
  })

  test('a list that does not hold everybody says nothing of anybody', () => {
    expect(
      said(
        'Yrkanden',
        'Lambda Hed (C), My Hav (A), Ny Strand (B) och Xi Fors (C) yrkar bifall.',
        ...decision('Antas.'),
      ),
    ).toEqual([])
  })
})

describe('votes', () => {
  test('more votes than people who decide are told', () => {
    expect(said('Omröstning', 'Med 4 ja-röster mot 2 nej-röster antas planen.', ...decision('Antas.'))).toEqual([
      'votes-too-many 4 ja-röster mot 2 nej-röster',
    ])
    expect(said('Omröstning', 'Med 3 ja-röster mot 2 nej-röster antas planen.', ...decision('Antas.'))).toEqual([])
  })

  test('fewer votes than people who decide are a note, unless somebody is said to be away or to abstain', () => {
    const few = 'Med 3 ja-röster mot 1 nej-röst antas planen.'
    const all = reviewMinutes({
      paragraphs: withParagraph('Omröstning', few, ...decision('Antas.')),
      range: '§§ 10-10',
    })
    expect(all.findings.map(({ code, severity }) => [code, severity])).toEqual([['votes-too-few', 'note']])
    expect(all.findings.map(explain).join()).toContain('§ 10 har 4 röster, men 5 står som beslutande')
    for (const told of ['Gamma Väst (C) deltar inte i beslutet.', 'En ledamot avstår.', 'Delta Öst (A) lämnar salen.'])
      expect(said('Omröstning', `${few} ${told}`, ...decision('Antas.'))).toEqual([])
    const deciding = ['Alfa Norr (A), ordförande', 'Beta Söder (B) kl. 9.00-10.15', 'Gamma Väst (C)', 'Delta Öst (A)']
    const paragraphs = withParagraph('Omröstning', few, ...decision('Antas.'))
    expect(saidOf(reviewMinutes({ deciding, paragraphs, range: '§§ 10-10' }))).toEqual([])
  })

  test('a party with its count names nobody, and members without a party make the list uncertain', () => {
    expect(
      said('Omröstning', 'Torgsamlingen (TS) röstar ja (4). Alfa Norr (A) röstar nej (1).', ...decision('Antas.')),
    ).toEqual([])
    const deciding = ['Alfa Norr (A), ordförande', 'Beta Söder (B)', 'Gamma Väst (C)', 'Delta Öst (A)', 'My Hav']
    const paragraphs = withParagraph(
      'Omröstning',
      'Med 4 ja-röster mot 2 nej-röster antas planen.',
      ...decision('Antas.'),
    )
    expect(saidOf(reviewMinutes({ deciding, paragraphs, range: '§§ 10-10' }))).toEqual([])
  })

  test('a casting vote without a tie is told', () => {
    const vote = (yes: number) => [
      'Omröstning',
      `Med ${yes} ja-röster mot 2 nej-röster, 1 avstår, avgörs frågan.`,
      'Ordföranden har utslagsröst.',
      ...decision('Antas.'),
    ]
    expect(said(...vote(1))).toContain('casting-without-tie utslagsröst')
    expect(said(...vote(2))).toEqual([])
  })
})

describe('days and paragraphs', () => {
  test('a weekday that is another is told, with and without a year', () => {
    expect(saidOf(reviewMinutes({ day: 'onsdag 2026-11-10' }))).toEqual(['weekday-differs onsdag 2026-11-10'])
    expect(saidOf(reviewMinutes({ approval: '2026-11-17 (tisdag)' }))).toEqual([])
    expect(saidOf(reviewMinutes({ approval: 'måndag den 17 november, 2026-11-17' }))).toEqual([
      'weekday-differs måndag den 17 november',
    ])
  })

  test('approval more than fourteen days after is a note with its paragraph of law, before the meeting an error', () => {
    expect(saidOf(reviewMinutes({ approval: '2026-11-24' }))).toEqual([])
    const late = reviewMinutes({ approval: '2026-11-25' }).findings
    expect(late.map((one) => [one.code, one.severity, one.facts.law])).toEqual([
      ['approval-late', 'note', 'KL 5 kap. 69 §'],
    ])
    expect(late.map(explain).join()).toContain('15 dagar')
    expect(saidOf(reviewMinutes({ approval: '2026-11-09' }))).toEqual(['approval-early 2026-11-09'])
  })

  test('a limit on a line of its own is no range of the minutes', () => {
    const deciding = ['Alfa Norr (A), ordförande', 'Beta Söder (B)', 'Gamma Väst (C)', '§§ 11-13']
    expect(saidOf(reviewMinutes({ deciding, range: '' }))).toEqual([])
  })

  test('a paragraph outside those that the first page tells is told', () => {
    expect(saidOf(reviewMinutes({ range: '§§ 10-12' }))).toEqual(['paragraph-outside § 13'])
  })

  test('one decision without receivers among many with them is a note', () => {
    const all = [10, 11, 12, 13, 14, 15].map((number) =>
      paragraph(number, 'Plan', ...decision('Planen antas.'), ...(number === 12 ? [] : receivers)),
    )
    expect(saidOf(reviewMinutes({ paragraphs: all, range: '§§ 10-15' }))).toEqual(['dispatch-missing § 12'])
  })
})

describe('what is given to somebody to do', () => {
  const sentences = (...lines: readonly string[]) =>
    reviewMinutes({ paragraphs: withParagraph(...decision(...lines)), range: '§§ 10-10' }).findings.map(explain)

  test('is told with the last day and who is to be told', () => {
    expect(
      sentences('Parkchefen får i uppdrag att måla bänkarna och redovisa arbetet till nämnden senast den 1 mars 2027.'),
    ).toEqual([
      '§ 10: parkchefen får i uppdrag att måla bänkarna och redovisa arbetet till nämnden senast den 1 mars 2027. Senast 2027-03-01. Redovisas till nämnden.',
    ])
  })

  test('is told as lacking a last day when it only says soon', () => {
    expect(sentences('Parkchefen får i uppdrag att snarast måla bänkarna.')).toEqual([
      '§ 10: parkchefen får i uppdrag att snarast måla bänkarna.',
      '§ 10: uppdraget till parkchefen har ingen sista dag. Det står bara ”snarast”.',
    ])
  })

  test('is told as proposed where another body decides it', () => {
    expect(
      sentences(
        'Nämnden föreslår kommunfullmäktige att besluta att parkchefen får i uppdrag att måla bänkarna.',
      ).join(),
    ).toContain('§ 10 föreslår att parkchefen får i uppdrag att måla bänkarna')
  })

  test('a condition is told by its words', () => {
    expect(
      sentences('Planen antas. Beslutet gäller förutsatt att grannkommunen fattar ett likalydande beslut.'),
    ).toEqual(['§ 10 gäller bara om grannkommunen fattar ett likalydande beslut.'])
  })
})
