/** Minutes in styles written when the reader had been mended by the others; all of them are right. */

/** A federation: names in one run, a dash between § and title, who voted how in sentences. */
export const inARun = `
    Räddningsförbundet Norr
    Protokoll
    Direktionen
    Datum: 2026-05-07
    Tid: kl. 10.00–11.40
    Plats: Brandstationen
    Beslutande: Alfa Norr (S), ordförande, Beta Söder (M), Gamma Väst (C), Delta Öst (S),
    Epsilon Berg (L) och Zeta Dal (V)
    Närvarande ersättare: Eta Skog (M) och Theta Sten (KD)
    Övriga närvarande: Iota Ek, förbundschef, Kappa Lund, sekreterare
    Justerare: Gamma Väst (C)
    Protokollet justerat den 12 maj 2026
    Paragrafer: § 20–23

    § 20 – Val av justerare
    Direktionen beslutar
    att välja Gamma Väst att justera protokollet.
    Beslutet skickas till: Akten

    § 21 – Köp av släckbilar
    Dnr RN-2026-14
    Förbundschefen redovisar anbuden.
    Yrkanden
    Beta Söder (M): Bifall till förslaget.
    Zeta Dal (V): Avslag.
    Omröstning begärs och genomförs.
    Ja röstar: Alfa Norr (S), Beta Söder (M), Gamma Väst (C) och Delta Öst (S).
    Nej röstar: Zeta Dal (V).
    Avstår: Epsilon Berg (L).
    Med 4 ja-röster mot 1 nej-röst och 1 som avstår bifaller direktionen förslaget.
    Direktionen beslutar
    att köpa två släckbilar.
    Reservation
    Zeta Dal (V).
    Beslutet skickas till: Upphandlaren

    § 22 – Avgifter för tillsyn
    Dnr RN-2026-18
    Direktionen beslutar
    att föreslå medlemskommunerna att anta avgifterna.
    Beslutet skickas till: Medlemskommunerna

    § 23 – Rapport om larm
    Dnr RN-2026-21
    Direktionen beslutar
    att lägga rapporten till handlingarna.
    Beslutet skickas till: Akten`

/** Every label on a line of its own with what it labels below; matters with a word and a dash. */
export const labelsAbove = `
    Protokoll
    Barn- och utbildningsnämnden
    Sammanträdesdatum
    2026-09-10
    Plats
    Skolan, aulan
    Beslutande
    Alfa Norr (M), ordförande
    Beta Söder (C), vice ordförande
    Gamma Väst (S)
    Delta Öst (S)
    Epsilon Berg (SD)
    Tjänstgörande ersättare
    Zeta Dal (M) ersätter Eta Skog (M)
    Ej tjänstgörande ersättare
    Theta Sten (S)
    Övriga närvarande
    Iota Ek, skolchef
    Kappa Lund, sekreterare
    Justerare
    Delta Öst (S)
    Justeringsdatum
    2026-09-17
    Paragrafer
    88–91

    Ärende 88 – Dagordning
    Beslut
    Dagordningen fastställs.

    Ärende 89 – Skolskjuts till Bergby
    Diarienummer: BUN 2026/77
    Ärendebeskrivning
    Vårdnadshavare har begärt skolskjuts.
    Förslag under sammanträdet
    Gamma Väst (S) föreslår återremiss.
    Epsilon Berg (SD) föreslår avslag.
    Beslutsgång
    Ordföranden frågar om ärendet ska avgöras i dag och finner att så är fallet.
    Votering
    Ja: 4
    Nej: 2
    Beslut
    Skolskjuts beviljas.
    Reservationer
    Gamma Väst (S) anmäler skriftlig reservation.
    Beslutet meddelas
    Vårdnadshavarna

    Ärende 90 – Lokaler för fritidshem
    Diarienummer: BUN 2026/80
    Beslut
    Lokalerna hyrs till och med den 30 juni 2027.
    Beslutet meddelas
    Skolchefen

    Ärende 91 – Information
    Beslut
    Informationen antecknas.`

/** A council: party in a column, a list of votes by name on its last page. */
export const listLast = `
    BRUKSBY KOMMUN
    Kommunfullmäktige                    SAMMANTRÄDESPROTOKOLL
    Sammanträdesdatum 2026-11-23

    Plats och tid | Folkets park, måndagen den 23 november 2026, kl. 18.00–19.30
    Beslutande | Alfa Norr | S | ordförande
     | Beta Söder | M | 1:e vice ordförande
     | Gamma Väst | C |
     | Delta Öst | V |
     | Epsilon Berg | S |
     | Zeta Dal | KD |
     | Eta Skog | SD |
    Ersättare | Theta Sten | S |
     | Iota Ek | M |
    Justerare | Gamma Väst och Zeta Dal
    Justerat den | 30 november 2026
    Paragrafer | 110–112

    KF § 110
    Frågestund
    Fullmäktige noterar att ingen fråga har kommit in.

    KF § 111    Dnr KS/2026:301
    Skattesats för nästa år
    Förslag och yrkanden
    Beta Söder (M) yrkar att skatten sänks. Delta Öst (V) yrkar bifall till kommunstyrelsens förslag.
    Propositionsordning
    Ja för kommunstyrelsens förslag, nej för Beta Söders förslag.
    Omröstningsresultat
    Ja: 4, Nej: 3. Se omröstningslistan.
    Kommunfullmäktiges beslut
    Skattesatsen är oförändrad.
    Reservation
    Beta Söder (M), Zeta Dal (KD) och Eta Skog (SD) reserverar sig.
    Expedieras till
    Ekonomikontoret

    KF § 112    Dnr KS/2026:310
    Avsägelse
    Kommunfullmäktiges beslut
    Avsägelsen godkänns.
    Expedieras till
    Lönekontoret
    \f
    Omröstningslista 1
    KF § 111 Skattesats för nästa år

    Ledamot | Parti | Ja | Nej | Avstår
    Alfa Norr | S | X | |
    Beta Söder | M | | X |
    Gamma Väst | C | X | |
    Delta Öst | V | X | |
    Epsilon Berg | S | X | |
    Zeta Dal | KD | | X |
    Eta Skog | SD | | X |
    Summa | | 4 | 3 | 0`
