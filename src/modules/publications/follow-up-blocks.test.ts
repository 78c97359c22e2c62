import { describe, expect, it } from 'vitest'
import type { Block } from '../../shared/document.ts'
import { sumOf } from '../../shared/money.ts'
import { figureBook } from './figure.ts'
import { outcomeBlocks } from './follow-up-blocks.ts'
import type { Printing } from './money-table.ts'
import type { PublicationWords } from './publication-words.ts'
import { mkr, someFollowUp } from './publications.fixture.ts'

const words: PublicationWords = { language: 'sv', word: (key) => key, kind: (kind) => kind, prose: (day) => day }

const row = (unit: string, yearBudget: number) => ({
  unit,
  group: 'personal',
  periodBudget: mkr(0),
  periodActual: mkr(0),
  yearBudget: mkr(yearBudget),
  yearForecast: mkr(yearBudget),
})

/** Labels and the budget of the year in the table of the year, in mkr. */
function yearRows(parts: Parameters<typeof someFollowUp>[0]) {
  const facts = someFollowUp(parts)
  const printing: Printing = {
    facts,
    book: figureBook(facts),
    scale: { unit: 'mkr', decimals: 1 },
    words,
    sourceOf: () => null,
  }
  const chart = outcomeBlocks(printing).find(
    (block): block is Extract<Block, { kind: 'chart' }> => block.kind === 'chart',
  )
  return chart!.chart.table.rows.map((cells) => [cells[0]?.lines[0], cells[1]?.amount?.value])
}

describe('the outcome of a report', () => {
  const finance = row('kommun', 800)
  const bodies = [row('staben', -98.2), row('bf', -612.4)]

  it('names finance and what no body has been given apart, and adds up to the whole', () => {
    const rows = yearRows({ followed: [...bodies, finance, row('ofordelat', -5.5)] })
    expect(rows).toEqual([
      ['Kommunstyrelsen', -98.2],
      ['Bildningsnämnden', -612.4],
      ['undistributed_rest', 800],
      ['undistributed', -5.5],
      ['total', 83.9],
    ])
    const parts = rows.slice(0, -1).map(([, amount]) => mkr(Number(amount)))
    expect(sumOf(parts)).toBe(mkr(83.9))
  })

  it('has neither row where there is nothing for it', () => {
    expect(yearRows({ followed: bodies }).map(([label]) => label)).toEqual([
      'Kommunstyrelsen',
      'Bildningsnämnden',
      'total',
    ])
  })
})
