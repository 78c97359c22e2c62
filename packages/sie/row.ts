import { type AmountProblem, lastAmount, readAmount } from './amount.ts'
import { Days } from './day.ts'
import type { Report } from './report.ts'
import { LIST, QUOTED, type Scanner } from './scanner.ts'
import { Texts } from './texts.ts'

const PASSED: readonly (AmountProblem | null)[] = ['amount-decimal-comma', 'amount-plus-sign', 'amount-bare-point']

/** The fields of the line being read, as text, money, days and objects; what is odd about them is told. */
export class Row {
  bytes: Buffer = Buffer.alloc(0)
  /** Where the line begins in the bytes. */
  start = 0
  number = 0
  readonly scanner: Scanner
  readonly texts: Texts
  readonly report: Report
  readonly #days = new Days()
  /** Told of each dimension a list of objects names. */
  readonly #seeDimension: (dimension: string) => void

  constructor(scanner: Scanner, report: Report, seeDimension: (dimension: string) => void) {
    this.scanner = scanner
    this.report = report
    this.#seeDimension = seeDimension
    this.texts = new Texts(() => report.once('', 'warning', 'encoding-contradicted', this.number))
  }

  /** The lines from now on lie in these bytes. */
  turnTo(bytes: Buffer): void {
    this.bytes = bytes
    this.texts.turnTo(bytes)
  }

  column(field: number): number {
    const { starts, flags, count } = this.scanner
    if (field >= count) return 0
    return starts[field]! - this.start + (flags[field]! & (QUOTED | LIST) ? 0 : 1)
  }

  /** `''` when there is no such field. */
  text(field: number): string {
    const { scanner } = this
    if (field >= scanner.count) return ''
    return this.texts.read(scanner.starts[field]!, scanner.ends[field]!)
  }

  /** The same of a running number. */
  runningNumber(field: number): string {
    const { scanner } = this
    if (field >= scanner.count) return ''
    return this.texts.readNumber(scanner.starts[field]!, scanner.ends[field]!)
  }

  /** The field as written, or null when it is missing or empty. */
  quantity(field: number): string | null {
    return field >= this.scanner.count ? null : this.text(field) || null
  }

  /** Fields from `first` on. */
  textsFrom(first: number): string[] {
    return Array.from({ length: Math.max(0, this.scanner.count - first) }, (_, index) => this.text(first + index))
  }

  isList = (field: number): boolean => field < this.scanner.count && (this.scanner.flags[field]! & LIST) !== 0

  /** Whole öre, or NaN when the row must be left out. */
  amount(field: number): number {
    const { scanner } = this
    const isThere = field < scanner.count
    const amount = readAmount(this.bytes, isThere ? scanner.starts[field]! : 0, isThere ? scanner.ends[field]! : 0)
    if (lastAmount.problem !== null) this.#tellAmount(field, lastAmount.problem)
    return amount
  }

  #tellAmount(field: number, problem: AmountProblem): void {
    const severity = PASSED.includes(problem) ? 'warning' : 'error'
    this.report.tell(severity, problem, this.number, this.column(field), { text: this.text(field).slice(0, 40) })
  }

  /** YYYY-MM-DD; `''` when missing, and when it is no day, which is told. */
  day(field: number): string {
    const { scanner } = this
    if (field >= scanner.count) return ''
    const day = this.#days.read(this.bytes, scanner.starts[field]!, scanner.ends[field]!)
    if (day !== undefined) return day
    const text = this.text(field).slice(0, 40)
    this.report.tell('error', 'date-invalid', this.number, this.column(field), { text })
    return ''
  }

  /** The same of a day already read as a number. */
  dayOf(number: number, field: number): string {
    return this.#days.fromNumber(number) ?? this.day(field)
  }

  /** A whole number, or undefined when it is none, which is told. */
  year(field: number): number | undefined {
    const text = this.text(field)
    if (/^-?\d{1,4}$/.test(text)) return Number(text) || 0
    this.report.tell('error', 'year-invalid', this.number, this.column(field), { text: text.slice(0, 40) })
    return undefined
  }

  /** YYYYMM, or undefined when it is none, which is told. Some programs have a thirteenth for the closing of the books. */
  period(field: number): string | undefined {
    const text = this.text(field)
    const month = /^\d{6}$/.test(text) ? Number(text.slice(4)) : 0
    if (month < 1 || month > 13)
      this.report.tell('error', 'period-invalid', this.number, this.column(field), { text: text.slice(0, 40) })
    else if (month === 13)
      this.report.tell('info', 'period-thirteen', this.number, this.column(field), { period: text })
    return month < 1 || month > 13 ? undefined : text
  }

  /** Dimension, code, dimension, code … of a list field. */
  objects(field: number): readonly string[] {
    const start = this.scanner.starts[field]!
    const end = this.scanner.ends[field]!
    const found = this.texts.findList(start, end)
    if (found !== undefined) return found
    const made = this.#split(field)
    this.texts.keepList(start, end, made)
    return made
  }

  #split(field: number): readonly string[] {
    const { bytes } = this
    const end = this.scanner.ends[field]!
    const parts: string[] = []
    let at = this.scanner.starts[field]!
    while (at < end) {
      const byte = bytes[at]!
      if (byte === 32 || byte === 9 || byte === 13) at++
      else if (byte === 34) {
        const from = ++at
        while (at < end && bytes[at] !== 34) at += bytes[at] === 92 && bytes[at + 1] === 34 ? 2 : 1
        parts.push(this.texts.read(from, Math.min(at, end)))
        at++
      } else {
        const from = at
        while (at < end && bytes[at] !== 32 && bytes[at] !== 9 && bytes[at] !== 34 && bytes[at] !== 13) at++
        parts.push(this.texts.read(from, at))
      }
    }
    if (parts.length % 2 === 1) {
      const code = parts.pop() ?? ''
      this.report.tell('error', 'object-list-odd', this.number, this.column(field), { left: code.slice(0, 40) })
    }
    for (let part = 0; part < parts.length; part += 2) this.#seeDimension(parts[part]!)
    return parts
  }
}
