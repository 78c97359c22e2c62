import { document, type LabelledDocument } from './labelled.fixture.ts'

/** Documents that are right, and where a hasty reader would say otherwise. */
export const cleanDocuments: readonly LabelledDocument[] = [
  document(
    'same-name-other-thing',
    'rows with the same name in the chapters of two committees',
    [],
    `
    Kommunstyrelsen

    mkr | Utfall 2025 | Budget 2026 | Plan 2027
    Intäkter | 40,2 | 41,0 | 41,5
    Kostnader | -138,5 | -142,4 | -145,0
    Netto | -98,3 | -101,4 | -103,5

    Nämnden leder och samordnar arbetet i hela kommunen och dess bolag.

    Socialnämnden

    mkr | Utfall 2025 | Budget 2026 | Plan 2027
    Intäkter | 62,0 | 60,5 | 60,0
    Kostnader | -464,3 | -471,5 | -479,0
    Netto | -402,3 | -411,0 | -419,0`,
  ),
  document(
    'other-version',
    'the same row as budgeted and as it turned out',
    [],
    `
    Årets budget

    tkr | Budget 2025 | Plan 2026 | Plan 2027
    Skatteintäkter | 812 000 | 830 000 | 851 500
    Bidrag | 228 400 | 232 800 | 240 900
    Summa | 1 040 400 | 1 062 800 | 1 092 400

    Utfallet blev ett annat än det som fullmäktige räknade med i beslutet.

    tkr | Utfall 2025 | Prognos 2026 | Budget 2026
    Skatteintäkter | 809 300 | 828 100 | 830 000
    Bidrag | 231 700 | 235 000 | 232 800
    Summa | 1 041 000 | 1 063 100 | 1 062 800`,
  ),
  document(
    'other-unit',
    'the same rows in mkr and in tkr',
    [],
    `
    Sammandrag

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Skola | 455,0 | 464,1 | 473,4
    Vård | 411,0 | 419,3 | 428,0
    Kultur | 41,2 | 41,8 | 42,5

    Beloppen nedan är de som nämnderna får i sina beslut om internbudget.

    tkr | Budget 2026 | Plan 2027 | Plan 2028
    Skola | 455 012 | 464 120 | 473 390
    Vård | 410 975 | 419 310 | 428 020
    Kultur | 41 230 | 41 770 | 42 540`,
  ),
  document(
    'fewer-decimals',
    'the same rows with and without a decimal',
    [],
    `
    Resultat

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Nettokostnad | -1 050,6 | -1 082,1 | -1 110,0
    Skatt och bidrag | 1 062,8 | 1 092,4 | 1 120,5
    Resultat | 12,2 | 10,3 | 10,5

    Så här ser det ut i hela miljoner för den som vill ha en snabb bild av läget.

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Nettokostnad | -1 051 | -1 082 | -1 110
    Skatt och bidrag | 1 063 | 1 092 | 1 121
    Resultat | 12 | 10 | 11`,
  ),
  document(
    'statements',
    'income statement, balance sheet and cash flow that hold together',
    [],
    `
    Resultatbudget, mkr

     | Bokslut 2025 | Budget 2026 | Plan 2027
    Nettokostnader | -1 049,0 | -1 073,5 | -1 101,0
    Skatter och bidrag | 1 058,4 | 1 082,5 | 1 112,0
    Årets resultat | 9,4 | 9,0 | 11,0

    Balansbudget, mkr

     | Bokslut 2025 | Budget 2026 | Plan 2027
    Anläggningstillgångar | 950,2 | 981,3 | 1 004,0
    Omsättningstillgångar | 210,4 | 195,2 | 188,1
    Summa tillgångar | 1 160,6 | 1 176,5 | 1 192,1
    Årets resultat | 9,4 | 9,0 | 11,0
    Övrigt eget kapital | 502,6 | 512,0 | 521,0
    Summa eget kapital | 512,0 | 521,0 | 532,0
    Avsättningar | 80,4 | 81,5 | 82,1
    Skulder | 568,2 | 574,0 | 578,0
    Summa eget kapital, avsättningar och skulder | 1 160,6 | 1 176,5 | 1 192,1

    Kassaflödesbudget, mkr

     | Bokslut 2025 | Budget 2026 | Plan 2027
    Likvida medel vid årets början | 96,5 | 121,0 | 114,1
    Årets kassaflöde | 24,5 | -6,9 | -3,4
    Likvida medel vid årets slut | 121,0 | 114,1 | 110,7`,
  ),
  document(
    'gross-and-net',
    'gross investments in the budget, net in the cash flow of another year',
    [],
    `
    Investeringsbudget

    tkr | Budget 2026 | Plan 2027
    Skollokaler | 54 000 | 31 000
    Gator | 22 500 | 24 000
    Summa investeringar | 76 500 | 55 000

    Kassaflödet för tidigare år är hämtat ur årsredovisningen som beslutades i april.

    tkr | Utfall 2024 | Utfall 2025
    Investering i materiella anläggningstillgångar | -61 300 | -70 800
    Försäljning av mark | 4 000 | 2 500`,
  ),
  document(
    'prose-that-fits',
    'sentences with rounded amounts and percent that fit the table',
    [],
    `
    Ramar

    mkr | Budget 2025 | Budget 2026 | Förändring
    Kommunstyrelsen | 98,1 | 101,4 | 3,3
    Socialnämnden | 402,3 | 411,0 | 8,7
    Skolnämnden | 455,0 | 464,1 | 9,1

    Socialnämnden får en ökning med 8,7 mkr. Skolnämnden ökar med 9 mkr.
    Av ökningen till kommunstyrelsen går det mesta till beredskap.`,
  ),
  document(
    'part-of-change',
    'a sentence about a part of the change',
    [],
    `
    Ramar

    mkr | Budget 2025 | Budget 2026 | Förändring
    Kommunstyrelsen | 98,1 | 101,4 | 3,3
    Socialnämnden | 402,3 | 411,0 | 8,7
    Skolnämnden | 455,0 | 464,1 | 9,1

    I ramen till socialnämnden ingår en ökning med 2,5 mkr för nya platser i boende.
    Skolnämnden får dessutom ett tillfälligt bidrag på 1,5 mkr från staten.`,
  ),
  document(
    'last-year-told',
    "last year's budget named because it is meant",
    [],
    `
    Ekonomi

    mkr | Budget 2025 | Budget 2026 | Plan 2027
    Nettokostnad | -1 020,4 | -1 050,6 | -1 082,1
    Skatt och bidrag | 1 033,0 | 1 062,8 | 1 092,4
    Resultat | 12,6 | 12,2 | 10,3

    Jämfört med budgeten för 2025 ökar kostnaderna med tre procent.
    I budget 2025 fanns 4 mkr för valet som inte behövs längre.`,
  ),
  document(
    'explained-asterisk',
    'asterisks that are explained below',
    [],
    `
    Investeringar

    tkr | Budget 2026 | Plan 2027
    Skollokaler | 54 000 | 31 000
    Exploatering* | 22 500 | 24 000
    Summa | 76 500 | 55 000

    * Beloppet beror på när marken säljs.`,
  ),
  document(
    'contents-that-fit',
    'a contents list that agrees with its chapters',
    [],
    `
    Innehåll
    3.1 Skatter .......... 4
    3.2 Pensioner .......... 5

    3.1 Skatter
    Skatten är oförändrad.

    3.2 Pensioner
    Kostnaden växer.`,
    ['raw'],
  ),
  document(
    'several-reports',
    'a plan that names each report of the year',
    [],
    `
    Uppföljning under året

    Tertialrapport 1 lämnas i maj och tertialrapport 2 i september.

    I tertialrapport 1 redovisas ekonomin, i tertialrapport 2 även målen.`,
  ),
  document(
    'growing',
    'growth in the vision and in the forecast',
    [],
    `
    Vision

    År 2040 bor det 12 500 invånare i kommunen.

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Nettokostnad | -1 050,6 | -1 082,1 | -1 110,0
    Skatt och bidrag | 1 062,8 | 1 092,4 | 1 120,5
    Resultat | 12,2 | 10,3 | 10,5

    Planen för 2026 räknar med 11 240 invånare. Till 2028 är det 11 405 invånare.`,
  ),
  document(
    'borrowing',
    'borrowing that is told, and debts that grow',
    [],
    `
    Finansiering

    Kommunen lånar till investeringarna. Ränta på lån är 2,75 %, 0,25 procentenheter högre än i fjol.

    tkr | Bokslut 2025 | Budget 2026
    Långfristiga skulder | 84 000 | 110 000
    Kortfristiga skulder | 190 500 | 188 000`,
  ),
  document(
    'days',
    'days with the right weekday, and two bodies on two days',
    [],
    `
    Kallelse

    Socialnämnden sammanträder onsdagen den 12 mars 2025.

    § 7 Taxa

    Kommunstyrelsen behandlade ärendet den 14 april 2025 och föreslog bifall.

    Beslutsunderlag

    Kommunstyrelsen den 14 april 2025 § 61

    Socialnämnden den 12 mars 2025 § 20`,
  ),
  document(
    'minutes',
    'minutes with every §, and a reference to a § elsewhere',
    [],
    `
    Protokoll

    § 11 Val av justerare

    § 12 Ekonomisk rapport

    Beslutet togs enligt kommunstyrelsens § 40 och ärende KS2025-14 041.

    § 13 Taxor

    Ärende KS2025-14 041 är utrett.

    § 14 Övriga frågor`,
  ),
  document(
    'figures-in-text',
    'running text with many figures and no table',
    [],
    `
    Läget

    Antalet elever väntas minska från 2 410 till 2 350 och antalet lärare från 196 till 192.
    Kostnaden per elev var 131 200 kr år 2024 och 135 900 kr år 2025. Av 24 mål nås 17.
    Nettokostnaden blev 1 020,4 mkr, 12,1 mkr lägre än budget.`,
  ),
  document(
    'list-of-decisions',
    'numbers behind names that are no amounts',
    [],
    `
    Kontakt

    Kommunhuset, Storgatan 12
    Växel 0240 660 00
    Organisationsnummer 212000 2346
    Bankgiro 5058 1913
    Postnummer 777 00`,
  ),
  document(
    'grants',
    'a list of grants with one amount each and a sum',
    [],
    `
    Bidrag till föreningar

    Förening | Belopp, kr
    Ridklubben | 120 000
    Fotbollsklubben | 85 500
    Hembygdsföreningen | 14 250
    Teatergruppen | 9 000
    Summa | 228 750`,
  ),
  document(
    'staffing',
    'yearly workers and persons in one table without a total',
    [],
    `
    Personal

     | Utfall 2024 | Utfall 2025 | Budget 2026
    Årsarbetare | 1 454,7 | 1 447,2 | 1 431,6
    Tillsvidareanställda | 1 380 | 1 372 | 1 360
    Visstidsanställda | 121 | 118 | 110
    Sjukfrånvaro, % | 7,4 | 7,1 | 6,8
    Medelålder | 46,1 | 46,3 | 46,2`,
  ),
  document(
    'percent-of-nought',
    'changes in percent with small bases and roundings',
    [],
    `
    Ramar 2026 jämfört med 2025

    mkr | Budget 2025 | Budget 2026 | Förändring | Förändring %
    Kommunstyrelsen | 98,1 | 101,4 | 3,3 | 3,4
    Socialnämnden | 402,3 | 411,0 | 8,7 | 2,2
    Revision | 1,2 | 1,3 | 0,1 | 8,3
    Valnämnd | 0,3 | 2,1 | 1,8 | 600,0
    Överförmyndare | 4,4 | 4,4 | 0,0 | 0,0`,
  ),
  document(
    'cumulative',
    'rows that build on each other without being sums of them all',
    [],
    `
    Skuld

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Ingående låneskuld | 410,0 | 455,0 | 490,0
    Nya lån | 60,0 | 50,0 | 20,0
    Amortering | -15,0 | -15,0 | -20,0
    Utgående låneskuld | 455,0 | 490,0 | 490,0
    Låneskuld per invånare, kr | 40 480 | 43 860 | 44 120`,
  ),
]
