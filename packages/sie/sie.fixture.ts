import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { cp437Byte } from './cp437.ts'
import { createSieReader, type SieDiagnostic, type SieSink, type SieSummary, writeSie4 } from './index.ts'
import type { SieFile, SieWriteOptions } from './types.ts'

/** Text as code page 437. */
export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text, (character) => cp437Byte(character) ?? 63))

/** A small whole 4E file with these rows after its chart of accounts. */
export const aLedger = (...rows: string[]): string =>
  [
    '#FLAGGA 0',
    '#PROGRAM "Ekonomi" 1.0',
    '#FORMAT PC8',
    '#GEN 20260401 EK',
    '#SIETYP 4',
    '#FNAMN "Hedemora kommun"',
    '#RAR 0 20260101 20261231',
    '#KONTO 5010 "Lokalhyra"',
    '#KONTO 1930 "Bank"',
    '#DIM 20 "Verksamhet"',
    ...rows,
    '',
  ].join('\r\n')

/** A voucher that balances, with these lines before the last. */
export const aVoucher = (...lines: string[]): string[] => [
  '#VER A 1 20260131 "Hyra"',
  '{',
  ...(lines.length > 0 ? lines : ['#TRANS 5010 {"1" "4100"} 100.00 20260131 "Hyra"', '#TRANS 1930 {} -100.00']),
  '}',
]

export type Event = readonly [name: string, ...said: unknown[]]

/** All a reader tells, when the bytes come cut at these places. */
export function eventsOf(bytes: Uint8Array, cuts: readonly number[] = []): { events: Event[]; summary: SieSummary } {
  const events: Event[] = []
  const hear =
    (name: string) =>
    (...said: unknown[]) =>
      void events.push([name, ...said])
  const names =
    'identity account accountType accountUnit sru dimension object balance voucher line voucherEnd diagnostic'
  const sink: SieSink = Object.fromEntries(names.split(' ').map((name) => [name, hear(name)]))
  const reader = createSieReader(sink)
  const places = [0, ...cuts.toSorted((one, other) => one - other), bytes.length]
  places.slice(1).forEach((end, index) => {
    // A copy that is wiped afterwards: the reader may keep nothing of a chunk.
    const chunk = Uint8Array.from(bytes.subarray(places[index], end))
    reader.push(chunk)
    chunk.fill(0x58)
  })
  return { events, summary: reader.end() }
}

export const diagnosticsOf = (bytes: Uint8Array): SieDiagnostic[] =>
  eventsOf(bytes).events.flatMap(([name, said]) => (name === 'diagnostic' ? [said as SieDiagnostic] : []))

/** `severity code line:column` of each, but for the missing checksum, which most files have. */
export const told = (text: string): string[] =>
  diagnosticsOf(bytesOf(text))
    .filter(({ code }) => code !== 'checksum-absent')
    .map(({ severity, code, line, column }) => `${severity} ${code} ${line}:${column}`)

export function written(file: SieFile, options?: SieWriteOptions): Buffer {
  const chunks: Uint8Array[] = []
  writeSie4(file, (chunk) => void chunks.push(chunk), options)
  return Buffer.concat(chunks)
}

/** Files of real programs, which are no part of this project: beside it, or where STYRHJUL_SHARED says. */
export function realFiles(): { folder: string; files: string[] } {
  const shared = process.env.STYRHJUL_SHARED ?? resolve(import.meta.dirname, '../../../shared')
  const folder = join(shared, 'data/sie')
  const list = (inside: string): string[] =>
    readdirSync(inside).flatMap((name) => {
      const path = join(inside, name)
      return statSync(path).isDirectory() ? list(path) : [relative(folder, path)]
    })
  return { folder, files: existsSync(folder) ? list(folder).filter((file) => /\.(se|si|sie)$/i.test(file)) : [] }
}
