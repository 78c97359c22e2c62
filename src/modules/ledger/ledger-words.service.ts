import type { Locale } from '../../platform/context.ts'
import { findText } from '../../platform/contract.ts'
import { refuse } from '../../shared/failure.ts'
import { ore, shownIn } from '../../shared/money.ts'
import type { ImportFault, Remark } from './ledger-import.ts'

/** Faults and remarks of a file in words, with the line where they show. */

const problemWords = (code: string, locale: Locale, facts: Remark['facts']): string =>
  findText(`ledger_sie_${code.replaceAll('-', '_')}`, locale, facts) ?? code

export function explainFault({ code, line, facts }: ImportFault, locale: Locale): string {
  const problem = typeof facts.problem === 'string' ? problemWords(facts.problem, locale, facts) : ''
  const key = `refusal_${code.replace(/[.-]/g, '_')}`
  return findText(key, locale, { ...facts, line, problem }) ?? code
}

export function explainRemark({ code, line, facts }: Remark, locale: Locale): string {
  const words = problemWords(code, locale, facts)
  return line > 0 ? (findText('ledger_at_line', locale, { line, words }) ?? words) : words
}

/** Kronor with öre, as a terminal shows them. */
export const moneyWords = (amount: number): string =>
  shownIn(ore(amount), 'kr', 2).toLocaleString('sv-SE', { minimumFractionDigits: 2 })

/** The first fault as a refusal; what the reader found is told in words. */
export function refuseFault({ code, line, facts }: ImportFault, locale: Locale): never {
  const told = { ...facts, line }
  refuse(
    code,
    typeof facts.problem === 'string' ? { ...told, problem: problemWords(facts.problem, locale, facts) } : told,
  )
}
