import { document, type LabelledDocument } from './labelled.fixture.ts'

/** Tables that are right, and look as if they were not. */
export const cleanTables: readonly LabelledDocument[] = [
  document(
    'key-figures',
    'mixed units that are not to be summed',
    [],
    `
    Nyckeltal

    Nyckeltal | Utfall 2024 | Utfall 2025 | Budget 2026
    Kostnad per elev, kr | 131 200 | 135 900 | 138 000
    Elever per lärare | 12,4 | 12,1 | 12,0
    Behöriga lärare, % | 71,5 | 73,0 | 75,0
    Antal elever | 2 410 | 2 388 | 2 350
    Total kostnad, mkr | 316,2 | 324,5 | 324,3`,
  ),
  document(
    'unit-in-rows',
    'a unit in each row and a row called total that sums only two of them',
    [],
    `
    Volymer

    Mått | Enhet | Utfall 2025 | Budget 2026
    Barn i förskola | antal | 1 120 | 1 095
    Barn i pedagogisk omsorg | antal | 64 | 61
    Summa barn | antal | 1 184 | 1 156
    Kostnad per barn | tkr | 158,2 | 161,0
    Nettokostnad | mkr | 187,3 | 186,1`,
  ),
  document(
    'notes-column',
    'a column of notes between names and amounts',
    [],
    `
    Resultaträkning

    mkr | Not | Utfall 2025 | Budget 2026
    Verksamhetens intäkter | 2 | 240,1 | 245,0
    Verksamhetens kostnader | 3 | -1 240,8 | -1 268,4
    Avskrivningar | 4 | -48,3 | -50,1
    Verksamhetens nettokostnader | | -1 049,0 | -1 073,5
    Skatteintäkter | 5 | 820,0 | 838,0
    Generella statsbidrag | 6 | 238,4 | 244,5
    Årets resultat | | 9,4 | 9,0`,
  ),
  document(
    'of-which-below',
    'rows of which below the sum they belong to',
    [],
    `
    Personal

    mkr | Utfall 2025 | Budget 2026 | Plan 2027
    Löner | 412,6 | 425,0 | 437,8
    Sociala avgifter | 131,4 | 135,3 | 139,4
    Pensioner | 41,0 | 39,7 | 38,9
    Summa personal | 585,0 | 600,0 | 616,1
    varav timlöner | 22,2 | 20,0 | 19,0
    varav övertid | 6,1 | 5,5 | 5,0`,
  ),
  document(
    'of-which-inside',
    'rows of which among the terms, in thousands',
    [],
    `
    Intäkter

    tkr | Utfall 2024 | Utfall 2025 | Budget 2026
    Taxor och avgifter | 61 200 | 63 050 | 64 900
    varav barnomsorg | 18 400 | 18 700 | 19 000
    varav vatten | 31 050 | 32 000 | 33 100
    Hyror | 24 800 | 25 100 | 25 600
    Bidrag | 92 300 | 88 400 | 81 000
    varav flyktingar | 30 100 | 24 200 | 15 900
    Summa | 178 300 | 176 550 | 171 500`,
  ),
  document(
    'parents-and-children',
    'indented sub-rows; the total sums the rows above them',
    [],
    `
    Kommunstyrelsens förvaltning

    tkr | Bokslut 2024 | Budget 2025 | Budget 2026
    Ledning | 12 500 | 12 900 | 13 300
      Stab | 7 200 | 7 400 | 7 600
      Kansli | 5 300 | 5 500 | 5 700
    Service | 30 100 | 31 000 | 31 900
      Kost | 18 000 | 18 600 | 19 200
      Lokalvård | 12 100 | 12 400 | 12 700
    Summa | 42 600 | 43 900 | 45 200`,
  ),
  document(
    'total-above',
    'the total of the municipality above its sectors, and a sector above its units',
    [],
    `
    Nettokostnad, mkr

     | Utfall 2025 | Budget 2026 | Plan 2027
    Totalt | 1 001,5 | 1 018,4 | 1 051,0
    Lärande | 501,1 | 512,2 | 530,1
    Förskola | 140,6 | 141,0 | 145,5
    Grundskola | 360,5 | 371,2 | 384,6
    Välfärd | 425,6 | 431,0 | 444,4
    Samhälle | 74,8 | 75,2 | 76,5`,
  ),
  document(
    'dashes',
    'dashes for nought and cells left empty',
    [],
    `
    Investeringar

    tkr | Utfall 2025 | Budget 2026 | Plan 2027 | Plan 2028
    Förskolan Eken | 12 400 | 42 000 | 18 500 | –
    Simhall | – | 5 000 | 80 000 | 96 500
    Reinvesteringar | 7 300 | 8 000 | 8 000 | 8 000
    Ny bro | – | – | 22 100 | 31 400
    Summa | 19 700 | 55 000 | 128 600 | 135 900`,
  ),
  document(
    'wrapped-names',
    'names that take two lines',
    [],
    `
    Bidrag

    mkr | Utfall 2025 | Budget 2026 | Plan 2027
    Inkomstutjämning | 201,4 | 205,0 | 209,9
    Kostnadsutjämning | 31,6 | 29,9 | 28,8
    Utjämning för stöd och service till vissa | -12,0 | -12,4 | -12,9
    funktionshindrade
    Fastighetsavgift | 42,2 | 43,0 | 43,8
    Summa | 263,2 | 265,5 | 269,6`,
    ['sheet', 'web', 'printed'],
  ),
  document(
    'net-by-unit',
    'cost, income and net in columns, costs written positive',
    [],
    `
    Nämndens verksamheter 2026, tkr

    Verksamhet | Kostnad | Intäkt | Netto
    Förskola | 152 300 | 14 200 | 138 100
    Grundskola | 298 400 | 21 050 | 277 350
    Gymnasium | 118 900 | 9 150 | 109 750
    Summa | 569 600 | 44 400 | 525 200`,
  ),
  document(
    'signed-net',
    'income and costs with signs and a net in each part',
    [],
    `
    Driftbudget

    mkr | Utfall 2025 | Budget 2026 | Plan 2027
    Kommunstyrelsen
    Intäkter | 40,2 | 41,0 | 41,5
    Kostnader | -138,5 | -142,4 | -145,0
    Netto | -98,3 | -101,4 | -103,5
    Socialnämnden
    Intäkter | 62,0 | 60,5 | 60,0
    Kostnader | -464,3 | -471,5 | -479,0
    Netto | -402,3 | -411,0 | -419,0
    Totalt netto | -500,6 | -512,4 | -522,5`,
  ),
  document(
    'quarterly',
    'quarters and the whole year',
    [],
    `
    Försörjningsstöd, kSEK

     | Kv 1 | Kv 2 | Kv 3 | Kv 4 | Helår
    Bistånd | 8 120 | 8 305 | 7 990 | 8 400 | 32 815
    Stöd till boende | 1 260 | 1 240 | 1 150 | 1 195 | 4 845
    Övrigt | 310 | 295 | 280 | 335 | 1 220
    Summa | 9 690 | 9 840 | 9 420 | 9 930 | 38 880`,
  ),
  document(
    'rounded-thousands',
    'a total that differs by rounding',
    ['sum-rounded 434'],
    `
    Kostnader per område

    mkr | Utfall 2024 | Utfall 2025 | Budget 2026
    Skola | 213 | 219 | 226
    Äldre | 152 | 155 | 160
    Kultur | 24 | 25 | 25
    Teknik | 35 | 36 | 38
    Summa | 424 | 434 | 449`,
  ),
  document(
    'two-page-table',
    'a table that goes on over the page, with a total over both',
    [],
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
    Summa | 101 550 | 201 800 | 198 800`,
  ),
  document(
    'page-without-heading',
    'a table that goes on over the page without its heading',
    [],
    `
    Taxor och avgifter efter nämnd

    tkr | Utfall 2025 | Budget 2026 | Plan 2027
    Kommunstyrelsen | 1 240 | 1 300 | 1 350
    Socialnämnden | 18 120 | 18 400 | 18 900
    Skolnämnden | 19 900 | 20 250 | 20 500
    \fTekniska nämnden | 61 050 | 62 500 | 64 000
    Kulturnämnden | 3 310 | 3 400 | 3 450
    Summa | 103 620 | 105 850 | 108 200`,
  ),
  document(
    'variance-signs',
    'variances told as better or worse',
    [],
    `
    Prognos

    mkr | Budget 2026 | Prognos 2026 | Avvikelse
    Intäkter | 64,0 | 66,5 | 2,5
    Personal | -310,0 | -318,2 | -8,2
    Lokaler | -84,0 | -83,1 | 0,9
    Övrigt | -41,0 | -39,7 | 1,3
    Netto | -371,0 | -374,5 | -3,5`,
  ),
  document(
    'cost-variance',
    'costs written positive and the variance as budget less outcome',
    [],
    `
    Utfall januari–augusti, tkr

    Enhet | Budget | Utfall | Avvikelse
    Enhet norr | 41 200 | 42 950 | -1 750
    Enhet söder | 38 900 | 37 100 | 1 800
    Enhet väst | 22 400 | 22 400 | 0
    Gemensamt | 9 750 | 8 900 | 850
    Summa | 112 250 | 111 350 | 900`,
  ),
  document(
    'shares',
    'shares in percent that come to a hundred',
    [],
    `
    Så används pengarna

    Område | Mkr | Andel %
    Skola | 455,0 | 43,1
    Vård och omsorg | 411,0 | 38,9
    Kultur | 41,2 | 3,9
    Övrigt | 148,8 | 14,1
    Summa | 1 056,0 | 100,0`,
  ),
]
