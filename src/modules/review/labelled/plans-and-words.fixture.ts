import { document, type LabelledDocument } from './labelled.fixture.ts'

/** Plans of goals, units and signs, and sentences beside tables: with faults, and as many without. */
export const plansAndWords: readonly LabelledDocument[] = [
  document(
    'goals-with-labels',
    'a share that changes by percent, a goal that nothing measures, and work in place of a measure',
    [
      'target-percent Sjukfrånvaron ska minska med 3 % till december 2027',
      'target-without-base Sjukfrånvaron ska minska med 3 % till december 2027',
      'goal-without-indicator Biblioteken ska ha minst 90 000 besök under 2027',
      'goal-activity Genomgång av rutiner för inköp',
    ],
    `
    Nämndmål 1: Sjukfrånvaron ska minska med 3 % till december 2027

    Indikator: Sjukfrånvaro enligt lönesystemet

    Ansvar: Personalchef

    Nämndmål 2: Biblioteken ska ha minst 90 000 besök under 2027

    Ansvar: Bibliotekschef

    Nämndmål 3: Minst 95 procent av köpen ska följa avtal senast juni 2027

    Indikator: Genomgång av rutiner för inköp

    Ansvar: Ekonomichef`,
  ),
  document(
    'goals-in-a-table',
    'a count in percent, in a table of goals',
    ['count-with-percent Antal lärare med legitimation, minst 90 %'],
    `
    Nämndens mål

    Mål | Indikator | Ansvarig
    Minst 90 % av lärarna är behöriga 2027 | Antal lärare med legitimation, minst 90 % | Skolchef
    Kön till förskolan är högst 30 dagar 2027 | Väntetid, högst 30 dagar | Förskolechef`,
    ['sheet', 'web'],
  ),
  document(
    'goal-twice',
    'one goal in two chapters, first with one target and then with another',
    ['goal-targets-differ Badhuset ska ta emot minst 60 000 besökare under 2027'],
    `
    Mål: Badhuset ska ta emot minst 55 000 besökare under 2027

    Indikator: Besökare enligt kassan är minst 55 000 under 2027

    Mål: Minst 80 procent av ungdomarna ska känna till fritidsgården 2027

    Indikator: Andel som känner till den är minst 80 procent 2027

    Mål: Badhuset ska ta emot minst 60 000 besökare under 2027

    Indikator: Besökare enligt kassan är minst 60 000 under 2027`,
  ),
  document(
    'goals-sound',
    'goals by numbers with everything they need, and a list of contents before them',
    [],
    `
    Innehåll
    Inriktningsmål 1 – En trygg ort ........ 3
    Inriktningsmål 2 – En ort som lär ........ 4

    Inriktningsmål 1 – En trygg ort

    Mål: Minst 85 procent av invånarna ska känna sig trygga ute 2027

    Indikator: Andel trygga enligt medborgarenkäten är minst 85 procent 2027

    Ansvar: Säkerhetschef

    Inriktningsmål 2 – En ort som lär

    Mål: Minst 92 procent av eleverna ska gå ut med betyg 2027

    Indikator: Andel elever med betyg i alla ämnen är minst 92 procent 2027

    Ansvar: Rektorerna`,
  ),
  document(
    'goals-spoken-of',
    'a chapter that explains what goals and indicators are',
    [],
    `
    Så styrs kommunen

    Mål ska visa vad som blir annorlunda. Indikatorer mäter om målen nås.
    Inriktningsmål 1 till 5 gäller till 2038 och följs upp varje år.

    Ansvar: nämnden svarar för sina egna mål.`,
  ),
  document(
    'sign-of-total',
    'income that ends in a minus',
    ['sign-differs -1 199,5'],
    `
    Intäkter per verksamhet

    mkr | Utfall 2025 | Budget 2026 | Plan 2027
    Avgifter | 310,2 | 321,4 | 330,0
    Bidrag | 655,0 | 660,8 | 671,3
    Försäljning | 212,6 | 217,3 | 220,1
    Summa | 1 177,8 | -1 199,5 | 1 221,4`,
  ),
  document(
    'sign-rules',
    'net as cost in one table and as result in another',
    ['sign-rule-differs 12,4'],
    `
    Kommunstyrelsen

    mkr | Utfall 2025 | Budget 2026 | Plan 2027
    Intäkter | 40,2 | 41,0 | 41,5
    Kostnader | -138,5 | -142,4 | -145,0
    Netto | -98,3 | -101,4 | -103,5

    Räddningstjänsten drivs tillsammans med två andra kommuner sedan länge.

    Räddningstjänsten

    mkr | Utfall 2025 | Budget 2026 | Plan 2027
    Intäkter | 3,1 | 3,0 | 3,0
    Kostnader | 15,5 | 16,2 | 16,9
    Netto | 12,4 | 13,2 | 13,9`,
  ),
  document(
    'tkr-called-mkr',
    'the second table counts in thousands under the heading of millions',
    ['unit-differs 455 000'],
    `
    Sammandrag

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Skola | 455,0 | 464,1 | 473,4
    Vård | 411,0 | 419,3 | 428,0

    Beloppen nedan är de som nämnderna får i sina beslut om internbudget.

    mkr | Budget 2026 | Plan 2027 | Plan 2028
    Skola | 455 000 | 464 100 | 473 400
    Vård | 411 000 | 419 300 | 428 000`,
  ),
  document(
    'year-heading-twice',
    'one heading over two columns of a plan',
    ['column-repeated Plan 2027'],
    `
    Ramar, mkr

    Nämnd | Budget 2026 | Plan 2027 | Plan 2027
    Skolnämnden | -455,0 | -464,1 | -473,4
    Socialnämnden | -411,0 | -419,3 | -428,0
    Summa | -866,0 | -883,4 | -901,4`,
  ),
  document(
    'years-backwards',
    'the newest year first, net as a result throughout',
    [],
    `
    Utfall

    mkr | Utfall 2026 | Utfall 2025 | Utfall 2024
    Intäkter | 61,5 | 60,2 | 58,8
    Kostnader | -55,0 | -57,1 | -60,1
    Resultat | 6,5 | 3,1 | -1,3`,
  ),
  document(
    'sentences-wrong',
    'a change, a share and a level that are not what they say',
    ['prose-arithmetic 12 mkr', 'prose-share 30 procent', 'prose-differs 874,5 mkr'],
    `
    Resultatbudget

    mkr | Budget 2025 | Budget 2026 | Plan 2027
    Skatteintäkter | 812,0 | 847,5 | 861,4
    Statsbidrag | 228,4 | 232,8 | 240,9
    Summa intäkter | 1 040,4 | 1 080,3 | 1 102,3

    Skatteintäkterna för 2026 beräknas till 874,5 mkr.

    Underhållet ökar med 12 mkr från 20,5 mkr till 27,5 mkr.

    Av pengarna går 25 mkr, motsvarande 30 procent av totalt 100 mkr, till vägar.`,
  ),
  document(
    'sentences-right',
    'rounded, approximate and other amounts than those of the table',
    [],
    `
    Resultatbudget

    mkr | Budget 2025 | Budget 2026 | Plan 2027
    Skatteintäkter | 812,0 | 847,5 | 861,4
    Statsbidrag | 228,4 | 232,8 | 240,9
    Summa intäkter | 1 040,4 | 1 080,3 | 1 102,3

    Skatteintäkterna för 2026 beräknas till knappt 850 mkr.
    Skatteintäkterna för 2026 uppgår till 847 500 tkr.
    Statsbidragen för 2026 uppgår till 12,3 mkr per månad sedan avgifter har dragits av.

    Underhållet ökar med 7 mkr från 20,5 mkr till 27,5 mkr, och hyrorna går från 3 till 4 mkr.

    Av pengarna går 25 mkr, motsvarande en fjärdedel eller 25 procent av totalt 100 mkr, till vägar.`,
  ),
  document(
    'most-to-another',
    'who gets most, beside the table of changes',
    ['prose-largest Den största ökningen får Kulturnämnden'],
    `
    Ramar

    mkr | Budget 2025 | Budget 2026 | Förändring
    Skolnämnden | -402,3 | -411,0 | -8,7
    Socialnämnden | -455,0 | -464,1 | -9,1
    Kulturnämnden | -41,2 | -41,8 | -0,6

    Den största ökningen får Kulturnämnden.`,
  ),
  document(
    'nowhere-to-look',
    'references to a table and a chapter that are not there',
    ['reference-missing tabell 5', 'reference-missing avsnitt 2.6', 'number-gap Tabell 4. Lån och skulder'],
    `
    2.1 Skatter

    Tabell 1. Skatter och bidrag

    Mer om lån finns i avsnitt 2.6 och i tabell 5.

    2.2 Lån

    Tabell 2. Räntor och avgifter

    Räntan är låg, se avsnitt 2.1 och tabell 1.

    2.3 Skulder

    Tabell 4. Lån och skulder

    Skulderna minskar, som avsnitt 2.6 i förra årets budget visade.`,
  ),
  document(
    'committee-misspelled',
    'a letter is missing once in the name of a committee',
    ['name-spelled Utbildningnämnden'],
    `
    Utbildningsnämnden får mer pengar än året före.

    Utbildningsnämnden svarar för skolan. Kulturnämnden svarar för biblioteken.

    Utbildningsnämndens ram är störst. Byggnadsnämndens är minst.

    Utbildningnämnden ska lämna en plan i mars.`,
  ),
  document(
    'header-of-last-year',
    'the header of one page is last year\u2019s',
    ['header-year-differs Mål och budget 2025'],
    `
    Mål och budget 2026

    Kommunen växer och behöver fler skolor, fler bostäder och bättre vägar.
    \f
    Mål och budget 2026

    Skatten är oförändrad under hela perioden enligt beslut av fullmäktige.
    \f
    Mål och budget 2025

    Pensionerna ökar snabbare än lönerna, och räntorna är högre än förut.
    \f
    Mål och budget 2026

    Investeringarna betalas med egna medel och med försäljning av mark.`,
    ['raw', 'printed'],
  ),
]
