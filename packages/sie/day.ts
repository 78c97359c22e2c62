/** Days and periods of SIE, `20260131`, as text `2026-01-31`. */

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const KEPT = 4096

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const isDay = (year: number, month: number, day: number): boolean =>
  year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeap(year) ? 29 : MONTHS[month - 1]!)

const two = (value: number) => String(value).padStart(2, '0')

/** Reads days, and keeps the text of those seen so that a file's few hundred days are made once. */
export class Days {
  #last = -1
  #text = ''
  readonly #seen = new Map<number, string>()

  /** `''` for no field, undefined for one that is no day. */
  read(bytes: Uint8Array, start: number, end: number): string | undefined {
    if (end === start) return ''
    if (end - start !== 8) return undefined
    let number = 0
    for (let at = start; at < end; at++) {
      const digit = bytes[at]! - 48
      if (digit < 0 || digit > 9) return undefined
      number = number * 10 + digit
    }
    return this.fromNumber(number)
  }

  /** Of a number like 20260131. */
  fromNumber(number: number): string | undefined {
    if (number === this.#last) return this.#text
    const text = this.#seen.get(number) ?? this.#make(number)
    if (text === undefined) return undefined
    this.#last = number
    this.#text = text
    return text
  }

  #make(number: number): string | undefined {
    const year = Math.floor(number / 10_000)
    const month = Math.floor(number / 100) % 100
    const day = number % 100
    if (!isDay(year, month, day)) return undefined
    if (this.#seen.size >= KEPT) this.#seen.clear()
    const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
    this.#seen.set(number, text)
    return text
  }
}
