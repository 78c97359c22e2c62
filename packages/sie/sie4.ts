import { Block } from './block.ts'
import { Checks } from './checks.ts'
import { detectEncoding } from './encoding.ts'
import { COMPULSORY, LABELS, type Label } from './labels.ts'
import { Ordinary } from './ordinary.ts'
import type { Report } from './report.ts'
import { Row } from './row.ts'
import {
  END_MARK,
  HAS_CONTROL,
  LIST,
  NOT_ASCII,
  Scanner,
  STRAY_RETURN,
  TOO_MANY,
  TOUCHING,
  UNCLOSED_LIST,
  UNCLOSED_QUOTE,
} from './scanner.ts'
import { Seal } from './seal.ts'
import { Teller } from './teller.ts'
import type { SieEncoding, SieSink, SieSummary, SieType } from './types.ts'
import { Vouchers } from './vouchers.ts'

/** Bytes of the longest line read; a longer one is no line of accounts. */
export const LONGEST_LINE = 1 << 20

const ODD = HAS_CONTROL | UNCLOSED_QUOTE | UNCLOSED_LIST | TOUCHING | TOO_MANY | STRAY_RETURN | END_MARK

const OPEN = 123
const CLOSE = 125
const T = 84
const R = 82
const B = 66

/** One byte, which the caller knows, and the end of the line. */
const isBraceAlone = (bytes: Buffer, at: number): boolean =>
  bytes[at + 1] === 10 || (bytes[at + 1] === 13 && bytes[at + 2] === 10)

/** SIE 1–4: whole lines of bytes in, what they say out. Holds one line at a time. */
export class Sie4 {
  /** A fatal thing was found after which nothing more can be read. */
  stopped = false
  readonly #report: Report
  readonly #scanner = new Scanner()
  readonly #plain = new Ordinary(this.#scanner)
  readonly #row: Row
  readonly #checks: Checks
  readonly #vouchers: Vouchers
  readonly #teller: Teller
  readonly #block: Block
  readonly #seal: Seal
  #rank = 0
  #claimsPc8 = false
  readonly #labels = new Set<string>()

