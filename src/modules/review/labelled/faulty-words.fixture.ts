import { document, type LabelledDocument } from './labelled.fixture.ts'

const budget = `
    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Nettokostnad | -1 050,6 | -1 082,1 | -1 110,0
    Skatt och bidrag | 1 062,8 | 1 092,4 | 1 120,5
    Resultat | 12,2 | 10,3 | 10,5
`

/** What words, numbers of chapters, days and assumptions get wrong. */
export const faultyWords: readonly LabelledDocument[] = [
  document(
    'last-year',
    "last year's budget named where this year's is meant",
    ['stale-year Budget för 2025'],
    `
    Ekonomi
${budget}
    Budget för 2025 bygger på prognosen från oktober och på oförändrad skatt.`,
  ),
  document(
    'plan-for-budget-year',
    'a column called a plan for a year that is budgeted',
    ['plan-year Plan 2026'],
    `
    Resultat

    mkr | Budget 2026 | Plan 2026 | Plan 2028
    Nettokostnad | -1 050,6 | -1 082,1 | -1 110,0
    Skatt och bidrag | 1 062,8 | 1 092,4 | 1 120,5
    Resultat | 12,2 | 10,3 | 10,5`,
  ),
  document(
    'dead-reference',
    'what a word processor leaves when the place referred to is gone',
    ['broken-reference Fel! Hittar inte referenskälla'],
    `
    Uppföljning

    Hur målen följs upp beskrivs i avsnitt Fel! Hittar inte referenskälla. och i bilagan.`,
  ),
  document(
    'contents',
    'a chapter with one number in the contents and another where it stands',
    ['numbering-differs 3.2 Pensioner'],
    `
    Innehåll
    3.1 Skatter .......... 4
    3.2 Pensioner .......... 5
    3.3 Investeringar .......... 6

    3.1 Skatter
    Skatten är oförändrad.

    3.3 Investeringar
    De flesta gäller skolor.

    3.4 Pensioner
    Kostnaden växer.`,
    ['raw'],
  ),
  document(
    'report-number',
    'a report that once calls itself by another number',
    ['label-number-differs tertialrapport 1'],
    `
    Tertialrapport 2

    Denna tertialrapport 2 visar läget till och med augusti.

    Nämndernas prognos redovisas i tertialrapport 1 för alla verksamheter.

    I tertialrapport 2 ingår även investeringar.`,
  ),
  document(
    'asterisk',
    'an asterisk that no note explains',
    ['note-missing Exploatering*'],
    `
    Investeringar

    tkr | Budget 2026 | Plan 2027
    Skollokaler | 54 000 | 31 000
    Exploatering* | 22 500 | 24 000
    Summa | 76 500 | 55 000`,
  ),
  document(
    'population',
    'more people in the vision, fewer in the forecast',
    ['population-differs 12 500'],
    `
    Vision

    År 2040 bor det 12 500 invånare i kommunen.
${budget}
    Planen för 2026 räknar med 11 240 invånare. Till 2028 är det 11 105 invånare.`,
  ),
  document(
    'liquidity',
    'no borrowing while liquid funds go to less than half',
    ['liquidity-falls 140,0'],
    `
    Finansiering

    Kommunen har ingen upplåning i planen.

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Likvida medel vid årets början | 140,0 | 101,0 | 72,0
    Årets kassaflöde | -39,0 | -29,0 | -20,0
    Likvida medel vid årets slut | 101,0 | 72,0 | 52,0`,
  ),
  document(
    'loans',
    'no long-term loans in the text, long-term debts in the table',
    ['loans-differ inga långfristiga lån'],
    `
    Finansiering

    Kommunen har inga långfristiga lån och behöver inga under perioden.

    tkr | Bokslut 2025 | Budget 2026
    Långfristiga skulder | 84 000 | 84 000
    Kortfristiga skulder | 190 500 | 188 000`,
  ),
  document(
    'points',
    'a rate in percent that changes by percent',
    ['percent-or-points 0,50 %'],
    `
    Förutsättningar

    Internräntan är 2,75 % för alla investeringar, vilket är en ökning med 0,50 % mot i fjol.`,
  ),
  document(
    'no-such-day',
    'a day that no calendar has',
    ['date-impossible 31 november 2025'],
    `
    Kallelse

    Kommunfullmäktige sammanträder den 31 november 2025 i stora salen.`,
  ),
  document(
    'weekday',
    'a weekday that the day is not',
    ['weekday-differs tisdagen den 12 mars 2025'],
    `
    Kallelse

    Socialnämnden sammanträder tisdagen den 12 mars 2025 klockan nio.`,
  ),
  document(
    'two-days',
    'one meeting on two days',
    ['date-differs Kommunstyrelsen den 14 april 2025 § 61'],
    `
    § 70 Taxa för vatten

    Kommunstyrelsen behandlade ärendet den 16 april 2025 och föreslog bifall.

    Beslutsunderlag

    Kommunstyrelsen den 14 april 2025 § 61`,
  ),
  document(
    'case-class',
    'one case with two classes of the register',
    ['case-class-differs KS2025-14 042'],
    `
    Ärenden

    Taxa för vatten KS2025-14 041

    Beslut om taxan KS2025-14 041 skickas till bolaget.

    Underlag i ärende KS2025-14 042 finns hos förvaltningen.`,
  ),
  document(
    'paragraphs',
    'a § is missing from the minutes',
    ['paragraph-gap § 15'],
    `
    Protokoll

    § 11 Val av justerare

    § 12 Ekonomisk rapport

    § 13 Taxor

    § 15 Övriga frågor`,
  ),
]
