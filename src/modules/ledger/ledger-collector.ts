import type { Facts } from '../../shared/failure.ts'
import { keepBalances } from './balance-keeper.ts'
import {
  type DimensionChoice,
  type DimensionPart,
  foldedName,
  partOfDimension,
  reservedDimensions,
} from './code-part.ts'
import { faultOfOwner, faultOfYear, type ImportFault, type Remark } from './ledger-import.ts'
import type { LedgerSource } from './ledger-source.ts'

/** Gathers a ledger file as its reader tells it: vouchers to be stored, balances, names of codes, and what stands in the way. */

export interface CollectedVoucher {
  /** Order in the file, from 1. */
  readonly no: number
  readonly series: string
  readonly number: string
  readonly bookedOn: string
  readonly text: string
  readonly debit: number
  readonly digest: number
  readonly balances: number[]
  readonly amounts: number[]
  /** Null when no line has any. */
  readonly texts: string[] | null
  readonly works: string[] | null
  readonly objects: string[] | null
}

export interface CodeName {
  readonly part: 'account' | DimensionPart
  readonly code: string
  readonly name: string
}

export interface Expected {
  readonly year: number
  readonly source: Pick<LedgerSource, 'organisationNumber'>
  readonly choices: readonly DimensionChoice[]
}

const shownFaults = 100
const shownRemarks = 100

/** The reader's own words for what this file says better, so that nothing is told twice. */
const toldHere = new Set(['voucher-unbalanced', 'date-outside-year', 'dimension-undeclared', 'flag-already-read'])

interface Diagnostic {
  readonly code: string
  readonly severity: 'fatal' | 'error' | 'warning' | 'info'
  readonly line: number
  readonly facts: Facts
}

export function collectLedger({ year, source, choices }: Expected, keep: (voucher: CollectedVoucher) => void) {
  const faults: ImportFault[] = []
  const remarks: Remark[] = []
  const names: CodeName[] = []
  const unknownDimensions = new Map<string, string>()
  const parts = new Map<string, DimensionPart | 'none'>()
  const counts = { faults: 0, warning: 0, info: 0, vouchers: 0, lines: 0, debit: 0, firstMonth: 13, lastMonth: 0 }
  const told = { company: '', program: '', organisationNumber: '', hasYear: false, type: '' }
  const dayStart = `${year}-`

  const fault = (code: string, line: number, facts: Facts = {}) => {
    if (faults.some((one) => followsFrom[one.code]?.includes(code))) return
    if (counts.faults++ < shownFaults) faults.push({ code, line, facts })
  }
  const remark = (code: string, severity: 'warning' | 'info', line: number, facts: Facts = {}) => {
    counts[severity]++
    if (remarks.length < shownRemarks) remarks.push({ code, severity, line, facts })
  }

  function name(dimension: string, called: string): void {
    const part = partOfDimension(called, choices)
    if (part === undefined) unknownDimensions.set(dimension, called)
    parts.set(dimension, part ?? 'none')
  }
  const partOf = (dimension: string): DimensionPart | 'none' => {
    if (!parts.has(dimension)) name(dimension, reservedDimensions[dimension] ?? dimension)
    return parts.get(dimension) ?? 'none'
  }
  const { balances, codesOf, add } = keepBalances(partOf)

  let open: Omit<CollectedVoucher, 'debit' | 'digest'> | undefined
  let [line, month, debit, high, low] = [0, 0, 0, 0, 0]
  let [texts, works, objects]: [string[], string[], string[]] = [[], [], []]

  /** Two hashes at once (FNV-1a), 53 bits of which are kept: a change that goes unseen is a matter of one in 10¹⁵. */
  function mix(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at)
      high = Math.imul(high ^ sign, 0x01000193)
      low = Math.imul(low ^ sign, 0x85ebca6b)
    }
    high = Math.imul(high ^ 0x1f, 0x01000193)
    low = Math.imul(low ^ 0x1f, 0x85ebca6b)
  }

  const sink = {
    identity(label: string, fields: readonly string[]): void {
      const first = fields[0] ?? ''
      if (label === 'FNAMN') told.company = first
      else if (label === 'PROGRAM') told.program = fields.slice(0, 2).join(' ')
      else if (label === 'SIETYP') told.type = first
      else if (label === 'ORGNR') {
        told.organisationNumber = first
        const wrong = faultOfOwner(source, first)
        if (wrong) fault(wrong.code, wrong.line, wrong.facts)
      } else if (label === 'RAR' && first === '0') {
        told.hasYear = true
        const wrong = faultOfYear(year, digits(fields[1]), digits(fields[2]))
        if (wrong) fault(wrong.code, wrong.line, wrong.facts)
      }
    },
    account: (code: string, called: string) => void names.push({ part: 'account', code, name: called }),
    dimension: (number: string, called: string) => name(number, called),
    object(dimension: string, code: string, called: string): void {
      const part = partOf(dimension)
      if (part !== 'none') names.push({ part, code, name: called })
    },
    voucher(head: {
      readonly series: string
      readonly number: string
      readonly date: string
      readonly text: string
      readonly line: number
    }): void {
      line = head.line
      debit = 0
      high = 0x811c9dc5 | 0
      low = 0x9747b28c | 0
      texts = []
      works = []
      objects = []
      const { series, number, date } = head
      if (date === '') fault('ledger.date-missing', line, { series, number })
      else if (!date.startsWith(dayStart)) fault('ledger.date-outside-year', line, { series, number, date, year })
      month = Number(date.slice(5, 7)) || 1
      if (month < counts.firstMonth) counts.firstMonth = month
      if (month > counts.lastMonth) counts.lastMonth = month
      open = {
        no: ++counts.vouchers,
        series,
        number,
        bookedOn: date,
        text: head.text,
        balances: [],
        amounts: [],
        texts: null,
        works: null,
        objects: null,
      }
      mix(date)
      mix(head.text)
    },
    line(told: {
      readonly label: string
      readonly account: string
      readonly objects: readonly string[]
      readonly amount: number
      readonly text: string
    }): void {
      if (told.label !== 'TRANS' || !open) return
      const { account, amount, text } = told
      const codes = codesOf(told.objects)
      open.balances.push(add(codes, account, month, amount, open.no))
      open.amounts.push(amount)
      texts.push(text)
      works.push(codes.work)
      objects.push(codes.object)
      if (amount > 0) debit += amount
      counts.lines++
      mix(account)
      mix(codes.text)
      mix(String(amount))
      mix(text)
    },
    voucherEnd(sum: number): void {
      if (!open) return
      const { series, number } = open
      if (sum !== 0) fault('ledger.unbalanced', line, { series, number, difference: kronor(sum) })
      counts.debit += debit
      keep({
        ...open,
        debit,
        digest: (high >>> 0) * 2 ** 21 + (low >>> 11),
        texts: anyOf(texts),
        works: anyOf(works),
        objects: anyOf(objects),
      })
      open = undefined
    },
    diagnostic({ code, severity, line: at, facts }: Diagnostic): void {
      if (toldHere.has(code)) return
      if (severity === 'warning' || severity === 'info') remark(code, severity, at, facts)
      else if (code === 'label-missing')
        remark(code, 'warning', at, facts) // what is needed is asked for here, the rest is form
      else fault(faultCode[code] ?? 'ledger.unreadable', at, { ...facts, problem: code })
    },
  }

  /** Where a file was cut off its last voucher is broken in many ways: that it was cut is enough to know. */
  function dropAfterCut(): void {
    const kept = faults.filter((one) => wholeFirst.includes(one.code) || one.line < line)
    counts.faults -= faults.length - kept.length
    faults.splice(0, faults.length, ...kept)
  }

  /** What only the end of the file can tell. @param checksum as the reader sums it up */
  function finish(checksum: 'none' | 'valid' | 'wrong' | 'missing-end'): void {
    if (checksum === 'wrong' && !faults.some((one) => one.code === 'ledger.checksum-wrong'))
      fault('ledger.checksum-wrong', 0)
    if (checksum === 'missing-end' && !faults.some((one) => one.code === 'ledger.truncated'))
      fault('ledger.truncated', 0)
    if (faults.some((one) => one.code === 'ledger.truncated')) dropAfterCut()
    if (counts.vouchers === 0) fault('ledger.no-vouchers', 0)
    else if (!told.hasYear) remark('year-not-told', 'warning', 0, { year })
    if (told.organisationNumber === '') remark('organisation-not-told', 'info', 0)
    for (const [dimension, called] of unknownDimensions)
      remark('dimension-unknown', 'warning', 0, { dimension, name: called })
    faults.sort((a, b) => weight(a) - weight(b))
    const opened = [...parts].map(([dimension, part]) => ({ dimension, part }))
    if (!opened.some(({ part }) => part === 'responsibility')) remark('no-responsibility', 'warning', 0)
  }

  return { sink, faults, remarks, names, counts, told, balances, unknownDimensions, finish }
}

