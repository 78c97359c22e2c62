import type { Locale } from '../../platform/context.ts'
import { findText } from '../../platform/contract.ts'
import { englishMarks, swedishMarks, type Tongue } from './arithmetic.ts'
import type { Equation, Term } from './equation.ts'
import type { BindingSource, StatementTable } from './statement.ts'

/** What equations and tables say in the reader's language. */

type Facts = Readonly<Record<string, string | number>>
const locales: readonly Locale[] = ['sv', 'en']

const sayIn =
  (locale: Locale) =>
  (key: string, facts: Facts = {}): string =>
    findText(`statements_${key}`, locale, facts) ?? key

/** Arithmetic told in words, since signs such as ≠ are read badly aloud. */
export function tongueIn(locale: Locale): Tongue {
  const say = sayIn(locale)
  return {
    marks: locale === 'en' ? englishMarks : swedishMarks,
    tell({ state, left, right, difference }) {
      if (!difference) return say('told_holds', { left, right })
      const told =
        difference.measure === 'percent'
          ? say('told_points', { number: difference.number })
          : say('told_money', { number: difference.number, unit: difference.unit })
      return say(state === 'broken' ? 'told_broken' : 'told_rounding', { left, right, difference: told })
    },
  }
}

/** A text that stands as the system wrote it, in whichever language, is told in the reader's; what people wrote stays. */
function translated(text: string, key: string, locale: Locale): string {
  const isOurs = locales.some((one) => findText(key, one) === text)
  return isOurs ? (findText(key, locale) ?? text) : text
}

const keyOf = (kind: 'equation' | 'name', name: string): string =>
  `statements_${kind}_${name.replaceAll(/[./-]/g, '_')}`

export const equationsIn = (equations: readonly Equation[], locale: Locale): Equation[] =>
  equations.map((one) => ({ ...one, title: translated(one.title, keyOf('equation', one.code), locale) }))

export const tablesIn = (tables: readonly StatementTable[], locale: Locale): StatementTable[] =>
  tables.map((table) => ({
    ...table,
    title: translated(table.title, keyOf('name', table.key), locale),
    rows: table.rows.map((row) => ({
      ...row,
      label: translated(
        row.label,
        keyOf('name', row.key === 'undistributed' ? row.key : `${table.key}/${row.key}`),
        locale,
      ),
    })),
  }))

/** What is said of a row that is bound to a source. */
export const bindingIn = (to: BindingSource, locale: Locale): string =>
  findText(`statements_equation_held_${heldNames[to]}`, locale) ?? to

const heldNames: Readonly<Record<BindingSource, string>> = {
  frame: 'frames',
  'net-cost': 'net_cost',
  operations: 'operations',
  tax: 'tax',
  grants: 'grants',
  depreciation: 'depreciation',
  investments: 'investments',
  outlays: 'outlays',
}

/** What the rows of a group are called together; of a group of the municipality's own, its key. */
export const groupIn = (group: string, locale: Locale): string =>
  findText(`statements_group_${group.replaceAll('-', '_')}`, locale) ??
  findText('statements_read_group', locale, { group }) ??
  group

/** An equation as a sentence: `Årets resultat (Resultatbudget) ska vara Nettokostnad (Resultatbudget) + …`. */
export function readingOf(equation: Equation, tables: readonly StatementTable[], locale: Locale): string {
  const say = sayIn(locale)
  const { marks } = tongueIn(locale)
  const titleOf = (key: string) => tables.find((one) => one.key === key)?.title ?? key
  const termOf = (term: Term, at: number): string => {
    const factor = term.factor ?? 1
    const size = Math.abs(factor) === 1 ? '' : `${String(Math.abs(factor)).replace('.', marks.decimal)} × `
    const sign = factor < 0 ? (at === 0 ? '−' : '− ') : at === 0 ? '' : '+ '
    const what = nameOf(term)
    const back = term.back ? say(term.back === 1 ? 'read_year_before' : 'read_years_before', { count: term.back }) : ''
    const kind = term.kind ? say(`read_kind_${term.kind}`) : ''
    const beside = [titleOf(term.table), kind, back, term.optional ? say('read_optional') : ''].filter(Boolean)
    return `${sign}${size}${what} (${beside.join(', ')})`
  }
  const nameOf = ({ table, row, group }: Term): string => {
    if (group !== undefined) return groupIn(group, locale)
    if (row === '*') return say('read_the_row')
    const label = tables.find((one) => one.key === table)?.rows.find((one) => one.key === row)?.label
    return label ?? findText(keyOf('name', `${table}/${row}`), locale) ?? row ?? ''
  }
  const side = (terms: readonly Term[]) => terms.map(termOf).join(' ')
  const sentence =
    equation.kind === 'growth'
      ? say('read_growth', { left: side(equation.left), right: side(equation.right), base: side(equation.base ?? []) })
      : say('read_equal', { left: side(equation.left), right: side(equation.right) })
  const { each } = equation
  return each
    ? say('read_each', { group: groupIn(each.group, locale), table: titleOf(each.table), sentence })
    : sentence
}
