/** Minutes of towns that are not there, laid out as programs take text out of a page. */

/** The decision before the matter, substitutes for a part, votes by name at the end. */
export const decisionFirst = `
                                           SAMMANTRÄDESPROTOKOLL                     Sida
                                                                                     1(14)
                                           Sammanträdesdatum
Kommunstyrelsen                            2026-03-25

Plats och tid            Stadshuset, rum Gunnebo, kl. 13:00-15:45
Beslutande               Ledamöter
                         Alfa Norr (M), ordförande
                         Beta Söder (S), 1:e vice ordförande
                         Gamma Väst (V)
                         Delta Öst (MP)
                         Epsilon Berg (L) §§ 50-52
                         Tjänstgörande ersättare
                         Zeta Dal (C) ersätter Eta Skog (C)
                         Theta Sten (L) ersätter Epsilon Berg (L) § 53
                         Ersättare
                         Iota Ek (M)
                         Kappa Lund (S)
Övriga närvarande        Lambda Hed, stadsdirektör
                         My Hav, sekreterare
Utses att justera        Beta Söder
Justeringens plats och   Stadshuset, 2026-04-01
tid
Underskrifter                                                       Paragrafer §§ 50-53
                         Sekreterare ..............................
                                     My Hav
                         Ordförande ...............................
                                     Alfa Norr
                         Justerande ...............................
                                     Beta Söder
                         ANSLAG/BEVIS
                         Protokollet är justerat. Justeringen har tillkännagivits genom anslag.
Organ                    Kommunstyrelsen
Sammanträdesdatum        2026-03-25
Datum för anslags uppsättande  2026-04-02      Datum för anslags nedtagande   2026-04-24
Förvaringsplats för protokollet  Stadsledningsförvaltningen
Underskrift              ..............................
Justerandes signatur                                            Utdragsbestyrkande
                                           SAMMANTRÄDESPROTOKOLL                     Sida
                                                                                     2(14)
Ärendelista
§ 50     00679/2026   Inriktningsbeslut för lokaler
§ 51     00675/2026   Revidering av delegeringsordning
§ 52     00389/2026   Anslutning till strategin
§ 53     00482/2026   Klimatanpassningsplan
Justerandes signatur                                            Utdragsbestyrkande
                                           SAMMANTRÄDESPROTOKOLL                     Sida
                                                                                     3(14)
                                           Sammanträdesdatum
Kommunstyrelsen                            2026-03-25
§ 50                                                            Diarienummer 00679/2026

Inriktningsbeslut för lokaler i innerstaden

Beslut
Kommunstyrelsen beslutar att förvaltningen ska gå vidare med "Huvudalternativet".

Jäv
Gamma Väst (V) och Zeta Dal (C) anmäler jäv och deltar inte i handläggningen i ärendet.

Ärendet
Nämnden har en ambition att växa.

Ärendets behandling
Utskottet har behandlat ärendet den 17 oktober 2025, § 81.

Förslag till beslut
Lokalutskottets förslag till kommunstyrelsen
Kommunstyrelsen beslutar att förvaltningen ska gå vidare med "Huvudalternativet".

Ledamöternas förslag till beslut
Delta Öst (MP) föreslår kommunstyrelsen besluta att inriktningen är alternativ B.
Beta Söder (S) föreslår bifall till Delta Östs (MP) förslag.
Epsilon Berg (L) och Alfa Norr (M) föreslår bifall till utskottets förslag till beslut.

Beslutsgång
Ordföranden ställer förslagen mot varandra och finner att kommunstyrelsen antar utskottets förslag.

Expedieras till
Samhällsbyggnadsförvaltningen, utbildningsnämnden
Justerandes signatur                                            Utdragsbestyrkande
§ 51                                                            Diarienummer 00675/2026

Revidering av delegeringsordning

Beslut
Ärendet bordläggs.

Beslutsgång
Ordföranden finner att ärendet bordläggs.

Expedieras till
Förvaltningen
§ 52                                                            Diarienummer 00389/2026

Anslutning till strategin

Beslut
Kommunstyrelsen beslutar om anslutning. De mål som staden kommer att arbeta med är:
- Våld ska upphöra.
- Förebyggande arbete ska utvecklas.

Reservationer
Beta Söder (S) och Gamma Väst (V) reserverar sig.

Beslutsgång
Ordföranden ställer förslagen mot varandra.

Omröstning begärs
Följande omröstningsordning godkänns:
Ja-röst för utskottets förslag,
Nej-röst för Beta Söders (S) förslag.

Omröstningsresultat
Med 4 ja-röster och 2 nej-röster antar kommunstyrelsen utskottets förslag.
Hur ledamöterna röstade framgår av omröstningslista nr. 1.

Expedieras till
Förvaltningen
§ 53                                                            Diarienummer 00482/2026

Klimatanpassningsplan

Beslut
Kommunstyrelsen antar planen samt ger i uppdrag till stadsledningsförvaltningen att den ska ingå i översynen senast den 31 december 2026.

Expedieras till
Tekniska nämnden
Justerandes signatur                                            Utdragsbestyrkande
Omröstningslista nr. 1
§ 52. Anslutning till strategin
Ledamot                      Ersättare                Ja    Nej   Avst   Frånv
Alfa Norr (M)                                         X
Beta Söder (S)                                              X
Gamma Väst (V)                                              X
Delta Öst (MP)                                        X
Epsilon Berg (L)                                      X
Eta Skog (C)                 Zeta Dal (C)             X`

