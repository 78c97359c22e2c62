import { document, type LabelledDocument } from './labelled.fixture.ts'

/** Shapes of annual reports and budgets that were met after the rest was written, right and with planted faults. */
export const unseen: readonly LabelledDocument[] = [
  document(
    'side-by-side',
    'the municipality and its group side by side under the same years, behind a column of notes',
    [],
    `
    Balansräkning

     | | Kommunen | | Koncernen |
    tkr | Not | 2025 | 2024 | 2025 | 2024
    Mark och byggnader | 11 | 719 320 | 673 060 | 1 402 300 | 1 340 210
    Maskiner och inventarier | 12 | 48 110 | 46 900 | 71 250 | 69 480
    Finansiella anläggningstillgångar | 13 | 92 340 | 92 340 | 11 420 | 11 420
    Summa anläggningstillgångar | | 859 770 | 812 300 | 1 484 970 | 1 421 110
    Kortfristiga fordringar | 15 | 109 750 | 116 640 | 118 940 | 126 610
    Kassa och bank | 16 | 64 110 | 48 890 | 72 005 | 60 123
    Summa omsättningstillgångar | | 173 860 | 165 530 | 190 945 | 186 733
    Summa tillgångar | | 1 033 630 | 977 830 | 1 675 915 | 1 607 843`,
    ['sheet', 'web', 'printed'],
  ),
  document(
    'side-by-side-wrong',
    'one total of the group is wrong',
    ['sum-differs 1 474 970'],
    `
    Balansräkning

     | | Kommunen | | Koncernen |
    tkr | Not | 2025 | 2024 | 2025 | 2024
    Mark och byggnader | 11 | 719 320 | 673 060 | 1 402 300 | 1 340 210
    Maskiner och inventarier | 12 | 48 110 | 46 900 | 71 250 | 69 480
    Finansiella anläggningstillgångar | 13 | 92 340 | 92 340 | 11 420 | 11 420
    Summa anläggningstillgångar | | 859 770 | 812 300 | 1 474 970 | 1 421 110`,
    ['sheet', 'web', 'printed'],
  ),
  document(
    'group-cash',
    'liquid funds of the group open with what the group closed with, not the municipality',
    [],
    `
    Kassaflödesanalys

    Belopp i mnkr | Not | Kommun 2025 | Kommun 2024 | Koncern 2025 | Koncern 2024
    Kassaflöde från den löpande verksamheten | | 125 | 66 | 148 | 83
    Kassaflöde från investeringsverksamheten | | -81 | -106 | -236 | -257
    Nyupptagna lån | | 0 | 0 | 137 | 135
    Amortering av skuld | | -1 | -1 | -1 | -1
    Anslutningsavgifter | | 2 | 3 | 2 | 3
    Minskning av långfristiga fordringar | 21 | 1 | 1 | 1 | 1
    Kassaflöde från finansieringsverksamheten | | 2 | 3 | 139 | 138
    Årets kassaflöde | | 46 | -37 | 51 | -36
    Likvida medel vid årets början | | 63 | 100 | 133 | 169
    Likvida medel vid årets slut | | 109 | 63 | 184 | 133`,
    ['sheet', 'web', 'printed'],
  ),
  document(
    'two-columns-of-notes',
    'a column of notes for the municipality and one for the group',
    [],
    `
    Skulder och avsättningar, mnkr

     | Not | 2025 | 2024 | Not | 2025 | 2024
    Avsättningar för pensioner | 21 | 87,7 | 73,8 | 13 | 99,2 | 85,3
    Andra avsättningar | 22 | 55,5 | 40,6 | 14 | 62,8 | 43,9
    Summa avsättningar | | 143,2 | 114,4 | | 162,0 | 129,2
    Långfristiga skulder | 23 | 166,9 | 132,4 | 15 | 1 036,2 | 944,6
    Kortfristiga skulder | 24 | 299,5 | 292,1 | 16 | 302,2 | 310,7
    Summa skulder | | 466,4 | 424,5 | | 1 338,4 | 1 255,3`,
  ),
  document(
    'notes-in-words',
    'numbers of notes with the word before them, and a spaced minus',
    [],
    `
    Kassaflöde, tkr

     | | 2025 | 2024
    Årets resultat | | – 35 507 | – 13 507
    Justering för avskrivningar | Not 24 | 15 842 | 14 517
    Justering för avsättningar | Not 25 | 3 429 | 369
    Övriga poster | Not 27 | 15 515 | – 379
    Summa | | – 721 | 1 000`,
  ),
  document(
    'dashes-for-nothing',
    'a row of dashes between two results',
    [],
    `
    Resultaträkning, mnkr

     | Kommunen 2024 | Kommunen 2025 | Koncernen 2024 | Koncernen 2025
    Verksamhetens resultat | 1 079 | 1 085 | 3 078 | 2 928
    Finansiella intäkter | 1 224 | 978 | 67 | 65
    Finansiella kostnader | -511 | -559 | -790 | -773
    Resultat efter finansiella poster | 1 792 | 1 504 | 2 355 | 2 220
    Extraordinära poster | - | - | - | -
    Årets resultat | 1 792 | 1 504 | 2 355 | 2 220`,
  ),
  document(
    'dashes-then-wrong',
    'the result below a row of dashes is another in one column',
    ['sum-differs 2 280'],
    `
    Resultaträkning, mnkr

     | Kommunen 2024 | Kommunen 2025 | Koncernen 2024 | Koncernen 2025
    Verksamhetens resultat | 1 079 | 1 085 | 3 078 | 2 928
    Finansiella intäkter | 1 224 | 978 | 67 | 65
    Finansiella kostnader | -511 | -559 | -790 | -773
    Resultat efter finansiella poster | 1 792 | 1 504 | 2 355 | 2 220
    Extraordinära poster | - | - | - | -
    Årets resultat | 1 792 | 1 504 | 2 355 | 2 280`,
  ),
  document(
    'rolled-forward',
    'what is opened with, what comes to it, and what is closed with',
    [],
    `
    Anläggningar

    tkr | 2025 | 2024
    Ingående anskaffningsvärde | 1 284 300 | 1 201 120
    Årets investeringar | 88 410 | 91 330
    Försäljningar | -4 210 | -8 150
    Utgående anskaffningsvärde | 1 368 500 | 1 284 300
    Ingående avskrivningar | -611 240 | -574 870
    Årets avskrivningar | -39 120 | -37 900
    Återförda vid försäljning | 1 180 | 1 530
    Utgående avskrivningar | -649 180 | -611 240
    Utgående redovisat värde | 719 320 | 673 060`,
  ),
  document(
    'rolled-forward-wrong',
    'a closing value is wrong in one year',
    ['sum-differs 1 386 500'],
    `
    Anläggningar

    tkr | 2025 | 2024
    Ingående anskaffningsvärde | 1 284 300 | 1 201 120
    Årets investeringar | 88 410 | 91 330
    Försäljningar | -4 210 | -8 150
    Utgående anskaffningsvärde | 1 386 500 | 1 284 300`,
  ),
  document(
    'percent-beside-amounts',
    'percentages with their sign in a column beside the amounts, and a subtotal that is wrong',
    ['sum-differs 836,6'],
    `
    Skatteintäkter och bidrag

    Mnkr | Bokslut 2024 | Prognos 2025 | Budget 2026 | Förändring %
    Preliminär skatt | 868,0 | 884,5 | 912,3 | 3,1 %
    Slutavräkning | -4,2 | 2,1 | 0,0 | -100,0 %
    Summa skatteintäkter | 863,8 | 836,6 | 912,3 | 9,0 %
    Inkomstutjämning | 201,5 | 209,9 | 214,0 | 2,0 %
    Fastighetsavgift | 35,4 | 36,3 | 37,4 | 3,0 %
    Summa bidrag | 236,9 | 246,2 | 251,4 | 2,1 %`,
    ['sheet', 'web', 'printed'],
  ),
  document(
    'shares-of-a-total',
    'each row with its share of the total, and sentences that tell shares',
    [],
    `
    Vad kostar verksamheten?

     | Nettokostnad 2025, mnkr | Andel, %
    Politisk verksamhet | 18,2 | 1,6
    Infrastruktur | 74,6 | 6,4
    Kultur och fritid | 61,9 | 5,4
    Förskola och skola | 524,3 | 45,3
    Vård och omsorg | 452,8 | 39,1
    Övrigt | 25,5 | 2,2
    Totalt | 1 157,3 | 100,0

    Vård och omsorg står för 39 % av nettokostnaderna. Förskola och skola är störst med drygt 45 procent av kommunens nettokostnader.`,
  ),
  document(
    'shares-wrong',
    'a share of a row and one in a sentence are those of nothing',
    ['share-differs 8,4', 'prose-share 31 %'],
    `
    Vad kostar verksamheten?

     | Nettokostnad 2025, mnkr | Andel, %
    Politisk verksamhet | 18,2 | 1,6
    Infrastruktur | 74,6 | 6,4
    Kultur och fritid | 61,9 | 8,4
    Förskola och skola | 524,3 | 45,3
    Vård och omsorg | 452,8 | 39,1
    Övrigt | 25,5 | 2,2
    Totalt | 1 157,3 | 100,0

    Vård och omsorg står för 31 % av nettokostnaderna.`,
  ),
  document(
    'year-behind-amount',
    'sentences that tell the year behind the amount, or before it',
    ['prose-differs 594,3 mnkr', 'prose-differs 431,8 mnkr'],
    `
    Ramar, mnkr

     | Budget 2025 | Budget 2026 | Plan 2027
    Kommunstyrelsen | 101,2 | 103,5 | 106,0
    Utbildningsnämnden | 524,0 | 539,3 | 552,1
    Omsorgsnämnden | 415,3 | 451,9 | 467,0
    Summa | 1 040,5 | 1 094,7 | 1 125,1

    Utbildningsnämnden tilldelas en ram på 594,3 mnkr för 2026. Kommunstyrelsen får en ram på 103,5 mnkr för 2026.

    Omsorgsnämnden tilldelas en ram på 431,8 mnkr för 2026.`,
  ),
  document(
    'one-cell-left-empty',
    'a row with a cell that left no trace, which can be cut in another way',
    [],
    `
    Pågående nyanläggningar

    Tkr | Kommunen 2025 | Kommunen 2024 | Koncernen 2025 | Koncernen 2024
    Ingående värde | 550 935 | 330 415 | 567 439 | 341 111
    Årets investeringar | 529 623 | 346 161 | 560 515 | 358 919
    Omrubricering | -19 | | -2 543 | -113
    Överföring av avslutade | -264 916 | -125 641 | -271 264 | -132 478
    Bokfört värde | 815 623 | 550 935 | 854 147 | 567 439`,
  ),
  document(
    'notes-glued',
    'a mark of a note in the name of a row, and a name that ends in a number',
    [],
    `
    Anläggningar

    Tkr | 2025 | 2024
    Ingående värde | 846 747 | 797 817
    Investeringar etapp 2 | 27 894 | 68 738
    Utrangering | -90 | 0
    Avskrivningar | -21 225 | -19 808
    Rättning av fel 1) | 11 551 | 0
    Utgående värde | 864 877 | 846 747

    1) Anläggningar som saknades i ingående balans.`,
  ),
]
