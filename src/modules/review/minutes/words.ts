/** The Swedish words minutes are read by, kept in one place to be read, argued with and added to. */

import { inWords } from '../../../shared/clauses/words.ts'

/** What a heading inside a § opens. The first that fits is taken. */
export const partForms = [
  [
    'recommendation',
    /^(?:\p{L}[\p{L}\s,-]{0,60}s )?(?:förslag till|föreslår) (?!beslut(?: på|:?$))\p{L}[\p{L}\s,-]{0,70}:?$/iu,
  ],
  [
    'proposals',
    /^(?:förslag till beslut på sammanträdet|förslag (?:på|under) sammanträdet|(?:framlagda|framställda) förslag(?: till beslut)?|ledamöternas förslag(?: till beslut)?|förslag och yrkanden?|(?:(?:yttranden?|inlägg) och )?(?:tilläggs|ändrings)?yrkande(?:n|t)?(?:\s+(?:på|under) sammanträdet| m\.?\s?m\.?)?):?$/iu,
  ],
  [
    'procedure',
    /^(?:propositionsordning(?:en|ar)?|proposition(?:er)?|beslutsgång(?:en)?|beslutsordning)(?: och beslut)?:?$/iu,
  ],
  [
    'vote',
    /^(?:omröstning(?:en|ar|sresultat(?:et)?|slista| begärs| begärd)?|votering(?:en|sresultat|slista)?|röst(?:lista|längd|resultat))(?: nr \d+)?:?$/iu,
  ],
  [
    'dissent',
    /^(?:reservation(?:en|er)?|skriftliga? reservation(?:er)?|reservation(?:er)? (?:mot beslutet|anmäls)):?$/iu,
  ],
  [
    'remark',
    /^(?:protokollsanteckning(?:en|ar)?|anteckning(?:ar)? till protokollet|särskil[dt]a? (?:yttranden?|uttalanden?)|röstförklaring(?:ar)?|deltar (?:inte|ej) i beslutet|ej deltagande i beslut(?:et)?):?$/iu,
  ],
  ['conflict', /^(?:jäv|(?:anmälan|anmälningar) om jäv|jävsanmälan):?$/iu],
  [
    'basis',
    /^(?:beslutsunderlag(?:et)?|underlag(?: för beslut(?:et)?)?|handling(?:ar(?:na)?)?(?: i ärendet)?|ärendets handlingar|bilag(?:a|or)):?$/iu,
  ],
  [
    'dispatch',
    /^(?:(?:beslutet|beslut|protokollsutdrag(?:et)?|utdrag|kopia|kopior)\s+(?:ska\s+)?(?:skickas|skickat|sänds?|expedieras|delges|lämnas|meddelas)(?:\s+(?:till|för kännedom))?|expedier(?:as|ing|at)(?: till)?|skickas till|sändlista|exp\.?(?: till)?|delges|delgivning|meddelas|kopia till|för kännedom|för åtgärd)(?::.*)?$/iu,
  ],
  [
    'background',
    /^(?:(?:\p{L}+s )?förslag till beslut|bakgrund|(?:ärende)?beskrivning(?:en)?(?: av ärendet)?|information(?:en)?|inledning|tidigare (?:behandling|beslut)|(?:\p{L}+s )?(?:bedömning|yttrande|synpunkter|överväganden)|överläggning(?:en)?|debatt(?:en)?|diskussion(?:en)?|inlägg|utredning(?:en)?|motivering|skäl(?:en)? (?:för|till) beslutet|ärendets (?:gång|beredning|behandling)|ekonomiska (?:konsekvenser|aspekter)|barn(?:konsekvens\p{L}*|perspektiv\p{L}*)|lagrum|finansiering):?$/iu,
  ],
  ['summary', /^(?:sammanfattning(?:en)?(?: av ärendet)?|ärende(?:t)?|ärendebeskrivning|ärendemening):?$/iu],
  ['decision', /^(?:(?:\p{L}[\p{L}\s,-]{0,60}s )?beslut(?:et)?|\p{L}[\p{L}\s,-]{0,60} beslutar)(?: att)?:?$/iu],
] as const

