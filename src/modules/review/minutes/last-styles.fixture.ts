/** Minutes of towns that are not there: pages with heads, a note of half a page, a council with seats in a table. */

export const overPages = `
Kommunstyrelsen                         PROTOKOLL                            1 (5)
                                        Sammanträdesdatum
                                        2026-10-06

Plats och tid            Rådssalen, kl. 13.15-15.00
Beslutande               Alfa Norr (M), ordförande
                         Beta Söder (S), 2:e vice ordförande §§ 200-202, kl. 13.15-14.20
                         Gamma Väst (C)
                         Delta Öst (L)
                         Epsilon Berg (KD)
                         Zeta Dal (SD)
                         Eta Skog (S) tjänstgör för Beta Söder (S) §§ 203-204
Ersättare                Theta Sten (V)
Justerare                Delta Öst
Tid för justering        2026-10-13
Paragrafer               200–204

\f
Kommunstyrelsen                         PROTOKOLL                            2 (5)
                                        Sammanträdesdatum
                                        2026-10-06

§ 200
Godkännande av dagordning
Beslut
Dagordningen godkänns med följande ändring: Ärende 7 utgår.

§ 201                                                         KS/2026:88
Försäljning av fastigheten Ekbacken 2:4
Beslut
1. Kommunstyrelsen godkänner försäljningen av fastigheten på de
villkor som framgår av köpekontraktet.
2. Kommunstyrelsen ger mark- och exploateringschefen i
uppdrag att teckna avtal senast den 30 november 2026.
\f
Kommunstyrelsen                         PROTOKOLL                            3 (5)
                                        Sammanträdesdatum
                                        2026-10-06

3. Intäkten tillförs markreserven.
Beslutsgång
Ordföranden ställer proposition på de båda yrkandena och finner att kommunstyrelsen bifaller arbetsutskottets förslag. Omröstning begärs och verkställs. Omröstningen utföll så att 4 röstade ja och 2 röstade nej.
Ledamöter som röstade ja: Alfa Norr (M), Gamma Väst (C), Delta Öst (L) och Epsilon Berg (KD).
Ledamöter som röstade nej: Beta Söder (S) och Zeta Dal (SD).
Yrkanden
Delta Öst (L) och Alfa Norr (M) yrkar bifall till arbetsutskottets förslag.
Beta Söder (S) med instämmande av Zeta Dal (SD) yrkar att ärendet återremitteras.
Reservation
Mot beslutet till förmån för eget yrkande reserverar sig Beta Söder (S) och Zeta Dal (SD).
Beslutet expedieras
Mark- och exploateringschefen
Köparen

§ 202                                                         KS/2026:90
Överenskommelse med föreningen
På grund av jäv deltar inte Gamma Väst (C) i handläggningen av ärendet.
Beslut
Kommunfullmäktige föreslås besluta
att godkänna överenskommelsen.
Beslutet expedieras
Kommunfullmäktige
\f
Kommunstyrelsen                         PROTOKOLL                            4 (5)
                                        Sammanträdesdatum
                                        2026-10-06

§ 203                                                         KS/2026:91
Motion om laddstolpar
Beslut
Kommunfullmäktige beslutar, i enlighet med kommunstyrelsens förslag,
att bifalla motionen i första att-satsen, samt
att i övrigt avslå motionen.
Särskilt yttrande
Eta Skog (S) lämnar särskilt yttrande, bilaga 1.
Beslutet expedieras
Motionären

§ 204
Rapporter
Beslut: Rapporterna läggs till handlingarna.
\f
                                                              Bilaga 1
Särskilt yttrande
Rho Lind (S) har i kommunfullmäktige yrkat avslag. § 12 i reglementet säger annat.`

export const shortNote = `
Sammanträdesprotokoll för Samhällsnämnden 2026-02-12

Närvarande: Alfa Norr (s) ordf, Beta Söder (m) v ordf, Gamma Väst (c), Delta Öst (s), Epsilon Berg (v) § 3-6
Ej tjg ers: Zeta Dal (s), Eta Skog (m)
Tjänstemän: Theta Sten förvaltningschef, Iota Ek sekreterare
Val av justerare: Gamma Väst
Justering sker den 19 februari 2026.

Ärende 1. Mötet öppnas
Ordföranden öppnar mötet.

Ärende 2. Val av justerare
Beslut
Gamma Väst väljs att justera.

Ärende 3. Budgetläget
Beslut
Nämnden tackar för informationen.

Ärende 4. Detaljplan för Åkern (dnr 2025-114)
Yrkanden: Delta Öst yrkar bifall. Beta Söder yrkar avslag och får stöd av Gamma Väst.
Omröstningsresultat: 3 ja, 2 nej
Beslut
Planen antas.
Reservationer: Beta Söder och Gamma Väst

Ärende 5. Bygglov (dnr 2025-118)
Beslut
Bygglov beviljas. Handläggaren får i uppdrag att skicka beslutet till grannarna senast 2026-03-01.

Ärende 6. Avslutning
Ordföranden tackar.`

