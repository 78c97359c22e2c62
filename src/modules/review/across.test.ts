import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { subjectOf } from './checks/subject.ts'
import { explain } from './explain.service.ts'
import type { ReviewFinding } from './finding.ts'
import { readDocument } from './reading/read-lines.ts'
import { besideOthers, review } from './review.ts'

const budget = (...rows: string[]): string =>
  [
    'Budget 2031',
    'Storby kommun',
    '',
    'Driftbudget per nämnd',
    'Nettobelopp, mkr Bokslut Budget Plan Plan',
    '2029 2031 2032 2033',
    ...rows,
  ].join('\n')
const decided = budget(
  'Kommunstyrelsen -90,1 -95,4 -97,0 -99,2',
  'Barn- och utbildningsnämnden -410,0 -421,5 -430,2 -441,0',
  'Tekniska nämnden -51,0 -52,0 -53,0 -54,0',
  'Summa nämnder -551,1 -568,9 -580,2 -594,2',
)
const plan = (numbers: string, ...more: string[]): string =>
  [
    'Verksamhetsplan 2031',
    'Barn- och utbildningsnämnden',
    'Storby kommun',
    '',
    'Driftbudget',
    'Mkr Bokslut Plan Plan Plan',
    '2029 2031 2032 2033',
    `Netto ${numbers}`,
    ...more,
  ].join('\n')

const told = (
  own: string,
  other: string,
  kinds: readonly [string | null, string | null] = ['plan', 'budget'],
): ReviewFinding[] => {
  const [mine, theirs] = [own, other].map((text, at) => readDocument(at === 0 ? 'mitt.txt' : 'ditt.txt', text))
  if (!mine || !theirs) throw new Error('two documents')
  return besideOthers({ document: mine, kind: kinds[0] }, [{ document: theirs, kind: kinds[1] }]).filter(
    ({ code }) => code === 'documents-differ',
  )
}
const short = (findings: readonly ReviewFinding[]): string[] =>
  findings.map(({ severity, quoted }) => `${severity} ${quoted.map(({ printed }) => printed).join(' ')}`)

