import { document, type LabelledDocument } from './labelled.fixture.ts'

/** Texts that are right: years, notes, days, people, and figures that are no amounts. */
export const cleanTexts: readonly LabelledDocument[] = [
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
