/** Swedish words the rules read by, kept in one place to be read, argued with and added to. Parts of regular expressions. */
export const lexicon = {
  weekdays: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
  months: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  /** Bodies whose meetings are referred to. */
  bodies: '(?:kommunstyrelsens arbetsutskott|kommunstyrelsen|kommunfullmäktige|arbetsutskottet|[a-zåäö]+nämnden)',
  /** Bodies by name wherever they stand: in titles, headings and rows. */
  bodyNames:
    '(?:\\p{L}+-,? )*(?:\\p{L}+- (?:och|o|&) )?\\p{L}{3,}(?:nämnd(?:en)?|styrelsen?)s?\\b|\\p{L}{4,}a nämndens?\\b|nämnden för \\p{L}+|\\p{L}*revisionens?\\b|överförmyndarens?\\b',
  /** A document that is not yet decided says so in its title. */
  proposal: '\\b(?:\\p{L}*förslag|utkast|remiss\\p{L}*|preliminär\\p{L}*)\\b',
  /** A report within the year. */
  interim:
    '\\b(?:delår\\p{L}*|tertial\\p{L}*|månads\\p{L}*|kvartals\\p{L}*|uppföljnings\\p{L}+|ekonomisk uppföljning)\\b',
  /** How running text says whose amount it is. */
  accordingTo: 'enligt [^.,;]{3,60}?(?:förslag|beslut)',
  /** Rows that are the whole of a body's table. */
  netRow:
    '^(?:netto(?:kostnad(?:er)?|budget|ram)?|(?:verksamhetens |summa )?nettokostnad(?:er)?|summa(?: netto| investeringar)?|netto totalt|totalt(?: netto)?|total|budgetram|kommunbidrag|nettoinvesteringar)$',
  /** How minutes are called among the grounds of a decision. */
  minutesFrom: '(?:protokoll(?:sutdrag)?(?: från)? )?',
  /** What follows a percentage that says which year it is for. */
  forYear: '(?:\\s+(?:för|till|under)\\s+(?:år\\s+)?(20\\d\\d))?',
  /** The document's own budget by name; the year comes after. */
  ownBudget: 'budget(?:en|ramarna|erna)?(?: för)?(?: år)?',
  /** What is said of a budget that is being decided, not of last year's. */
  isDecided: '(?:är upprättad|har räknats|innehåller|omfattar|bygger|utgår)',
  /** Years of a plan; two years come after. */
  planYears: 'plan(?:en|åren|perioden)?(?: för)?(?: år(?:en)?)?',
} as const
