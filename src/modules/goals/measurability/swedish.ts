/** As much Swedish as the check needs: words, stems, clauses and days written in text. No dictionary, so compounds stay whole. */

const months = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december'
const written =
  `\\b(?:den\\s+)?\\d{1,2}\\s+(?:${months})\\b|\\b(?:${months})\\b|\\bq\\s?[1-4]\\b|\\bkvartal\\s+[1-4]\\b` +
  '|\\b(?:19|20|21)\\d{2}(?:[-–](?:\\d{2}(?:-\\d{2})?|\\d{4}))?(?!\\d|\\s?%)'
const dates = new RegExp(written, 'giu')

/** A day, month, quarter or year stands in the text. "Under året" names no year. */
export const namesDay = (text: string): boolean => text.search(dates) >= 0

export const withoutDays = (text: string): string => text.replace(dates, ' ')

export const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}%][\p{L}\p{N}-]*/gu) ?? []

const stopWords = new Set(
  (
    'och eller samt att det den de en ett som är var vara ska skall ha har hade för i på av till från med om vid inom under utan ' +
    'över mot efter innan senast bland genom så kan bli blir finns finnas där dem dess deras sin sitt sina vi våra vår vårt man inte även ' +
    'mer mest hela alla allt samtliga varje olika kommun kommunen kommunens kommuner hedemora kvartal år året årets tillsammans enligt utifrån ' +
    'mål målet verksamhet verksamheten verksamheter verksamheterna verksamhetens arbete arbetet mycket andra annan annat ny nya nytt'
  ).split(' '),
)

/** Endings from the longest; what is left keeps at least four letters. Meant for comparing, not for reading. */
const endings =
  'ningarnas ningarna ningens ningar ningen nings ning heterna heten heters heter het andet ande erna arna orna ernas erats erade erats erad erat era ' +
  'ades ats ade ad at ar er or en et na ts t a e s'
const ordered = endings.split(' ').sort((a, b) => b.length - a.length)

export function stem(word: string): string {
  const ending = ordered.find((one) => word.endsWith(one) && word.length - one.length >= 4)
  return ending ? word.slice(0, -ending.length) : word
}

/** The words that carry the meaning, as stems. */
export const stems = (text: string): ReadonlySet<string> =>
  new Set(
    words(withoutDays(text))
      .filter((word) => !stopWords.has(word) && (word.length > 2 || /\d/.test(word)))
      .map(stem),
  )

/** What shall be reached, without the means ("genom att …"), the purpose ("för att …") and what is only told ("…, som …"). */
export const mainClause = (text: string): string =>
  text.replace(
    /(?:,?\s+(?:genom|för att|så att|i syfte att|med syftet? att|med målet att)\s|,\s+(?:som|vilket)\s).*?(?=[;:.]|$)/giu,
    '',
  )

export const clauses = (text: string): string[] =>
  text
    .split(/[;.]\s*/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')

/** A number, or a word that means all or none: then it can be told whether it is reached. */
export const hasAmount = (text: string): boolean =>
  /\d|\bprocent|\b(?:alla|samtliga|varje|ingen|inga|inget|utan|fullt ut|hälften|dubbelt|fördubbl\w*|halver\w*|noll)\b/iu.test(
    withoutDays(text),
  )
