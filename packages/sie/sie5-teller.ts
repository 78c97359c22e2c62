import { amountOf, lastAmount } from './amount.ts'
import { Checks } from './checks.ts'
import { isDay } from './day.ts'
import type { Report } from './report.ts'
import type { Attributes } from './sie5.ts'
import { type FiscalYear, monthIn, numberYears, yearOf } from './sie5-years.ts'
import type { SieAccountType, SieBalanceLabel, SieLine, SieSink, SieSummary, SieVoucherHead } from './types.ts'
import { Vouchers } from './vouchers.ts'

const ACCOUNT_TYPES: ReadonlyMap<string, SieAccountType> = new Map([
  ['asset', 'T'],
  ['liability', 'S'],
  ['equity', 'S'],
  ['cost', 'K'],
  ['income', 'I'],
])

/** Elements that only hold others, or whose contents are told with their parent. */
const SILENT = new Set(
  'Sie SieEntry FileInfo FiscalYears Accounts Dimensions Journal ObjectReference OriginalEntryInfo'.split(' '),
)

interface Open {
  readonly name: string
  readonly attributes: Attributes
  readonly line: number
}

interface OpenLine {
  readonly objects: string[]
  isStruck: boolean
  sign: string
}

/** Tells what elements of SIE 5 say as the rows of SIE 4 would. What SIE 4 has no row for is named once and left out. */
export class Sie5Teller {
  isEntry = false
  readonly #sink: SieSink
  readonly #report: Report
  readonly #line: () => number
  readonly #checks: Checks
  readonly #vouchers: Vouchers
  readonly #path: Open[] = []
  #years: FiscalYear[] = []
  /** Account whose balances are being read. */
  #account: { readonly id: string; readonly isResult: boolean } = { id: '', isResult: false }
  #series = ''
  #head: SieVoucherHead | undefined
  /** The balance or line now open. */
  #objects: string[] = []
  #open: OpenLine | undefined

