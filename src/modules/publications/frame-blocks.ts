import {
  type Block,
  type Cell,
  type Chart,
  cell,
  column,
  lead,
  paragraph,
  type Step,
  type Table,
  text,
} from '../../shared/document.ts'
import { type Money, negative, share, sumOf } from '../../shared/money.ts'
import { figureKey } from './figure.ts'
import { frameLineKindsInOrder } from './frame-kinds.ts'
import { amountOf, moneyTable, type Printing, shown, shownWithUnit } from './money-table.ts'
import { bodiesOf, type FactsFrameLine, undistributed, unitName, whole, yearsIn } from './publication-facts.ts'
import { kindWord } from './publication-words.ts'
import { exactIn, numberText } from './shown-amount.ts'

/** The frames of a budget: what each body may spend, where a hundred kronor of tax go, and the bridge from the year before. */

export const bodyName = (key: string, { facts, words }: Printing): string =>
  key === undistributed ? words.word('undistributed') : unitName(facts, key)

const yearHead = (year: number, { facts, words }: Printing): string =>
  words.word(year === facts.year ? 'year_budget' : 'year_plan', { year })

export function framesBlocks(printing: Printing): readonly Block[] {
  const { facts, words } = printing
  const bodies = bodiesOf(facts)
  const years = yearsIn(facts)
  const table = moneyTable(
    {
      caption: words.word('frames_caption'),
      first: words.word('body'),
      heads: years.map((year) => yearHead(year, printing)),
      rows: [
        ...bodies.map((body) => ({
          label: bodyName(body, printing),
          cells: years.map((year) => figureKey('ram', body, year)),
        })),
        {
          label: words.word('total'),
          cells: years.map((year) => figureKey('ram', whole, year)),
          sumOf: bodies.map((_, i) => i),
        },
      ],
    },
    printing,
  )
  return [paragraph(text(words.word('frames_lead'))), { kind: 'table', table }]
}

export interface KronaShare {
  readonly body: string
  readonly cost: Money
  /** Whole kronor of a hundred; the shares add up to 100. Nought is less than one krona. */
  readonly ofHundred: number
}

/** Net costs only: a body that brings in more than it spends takes nothing of the tax. */
export function kronaShares(
  frames: readonly { readonly body: string; readonly amount: Money }[],
): readonly KronaShare[] {
  const costs = frames.filter((frame) => frame.amount < 0).map(({ body, amount }) => ({ body, cost: negative(amount) }))
  const parts = share(
    100 as Money,
    costs.map((one) => one.cost),
  )
  return costs.map((one, i) => ({ ...one, ofHundred: parts[i]! })).toSorted((a, b) => b.cost - a.cost)
}

export function kronaBlocks(printing: Printing): readonly Block[] {
  const { facts, words } = printing
  const frames = bodiesOf(facts).map((body) => ({
    body,
    amount: amountOf(figureKey('ram', body, facts.year), printing) ?? (0 as Money),
  }))
  const shares = kronaShares(frames)
  const first = shares[0]
  if (!first) return []
  const kronor = (of: number) => (of === 0 ? words.word('krona_less') : `${numberText(of, 0, words.language)}\u00A0kr`)
  const facts0 = { body: bodyName(first.body, printing), share: kronor(first.ofHundred), count: shares.length }
  const hundred = (of: number): Cell => ({ lines: [kronor(of)], amount: { value: of, decimals: 0 } })
  const cost = (of: Money): Cell => ({
    lines: [shown(negative(of), printing)],
    amount: { value: exactIn(negative(of), printing.scale.unit), decimals: printing.scale.decimals },
  })
  const table: Table = {
    caption: words.word('krona_caption'),
    about: '',
    columns: [
      column(words.word('body'), 2.4),
      column(words.word('krona_share'), 1, 'end'),
      column(`${words.word('frame')} ${facts.year} (${printing.scale.unit})`, 1, 'end'),
    ],
    rows: [
      ...shares.map((one) => [cell(bodyName(one.body, printing)), hundred(one.ofHundred), cost(one.cost)]),
      [
        { ...cell(words.word('total')), strong: true },
        { ...hundred(100), amount: { value: 100, decimals: 0, sumOf: shares.map((_, i) => i) } },
        withSum(cost(sumOf(shares.map((one) => one.cost))), shares.length),
      ],
    ],
    notes: [],
  }
  const chart: Chart = {
    type: 'treemap',
    title: words.word('krona_chart', { year: facts.year }),
    alt: words.word('krona_alt', facts0),
    tiles: shares.map((one) => ({
      label: bodyName(one.body, printing),
      value: one.cost,
      text: kronor(one.ofHundred),
    })),
    table,
  }
  return [lead([text(words.word('krona_lead', facts0))]), { kind: 'chart', chart }]
}

