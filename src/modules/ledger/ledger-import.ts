import { type Facts, refuse } from '../../shared/failure.ts'
import type { Id } from '../../shared/ids.ts'
import { bareNumber } from '../../shared/organisation-number.ts'
import type { LedgerSource, SourceId } from './ledger-source.ts'

/** Reading a ledger file: what it must be to be taken in, what it takes the place of, and what differs. */

export type ImportId = Id<'ledger-import'>

export interface LedgerImport {
  readonly id: ImportId
  readonly source: SourceId
  readonly year: number
  readonly firstMonth: number
  readonly lastMonth: number
  readonly status: 'active' | 'replaced'
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly company: string
  readonly program: string
  readonly vouchers: number
  readonly lines: number
  /** Sum of the debit side, öre. */
  readonly debit: number
  readonly remarks: Remarks
  readonly reason: string
  readonly importedBy: string
  readonly importedAt: string
}

/** Why a file cannot be taken in, with the line where it shows; 0 when it concerns the whole file. */
export interface ImportFault {
  /** Code of the refusal: `ledger.unbalanced`. */
  readonly code: string
  readonly line: number
  readonly facts: Facts
}

/** Something odd that hinders nothing. `code` is the reader's own, or one of ours. */
export interface Remark {
  readonly code: string
  readonly severity: 'warning' | 'info'
  readonly line: number
  readonly facts: Facts
}

export interface Remarks {
  readonly warning: number
  readonly info: number
  readonly first: readonly Remark[]
}

/** A file of another legal entity would mix two ledgers. A file that does not tell whose it is passes. */
export function faultOfOwner(source: Pick<LedgerSource, 'organisationNumber'>, told: string): ImportFault | undefined {
  const [own, other] = [bareNumber(source.organisationNumber ?? ''), bareNumber(told)]
  if (own === '' || other === '' || own === other) return undefined
  return {
    code: 'ledger.other-organisation',
    line: 0,
    facts: { told, own: source.organisationNumber ?? '' },
  }
}

/** The financial year of a municipality is the calendar year (LKBR 3 kap. 1 §). @param start, end YYYYMMDD as the file tells */
export function faultOfYear(year: number, start: string, end: string): ImportFault | undefined {
  if (start === `${year}0101` && end === `${year}1231`) return undefined
  return { code: 'ledger.other-year', line: 0, facts: { year, start: dashed(start), end: dashed(end) } }
}

const dashed = (day: string): string => day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')

interface Months {
  readonly firstMonth: number
  readonly lastMonth: number
}

/** The imports a file takes the place of: those of the same source and year with a month in common. */
export const replacedBy = (file: Months, active: readonly LedgerImport[]): LedgerImport[] =>
  active.filter((one) => one.firstMonth <= file.lastMonth && file.firstMonth <= one.lastMonth)

/** A file that leaves out months of what it takes the place of would lose them. */
export function faultOfMonths(file: Months, replaced: readonly LedgerImport[]): ImportFault | undefined {
  const lost = replaced.find((one) => one.firstMonth < file.firstMonth || one.lastMonth > file.lastMonth)
  if (!lost) return undefined
  const { firstMonth: heldFirst, lastMonth: heldLast } = lost
  const facts = { first: file.firstMonth, last: file.lastMonth, heldFirst, heldLast }
  return { code: 'ledger.months-lost', line: 0, facts }
}

/** A changed file for months already read is taken in only with a word on why. @throws Refusal ledger.reason-missing */
export function mustHaveReason(replaced: readonly LedgerImport[], reason: string): void {
  if (replaced.length > 0 && reason.trim().length < 3)
    refuse('ledger.reason-missing', { file: replaced[0]?.fileName ?? '' })
}

/** A voucher as two imports are compared by. */
export interface VoucherPrint {
  readonly series: string
  readonly number: string
  readonly bookedOn: string
  readonly text: string
  readonly debit: number
  readonly digest: number
}

export interface Difference {
  readonly added: number
  readonly removed: number
  readonly changed: number
  /** The first of each, removed and changed before added. */
  readonly first: readonly (VoucherPrint & { readonly kind: 'added' | 'removed' | 'changed' })[]
  readonly groups: readonly { readonly group: string | null; readonly before: number; readonly after: number }[]
}

const shownDifferences = 50

/** Compares by series and number; where a number stands twice, in the order they came. */
export function differenceOf(
  before: Iterable<VoucherPrint>,
  after: Iterable<VoucherPrint>,
): Omit<Difference, 'groups'> {
  const waiting = new Map<string, VoucherPrint[]>()
  for (const print of before) {
    const key = `${print.series}\u001f${print.number}`
    const some = waiting.get(key)
    if (some) some.push(print)
    else waiting.set(key, [print])
  }
  const found: Record<'added' | 'removed' | 'changed', VoucherPrint[]> = { removed: [], changed: [], added: [] }
  const counts = { added: 0, removed: 0, changed: 0 }
  const tell = (kind: 'added' | 'removed' | 'changed', print: VoucherPrint) => {
    counts[kind]++
    if (found[kind].length < shownDifferences) found[kind].push(print)
  }
  for (const print of after) {
    const old = waiting.get(`${print.series}\u001f${print.number}`)?.shift()
    if (!old) tell('added', print)
    else if (old.digest !== print.digest || old.debit !== print.debit || old.bookedOn !== print.bookedOn)
      tell('changed', print)
  }
  for (const left of waiting.values()) for (const print of left) tell('removed', print)
  const first = (['removed', 'changed', 'added'] as const).flatMap((kind) =>
    found[kind].map((print) => ({ ...print, kind })),
  )
  return { ...counts, first: first.slice(0, shownDifferences) }
}