describe('the same quantity in two documents', () => {
  test("the net of a body's own plan is the body's row in the budget, and the versions are named", () => {
    const findings = told(plan('-410,0 -424,0 -430,2 -445,5'), decided)
    expect(short(findings)).toEqual(['error -424,0 -421,5', 'error -445,5 -441,0'])
    expect(findings[0]?.quoted.map(({ document, what }) => [document, what])).toEqual([
      [undefined, 'Driftbudget: Netto, Plan 2031'],
      ['ditt.txt', 'Driftbudget per nämnd: Barn- och utbildningsnämnden, Budget 2031'],
    ])
    expect(findings[0]?.facts).toMatchObject({ difference: 2.5, versions: 'differ' })
    expect(findings[1]?.facts).toMatchObject({ difference: 4.5, versions: 'same' })
    expect(findings[0] && explain(findings[0])).toContain('Versionerna är olika')
    expect(findings[1] && explain(findings[1])).not.toContain('Versionerna')
    expect(findings[1] && explain(findings[1])).toMatch(/-445,5 i mitt\.txt, men -441,0 i ditt\.txt på sida 1, rad 8/)
  })

  test('it is found from either side, with the place in the document that is read first', () => {
    const own = plan('-410,0 -424,0 -430,2 -441,0')
    expect(short(told(own, decided))).toEqual(['error -424,0 -421,5'])
    expect(short(told(decided, own, ['budget', 'plan']))).toEqual(['error -421,5 -424,0'])
  })

  test('whose amount it is, is told in the words of the text', () => {
    const own = plan(
      '-410,0 -424,0 -430,2 -441,0',
      '',
      'Nämndens ram för 2031 uppgår till 424,0 mkr enligt beredningsgruppens förslag, som nämnden har godtagit.',
    )
    const [finding] = told(own, decided)
    expect(finding?.facts.accordingTo).toBe('enligt beredningsgruppens förslag')
    expect(finding && explain(finding)).toContain('I mitt.txt står det ”enligt beredningsgruppens förslag”.')
  })

  test('documents that agree say nothing, in thousands and without a minus too', () => {
    expect(told(plan('-410,0 -421,5 -430,2 -441,0'), decided)).toEqual([])
    expect(told(plan('410,0 421,5 430,2 441,0'), decided)).toEqual([])
    expect(short(told(plan('410,0 424,0 430,2 441,0'), decided))).toEqual(['error 424,0 -421,5'])
    const thousands = plan('-410 012 -421 512 -430 180 -441 000').replace('Mkr', 'Tkr')
    expect(told(thousands, decided)).toEqual([])
    const other = told(thousands.replace('-421 512', '-424 000'), decided)
    expect(short(other)).toEqual(['error -424 000 -421,5'])
    expect(other[0]?.facts).toMatchObject({ difference: 2500, decimals: 0 })
    const [turned] = told(decided, thousands.replace('-421 512', '-424 000'), ['budget', 'plan'])
    expect(turned?.facts).toMatchObject({ difference: 2.5, decimals: 1 })
  })

  test('two editions of one budget contradict each other only when kind, version and year are the same', () => {
    const changed = decided.replace('-430,2 -441,0', '-433,2 -441,0')
    expect(short(told(changed, decided, ['budget', 'budget']))).toEqual(['contradiction -433,2 -430,2'])
    expect(short(told(changed, decided, [null, null]))).toEqual(['error -433,2 -430,2'])
    expect(short(told(changed, decided, ['budget', 'report']))).toEqual(['error -433,2 -430,2'])
    const proposal = changed.replace('Budget 2031', 'Förslag till budget 2031')
    expect(short(told(proposal, decided, ['budget', 'budget']))).toEqual(['error -433,2 -430,2'])
  })

  test('a table that says not what it measures is known by two amounts that agree', () => {
    const untitled = (numbers: string) =>
      plan(numbers).replace('Driftbudget', 'Ekonomi i sammandrag').replace('Netto', 'Kommunbidrag')
    expect(short(told(untitled('410,0 424,0 430,2 441,0'), decided))).toEqual(['error 424,0 -421,5'])
    expect(told(untitled('410,0 424,0 433,0 444,0'), decided)).toEqual([])
  })

  test("a body's own budget and the budget of all bodies are never two of a kind", () => {
    expect(short(told(plan('-410,0 -421,5 -433,0 -441,0'), decided, ['budget', 'budget']))).toEqual([
      'error -433,0 -430,2',
    ])
  })

  test('a row that is no body is held together when most of it agrees', () => {
    const changed = decided.replace('-580,2 -594,2', '-580,2 -599,9')
    expect(short(told(changed, decided, ['budget', 'budget']))).toEqual(['contradiction -599,9 -594,2'])
  })

  test('what differs by one in the last digit is a note', () => {
    expect(short(told(plan('-410,0 -421,6 -430,2 -441,0'), decided))).toEqual(['note -421,6 -421,5'])
  })

  test('a budget of another year plans anew, and only what has been closed is held together', () => {
    const next = decided
      .replace('Budget 2031', 'Budget 2032')
      .replace('2029 2031 2032 2033', '2029 2032 2033 2034')
      .replace('-410,0 -421,5', '-411,0 -428,8')
    expect(short(told(next, decided, ['budget', 'budget']))).toEqual(['note -411,0 -410,0'])
    const later = decided.replace('Budget 2031', 'Budget 2032').replace('-51,0 -52,0', '-51,0 -58,0')
    expect(short(told(later, decided, ['budget', 'budget']))).toEqual(['note -58,0 -52,0'])
  })

  test.each([
    ['another municipality', plan('-410,0 -424,0 -430,2 -441,0').replace('Storby', 'Lillby')],
    ['another body', plan('-410,0 -424,0 -430,2 -441,0').replace('Barn- och utbildningsnämnden', 'Kulturnämnden')],
    ['investments', plan('-410,0 -424,0 -430,2 -441,0').replace('Driftbudget', 'Investeringsbudget')],
    ['an unknown measure', plan('-410,0 -424,0 -433,2 -444,0').replace('Driftbudget', 'Personalens löner')],
    ['a much smaller part of the body', plan('-31,0 -32,0 -33,0 -34,0')],
    ['several bodies', plan('-410,0 -424,0 -430,2 -441,0').replace('Storby kommun', 'Kulturnämnden')],
    ['no body', plan('-410,0 -424,0 -430,2 -441,0').replace('Barn- och utbildningsnämnden', 'Plan')],
    ['other years', plan('-410,0 -424,0 -430,2 -441,0').replace('2029 2031 2032 2033', '2019 2021 2022 2023')],
  ])('nothing is said of %s', (_, own) => {
    expect(told(own, decided)).toEqual([])
    expect(told(decided, own, ['budget', 'plan'])).toEqual([])
  })

  test('without one amount that agrees it is noted only where both name the municipality', () => {
    const apart = plan('-402,0 -424,0 -433,3 -445,5')
    expect(new Set(told(apart, decided).map(({ severity }) => severity))).toEqual(new Set(['note']))
    expect(told(apart.replace('Storby kommun', ''), decided)).toEqual([])
  })

  test('the outcome so far this year is not the outcome of the year', () => {
    const report = plan('-205,0 -421,5 -430,2 -441,0')
      .replace('Verksamhetsplan 2031', 'Delårsrapport 2031')
      .replace('Bokslut', 'Utfall')
    expect(told(report, decided, ['report', 'budget'])).toEqual([])
  })

  test('several documents are each held against the one that is read, and order changes nothing', () => {
    const own = { document: readDocument('mitt.txt', plan('-410,0 -424,0 -430,2 -441,0')), kind: 'plan' }
    const others = ['a.txt', 'b.txt'].map((name) => ({ document: readDocument(name, decided), kind: 'budget' }))
    const names = (all: readonly ReviewFinding[]) => all.map(({ quoted }) => quoted[1]?.document).toSorted()
    expect(names(besideOthers(own, others))).toEqual(['a.txt', 'b.txt'])
    expect(names(besideOthers(own, others.toReversed()))).toEqual(['a.txt', 'b.txt'])
  })

  test('a document held against itself says nothing', () => {
    expect(told(decided, decided, ['budget', 'budget'])).toEqual([])
  })
})