/** A heading inside the list of who was there, or on the page of approval. */
export const labelForms = [
  [
    'approval',
    /^(?:(?:(?:protokollet\s+(?:är\s+)?)?|digitalt\s+)justera(?:t|des|s)(?:\s+(?:den|digitalt(?:\s+den)?))?|justering(?:en)?\s+(?:sker|äger\s+rum)(?:\s+den)?)(?=\s*:?\s*(?:\p{L}+\s+(?:den\s+)?)?\d)/iu,
  ],
  [
    'substitute',
    /^(?:(?:ej|icke|inte)[- ]tjg\.?(?:\s+ers\p{L}*\.?)?|närvarande,\s*(?:men\s+)?(?:ej|icke|inte)(?:\s+tjänst\S*(?:\s+ersättare)?)?|(?:ej|icke|inte)[- ]tjänst-|(?:ej|icke|inte)[- ]tjänstgörande(?: ersättare)?|närvarande(?: men ej tjänstgörande| ej tjänstgörande| icke tjänstgörande)? ersättare|övriga ersättare|ersättare)\b/iu,
  ],
  ['serving', /^(?:tjänstgörande ersättare|beslutande ersättare|tjg\.? ers\p{L}*\.?)(?!\p{L})/iu],
  [
    'other',
    /^(?:övriga (?:närvarande|deltagare|deltagande)|övriga|tjänstemän|tjänstepersoner|närvarande tjänste(?:män|personer)|föredragande|adjungerade?|insynsplats(?:er)?|revisorer)\b/iu,
  ],
  [
    'deciding',
    /^(?:beslutande(?: ledamöter)?|närvarande(?: ledamöter)?|tjänstgörande ledamöter|ledamöter|ordinarie ledamöter|närvarolista|närvaroförteckning|uppropslista)(?![\p{L}])/iu,
  ],
  [
    'approver',
    /^(?:utses att justera|utsedd(?:a)? att justera|vald(?:a)? att justera|justerare|justerande|justeras av|utsedda? justerare|val av (?:protokolls?)?justerare)(?![\p{L}])/iu,
  ],
  [
    'approval',
    /^(?:justering(?=\s*:)|justeringens(?: (?:plats och tid|tid och plats|tid|datum|plats(?: och)?(?=\s{2,}|$))|(?=\s{2,}|$))|(?:plats och )?tid för justering(?:en)?|tid och plats för justering|justerings(?:dag|datum|tid)|datum för justering)(?![\p{L}])/iu,
  ],
  [
    'when',
    /^(?:sammanträdesdatum|sammanträdestid|sammanträdesdag|mötesdatum|plats och tid|tid och plats|datum|tid)(?![\p{L}])/iu,
  ],
  ['where', /^(?:plats|lokal)(?![\p{L}])/iu],
  ['range', /^(?:justerade paragrafer|paragrafer|paragraf|omfattning|protokollet omfattar)(?![\p{L}])/iu],
  [
    'end',
    /^(?:underskrift(?:er)?|sekreterare|ordförande|anslag(?:et)?(?:\/?bevis)?|bevis|protokollet (?:är|har|anslås)|organ|anslagsdatum|datum då|förvaringsplats|innehåll(?:sförteckning)?|ärendelista|ärenden|justeras|namnförtydligande)(?![\p{L}])/iu,
  ],
] as const

/** Words before a name that are no part of it. */
export const roleBefore =
  /^(?:(?:tjänstgörande|tjg|tf|förste|andre|tredje|första|andra|[1-3]:?[ea]|vice|ordföranden?|ersättar(?:e|en|na)|ledam(?:ot|oten|öterna)|kommunalråde[tn]|oppositionsrådet|gruppledaren?|yrkar|vidare|samt|och|dels|även|sedan|därefter|för|av|men)\s+)+/iu

export const chairWords =
  /(?<![\p{L}])(?:(?<vice>(?:[1-3]:?\s?[ea]|förste|andre|första|andra)?\s*(?:vice\s+|v\.?\s?))?ordf(?:örande)?)(?![\p{L}])/iu
/** `tjg för N N`, `tjänstgör för`, `ersätter`. */
export const servesFor =
  /(?:\btjg\.?(?:\s+ers(?:ättare)?\.?)?(?:\s+för)?|tjänstgör(?:ande)?(?:\s+för)|ersättare\s+för|ersätter|i\s+stället\s+för|(?<=[,()]\s*)för)\s*$/iu

