import { document, type LabelledDocument } from './labelled.fixture.ts'

/** Tables that disagree with each other, and sentences that disagree with tables. */
export const faultyFigures: readonly LabelledDocument[] = [
  document(
    'two-tables',
    'the same result in two tables, one of them in another order of years',
    ['same-quantity-differs 14,2'],
    `
    Resultatbudget

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Verksamhetens nettokostnad | -1 050,6 | -1 082,1 | -1 110,0
    Skatteintäkter | 830,0 | 851,5 | 872,0
    Generella bidrag | 232,8 | 240,9 | 248,5
    Årets resultat | 12,2 | 10,3 | 10,5

    Sammanfattning av resultatet visas nedan för åren framåt i tiden.

    mkr | Plan 2028 | Plan 2027 | Budget 2026
    Skatteintäkter | 872,0 | 851,5 | 830,0
    Generella bidrag | 248,5 | 240,9 | 232,8
    Årets resultat | 10,5 | 10,3 | 14,2`,
  ),
  document(
    'frames-and-detail',
    'the frames of the front page beside the chapter of the committee, in tkr',
    ['same-quantity-differs 78 400'],
    `
    Ramar

    tkr | Budget 2026 | Plan 2027 | Plan 2028
    Kommunstyrelsen | 101 400 | 103 000 | 104 600
    Socialnämnden | 411 000 | 419 300 | 428 000
    Kulturnämnden | 74 800 | 76 100 | 77 300

    Kulturnämnden svarar för bibliotek, musikskola och bidrag till föreningar.

    Kulturnämndens ram

    tkr | Budget 2026 | Plan 2027 | Plan 2028
    Kulturnämnden | 78 400 | 76 100 | 77 300`,
  ),
  document(
    'last-digit',
    'the same row twice, a tenth apart',
    ['same-quantity-differs 411,1'],
    `
    Ramar

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Kommunstyrelsen | 101,4 | 103,0 | 104,6
    Socialnämnden | 411,0 | 419,3 | 428,0

    Nämnden har ansvar för äldre, för stöd till barn och för försörjning.

    Socialnämnden i sammandrag

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Socialnämnden | 411,1 | 419,3 | 428,0`,
  ),
  document(
    'cash-opening',
    'liquid funds open with another value than they closed with',
    ['opening-differs 118,4'],
    `
    Kassaflöde

    mkr | Bokslut 2025 | Budget 2026 | Plan 2027
    Likvida medel vid årets början | 96,5 | 121,0 | 118,4
    Årets kassaflöde | 24,5 | -6,9 | -3,4
    Likvida medel vid årets slut | 121,0 | 114,1 | 115,0`,
  ),
  document(
    'equity',
    'equity does not grow by the result, which another table has otherwise',
    ['opening-differs 260 900', 'same-quantity-differs 10 300'],
    `
    Balansbudget

    tkr | Bokslut 2025 | Budget 2026 | Plan 2027
    Årets resultat | 9 400 | 11 200 | 12 000
    Övrigt eget kapital | 228 300 | 237 700 | 248 900
    Summa eget kapital | 237 700 | 248 900 | 260 900
    Avsättningar | 15 000 | 15 500 | 16 000

    Resultatet bygger på att nämnderna håller sina ramar alla tre åren.

    Eget kapital enligt bokslut

    tkr | Bokslut 2025 | Budget 2026 | Plan 2027
    Årets resultat | 9 400 | 11 200 | 10 300
    Utgående eget kapital | 237 700 | 248 900 | 260 900`,
  ),
  document(
    'balance',
    'assets are not what equity and debts come to',
    ['balance-differs 1 204,5'],
    `
    Balansräkning

    mkr | Bokslut 2024 | Bokslut 2025
    Anläggningstillgångar | 950,2 | 981,3
    Omsättningstillgångar | 210,4 | 223,2
    Summa tillgångar | 1 160,6 | 1 204,5
    Eget kapital | 512,0 | 520,5
    Avsättningar | 80,4 | 81,0
    Skulder | 568,2 | 601,0
    Summa eget kapital, avsättningar och skulder | 1 160,6 | 1 202,5`,
  ),
  document(
    'investment',
    'the investment budget beside what the cash flow pays',
    ['investment-differs -96 200'],
    `
    Investeringsbudget

    tkr | Budget 2026 | Plan 2027
    Skollokaler | 54 000 | 31 000
    Gator | 22 500 | 24 000
    Inventarier | 9 700 | 9 000
    Summa investeringar | 86 200 | 64 000

    Investeringarna betalas till största delen med egna medel under perioden.

    Kassaflödesbudget

    tkr | Budget 2026 | Plan 2027
    Investering i materiella anläggningstillgångar | -96 200 | -64 000
    Försäljning av mark | 4 000 | 2 500`,
  ),
  document(
    'prose-percent',
    'a sentence gives a committee another change in percent than the table',
    ['prose-differs 3,2 %'],
    `
    Ramar

    tkr | Budget 2025 | Budget 2026 | Förändring %
    Kommunstyrelsen | 98 100 | 101 400 | 3,4
    Socialnämnden | 402 300 | 411 000 | 2,2
    Skolnämnden | 455 000 | 464 100 | 2,0

    Socialnämnden får en ökning med 3,2 % inför det kommande året.`,
  ),
  document(
    'prose-amount',
    'a sentence gives a committee another amount than the table',
    ['prose-differs 7,8 mkr'],
    `
    Ramar

    mkr | Budget 2025 | Budget 2026 | Förändring
    Kommunstyrelsen | 98,1 | 101,4 | 3,3
    Socialnämnden | 402,3 | 411,0 | 8,7
    Skolnämnden | 455,0 | 464,1 | 9,1

    Ramen för socialnämnden ökar med 7,8 mkr, mest för nya platser i boende.`,
  ),
  document(
    'prose-year',
    'a percentage that a later year belongs to',
    ['prose-differs 4 % för 2028'],
    `
    Driftbudget

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Summa nämnder | 1 000,0 | 1 030,0 | 1 055,8
    Förändring nämnder | 2,0 % | 3,0 % | 2,5 %

    Nämndernas ramar räknas upp med 3 % för 2027 och 4 % för 2028.`,
  ),
]
