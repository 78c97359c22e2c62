import type { Report } from './report.ts'
import type { SieBalance } from './types.ts'

/** Dimensions 1–19 are named by the format itself. */
const LAST_NAMED_DIMENSION = 19
/** Series, accounts and balances remembered; past this they are no longer compared. */
const MOST = 500_000

/** What one row says that another contradicts. Nothing here is mended, and nothing is left out because of it. */
export class Checks {
  readonly #report: Report
  readonly #accounts = new Set<string>()
  readonly #dimensions = new Set<string>(Array.from({ length: LAST_NAMED_DIMENSION }, (_, index) => String(index + 1)))
  readonly #years = new Map<number, readonly [start: string, end: string]>()
  /** Last number of each series but the one now counted. */
  readonly #series = new Map<string, string>()
  #lastSeries = ''
  #lastNumber = ''
  /** The same as a number; NaN when it is more than digits. */
  #lastValue = 0
  readonly #opening = new Map<string, number>()
  readonly #closing = new Map<string, number>()
  readonly #told = new Set<string>()
  #account = ''

  constructor(report: Report) {
    this.#report = report
  }

  declareAccount(number: string, line: number): void {
    if (!/^\d+$/.test(number)) this.#report.tell('warning', 'account-not-numeric', line, 0, { account: number })
    if (this.#accounts.has(number)) this.#report.tell('warning', 'account-repeated', line, 0, { account: number })
    if (this.#accounts.size < MOST) this.#accounts.add(number)
  }

  declareDimension(number: string): void {
    if (this.#dimensions.size < MOST) this.#dimensions.add(number)
  }

  declareYear(year: number, start: string, end: string): void {
    this.#years.set(year, [start, end])
  }

  hasYears = (): boolean => this.#years.size > 0

  /** An account of a row should stand in the chart, when there is one. */
  seeAccount(account: string, line: number, column: number): void {
    if (account === this.#account) return
    this.#account = account
    if (this.#accounts.size === 0 || this.#accounts.has(account)) return
    this.#report.once(account, 'warning', 'account-undeclared', line, column, { account })
  }

  seeDimension(dimension: string, line: number, column: number): void {
    if (this.#dimensions.has(dimension)) return
    this.#report.once(dimension, 'warning', 'dimension-undeclared', line, column, { dimension })
  }

  seeVoucher(series: string, number: string, date: string, line: number): void {
    const year = this.#years.get(0)
    if (year && date !== '' && (date < year[0] || date > year[1]))
      this.#report.tell('warning', 'date-outside-year', line, 0, { date, start: year[0], end: year[1] })
    if (number === '') return
    if (series !== this.#lastSeries) {
      if (this.#series.size < MOST) this.#series.set(this.#lastSeries, this.#lastNumber)
      this.#lastSeries = series
      this.#lastNumber = this.#series.get(series) ?? ''
      this.#lastValue = Number(this.#lastNumber)
    }
    const before = this.#lastNumber
    const value = Number(number)
    if (before === number) this.#report.tell('warning', 'voucher-number-repeated', line, 0, { series, number })
    else if (before !== '' && value < this.#lastValue)
      this.#report.tell('info', 'voucher-number-falls', line, 0, { series, number, before })
    this.#lastNumber = number
    this.#lastValue = value
  }

  seeBalance({ label, year, account, amount }: SieBalance, line: number): void {
    if (label !== 'IB' && label !== 'UB' && label !== 'RES') return
    const key = `${label}\n${year}\n${account}`
    if (this.#told.has(key)) this.#report.tell('warning', 'balance-repeated', line, 0, { label, year, account })
    else if (this.#told.size < MOST) this.#told.add(key)
    if (label === 'IB' && amount !== 0 && /^[3-9]/.test(account))
      this.#report.tell('warning', 'opening-balance-of-result', line, 0, { year, account, amount })
    if (label === 'IB' && year === 0 && this.#opening.size < MOST) this.#opening.set(account, amount)
    if (label === 'UB' && year === -1 && this.#closing.size < MOST) this.#closing.set(account, amount)
  }

  /** The opening balance is the closing balance of the year before, unless someone has booked late. */
  end(): void {
    if (this.#opening.size === 0 || this.#closing.size === 0) return
    for (const account of new Set([...this.#closing.keys(), ...this.#opening.keys()])) {
      const opening = this.#opening.get(account) ?? 0
      const closing = this.#closing.get(account) ?? 0
      if (opening !== closing)
        this.#report.tell('warning', 'opening-differs-from-closing', 0, 0, { account, opening, closing })
    }
  }
}
