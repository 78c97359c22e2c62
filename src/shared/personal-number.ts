/**
 * Swedish personal identity numbers and coordination numbers in running text (folkbokföringslagen 18 §, lag 2022:1697 om
 * samordningsnummer). Found by form, by a day that exists and by the check digit, so that case numbers and telephone numbers are
 * seldom taken for people.
 */

export interface FoundPersonalNumber {
  /** Where it begins in the text, in UTF-16 units. */
  readonly from: number
  /** Where it ends, not included. */
  readonly to: number
  readonly kind: 'personal' | 'coordination'
}

/** With or without century, with hyphen, plus (a hundred years or more), a space or nothing before the last four. */
const form =
  /(?<![\p{L}\d])(?<century>18|19|20)?(?<year>\d{2})(?<month>\d{2})(?<date>\d{2})(?:\s?[-+\u2010-\u2015]\s?|\u00a0| )?(?<last>\d{4})(?![\p{L}\d])/gu

export function findPersonalNumbers(text: string): FoundPersonalNumber[] {
  const found: FoundPersonalNumber[] = []
  for (const match of text.matchAll(form)) {
    const kind = kindOf(match.groups as unknown as Parts)
    if (kind) found.push({ from: match.index, to: match.index + match[0].length, kind })
  }
  return found
}

/** The whole text is one number and nothing else. */
export const isPersonalNumber = (text: string): boolean => {
  const trimmed = text.trim()
  const [only, ...others] = findPersonalNumbers(trimmed)
  return only !== undefined && others.length === 0 && only.from === 0 && only.to === trimmed.length
}

interface Parts {
  readonly century?: string
  readonly year: string
  readonly month: string
  readonly date: string
  readonly last: string
}

function kindOf({ century, year, month, date, last }: Parts): FoundPersonalNumber['kind'] | undefined {
  if (!hasCheckDigit(year + month + date + last)) return undefined
  const isCoordination = Number(date) > 60
  const centuries = century === undefined ? ['18', '19', '20'] : [century]
  const day = Number(date) - (isCoordination ? 60 : 0)
  if (!centuries.some((one) => isDay(Number(one + year), Number(month), day))) return undefined
  return isCoordination ? 'coordination' : 'personal'
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
}

/** Luhn's algorithm over the ten digits (modulus 10). */
export function hasCheckDigit(digits: string): boolean {
  let sum = 0
  for (const [index, sign] of [...digits].toReversed().entries()) {
    const weighted = Number(sign) * (index % 2 === 1 ? 2 : 1)
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}
