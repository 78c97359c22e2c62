import { changed, document, type LabelledDocument } from './labelled.fixture.ts'

/** Documents held together two and two: what is labelled stands in the first. Written before any rule was tried on them. */
export interface LabelledPair {
  readonly own: LabelledDocument
  readonly other: LabelledDocument
}

const budget = `
    Mål och budget 2027 med plan 2028–2029
    Ekby kommun

    Driftbudget per nämnd, mkr

     | Bokslut 2025 | Budget 2026 | Budget 2027 | Plan 2028 | Plan 2029
    Kommunstyrelsen | 88,4 | 91,0 | 93,6 | 95,2 | 96,9
    Socialnämnden | 402,1 | 411,5 | 420,7 | 431,0 | 440,4
    Utbildningsnämnden | 455,8 | 463,2 | 471,9 | 480,1 | 489,0
    Kultur- och fritidsnämnden | 41,2 | 42,6 | 43,1 | 43,9 | 44,5
    Summa | 987,5 | 1 008,3 | 1 029,3 | 1 050,2 | 1 070,8

    Investeringsbudget per nämnd, mkr

     | Budget 2027 | Plan 2028 | Plan 2029
    Kommunstyrelsen | 14,0 | 12,0 | 12,0
    Socialnämnden | 22,5 | 30,0 | 5,0
    Utbildningsnämnden | 61,0 | 48,0 | 20,0
    Summa | 97,5 | 90,0 | 37,0`

const plan = `
    Verksamhetsplan 2027
    Socialnämnden
    Ekby kommun

    Driftbudget, mkr

     | Bokslut 2025 | Budget 2026 | Budget 2027 | Plan 2028
    Intäkter | -61,0 | -60,4 | -61,5 | -62,0
    Kostnader | 463,1 | 471,9 | 482,2 | 493,0
    Netto | 402,1 | 411,5 | 420,7 | 431,0

    Investeringsbudget, mkr

     | Budget 2027 | Plan 2028
    Nytt boende | 20,0 | 28,0
    Inventarier | 2,5 | 2,0
    Summa investeringar | 22,5 | 30,0`

const report = `
    Uppföljningsrapport per april 2027
    Ekby kommun

    Driftbudget per nämnd, mkr

     | Budget 2027 | Prognos 2027 | Avvikelse
    Kommunstyrelsen | 93,6 | 94,0 | -0,4
    Socialnämnden | 420,7 | 428,2 | -7,5
    Utbildningsnämnden | 471,9 | 471,9 | 0,0
    Kultur- och fritidsnämnden | 43,1 | 42,8 | 0,3
    Summa | 1 029,3 | 1 036,9 | -7,6`

const inThousands = `
    Verksamhetsplan 2027
    Utbildningsnämnden
    Ekby kommun

    Driftbudget, tkr

     | Bokslut 2025 | Budget 2026 | Budget 2027
    Förskola | 140 310 | 142 800 | 145 200
    Grundskola | 250 040 | 254 100 | 258 400
    Gymnasieskola | 65 450 | 66 300 | 68 300
    Nettokostnad | 455 800 | 463 200 | 471 900`

const pair = (name: string, shape: string, labels: readonly string[], own: string, other: string): LabelledPair => ({
  own: document(`across-${name}`, shape, labels, own),
  other: document(`across-${name}-other`, shape, [], other),
})

const planNet = 'Netto | 402,1 | 411,5 | 420,7 | 431,0'
const costs = 'Kostnader | 463,1 | 471,9 | 482,2 | 493,0'

