import type { Locale } from '../../platform/context.ts'
import { findText } from '../../platform/contract.ts'
import { type Equation, equationsFitting } from './equation.ts'
import { fullFormEquations, shortFormEquations } from './standard-equations.ts'
import type { StatementTable } from './statement.ts'

/** The two forms a municipality prints its statements in: with the financial net as one line, or with the rows of the law. */

export const formKeys = ['short', 'full'] as const
export type FormKey = (typeof formKeys)[number]

const equationsOf = { short: shortFormEquations, full: fullFormEquations }

/** The equations of a form that fit the tables at hand, titled; the municipality edits them from there. */
export const standardEquations = (
  form: FormKey,
  tables: readonly StatementTable[],
  locale: Locale = 'sv',
): Equation[] =>
  equationsFitting(
    equationsOf[form].map((equation) => ({ ...equation, title: titleOf(equation.code, locale) })),
    tables,
  )

const titleOf = (code: string, locale: Locale): string =>
  findText(`statements_equation_${code.replaceAll(/[.-]/g, '_')}`, locale) ?? code