export type Collected = ReturnType<typeof collectLedger>

/** Faults the reader finds that have a refusal of their own. */
const faultCode: Readonly<Record<string, string>> = {
  'checksum-wrong': 'ledger.checksum-wrong',
  'checksum-missing-end': 'ledger.truncated',
  'voucher-unclosed': 'ledger.truncated',
  'file-empty': 'ledger.empty-file',
  'not-sie': 'ledger.not-sie',
}

/** What needs not be told when the first has been: every voucher of another year lies outside the year, a file is cut off once. */
const followsFrom: Readonly<Record<string, readonly string[]>> = {
  'ledger.other-year': ['ledger.date-outside-year', 'ledger.other-year'],
  'ledger.truncated': ['ledger.truncated'],
  'ledger.not-sie': ['ledger.no-vouchers'],
}

const kronor = (sum: number): string => (sum / 100).toLocaleString('sv-SE', { minimumFractionDigits: 2 })

/** What concerns the whole file is told before its lines: a file that was cut off also has a last voucher that does not balance. */
const wholeFirst = ['ledger.truncated', 'ledger.not-sie', 'ledger.other-year', 'ledger.other-organisation']
const weight = ({ code }: ImportFault) => (wholeFirst.includes(code) ? wholeFirst.indexOf(code) : wholeFirst.length)

const digits = (text = ''): string => text.replace(/\D/g, '')

const anyOf = (texts: string[]): string[] | null => (texts.some((text) => text !== '') ? texts : null)

/** Names of the dimensions nobody has placed, as a person would be asked about them. */
export const unknownNames = ({ unknownDimensions }: Pick<Collected, 'unknownDimensions'>): string[] => [
  ...new Map([...unknownDimensions.values()].map((called) => [foldedName(called), called])).values(),
]
