/** Minutes of towns that are not there: seasons in headings, offices above names, a list with remarks. */

export const seasonInHeading = `
LINDEBY KOMMUN
Teknik- och servicenämnden
Protokoll 2026-03-18

Tid och plats           18 mars 2026, kl. 13.00-14.25, Verkstaden
Beslutande ledamöter    Alfa Norr (S), Ordförande
                        Beta Söder (L), 1:e vice Ordförande
                        Gamma Väst (M)
                        Delta Öst (SD)
                        Epsilon Berg (C), ersätter Zeta Dal (C)
Ej tjänstgörande        Eta Skog (S)
ersättare               Theta Sten (M)
Övriga deltagare        Iota Ek, teknisk chef
                        Kappa Lund, nämndsekreterare
Utsedd att justera      Gamma Väst (M)
Justeringens tid        23 mars 2026
Justerade paragrafer    12-15

Underskrifter
Ordförande      Digital signatur
                Alfa Norr (S)
Justerare       Digital signatur
                Gamma Väst (M)
Sekreterare     Digital signatur
                Kappa Lund

§ 12 Föredragningslista
Teknik- och servicenämnden beslutar
att fastställa föredragningslistan.

§ 13 Snöröjning 2026/2027                                 TSN 2026/55
Teknik- och servicenämnden beslutar
att anta riktlinjen, samt
att uppdra till teknisk chef att senast i september 2026 informera hushållen.

Yrkanden
Delta Öst (SD) yrkar på återremiss.
Ordföranden ställer frågan om ärendet ska avgöras i dag eller återremitteras. Votering begärs.
Upprop ger följande resultat:

                         Avgöras i dag    Återremiss
Alfa Norr (S)            X
Beta Söder (L)           X
Gamma Väst (M)           X
Delta Öst (SD)                            X
Epsilon Berg (C)         X

Reservation
Delta Öst (SD) reserverar sig mot beslutet till förmån för sitt yrkande.

Skickas till
Teknisk chef

§ 14 Parkeringsavgifter                                   TSN 2026/60
Teknik- och servicenämnden beslutar
att föreslå kommunfullmäktige
att anta nya parkeringsavgifter från den 1 juli 2026.
Deltar ej i beslutet
Beta Söder (L) deltar ej i beslutet.
Skickas till
Kommunfullmäktige

§ 15 Meddelanden
Teknik- och servicenämnden beslutar
att meddelandena tas till protokollet.`

export const officeAbove = `
Regionfullmäktige
PROTOKOLL

Sammanträdesdatum: 2026-04-21—22
Plats: Konferensen, Storhamn
Närvarande
Ordförande
Alfa Norr (KD)
Vice ordförande
Beta Söder (S)
Ledamöter
Gamma Väst (M)
Delta Öst (V)
Epsilon Berg (C)
Zeta Dal (MP)
Tjänstgörande ersättare
Eta Skog (S) för Theta Sten (S)
Sekreterare
Iota Ek

Justeras:

Alfa Norr            Gamma Väst             Delta Öst

Protokollet omfattar §§ 40–42
Protokollet justerat 2026-05-04

§ 40
Val av justerare
Regionfullmäktiges beslut
Gamma Väst (M) och Delta Öst (V) utses.

§ 41
Hälsoval
Diarienummer RS 2026-01234
Regionfullmäktiges beslut
1. Regelboken antas.
2. Regionstyrelsen uppdras att följa upp regelboken under 2027.
Voteringsresultat
Ja-röster              4
Nej-röster             2
Avstår                 1
Reservationer
S- och V-grupperna reserverar sig till förmån för egna yrkanden.
Expedieras
Regionstyrelsen

§ 42
Avslutning
Ordföranden tackar och avslutar mötet.`

export const listWithRemarks = `
Protokoll  Överförmyndarnämnden  2026-08-25

Datum                     2026-08-25
Tid                       09:00-10:10
Plats                     Distans via länk
Paragrafer                31–33

Närvarande ledamöter      Parti     Anmärkning
Alfa Norr                 (S)       Ordförande
Beta Söder                (M)       Vice ordförande
Gamma Väst                (C)       Deltar på distans
Närvarande ersättare
Delta Öst                 (L)       Tjänstgörande
Epsilon Berg              (S)

Justerare                 Beta Söder (M)
Digitalt justerat         2026-08-27

§31 Dagordning
Beslut:
Dagordningen godkänns.

§32 Tillsyn 2026, ÖFN-2026-12
Bakgrund:
Länsstyrelsen har gjort tillsyn den 5 maj 2026.
Beslut:
• Yttrandet godkänns.
• Enhetschefen ges i uppdrag att åtgärda bristerna senast den 31 oktober 2026 och rapportera till nämnden.
Omröstning: Ja 3 Nej 1
Beslutet ska skickas till:
Länsstyrelsen

§33 Övriga frågor
Inga övriga frågor.`

