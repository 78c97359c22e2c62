import { detectEncoding, hasLabel, hasUtf8Mark, hasUtf16Mark } from './encoding.ts'
import { Report } from './report.ts'
import { LONGEST_LINE, Sie4 } from './sie4.ts'
import { createSie5 } from './sie5.ts'
import type { SieReader, SieSink, SieSummary } from './types.ts'

/** The first bytes are looked at before anything is told: format, encoding and ends of lines. */
const PREFIX = 1 << 16
const LF = 10
const CR = 13

const NOTHING = { type: '1', encoding: 'cp437', vouchers: 0, lines: 0, checksum: 'none' } as const

/** What comes after the prefix is known. */
interface Body {
  push(bytes: Buffer): void
  end(): Omit<SieSummary, 'bytes' | 'diagnostics'>
}

/**
 * Reads a SIE file, any type, as its bytes come, and tells the sink what they say in the order of the file. Memory does not grow with
 * the file. It never throws for what the bytes hold: whatever is odd is a diagnostic, and `fatal` means the file is not whole.
 */
export function createSieReader(sink: SieSink): SieReader {
  const report = new Report(sink)
  let prefix: Buffer | undefined
  let held = 0
  let body: Body | undefined
  let bytes = 0
  let summary: SieSummary | undefined
  let hasBegun = false
  const begin = (first: Buffer) => {
    hasBegun = true
    prefix = undefined
    body = chooseBody(first.subarray(0, PREFIX), sink, report)
    body?.push(first)
  }
  return {
    push(chunk) {
      if (summary) throw new Error('the reader has ended')
      bytes += chunk.length
      const view = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
      if (hasBegun) body?.push(view)
      else if (held + view.length >= PREFIX) begin(prefix ? Buffer.concat([prefix.subarray(0, held), view]) : view)
      else {
        prefix ??= Buffer.alloc(PREFIX)
        held += view.copy(prefix, held)
      }
    },
    end() {
      if (summary) return summary
      if (!hasBegun) begin(prefix?.subarray(0, held) ?? Buffer.alloc(0))
      const ended = body?.end() ?? NOTHING
      summary = { ...ended, bytes, diagnostics: { ...report.counts } }
      return summary
    },
  }
}

function chooseBody(prefix: Buffer, sink: SieSink, report: Report): Body | undefined {
  const fail = (code: string) => {
    report.tell('fatal', code, 0)
    return undefined
  }
  if (prefix.length === 0) return fail('file-empty')
  if (hasUtf16Mark(prefix)) return fail('encoding-utf16')
  const skipped = hasUtf8Mark(prefix) ? 3 : 0
  const text = prefix.subarray(skipped)
  if (/^\s*</.test(text.toString('latin1', 0, 1024))) return createSie5(sink, report)
  if (!hasLabel(text)) return fail(text.every((byte) => byte <= 32) ? 'file-empty' : 'not-sie')
  const sie4 = new Sie4(sink, report)
  if (skipped) report.tell('info', 'byte-order-mark', 1, 1)
  const encoding = skipped ? 'utf-8' : detectEncoding(text, 0, text.length)
  if (encoding) sie4.setEncoding(encoding)
  const terminator = !text.includes(LF) && text.includes(CR) ? CR : LF
  if (terminator === CR) sie4.endLinesByReturn()
  return inLines(sie4, terminator, skipped)
}

/** Gives whole lines to the reader of lines, and keeps the piece that has no end yet. */
function inLines(sie4: Sie4, terminator: number, skipped: number): Body {
  let carry = Buffer.alloc(4096)
  let carried = 0
  let skip = skipped
  const keep = (bytes: Buffer) => {
    if (carried + bytes.length + 1 > carry.length) {
      const larger = Buffer.alloc(Math.max(carry.length * 2, carried + bytes.length + 1))
      carry.copy(larger, 0, 0, carried)
      carry = larger
    }
    bytes.copy(carry, carried)
    carried += bytes.length
  }
  return {
    push(bytes) {
      if (sie4.stopped) return
      let start = skip
      skip = 0
      if (carried > 0) {
        const first = bytes.indexOf(terminator)
        const piece = bytes.subarray(0, first < 0 ? bytes.length : first + 1)
        if (carried + piece.length + (first < 0 ? 1 : 0) > LONGEST_LINE) return sie4.tellTooLong(sie4.line + 1)
        keep(piece)
        if (first < 0) return
        sie4.read(carry, 0, carried)
        carried = 0
        start = first + 1
      }
      const end = bytes.lastIndexOf(terminator) + 1
      if (end > start) sie4.read(bytes, start, end)
      if (sie4.stopped) return
      const rest = bytes.subarray(Math.max(start, end))
      if (rest.length >= LONGEST_LINE) sie4.tellTooLong(sie4.line + 1)
      else keep(rest)
    },
    end() {
      const isCut = carried > 0 && !sie4.stopped
      if (isCut) {
        carry[carried] = terminator
        sie4.read(carry, 0, carried + 1)
      }
      return sie4.end(isCut)
    },
  }
}
