import { Checksum } from './checksum.ts'
import type { Row } from './row.ts'
import type { SieSummary } from './types.ts'

/** The two #KSUMMA of a file: what stands between them must give the number the second one writes. */
export class Seal {
  state: SieSummary['checksum'] = 'none'
  /** The second has come. */
  isClosed = false
  readonly #row: Row
  #checksum: Checksum | undefined

  constructor(row: Row) {
    this.#row = row
  }

  /** The line just scanned lies between them, if the first has come. */
  addLine(): void {
    this.#checksum?.addLine(this.#row.bytes, this.#row.scanner)
  }

  /** The same of a line read in one pass. */
  addPlainLine(): void {
    const { bytes, texts, scanner } = this.#row
    this.#checksum?.addPlainLine(bytes, texts.view, scanner)
  }

  /** A #KSUMMA: without a number the first, with one the second. */
  label(): void {
    const { number, report } = this.#row
    const written = this.#row.text(1)
    if (written === '') {
      if (this.#checksum || this.isClosed) report.tell('warning', 'checksum-misplaced', number)
      this.#checksum = new Checksum()
      return
    }
    if (!this.#checksum) {
      report.tell('error', 'checksum-without-start', number, this.#row.column(1))
      return
    }
    const computed = this.#checksum.value()
    this.#checksum = undefined
    this.isClosed = true
    this.state = /^\d+$/.test(written) && Number(written) === computed ? 'valid' : 'wrong'
    if (this.state === 'wrong')
      report.tell('error', 'checksum-wrong', number, this.#row.column(1), { written: written.slice(0, 40), computed })
  }

  /** The file has ended. A first without a second means that its end is missing. */
  end(): void {
    const { number, report } = this.#row
    if (this.#checksum) {
      this.state = 'missing-end'
      report.tell('fatal', 'checksum-missing-end', number)
    } else if (this.state === 'none') report.tell('info', 'checksum-absent', 0)
  }
}
