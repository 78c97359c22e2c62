import { document, type LabelledDocument } from './labelled.fixture.ts'

/** Written last, without a rule changed between: shapes of their own, most of them right. */
export const last: readonly LabelledDocument[] = [
  document(
    'result-steps',
    'a result in steps, each step a sum of what stands before',
    [],
    `
    Resultaträkning, mkr

     | Not | Bokslut 2025 | Budget 2026 | Plan 2027
    Verksamhetens intäkter | 1 | 212,4 | 215,0 | 218,1
    Verksamhetens kostnader | 2 | -1 214,0 | -1 240,5 | -1 270,0
    Avskrivningar | 3 | -48,3 | -50,1 | -52,6
    Verksamhetens nettokostnader | | -1 049,9 | -1 075,6 | -1 104,5
    Skatteintäkter | 4 | 820,0 | 838,0 | 860,3
    Generella statsbidrag och utjämning | 5 | 240,1 | 246,0 | 252,2
    Verksamhetens resultat | | 10,2 | 8,4 | 8,0
    Finansiella intäkter | 6 | 6,1 | 6,0 | 6,0
    Finansiella kostnader | 7 | -3,9 | -5,2 | -6,8
    Resultat efter finansiella poster | | 12,4 | 9,2 | 7,2
    Extraordinära poster | | – | – | –
    Årets resultat | | 12,4 | 9,2 | 7,2`,
  ),
  document(
    'gross-table',
    'costs, income and net for each committee in columns of two years',
    [],
    `
    Driftbudget 2025 och 2026, tkr

    Nämnd | Kostnad 2025 | Intäkt 2025 | Netto 2025 | Kostnad 2026 | Intäkt 2026 | Netto 2026
    Kommunstyrelsen | 138 500 | 40 200 | 98 300 | 142 400 | 41 000 | 101 400
    Socialnämnden | 464 300 | 62 000 | 402 300 | 471 500 | 60 500 | 411 000
    Skolnämnden | 511 200 | 56 200 | 455 000 | 519 900 | 55 800 | 464 100
    Summa | 1 114 000 | 158 400 | 955 600 | 1 133 800 | 157 300 | 976 500`,
  ),
  document(
    'per-inhabitant',
    'amounts and amounts for each inhabitant side by side',
    [],
    `
    Nettokostnad

    Område | Mkr 2025 | Mkr 2026 | Kr/inv 2025 | Kr/inv 2026
    Förskola | 140,6 | 141,0 | 12 509 | 12 592
    Grundskola | 360,5 | 371,2 | 32 073 | 33 149
    Äldreomsorg | 301,4 | 309,0 | 26 815 | 27 594
    Summa | 802,5 | 821,2 | 71 397 | 73 335`,
  ),
  document(
    'some-of-rows',
    'a table of the largest rows, whose total is of all rows',
    [],
    `
    De största investeringarna (av totalt 41)

    tkr | Budget 2026 | Plan 2027
    Förskolan Eken | 42 000 | 18 500
    Simhall | 5 000 | 80 000
    Ny bro | 31 400 | 22 100
    Övriga 38 projekt redovisas i bilagan
    Alla projekt | 131 250 | 190 800`,
  ),
  document(
    'change-of-frames',
    'how a frame becomes the next, step by step',
    [],
    `
    Ramförändring, tkr

     | 2026 | 2027 | 2028
    Ram föregående år | 402 300 | 411 000 | 419 300
    Löneökning | 9 600 | 9 900 | 10 100
    Volymförändring | 3 100 | 2 400 | 2 600
    Effektivisering | -4 000 | -4 000 | -4 000
    Årets ram | 411 000 | 419 300 | 428 000`,
  ),
  document(
    'change-of-frames-wrong',
    'the same with one step too large',
    ['sum-differs 419 300'],
    `
    Ramförändring, tkr

     | 2026 | 2027 | 2028
    Ram föregående år | 402 300 | 411 000 | 419 300
    Löneökning | 9 600 | 9 900 | 10 100
    Volymförändring | 3 100 | 4 200 | 2 600
    Effektivisering | -4 000 | -4 000 | -4 000
    Summa ram | 411 000 | 419 300 | 428 000`,
  ),
  document(
    'follow-up',
    'outcome of the period, budget of the period, of the year, and forecasts',
    [],
    `
    Uppföljning per augusti, mkr

    Nämnd | Utfall jan-aug | Budget jan-aug | Avvikelse | Helårsbudget | Prognos | Avvikelse
    Kommunstyrelsen | 64,1 | 65,4 | 1,3 | 98,1 | 96,5 | 1,6
    Socialnämnden | 275,0 | 268,2 | -6,8 | 402,3 | 411,8 | -9,5
    Skolnämnden | 301,9 | 303,3 | 1,4 | 455,0 | 454,0 | 1,0
    Summa | 641,0 | 636,9 | -4,1 | 955,4 | 962,3 | -6,9`,
  ),
  document(
    'follow-up-wrong',
    'the same with a variance of the year that is wrong',
    ['change-differs -5,9', 'sum-differs -6,9'],
    `
    Uppföljning per augusti, mkr

    Nämnd | Utfall jan-aug | Budget jan-aug | Avvikelse | Helårsbudget | Prognos | Avvikelse
    Kommunstyrelsen | 64,1 | 65,4 | 1,3 | 98,1 | 96,5 | 1,6
    Socialnämnden | 275,0 | 268,2 | -6,8 | 402,3 | 411,8 | -5,9
    Skolnämnden | 301,9 | 303,3 | 1,4 | 455,0 | 454,0 | 1,0
    Summa | 641,0 | 636,9 | -4,1 | 955,4 | 962,3 | -6,9`,
    ['sheet', 'web', 'printed'],
  ),
  document(
    'balances',
    'a balance sheet with parts of parts',
    [],
    `
    Balansräkning, mkr

    Tillgångar | 2024-12-31 | 2025-12-31
    Mark och byggnader | 801,2 | 826,0
    Maskiner och inventarier | 92,0 | 95,3
    Summa materiella anläggningstillgångar | 893,2 | 921,3
    Aktier och andelar | 57,0 | 60,0
    Summa anläggningstillgångar | 950,2 | 981,3
    Fordringar | 113,9 | 102,2
    Kassa och bank | 96,5 | 121,0
    Summa omsättningstillgångar | 210,4 | 223,2
    Summa tillgångar | 1 160,6 | 1 204,5`,
  ),
  document(
    'reserves',
    'a table of one row under a heading of four',
    [],
    `
    Ofördelade medel

    tkr | Budget 2026 | Plan 2027 | Plan 2028
    Kommunfullmäktiges reserv | 4 000 | 4 000 | 4 000

    Medlen fördelas av kommunfullmäktige under året efter förslag från kommunstyrelsen.`,
  ),
  document(
    'fees',
    'a list of fees with two prices and numbers in their names',
    [],
    `
    Taxa 2026, kr

    Tjänst | 2025 | 2026
    Bygglov upp till 50 kvm | 8 200 | 8 450
    Bygglov 51–100 kvm | 12 600 | 12 980
    Nybyggnadskarta | 6 100 | 6 280
    Utstakning 4 punkter | 5 400 | 5 560
    Timavgift | 1 150 | 1 185`,
  ),
  document(
    'seats',
    'small whole numbers that come to each other by chance',
    [],
    `
    Mandat

    Parti | Kommunfullmäktige | Kommunstyrelsen | Socialnämnden
    Parti A | 12 | 4 | 3
    Parti B | 8 | 3 | 2
    Parti C | 5 | 1 | 2
    Parti D | 4 | 2 | 1
    Parti E | 3 | 1 | 1
    Totalt | 32 | 11 | 9`,
  ),
  document(
    'index',
    'an index, its parts and a mean',
    [],
    `
    Nöjd region-index

    Faktor | 2023 | 2024 | 2025
    Arbete | 52 | 54 | 55
    Bostäder | 58 | 57 | 59
    Kommunikationer | 61 | 60 | 62
    Trygghet | 49 | 51 | 54
    Totalt index | 55 | 56 | 58`,
  ),
  document(
    'part-of-one-row',
    'a part with one row of noughts, and a total above which it stands',
    ['sum-differs 251,5'],
    `
    Balansräkning, mkr

    Tillgångar | 2024-12-31 | 2025-12-31
    Maskiner | 0 | 0
    Summa anläggningstillgångar | 0 | 0
    Kundfordringar | 34,5 | 35,5
    Övriga fordringar | 140,5 | 133,4
    Kassa och bank | 40,5 | 91,4
    Summa omsättningstillgångar | 215,5 | 260,3
    Summa tillgångar | 251,5 | 260,3`,
  ),
]