  constructor(sink: SieSink, report: Report, line: () => number) {
    this.#sink = sink
    this.#report = report
    this.#line = line
    this.#checks = new Checks(report)
    this.#vouchers = new Vouchers(sink, report, this.#checks)
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1)?.name ?? ''
    this.#path.push({ name, attributes, line: this.#line() })
    const identity = this.#identity(name, attributes)
    if (identity) return
    switch (name) {
      case 'FiscalYear':
        this.#years.push({
          start: attributes('start'),
          end: attributes('end'),
          isPrimary: attributes('primary') === 'true',
        })
        return
      case 'Account':
        this.#openAccount(attributes)
        return
      case 'Dimension':
        this.#checks.declareDimension(attributes('id'))
        this.#sink.dimension?.(attributes('id'), attributes('name'), null)
        return
      case 'Object':
        this.#sink.object?.(this.#path.at(-2)?.attributes('id') ?? '', attributes('id'), attributes('name'))
        return
      case 'OpeningBalance':
      case 'ClosingBalance':
      case 'Budget':
      case 'OpeningBalanceMultidim':
      case 'ClosingBalanceMultidim':
      case 'BudgetMultidim':
        this.#objects = []
        if (parent !== 'Account') this.#leaveOut(`${parent}/${name}`)
        return
      case 'ObjectReference':
        this.#checks.seeDimension(attributes('dimId'), this.#line(), 0)
        this.#objects.push(attributes('dimId'), attributes('objectId'))
        return
      case 'JournalEntry':
        this.#openVoucher(attributes)
        return
      case 'EntryInfo':
      case 'OriginalEntryInfo':
        this.#entryInfo(parent, attributes)
        return
      case 'LedgerEntry':
        this.#tellHead()
        this.#objects = []
        this.#open = { objects: this.#objects, isStruck: false, sign: '' }
        return
      case 'Overstrike':
        if (this.#open) this.#open.isStruck = true
        return
      case 'Journal':
        this.#series = attributes('id')
        return
    }
    if (!SILENT.has(name)) this.#leaveOut(name)
  }

  close(): void {
    const element = this.#path.pop()
    if (!element) return
    const { name, attributes, line } = element
    const parent = this.#path.at(-1)?.name
    if (name === 'FiscalYears') this.#tellYears()
    else if (name === 'LedgerEntry') this.#tellLine(attributes, line)
    else if (name === 'JournalEntry') {
      this.#tellHead()
      this.#vouchers.close(this.#line())
    } else if (parent === 'Account' && /^(Opening|Closing)Balance|^Budget/.test(name))
      this.#tellBalance(name, attributes, line)
  }

  end(): Pick<SieSummary, 'type' | 'vouchers' | 'lines' | 'checksum'> {
    if (this.#head) this.#tellHead()
    this.#vouchers.close(this.#line(), false)
    this.#checks.end()
    const { count, lines } = this.#vouchers
    return { type: this.isEntry ? '5I' : '5', vouchers: count, lines, checksum: 'none' }
  }

  #identity(name: string, attributes: Attributes): boolean {
    const tell = (label: string, ...fields: string[]) => {
      if (fields.some((field) => field !== '')) this.#sink.identity?.(label, fields)
    }
    if (name === 'SoftwareProduct') tell('PROGRAM', attributes('name'), attributes('version'))
    else if (name === 'FileCreation') tell('GEN', attributes('time').slice(0, 10).replaceAll('-', ''), attributes('by'))
    else if (name === 'AccountingCurrency') tell('VALUTA', attributes('currency'))
    else if (name === 'Company') {
      tell('FNR', attributes('clientId'))
      tell('ORGNR', attributes('organizationId'))
      tell('FNAMN', attributes('name'))
    } else return false
    return true
  }

  #tellYears(): void {
    this.#years = numberYears(this.#years)
    for (const year of this.#years) {
      const number = year.number ?? 0
      const [start, end] = [`${year.start}-01`, monthIn(year.end)]
      if (end === '' || monthIn(year.start) === '') {
        this.#report.tell('error', 'date-invalid', this.#line(), 0, { text: `${year.start} ${year.end}`.slice(0, 40) })
        continue
      }
      this.#checks.declareYear(number, start, end)
      this.#sink.identity?.('RAR', [String(number), start.replaceAll('-', ''), end.replaceAll('-', '')])
    }
  }

  #openAccount(attributes: Attributes): void {
    const id = attributes('id')
    const type = attributes('type')
    this.#account = { id, isResult: type === 'cost' || type === 'income' }
    if (id === '') {
      this.#report.tell('error', 'field-missing', this.#line(), 0, { label: 'Account', field: 1 })
      return
    }
    this.#checks.declareAccount(id, this.#line())
    this.#sink.account?.(id, attributes('name'))
    const letter = ACCOUNT_TYPES.get(type)
    if (letter) this.#sink.accountType?.(id, letter)
    else this.#report.tell('warning', 'account-type-invalid', this.#line(), 0, { text: type.slice(0, 40) })
    if (attributes('unit') !== '') this.#sink.accountUnit?.(id, attributes('unit'))
  }

  #tellBalance(name: string, attributes: Attributes, line: number): void {
    const month = attributes('month')
    const isBudget = name.startsWith('Budget')
    const isOpening = name.startsWith('Opening')
    const objects = Object.freeze(this.#objects)
    const amount = this.#amount(attributes('amount'), line)
    if (Number.isNaN(amount) || this.#account.id === '') return
    const found = month === '' ? { number: 0, start: '', end: '' } : yearOf(this.#years, month)
    const year = found?.number
    if (year === undefined || (!isBudget && month !== (isOpening ? found?.start : found?.end) && found?.start !== '')) {
      this.#report.tell('warning', 'balance-within-year', line, 0, { account: this.#account.id, month })
      return
    }
    const quantity = attributes('quantity') || null
    const label = labelOf(isBudget, isOpening, objects.length > 0, this.#account.isResult)
    const period = isBudget && month !== '' ? month.replace('-', '') : null
    const balance = { label, year, period, account: this.#account.id, objects, amount, quantity }
    this.#checks.seeBalance(balance, line)
    this.#sink.balance?.(balance)
  }

  #openVoucher(attributes: Attributes): void {
    this.#head = {
      series: this.#series,
      number: attributes('id'),
      date: this.#day(attributes('journalDate')),
      text: attributes('text'),
      registered: '',
      sign: '',
      line: this.#line(),
    }
  }

  #entryInfo(parent: string, attributes: Attributes): void {
    if (parent === 'LedgerEntry' && this.#open) this.#open.sign = attributes('by')
    else if (parent === 'JournalEntry' && this.#head && this.#head.registered === '')
      this.#head = { ...this.#head, registered: this.#day(attributes('date')), sign: attributes('by') }
  }

  #tellHead(): void {
    if (this.#head) this.#vouchers.open(this.#head)
    this.#head = undefined
  }

  #tellLine(attributes: Attributes, line: number): void {
    const open = this.#open
    this.#open = undefined
    const account = attributes('accountId')
    const amount = this.#amount(attributes('amount'), line)
    if (!open || account === '' || Number.isNaN(amount)) {
      if (account === '') this.#report.tell('error', 'field-missing', line, 0, { label: 'LedgerEntry', field: 1 })
      this.#vouchers.exclude()
      return
    }
    this.#checks.seeAccount(account, line, 0)
    const told: SieLine = {
      label: open.isStruck ? 'BTRANS' : 'TRANS',
      account,
      objects: Object.freeze(open.objects),
      amount,
      date: this.#day(attributes('ledgerDate')),
      text: attributes('text'),
      quantity: attributes('quantity') || null,
      sign: open.sign,
      line,
    }
    if (this.#vouchers.isOpen()) this.#vouchers.line(told)
    else this.#report.tell('error', 'transaction-outside-voucher', line, 0, { label: 'LedgerEntry' })
  }

  /** Zeros past the second decimal say nothing in XML. */
  #amount(text: string, line: number): number {
    const amount = amountOf(text.replace(/(\.\d{2})0+\s*$/, '$1'))
    if (lastAmount.problem && Number.isNaN(amount))
      this.#report.tell('error', lastAmount.problem, line, 0, { text: text.slice(0, 40) })
    else if (lastAmount.problem === 'amount-decimal-comma')
      this.#report.tell('warning', lastAmount.problem, line, 0, { text: text.slice(0, 40) })
    return amount
  }

  #day(text: string): string {
    if (text === '') return ''
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:$|[TZ+-])/.exec(text) ?? []
    if (isDay(Number(year), Number(month), Number(day))) return text.slice(0, 10)
    this.#report.tell('error', 'date-invalid', this.#line(), 0, { text: text.slice(0, 40) })
    return ''
  }

  #leaveOut(element: string): void {
    this.#report.once(element, 'info', 'element-not-told', this.#line(), 0, { element: element.slice(0, 100) })
  }
}

function labelOf(isBudget: boolean, isOpening: boolean, hasObjects: boolean, isResult: boolean): SieBalanceLabel {
  if (isBudget) return 'PBUDGET'
  if (hasObjects) return isOpening ? 'OIB' : 'OUB'
  if (isOpening) return 'IB'
  return isResult ? 'RES' : 'UB'
}