export const seatsInTable = `
KOMMUNFULLMÄKTIGE                                            Protokoll nr 6
2026-09-28                                                   Sida 1

Plats och tid: Aulan, kl. 18.30 – 21.05
Närvarande: Enligt närvarolista, bilaga 1
Justerare: Beta Söder (M), Delta Öst (S)
Justering: Kommunkontoret den 5 oktober 2026
Underskrifter:

......................        ......................
Alfa Norr, ordförande         Kappa Lund, sekreterare
......................        ......................
Beta Söder                    Delta Öst

Innehåll
§ 90 Upprop                                                          3
§ 91 Allmänhetens frågestund                                         3
§ 92 Delårsrapport                                                   4
§ 93 Val                                                             5

§ 90 Upprop
Upprop förrättas. 7 ledamöter är närvarande.

§ 91 Allmänhetens frågestund
Ingen fråga ställs.

§ 92 Delårsrapport (KS 2026-00211)
Kommunfullmäktiges beslut
– Delårsrapporten godkänns.
– Nämnder med underskott ska återkomma med åtgärder till kommunstyrelsen.

Debatt
Alfa Norr (S), Beta Söder (M) och Zeta Dal (V) deltar i debatten.

Yrkanden
Beta Söder (M) yrkar
att delårsrapporten inte godkänns.
Zeta Dal (V) yrkar
att delårsrapporten godkänns.

Omröstning
Godkännande: Ja. Avslag: Nej.
Resultat: 5 ja-röster och 2 nej-röster.

Skriftlig reservation
Beta Söder (M) och Epsilon Berg (M) lämnar skriftlig reservation.

Protokollsutdrag skickas till
– Kommunstyrelsen

§ 93 Val (KS 2026-00220)
Kommunfullmäktiges beslut
– Lambda Hed (S) väljs till ledamot i valnämnden efter My Hav (S).
\f
Bilaga 1
Närvarolista
Kommunfullmäktige 2026-09-28

Namn                 Parti      Ersättare
Alfa Norr            S
Beta Söder           M
Gamma Väst           C          Eta Skog
Delta Öst            S
Epsilon Berg         M
Zeta Dal             V
Theta Sten           KD`

export const toldAfterwards = `
Protokoll fört vid sammanträde med Valnämnden i Åby den 3 juni 2026

Närvarande
Alfa Norr, ordförande
Beta Söder
Gamma Väst
Delta Öst, sekreterare

§ 1 Mötets öppnande
Ordföranden Alfa Norr öppnade mötet.

§ 2 Val av justerare
Beta Söder valdes att jämte ordföranden justera protokollet.

§ 3 Vallokaler
Valnämnden beslutade att använda samma lokaler som förra gången. Sekreteraren fick i uppdrag att boka lokalerna före den 1 juli.

§ 4 Avslutning
Mötet avslutades.

Vid protokollet           Justeras

Delta Öst                 Alfa Norr          Beta Söder`

export const seatsLeftOpen = `
Sammanträdesprotokoll
Kommunfullmäktige
Sammanträdesdatum: 2026-02-23

Plats och tid: Kulturhuset, kl. 18:00-20:45
Beslutande: Enligt uppropslista, sid 2
Justerare: Alfa Norr (M) och Beta Söder (S)
Justeringsdatum: 2026-03-02
Paragrafer: 1-3

                                                                   2
Uppropslista

Ledamöter                        Närv.   Ersättare
Moderaterna
Gamma Väst                       x
Alfa Norr                        x
Delta Öst                        -       Epsilon Berg
Socialdemokraterna
Beta Söder                       x
Zeta Dal                         x
Centerpartiet
Eta Skog                         x
Kristdemokraterna
Theta Sten                       -       vakant

§ 1
Upprop
Närvarande framgår av listan.

§ 2                                                 Dnr KS 2026/3
Interpellation
Kommunfullmäktiges beslut
Interpellationen får ställas.

§ 3                                                 Dnr KS 2026/9
Borgen
Yrkanden
Epsilon Berg (M) yrkar bifall.
Zeta Dal (S) yrkar avslag.
Omröstning
Ja-röst: bifall. Nej-röst: avslag.
4 ledamöter röstade ja, 2 ledamöter röstade nej.
Kommunfullmäktiges beslut
Borgen beviljas.
Reservation
Zeta Dal (S) och Beta Söder (S)`
