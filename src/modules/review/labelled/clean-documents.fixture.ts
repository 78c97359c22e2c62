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
]
