/** Words that sentences about amounts are read by, as parts of regular expressions: to be read, argued with and added to. */
export const saidWords = {
  /** How exactly an amount is meant. */
  care: '(?:cirka|ca\\.?|omkring|runt|ungefär|drygt|över|mer än|knappt|närmare|nästan|nära) ',
  /** `för år 2026`, behind a name. */
  forYear: '(?: (?:för|år|under|i) (?:år )?(?<year>20\\d\\d))?',
  /** `för 2026`, behind an amount. */
  later: '(?: (?:för|år|under) (?:år )?(?<later>20\\d\\d)(?![-\\u2013\\d]))',
  /** `För 2026`, at the start of a sentence. */
  inYear: '^(?:för|under|år|i) (?:år )?(?<year>20\\d\\d)',
  /** Verbs between a name and its amount. */
  amounts:
    '(?<verb>uppgår|uppgick|beräknas(?: uppgå)?|bedöms(?: uppgå)?|budgeteras|budgeterades|är budgeterade?|är budgeterat|blir|blev|väntas(?: uppgå| bli)?|tilldelas en (?:ram|budget|nettobudget|budgetram) på|får en (?:ram|budget|nettobudget|budgetram) på)(?: (?:under |år )?(?<between>20\\d\\d))?(?: till)?',
  /** The same before the name. */
  amountsFirst: '(?<verb>uppgår|uppgick|beräknas|bedöms|budgeteras|budgeterades|väntas)',
  /** What such a verb leaves behind the name. */
  amountsRest: '(?: uppgå| bli)?(?: till)?',
  /** A clause begins, perhaps with words that say nothing of which amount it is. */
  clause: '(?:^|(?<=[,;–] )|(?<=\\batt ))(?:(?:de|den|det|kommunens|årets|totala|budgeterade|budgeterat|beräknade) )*',
  /** What would make it another amount, or only a part of it. */
  notAfter:
    '(?! ?(?:kr|kronor|per|mer|mindre|fler|bättre|sämre|högre|lägre|av|över|under|exklusive|inklusive|exkl|inkl|från|för|i|enligt|om|när|före|efter|utan|med|netto|brutto)(?!\\p{L}))',
  budgetedResult: '(?<verb>budgeterat) (?<name>resultat)(?: för (?:år )?(?<year>20\\d\\d))? på',
  investmentBudget: '(?<name>investeringsbudget)(?:en)?',
  ofAmount: '(?<verb>på|om|uppgår till|är på)',
  /** Between two parts of one saying: no other number than a year. */
  gap: '(?:[^\\d.;:]|(?:år )?20\\d\\d\\b){0,60}?',
  change: '(?:ök|minsk|stig|steg|sjunk|sjönk|höj|sänk|väx)\\p{L}*',
  changeOf: '(?:en )?(?:ökning|minskning|höjning|sänkning)(?:en)? (?:med|på|om|är)',
  from: 'från',
  isShare: '(?: \\(|,? (?:vilket |som )?(?:motsvarar|motsvarande|eller|dvs|är) )',
  /** Who the body is, between commas. */
  aside: '(?:, som [^,.]{3,60},)?',
  /** Between a name and its share. */
  takes:
    '(?:är störst med|är minst med|står för|stod för|svarar för|svarade för|utgör|utgjorde|motsvarar|motsvarade|tar|tog)',
  isNow: '(?:är|var|blir|blev|uppgår till|uppgick till|beräknas till)',
} as const
