/** Short minutes of towns that are not there, each in the style of another kind of secretary; all of them are right. */

/** A prefix before §, two lists for one page of approval, a vote told in one line. */
export const prefixed = `
    STORBY KOMMUN                     Sammanträdesprotokoll
    Kommunstyrelsen                   2026-10-06

    Plats och tid:   Sal A, tisdagen den 6 oktober 2026 kl. 13.00–15.10
    Beslutande:      Alfa Norr (S), ordförande
                     Beta Söder (M), 1:e vice ordförande
                     Gamma Väst (C)
                     Delta Öst (S)
                     Epsilon Berg (V) tjänstgör för Zeta Dal (V)
                     Iota Ek (KD)
                     Kappa Lund (SD)
    Ersättare:       Eta Skog (C)
    Övriga:          Theta Sten, kommunsekreterare
    Justerare:       Beta Söder (M)
    Justerade paragrafer: §§ 41–45
    Justerat den 13 oktober 2026

    Ks § 41    Dnr KS 2026/101
    Föregående protokoll
    Kommunstyrelsens beslut
    1. Protokollet läggs till handlingarna.
    Expedieras till: Akten

    Ks § 42    Dnr KS 2026/112
    Ny bro över ån
    Sammanfattning
    Bron vid kvarnen är sliten och ersätts av en ny.
    Yrkanden
    Beta Söder (M) yrkar avslag på arbetsutskottets förslag.
    Delta Öst (S) yrkar bifall till arbetsutskottets förslag.
    Omröstning
    Ja-röst för arbetsutskottets förslag, nej-röst för avslag.
    Omröstningsresultat: 4 ja, 2 nej, 1 avstår.
    Kommunstyrelsens beslut
    1. Bron byggs enligt förslaget.
    2. Kostnaden tas ur investeringsbudgeten.
    Reservation
    Mot beslutet reserverar sig Beta Söder (M) och Kappa Lund (SD).
    Expedieras till: Tekniska kontoret, ekonomiavdelningen

    Ks § 43    Dnr KS 2026/118
    Plan för hamnen
    Kommunstyrelsens beslut
    1. Planen antas.
    Expedieras till: Tekniska kontoret

    Ks § 44    Dnr KS 2026/120
    Taxa för gästhamnen
    Kommunstyrelsens beslut
    1. Taxan antas.
    Protokollsanteckning
    Gamma Väst (C) vill se en ny taxa nästa år.
    Expedieras till: Turistbyrån

    Ks § 45    Dnr KS 2026/125
    Yttrande över granntomten
    Jäv: Iota Ek (KD) anmäler jäv och deltar inte i ärendet.
    Kommunstyrelsens beslut
    1. Yttrandet antas.
    Expedieras till: Sökanden`

/** Numbers with a full stop instead of §, names without their party, clauses that begin with att. */
export const numbered = `
    Protokoll
    Kulturnämnden i Lillby
    Sammanträdesdatum: 2026-09-17
    Plats och tid: Biblioteket, torsdagen den 17 september 2026, kl. 18.30

    Närvarande ledamöter
    Alfa Norr, ordförande
    Beta Söder, vice ordförande
    Gamma Väst
    Delta Öst
    Epsilon Berg
    Ersättare
    Zeta Dal
    Övriga närvarande
    Theta Sten, sekreterare

    Utses att justera: Gamma Väst
    Tid för justering: 2026-09-24
    Paragrafer: 12–16

    12. Mötets öppnande
    Ordföranden öppnar mötet och hälsar alla välkomna.

    13. Bidrag till hembygdsföreningen
    Dnr KUN 2026/33
    Föreningen söker bidrag till ett nytt tak.
    Beslut
    Nämnden beslutar att
    – bevilja ett bidrag om 40 000 kronor,
    – utbetala bidraget när taket är lagt.
    Beslutet skickas till: Hembygdsföreningen

    14. Öppettider på biblioteket
    Dnr KUN 2026/35
    Beslut
    Nämnden beslutar att
    – hålla öppet till klockan nitton på onsdagar.
    Beslutet skickas till: Bibliotekschefen

    15. Konst i parken
    Dnr KUN 2026/36
    Gamma Väst yrkar att ärendet återremitteras.
    Beslut
    Nämnden beslutar att
    – återremittera ärendet för att få kostnaden utredd.
    Beslutet skickas till: Förvaltningen

    16. Sommarens konserter
    Dnr KUN 2026/40
    Beslut
    Nämnden beslutar att
    – godkänna redovisningen.
    Beslutet skickas till: Förvaltningen`

