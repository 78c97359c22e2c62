import { writeAmount } from './amount.ts'
import { Checksum } from './checksum.ts'
import { cp437Byte } from './cp437.ts'
import { LABELS } from './labels.ts'
import type { SieDiagnostic, SieFile, SieLine, SieVoucher, SieWriteOptions } from './types.ts'

const CHUNK = 1 << 16
const QUESTION = 63

/** Labels whose place or value the writer itself decides. */
const OWN = new Set(['FLAGGA', 'PROGRAM', 'FORMAT', 'GEN', 'SIETYP', 'KSUMMA'])

/**
 * Writes SIE 4 in code page 437, line by line, with #KSUMMA around it. The same file gives the same bytes. A character or field that the
 * format cannot hold is told to `options.diagnostic`, with `line` as the line written: `character-not-in-cp437` (replaced by ?),
 * `control-character` (replaced by a blank), `backslash-at-end` (a blank is added), `label-invalid` (what would end it is replaced by _), `period-missing` (the balance is left out).
 */
export function writeSie4(file: SieFile, out: (chunk: Uint8Array) => void, options: SieWriteOptions = {}): void {
  const writer = new Writer(out, options)
  const { checksum = true } = options
  writer.line('FLAGGA', [file.identity.find(({ label }) => label === 'FLAGGA')?.fields[0] || '0'])
  if (checksum) writer.startChecksum()
  writeIdentity(writer, file)
  for (const { number, name, type, unit, sru } of file.accounts) {
    writer.line('KONTO', [number, name])
    if (type) writer.line('KTYP', [number, type])
    if (unit !== null) writer.line('ENHET', [number, unit])
    for (const code of sru) writer.line('SRU', [number, code])
  }
  for (const { number, name, parent } of file.dimensions)
    writer.line(parent === null ? 'DIM' : 'UNDERDIM', parent === null ? [number, name] : [number, name, parent])
  for (const { dimension, code, name } of file.objects) writer.line('OBJEKT', [dimension, code, name])
  writeBalances(writer, file)
  for (const voucher of file.vouchers) writeVoucher(writer, voucher)
  if (checksum) writer.endChecksum()
  writer.end()
}

function writeIdentity(writer: Writer, { identity }: SieFile): void {
  const program = identity.find(({ label }) => label === 'PROGRAM')
  if (program) writer.line('PROGRAM', program.fields)
  writer.line('FORMAT', ['PC8'])
  const made = identity.find(({ label }) => label === 'GEN')
  if (made) writer.line('GEN', made.fields)
  writer.line('SIETYP', [identity.find(({ label }) => label === 'SIETYP')?.fields[0] ?? '4'])
  const others = identity.filter(({ label }) => !OWN.has(label))
  for (const { label, fields } of others) if (LABELS.has(label)) writer.line(label, fields)
  for (const { label, fields } of others) if (!LABELS.has(label)) writer.line(label, fields)
}

function writeBalances(writer: Writer, { balances }: SieFile): void {
  for (const { label, year, period, account, objects, amount, quantity } of balances) {
    const hasPeriod = label === 'PSALDO' || label === 'PBUDGET'
    if (hasPeriod && period === null) {
      writer.tell('warning', 'period-missing', { label, account })
      continue
    }
    const before = hasPeriod ? [String(year), period ?? '', account] : [String(year), account]
    const list = hasPeriod || label === 'OIB' || label === 'OUB' ? objects : undefined
    writer.line(label, before, list, [writeAmount(amount), ...(quantity === null ? [] : [quantity])])
  }
}

function writeVoucher(writer: Writer, voucher: SieVoucher): void {
  const { series, number, date, text, registered, sign } = voucher
  writer.line('VER', short([series, number, compact(date), text, compact(registered), sign], 3))
  writer.raw('{')
  for (const line of voucher.lines) writeLine(writer, line)
  writer.raw('}')
}

