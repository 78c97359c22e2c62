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
