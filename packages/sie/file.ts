import { createSieReader } from './reader.ts'
import type {
  SieAccount,
  SieAccountType,
  SieBalance,
  SieDiagnostic,
  SieFile,
  SieFileRead,
  SieLine,
  SieSink,
  SieVoucherHead,
} from './types.ts'

interface Account {
  readonly number: string
  name: string
  type: SieAccountType | null
  unit: string | null
  readonly sru: string[]
}

/** A sink that keeps everything, and what it has kept. */
function gather(): { sink: SieSink; file: SieFile; diagnostics: SieDiagnostic[] } {
  const identity: SieFile['identity'][number][] = []
  const accounts = new Map<string, Account>()
  const dimensions: SieFile['dimensions'][number][] = []
  const objects: SieFile['objects'][number][] = []
  const balances: SieBalance[] = []
  const vouchers: (SieVoucherHead & { lines: SieLine[] })[] = []
  const diagnostics: SieDiagnostic[] = []
  const account = (number: string): Account => {
    const known = accounts.get(number)
    if (known) return known
    const made = { number, name: '', type: null, unit: null, sru: [] }
    accounts.set(number, made)
    return made
  }
  const sink: Required<SieSink> = {
    identity: (label, fields) => void identity.push({ label, fields }),
    account: (number, name) => {
      account(number).name = name
    },
    accountType: (number, type) => {
      account(number).type = type
    },
    accountUnit: (number, unit) => {
      account(number).unit = unit
    },
    sru: (number, code) => void account(number).sru.push(code),
    dimension: (number, name, parent) => void dimensions.push({ number, name, parent }),
    object: (dimension, code, name) => void objects.push({ dimension, code, name }),
    balance: (balance) => void balances.push(balance),
    voucher: (head) => void vouchers.push({ ...head, lines: [] }),
    line: (line) => void vouchers.at(-1)?.lines.push(line),
    voucherEnd: () => {},
    diagnostic: (diagnostic) => void diagnostics.push(diagnostic),
  }
  const file = {
    identity,
    get accounts(): readonly SieAccount[] {
      return [...accounts.values()]
    },
    dimensions,
    objects,
    balances,
    vouchers,
  }
  return { sink, file, diagnostics }
}

/** A whole SIE file, any type, as an object. It takes memory as the file is large: for a ledger of millions use `createSieReader`. */
export function readSie(bytes: Uint8Array): SieFileRead {
  const { sink, file, diagnostics } = gather()
  const reader = createSieReader(sink)
  reader.push(bytes)
  const summary = reader.end()
  return { ...file, summary, diagnostics }
}
