/**
 * The Swedish words the language rules go by, as data to be read, argued with and added to. Each list is matched
 * against whole words; an asterisk stands for any ending.
 */
export const lexicon = {
  /** Begins a goal that tells what shall be done: "Ta fram ett program". */
  doing:
    'ta fram|arbeta fram|upprätta|genomföra|kartlägga|sammanställa|inventera|utreda|se över|revidera|uppdatera|påbörja|starta|' +
    'etablera|utarbeta|dokumentera|följa upp|utbilda|informera|delta|anordna|arrangera|initiera|analysera|planera|undersöka|inrätta|skapa',
  /** "… ska tas fram", "… etableras under året". */
  beingDone:
    'tas fram|arbetas fram|upprättas|genomförs|genomföras|kartläggs|kartläggas|sammanställs|sammanställas|inventeras|utreds|utredas|ses över|' +
    'revideras|uppdateras|påbörjas|startas|etableras|utarbetas|dokumenteras|följs upp|följas upp|inrättas|bildas|skapas|anordnas|analyseras|planeras',
  /** "… ska ha upprättat", "… har genomfört". */
  hasDone:
    'tagit fram|arbetat fram|upprättat|genomfört|kartlagt|sammanställt|inventerat|utrett|sett över|reviderat|uppdaterat|påbörjat|startat|etablerat|' +
    'utarbetat|dokumenterat|följt upp|setts över|gåtts igenom|tagits fram|utbildat|informerat|anordnat|arrangerat|analyserat|planerat|inrättat',
  /** "… är framtagen", "… ska vara klar": the work is over, nothing says what came of it. */
  isDone:
    'framtag*|upprättad*|upprättat|genomförd*|genomfört|kartlagd*|kartlagt|sammanställd*|sammanställt|inventerad*|inventerat|utredd*|utrett|reviderad*|' +
    'reviderat|uppdaterad*|uppdaterat|påbörjad*|påbörjat|utarbetad*|utarbetat|dokumenterad*|dokumenterat|uppföljd*|uppföljt|färdigställd*|färdigställt|gjord*|gjort|genomgången|genomgångna|genomgånget|klar*|färdig*',
  /** Names of doing, at the head of an indicator or counted by it. */
  activity:
    'kartläggning*|sammanställning*|genomgång*|uppföljning*|revidering*|översyn*|utbildning*|utbildningsinsats*|revision|revisioner|*revisioner|' +
    'träff|träffar|*träffar|möte|möten|*möten|workshop*|kampanj*|insats|insatser|*insatser|inventering*|utredning*|dialog|dialoger|aktiviteter|' +
    'aktivitet|implementering*|dokumentation|information|informationstillfäll*|nätverkande|erfarenhetsutbyte*|omvärldsbevakning*|förstudie*|projektering*',
  /** Someone took part in something: participation is not what came of it. */
  takenPart: 'fått|gått|genomgått|genomfört|deltagit|erbjudits|erhållit',
  takenPartIn:
    'utbildning*|*utbildning|*utbildningen|genomgång*|workshop*|kurs*|stöd|information|introduktion*|träff*|föreläsning*',
  /** Something holds or is in use: a delivered result, even when the way there was work. */
  holds:
    'fastställd*|fastställt|beslutad*|beslutat|antagen|antaget|antagna|införd*|infört|i drift|i funktion|i bruk|godkänd*|godkänt|' +
    'tillgänglig*|används|användas|tilldelad*|tilldelat|implementerad*|implementerat|certifierad*|certifierat|bestämd*',
  /** What is a result once it is there. */
  result: 'avtal|avtalet|beslut|beslutet|tillstånd|tillståndet|certifikat',
  /** Says which way but not how far. */
  change:
    'öka*|minska*|förbättra*|stärka*|stärks|höja*|höjs|höjts|sänka*|sänks|sänkts|utveckla*|främja*|effektivisera*|fördjupa*|bredda*|stimulera*|' +
    'underlätta*|fler|färre|bättre|högre|lägre|mer|mindre',
  /** Nobody can tell when it holds. */
  vague:
    'effektiv|effektivt|effektiva|ändamålsenlig*|tydlig|tydligt|tydliga|god|gott|goda|attraktiv|attraktivt|attraktiva|ett antal|ett flertal|flertalet|' +
    'lämplig*|relevant*|hög kvalitet|i möjligaste mån|så långt som möjligt|vid behov|på sikt|tillräcklig*|aktivt',
  /** A share by its nature, whatever the unit says: two percent of it is not two percentage points. */
  share:
    'andel*|*frånvaro|*frånvaron|*grad|*graden|*täckning|*täckningen|*kvot|*kvoten|*procenten|frisktal*|*benägenhet*',
  /** Not one role that can be asked. */
  unclearRole:
    'med flera|m fl|*grupp|*gruppen|*grupper|*grupperna|alla|samtliga|förvaltningen|förvaltningar|avdelningen|avdelningar|berörda|respektive',
} as const

export type WordList = keyof typeof lexicon

const patterns = new Map<WordList, RegExp>()

/** Whole words in any case; å, ä and ö count as letters. */
export function matches(list: WordList): RegExp {
  const known = patterns.get(list)
  if (known) return known
  const body = lexicon[list].replaceAll(/\s+/g, '\\s+').replaceAll('*', '\\p{L}*')
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, 'iu')
  patterns.set(list, made)
  return made
}

export const has = (list: WordList, text: string): boolean => matches(list).test(text)

/** The list's pattern without its fences, for building longer ones. */
export const source = (list: WordList): string => matches(list).source
