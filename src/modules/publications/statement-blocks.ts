import { type Block, paragraph, text } from '../../shared/document.ts'
import type { StatementColumn, StatementTable } from '../statements/index.ts'
import { figureKey } from './figure.ts'
import { moneyTable, type Printing } from './money-table.ts'

/** The statements as they are kept, and beside them every equation that does not hold, with the words that explain it. */

export function statementsBlocks(printing: Printing): readonly Block[] {
  const { facts, words } = printing
  if (facts.whyNoStatements !== undefined)
    return [paragraph(text(words.word('statements_missing', { words: facts.whyNoStatements })))]
  if (facts.tables.length === 0) return [paragraph(text(words.word('data_missing')))]
  return [
    ...facts.tables
      .filter((table) => hasFigures(table, printing))
      .map((table): Block => ({ kind: 'table', table: statement(table, printing) })),
    ...equationBlocks(printing),
  ]
}

const keyOf = (table: string, row: string, { year, kind }: StatementColumn): string =>
  figureKey('tabell', `${table}.${row}`, kind === 'budget' || kind === 'plan' ? year : `${year}-${kind}`)

const hasFigures = (table: StatementTable, { facts }: Printing): boolean =>
  facts.statementFigures.some((figure) => figure.table === table.key)

function statement(table: StatementTable, printing: Printing) {
  const { words, book } = printing
  const scale = { unit: table.unit, decimals: table.decimals }
  return moneyTable(
    {
      caption: table.title,
      first: words.word('statement_row'),
      heads: table.columns.map(({ year, kind }) => words.word(`column_${kind}`, { year })),
      rows: table.rows.map((row) => {
        const sumOf = row.isSum ? partsOfSum(table, row.key, printing) : null
        const cells = table.columns.map((column) => {
          const key = keyOf(table.key, row.key, column)
          return book.has(key) ? key : null
        })
        const told = { label: row.label, cells, isSum: row.isSum }
        return sumOf ? { ...told, sumOf } : told
      }),
      notes: table.note === '' ? [] : [table.note],
    },
    { ...printing, scale },
  )
}

/**
 * The rows a sum is the sum of, told by the equations: a formula only where the sum is right to the öre in every column,
 * so that no workbook shows another amount than the decided document.
 */
function partsOfSum(table: StatementTable, row: string, { facts, book }: Printing): readonly number[] | null {
  const amount = (key: string, column: StatementColumn) => book.get(keyOf(table.key, key, column))?.amount
  for (const { cells } of facts.outcomes) {
    const isOwn = cells.every(
      (cell) => cell.table === table.key && cell.year === cells[0]?.year && cell.kind === cells[0].kind,
    )
    if (!isOwn || !cells.some((cell) => cell.row === row)) continue
    const parts = [...new Set(cells.map((cell) => cell.row).filter((key) => key !== row))]
    const told = table.columns.filter((column) => amount(row, column) !== undefined)
    const holds = told.every(
      (column) => parts.reduce((sum, key) => sum + (amount(key, column) ?? Number.NaN), 0) === amount(row, column),
    )
    const places = parts.map((key) => table.rows.findIndex((one) => one.key === key))
    if (parts.length > 0 && told.length > 0 && holds && !places.includes(-1)) return places.toSorted((a, b) => a - b)
  }
  return null
}

/**
 * An equation that holds says nothing; those within rounding are folded away under one line; a breach stands open, with its
 * arithmetic and the words that explain it.
 */
export function equationBlocks(printing: Printing): readonly Block[] {
  const { facts, words } = printing
  if (facts.outcomes.length === 0) return []
  const holds = facts.outcomes.filter((outcome) => outcome.state === 'holds')
  const rounded = facts.outcomes.filter((outcome) => outcome.state === 'rounding')
  const breaches = facts.outcomes.filter((outcome) => outcome.state !== 'holds' && outcome.state !== 'rounding')
  const folded: Block = {
    kind: 'folded',
    title: words.word('equations_rounded', { count: rounded.length }),
    items: rounded.map((outcome) => ({
      title: `${outcome.title} ${outcome.year}`,
      text: words.word('equation_rounding', { arithmetic: outcome.arithmetic }),
    })),
  }
  return [
    paragraph(text(words.word('equations_hold', { count: holds.length, total: facts.outcomes.length }))),
    ...breaches.map((outcome): Block => {
      const told = { arithmetic: outcome.arithmetic, explanation: outcome.explanation ?? '' }
      return {
        kind: 'note',
        tone: 'information',
        title: `${outcome.title} ${outcome.year}`,
        parts: [
          {
            kind: 'text',
            text: words.word(outcome.state === 'explained' ? 'equation_explained' : 'equation_broken', told),
          },
        ],
      }
    }),
    ...(rounded.length === 0 ? [] : [folded]),
  ]
}