const faultyPairs: readonly LabelledPair[] = [
  pair(
    'plan-frame',
    "a committee's plan with another frame than the budget of the same year",
    ['documents-differ 423,7'],
    changed(plan, [costs, costs.replace('482,2', '485,2')], [planNet, planNet.replace('420,7', '423,7')]),
    budget,
  ),
  pair(
    'two-years',
    'the year of the budget and the year after differ',
    ['documents-differ 423,7', 'documents-differ 436,0'],
    changed(
      plan,
      [costs, costs.replace('482,2', '485,2').replace('493,0', '498,0')],
      [planNet, planNet.replace('420,7', '423,7').replace('431,0', '436,0')],
    ),
    budget,
  ),
  pair(
    'thousands',
    'thousands against millions',
    ['documents-differ 475 900'],
    changed(inThousands, ['66 300 | 68 300', '66 300 | 72 300'], ['463 200 | 471 900', '463 200 | 475 900']),
    budget,
  ),
  pair(
    'versions',
    'two versions of one budget',
    ['documents-differ 44,6', 'documents-differ 1 030,8'],
    changed(budget, ['42,6 | 43,1', '42,6 | 44,6'], ['1 008,3 | 1 029,3', '1 008,3 | 1 030,8']),
    budget,
  ),
  pair(
    'proposal',
    'what was proposed and what was decided',
    ['documents-differ 97,6', 'documents-differ 1 033,3'],
    changed(
      budget,
      ['Mål och budget 2027', 'Förslag till mål och budget 2027'],
      ['91,0 | 93,6', '91,0 | 97,6'],
      ['1 008,3 | 1 029,3', '1 008,3 | 1 033,3'],
    ),
    budget,
  ),
  pair(
    'investments',
    "the investments of a committee's plan",
    ['documents-differ 25,5'],
    changed(plan, ['Nytt boende | 20,0', 'Nytt boende | 23,0'], ['investeringar | 22,5', 'investeringar | 25,5']),
    budget,
  ),
  pair(
    'follow-up',
    'the budget that a report follows up',
    ['documents-differ 415,7', 'documents-differ 1 024,3'],
    changed(
      report,
      ['Socialnämnden | 420,7 | 428,2 | -7,5', 'Socialnämnden | 415,7 | 428,2 | -12,5'],
      ['Summa | 1 029,3 | 1 036,9 | -7,6', 'Summa | 1 024,3 | 1 036,9 | -12,6'],
    ),
    budget,
  ),
  pair(
    'restated',
    'an outcome that was corrected afterwards',
    ['documents-differ 43,4', 'documents-differ 989,7'],
    changed(budget, ['fritidsnämnden | 41,2', 'fritidsnämnden | 43,4'], ['Summa | 987,5', 'Summa | 989,7']),
    budget,
  ),
  pair(
    'turned',
    'costs with a minus in one and without in the other',
    ['documents-differ -426,7'],
    changed(
      plan,
      [costs, 'Kostnader | -463,1 | -471,9 | -488,2 | -493,0'],
      ['Intäkter | -61,0 | -60,4 | -61,5 | -62,0', 'Intäkter | 61,0 | 60,4 | 61,5 | 62,0'],
      [planNet, 'Netto | -402,1 | -411,5 | -426,7 | -431,0'],
    ),
    budget,
  ),
]