function writeLine(writer: Writer, { label, account, objects, amount, date, text, quantity, sign }: SieLine): void {
  writer.line(label, [account], objects, short([writeAmount(amount), compact(date), text, quantity ?? '', sign], 1))
}

const compact = (day: string) => day.replaceAll('-', '')

/** Without the empty fields at the end. */
function short(fields: string[], least: number): string[] {
  let length = fields.length
  while (length > least && fields[length - 1] === '') length--
  return fields.slice(0, length)
}

class Writer {
  #buffer = new Uint8Array(CHUNK)
  #used = 0
  #line = 1
  #checksum: Checksum | undefined
  readonly #out: (chunk: Uint8Array) => void
  readonly #options: SieWriteOptions

  constructor(out: (chunk: Uint8Array) => void, options: SieWriteOptions) {
    this.#out = out
    this.#options = options
  }

  /** A label, its fields, a list of objects if it has one, and the fields after the list. */
  line(label: string, before: readonly string[], objects?: readonly string[], after: readonly string[] = []): void {
    this.#field(`#${this.#label(label)}`, true)
    for (const field of before) {
      this.#put(32)
      this.#field(field)
    }
    if (objects) {
      this.#put(32)
      this.#put(123)
      objects.forEach((part, index) => {
        if (index > 0) this.#put(32)
        this.#field(part)
      })
      this.#put(125)
    }
    for (const field of after) {
      this.#put(32)
      this.#field(field)
    }
    this.#endLine()
  }

  /** Labels of a damaged file may hold what would end them. */
  #label(label: string): string {
    const written = label.replace(/[\s"{}\\\p{Cc}]/gu, '_')
    if (written !== label) this.tell('warning', 'label-invalid', { label: label.slice(0, 40) })
    return written
  }

  raw(brace: '{' | '}'): void {
    this.#put(brace.charCodeAt(0))
    this.#endLine()
  }

  startChecksum(): void {
    this.line('KSUMMA', [])
    this.#checksum = new Checksum()
  }

  endChecksum(): void {
    const value = this.#checksum?.value() ?? 0
    this.#checksum = undefined
    this.line('KSUMMA', [String(value)])
  }

  end(): void {
    if (this.#used > 0) this.#out(this.#buffer.subarray(0, this.#used))
    this.#used = 0
  }

  tell(severity: SieDiagnostic['severity'], code: string, facts: SieDiagnostic['facts']): void {
    this.#options.diagnostic?.({ code, severity, line: this.#line, column: 0, facts })
  }

  #endLine(): void {
    this.#put(13)
    this.#put(10)
    this.#line++
  }

  /** Quoted when it must be, and always when it is no number or code: readers differ in what else they allow. */
  #field(text: string, isLabel = false): void {
    const isBare = isLabel || /^[\w.+-]+$/.test(text) || /^[^\s"{}\p{Cc}]+\\$/u.test(text)
    if (!isBare) this.#put(34)
    for (const character of text) this.#character(character, isBare)
    if (!isBare && text.endsWith('\\')) {
      this.tell('warning', 'backslash-at-end', { text: text.slice(0, 40) })
      this.#content(32)
    }
    if (!isBare) this.#put(34)
  }

  #character(character: string, isBare: boolean): void {
    const point = character.codePointAt(0) ?? 0
    if (point < 32 || point === 127) {
      this.tell('warning', 'control-character', { code: point })
      this.#content(32)
    } else if (point === 34) {
      if (!isBare) this.#put(92)
      this.#content(34)
    } else {
      const byte = cp437Byte(character)
      if (byte === undefined) this.tell('warning', 'character-not-in-cp437', { character, code: point })
      this.#content(byte ?? QUESTION)
    }
  }

  #content(byte: number): void {
    this.#checksum?.put(byte)
    this.#put(byte)
  }

  #put(byte: number): void {
    if (this.#used === CHUNK) {
      this.#out(this.#buffer)
      this.#buffer = new Uint8Array(CHUNK)
      this.#used = 0
    }
    this.#buffer[this.#used++] = byte
  }
}
