import { document, type LabelledDocument } from './labelled.fixture.ts'

/** Tables whose totals, parts or changes do not agree. */
export const faultySums: readonly LabelledDocument[] = [
  document(
    'tusental',
    'thousands with spaces and no decimals; two digits swapped',
    ['sum-differs -932 300'],
    `
    Driftbudget per nämnd

    tkr | Utfall 2025 | Budget 2026 | Plan 2027
    Barn- och utbildningsnämnden | -412 300 | -425 100 | -431 000
    Socialnämnden | -398 450 | -401 200 | -409 700
    Kultur- och fritidsnämnden | -61 240 | -62 900 | -63 500
    Miljö- och byggnadsnämnden | -18 010 | -18 800 | -19 100
    Summa nämnder | -890 000 | -908 000 | -932 300`,
  ),
  document(
    'year-groups',
    'years above groups of columns; a variance that is neither the difference nor in the sum',
    ['change-differs -1,6', 'sum-differs -2,0'],
    `
    Utfall per verksamhet, mkr

     | 2025 | | | 2026 | |
    Verksamhet | Utfall | Budget | Avvikelse | Utfall | Budget | Avvikelse
    Skola | 210,4 | 208,0 | -2,4 | 215,1 | 214,0 | -1,1
    Omsorg | 180,2 | 181,5 | 1,3 | 188,0 | 187,2 | -0,8
    Fritid | 22,7 | 23,0 | 0,3 | 23,9 | 24,4 | 0,5
    Gata | 31,1 | 30,0 | -1,1 | 32,6 | 32,0 | -1,6
    Summa | 444,4 | 442,5 | -1,9 | 459,6 | 457,6 | -2,0`,
  ),
  document(
    'subtotals',
    'descending years; a subtotal is wrong and the grand total is not',
    ['sum-differs -8 335'],
    `
    Investeringsplan

    tkr | 2028 | 2027 | 2026
    Förskolan Eken | -4 500 | -12 000 | -8 250
    Skolgårdar | -300 | -1 200 | -750
    Summa skola | -4 800 | -13 200 | -9 000
    Gator och vägar | -6 100 | -5 900 | -7 700
    Belysning | -400 | -450 | -500
    Parker | -200 | -150 | -125
    Summa teknik | -6 700 | -6 500 | -8 335
    Totalt | -11 500 | -19 700 | -17 325`,
  ),
  document(
    'total-first',
    'the total stands above its parts',
    ['sum-differs 1 083,4'],
    `
    Nettokostnad efter sektor

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Totalt | 1 018,4 | 1 051,0 | 1 083,4
    Lärande | 512,2 | 530,1 | 541,7
    Välfärd | 431,0 | 444,4 | 452,3
    Samhälle | 75,2 | 76,5 | 79,4`,
  ),
  document(
    'of-which',
    'rows of which, which the total must not count',
    ['sum-differs 459,6'],
    `
    Kostnader efter slag

    mkr | Budget 2026 | Plan 2027
    Personal | 310,5 | 318,2
    varav semesterlöneskuld | 4,1 | 4,3
    Lokaler | 88,0 | 90,4
    varav hyra till bolaget | 61,2 | 62,9
    Övrigt | 45,3 | 46,0
    Summa kostnader | 443,8 | 459,6`,
  ),
  document(
    'net-cost',
    'costs without a minus; net is costs less income',
    ['sum-differs 222 700'],
    `
    Socialnämndens ram

    tkr | Utfall 2024 | Budget 2025 | Budget 2026
    Kostnader | 245 600 | 251 300 | 260 100
    Intäkter | 38 200 | 37 900 | 39 400
    Nettokostnad | 207 400 | 213 400 | 222 700`,
  ),
  document(
    'parentheses',
    'minus written as parentheses',
    ['sum-differs 1 410'],
    `
    Resultaträkning

    tkr | Utfall 2024 | Utfall 2025 | Budget 2026
    Intäkter | 80 900 | 84 120 | 86 300
    Personalkostnader | (58 700) | (61 400) | (63 050)
    Övriga kostnader | (19 950) | (20 030) | (20 800)
    Avskrivningar | (1 150) | (1 240) | (1 310)
    Årets resultat | 1 100 | 1 450 | 1 410`,
  ),
  document(
    'two-pages',
    'the table goes on over the page with its heading again',
    ['sum-differs 199 800'],
    `
    Investeringar per projekt

    tkr | Budget 2026 | Plan 2027 | Plan 2028
    Förskolan Eken | 42 000 | 18 500 | 0
    Skolan Linden | 12 300 | 61 000 | 44 700
    Simhall | 5 000 | 80 000 | 96 500
    \fInvesteringar per projekt

    tkr | Budget 2026 | Plan 2027 | Plan 2028
    Ny bro | 31 400 | 22 100 | 0
    Reningsverk | 8 600 | 17 900 | 55 200
    Belysning | 2 250 | 2 300 | 2 400
    Summa | 101 550 | 201 800 | 199 800`,
  ),
  document(
    'quarters',
    'quarters in kSEK; two digits swapped in a total',
    ['sum-differs 26 820'],
    `
    Intern service per kvartal, kSEK

     | Q1 | Q2 | Q3 | Q4 | Helår
    Intern service | 12 400 | 12 900 | 11 300 | 13 800 | 50 400
    Lokalvård | 4 210 | 4 180 | 3 900 | 4 350 | 16 640
    Måltider | 7 700 | 7 650 | 6 020 | 8 130 | 29 500
    Summa | 24 310 | 24 730 | 21 220 | 26 820 | 96 540`,
  ),
  document(
    'whole-year',
    'the whole year is not its quarters in one row, and the total follows the quarters',
    ['sum-differs 5 190'],
    `
    Lokalhyror per kvartal, tkr

     | Kvartal 1 | Kvartal 2 | Kvartal 3 | Kvartal 4 | Helår
    Skollokaler | 2 150 | 2 150 | 2 210 | 2 210 | 8 720
    Vårdlokaler | 1 270 | 1 270 | 1 280 | 1 280 | 5 190
    Förråd | 120 | 120 | 95 | 95 | 430
    Kontor | 415 | 415 | 415 | 440 | 1 685`,
  ),
  document(
    'staff',
    'yearly workers with one decimal and four digits',
    ['sum-differs 1 413,6'],
    `
    Årsarbetare per nämnd

    Nämnd | Utfall 2024 | Utfall 2025 | Budget 2026
    Kommunstyrelsen | 112,5 | 114,0 | 113,0
    Socialnämnden | 640,2 | 633,8 | 628,5
    Barn- och utbildningsnämnden | 702,0 | 699,4 | 690,1
    Totalt | 1 454,7 | 1 447,2 | 1 413,6`,
  ),
  document(
    'row-left-out',
    'the total leaves out a row that nothing sets apart',
    ['sum-leaves-out 265,9'],
    `
    Budget per område

    mkr | Budget 2026 | Plan 2027
    Förskola | 120,4 | 123,0
    Grundskola | 145,5 | 149,1
    Elevhälsa | 11,2 | 11,6
    Summa | 265,9 | 272,1`,
  ),
  document(
    'no-terms',
    'a sum that its rows are nowhere near',
    ['sum-unexplained 9 914'],
    `
    Avskrivningar per tillgångsslag

    tkr | Budget 2026 | Plan 2027
    Byggnader | 2 310 | 2 420
    Maskiner | 880 | 905
    Inventarier | 1 204 | 1 190
    Summa | 9 914 | 7 003`,
  ),
  document(
    'sub-rows',
    'rows above the rows they sum; one of the sub-rows is wrong in one column',
    ['sum-differs 13 300'],
    `
    Kommunstyrelsens förvaltning

    tkr | Bokslut 2023 | Bokslut 2024 | Budget 2025 | Budget 2026
    Ledning | 12 100 | 12 500 | 12 900 | 13 300
      Stab | 7 000 | 7 200 | 7 400 | 7 600
      Kansli | 5 100 | 5 300 | 5 500 | 7 500
    Service | 29 000 | 30 100 | 31 000 | 31 900
      Kost | 17 400 | 18 000 | 18 600 | 19 200
      Lokalvård | 11 600 | 12 100 | 12 400 | 12 700
    Summa | 41 100 | 42 600 | 43 900 | 45 200`,
  ),
  document(
    'rounded',
    'a total that rounding explains',
    ['sum-rounded 1 005'],
    `
    Intäkter efter slag

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Skatt | 712 | 731 | 750
    Bidrag | 205 | 201 | 199
    Avgifter | 54 | 55 | 57
    Summa intäkter | 971 | 987 | 1 005`,
  ),
  document(
    'change-column',
    'a column of change between two budgets',
    ['change-differs 5,2'],
    `
    Budgetramar

    mkr | Budget 2025 | Budget 2026 | Förändring
    Kommunstyrelsen | 98,1 | 101,4 | 3,3
    Socialnämnden | 402,3 | 411,0 | 8,7
    Skolnämnden | 455,0 | 459,7 | 5,2
    Kulturnämnden | 41,2 | 41,0 | -0,2`,
  ),
  document(
    'percent-column',
    'a column of change in percent',
    ['percent-differs 4,1'],
    `
    Ramar 2026 jämfört med 2025

    tkr | Budget 2025 | Budget 2026 | Förändring %
    Kommunstyrelsen | 98 100 | 101 400 | 3,4
    Socialnämnden | 402 300 | 411 000 | 2,2
    Skolnämnden | 455 000 | 464 100 | 4,1
    Kulturnämnden | 41 200 | 41 000 | -0,5`,
  ),
  document(
    'percent-row',
    'a row of change in percent from year to year',
    ['percent-differs 4,0 %'],
    `
    Nettokostnader

    mkr | Bokslut 2024 | Budget 2025 | Budget 2026 | Plan 2027
    Verksamhetens nettokostnad | 1 000,0 | 1 030,0 | 1 050,6 | 1 082,1
    Förändring | | 3,0 % | 2,0 % | 4,0 %
    Skatteintäkter | 1 020,0 | 1 045,0 | 1 071,0 | 1 100,0
    Förändring | | 2,5 % | 2,5 % | 2,7 %`,
  ),
]
