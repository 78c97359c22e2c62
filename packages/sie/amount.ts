/** Money from bytes to whole öre, never by way of a decimal fraction. */

export type AmountProblem =
  | 'amount-missing'
  | 'amount-not-a-number'
  | 'amount-too-many-decimals'
  | 'amount-overflow'
  | 'amount-decimal-comma'
  | 'amount-plus-sign'
  | 'amount-bare-point'

/** What stood out in the amount read last: with NaN why there is none, otherwise what was let pass. */
export const lastAmount: { problem: AmountProblem | null } = { problem: null }

const bad = (problem: AmountProblem): number => {
  lastAmount.problem = problem
  return Number.NaN
}

/** Whole öre; NaN when the bytes are no amount, with the reason in `lastAmount`. */
export function readAmount(bytes: Uint8Array, start: number, end: number): number {
  lastAmount.problem = null
  let at = start
  const first = bytes[at]
  if (at >= end) return bad('amount-missing')
  if (first === 45 || first === 43) at++
  let whole = 0
  let digits = 0
  let value = at < end ? bytes[at]! : 0
  while (value >= 48 && value <= 57) {
    whole = whole * 10 + (value - 48)
    digits++
    value = ++at < end ? bytes[at]! : 0
  }
  let decimals = 0
  if (at < end) {
    if (value !== 46 && value !== 44) return bad('amount-not-a-number')
    if (value === 44) lastAmount.problem = 'amount-decimal-comma'
    else if (digits === 0 || at + 1 === end) lastAmount.problem = 'amount-bare-point'
    value = ++at < end ? bytes[at]! : 0
    while (value >= 48 && value <= 57) {
      if (decimals < 2) whole = whole * 10 + (value - 48)
      decimals++
      value = ++at < end ? bytes[at]! : 0
    }
    if (at < end) return bad('amount-not-a-number')
    if (decimals > 2) return bad('amount-too-many-decimals')
  }
  if (digits + decimals === 0) return bad('amount-not-a-number')
  if (decimals === 0) whole *= 100
  else if (decimals === 1) whole *= 10
  if (whole > Number.MAX_SAFE_INTEGER) return bad('amount-overflow')
  if (first === 43) lastAmount.problem ??= 'amount-plus-sign'
  return first === 45 && whole !== 0 ? -whole : whole
}

/** The same for text, as SIE 5 has it. */
export function amountOf(text: string): number {
  const bytes = Buffer.from(text.trim(), 'latin1')
  return readAmount(bytes, 0, bytes.length)
}

/** `-12.50` for −1250 öre, as SIE writes it. */
export function writeAmount(ore: number): string {
  const size = Math.abs(ore)
  const rest = size % 100
  return `${ore < 0 ? '-' : ''}${(size - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`
}