/** Party before the name, proposals after a colon, the §§ beside the signatures. */
export const partyBefore = `
SAMMANTRÄDESPROTOKOLL                      Sida
2026-04-27                                 1(33)
Äldreomsorgsnämnden

Tid              Klockan 13.00–16.30
Ajournering      Klockan 14.30–14.45
Plats            Strömsalen
Närvarande       Beslutande
                 C      Alfa Norr, ordförande
                 S      Beta Söder, vice ordförande
                 M      Gamma Väst
                 MP     Delta Öst
                 L      Epsilon Berg
                 C      Zeta Dal
                 S      Eta Skog

                 Ej tjänstgörande ersättare
                 S      Theta Sten, §§ 35–39
                 S      Iota Ek

                 Övriga
                 Kappa Lund     Förvaltningschef
                 Lambda Hed     Nämndsekreterare

Justeringens     Socialförvaltningen den 5 maj 2026 kl. 9.00
plats och tid
Underskrifter    Sekreterare                                    §§ 35–38
                 Lambda Hed
                 Ordförande
                 Alfa Norr (C)
                 Justerande
                 Beta Söder (S)

ANSLAG/BEVIS

§ 35
Godkännande av dagordning
Äldreomsorgsnämndens beslut
Dagordningen godkänns.

§ 36                                       Dnr 2026-12 047
Budgetuppföljning mars
Äldreomsorgsnämndens beslut
Äldreomsorgsnämnden godkänner uppföljningen.

Ärendet
Förvaltningen redovisar ett underskott om 2,4 mnkr.

Beslutsgången
Yrkanden
Gamma Väst (M): Avslag.
Alfa Norr (C): Bifall till förvaltningens förslag.

Ordföranden ställer proposition och finner att nämnden bifaller förslaget.
Votering begärs.
Voteringsresultat: 5 ja-röster, 2 nej-röster.
Ja röstar: Alfa Norr (C), Beta Söder (S), Delta Öst (MP), Zeta Dal (C) och Eta Skog (S).
Nej röstar: Gamma Väst (M) och Epsilon Berg (L).

Reservation
Gamma Väst (M) och Epsilon Berg (L).

Beslutet skickas till
Kommunstyrelsen

§ 37                                       Dnr 2026-18 047
Motion om trygghetslarm
Äldreomsorgsnämndens förslag till kommunfullmäktige
Motionen avslås.
Ärendet
Motionären vill att alla får larm.
Beslutet skickas till
Kommunfullmäktige

§ 38                                       Dnr 2026-20 047
Återrapportering
Äldreomsorgsnämndens beslut
Ärendet återremitteras till förvaltningen för komplettering.
Beslutet skickas till
Förvaltningen`

/** Marks of several bodies in one matter, names without a party, words in capitals. */
export const signsOfMany = `
VILDBY KOMMUN                 PROTOKOLL                 1(54)
Socialnämnden                 2026-06-11

Plats och tid      Folkets Hus, torsdagen den 11 juni 2026, kl. 08.30–15.00
Beslutande         Alfa Norr, ordf.
                   Beta Söder
                   Gamma Väst
                   Delta Öst
                   Epsilon Berg
Övriga deltagande  Zeta Dal, förvaltningschef
                   Eta Skog, sekreterare
Utses att justera  Beta Söder
Underskrift        Sekreterare ...........  Paragrafer 49-52
                   Eta Skog

Sn § 49
Sammanträdets öppnande, formalia
Ordförande Alfa Norr öppnade sammanträdet. Beta Söder utsågs att tillsammans med ordföranden justera dagens protokoll.

Sn § 50      Au § 84
Sn § 34      Au § 57                                 Dnr 2026/44-04
Budget och ekonomisk uppföljning
Au § 84
Förvaltningschefen föredrar ärendet.
ARBETSUTSKOTTET BESLUTAR
att notera informationen.
SOCIALNÄMNDEN BESLUTAR
att notera informationen om personalkostnaderna,
att uppdra åt förvaltningschefen att redovisa en handlingsplan senast 2026-09-01.

Sn § 51                                              Dnr 2026/50-04
Boende för äldre
SOCIALNÄMNDEN BESLUTAR
att bordlägga ärendet.

Sn § 52                                              Dnr 2026/51-04
Delgivningar
SOCIALNÄMNDEN BESLUTAR
att lägga delgivningarna till handlingarna.`
