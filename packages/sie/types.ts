/** The shapes a SIE file is told in. Amounts are whole öre in the sign of SIE: debit positive, credit negative. */

/** How bad: `fatal` the file is not whole, `error` something was left out or does not add up, `warning` odd, `info` good to know. */
export type SieSeverity = 'fatal' | 'error' | 'warning' | 'info'

export interface SieDiagnostic {
  /** In kebab-case; the README lists them all. Texts for people belong to the one who shows them. */
  readonly code: string
  readonly severity: SieSeverity
  /** From 1; 0 when it concerns the whole file. */
  readonly line: number
  /** Byte in the line, from 1; 0 when it concerns the whole line. */
  readonly column: number
  readonly facts: Readonly<Record<string, string | number>>
}

export type SieBalanceLabel = 'IB' | 'UB' | 'RES' | 'OIB' | 'OUB' | 'PSALDO' | 'PBUDGET'
export type SieLineLabel = 'TRANS' | 'RTRANS' | 'BTRANS'
/** Asset (tillgång), liability (skuld), cost (kostnad), income (intäkt). */
export type SieAccountType = 'T' | 'S' | 'K' | 'I'

export interface SieBalance {
  readonly label: SieBalanceLabel
  /** 0 the current year, −1 the one before. */
  readonly year: number
  /** YYYYMM for PSALDO and PBUDGET, whose amount is the change within the period; otherwise null. */
  readonly period: string | null
  readonly account: string
  /** Dimension, code, dimension, code … Many lines may share one list: do not change it. */
  readonly objects: readonly string[]
  /** Whole öre. */
  readonly amount: number
  /** As written, or null. */
  readonly quantity: string | null
}

export interface SieVoucherHead {
  readonly series: string
  readonly number: string
  /** YYYY-MM-DD, or '' when missing or not a day. */
  readonly date: string
  readonly text: string
  /** YYYY-MM-DD or ''. */
  readonly registered: string
  readonly sign: string
  readonly line: number
}

export interface SieLine {
  /** RTRANS (added later) and BTRANS (struck) are history: they are told, never summed. */
  readonly label: SieLineLabel
  readonly account: string
  /** Dimension, code, dimension, code … Many lines may share one list: do not change it. */
  readonly objects: readonly string[]
  /** Whole öre. */
  readonly amount: number
  /** YYYY-MM-DD, or '' for the day of the voucher. */
  readonly date: string
  readonly text: string
  readonly quantity: string | null
  readonly sign: string
  readonly line: number
}

/** What a reader tells, in the order of the file. */
export interface SieSink {
  /** #FNAMN, #ORGNR, #RAR, #PROGRAM, #GEN, #SIETYP …, and labels the format does not know. The label has no `#`. */
  identity?(label: string, fields: readonly string[]): void
  account?(number: string, name: string): void
  accountType?(number: string, type: SieAccountType): void
  accountUnit?(number: string, unit: string): void
  sru?(number: string, code: string): void
  dimension?(number: string, name: string, parent: string | null): void
  object?(dimension: string, code: string, name: string): void
  balance?(balance: SieBalance): void
  voucher?(voucher: SieVoucherHead): void
  line?(line: SieLine): void
  /** The sum of the TRANS lines in öre; 0 when the voucher balances. */
  voucherEnd?(sum: number): void
  diagnostic?(diagnostic: SieDiagnostic): void
}

/** `4` when neither balances nor vouchers tell 4E from 4I; `5` a full SIE 5 file, `5I` entries to import. */
export type SieType = '1' | '2' | '3' | '4' | '4I' | '4E' | '5' | '5I'
export type SieEncoding = 'cp437' | 'utf-8' | 'cp1252'

export interface SieSummary {
  readonly type: SieType
  readonly encoding: SieEncoding
  readonly vouchers: number
  /** TRANS, RTRANS and BTRANS lines that were told. */
  readonly lines: number
  readonly bytes: number
  readonly checksum: 'none' | 'valid' | 'wrong' | 'missing-end'
  readonly diagnostics: Readonly<Record<SieSeverity, number>>
}

export interface SieAccount {
  readonly number: string
  readonly name: string
  readonly type: SieAccountType | null
  readonly unit: string | null
  readonly sru: readonly string[]
}

export interface SieVoucher extends SieVoucherHead {
  readonly lines: readonly SieLine[]
}

/** A whole file as an object: what is written, and what is read. */
export interface SieFile {
  readonly identity: readonly { readonly label: string; readonly fields: readonly string[] }[]
  readonly accounts: readonly SieAccount[]
  readonly dimensions: readonly { readonly number: string; readonly name: string; readonly parent: string | null }[]
  readonly objects: readonly { readonly dimension: string; readonly code: string; readonly name: string }[]
  readonly balances: readonly SieBalance[]
  readonly vouchers: readonly SieVoucher[]
}

export interface SieFileRead extends SieFile {
  readonly summary: SieSummary
  readonly diagnostics: readonly SieDiagnostic[]
}

export interface SieReader {
  /** The next bytes, cut anywhere. They are not kept after the call. */
  push(chunk: Uint8Array): void
  /** Tells what the end reveals and sums up. */
  end(): SieSummary
}

export interface SieWriteOptions {
  /** Called for each character or field that could not be written as it stood. */
  readonly diagnostic?: (diagnostic: SieDiagnostic) => void
  /** Written between #KSUMMA and #KSUMMA; true unless told otherwise. */
  readonly checksum?: boolean
}