export const verbs = {
  proposes: inWords(/\b(?:yrkar|yrkade|yrkas)\b/iu),
  dissents: inWords(
    /\b(?:reserverar|reserverade|reserverat)\s+sig\b|\b(?:anmäler|lämnar)\s+(?:en\s+)?(?:skriftlig\s+|muntlig\s+)?reservation\b|\breservation\s+(?:anmäls|lämnas)\s+av\b/iu,
  ),
  conflict: inWords(/\bjäv(?:ig|iga)?\b/iu),
  noConflict: inWords(/\bing(?:en|a)\b[^.]*\b(?:jäv|jävig|jäviga)\b/iu),
  stepsAside: inWords(
    /\b(?:anmäler|anmälde|anmält|deltar|deltog|deltagit|lämnar|lämnade|närvarar|närvarade|jävig|jäviga|på\s+grund\s+av)\b/iu,
  ),
  /** Members put proposals too where the minutes call them so. */
  suggests: inWords(/\bföreslår\b/iu),
  casting: inWords(/\butslagsröst(?:en)?\b/iu),
} as const

/** When something is to be done, without a day. */
export const vagueTimes = inWords(
  /\b(?:snarast(?:\s+möjligt)?|så\s+snart\s+(?:som\s+)?möjligt|skyndsamt|omgående|på\s+sikt|inom\s+(?:en\s+)?(?:snar\s+framtid|rimlig\s+tid)|i\s+god\s+tid|under\s+(?:hösten|våren|sommaren|vintern)(?!\s+\d{4}))/iu,
)

export const outcomeForms = [
  [
    'tabled',
    inWords(/\b(?:ärendet|frågan|motionen)\s+bordläggs\b|\bbordlägg(?:er|a)\s+ärendet\b|\bbordläggs\s+till\b/iu),
  ],
  ['referred-back', inWords(/\bärendet\s+återremitteras\b|\båterremittera(?:r)?\s+ärendet\b/iu)],
  [
    'proposed',
    inWords(
      /\b(?:kommunfullmäktige|kommunstyrelsen)\s+föreslås\b|\bföreslår?\s+(?:att\s+)?(?:kommunfullmäktige|kommunstyrelsen|fullmäktige|styrelsen|nämnden)\b|\bförslag\s+till\s+(?:kommunfullmäktige|kommunstyrelsen)\b/iu,
    ),
  ],
] as const

/** A number with two years in it is a season. */
export const caseNumberForm =
  /(?:(?:[Dd]nr|DNR|[Dd]iarien(?:umme)?r|[Ää]rende(?:nummer|\s?nr))\.?:?\s*(?<named>[\p{L}\d][\p{L}\d./:-]*(?:[ ]\d{2,4}[\p{L}\d/:.-]*)*))|(?<![\p{L}\d])(?!20\d\d\/20\d\d(?!\d))(?<bare>(?:\p{Lu}{2,5}\s?)?\d{2,4}\/\d{2,4}|\p{Lu}{2,5}\d{2,4}-\d{2}(?: \d{2,3})?|\p{Lu}{2,5}[-/ ]20\d\d[-:/]\d{1,6})(?![\p{L}\d])/u

/** What opens something in text whose line ends were lost. */
export const openers =
  /(?<=\s)(?=(?:Beslutande|Närvarande ersättare|Ej tjänstgörande|Tjänstgörande ersättare|Ersättare|Övriga närvarande|Utses att justera|Justeringens|Paragrafer|Underskrifter|Plats och tid|Sammanträdesdatum)\s)/u

/** What speaks for each kind of document. `early`: counts only among so many first lines; `most`: so many times at most. */
export const kindSigns: Readonly<
  Record<
    'minutes' | 'operational-plan' | 'follow-up' | 'budget',
    readonly { readonly form: RegExp; readonly points: number; readonly early?: number; readonly most?: number }[]
  >
