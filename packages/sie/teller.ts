import type { Checks } from './checks.ts'
import type { Label } from './labels.ts'
import type { Report } from './report.ts'
import type { Row } from './row.ts'
import type { SieAccountType, SieBalanceLabel, SieSink, SieType } from './types.ts'

const TYPES: readonly SieType[] = ['1', '2', '3', '4', '4I', '4E']
const ACCOUNT_TYPES: readonly SieAccountType[] = ['T', 'S', 'K', 'I']

/** Tells the sink what the rows outside vouchers say. */
export class Teller {
  /** As #SIETYP says; '' when it is absent, which by the format means type 1. */
  declaredType: SieType | '' = ''
  readonly #sink: SieSink
  readonly #report: Report
  readonly #row: Row
  readonly #checks: Checks

  constructor(sink: SieSink, report: Report, row: Row, checks: Checks) {
    this.#sink = sink
    this.#report = report
    this.#row = row
    this.#checks = checks
  }

  tell(label: string, known: Label | undefined): void {
    const row = this.#row
    if (known && row.scanner.count <= known.least && known.rank > 2 && !this.#canSpare(label, known)) return
    switch (label) {
      case 'KONTO':
        this.#checks.declareAccount(row.text(1), row.number)
        this.#sink.account?.(row.text(1), row.text(2))
        return
      case 'KTYP':
        this.#accountType(row.text(1), row.text(2))
        return
      case 'ENHET':
        this.#sink.accountUnit?.(row.text(1), row.text(2))
        return
      case 'SRU':
        this.#sink.sru?.(row.text(1), row.text(2))
        return
      case 'DIM':
        this.#checks.declareDimension(row.text(1))
        this.#sink.dimension?.(row.text(1), row.text(2), null)
        return
      case 'UNDERDIM':
        this.#checks.declareDimension(row.text(1))
        this.#checks.seeDimension(row.text(3), row.number, row.column(3))
        this.#sink.dimension?.(row.text(1), row.text(2), row.text(3))
        return
      case 'OBJEKT':
        this.#checks.seeDimension(row.text(1), row.number, row.column(1))
        this.#sink.object?.(row.text(1), row.text(2), row.text(3))
        return
      case 'IB':
      case 'UB':
      case 'RES':
      case 'OIB':
      case 'OUB':
      case 'PSALDO':
      case 'PBUDGET':
        this.#balance(label)
        return
      default:
        this.#identity(label)
        return
    }
  }

  /** An account or object may lack its name, a balance with a list its list; what else is compulsory cannot be guessed. */
  #canSpare(label: string, known: Label): boolean {
    const fields = this.#row.scanner.count - 1
    if (label === 'KONTO' || label === 'DIM') return fields >= 1
    return (label === 'OBJEKT' || known.list > 0) && fields === known.least - 1
  }

  #accountType(account: string, type: string): void {
    const found = ACCOUNT_TYPES.find((one) => one === type)
    if (found) this.#sink.accountType?.(account, found)
    else this.#tellOdd('warning', 'account-type-invalid', 2, type)
  }

  #identity(label: string): void {
    const row = this.#row
    const first = row.text(1)
    if (label === 'SIETYP') this.#type(first)
    else if (label === 'RAR') this.#year()
    else if (label === 'GEN' || label === 'OMFATTN') row.day(1)
    else if (label === 'FLAGGA' && first !== '0')
      this.#tellOdd('warning', first === '1' ? 'flag-already-read' : 'flag-invalid', 1, first)
    this.#sink.identity?.(label, row.textsFrom(1))
  }

  #type(written: string): void {
    const type = TYPES.find((one) => one === written.toUpperCase())
    if (type) this.declaredType = type
    else this.#tellOdd('error', 'type-invalid', 1, written)
  }

  #year(): void {
    const row = this.#row
    const year = row.year(1)
    const start = row.day(2)
    const end = row.day(3)
    if (year === undefined || start === '' || end === '') return
    if (end < start) this.#report.tell('error', 'year-ends-before-it-starts', row.number, row.column(3), { start, end })
    else this.#checks.declareYear(year, start, end)
  }

  #balance(label: SieBalanceLabel): void {
    const row = this.#row
    const hasPeriod = label === 'PSALDO' || label === 'PBUDGET'
    const hasList = hasPeriod || label === 'OIB' || label === 'OUB'
    let field = hasPeriod ? 4 : 3
    const year = row.year(1)
    const period = hasPeriod ? row.period(2) : null
    const account = row.text(field - 1)
    let objects: readonly string[] = []
    if (hasList && row.isList(field)) objects = row.objects(field++)
    else if (hasList) this.#report.tell('warning', 'object-list-missing', row.number, row.column(field), { label })
    else if (row.isList(field)) {
      this.#report.tell('warning', 'object-list-misplaced', row.number, row.column(field), { label })
      field++
    }
    const amount = row.amount(field)
    if (account === '') this.#report.tell('error', 'field-missing', row.number, 0, { label, field: field - 1 })
    if (year === undefined || period === undefined || account === '' || Number.isNaN(amount)) return
    if (row.scanner.count > field + 2) {
      const fields = row.scanner.count - 1
      this.#report.once(label, 'info', 'extra-fields', row.number, row.column(field + 2), { label, fields })
    }
    const balance = { label, year, period, account, objects, amount, quantity: row.quantity(field + 1) }
    this.#checks.seeAccount(account, row.number, row.column(hasPeriod ? 3 : 2))
    this.#checks.seeBalance(balance, row.number)
    this.#sink.balance?.(balance)
  }

  #tellOdd(severity: 'warning' | 'error', code: string, field: number, text: string): void {
    this.#report.tell(severity, code, this.#row.number, this.#row.column(field), { text: text.slice(0, 40) })
  }
}
