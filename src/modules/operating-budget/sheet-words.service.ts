import { m } from '../../generated/paraglide/messages.js'
import { getLocale } from '../../generated/paraglide/runtime.js'
import type { SheetFault } from './sheet-import.service.ts'

/** What is said of a sheet that is read in, on the page and at the command line. */

const sentences = {
  'no-such-line': m.operating_budget_import_no_such_line,
  'row-twice': m.operating_budget_import_row_twice,
  'not-a-number': m.operating_budget_import_not_a_number,
  formula: m.operating_budget_import_formula,
}

const region = () => (getLocale() === 'sv' ? 'sv-SE' : 'en-GB')

export const monthWord = (month: number): string =>
  new Intl.DateTimeFormat(region(), { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2027, month - 1, 1))

export const explainFault = ({ code, row, month, text }: SheetFault): string =>
  sentences[code]({ row, text, month: monthWord(month ?? 1) })

/** In kronor, with öre where there are any: what stands in a file is compared to the öre. */
export const kronor = (amount: number): string =>
  new Intl.NumberFormat(region(), { minimumFractionDigits: amount % 100 === 0 ? 0 : 2 }).format(amount / 100)