> = {
  minutes: [
    {
      form: /^\s*(?:(?:\p{Lu}\p{L}{0,7}\s*)?§|paragraf|ärende)\s*\d+(?!\s*[-–,.\d])(?!\s+(?:i|och|samt)\b)/iu,
      points: 1,
      most: 5,
    },
    {
      form: /^\s*(?:närvarolista|beslutande(?: ledamöter)?|(?:ej )?tjänstgörande ersättare|övriga närvarande|närvarande ledamöter)(?!\p{L})/iu,
      points: 2,
      most: 2,
    },
    { form: /^\s*(?:sammanträdes)?protokoll(?!\p{L})/iu, points: 2, early: 40 },
    {
      form: /(?:utses att justera|justeringens (?:plats|tid)|^\s*justera(?:re|t den|de paragrafer)(?!\p{L})|sammanträdesda(?:tum|g))/iu,
      points: 2,
      most: 2,
    },
    { form: /^\s*(?:\p{L}+(?:s|ns) )?beslut(?: skickas till)?\s*:?\s*$/iu, points: 1, most: 3 },
    {
      form: /^\s*(?:beslutsunderlag|yrkanden?|reservation(?:er)?|propositionsordning|protokollsutdrag)(?!\p{L})/iu,
      points: 1,
      most: 3,
    },
  ],
  'operational-plan': [
    { form: /^\s*(?:verksamhetsplan|nämndsplan|nämndplan|affärsplan|handlingsplan)(?!\p{L})/iu, points: 3, early: 40 },
    { form: /^\s*mål(?: \d+)?\s*:/iu, points: 1, most: 4 },
    {
      form: /^\s*(?:indikator(?:er)?|aktivitet(?:er)?|nyckeltal|nämndmål|inriktningsmål|åtgärd(?:er)?)(?: \d+)?\s*(?::|$)/iu,
      points: 1,
      most: 4,
    },
  ],
  'follow-up': [
    {
      form: /(?:delårs(?:rapport|bokslut|uppföljning)|tertial(?:rapport|uppföljning|bokslut)|uppföljningsrapport|månads(?:rapport|uppföljning)|årsredovisning|verksamhetsberättelse|bokslut 20\d\d|verksamhetsuppföljning)/iu,
      points: 3,
      early: 40,
    },
    {
      form: /^\s*(?:måluppfyllelse|prognos|utfall|helårsprognos|avvikelse(?:r)?|ekonomiskt utfall)(?!\p{L})/iu,
      points: 1,
      most: 3,
    },
    {
      form: /(?:prognosen (?:visar|pekar|för helåret)|jämfört med (?:budget|föregående (?:år|period))|(?:under|efter) perioden)/iu,
      points: 1,
      most: 3,
    },
  ],
  budget: [
    {
      form: /^\s*(?:\d[\d.]*\s+)?(?:mål och budget|(?:årsbudget|flerårsbudget|budget)(?: (?:för )?20\d\d|$)|budget och (?:verksamhetsplan|flerårsplan)|ekonomisk plan)/iu,
      points: 3,
      early: 60,
    },
    {
      form: /(?:resultatbudget|balansbudget|kassaflödes(?:budget|analys)|investeringsbudget|driftbudget|skattesats|budgetramar|nämndernas ramar)/iu,
      points: 1,
      most: 5,
    },
    { form: /(?:budget|plan) 20\d\d.*(?:budget|plan) 20\d\d/iu, points: 1, most: 3 },
  ],
}

/** A line that only tells a case number. */
export const caseLineForm =
  /^\s*(?:dnr|diarienr|diarienummer|ärendenummer|ärendenr)\.?:?\s*[\p{L}\d][\p{L}\d\s./:-]{2,30}$/iu

/** The first line of something enclosed. */
export const enclosure = /^\s*(?:.{0,40}\s)?BILAGA\s+[\dA-Z]+(?!\p{L})|^\s*Bilaga\s+[\dA-Z]+\s*$/u

/** A task that is told as done gives none. */
export const doneTask = inWords(
  /\bfullgj?or(?:t|da|d)\b|\bredovisning(?:en|arna)?\s+av\s+(?:\w+\s+)?uppdrag\w*\b|^\s*(?:att\s+)?(?:åter)?redovisning(?:en)?\s+av\b|\b(?:rapporten|informationen|redovisningen)\s+(?:antecknas|noteras|läggs)\b/iu,
)

/** A line that only opens clauses. */
export const opensClauses =
  /^\p{L}[\p{L}\s,-]{2,80} (?:beslutar(?:, [\p{L}\s-]{3,80},)?|(?:föreslår|föreslås)(?: [\p{L}\s-]{3,60})? (?:att )?besluta)(?: att| följande)?[:.,]?$/iu
/** A body opens a new sentence of its decision. */
export const bodySays = /^\p{Lu}[\p{L}\s]{2,40}\s(?:tillstyrker|föreslår|beslutar|hemställer)(?!\p{L})/u
export const proposesToOther = outcomeForms[2][1]
/** Before a day that something is counted from. */
export const countedFrom =
  /(?:från(?: och med)?|fr\.?\s?o\.?\s?m\.?|sedan|daterad|beslut(?:et|ade)?|protokoll)(?: den)?\s*$/iu