const folder = join(process.env.STYRHJUL_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'sources')

describe.skipIf(!existsSync(folder))('the documents that lie beside the project', () => {
  const read = (number: string) => {
    const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? ''
    return readDocument(number, readFileSync(join(folder, file), 'utf8'))
  }
  const between = (own: string, other: string) =>
    short(besideOthers({ document: read(own), kind: 'plan' }, [{ document: read(other), kind: 'budget' }]))

  test("the committee's plan and the decided budget differ where a careful reader finds it", () => {
    expect(between('001', '003')).toEqual([
      'error -123,7 -121,4 enligt kommunkoncernsgrupps förslag',
      'error -127,5 -124,9',
      'error 46,0 29,7',
      'error 46,0 44,3',
      'note -123,4 -123,5',
      'note 33,1 51,6',
    ])
    expect(between('003', '001')).toHaveLength(6)
  })

  test('documents of other years, bodies and municipalities say nothing of each other', () => {
    expect(subjectOf(read('002')).year).toBe(2021)
    for (const [own, other] of [
      ['002', '003'],
      ['003', '002'],
      ['002', '001'],
      ['001', '002'],
      ['004', '003'],
      ['003', '004'],
      ['000', '003'],
    ] as const)
      expect(between(own, other)).toEqual([])
  })

  test('the budget of 2026 is what it was without the plan beside it', () => {
    const alone = review(read('003'))
    expect(alone.findings.filter(({ code }) => code === 'documents-differ')).toEqual([])
  })
})
