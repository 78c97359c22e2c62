import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { UnitId } from '../../shared/ids.ts'
import type { LedgerFile } from './read-file.service.ts'

/** account, codes as `ansvar verksamhet projekt motpart` (`-` for none), kronor in the sign of the ledger, text. */
export type FixtureLine = readonly [account: string, codes: string, kronor: number, text?: string]

export interface FixtureVoucher {
  readonly series?: string
  readonly number: string | number
  readonly date: string
  readonly text?: string
  readonly lines: readonly FixtureLine[]
}

export interface FixtureFile {
  readonly year?: number
  readonly organisationNumber?: string
  readonly vouchers?: readonly FixtureVoucher[]
  /** Rows put in before the vouchers. */
  readonly extra?: readonly string[]
}

const dimensions = ['20', '21', '6', '22']

const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`

const lineText = ([account, codes, kronor, text = '']: FixtureLine): string => {
  const objects = codes
    .split(' ')
    .map((code, at) => (code === '-' || code === '' ? '' : `"${dimensions[at]}" "${code}"`))
    .filter((pair) => pair !== '')
  return `   #TRANS ${account} {${objects.join(' ')}} ${kronor.toFixed(2)} "" ${quoted(text)}`
}

/** A SIE 4E file as text, in ASCII unless a text says otherwise. */
export function sieText({
  year = 2026,
  organisationNumber = '212000-2254',
  vouchers,
  extra = [],
}: FixtureFile): string {
  const rows = [
    '#FLAGGA 0',
    '#PROGRAM "Ekonomisystemet" 1.0',
    '#FORMAT PC8',
    `#GEN ${year}0901`,
    '#SIETYP 4',
    `#ORGNR ${organisationNumber}`,
    '#FNAMN "Ekby kommun"',
    `#RAR 0 ${year}0101 ${year}1231`,
    '#DIM 20 "Ansvar"',
    '#DIM 21 "Verksamhet"',
    '#DIM 6 "Projekt"',
    '#DIM 22 "Motpart"',
    '#KONTO 3110 "Avgifter"',
    '#KONTO 5010 "Loner"',
    '#KONTO 6410 "Material"',
    '#KONTO 1920 "Bank"',
    '#KONTO 1179 "Pagaende investeringar"',
    '#KONTO 9100 "Intern fordelning"',
    ...extra,
    ...(vouchers ?? someVouchers).flatMap(({ series = 'A', number, date, text = '', lines }) => [
      `#VER ${quoted(series)} ${quoted(String(number))} ${date.replaceAll('-', '')} ${quoted(text)}`,
      '{',
      ...lines.map(lineText),
      '}',
    ]),
  ]
  return `${rows.join('\r\n')}\r\n`
}

/** January and February: fees and pay of two cost centres, an investment, and a cost nobody has a unit for. */
export const someVouchers: readonly FixtureVoucher[] = [
  {
    number: 1,
    date: '2026-01-15',
    text: 'Avgifter',
    lines: [
      ['3110', '2200 920', -1000],
      ['1920', '-', 1000],
    ],
  },
  {
    number: 2,
    date: '2026-01-25',
    text: 'Lon',
    lines: [
      ['5010', '2200 920', 4000],
      ['5010', '3300 440', 6000],
      ['1920', '-', -10000],
    ],
  },
  {
    number: 3,
    date: '2026-02-10',
    text: 'Skola',
    lines: [
      ['1179', '3300 440 P100', 50000],
      ['1920', '-', -50000],
    ],
  },
  {
    number: 4,
    date: '2026-02-20',
    text: 'Material',
    lines: [
      ['6410', '9999 440 - 123', 250.5, 'Pennor'],
      ['1920', '-', -250.5],
    ],
  },
]

let folder: string | undefined
let made = 0

/** Puts text on disk as an uploaded file would be. */
export function onDisk(text: string | Uint8Array, name = 'huvudbok.se'): LedgerFile {
  folder ??= mkdtempSync(join(tmpdir(), 'styrhjul-ledger-'))
  const path = join(folder, `${++made}.se`)
  writeFileSync(path, typeof text === 'string' ? Buffer.from(text, 'latin1') : text)
  return { path, name }
}

export const aUnitId = (n: number): UnitId => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}` as UnitId
