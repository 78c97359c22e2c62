/** Minutes of towns that are not there, laid out as programs take text out of a page. */

/** Party in a column after the office, when and where told twice. */
export const partyAfter = `
Kommunfullmäktige                                      2026-04-15
Sammanträdesprotokoll

Plats        Atriumsalen
Tid          Kl. 14:00–22:05
Beslutande   Ledamöter
             Alfa Norr, ordförande        M
             Beta Söder                   MP
             Gamma Väst                   V
             Delta Öst                    S
             Epsilon Berg                 SD
             Zeta Dal                     C
             Eta Skog                     S, § 66-68
             Theta Sten                   S, § 69
Övriga närvarande
Ersättare    Iota Ek                      KD
             Kappa Lund                   M
Tjänstemän   Lambda Hed, kanslichef
Justering
Justerare    Beta Söder (MP) och Zeta Dal (C)
Plats och tid   Kommunkansliet, den 17 april 2026 kl. 10.00
Justerade paragrafer  66–69

§ 66 Allmänhetens frågestund
Inga frågor har kommit in.

§ 67 Dnr KS/2026:120
Ny skola i söder
Kommunfullmäktiges beslut
1. Skolan byggs.
2. Kommunstyrelsen får i uppdrag att återkomma med en tidplan.
Bakgrund
Skolan behövs.
Yrkanden
Beta Söder (MP): Bifall till kommunstyrelsens förslag.
Epsilon Berg (SD): Avslag.
Beslutsordning
Ordföranden frågar och finner bifall. Omröstning begärs.
Omröstning
5 ledamöter röstar ja och 2 ledamöter röstar nej, se bilaga 1.
Reservationer
Epsilon Berg (SD) reserverar sig mot beslutet.
Beslutet skickas till
För åtgärd: Kommunstyrelsen
För kännedom: Utbildningsnämnden

§ 68 Dnr KS/2026:133
Interpellation om bussar
Kommunfullmäktiges beslut
Interpellationen anses besvarad.

§ 69 Dnr KS/2026:140
Avsägelser
Kommunfullmäktiges beslut
Avsägelsen godkänns.`

/** The chair in the list by its office, decisions without a heading. */
export const chairInList = `
Kulturnämnden                                          PROTOKOLL 8/2026
                                                       Sida 1 (6)
Tid        Tisdagen den 20 oktober 2026 kl. 16.00–17.15
Plats      Kulturhuset
Justerat   2026-10-27

           Alfa Norr                 Beta Söder

Närvarande:
Ordförande         Alfa Norr (S)
Vice ordförande    Beta Söder (M)
Ledamöter          Gamma Väst (V)
                   Delta Öst (MP)
                   Epsilon Berg (M)
                   Zeta Dal (L)
Tjänstgörande ersättare  Eta Skog (S)
Ersättare          Theta Sten (C)
                   Iota Ek (KD)
Tjänstemän: Förvaltningschef Kappa Lund, sekreterare Lambda Hed.

§ 1
Val av justerare
Nämnden utser Beta Söder (M) att tillsammans med ordföranden justera protokollet.

§ 2
Verksamhetsplan för 2027
Dnr 1.1/2026:310
Beslut
Kulturnämnden beslutar följande.
1. Förvaltningens förslag till verksamhetsplan godkänns.
2. Paragrafen justeras omedelbart.
Handlingar i ärendet
Tjänsteutlåtande från förvaltningen daterat den 2 oktober 2026.
Framlagda förslag till beslut
1) Ordförande Alfa Norr (S) m.fl. föreslår att nämnden beslutar enligt förvaltningens förslag.
2) Vice ordförande Beta Söder (M) m.fl. (M) föreslår att nämnden avslår förslaget.
Beslutsgång
Ordföranden ställer förslagen mot varandra och finner att nämnden beslutar enligt förvaltningens förslag.
Reservation
Vice ordförande Beta Söder (M) m.fl. (M) och ledamoten Zeta Dal (L) reserverar sig mot beslutet.
Särskilt uttalande
Ersättaryttrande av Theta Sten (C).

§ 3
Anmälan av protokoll
Nämnden lägger anmälan till handlingarna.`

/** Votes by name in the matter, §§ with a year, one on the list who was away. */
export const votesInTable = `
Protokoll                                             Miljö- och byggnadsnämnden
Sammanträdesdatum 2026-08-19

Närvarolista

Ledamöter                 Parti    Närvarande    Anmärkning
Alfa Norr                 S        X             Ordförande
Beta Söder                M        X             Vice ordförande
Gamma Väst                C                      Frånvarande
Delta Öst                 S        X
Epsilon Berg              V        X
Zeta Dal                  L        X             tjänstgör för Gamma Väst

Justerare: Delta Öst (S)
Justeringsdatum: 2026-08-26
Paragrafer: 101–103

§ 101/2026 Fastställande av dagordning
Beslut
Dagordningen fastställs.

§ 102/2026 Bygglov på Ån 1:5
Diarienr: MBN-2026-88
Sammanfattning
Sökanden vill bygga ett garage.
Omröstning
Ja för bygglov. Nej för avslag.

Namn            Ja   Nej   Avstår
Alfa Norr       X
Beta Söder           X
Delta Öst       X
Epsilon Berg               X
Zeta Dal             X
Summa           2    2     1

Ordförandens utslagsröst avgör.
Beslut
Nämnden beviljar bygglov.
Beslutet delges: Sökanden

§ 103/2026 Tillsyn av vass
Beslut
Nämnden ger byggnadschefen i uppdrag att återkomma med en plan före den 1 december 2026.`
