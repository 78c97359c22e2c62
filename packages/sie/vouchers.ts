import type { Checks } from './checks.ts'
import type { Report } from './report.ts'
import type { SieLine, SieSink, SieVoucherHead } from './types.ts'

const sameList = (one: readonly string[], other: readonly string[]) =>
  one === other || (one.length === other.length && one.every((part, index) => part === other[index]))

/** The voucher being told: its sum, its twins, and what had to be left out of it. */
export class Vouchers {
  count = 0
  lines = 0
  readonly #sink: SieSink
  readonly #report: Report
  readonly #checks: Checks
  #head: SieVoucherHead | undefined
  #sum = 0
  #told = 0
  #excluded = 0
  /** An RTRANS whose TRANS has not come yet. */
  #twin: SieLine | undefined

  constructor(sink: SieSink, report: Report, checks: Checks) {
    this.#sink = sink
    this.#report = report
    this.#checks = checks
  }

  isOpen = (): boolean => this.#head !== undefined

  open(head: SieVoucherHead): void {
    this.#head = head
    this.#sum = this.#told = this.#excluded = 0
    this.count++
    this.#checks.seeVoucher(head.series, head.number, head.date, head.line)
    this.#sink.voucher?.(head)
  }

  line(line: SieLine): void {
    if (this.#twin) this.#meetTwin(line)
    if (line.label === 'TRANS') {
      this.#sum += line.amount
      this.#told++
    } else if (line.label === 'RTRANS') this.#twin = line
    this.lines++
    this.#sink.line?.(line)
  }

  /** A row that could not be read as a line: the voucher is not whole without it. */
  exclude(): void {
    this.#excluded++
  }

  /** `isWhole` is false when the file ended within the voucher, which has been told already. */
  close(line: number, isWhole = true): void {
    const head = this.#head
    if (!head) return
    this.#meetTwin(undefined)
    const { series, number } = head
    const sum = this.#sum
    if (this.#excluded > 0)
      this.#report.tell('error', 'voucher-incomplete', line, 0, { series, number, excluded: this.#excluded })
    else if (!Number.isSafeInteger(sum)) this.#report.tell('error', 'voucher-sum-overflow', line, 0, { series, number })
    else if (sum !== 0 && isWhole) this.#report.tell('error', 'voucher-unbalanced', line, 0, { series, number, sum })
    else if (this.#told === 0 && isWhole) this.#report.tell('info', 'voucher-empty', line, 0, { series, number })
    this.#head = undefined
    this.#sink.voucherEnd?.(sum)
  }

  #meetTwin(line: SieLine | undefined): void {
    const twin = this.#twin
    if (!twin) return
    this.#twin = undefined
    const isTwin =
      line?.label === 'TRANS' &&
      line.account === twin.account &&
      line.amount === twin.amount &&
      sameList(line.objects, twin.objects)
    if (!isTwin) this.#report.tell('warning', 'rtrans-without-twin', twin.line, 0, { account: twin.account })
  }
}