export const labelOverTwoLines = `
                                                                                        1 (9)
                              Sammanträdesprotokoll
                              Sammanträdesdatum 2026-12-02
Bildningsnämnden

Plats och tid                 Biblioteket, onsdagen den 2 december 2026 kl. 13:15–16:00
                              Ajournering kl. 14:30–14:45
Beslutande
Ledamöter                     Alfa Norr (C), ordförande
                              Beta Söder (M), 1:e vice ordförande
                              Gamma Väst (S), 2:e vice ordförande, kl. 13:15–15:00, §§ 110–114
                              Delta Öst (S)
                              Epsilon Berg (SD)

Tjänstgörande ersättare       Zeta Dal (S) för Eta Skog (S)
                              Theta Sten (S) för Gamma Väst (S), §§ 115–116
Närvarande, ej tjänst-
görande ersättare             Iota Ek (C)
                              Theta Sten (S), §§ 110–114
Övriga deltagande             Kappa Lund, bildningschef
                              Lambda Hed, rektor, § 112
                              Sekreterare My Hav
Justeringens plats            Kommunhuset, tisdagen den 8 december 2026
och tid

Underskrifter
Sekreterare                   .........................................    Paragrafer  110–116
                              My Hav
Ordförande                    .........................................
                              Alfa Norr
Justerande                    .........................................
                              Delta Öst

                              Anslag/Bevis
                              Justeringen har tillkännagetts genom anslag på kommunens anslagstavla.
Organ                         Bildningsnämnden
Sammanträdesdatum             2026-12-02
Anslaget sätts upp            2026-12-09
Anslaget tas ned              2026-12-31

§ 110                         Dnr 2026-00001
Val av justerare
Beslut
Delta Öst (S) utses att tillsammans med ordföranden justera dagens protokoll.

§ 111                         Dnr 2026-00310
Skolstruktur
Beslut
Bildningsnämndens beslut
1. Skolan i Norrby läggs ned från och med den 1 juli 2027.
2. Bildningschefen ges i uppdrag att ta fram en flyttplan.
Sammanfattning av ärendet
Elevantalet sjunker. Enligt prognosen blir det 40 elever år 2030.
Beslutsunderlag
Tjänsteskrivelse den 10 november 2026
Bildningsnämndens beslut den 3 juni 2026, § 55
Förslag till beslut på sammanträdet
Alfa Norr (C) yrkar bifall till förvaltningens förslag.
Gamma Väst (S), Delta Öst (S) och Zeta Dal (S) yrkar i första hand återremiss, i andra hand avslag.
Beslutsgång 1
Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner att det ska avgöras i dag.
Omröstning begärs.
Omröstningsresultat 1
Med 3 röster för att avgöra i dag mot 3 röster för återremiss, genom ordförandens utslagsröst, avgörs ärendet i dag.
Beslutsgång 2
Ordföranden finner bifall.
Reservationer
Samtliga ledamöter för Socialdemokraterna reserverar sig mot beslutet. Skriftlig reservation, bilaga 2.
Beslutet skickas till
Bildningschefen
Kommunstyrelsen

§ 112                         Dnr 2026-00315
Information
Rektor Lambda Hed informerar.
Beslut
Informationen noteras.

§ 113                         Dnr 2026-00316
Attestlista
Beslut
Listan antas.
Beslutet skickas till
Ekonomi

§ 114                         Dnr 2026-00317
Internkontroll
Beslut
Planen antas.
Beslutet skickas till
Ekonomi

§ 115                         Dnr 2026-00318
Läsårstider
Beslut
Läsårstiderna antas.
Yrkande
Theta Sten (S) yrkar att höstlovet flyttas.
Beslutet skickas till
Rektorerna

§ 116                         Dnr 2026-00319
Delegationsbeslut
Beslut
Besluten noteras.`
