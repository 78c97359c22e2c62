import { document, type LabelledDocument } from './labelled.fixture.ts'

/** Written when the rules had been mended by the rest of the set, to see what they do with shapes they were not mended by. */
export const later: readonly LabelledDocument[] = [
  document(
    'units-in-heading',
    'a unit under each column and a change with a unit of its own',
    ['change-differs 6,9'],
    `
    Ramar

    Nämnd | Budget 2025 mkr | Budget 2026 mkr | Förändring mkr | Förändring %
    Kommunstyrelsen | 98,1 | 101,4 | 3,3 | 3,4
    Socialnämnden | 402,3 | 411,0 | 8,7 | 2,2
    Skolnämnden | 455,0 | 464,1 | 6,9 | 2,0
    Kulturnämnden | 41,2 | 41,8 | 0,6 | 1,5`,
  ),
  document(
    'net-column-wrong',
    'cost less income is not the net in one row',
    ['sum-differs 108 750'],
    `
    Nämndens verksamheter 2026, tkr

    Verksamhet | Kostnad | Intäkt | Netto
    Förskola | 152 300 | 14 200 | 138 100
    Grundskola | 298 400 | 21 050 | 277 350
    Gymnasium | 118 900 | 9 150 | 108 750
    Vuxenutbildning | 31 600 | 12 300 | 19 300`,
  ),
  document(
    'income-negative',
    'income with a minus and costs without, as in the ledger',
    ['sum-differs 371,5'],
    `
    Socialnämnden

    mkr | Utfall 2025 | Budget 2026 | Plan 2027
    Intäkter | -62,0 | -60,5 | -60,0
    Personal | 288,4 | 294,0 | 299,0
    Köp av tjänster | 96,1 | 97,5 | 99,2
    Lokaler | 34,9 | 35,6 | 36,3
    Netto | 357,4 | 366,6 | 371,5`,
  ),
  document(
    'partial-sums',
    'part sums by another word, and a grand total that forgets one',
    ['sum-leaves-out 1 016,4'],
    `
    Driftbudget

    mkr | Budget 2026 | Plan 2027
    Förskola | 140,6 | 141,0
    Grundskola | 360,5 | 371,2
    Delsumma lärande | 501,1 | 512,2
    Hemtjänst | 210,3 | 214,0
    Särskilt boende | 305,0 | 309,9
    Delsumma omsorg | 515,3 | 523,9
    Räddningstjänst | 22,0 | 22,4
    Totalt | 1 016,4 | 1 036,1`,
  ),
  document(
    'closing',
    'liquid funds do not close with what they open with and the flow',
    ['sum-differs 116,1'],
    `
    Kassaflöde

    mkr | Bokslut 2024 | Bokslut 2025 | Budget 2026
    Likvida medel vid årets början | 80,2 | 96,5 | 121,0
    Årets kassaflöde | 16,3 | 24,5 | -6,9
    Likvida medel vid årets slut | 96,5 | 121,0 | 116,1`,
  ),
  document(
    'one-column',
    'one column, and a sum that is not',
    ['sum-differs 229 750'],
    `
    Bidrag till föreningar

    Förening | Belopp, kr
    Ridklubben | 120 000
    Fotbollsklubben | 85 500
    Hembygdsföreningen | 14 250
    Teatergruppen | 9 000
    Summa | 229 750`,
  ),
  document(
    'less',
    'a committee that gets less',
    ['prose-differs 2,1 mkr'],
    `
    Ramar

    mkr | Budget 2025 | Budget 2026 | Förändring
    Kommunstyrelsen | 98,1 | 101,4 | 3,3
    Socialnämnden | 402,3 | 411,0 | 8,7
    Kulturnämnden | 43,0 | 41,8 | -1,2

    Kulturnämndens ram minskar med 2,1 mkr när simhallen stängs.`,
  ),
  document(
    'totals-with-and-without',
    'a sum with and one without the financing',
    ['sum-differs 1 047,2'],
    `
    Nettokostnader

    mkr | Utfall 2025 | Budget 2026 | Plan 2027
    Kommunstyrelsen | 98,1 | 101,4 | 103,0
    Socialnämnden | 402,3 | 411,0 | 419,3
    Skolnämnden | 455,0 | 464,1 | 473,4
    Summa nämnder | 955,4 | 976,5 | 995,7
    Pensioner | 61,0 | 64,3 | 66,0
    Finansförvaltning | 11,2 | 12,0 | 12,5
    Summa totalt | 1 027,6 | 1 052,8 | 1 047,2`,
    ['raw', 'sheet', 'web', 'printed'],
  ),
  document(
    'ages',
    'names that begin and end with numbers',
    [],
    `
    Befolkning

    Ålder | 2025 | 2026 | 2027
    0–5 år | 612 | 600 | 588
    6–15 år | 1 240 | 1 228 | 1 210
    16–64 år | 6 105 | 6 060 | 6 022
    65 år och äldre | 3 283 | 3 310 | 3 341
    Totalt | 11 240 | 11 198 | 11 161`,
  ),
  document(
    'tax',
    'a calculation in many units',
    [],
    `
    Skatteunderlag

     | Budget 2026 | Plan 2027 | Plan 2028
    Invånare 1 november | 11 240 | 11 198 | 11 161
    Skatteunderlag, mkr | 2 786,6 | 2 880,1 | 2 972,4
    Skattesats, % | 22,16 | 22,16 | 22,16
    Skatteintäkter, mkr | 617,5 | 638,2 | 658,7
    Slutavräkning, mkr | -4,4 | 0,0 | 0,0
    Summa skatteintäkter, mkr | 613,1 | 638,2 | 658,7`,
  ),
  document(
    'accumulated',
    'quarters that each hold the ones before',
    [],
    `
    Utfall ackumulerat, tkr

     | Q1 | Q1–Q2 | Q1–Q3 | Helår
    Intäkter | 15 200 | 31 100 | 45 900 | 62 300
    Personal | 70 400 | 142 900 | 212 300 | 288 400
    Lokaler | 8 700 | 17 400 | 26 200 | 34 900`,
  ),
  document(
    'project-total',
    'what is spent before, the years to come and the whole of each project',
    [],
    `
    Större projekt, tkr

    Projekt | Tidigare | 2026 | 2027 | 2028 | Totalt
    Förskolan Eken | 12 400 | 42 000 | 18 500 | 0 | 72 900
    Simhall | 2 100 | 5 000 | 80 000 | 96 500 | 183 600
    Ny bro | 900 | 31 400 | 22 100 | 0 | 54 400
    Reningsverk | 0 | 8 600 | 17 900 | 55 200 | 81 700
    Summa | 15 400 | 87 000 | 138 500 | 151 700 | 392 600`,
  ),
  document(
    'means',
    'a mean below the rows it is the mean of',
    [],
    `
    Kostnad per elev, kr

    Skola | Utfall 2024 | Utfall 2025
    Ekskolan | 131 200 | 135 900
    Lindskolan | 128 400 | 130 000
    Björkskolan | 140 100 | 143 700
    Kommunen totalt | 132 300 | 135 600
    Riket | 129 800 | 134 100`,
  ),
  document(
    'same-other-rows',
    'the same name twice in one table',
    [],
    `
    Intäkter och kostnader

    mkr | Utfall 2025 | Budget 2026 | Plan 2027
    Avgifter | 61,2 | 63,0 | 64,5
    Bidrag | 92,3 | 88,4 | 81,0
    Övrigt | 8,8 | 9,0 | 9,1
    Summa intäkter | 162,3 | 160,4 | 154,6
    Löner | 412,6 | 425,0 | 437,8
    Lokaler | 88,0 | 90,4 | 92,0
    Övrigt | 45,3 | 46,0 | 47,1
    Summa kostnader | 545,9 | 561,4 | 576,9
    Netto | 383,6 | 401,0 | 422,3`,
  ),
  document(
    'debt',
    'debts with parts of which, a share and a guarantee',
    [],
    `
    Skulder

    mkr | Bokslut 2024 | Bokslut 2025 | Budget 2026
    Banklån | 410,0 | 455,0 | 490,0
    varav förfaller inom ett år | 100,0 | 120,0 | 90,0
    Leasing | 12,5 | 11,0 | 9,4
    Summa skulder | 422,5 | 466,0 | 499,4
    Borgen | 610,0 | 640,0 | 655,0
    Soliditet, % | 44,1 | 43,2 | 42,7`,
  ),
  document(
    'wanted',
    'goals with what was and what is wanted',
    [],
    `
    Mål

    Indikator | Utfall 2024 | Utfall 2025 | Mål 2026
    Nöjda medborgare, index | 61 | 63 | 66
    Behöriga till gymnasiet, % | 84,2 | 86,0 | 90,0
    Sjukfrånvaro, % | 7,4 | 7,1 | 6,5
    Nya företag | 41 | 52 | 60
    Fullföljda ärenden | 312 | 298 | 310`,
  ),
  document(
    'opposite-change',
    'change told as budget less outcome, in every row',
    [],
    `
    Avvikelse mot budget

    tkr | Budget 2025 | Utfall 2025 | Avvikelse
    Kommunstyrelsen | -98 100 | -96 450 | 1 650
    Socialnämnden | -402 300 | -409 800 | -7 500
    Skolnämnden | -455 000 | -451 200 | 3 800
    Kulturnämnden | -41 200 | -41 200 | 0
    Summa | -996 600 | -998 650 | -2 050`,
  ),
  document(
    'months',
    'twelve months and their sum',
    [],
    `
    Vikarier, timmar

     | jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec | Totalt
    Norr | 412 | 398 | 405 | 377 | 366 | 520 | 810 | 640 | 388 | 402 | 415 | 499 | 5 632
    Söder | 305 | 311 | 298 | 301 | 287 | 444 | 702 | 515 | 299 | 305 | 312 | 388 | 4 467
    Väst | 198 | 201 | 187 | 190 | 176 | 250 | 366 | 301 | 188 | 199 | 205 | 244 | 2 705
    Summa | 915 | 910 | 890 | 868 | 829 | 1 214 | 1 878 | 1 456 | 875 | 906 | 932 | 1 131 | 12 804`,
  ),
]