  constructor(sink: SieSink, report: Report) {
    this.#report = report
    this.#checks = new Checks(report)
    this.#row = new Row(this.#scanner, report, (dimension) =>
      this.#checks.seeDimension(dimension, this.#row.number, this.#row.column(2)),
    )
    this.#vouchers = new Vouchers(sink, report, this.#checks)
    this.#block = new Block(this.#row, this.#checks, this.#vouchers)
    this.#seal = new Seal(this.#row)
    this.#teller = new Teller(sink, report, this.#row, this.#checks)
  }

  setEncoding(encoding: SieEncoding | undefined): void {
    this.#row.texts.encoding = encoding
    if (encoding === 'cp1252') this.#report.tell('info', 'encoding-cp1252', 0)
    if (encoding === 'utf-8' && this.#claimsPc8) this.#report.tell('info', 'utf8-claims-pc8', 0)
  }

  endLinesByReturn(): void {
    this.#report.tell('info', 'lines-end-by-return', 0)
    this.#scanner.endLinesByReturn()
  }

  /** Reads the lines of `bytes` from `at`; the byte before `end` ends a line. */
  read(bytes: Buffer, at: number, end: number): void {
    const row = this.#row
    const scanner = this.#scanner
    const ordinary = this.#plain
    const block = this.#block
    const seal = this.#seal
    row.turnTo(bytes)
    let start = at
    while (start < end) {
      row.start = start
      const awaited = block.isOpen ? CLOSE : block.isAwaited ? OPEN : -1
      if (bytes[start] === awaited && isBraceAlone(bytes, start)) {
        row.number++
        block.brace()
        start += bytes[start + 1] === 13 ? 3 : 2
        continue
      }
      if (block.isOpen) {
        const after = ordinary.scan(bytes, start, row.texts.encoding !== undefined)
        if (after > 0 && after - start <= LONGEST_LINE) {
          row.number++
          seal.addPlainLine()
          block.ordinary(ordinary)
          start = after
          continue
        }
      }
      const next = scanner.scan(bytes, start)
      row.number++
      if (next - start > LONGEST_LINE) {
        this.tellTooLong()
        return
      }
      if (scanner.count > 0 || scanner.bits !== 0) this.#line(bytes, start, next)
      start = next
    }
  }

  /** The line now being read is longer than any line may be. */
  tellTooLong(line = this.#row.number): void {
    this.#report.tell('fatal', 'line-too-long', line, 0, { longest: LONGEST_LINE })
    this.stopped = true
  }

  get line(): number {
    return this.#row.number
  }

  #line(bytes: Buffer, start: number, next: number): void {
    const { scanner } = this.#row
    const { bits, count } = scanner
    if (bits & NOT_ASCII && this.#row.texts.encoding === undefined)
      this.setEncoding(detectEncoding(bytes, start, next) ?? 'cp437')
    const opens = bits & UNCLOSED_LIST ? this.#opensBlock() : false
    if (bits & ODD) this.#tellOddities(bits, opens)
    if (count === 0) return
    const at = scanner.starts[0]!
    const length = scanner.ends[0]! - at
    if (length >= 6 && bytes[at] === 35 && bytes[at + length - 1] === 83) {
      const from = length === 6 ? at + 1 : at + 2
      const isTrans =
        length <= 7 && bytes[from] === T && bytes[from + 1] === R && bytes[from + 2] === 65 && bytes[from + 3] === 78
      const first = bytes[at + 1]
      if (isTrans && (length === 6 || first === R || first === B)) {
        this.#seal.addLine()
        this.#block.transaction(length === 6 ? 'TRANS' : first === R ? 'RTRANS' : 'BTRANS')
        return
      }
    }
    if (opens && count === 1) this.#block.open()
    else if (length === 1 && bytes[at] === 125) this.#block.close()
    else if (bytes[at] === 35) this.#labelled(opens)
    else {
      this.#seal.addLine()
      this.#report.tell('error', 'line-without-label', this.#row.number, this.#row.column(0))
    }
  }

  /** A lone `{` ends the line. */
  #opensBlock(): boolean {
    const { scanner, bytes } = this.#row
    const last = scanner.count - 1
    if (!(scanner.flags[last]! & LIST)) return false
    for (let at = scanner.starts[last]!; at < scanner.ends[last]!; at++)
      if (bytes[at] !== 32 && bytes[at] !== 9 && bytes[at] !== 13) return false
    return last === 0 || this.#row.text(0) === '#VER'
  }

  #labelled(opens: boolean): void {
    const row = this.#row
    if (this.#isUsualVoucher()) {
      this.#seal.addLine()
      this.#block.voucher(opens)
      return
    }
    const written = row.text(0).slice(1)
    const label = LABELS.has(written) || written === 'KSUMMA' ? written : written.toUpperCase()
    const isKnown = LABELS.has(label) || label === 'KSUMMA'
    if (isKnown && label !== written)
      this.#report.once(label, 'warning', 'label-not-upper-case', row.number, row.column(0), { label })
    if (label === 'KSUMMA') {
      this.#seal.label()
      return
    }
    this.#seal.addLine()
    if (this.#seal.isClosed) this.#report.once('', 'warning', 'data-after-checksum', row.number)
    const known = LABELS.get(label)
    if (known) this.#weigh(label, known, opens)
    else if (written === '') this.#report.tell('error', 'line-without-label', row.number, row.column(0))
    else this.#report.once(written, 'info', 'label-unknown', row.number, row.column(0), { label: written.slice(0, 40) })
    if (label === 'TRANS' || label === 'RTRANS' || label === 'BTRANS') this.#block.transaction(label)
    else if (label === 'VER') this.#block.voucher(opens)
    else {
      this.#block.leave(label)
      if (label === 'FORMAT') this.#format()
      this.#teller.tell(known ? label : written, known)
    }
  }

  /** A #VER like those before it, of which nothing new can be told. */
  #isUsualVoucher(): boolean {
    const { bytes, scanner } = this.#row
    const at = scanner.starts[0]!
    const isVer = bytes[at + 1] === 86 && bytes[at + 2] === 69 && bytes[at + 3] === R && scanner.ends[0] === at + 4
    return isVer && scanner.count > 3 && scanner.count <= 7 && !this.#seal.isClosed && this.#labels.has('VER')
  }

  #weigh(label: string, { least, most, rank, not, list }: Label, opens: boolean): void {
    const row = this.#row
    const fields = row.scanner.count - 1 - (opens ? 1 : 0)
    if (fields < least) {
      const severity = rank > 2 ? 'error' : 'warning'
      this.#report.tell(severity, 'field-missing', row.number, 0, { label, field: fields + 1 })
    }
    if (fields > most && list === 0)
      this.#report.once(label, 'info', 'extra-fields', row.number, row.column(most + 1), { label, fields })
    if (rank < this.#rank) this.#report.once(label, 'info', 'label-late', row.number, 0, { label })
    else this.#rank = rank
    if (not !== '' && not.includes(this.#teller.declaredType || '1'))
      this.#report.once(label, 'warning', 'label-not-in-type', row.number, 0, {
        label,
        type: this.#teller.declaredType || '1',
      })
    this.#labels.add(label)
  }

  #format(): void {
    const row = this.#row
    const format = row.text(1)
    this.#claimsPc8 = format === 'PC8'
    if (!this.#claimsPc8)
      this.#report.tell('warning', 'format-not-pc8', row.number, row.column(1), { format: format.slice(0, 40) })
    else if (row.texts.encoding === 'utf-8') this.#report.tell('info', 'utf8-claims-pc8', row.number, row.column(1))
  }

  #tellOddities(bits: number, opens: boolean): void {
    const { scanner, number } = this.#row
    for (let field = 0; field < scanner.count; field++) {
      const flags = scanner.flags[field]!
      const column = this.#row.column(field)
      if (flags & UNCLOSED_QUOTE) this.#report.tell('fatal', 'unclosed-quote', number, column)
      else if (flags & UNCLOSED_LIST && !(opens && field === scanner.count - 1))
        this.#report.tell('fatal', 'unclosed-brace', number, column)
      if (flags & HAS_CONTROL) this.#report.tell('warning', 'control-character', number, column)
      if (flags & TOUCHING) this.#report.tell('warning', 'separator-missing', number, column)
    }
    if (bits & TOO_MANY) this.#report.tell('error', 'too-many-fields', number)
    if (bits & STRAY_RETURN) this.#report.tell('warning', 'control-character', number)
    if (bits & END_MARK) this.#report.once('', 'info', 'end-of-file-mark', number)
  }

  /** The file ended; `isCut` when its last line had no end. */
  end(isCut: boolean): Pick<SieSummary, 'type' | 'encoding' | 'vouchers' | 'lines' | 'checksum'> {
    const line = this.#row.number
    this.#seal.end()
    this.#block.end()
    if (isCut) this.#report.tell('info', 'last-line-without-end', line)
    const type = this.#type()
    for (const [label, severity] of COMPULSORY)
      if (!this.#labels.has(label)) this.#report.tell(severity, 'label-missing', 0, 0, { label })
    if (type !== '4I' && !this.#labels.has('RAR')) this.#report.tell('fatal', 'label-missing', 0, 0, { label: 'RAR' })
    if (type !== '4I' && !this.#labels.has('KONTO'))
      this.#report.tell('warning', 'label-missing', 0, 0, { label: 'KONTO' })
    this.#checks.end()
    return {
      type,
      encoding: this.#row.texts.encoding ?? 'cp437',
      vouchers: this.#vouchers.count,
      lines: this.#vouchers.lines,
      checksum: this.#seal.state,
    }
  }

  /** Files with vouchers and balances are exports; with vouchers alone, made to be imported. */
  #type(): SieType {
    const declared = this.#teller.declaredType
    if (declared !== '4' && declared !== '') return declared
    const hasBalances = ['IB', 'UB', 'RES'].some((label) => this.#labels.has(label))
    if (declared === '' && !this.#labels.has('VER')) return '1'
    return hasBalances ? '4E' : this.#labels.has('VER') ? '4I' : '4'
  }
}
