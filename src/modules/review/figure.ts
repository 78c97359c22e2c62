/**
 * A printed number, exactly as it stands. Digits and decimals are kept apart so that nothing is lost to binary fractions:
 * `−1 240,3` is digits −12403 with 1 decimal.
 */
export interface Figure {
  /** As printed, without the mark behind it. */
  readonly printed: string
  readonly digits: number
  readonly decimals: number
  readonly isPercent: boolean
  /** Asterisks glued to the number; they point at a note. */
  readonly mark: string
  /** Where in the line, in UTF-16 units, the end not included. */
  readonly start: number
  readonly end: number
}

/** A cell of a line: a number, or a dash that stands for nothing. */
export type Cell = Figure | { readonly dash: true; readonly start: number; readonly end: number }

export const isFigure = (cell: Cell | null | undefined): cell is Figure => cell != null && !('dash' in cell)

export const space = '[ \\u00a0\\u2007\\u2009\\u202f]'
const minus = '[-\\u2212\\u2012\\u2013\\u2014]'

const separators = new RegExp(space, 'g')
const signs = new RegExp(minus)

/** The value as a number, for showing and for ratios; never for sums. */
export const amountOf = ({ digits, decimals }: Pick<Figure, 'digits' | 'decimals'>): number => digits / 10 ** decimals

/** The digits at a wider precision. @param decimals at least those of the figure */
export const scaled = ({ digits, decimals: own }: Pick<Figure, 'digits' | 'decimals'>, decimals: number): number =>
  digits * 10 ** (decimals - own)

/** What is written, as a number: `- 16,4`, `1 010`, `2,0%`, `12*`, `(1 240)` for minus. Undefined when it is none. */
export function figureOf(text: string, start: number): Figure | undefined {
  const { inner, isBracketed } = unbracketed(text)
  const parts = whole.exec(inner)?.groups
  if (!parts) return undefined
  const isNegative = isBracketed || (parts.sign !== undefined && signs.test(parts.sign))
  const integer = (parts.integer ?? '').replaceAll(separators, '')
  const fraction = parts.fraction ?? ''
  const digits = Number(integer + fraction)
  if (!Number.isSafeInteger(digits)) return undefined
  const printed = text.slice(0, text.length - (parts.mark?.length ?? 0)).trim()
  return {
    printed,
    digits: isNegative && digits !== 0 ? -digits : digits,
    decimals: fraction.length,
    isPercent: parts.percent !== undefined,
    mark: parts.mark?.trim() ?? '',
    start,
    end: start + text.length,
  }
}

/** A parenthesis around an amount without a sign is a minus. */
function unbracketed(text: string): { readonly inner: string; readonly isBracketed: boolean } {
  const found = /^\((\d[^()]*)\)(\*{0,3})$/.exec(text)
  return found ? { inner: `${found[1]}${found[2]}`, isBracketed: true } : { inner: text, isBracketed: false }
}

const integer = `\\d{1,3}(?:${space}\\d{3})+(?!\\d)|\\d+`
const shape = `(?<sign>[+]|${minus}${space}?)?(?<integer>${integer})(?:,(?<fraction>\\d+))?(?<percent>${space}?%)?(?<mark>\\*{1,3})?`
const whole = new RegExp(`^${shape}$`)

/** Years are names of columns and periods, not amounts. */
export const isYear = ({ digits, decimals, printed }: Figure): boolean =>
  decimals === 0 && digits >= 1900 && digits <= 2100 && /^\d{4}$/.test(printed)
