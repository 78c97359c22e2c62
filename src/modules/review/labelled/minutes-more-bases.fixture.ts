/** More minutes that are right: a council with its list enclosed, a committee whose signs are gone, a board that tells all in sentences. */

/** Those who were there stand on a page of their own at the end; votes by name in sentences. */
export const enclosed = `
    Kommunfullmäktige                              Protokoll
    Datum 2026-06-15
    Tid och plats    Måndagen den 15 juni 2026, Folkets hus
    Beslutande       Se bifogad närvarolista
    Justerare        Gamma Väst och Iota Ek
    Tid för justering    2026-06-22
    Paragrafer       §§ 70-73

    §70  Anmälan av motioner
    Dnr 2026/201
    Beslut
    Motionerna lämnas till kommunstyrelsen för beredning.
    Delges
    Kommunstyrelsen

    §71  Arvoden för nästa mandatperiod
    Dnr 2026/188
    Yrkanden
    Beta Söder (M) yrkar återremiss. Delta Öst (S) yrkar att ärendet avgörs i dag.
    Omröstningsresultat
    5 ledamöter röstar JA och 3 ledamöter röstar NEJ.
    Följande ledamöter röstar ja: Alfa Norr (S), Delta Öst (S), Epsilon Berg (V), Kappa Lund (S) och My Hav (MP).
    Följande ledamöter röstar nej: Beta Söder (M), Gamma Väst (M) och Iota Ek (KD).
    Beslut
    Ärendet avgörs i dag. Arvodena fastställs enligt arvodesgruppens förslag.
    Reservationer
    Beta Söder (M), Gamma Väst (M) och Iota Ek (KD) reserverar sig mot beslutet.
    Delges
    Lönekontoret

    §72  Ny ledamot i valnämnden
    Dnr 2026/190
    Beslut
    Xi Fors (C) väljs till ledamot i valnämnden.
    Delges
    Valnämnden

    §73  Fråga om cykelvägar
    Dnr 2026/195
    Beslut
    Frågan anses besvarad.
    Delges
    Frågeställaren
    \f
    Närvarolista
    Kommunfullmäktige 2026-06-15

    Ledamöter
    Alfa Norr (S), ordförande
    Beta Söder (M), 1:e vice ordförande
    Gamma Väst (M)
    Delta Öst (S)
    Epsilon Berg (V)
    Iota Ek (KD)
    Kappa Lund (S)
    My Hav (MP)
    Ersättare
    Eta Skog (C)`

/** A committee's letters and a number; decisions in running text, its words in capitals; party in small letters. */
export const signless = `
    FJÄLLBY KOMMUN           PROTOKOLL
    Arbetsutskottet
    Plats och tid: Kommunhuset, måndagen den 2 november 2026, kl. 8.15
    Beslutande: Alfa Norr (s), ordf.
    Beta Söder (m)
    Gamma Väst (c)
    Delta Öst (s)
    Epsilon Berg (v)
    Övriga deltagande: Theta Sten, sekreterare
    Utses att justera: Beta Söder
    Justeringens plats och tid: Kommunhuset, 2026-11-09
    Paragrafer: 84–87

    Au 84    Dnr 2026/310
    Sammanträdets öppnande
    Ordföranden hälsar alla välkomna. Dagordningen godkänns.
    Delges: Akten

    Au 85    Dnr 2026/311
    Budget för nästa år
    Ekonomen redovisar kostnaderna för årets nio första månader.
    ARBETSUTSKOTTET BESLUTAR
    att notera informationen.
    Delges: Ekonomen

    Au 86    Dnr 2026/312
    Skotertrafik vid skolan
    Epsilon Berg (v) yrkar att hastigheten sänks. Ordföranden ställer proposition och finner bifall.
    Arbetsutskottet beslutar att sänka hastigheten till trettio kilometer i timmen.
    Delges: Polisen

    Au 87    Dnr 2026/314
    Fiber till byarna
    Arbetsutskottet beslutar att lägga rapporten till handlingarna.
    Delges: Akten`

/** Roles for names, own proposals by members, the decision first. */
export const decisionFirst = `
    Sammanträdesprotokoll
    Tekniska nämnden
    Sammanträdesdatum 2026-05-21

    Plats och tid | Stadshuset, torsdagen den 21 maj 2026 kl. 17.00
    Beslutande | Ledamot Ett (S), ordförande
     | Ledamot Två (M), vice ordförande
     | Ledamot Tre (C)
     | Ledamot Fyra (S)
     | Ledamot Fem (V)
     | Ledamot Sex (SD)
    Ej tjänstgörande ersättare | Ersättare Ett (M)
    Övriga närvarande | Sekreterare
    Justerare | Ledamot Tre (C)
    Justeringsdatum | 2026-05-28
    Paragrafer | §§ 50–53

    § 50 Diarienummer 00311/2026
    Trygg väg till skolan
    Beslut
    Vägen byggs om enligt alternativ ett.
    Ärendet
    Vägen är smal och saknar gångbana.
    Ledamöternas förslag till beslut
    Ledamot Två (M) föreslår avslag.
    Ledamot Fem (V) och Ledamot Fyra (S) föreslår bifall till förvaltningens förslag.
    Beslutsgång
    Ordföranden ställer förslagen mot varandra och finner att nämnden antar förvaltningens förslag. Omröstning begärs.
    Omröstningsresultat
    Med 3 ja-röster och 3 nej-röster. Ordförandens utslagsröst avgör för ja.
    Reservationer
    Ledamot Två (M) och Ledamot Sex (SD) reserverar sig.
    Expedieras till
    Gatuavdelningen

    § 51 Diarienummer 00318/2026
    Belysning i parken
    Beslut
    Ärendet bordläggs.
    Beslutsgång
    Ordföranden finner att ärendet bordläggs.
    Expedieras till
    Gatuavdelningen

    § 52 Diarienummer 00320/2026
    Köp av snöslunga
    Beslut
    Köpet godkänns.
    Jäv
    Ledamot Fyra (S) anmäler jäv och deltar inte i handläggningen i ärendet.
    Expedieras till
    Inköp

    § 53 Diarienummer 00325/2026
    Rapport om vintern
    Beslut
    Rapporten godkänns.
    Expedieras till
    Akten`
