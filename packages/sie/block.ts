import { Accounts } from './accounts.ts'
import type { Checks } from './checks.ts'
import { LABELS } from './labels.ts'
import type { Ordinary } from './ordinary.ts'
import type { Report } from './report.ts'
import type { Row } from './row.ts'
import type { SieLineLabel } from './types.ts'
import type { Vouchers } from './vouchers.ts'

/** #VER, its braces and the transactions between them. */
export class Block {
  /** After #VER, before its `{`. */
  isAwaited = false
  isOpen = false
  readonly #row: Row
  readonly #report: Report
  readonly #checks: Checks
  readonly #vouchers: Vouchers
  readonly #accounts = new Accounts()

  constructor(row: Row, checks: Checks, vouchers: Vouchers) {
    this.#row = row
    this.#report = row.report
    this.#checks = checks
    this.#vouchers = vouchers
  }

  /** The brace alone on its line that was awaited. */
  brace(): void {
    if (this.isOpen) this.#vouchers.close(this.#row.number)
    this.isOpen = this.isAwaited
    this.isAwaited = false
  }

  /** A `{` that was not looked for, or stands beside something. */
  open(): void {
    if (!this.isAwaited) this.#report.tell('error', 'brace-misplaced', this.#row.number, this.#row.column(0))
    else this.isOpen = true
    this.isAwaited = false
  }

  /** The same of `}`. */
  close(): void {
    const row = this.#row
    if (row.scanner.count > 1) this.#report.tell('warning', 'brace-not-alone', row.number, row.column(1))
    if (!this.isOpen) this.#report.tell('error', 'brace-misplaced', row.number, row.column(0))
    this.isAwaited = this.isOpen = false
    this.#vouchers.close(row.number)
  }

  /** A transaction of any kind, read with care. */
  transaction(label: SieLineLabel): void {
    const row = this.#row
    const { count } = row.scanner
    if (!this.isOpen) this.#tellOutside(label)
    if (!this.#vouchers.isOpen()) return
    let field = 2
    let objects: readonly string[] = []
    if (row.isList(2)) objects = row.objects(field++)
    else this.#report.tell('warning', 'object-list-missing', row.number, row.column(2), { label })
    if (count > field + 5)
      this.#report.once(label, 'info', 'extra-fields', row.number, row.column(field + 5), { label, fields: count - 1 })
    const account = row.text(1)
    const amount = row.amount(field)
    if (count < 2 || account === '' || Number.isNaN(amount)) {
      if (account === '') this.#report.tell('error', 'field-missing', row.number, 0, { label, field: 1 })
      this.#vouchers.exclude()
      return
    }
    this.#checks.seeAccount(account, row.number, row.column(1))
    this.#vouchers.line({
      label,
      account,
      objects,
      amount,
      date: row.day(field + 1),
      text: row.text(field + 2),
      quantity: row.quantity(field + 3),
      sign: row.text(field + 4),
      line: row.number,
    })
  }

  /** A transaction with nothing odd about it, within its voucher. */
  ordinary(plain: Ordinary): void {
    const row = this.#row
    const { count } = row.scanner
    const { amount, account, day } = plain
    this.#vouchers.line({
      label: 'TRANS',
      account: (account < 0 ? undefined : this.#accounts.find(account)) ?? this.#newAccount(account),
      objects: row.objects(2),
      amount,
      date: day < 0 ? (count > 4 ? row.day(4) : '') : row.dayOf(day, 4),
      text: row.text(5),
      quantity: row.quantity(6),
      sign: row.text(7),
      line: row.number,
    })
  }

  /** An account not met lately; `number` is −1 when it is more than digits. */
  #newAccount(number: number): string {
    const row = this.#row
    const account = row.text(1)
    this.#checks.seeAccount(account, row.number, row.column(1))
    return number < 0 ? account : this.#accounts.keep(number, account)
  }

  /** A transaction after #VER without `{` still belongs to it; one without #VER belongs nowhere. */
  #tellOutside(label: string): void {
    const row = this.#row
    if (this.isAwaited) {
      this.#report.tell('error', 'brace-missing', row.number, 0)
      this.isAwaited = false
      this.isOpen = true
    } else this.#report.tell('error', 'transaction-outside-voucher', row.number, 0, { label })
  }

  /** A #VER; `opens` when its `{` stands on the same line. */
  voucher(opens: boolean): void {
    const row = this.#row
    this.leave('VER')
    const has = (field: number) => !row.isList(field)
    this.#vouchers.open({
      series: has(1) ? row.text(1) : '',
      number: has(2) ? row.runningNumber(2) : '',
      date: has(3) ? row.day(3) : '',
      text: has(4) ? row.text(4) : '',
      registered: has(5) ? row.day(5) : '',
      sign: has(6) ? row.text(6) : '',
      line: row.number,
    })
    this.isAwaited = !opens
    this.isOpen = opens
    if (opens) this.#report.tell('warning', 'brace-not-alone', row.number, row.column(row.scanner.count - 1))
  }

  /** Another label has come where the voucher's lines or its end were awaited. */
  leave(label: string): void {
    const line = this.#row.number
    if (this.isOpen && label !== 'VER' && !LABELS.has(label)) return
    if (this.isAwaited) this.#report.tell('error', 'voucher-without-block', line, 0, { label })
    else if (this.isOpen) this.#report.tell('fatal', 'voucher-unclosed', line, 0, { label })
    this.#vouchers.close(line, !this.isAwaited && !this.isOpen)
    this.isAwaited = this.isOpen = false
  }

  /** The file has ended. */
  end(): void {
    const line = this.#row.number
    if (!this.isAwaited && !this.isOpen) return
    this.#report.tell('fatal', 'voucher-unclosed', line)
    this.#vouchers.close(line, false)
  }
}