const cleanPairs: readonly LabelledPair[] = [
  pair('agree', 'a plan that agrees with the budget', [], plan, budget),
  pair('agree-thousands', 'thousands that agree with millions', [], inThousands, budget),
  pair('agree-report', 'a report that follows up what was decided', [], report, budget),
  pair(
    'town',
    'another municipality with committees of the same names',
    [],
    changed(
      plan,
      ['Ekby kommun', 'Furuby kommun'],
      [costs, costs.replace('482,2', '485,2')],
      [planNet, planNet.replace('420,7', '423,7')],
    ),
    budget,
  ),
  pair(
    'committee',
    'another committee of the same municipality',
    [],
    changed(plan, ['Socialnämnden', 'Miljönämnden']),
    budget,
  ),
  pair(
    'thousands-rounded',
    'thousands that come to the millions when rounded',
    [],
    changed(inThousands, ['66 300 | 68 300', '66 300 | 68 340'], ['463 200 | 471 900', '463 200 | 471 940']),
    budget,
  ),
  pair(
    'edition',
    "next year's budget plans the years anew",
    [],
    changed(
      budget,
      ['Mål och budget 2027 med plan 2028–2029', 'Mål och budget 2028 med plan 2029–2030'],
      [
        'Bokslut 2025 | Budget 2026 | Budget 2027 | Plan 2028 | Plan 2029\n    Kommunstyrelsen | 88,4 | 91,0 | 93,6 | 95,2 | 96,9',
        'Bokslut 2026 | Budget 2027 | Budget 2028 | Plan 2029 | Plan 2030\n    Kommunstyrelsen | 90,2 | 93,6 | 96,0 | 97,7 | 99,1',
      ],
      [
        'Socialnämnden | 402,1 | 411,5 | 420,7 | 431,0 | 440,4',
        'Socialnämnden | 415,0 | 420,7 | 433,3 | 444,0 | 452,1',
      ],
      [
        'Utbildningsnämnden | 455,8 | 463,2 | 471,9 | 480,1 | 489,0',
        'Utbildningsnämnden | 461,7 | 471,9 | 482,5 | 490,3 | 497,7',
      ],
      [
        'Kultur- och fritidsnämnden | 41,2 | 42,6 | 43,1 | 43,9 | 44,5',
        'Kultur- och fritidsnämnden | 42,9 | 43,1 | 44,0 | 44,8 | 45,5',
      ],
      [
        'Summa | 987,5 | 1 008,3 | 1 029,3 | 1 050,2 | 1 070,8',
        'Summa | 1 009,8 | 1 029,3 | 1 055,8 | 1 076,8 | 1 094,4',
      ],
      [
        ' | Budget 2027 | Plan 2028 | Plan 2029\n    Kommunstyrelsen | 14,0 | 12,0 | 12,0',
        ' | Budget 2028 | Plan 2029 | Plan 2030\n    Kommunstyrelsen | 15,0 | 13,0 | 12,0',
      ],
      ['Socialnämnden | 22,5 | 30,0 | 5,0', 'Socialnämnden | 28,0 | 7,0 | 5,0'],
      ['Utbildningsnämnden | 61,0 | 48,0 | 20,0', 'Utbildningsnämnden | 50,0 | 22,0 | 18,0'],
      ['Summa | 97,5 | 90,0 | 37,0', 'Summa | 93,0 | 42,0 | 35,0'],
    ),
    budget,
  ),
  pair(
    'interim',
    'an outcome so far beside the budget of the year',
    [],
    changed(
      report,
      ['Uppföljningsrapport per april 2027', 'Delårsrapport april 2027'],
      [' | Budget 2027 | Prognos 2027 | Avvikelse', ' | Utfall jan–apr 2027 | Budget jan–apr 2027 | Avvikelse'],
      ['Kommunstyrelsen | 93,6 | 94,0 | -0,4', 'Kommunstyrelsen | 30,1 | 31,2 | 1,1'],
      ['Socialnämnden | 420,7 | 428,2 | -7,5', 'Socialnämnden | 143,0 | 140,2 | -2,8'],
      ['Utbildningsnämnden | 471,9 | 471,9 | 0,0', 'Utbildningsnämnden | 157,3 | 157,3 | 0,0'],
      ['fritidsnämnden | 43,1 | 42,8 | 0,3', 'fritidsnämnden | 14,2 | 14,4 | 0,2'],
      ['Summa | 1 029,3 | 1 036,9 | -7,6', 'Summa | 344,6 | 343,1 | -1,5'],
    ),
    budget,
  ),
  pair(
    'order',
    'the same budget with its committees in another order',
    [],
    changed(
      budget,
      ['    Kultur- och fritidsnämnden | 41,2 | 42,6 | 43,1 | 43,9 | 44,5\n', ''],
      [
        '    Socialnämnden | 402,1 |',
        '    Kultur- och fritidsnämnden | 41,2 | 42,6 | 43,1 | 43,9 | 44,5\n    Socialnämnden | 402,1 |',
      ],
    ),
    budget,
  ),
]

export const pairs: readonly LabelledPair[] = [...faultyPairs, ...cleanPairs]
