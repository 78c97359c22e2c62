/** Words that targets are read by, as parts of regular expressions. */
export const demandWords = {
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
  quarter: '(?:Q ?(?<quarter>[1-4])|kvartal (?<quarterWord>[1-4]))(?:[ ,]+(?:år )?(?<quarterYear>20\\d\\d))?',
  unit: '(?: ?(%|procentenheter|procent|st\\b|mkr\\b|tkr\\b|kr\\b|dagar|timmar|minuter|personer|poäng))?',
  change:
    '(?<!\\p{L})((?:öka|minska|höj|sänk|stig|sjunk|väx|reducer)\\p{L}*)(?: [\\p{L}-]+){0,4}? (?:med )(?:minst |högst |cirka |ca )?',
  atLeast: '(?:(?<!\\p{L})(?:minst|lägst|fler än|mer än|överstiga)|[≥>]) ?',
  atMost: '(?:(?<!\\p{L})(?:högst|max|maximalt|färre än|mindre än|understiga)|[≤<]) ?',
} as const