/** Before a year or a month by whose end something is to be ready. */
export const saysReady =
  /(?:senast|redovisa|rapportera|återkom|slutför|färdig|genomför|genomförd|klar(?:t|a)?\b|utgången|under\s+(?:första|andra|tredje|fjärde)\s+kvartalet|kvartal)/iu

/** What may stand beside the day of the meeting at the top of the first page. */
export const besideTopDay = /^[\s\d()]*(?:(?:sammanträdes)?protokoll(?: för \p{L}+)?|sammanträde|sida)?[\s\d():.-]*$/iu

/** Leaving the matter, not only telling of it. */
export const stepsOut = inWords(/\b(?:deltar|deltog|deltagit)\s+(?:inte|ej)\b|\b(?:lämnar|lämnade)\b/iu)
/** A conflict announced for another §, or that ends with it. */
export const otherParagraph = /(?:§|paragraf(?:en|erna)?)\s*\d+/iu

/** Letters before a number that are no body's: `Sal 4`, `Dnr 12`. */
export const notABody =
  /^(?:sal|rum|dnr|nr|kl|sid|sida|kap|bil|bilaga|punkt|plan|tel|box|vån|s|st|år|den|ca|dag|del|steg|fas|etapp|alt|budget|bokslut|tabell|figur|mål|not|av|i|på|till|max|min|cirka|januari|februari|mars|april|maj|juni|juli|august|augusti)$/iu
/** That a body decides something here and now. */
export const saysDecision = inWords(/\bbeslutar\b/iu)
/** A sentence in which a body decides. */
const deciders = String.raw`^(?:\p{Lu}\p{L}*(?:fullmäktige|styrelsen|utskottet|nämnden|beredningen|direktionen)(?:s\s+\p{L}+utskott)?|(?:\p{Lu}\p{L}*(?:-|,)?\s+(?:och\s+)?){1,3}\p{Ll}*nämnden|Fullmäktige|Styrelsen|Nämnden|Utskottet)`
export const decidesInText = new RegExp(
  String.raw`${deciders}\s+(?:beslutar|utser|väljer|godkänner|fastställer|antar|noterar|antecknar|lägger|bordlägger|återremitterar|beviljar|överlämnar)(?!\p{L})`,
  'u',
)
/** The same where minutes tell what was. */
export const decidedInText = new RegExp(
  String.raw`${deciders}\s+(?:beslutade|beslöt|utsåg|valde|godkände|fastställde|antog|noterade|bordlade|återremitterade)(?!\p{L})`,
  'u',
)

/** The title of a list of those who were there. */
export const listTitle =
  /^\s*(?:bilaga\s*\d*\s*[-–:.]?\s*)?(?:närvaro(?:lista|förteckning)|närvaro(?:-| )och (?:omröstnings|voterings)lista|uppropslista|tjänstgöringslista|deltagarlista|förteckning över (?:närvarande|beslutande|deltagande)\p{L}*|närvarande(?: ledamöter)?|beslutande)(?!\p{L})/iu
/** That somebody abstains. */
export const saysAbstaining = inWords(/\b(?:avst(?:år|od)|nedlagd\p{L}*|blank\p{L}*)/iu)
/** Somebody who did not vote is told of. */
export const saysNotVoting = inWords(
  /\b(?:deltar\s+(?:inte|ej)|deltog\s+(?:inte|ej)|frånvarande|jäv\p{L}*|lämna(?:r|de|t)\s+(?:salen|lokalen|sammanträdet|mötet)|sluten\s+omröstning)/iu,
)
/** There for some of the time, which is not told in §§. */
export const partlyThere = /(?<!\p{L})(?:kl\.?\s?\d|klockan\s+\d|del\s+av|delvis|\d{1,2}[.:]\d{2})/iu
/** `SOCIALNÄMNDEN BESLUTAR`: a body and nothing else. */
export const decidesAlone =
  /^\p{Lu}[\p{L}-]*(?:[,-]?\s(?:och\s)?[\p{L}-]+){0,4}?(?<=fullmäktige|styrelsen|utskottet|nämnden)\s+beslutar(?:\s+att)?:?$/iu