const withSum = (one: Cell, rows: number): Cell =>
  one.amount ? { ...one, amount: { ...one.amount, sumOf: Array.from({ length: rows }, (_, i) => i) } } : one

export function bridgeBlocks(printing: Printing): readonly Block[] {
  const { facts, words } = printing
  const lines = facts.frameLines.filter((line) => line.year === facts.year)
  if (lines.length === 0) return [paragraph(text(words.word('data_missing')))]
  const bodies = bodiesOf(facts).filter((body) => lines.some((line) => line.unit === body))
  const sums = (of: readonly FactsFrameLine[]) =>
    frameLineKindsInOrder.map((kind) => sumOf(of.filter((line) => line.kind === kind).map((line) => line.amount)))
  const rows = bodies.map((body) => ({
    label: bodyName(body, printing),
    cells: [...sums(lines.filter((line) => line.unit === body)), figureKey('ram', body, facts.year)],
  }))
  const all = sums(lines)
  const table = moneyTable(
    {
      caption: words.word('bridge_caption', { year: facts.year }),
      first: words.word('body'),
      heads: [...frameLineKindsInOrder.map((kind) => kindWord(words, kind)), words.word('frame')],
      rows: [
        ...rows,
        {
          label: words.word('total'),
          cells: [...all, figureKey('ram', whole, facts.year)],
          sumOf: bodies.map((_, i) => i),
        },
      ],
    },
    printing,
  )
  const total = amountOf(figureKey('ram', whole, facts.year), printing) ?? (0 as Money)
  return [
    paragraph(
      text(
        words.word('bridge_lead', {
          year: facts.year,
          before: shownWithUnit(all[0] ?? (0 as Money), printing),
          after: shownWithUnit(total, printing),
        }),
      ),
    ),
    { kind: 'chart', chart: bridgeChart(all, total, table, printing) },
    reasons(lines, printing),
  ]
}

function bridgeChart(sums: readonly Money[], total: Money, table: Table, printing: Printing): Chart {
  const { facts, words, scale } = printing
  const steps = frameLineKindsInOrder.flatMap((kind, i): Step[] => {
    const amount = sums[i] ?? (0 as Money)
    if (kind !== 'start' && amount === 0) return []
    const isStart = kind === 'start'
    return [
      {
        label: kindWord(words, kind),
        value: exactIn(amount, scale.unit),
        text: isStart ? shown(amount, printing) : signed(amount, printing),
        kind: isStart ? 'total' : 'change',
      },
    ]
  })
  const end = `${words.word('frame')} ${facts.year}`
  return {
    type: 'waterfall',
    title: words.word('bridge_chart', { year: facts.year, unit: scale.unit }),
    alt: words.word('bridge_alt', {
      before: shownWithUnit(sums[0] ?? (0 as Money), printing),
      after: shownWithUnit(total, printing),
    }),
    steps: [...steps, { label: end, value: exactIn(total, scale.unit), text: shown(total, printing), kind: 'total' }],
    table,
  }
}

/** A change is read with its sign, also when it is more. */
const signed = (amount: Money, printing: Printing): string =>
  amount > 0 ? `+${shown(amount, printing)}` : shown(amount, printing)

/** Every change with its reason in words. */
function reasons(lines: readonly FactsFrameLine[], printing: Printing): Block {
  const { words, facts } = printing
  const changes = lines.filter((line) => line.kind !== 'start')
  return {
    kind: 'table',
    table: {
      caption: words.word('bridge_reasons', { year: facts.year, unit: printing.scale.unit }),
      about: '',
      columns: [
        column(words.word('body'), 1.6),
        column(words.word('change'), 1.2),
        column(words.word('reason'), 2.6),
        column(words.word('amount'), 0.9, 'end'),
      ],
      rows: changes.map((line) => [
        cell(bodyName(line.unit, printing)),
        cell(kindWord(words, line.kind)),
        cell(line.reason),
        {
          lines: [signed(line.amount, printing)],
          amount: { value: exactIn(line.amount, printing.scale.unit), decimals: printing.scale.decimals },
        },
      ]),
      notes: [],
    },
  }
}