/** Two lists beside each other, each matter called by the word, decisions that begin on the line of their heading. */
export const sideBySide = `
    Nyby stad
    Miljönämnden                    Protokoll
    Sammanträdesdatum 2026-11-12
    Plats: Stadshuset, rum 4
    Tid: kl. 09.00–11.45

    Beslutande | Ersättare
    Alfa Norr (M), ordförande | Eta Skog (M)
    Beta Söder (S) | Lambda Hed (S)
    Gamma Väst (L) | My Hav (C)
    Delta Öst (S) |
    Epsilon Berg (MP) |

    Justerare: Beta Söder (S)
    Justeringens plats och tid: Stadshuset 2026-11-19
    Paragrafer: 61–64

    Ärende 61
    Anmälan av delegationsbeslut
    Diarienummer MN 2026/7
    Beslut: Anmälan antecknas.
    Beslutet skickas till: Akten

    Ärende 62
    Tillsyn av bensinstationer
    Diarienummer MN 2026/210
    Yrkande: Beta Söder (S) yrkar bifall till kontorets förslag. Gamma Väst (L) yrkar avslag.
    Omröstning: Med 3 ja-röster mot 2 nej-röster antas kontorets förslag.
    Beslut: Tillsynsplanen antas.
    Reservation: Gamma Väst (L) och Epsilon Berg (MP) reserverar sig mot beslutet.
    Beslutet skickas till: Miljökontoret

    Ärende 63
    Avgift för enskilda avlopp
    Diarienummer MN 2026/214
    Beslut: Avgiften är oförändrad under 2027.
    Särskilt yttrande: Eta Skog (M) lämnar ett särskilt yttrande.
    Beslutet skickas till: Miljökontoret

    Ärende 64
    Nästa sammanträde
    Diarienummer MN 2026/215
    Beslut: Nästa sammanträde äger rum torsdagen den 10 december 2026.
    Beslutet skickas till: Ledamöterna`

/** The word instead of the sign, party after a comma, a vote by name in a table. */
export const byName = `
    Sammanträdesprotokoll
    Socialnämnden
    Sammanträdesdag: onsdagen den 14 oktober 2026
    Lokal: Rådhuset

    Ledamöter
    Alfa Norr, S, ordförande
    Beta Söder, M
    Gamma Väst, C
    Delta Öst, S
    Epsilon Berg, V
    Ej tjänstgörande ersättare
    Eta Skog, C
    Övriga
    Theta Sten, nämndsekreterare

    Justerare: Delta Öst, S
    Justeringsdag: 2026-10-21
    Paragrafer 30–33

    Paragraf 30
    Ekonomisk rapport
    Dnr SN 2026/8
    Nämnden beslutar
    att godkänna rapporten.
    Expedieras: Ekonomiavdelningen

    Paragraf 31
    Avgifter för hemtjänst
    Dnr SN 2026/71
    Alfa Norr, S, yrkar bifall till förvaltningens förslag. Beta Söder, M, yrkar avslag.
    Omröstning
    Ja för bifall, nej för avslag. Omröstningen ger 3 ja och 2 nej.

    Ledamot | Ja | Nej | Avstår
    Alfa Norr, S | X | |
    Beta Söder, M | | X |
    Gamma Väst, C | | X |
    Delta Öst, S | X | |
    Epsilon Berg, V | X | |

    Nämnden beslutar
    att anta avgifterna.
    Expedieras: Förvaltningen

    Paragraf 32
    Lokaler på Ekvägen
    Dnr SN 2026/75
    Nämnden beslutar
    att bordlägga ärendet till nästa sammanträde.
    Expedieras: Förvaltningen

    Paragraf 33
    Statsbidrag
    Dnr SN 2026/80
    Nämnden beslutar
    att söka bidraget.
    Expedieras: Förvaltningen`
