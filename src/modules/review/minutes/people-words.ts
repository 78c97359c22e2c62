/** How people of minutes are called beside their own names. */

/** Who is called by an office and a number: `Ersättare 1`. */
export const substitute = 'Ersättare'
/** A party's name. */
export const partyWords =
  /(?:parti(?:et)?|demokrat(?:erna|er)?|moderaterna|liberalerna|centern|gröna|listan|bästa|väl|framtid|alternativ(?:et)?|gruppen|ledamöterna|nämnden|styrelsen)(?!\p{L})/iu

/** Numbers after an office, where people are called by it: `Ledamot Ett`. */
export const officeNumbers =
  '(?:Ett|Två|Tre|Fyra|Fem|Sex|Sju|Åtta|Nio|Tio|Elva|Tolv|Tretton|Fjorton|Femton|[A-ZÅÄÖ](?![\\p{L}.]))'
/** How parties are written, and the letters each is called by. */
export const parties = {
  S: 'S',
  M: 'M',
  C: 'C',
  L: 'L',
  FP: 'FP',
  V: 'V',
  KD: 'KD',
  MP: 'MP',
  SD: 'SD',
  s: 'S',
  m: 'M',
  c: 'C',
  l: 'L',
  fp: 'FP',
  v: 'V',
  kd: 'KD',
  mp: 'MP',
  sd: 'SD',
  Socialdemokraterna: 'S',
  Moderaterna: 'M',
  Centerpartiet: 'C',
  Liberalerna: 'L',
  Folkpartiet: 'FP',
  Vänsterpartiet: 'V',
  Kristdemokraterna: 'KD',
  Miljöpartiet: 'MP',
  Sverigedemokraterna: 'SD',
} as const

const sign = '(?:§{1,2}|paragraf(?:er|erna)?|ärende(?:n|na)?|punkt(?:er|erna)?)'
const list = String.raw`\d+(?:\s*[-–]\s*\d+)?(?:\s*(?:,|och|samt)\s*\d+(?:\s*[-–]\s*\d+)?)*`
/** For which §§ somebody was there. */
export const limitForm = new RegExp(
  String.raw`(?<how>(?:ej|inte|utom|förutom|undantag(?:et)?|frånvarande|lämnar|lämnade|jäv(?:ig)?|deltog (?:ej|inte)|deltar (?:ej|inte)|från|fr\.?\s?o\.?\s?m\.?|från och med|till|t\.?\s?o\.?\s?m\.?|till och med)[\s\p{L}(]{0,40}?)?${sign}\s*(?<list>${list})`,
  'giu',
)
/** `S. Hed 130-133`, where the sign was lost. */
export const signlessLimit = new RegExp(
  String.raw`^[\s,]*(?:(?<how>ej)\s+(?=\d)|(?=\d+\s*(?:[-–,]|och|samt)))(?<list>${list})\s*$`,
  'u',
)
/** What a list says after the name of the one in the chair. */
export const inChair = ', ordförande'
